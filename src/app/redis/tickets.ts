import { Queue, type QueueOptions } from 'bullmq';
import type { Redis } from 'ioredis';

/** A ticket: this repository has work, after a delay. A lower priority is sooner. */
export interface Ticket {
  readonly repository: string;
  readonly delayMs: number;
  readonly priority: number;
}

export const queueOfTickets = 'tickets';

/** Tickets as jobs of BullMQ: of each repository one waits or runs, and one more is kept while it runs. */
export class Tickets {
  readonly #queue: Queue;

  constructor(redis: Redis, options: Omit<QueueOptions, 'connection'>, onError: (error: unknown) => void) {
    this.#queue = new Queue(queueOfTickets, { ...options, connection: redis });
    this.#queue.on('error', onError);
  }

  async hand(tickets: readonly Ticket[]): Promise<void> {
    if (tickets.length === 0) return;
    await this.#queue.addBulk(
      tickets.map(({ repository, delayMs, priority }) => ({
        name: 'repository',
        data: { version: 1, repository },
        opts: {
          deduplication: { id: repository, keepLastIfActive: true, replace: true },
          ...(delayMs > 0 ? { delay: delayMs } : {}),
          priority,
          removeOnComplete: true,
          removeOnFail: true,
        },
      })),
    );
  }

  /**
   * While the ticket of a repository is used: all but its own for later, which would take the place of one for now. Gives
   * whether it needs one for later, once this is used up.
   */
  async handAllButLater(repository: string, tickets: readonly Ticket[]): Promise<boolean> {
    const later = (ticket: Ticket): boolean => ticket.repository === repository && ticket.delayMs > 0;
    await this.hand(tickets.filter((ticket) => !later(ticket)));
    return tickets.some(later);
  }
}
