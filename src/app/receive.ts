import { practices } from '../practices/list.ts';
import type { Instant } from '../snapshot/people.ts';
import { decide } from './events.ts';
import { type Queue, QueueFull, QueueStopped } from './queue.ts';
import { acknowledgeWithinMs, type Webhook } from './server.ts';

/** What became of a webhook. */
export interface Received {
  /** HTTP status for GitHub: 200 only when its work is queued. */
  readonly status: number;
  readonly outcome:
    | 'queued'
    | 'forgot'
    | 'not-ours'
    | 'not-relevant'
    | 'odd'
    | 'wrong-signature'
    | 'no-json'
    | 'not-queued';
  readonly action: string | null;
}

export interface Receiving {
  readonly queue: Queue;
  readonly appId: number;
  readonly now: () => Instant;
  /** Probot's check of GitHub's signature. */
  readonly verify: (body: string, signature: string) => Promise<boolean>;
  /** What kept a webhook from being queued, other than a full or closed queue. */
  readonly onError: (error: unknown) => void;
}

const refusedFor = (outcome: 'wrong-signature' | 'no-json'): Received => ({ status: 400, outcome, action: null });
const notQueued: Received = { status: 503, outcome: 'not-queued', action: null };

/**
 * Takes a webhook: checks its signature, decides, queues. What cannot be queued in time is refused with 503, since GitHub can be
 * asked to send it again, while what was acknowledged and lost cannot be told from what was done.
 *
 * @param begun when its first byte came, in milliseconds since 1970
 */
export async function receive(webhook: Webhook, begun: number, receiving: Receiving): Promise<Received> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Received>((resolve) => {
    timer = setTimeout(() => resolve(notQueued), Math.max(acknowledgeWithinMs - (Date.now() - begun), 0));
  });
  const taken = take(webhook, receiving).catch((error: unknown) => {
    if (!(error instanceof QueueFull || error instanceof QueueStopped)) receiving.onError(error);
    return notQueued;
  });
  try {
    return await Promise.race([taken, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function take(webhook: Webhook, { queue, appId, now, verify }: Receiving): Promise<Received> {
  const { id: delivery, event, signature, body } = webhook;
  if (!(await verify(body, signature).catch(() => false))) return refusedFor('wrong-signature');
  let payload: unknown;
  try {
    payload = JSON.parse(body);
  } catch {
    return refusedFor('no-json');
  }
  const { action = null } = (typeof payload === 'object' && payload !== null ? payload : {}) as {
    readonly action?: unknown;
  };
  const said = typeof action === 'string' ? printable(action) : null;
  const decision = decide({ delivery: printable(delivery), event, payload, at: now() }, { practices, appId });
  switch (decision.kind) {
    case 'nothing':
      return { status: 200, outcome: decision.because, action: said };
    case 'forget':
      await queue.forget(decision.installation, decision.repositories);
      return { status: 200, outcome: 'forgot', action: said };
    case 'work':
      await Promise.all(decision.jobs.map((job) => queue.put(job)));
      return { status: 200, outcome: 'queued', action: said };
  }
}

/** A name from outside, as far as it may go into a log. */
export const printable = (text: string): string => (/^[\w.:-]{1,80}$/.test(text) ? text : 'other');
