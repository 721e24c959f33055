import type { Issue } from '../snapshot/activity.ts';
import type { Instant } from '../snapshot/people.ts';
import { daysBetween, isSensible } from './dates.ts';
import type { Insiders } from './insiders.ts';
import { type Quantile, quantile, type Wait } from './survival.ts';
import { isFromOutside, sampleOf } from './waiting.ts';

/** What becomes of issues from outside (CHAOSS: issues closed, issue resolution duration). */
export interface Closure {
  /** Opened from outside, older than the limit, and it is known who closed them. */
  readonly sample: number;
  /** Closed by a person, the author too. */
  readonly closed: number;
  readonly closedByBot: number;
  readonly open: number;
  /** Closed, and it could not be read by whom. */
  readonly unclear: number;
  /** Of the sample, 0 to 1; null when it is empty. */
  readonly closedShare: number | null;
  /** Days until a person closed it, open ones counted as still open; what a bot closed counts up to then. */
  readonly median: Quantile | null;
}

/** Closing of the issues from outside, among the newest 100, that are older than `olderThanDays`. */
export function issueClosure(
  issues: readonly Issue[],
  insiders: Insiders,
  olderThanDays: number,
  now: Instant,
): Closure {
  const old = sampleOf(issues, now).filter(
    (issue) => isFromOutside(issue, insiders) && daysBetween(issue.createdAt, now) > olderThanDays,
  );
  const ends = old.map((issue) => ({ issue, end: endOf(issue, insiders) }));
  const count = (wanted: End): number => ends.filter(({ end }) => end === wanted).length;
  const sample = old.length - count('unclear');
  const waits = ends.flatMap(({ issue, end }): Wait[] =>
    end === 'unclear' ? [] : [{ days: daysOpen(issue, now), answered: end === 'person' }],
  );
  return {
    sample,
    closed: count('person'),
    closedByBot: count('bot'),
    open: count('open'),
    unclear: count('unclear'),
    closedShare: sample === 0 ? null : count('person') / sample,
    median: quantile(waits, 0.5),
  };
}

type End = 'open' | 'person' | 'bot' | 'unclear';

function endOf(issue: Issue, { identities }: Insiders): End {
  if (issue.closedAt === null) return 'open';
  const close = issue.acts.filter(({ kind }) => kind === 'close').reduce(later, null);
  if (close === null) return 'unclear';
  return close.by && identities.isBot(close.by) ? 'bot' : 'person';
}

const later = (latest: Issue['acts'][number] | null, act: Issue['acts'][number]): Issue['acts'][number] =>
  latest === null || act.at >= latest.at ? act : latest;

const daysOpen = (issue: Issue, now: Instant): number =>
  daysBetween(issue.createdAt, isSensible(issue.closedAt, now) ? Math.min(issue.closedAt, now) : now);
