import { withoutDependencies } from '../../snapshot/dependencies.ts';
import { type FileEntry, mostEntriesListed } from '../../snapshot/files.ts';
import { entriesOfLinks, type SymbolicLink } from '../../snapshot/links.ts';
import type { Unread } from '../../snapshot/snapshot.ts';

/** A name as the disk or git has it, before links are followed. */
export type Found =
  | {
      readonly kind: 'file';
      readonly path: string;
      readonly size: number | null;
      /** Bytes of the path, where they are not UTF-8. */
      readonly raw?: Buffer;
      /** The blob, where the file is to be read from git and not from the disk. */
      readonly blob?: string;
    }
  | { readonly kind: 'link'; readonly path: string; readonly to: string }
  | { readonly kind: 'submodule'; readonly path: string };

export type FoundFile = Extract<Found, { readonly kind: 'file' }>;

/** Files of a repository and where each can be read. */
export interface Listing {
  readonly entries: readonly FileEntry[];
  readonly whole: boolean;
  /** Files by their own path; a link is read by its target. */
  readonly files: ReadonlyMap<string, FoundFile>;
  readonly unread: readonly Unread[];
}

/** Puts together what was found: dependencies out, links followed, sorted, within the limit (the shallowest paths stay). */
export function listingOf(found: readonly Found[], whole: boolean, unread: readonly Unread[]): Listing {
  const own = withoutDependencies(found, ({ path }) => path);
  const files = new Map<string, FoundFile>();
  const links: SymbolicLink[] = [];
  const entries: FileEntry[] = [];
  for (const one of own) {
    switch (one.kind) {
      case 'file':
        // Two names that differ only in bytes that are no UTF-8 look the same: the first stands for both.
        if (files.has(one.path)) break;
        files.set(one.path, one);
        entries.push({ path: one.path, kind: 'file', size: one.size });
        break;
      case 'link':
        links.push(one);
        break;
      case 'submodule':
        entries.push({ path: one.path, kind: 'submodule', size: null });
        break;
    }
  }
  const all = entries.concat(entriesOfLinks(entries, links));
  const fits = all.length <= mostEntriesListed;
  const kept = fits ? all : all.sort((a, b) => depth(a.path) - depth(b.path)).slice(0, mostEntriesListed);
  kept.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return { entries: kept, whole: whole && fits, files, unread };
}

function depth(path: string): number {
  let count = 0;
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) count++;
  return count;
}
