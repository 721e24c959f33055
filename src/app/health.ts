import type { Instant } from '../snapshot/people.ts';
import { type Message, say } from '../wording/message.ts';
import type { QueueState } from './queue.ts';

/** What is known of the process. */
export interface Signs {
  readonly stopping: boolean;
  /** GitHub and the App's key: accepted, refused, or not known yet. */
  readonly key: 'accepted' | 'refused' | 'not-known';
  /** Null when the queue cannot be reached. */
  readonly queue: QueueState | null;
  readonly now: Instant;
}

export interface Health {
  readonly fit: boolean;
  readonly reasons: readonly Message[];
}

/** Work that could have begun waits so long only if something is wrong. */
const stuckAfterMs = 30 * 60_000;

/** Whether the process is fit, and why not. */
export function healthOf({ stopping, key, queue, now }: Signs): Health {
  const reasons: Message[] = [];
  if (stopping) reasons.push(say('app.health-stopping'));
  if (key === 'refused') reasons.push(say('app.health-key-refused'));
  if (key === 'not-known') reasons.push(say('app.health-not-known'));
  if (queue === null) reasons.push(say('app.health-queue-away'));
  else {
    if (queue.room <= 0) reasons.push(say('app.health-queue-full'));
    const waited = queue.oldest === null ? 0 : now - queue.oldest;
    if (waited > stuckAfterMs) reasons.push(say('app.health-queue-stuck', { minutes: Math.floor(waited / 60_000) }));
  }
  return { fit: reasons.length === 0, reasons };
}
