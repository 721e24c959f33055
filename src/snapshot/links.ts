import type { FileEntry } from './files.ts';

/** A symbolic link: its own path, and what it says, as written. */
export interface SymbolicLink {
  readonly path: string;
  readonly to: string;
}

/** As many hops as Linux follows before it says that a link goes in a circle. */
const mostHops = 40;
/** Entries that links to folders may add, so that links to folders of links stay cheap. */
const mostThroughLinks = 10_000;

/**
 * The entries that symbolic links stand for. A link to a file gives one entry with its `target`; a link to a folder gives
 * one for every file in that folder (links to folders met inside it are not followed again). A link that is absolute,
 * that steps out of the repository, even to come back, that leads to nothing, into a submodule or in a circle gives none:
 * that is how it would end in any other clone.
 */
export function entriesOfLinks(entries: readonly FileEntry[], links: readonly SymbolicLink[]): readonly FileEntry[] {
  if (links.length === 0) return [];
  const files = new Map(entries.filter((entry) => entry.kind === 'file').map((entry) => [entry.path, entry]));
  const folders = foldersOf([...files.keys(), ...links.map((link) => link.path)]);
  const linkAt = new Map(links.map((link) => [link.path, link.to]));
  const found: FileEntry[] = [];
  const toFolders: { readonly path: string; readonly folder: string }[] = [];
  for (const { path } of links) {
    const end = follow(path, linkAt, folders);
    if (end === null) continue;
    const file = files.get(end);
    if (file) found.push({ path, kind: 'file', size: file.size, target: end });
    else if (folders.has(end) && end !== '' && !path.startsWith(`${end}/`)) toFolders.push({ path, folder: end });
  }
  if (toFolders.length === 0) return found;
  const known = [...files.values(), ...found].sort((a, b) => (a.path < b.path ? -1 : 1));
  let left = mostThroughLinks;
  for (const { path, folder } of toFolders) {
    for (const file of startingWith(known, `${folder}/`)) {
      if (left-- <= 0) return found;
      found.push({
        path: path + file.path.slice(folder.length),
        kind: 'file',
        size: file.size,
        target: file.target ?? file.path,
      });
    }
  }
  return found;
}

function foldersOf(paths: readonly string[]): ReadonlySet<string> {
  const folders = new Set(['']);
  for (const path of paths) {
    let slash = path.lastIndexOf('/');
    while (slash > 0 && !folders.has(path.slice(0, slash))) {
      folders.add(path.slice(0, slash));
      slash = path.lastIndexOf('/', slash - 1);
    }
  }
  return folders;
}

/** Where a link ends: a path inside, without any link on the way; '' for the root; null for nowhere inside. */
function follow(start: string, linkAt: ReadonlyMap<string, string>, folders: ReadonlySet<string>): string | null {
  let at = '';
  let hops = 0;
  // What is still to walk, the next name last.
  let ahead = start.split('/').reverse();
  for (let name = ahead.pop(); name !== undefined; name = ahead.pop()) {
    if (name === '' || name === '.') continue;
    if (!folders.has(at)) return null;
    if (name === '..') {
      if (at === '') return null;
      at = at.slice(0, Math.max(0, at.lastIndexOf('/')));
      continue;
    }
    const here = at === '' ? name : `${at}/${name}`;
    const to = linkAt.get(here);
    if (to === undefined) {
      at = here;
    } else {
      if (to === '' || to.startsWith('/') || to.length > 4096 || ++hops > mostHops) return null;
      ahead = [...ahead, ...to.split('/').reverse()];
    }
  }
  return at;
}

function* startingWith(sorted: readonly FileEntry[], prefix: string): Generator<FileEntry> {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.path ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  for (let at = low; ; at++) {
    const entry = sorted[at];
    if (!entry?.path.startsWith(prefix)) return;
    yield entry;
  }
}
