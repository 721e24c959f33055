import type { FileEntry } from '../snapshot/files.ts';
import type { Documents } from './documents.ts';
import { formatOf } from './format.ts';

const foreign =
  /(^|\/)(node_modules|vendor|vendors|vendored|third[-_]?party|3rdparty|external|externals|extern|bower_components|deps|pods|carthage|site-packages|\.?venv|dist|build|target|_build|libs?\/vendor)(\/|$)/i;
const testing =
  /(^|\/)(tests?|specs?|__tests__|__mocks__|__snapshots__|fixtures?|__fixtures__|testdata|test[-_]data|test[-_]resources|mocks?|stubs|e2e|cypress|features\/step_definitions)(\/|$)/i;

/** Somebody else's files carried along, or made by a build: they say nothing about this project. */
export const isForeign = (path: string): boolean => foreign.test(path);

/** Kept for trying out the software, not for reading. */
export const isForTesting = (path: string): boolean => testing.test(path);

/** A file that speaks for the project itself. */
export const isOwn = (path: string): boolean => !isForeign(path) && !isForTesting(path);

const ownOf = new WeakMap<Documents, readonly FileEntry[]>();

/** Entries that speak for the project itself, told apart once. */
export function ownEntries(documents: Documents): readonly FileEntry[] {
  const before = ownOf.get(documents);
  if (before !== undefined) return before;
  const own = documents.entries(isOwn);
  ownOf.set(documents, own);
  return own;
}

const pagesOf = new WeakMap<Documents, readonly string[]>();

/** Paths of the project's own documents, read or not. */
export function ownPages(documents: Documents): readonly string[] {
  const before = pagesOf.get(documents);
  if (before !== undefined) return before;
  const pages = ownEntries(documents).flatMap(({ path }) => (formatOf(path) === null ? [] : [path]));
  pagesOf.set(documents, pages);
  return pages;
}

/** The last name of a path. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The folders that a path goes through, outermost first, in lower case. */
export const foldersOf = (path: string): readonly string[] => path.toLowerCase().split('/').slice(0, -1);
