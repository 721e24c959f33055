import type { History } from '../snapshot/history.ts';
import type { Instant } from '../snapshot/people.ts';
import { humanCommits } from './commits.ts';
import { monthsBefore } from './dates.ts';
import type { Identities, IdentityId } from './identities.ts';

/** How many people the work rests on (CHAOSS: contributor absence factor). */
export interface AbsenceFactor {
  /** The fewest people who made half of the commits, counted from the most active; null without commits. */
  readonly factor: number | null;
  /** Human commits looked at, merges left out: those of 24 months among the newest 100 commits. */
  readonly sample: number;
  readonly people: number;
  /** Share of the commits that all but the most active person made, 0 to 1; null without commits. */
  readonly othersShare: number | null;
}

/** Months. */
export const absenceWindow = 24;
const newest = 100;
/** Fewest commits that say something. */
export const fewestCommits = 20;

/** The contributor absence factor. People who made a commit together share it equally. */
export function absenceFactor(history: History, identities: Identities, now: Instant): AbsenceFactor {
  const from = monthsBefore(now, absenceWindow);
  // The newest of any kind, since that is what a host shows of a history in one request.
  const commits = humanCommits(history, identities, now, newest).filter(({ at }) => at !== null && at >= from);
  const shares = new Map<IdentityId, number>();
  for (const { authors } of commits) {
    for (const author of authors) shares.set(author, (shares.get(author) ?? 0) + 1 / authors.length);
  }
  const descending = [...shares.values()].sort((a, b) => b - a);
  const most = descending[0];
  if (most === undefined) return { factor: null, sample: 0, people: 0, othersShare: null };
  return {
    factor: fewestWithHalf(descending, commits.length),
    sample: commits.length,
    people: shares.size,
    othersShare: descending.length === 1 ? 0 : Math.min(1, Math.max(0, 1 - most / commits.length)),
  };
}

/** Sums of fractions such as ⅓ miss whole numbers by less. */
const tolerance = 1e-9;

function fewestWithHalf(descending: readonly number[], total: number): number {
  let sum = 0;
  let people = 0;
  for (const share of descending) {
    if (sum >= total / 2 - tolerance) break;
    sum += share;
    people += 1;
  }
  return people;
}
