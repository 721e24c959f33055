import { parse as parseToml, TomlError } from 'smol-toml';
import type { Problem } from '../../settings/settings.ts';
import { type KeyPath, readStructured } from '../../settings/structured-text.ts';
import { type Message, say } from '../../wording/message.ts';

/** What a file of the ecosystem says; null when it cannot be believed, and then `problems` tells why and where. */
export interface Reading<T> {
  readonly value: T | null;
  readonly problems: readonly Problem[];
}

export type Mapping = Readonly<Record<string, unknown>>;

/** A file that holds one mapping. `problem` gives the place of a key, as near as the notation allows. */
interface DataFile {
  readonly data: Mapping;
  readonly problems: readonly Problem[];
  problem(message: Message, keys?: KeyPath, at?: 'key' | 'value'): Problem;
}

const mostCharacters = 512 * 1024;

/** Reads a file of one mapping, and what `interpret` makes of it; what is no mapping is a problem. */
export function readData<T>(
  file: { readonly text: string; readonly path: string; readonly notation: 'yaml' | 'json' | 'toml' },
  interpret: (file: DataFile) => Reading<T>,
): Reading<T> {
  const parsed = parse(file);
  if ('mistake' in parsed) return { value: null, problems: [parsed.mistake] };
  const { data } = parsed;
  if (!isMapping(data)) {
    return { value: null, problems: [{ path: file.path, line: 1, column: 1, message: say('ecosystem.not-mapping') }] };
  }
  const { value, problems } = interpret({ data, problems: parsed.problems, problem: parsed.problem });
  return { value, problems: [...parsed.problems, ...problems] };
}

type Parsed =
  | { readonly mistake: Problem }
  | { readonly data: unknown; readonly problems: readonly Problem[]; readonly problem: DataFile['problem'] };

function parse({ text, path, notation }: Parameters<typeof readData>[0]): Parsed {
  switch (notation) {
    case 'yaml':
      return parseYaml(text, path);
    case 'json':
      return parseJson(text.replace(/^\uFEFF/, ''), path);
    case 'toml':
      return parseTomlText(text, path);
  }
}

function parseYaml(text: string, path: string): Parsed {
  const source = readStructured(text, path, mostCharacters);
  const [first] = source.problems;
  if (source.data === undefined && first) return { mistake: { ...first, message: say('ecosystem.not-yaml') } };
  return { data: source.data, problems: source.problems, problem: source.problem };
}

function parseJson(text: string, path: string): Parsed {
  try {
    const data: unknown = JSON.parse(text);
    // JSON is a part of YAML, whose parser knows where things stand. It is slower, so it is asked only about problems.
    const problem: DataFile['problem'] = (message, keys, at) =>
      readStructured(text, path, mostCharacters).problem(message, keys, at);
    return { data, problems: [], problem };
  } catch (error) {
    const offset = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const before = text.slice(0, offset === undefined ? text.length : Number(offset)).split('\n');
    const place = { path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    return { mistake: { ...place, message: say('ecosystem.not-json') } };
  }
}

function parseTomlText(text: string, path: string): Parsed {
  try {
    const problem: DataFile['problem'] = (message) => ({ path, line: 1, column: 1, message });
    return { data: parseToml(text), problems: [], problem };
  } catch (error) {
    const { line, column } = error instanceof TomlError ? error : { line: 1, column: 1 };
    return { mistake: { path, line, column, message: say('ecosystem.not-toml') } };
  }
}

export const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** The mapping under a key; an empty one when there is none. */
export function inside(mapping: Mapping, ...keys: readonly string[]): Mapping {
  let value: unknown = mapping;
  for (const key of keys) value = isMapping(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return isMapping(value) ? value : {};
}

/** Text with something in it, white space around it dropped; numbers as they are written; null for anything else. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

export const truthOf = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);

/** The items of a list; one value stands for a list of one; nothing, for none. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

export const textsOf = (value: unknown): readonly string[] => listOf(value).flatMap((item) => textOf(item) ?? []);

export const mappingsOf = (value: unknown): readonly Mapping[] => listOf(value).filter(isMapping);

export function isWebAddress(value: string | null): value is string {
  return value !== null && /^https?:\/\/[^\s/]+\.[^\s/]+/i.test(value);
}

/** Problems for keys that a kind of file cannot do without. */
export function missingKeys(file: DataFile, keys: readonly KeyPath[]): readonly Problem[] {
  return keys.flatMap((path) => {
    const holder = inside(file.data, ...path.slice(0, -1).map(String));
    const value = holder[String(path.at(-1))];
    if (value !== undefined && value !== null && value !== '') return [];
    return [file.problem(say('ecosystem.missing', { name: path.join('.') }), path)];
  });
}
