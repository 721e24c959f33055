import * as v from 'valibot';
import type { Instant } from '../snapshot/people.ts';
import { type Message, type MessageKey, type Params, say } from '../wording/message.ts';
import { fromFile } from './from-file.ts';
import { practiceMistakes, type Thresholds } from './practice-settings.ts';
import { type SettingsFile, settingsFile } from './schema.ts';
import type { PartialSettings, Problem } from './settings.ts';
import { type KeyPath, readStructured, type StructuredText } from './structured-text.ts';

/** What settings can be checked against, of a practice. */
export interface KnownPractice {
  readonly id: string;
  /** Its thresholds by default; left out when it has none that a project can set. */
  readonly thresholds?: Thresholds;
}

export interface SettingsRead {
  readonly settings: PartialSettings;
  readonly problems: readonly Problem[];
}

/** Rounds of leaving out what is wrong. Each takes out every mistake seen, so that few are ever needed. */
const mostRounds = 100;
const mostProblems = 50;

/**
 * Reads a settings file. Every mistake is a problem at its place, and the rest of the file is used; only text that is not
 * YAML, or not a mapping, is left out whole.
 */
export function readSettings(
  text: string,
  path: string,
  options: { readonly practices: readonly KnownPractice[]; readonly now: Instant },
): SettingsRead {
  const source = readStructured(text, path);
  if (source.data === undefined || source.data === null) return { settings: {}, problems: source.problems };
  if (!isMapping(source.data)) {
    return { settings: {}, problems: [source.problem(say('settings.not-mapping'))] };
  }
  const problems = [...source.problems];
  const file = withoutMistakes(withoutEmpty(source.data), source, problems);
  const { practices, mistakes } = practiceMistakes(file.practices ?? {}, options.practices, options.now);
  for (const { path: keys, at, message } of mistakes)
    problems.push(source.problem(message, ['practices', ...keys], at));
  const inOrder = problems.sort((a, b) => a.line - b.line || a.column - b.column).slice(0, mostProblems);
  return { settings: fromFile(file.practices ? { ...file, practices } : file), problems: inOrder };
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A key with nothing after it says nothing, except where saying nothing is the mistake or the point. */
const tellingWhenEmpty: ReadonlySet<string> = new Set(['not-applicable', 'fail-under']);

function withoutEmpty(mapping: Record<string, unknown>, depth = 0): Record<string, unknown> {
  const kept = Object.entries(mapping).flatMap(([key, value]) => {
    if (value === null && !tellingWhenEmpty.has(key)) return [];
    return [[key, depth < 4 && isMapping(value) ? withoutEmpty(value, depth + 1) : value] as const];
  });
  return Object.fromEntries(kept);
}

function withoutMistakes(given: Record<string, unknown>, source: StructuredText, problems: Problem[]): SettingsFile {
  const places = new Positions();
  let root: unknown = structuredClone(given);
  for (let round = 0; round < mostRounds; round += 1) {
    const result = v.safeParse(settingsFile, root);
    if (result.success) return result.output;
    const seen = new Set<string>();
    for (const issue of result.issues) {
      const mistake = mistakeOf(issue);
      const where = JSON.stringify(mistake.path);
      if (seen.has(where)) continue;
      seen.add(where);
      if (places.leftOut(root, mistake.path)) continue;
      problems.push(source.problem(mistake.message, places.inFile(root, mistake.path), mistake.at));
    }
    const paths = [...seen].map((where) => JSON.parse(where) as KeyPath);
    // From the last to the first, so that positions in lists still hold.
    for (const keys of paths.sort((a, b) => Number(b.at(-1)) - Number(a.at(-1)) || b.length - a.length)) {
      root = places.without(root, keys);
    }
  }
  return {};
}

interface Mistake {
  readonly path: KeyPath;
  readonly at: 'key' | 'value';
  readonly message: Message;
}

type Issue = v.BaseIssue<unknown>;

function mistakeOf(issue: Issue): Mistake {
  // Of the ways in which a value could be meant, the one it went furthest into is the one that was meant.
  const inner = issue.issues?.find((each) => each.path);
  if (inner) {
    const nested = mistakeOf(inner);
    return { ...nested, path: [...keysOf(issue), ...nested.path] };
  }
  const last = issue.path?.at(-1);
  const keys = keysOf(issue);
  if (last?.type === 'object' && Array.isArray(last.input)) {
    return mistake(keys.slice(0, -1), 'value', 'settings.expected-mapping', last.input);
  }
  const [key = '', detail = ''] = issue.message.split('|');
  const ofKey = issue.expected === 'never' || key === 'settings.missing';
  const list = Array.isArray(issue.input) && issue.kind === 'schema' && key !== 'settings.expected-mapping';
  return mistake(
    keys,
    ofKey ? 'key' : 'value',
    list ? 'settings.expected-one-value' : (key as MessageKey),
    issue.input,
    detail,
  );
}

const keysOf = (issue: Issue): (string | number)[] =>
  (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));

function mistake(path: KeyPath, at: 'key' | 'value', key: MessageKey, input: unknown, detail = ''): Mistake {
  const name = path.findLast((part) => typeof part === 'string') ?? '';
  const value = typeof input === 'object' || input === undefined ? '' : String(input).slice(0, 80);
  const reasonLeftOut = name === 'not-applicable' && key !== 'settings.too-long';
  const params: Params = { name: String(name), value, detail };
  return {
    path,
    at: reasonLeftOut ? 'key' : at,
    message: { key: reasonLeftOut ? 'settings.reason-missing' : key, params },
  };
}

/** Takes parts out of plain data, and remembers where the items of lists stood in the file. */
class Positions {
  readonly #original = new WeakMap<object, number[]>();
  readonly #leftOut = new WeakMap<object, Set<unknown>>();

  /** Whether it is missing only because it was taken out. */
  leftOut(root: unknown, path: KeyPath): boolean {
    const holder = holderOf(root, path);
    return isMapping(holder) && this.#leftOut.get(holder)?.has(path.at(-1)) === true;
  }

  inFile(root: unknown, path: KeyPath): KeyPath {
    let value = root;
    return path.map((key) => {
      const inside = value as Record<string | number, unknown> | undefined;
      const positions = Array.isArray(value) ? this.#original.get(value) : undefined;
      value = inside?.[key];
      return typeof key === 'number' ? (positions?.[key] ?? key) : key;
    });
  }

  /** What is left without the value at a path, or without what should hold it where it is missing. */
  without(root: unknown, path: KeyPath): unknown {
    const key = path.at(-1);
    if (key === undefined) return {};
    const holder = holderOf(root, path);
    if (Array.isArray(holder) && typeof key === 'number') {
      const positions = this.#original.get(holder) ?? holder.map((_, index) => index);
      positions.splice(key, 1);
      holder.splice(key, 1);
      this.#original.set(holder, positions);
    } else if (isMapping(holder) && Object.hasOwn(holder, key)) {
      delete holder[key];
      this.#leftOut.set(holder, (this.#leftOut.get(holder) ?? new Set()).add(key));
    } else {
      return this.without(root, path.slice(0, -1));
    }
    return root;
  }
}

const holderOf = (root: unknown, path: KeyPath): unknown =>
  path.slice(0, -1).reduce<unknown>((value, part) => (value as Record<string, unknown> | undefined)?.[part], root);
