import { type Document, isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { type Message, say } from '../wording/message.ts';
import type { Problem } from './settings.ts';

/** Names and positions of a list, from the outermost. */
export type KeyPath = readonly (string | number)[];

/** YAML or JSON as plain data, with the place in the text of everything in it. */
export interface StructuredText {
  /** Undefined when the text could not be parsed at all. */
  readonly data: unknown;
  /** Mistakes of the notation itself. */
  readonly problems: readonly Problem[];
  /** `at` the name of a key, or its value; the nearest place around it when there is no such thing. */
  problem(message: Message, path?: KeyPath, at?: 'key' | 'value'): Problem;
}

/** Characters of a structured file that are read at most. */
export const mostCharacters = 64 * 1024;
const mostAliases = 50;

/**
 * Parses YAML 1.2 (of which JSON is a part) without custom tags. A key written twice is a problem, and the last one
 * counts; after any other mistake the whole text is left unread.
 */
export function readStructured(text: string, path: string, most = mostCharacters): StructuredText {
  const lines = new LineCounter();
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { path, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const unread = (problem: Problem): StructuredText => ({
    data: undefined,
    problems: [problem],
    problem: (message) => ({ ...problem, message }),
  });
  if (text.length > most) {
    const message = say('settings.too-large', { kilobytes: Math.floor(most / 1024) });
    return unread({ path, line: 1, column: 1, message });
  }
  const document = parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    prettyErrors: false,
    strict: true,
    uniqueKeys: true,
    logLevel: 'error',
  });
  const problems: Problem[] = [];
  for (const error of document.errors) {
    const place = at(error.pos[0]);
    if (error.code !== 'DUPLICATE_KEY') return unread({ ...place, message: notationMistake(error.code) });
    problems.push({ ...place, message: say('settings.duplicate-key') });
  }
  const [warning] = document.warnings;
  if (warning) return unread({ ...at(warning.pos[0]), message: notationMistake(warning.code) });
  const problem = (message: Message, keys: KeyPath = [], which: 'key' | 'value' = 'value'): Problem => ({
    ...at(offsetOf(document, keys, which)),
    message,
  });
  try {
    return { data: document.toJS({ maxAliasCount: mostAliases }), problems, problem };
  } catch {
    // The library throws on a name that stands for nothing, and where names multiply beyond the limit.
    return unread({ path, line: 1, column: 1, message: say('settings.aliases') });
  }
}

function notationMistake(code: string): Message {
  switch (code) {
    case 'TAB_AS_INDENT':
      return say('settings.tab');
    case 'MULTIPLE_DOCS':
      return say('settings.several-documents');
    case 'TAG_RESOLVE_FAILED':
      return say('settings.custom-tag');
    case 'BAD_SCALAR_START':
      return say('settings.quotes-needed');
    default:
      return say('settings.not-yaml');
  }
}

function offsetOf(document: Document.Parsed, keys: KeyPath, which: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [index, key] of keys.entries()) {
    const last = index === keys.length - 1;
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.findLast(
        (item) => isPair(item) && String(isScalar(item.key) ? item.key.value : item.key) === String(key),
      );
      if (!pair) return offset;
      offset = startOf(pair.key) ?? offset;
      if (last && which === 'key') return offset;
      node = pair.value;
    } else if (isSeq(node) && typeof key === 'number') {
      node = node.items[key];
    } else {
      return offset;
    }
    offset = startOf(node) ?? offset;
  }
  return offset;
}

function startOf(node: unknown): number | null {
  const range = (node as { range?: readonly number[] | null } | null)?.range;
  return range?.[0] ?? null;
}
