import type { FileEntry } from '../snapshot/files.ts';
import { oncePer } from '../snapshot/once-per.ts';
import type { Document } from './document.ts';
import type { Documents } from './documents.ts';
import { formatOf } from './format.ts';
import { remembered } from './remembered.ts';

/** `docs/build` is where SQLAlchemy's projects keep the source of their pages. */
const foreign =
  /(^|\/)(node_modules|vendor|vendors|vendored|third[-_]?party|3rdparty|external|externals|extern|bower_components|deps|pods|carthage|site-packages|\.?venv|dist|(?<!(?:^|\/)docs?\/)build|target|_build|libs?\/vendor)(\/|$)/i;
const testing =
  /(^|\/)(tests?|specs?|__tests__|__mocks__|__snapshots__|fixtures?|__fixtures__|testdata|test[-_]data|test[-_]resources|mocks?|stubs|e2e|cypress|features\/step_definitions)(\/|$)/i;

/** Somebody else's files carried along, or made by a build: they say nothing about this project. */
export const isForeign = (path: string): boolean => foreign.test(path);

/** Kept for trying out the software, not for reading. */
export const isForTesting = (path: string): boolean => testing.test(path);

/** A file that speaks for the project itself. */
export const isOwn: (path: string) => boolean = remembered((path) => !isForeign(path) && !isForTesting(path));

/** What lies side by side in a folder, in the order of the repository. */
interface OwnFolder {
  /** The folders that it lies in, outermost first, in lower case. */
  readonly folders: readonly string[];
  readonly entries: readonly FileEntry[];
}

/** Entries that speak for the project itself, told apart once, and folder by folder: there are fewer folders than files. */
const ownFolders: (documents: Documents) => readonly OwnFolder[] = oncePer((documents) => {
  const found: { folders: readonly string[]; entries: FileEntry[] }[] = [];
  let folder: string | null = null;
  let entries: FileEntry[] | null = null;
  for (const entry of documents.entries(() => true)) {
    const { path } = entry;
    const end = path.lastIndexOf('/') + 1;
    if (folder === null || end !== folder.length || !path.startsWith(folder)) {
      folder = path.slice(0, end);
      entries = isForeign(folder) || isForTesting(folder) ? null : [];
      if (entries !== null) found.push({ folders: folder.toLowerCase().split('/').slice(0, -1), entries });
    }
    if (entries === null) continue;
    const name = path.slice(end);
    if (!isForeign(name) && !isForTesting(name)) entries.push(entry);
  }
  return found;
});

/** Entries that speak for the project itself. */
export const ownEntries: (documents: Documents) => readonly FileEntry[] = oncePer((documents) =>
  ownFolders(documents).flatMap(({ entries }) => entries),
);

/** Entries that speak for the project itself in folders of certain names (outermost first, in lower case). */
export const ownEntriesIn = (
  documents: Documents,
  isWanted: (folders: readonly string[]) => boolean,
): readonly FileEntry[] => ownFolders(documents).flatMap(({ folders, entries }) => (isWanted(folders) ? entries : []));

/** Paths of the project's own documents, read or not. */
export const ownPages: (documents: Documents) => readonly string[] = oncePer((documents) =>
  ownEntries(documents).flatMap(({ path }) => (formatOf(path) === null ? [] : [path])),
);

/** The name that people look for, where the document is kept under another. */
export const knownAs = ({ path, alias }: Document): string => alias ?? path;

/** The last name of a path. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The folders that a path goes through, outermost first, in lower case. */
export const foldersOf = (path: string): readonly string[] => namesOfFolders(path.slice(0, path.lastIndexOf('/') + 1));

const namesOfFolders = remembered((folder: string): readonly string[] => folder.toLowerCase().split('/').slice(0, -1));
