import type { Instant } from '../snapshot/people.ts';

/** Milliseconds. */
export const day = 86_400_000;

const earliest = Date.UTC(1990, 0, 1);

/** A date that can be believed: from 1990 on, and no more than a day ahead of `now` (clocks of people differ). */
export function isSensible(at: Instant | null, now: Instant): at is Instant {
  return at !== null && at >= earliest && at <= now + day;
}

/** The same day of the month so many months earlier, in UTC; the last day of that month where it has no such day. */
export function monthsBefore(now: Instant, months: number): Instant {
  const date = new Date(now);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - months);
  const daysInMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(wanted, daysInMonth));
  return date.getTime();
}

/** Whole and part days between two instants, never negative. */
export const daysBetween = (from: Instant, to: Instant): number => Math.max(0, to - from) / day;

/** To one decimal, for showing. */
export const rounded = (days: number): number => Math.round(days * 10) / 10;
