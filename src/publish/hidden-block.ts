import * as v from 'valibot';
import type { Instant } from '../snapshot/people.ts';

/** One line of the history: what the card said from a day on. */
export interface HistoryEntry {
  /** ISO day, UTC. */
  readonly on: string;
  readonly ruleset: string;
  readonly met: number;
  readonly assessed: number;
  /** Essentials met. */
  readonly essentials: number;
  readonly score: number | null;
}

/** What a dashboard remembers between audits, in a comment that the page does not show. */
export interface Remembered {
  /** When the audit ran that wrote the text. */
  readonly at: Instant;
  /** Oldest first. */
  readonly history: readonly HistoryEntry[];
}

/** Lines kept. With a change a week, about a year. */
export const mostHistory = 52;

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000));
const remembered = v.strictObject({
  at: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15)),
  history: v.pipe(
    v.array(
      v.strictObject({
        on: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
        ruleset: v.pipe(v.string(), v.regex(/^[\w.-]{1,20}$/)),
        met: count,
        assessed: count,
        essentials: count,
        score: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100))),
      }),
    ),
    v.maxLength(mostHistory),
  ),
});

const opening = '<!-- coop-scorecard:remembered:1 ';
const block = /\n*<!-- coop-scorecard:remembered:\d{1,3} ([^\n]{0,20000}?) -->\n*$/;

/** The text with what it remembers after it. JSON cannot end the comment early: `-` never follows `-` in it. */
export function withRemembered(text: string, state: Remembered): string {
  const kept = { at: state.at, history: state.history.slice(-mostHistory) };
  return `${text.trimEnd()}\n\n${opening}${JSON.stringify(kept).replaceAll('--', '-\\u002d')} -->\n`;
}

export function withoutRemembered(text: string): string {
  return unix(text).replace(block, '').trimEnd();
}

/** What a text remembers. It can have been edited by anybody with the right to: damaged, forged or of another version, it is null. */
export function readRemembered(text: string): Remembered | null {
  const written = block.exec(unix(text));
  if (!written || !unix(text).includes(opening)) return null;
  try {
    const parsed = v.safeParse(remembered, JSON.parse(written[1] ?? ''));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** GitHub keeps the line ends that a browser's form sends. */
const unix = (text: string): string => text.replaceAll('\r\n', '\n');

/**
 * The history with today's counts. Counts that did not change leave it as it is, so that an audit that finds nothing new
 * changes nothing.
 */
export function remember(history: readonly HistoryEntry[], now: HistoryEntry): readonly HistoryEntry[] {
  const last = history.at(-1);
  if (last && sameCounts(last, now)) return history;
  // More than one change a day is one line.
  const before = last?.on === now.on ? history.slice(0, -1) : history;
  return [...before, now].slice(-mostHistory);
}

/** What the newest line is compared with: the line before it, if both were judged by the same rules. */
export function previousOf(history: readonly HistoryEntry[]): HistoryEntry | null {
  const [before, last] = history.slice(-2);
  return before && last && before.ruleset === last.ruleset ? before : null;
}

const sameCounts = (a: HistoryEntry, b: HistoryEntry): boolean =>
  a.ruleset === b.ruleset &&
  a.met === b.met &&
  a.assessed === b.assessed &&
  a.essentials === b.essentials &&
  a.score === b.score;
