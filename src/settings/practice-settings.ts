import type { Instant } from '../snapshot/people.ts';
import { type Message, say } from '../wording/message.ts';
import { dayOf } from './formats.ts';
import type { PracticeInFile } from './schema.ts';
import type { KeyPath } from './structured-text.ts';
import { nearest } from './suggest.ts';

/** Limits that a project can set for a practice: days, and shares from 0 to 1. */
export interface Thresholds {
  readonly withinDays?: number;
  readonly met?: number;
  readonly partly?: number;
}

interface Mistake {
  /** From the practice's id. */
  readonly path: KeyPath;
  readonly at: 'key' | 'value';
  readonly message: Message;
  /** Keys that do not count because of it, where it is not just the one it is at. */
  readonly leavesOut?: readonly string[];
}

const day = 86_400_000;

/** What settings of practices can only be judged by beside the practices and the calendar. The rest is kept. */
export function practiceMistakes(
  given: Readonly<Record<string, PracticeInFile>>,
  known: readonly { readonly id: string; readonly thresholds?: Thresholds }[],
  now: Instant,
): { readonly practices: Record<string, PracticeInFile>; readonly mistakes: readonly Mistake[] } {
  const practices: Record<string, PracticeInFile> = {};
  const mistakes: Mistake[] = [];
  for (const [id, said] of Object.entries(given)) {
    const practice = known.find((each) => each.id === id);
    if (!practice) {
      const near = nearest(
        id,
        known.map((each) => each.id),
      );
      const message = near
        ? say('settings.unknown-practice-did-you-mean', { name: id, detail: near })
        : say('settings.unknown-practice', { name: id });
      mistakes.push({ path: [id], at: 'key', message });
      continue;
    }
    const found = mistakesOf(id, said, practice.thresholds, now);
    mistakes.push(...found);
    const wrong = new Set(found.flatMap(({ path, leavesOut }) => leavesOut ?? [String(path.at(-1))]));
    practices[id] = Object.fromEntries(Object.entries(said).filter(([key]) => !wrong.has(key)));
  }
  return { practices, mistakes };
}

function mistakesOf(id: string, said: PracticeInFile, defaults: Thresholds | undefined, now: Instant): Mistake[] {
  const mistakes: Mistake[] = [];
  const until = said.until === undefined ? null : dayOf(said.until);
  if (until !== null && said['not-applicable'] === undefined) {
    mistakes.push({ path: [id, 'until'], at: 'key', message: say('settings.until-alone', { name: id }) });
  } else if (until !== null && now >= until + day) {
    mistakes.push({
      path: [id, 'until'],
      at: 'value',
      message: say('settings.expired', { name: id, until }),
      leavesOut: ['until', 'not-applicable'],
    });
  }
  if (said['not-applicable'] !== undefined && said['found-at'] !== undefined) {
    mistakes.push({
      path: [id, 'found-at'],
      at: 'key',
      message: say('settings.found-and-not-applicable', { name: id }),
    });
  }
  const settable = { 'within-days': defaults?.withinDays, met: defaults?.met, partly: defaults?.partly } as const;
  for (const key of ['within-days', 'met', 'partly'] as const) {
    if (said[key] !== undefined && settable[key] === undefined) {
      mistakes.push({ path: [id, key], at: 'key', message: say('settings.no-threshold', { name: id, detail: key }) });
    }
  }
  const met = said.met ?? defaults?.met;
  const partly = said.partly ?? defaults?.partly;
  if (mistakes.length === 0 && met !== undefined && partly !== undefined && partly > met) {
    const keys = (['met', 'partly'] as const).filter((key) => said[key] !== undefined);
    const message = say('settings.thresholds-order', { name: id, met, partly });
    mistakes.push({ path: [id, keys.at(-1) ?? 'met'], at: 'value', message, leavesOut: keys });
  }
  return mistakes;
}
