import { Queue as Letters, type QueueOptions } from 'bullmq';
import type { Redis } from 'ioredis';
import * as v from 'valibot';
import type { Instant } from '../../snapshot/people.ts';
import type { Job } from '../work.ts';
import { jobSchema } from './envelope.ts';

/** Work that was given up. */
export interface DeadLetter {
  readonly job: Job;
  /** Kind of the last failure; never its text. */
  readonly why: string;
  readonly at: Instant;
  readonly tries: number;
}

const letter = v.object({ job: jobSchema, why: v.string(), at: v.number(), tries: v.number() });

/** Kept for so long, and no more than so many: what matters comes back with the next event or the weekly round. */
const keptMs = 7 * 24 * 3_600_000;
const most = 1000;

/** A BullMQ queue of its own that nobody works on, so that any of BullMQ's dashboards shows it. */
export class DeadLetters {
  readonly #letters: Letters;

  readonly #redis: Redis;

  constructor(redis: Redis, options: Omit<QueueOptions, 'connection'>, onError: (error: unknown) => void) {
    this.#redis = redis;
    this.#letters = new Letters('dead-letters', { ...options, connection: redis });
    this.#letters.on('error', onError);
  }

  async add(given: DeadLetter): Promise<void> {
    const added = await this.#letters.add(given.job.work.kind, v.parse(letter, given), { removeOnComplete: true });
    // Also where no worker is left that would tidy up; a day later, so that where there is one it finds them whole.
    await this.#redis.pexpire(this.#letters.toKey(added.id ?? ''), keptMs + 24 * 3_600_000);
  }

  /** The newest first. */
  async list(): Promise<readonly (DeadLetter & { readonly id: string })[]> {
    const found = await this.#letters.getJobs(['wait'], 0, most - 1, false);
    return found.flatMap((each) => {
      const parsed = v.safeParse(letter, each?.data);
      return parsed.success && each.id !== undefined ? [{ ...parsed.output, id: each.id }] : [];
    });
  }

  count(): Promise<number> {
    return this.#letters.getJobCountByTypes('wait');
  }

  async remove(id: string): Promise<void> {
    await this.#letters.remove(id);
  }

  /** Those that are too old or too many go. */
  async tidy(): Promise<void> {
    await this.#letters.clean(keptMs, most, 'wait');
    const tooMany = (await this.count()) - most;
    if (tooMany > 0) await this.#letters.clean(0, tooMany, 'wait');
  }
}
