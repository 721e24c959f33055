import { licenceIndex, licenceNames } from './index.generated.ts';

/** A licence of the SPDX list named in a text by its full name. */
export interface FullName {
  readonly id: string;
  /** Place in the text, in UTF-16 code units, and length. */
  readonly at: number;
  readonly length: number;
}

interface Node {
  id: string | null;
  readonly next: Map<string, Node>;
}

const word = /[a-z0-9*+]+(?:\.\d+)*/gi;
/** Words that people leave out, or put in. */
const silent = new Set(['version', 'v', 'ver', 'the']);
/** An abbreviation between a name and its version: "Open Software License (OSL) 3.0". */
const abbreviation = /\([A-Z][A-Za-z-]{1,10}\)/g;

function tokenOf(written: string): string {
  const lower = written.toLowerCase();
  if (lower === 'licence') return 'license';
  const number = /^v?(\d+(?:\.\d+)*)$/.exec(lower)?.[1];
  return number === undefined ? lower : number.replace(/(?:\.0)+$/, '');
}

const tokensOf = (text: string): { readonly token: string; readonly at: number; readonly end: number }[] =>
  [...text.matchAll(word)].flatMap((found) => {
    const token = tokenOf(found[0]);
    return silent.has(token) ? [] : [{ token, at: found.index, end: found.index + found[0].length }];
  });

const isNumber = (token: string): boolean => /^\d/.test(token);

/** Names that say what they are; the GNU ones are read elsewhere, with what is said of later versions. */
const telling = /licen[sc]|agreement|creative commons|disclaimer|no attribution|lizenz/i;

/** Of these there are editions that SPDX does not list, so that their name needs its version. */
const needVersion = /^(?:Apache|Artistic|Elastic|Eclipse|Hippocratic|Python|PHP|Zimbra|Yahoo)/;

function build(): Node {
  const root: Node = { id: null, next: new Map() };
  const add = (tokens: readonly string[], id: string): void => {
    let node = root;
    for (const token of tokens) {
      const next = node.next.get(token) ?? { id: null, next: new Map() };
      node.next.set(token, next);
      node = next;
    }
    node.id ??= id;
  };
  const families = new Map<string, { readonly tokens: readonly string[]; readonly ids: Set<string> }>();
  for (const line of licenceNames.split('\n')) {
    const space = line.indexOf(' ');
    const id = line.slice(0, space);
    const name = line.slice(space + 1);
    if (!telling.test(name) || /^(?:GNU|Affero) .*(?:General|Documentation)/.test(name)) continue;
    const tokens = tokensOf(name.replace(abbreviation, ' ')).map(({ token }) => token);
    if (tokens.length < 2) continue;
    add(tokens, id);
    const last = tokens.at(-1) ?? '';
    if (!isNumber(last) || needVersion.test(name)) continue;
    const bare = tokens.slice(0, -1);
    const family = families.get(bare.join(' ')) ?? { tokens: bare, ids: new Set() };
    family.ids.add(id);
    families.set(bare.join(' '), family);
  }
  // Without its version, a name tells which licence it is only where there is one version.
  for (const { tokens, ids } of families.values()) {
    const [id] = ids;
    if (ids.size === 1 && id !== undefined && tokens.length > 2) add(tokens, id);
  }
  return root;
}

let names: Node | null = null;

/** Full names of SPDX licences in a text, the longest where several begin at one place. */
export function fullNames(text: string): readonly FullName[] {
  names ??= build();
  const found: FullName[] = [];
  const tokens = tokensOf(text.replace(abbreviation, (one) => ' '.repeat(one.length)));
  for (let start = 0; start < tokens.length; start++) {
    let node: Node | undefined = names;
    let best: { readonly id: string; readonly last: number } | null = null;
    for (let at = start; at < tokens.length && node; at++) {
      node = node.next.get(tokens[at]?.token ?? '');
      if (node && node.id !== null) best = { id: node.id, last: at };
    }
    const from = tokens[start]?.at ?? 0;
    // "MIT/X11 License" is one name, and not that of the X11 licence.
    if (best === null || text[from - 1] === '/') continue;
    const end = tokens[best.last]?.end ?? from;
    found.push({ id: best.id, at: from, length: end - from });
    start = best.last;
  }
  return found;
}

let ids: ReadonlyMap<string, string> | null = null;

/** The SPDX id, as SPDX writes it, that a word is but for upper and lower case. */
export function writtenId(id: string): string | null {
  ids ??= new Map(
    licenceIndex.ids
      .split(/[\n ]/)
      .map((one) => one.replace(/^!/, ''))
      .map((one) => [one.toLowerCase(), one]),
  );
  return ids.get(id.toLowerCase()) ?? null;
}
