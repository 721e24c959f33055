import type { Instant } from '../snapshot/people.ts';

const hourMs = 3_600_000;
const hoursOfAWeek = 168;
/** Hours of which work is put at once: what was missed in a week is made up for in a working day, and not in one rush. */
export const mostHours = 4;

/** Spreads ids, which come in long runs, evenly (the finaliser of MurmurHash3). */
export function spread(id: number): number {
  let hash = (id ^ Math.floor(id / 2 ** 32)) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Hour of the day, UTC, in which an installation is looked at. */
export const hourOf = (installation: number): number => spread(installation) % 24;
/** Day of the week on which a repository has its turn: days since 1970-01-01, modulo 7. */
export const dayOf = (repository: number): number => spread(repository) % 7;

/** The hour, of these, in which a repository of an installation has its turn; null: in none. */
export const turnAmong = (hours: readonly Instant[], installation: number, repository: number): Instant | null =>
  hours.find(
    (hour) =>
      new Date(hour).getUTCHours() === hourOf(installation) &&
      Math.floor(hour / (24 * hourMs)) % 7 === dayOf(repository),
  ) ?? null;

/** Hours of the weekly round, by their beginning. */
export interface Progress {
  /** All hours up to this one are done or missed; null: nothing is known. */
  readonly last: Instant | null;
  /** Hours that began while nobody was there, the first and the last of them. */
  readonly missed: { readonly from: Instant; readonly to: Instant } | null;
}

/**
 * Which hours to do now, newest first, and what is left then. Of what was missed no more than a week is made up for: each hour
 * comes again after one. Where nothing is known, all of it may have been missed.
 */
export function hoursDue(
  { last, missed }: Progress,
  now: Instant,
): { readonly hours: readonly Instant[]; readonly left: Progress } {
  const newest = Math.floor(now / hourMs) * hourMs;
  const oldest = newest - (hoursOfAWeek - 1) * hourMs;
  const first = Math.max(last === null ? oldest : last + hourMs, oldest);
  const begun = down(newest, first);
  const before = missed === null ? [] : down(Math.min(missed.to, first - hourMs), Math.max(missed.from, oldest));
  const all = [...begun, ...before];
  const rest = all.slice(mostHours);
  const [to, from] = [rest[0], rest.at(-1)];
  return {
    hours: all.slice(0, mostHours),
    left: {
      last: Math.max(newest, last ?? newest),
      missed: from !== undefined && to !== undefined ? { from, to } : null,
    },
  };
}

const down = (to: Instant, from: Instant): readonly Instant[] =>
  Array.from({ length: Math.max((to - from) / hourMs + 1, 0) }, (_, index) => to - index * hourMs);
