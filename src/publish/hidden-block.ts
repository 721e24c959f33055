import * as v from 'valibot';
import type { Instant } from '../snapshot/people.ts';

/** One line of the history: what the card said from a day on. */
export interface HistoryEntry {
  /** ISO day, UTC. */
  readonly on: string;
  readonly ruleset: string;
  readonly met: number;
  readonly assessed: number;
  readonly essentials: { readonly met: number; readonly assessed: number };
  readonly score: number | null;
}

/** What a dashboard remembers between audits, in a comment that the page does not show. */
export interface Remembered {
  /** When the audit was asked for that wrote the text. */
  readonly at: Instant;
  /** Oldest first. */
  readonly history: readonly HistoryEntry[];
}

/** Lines kept. With a change a week, about a year. */
export const mostHistory = 52;
/** Longest block that is read back, in characters: more than `mostHistory` lines ever take. */
const mostCharacters = 20_000;

/** Clocks differ, and a run can wait for another; anything later than this was not written by us. */
export const mostAhead = 86_400_000;

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000));
const counts = v.pipe(
  v.strictObject({ met: count, assessed: count }),
  v.check(({ met, assessed }) => met <= assessed),
);
const entry = v.pipe(
  v.strictObject({
    on: v.pipe(v.string(), v.isoDate(), v.check(isRealDay)),
    ruleset: v.pipe(v.string(), v.regex(/^[\w.-]{1,20}$/)),
    met: count,
    assessed: count,
    essentials: counts,
    score: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100))),
  }),
  v.check(({ met, assessed }) => met <= assessed),
);
const remembered = v.pipe(
  v.strictObject({
    at: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4e12)),
    history: v.pipe(v.array(entry), v.maxLength(mostHistory)),
  }),
  v.check(({ at, history }) =>
    history.every(({ on }, index) => on > (history[index - 1]?.on ?? '') && Date.parse(on) <= at),
  ),
);

const anyVersion = '<!-- coop-scorecard:remembered:';
const opening = `${anyVersion}1 `;
const closing = ' -->';

/** The text with what it remembers after it. JSON cannot end the comment early: `-` never follows `-` in it. */
export function withRemembered(text: string, state: Remembered): string {
  const kept = { at: state.at, history: state.history.slice(-mostHistory) };
  return `${text.trimEnd()}\n\n${opening}${JSON.stringify(kept).replaceAll('--', '-\\u002d')}${closing}\n`;
}

/** Characters that `withRemembered` adds. */
export const lengthRemembered = (state: Remembered): number => withRemembered('', state).length;

export const withoutRemembered = (text: string): string => split(text).text;

/**
 * What a text remembers. It can have been edited by anybody with the right to: damaged, forged, from the future or of
 * another version, it is null.
 */
export function readRemembered(text: string, now: Instant): Remembered | null {
  const { block } = split(text);
  if (block === null || !block.startsWith(opening)) return null;
  try {
    const parsed = v.safeParse(remembered, JSON.parse(block.slice(opening.length, -closing.length)));
    return parsed.success && parsed.output.at <= now + mostAhead ? parsed.output : null;
  } catch {
    return null;
  }
}

/** Text and block apart: a block is the last line, and short enough to be ours. GitHub keeps the line ends of a browser's form. */
function split(text: string): { readonly text: string; readonly block: string | null } {
  const whole = text.replaceAll('\r\n', '\n').trimEnd();
  const start = whole.lastIndexOf('\n') + 1;
  const last = whole.slice(start);
  const isBlock = last.startsWith(anyVersion) && last.endsWith(closing) && last.length <= mostCharacters;
  return isBlock ? { text: whole.slice(0, start).trimEnd(), block: last } : { text: whole, block: null };
}

function isRealDay(day: string): boolean {
  const at = Date.parse(day);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}

/**
 * The history with today's counts. Counts that did not change leave it as it is, so that an audit that finds nothing new
 * changes nothing. More than one change a day is one line.
 */
export function remember(history: readonly HistoryEntry[], today: HistoryEntry): readonly HistoryEntry[] {
  const last = history.at(-1);
  if (last && (sameCounts(last, today) || last.on > today.on)) return history;
  const before = last?.on === today.on ? history.slice(0, -1) : history;
  const unchanged = before.at(-1);
  return unchanged && sameCounts(unchanged, today) ? before : [...before, today].slice(-mostHistory);
}

const sameCounts = (a: HistoryEntry, b: HistoryEntry): boolean =>
  a.ruleset === b.ruleset &&
  a.met === b.met &&
  a.assessed === b.assessed &&
  a.essentials.met === b.essentials.met &&
  a.essentials.assessed === b.essentials.assessed &&
  a.score === b.score;
