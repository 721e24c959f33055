import type { Refusal } from '../publish/writing.ts';
import { Refused } from '../publish/writing.ts';
import type { Instant } from '../snapshot/people.ts';
import { RepositoryError } from '../sources/github/github.ts';
import type { Result } from './queue.ts';

/** GitHub asks for a minute at least where it names no time; and one that is over by our clock is none. */
const unnamedPauseMs = 60_000;
/** What GitHub names is believed up to here: its limits are by the hour. */
const longestPauseMs = 2 * 3_600_000;

/** A pause that GitHub asks for holds for the whole installation: its limits are counted by installation. */
export function pause(until: Instant | null, now: Instant): Result {
  const named = until === null || until <= now ? now + unnamedPauseMs : until;
  return { next: 'wait', until: Math.min(Math.max(named, now + 1000), now + longestPauseMs), all: true };
}

interface Failure {
  readonly status?: unknown;
  readonly message?: unknown;
  readonly response?: { readonly headers?: Readonly<Record<string, unknown>> };
}

/** What to do about an error that GitHub, or the way there, gave. What is none of those is a bug, and a failed try too. */
export function resultOf(error: unknown, now: Instant): Result {
  if (error instanceof RepositoryError) {
    return error.code === 'rate-limited' ? pause(error.until, now) : { next: 'retry', why: error.code };
  }
  if (error instanceof Refused) return resultOfRefusal(error.refusal, now);
  const { status, message, response }: Failure = typeof error === 'object' && error !== null ? error : {};
  if (typeof status === 'number' && response) {
    const until = limitedUntil(status, response.headers ?? {}, String(message), now);
    if (until !== undefined) return pause(until, now);
    return { next: 'retry', why: `status-${status}` };
  }
  return { next: 'retry', why: error instanceof Error ? error.name : 'unknown' };
}

/** Something could not be posted. What a person has done on purpose (a lock, issues switched off, a deletion) is left so. */
export function resultOfRefusal({ why, until }: Refusal, now: Instant): Result {
  switch (why) {
    case 'rate-limited':
      return pause(until, now);
    case 'issues-off':
    case 'locked':
      return { next: 'done' };
    case 'gone':
    case 'read-only':
    case 'refused':
    case 'failed':
      return { next: 'retry', why };
  }
}

/** The more patient of two results: what is to be done again wins over what is done. */
export function worseOf(a: Result, b: Result): Result {
  const rank = (result: Result): number => ['drop', 'done', 'retry', 'wait'].indexOf(result.next);
  return rank(b) > rank(a) ? b : a;
}

/** When a limit ends; null if GitHub does not say; undefined if this is no limit. */
export function limitedUntil(
  status: number,
  headers: Readonly<Record<string, unknown>>,
  message: string,
  now: Instant,
): Instant | null | undefined {
  if (status !== 403 && status !== 429) return undefined;
  const after = Number(headers['retry-after'] ?? Number.NaN);
  if (Number.isFinite(after)) return now + after * 1000;
  if (String(headers['x-ratelimit-remaining']) === '0') {
    const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN);
    return Number.isFinite(reset) ? reset * 1000 : null;
  }
  return status === 429 || /rate limit/i.test(message) ? null : undefined;
}
