import { valueOr } from '../snapshot/fact.ts';
import { oncePer } from '../snapshot/once-per.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Document } from './document.ts';
import type { Documents } from './documents.ts';
import { followLink } from './follow.ts';
import { formatOf, languageOf, stemOf } from './format.ts';
import { folderOf, Tree } from './tree.ts';

/** Where GitHub looks for READMEs and community files, in its order. */
const places = ['.github', '', 'docs'];
const byEnding = [
  'md',
  'markdown',
  'mdown',
  'mkdn',
  'mkd',
  'rst',
  'adoc',
  'asciidoc',
  'org',
  'html',
  'rdoc',
  'textile',
  'txt',
  '',
];
/** What others wrote, and what is no document of the project's but a form to fill in or a sample. */
const foreign =
  /(?:^|\/)(?:node_modules|vendor|vendored|third[-_]?party|bower_components|pods|fixtures?|testdata|__snapshots__)\/|(?:^|\/)(?:issue|pull_request|merge_request|bug|feature)[-_]templates?(?:\/|\.|$)/i;

/** The documents of a snapshot: each is parsed once, when it is first looked into. */
export function openDocuments(snapshot: Snapshot): Documents {
  const own = new Tree(snapshot.files, false);
  const owner = valueOr(snapshot.ownerFiles, null);
  const above = owner === null ? null : new Tree(owner, true);
  const ownDocuments = once(() => documentsOf(own));
  const inheritedDocuments = once(() => (above === null ? [] : documentsOf(above)));
  const readme = once(() => community(own, ['readme']));
  return {
    get readme() {
      return readme();
    },
    get own() {
      return ownDocuments();
    },
    get inherited() {
      return inheritedDocuments();
    },
    community: (stems, options) =>
      community(own, stems) ?? (above === null || options?.inherit === false ? null : community(above, stems)),
    at: (path) => (isDocument(own, path) ? own.document(path) : null),
    text: (path) => own.text(path),
    entry: (path) => own.entry(path),
    matching: (...paths) => own.matching(paths),
    entries: (matches) => snapshot.files.entries.filter(({ path }) => matches(path)),
    inheritedText: (path) => above?.text(path) ?? null,
    inheritedEntry: (path) => above?.entry(path) ?? null,
    follow: (link, from) => followLink(link, from, from.inherited && above !== null ? above : own, snapshot.repository),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A name that says nothing of a format still counts where somebody names the file. */
function isDocument(tree: Tree, path: string): boolean {
  const written = tree.entry(path)?.target ?? path;
  return formatOf(written) !== null || formatOf(path) !== null || !/\.[a-z0-9]{1,5}$/i.test(written);
}

interface Prominent {
  readonly path: string;
  readonly stem: string;
  readonly place: number;
  readonly inLanguage: number;
  readonly ending: number;
}

/** The documents in the places where community files are looked for. */
const prominentIn = oncePer((tree: Tree): readonly Prominent[] =>
  tree.files.entries.flatMap(({ path, kind }) => {
    if (kind !== 'file' || path.indexOf('/') !== path.lastIndexOf('/')) return [];
    const place = places.indexOf(folderOf(path).toLowerCase());
    if (place < 0 || formatOf(path) === null) return [];
    const inLanguage = languageOf(path) === null ? 0 : 1;
    return [{ path, stem: bare(stemOf(path)), place, inLanguage, ending: endingRank(path) }];
  }),
);

function community(tree: Tree, stems: readonly string[]): Document | null {
  const wanted = stems.map(bare);
  const candidates = prominentIn(tree).filter(({ stem }) => wanted.includes(stem));
  const rank = ({ place, inLanguage, stem, ending }: Prominent): readonly number[] => [
    place,
    inLanguage,
    wanted.indexOf(stem),
    ending,
  ];
  for (const { path } of candidates.sort((a, b) => compare(rank(a), rank(b)))) {
    const document = tree.document(path);
    if (document !== null) return document;
  }
  return null;
}

/** A stem without separators, so that `CodeOfConduct` is `code-of-conduct`. */
const bare = (stem: string): string => stem.toLowerCase().replace(/[-_ ]/g, '');

function endingRank(path: string): number {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const at = byEnding.indexOf(name.includes('.') ? name.slice(name.lastIndexOf('.') + 1) : '');
  return at < 0 ? byEnding.length : at;
}

function documentsOf(tree: Tree): readonly Document[] {
  const paths = tree.files.read
    .filter(({ path, content }) => content.kind === 'text' && formatOf(path) !== null && !foreign.test(path))
    .map(({ path }) => path);
  const linked = tree.files.entries
    .filter(({ path, target }) => target !== undefined && formatOf(path) !== null && !foreign.test(path))
    .map(({ path }) => path);
  const readme = community(tree, ['readme']);
  const rank = (path: string): readonly number[] => {
    const place = places.indexOf(path.split('/', 1)[0]?.toLowerCase() ?? '');
    const depth = path.split('/').length;
    return [depth === 1 ? 1 : place < 0 ? 3 : place, depth, endingRank(path)];
  };
  const ordered = [...new Set([...paths, ...linked])].sort((a, b) => compare(rank(a), rank(b)) || (a < b ? -1 : 1));
  const found = ordered.flatMap((path) => tree.document(path) ?? []);
  return [...new Set(readme === null ? found : [readme, ...found])];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length; at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
