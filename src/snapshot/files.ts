/** One entry of the repository's tree. Paths are relative to its root, with `/` between names, never starting with one. */
export interface FileEntry {
  readonly path: string;
  readonly kind: 'file' | 'submodule';
  /** Bytes, or null where the source does not say. */
  readonly size: number | null;
  /**
   * Where a symbolic link leads, as a path inside the repository. An entry whose link leads outside, to nothing or in a
   * circle is left out of the listing.
   */
  readonly target?: string;
}

/** What reading one file gave. Text is decoded as UTF-8 (BOM dropped; UTF-16 by its BOM; Latin-1 when not valid UTF-8). */
export type FileContent =
  | { readonly kind: 'text'; readonly text: string /** Only the beginning was read. */; readonly truncated: boolean }
  | { readonly kind: 'unreadable'; readonly why: 'binary' | 'denied' | 'failed' };

export interface ReadFile {
  readonly path: string;
  readonly content: FileContent;
}

/** Files of one repository: its own, or the owner's `.github` repository whose community files it inherits. */
export interface Files {
  /** Sorted by path, in code-unit order. */
  readonly entries: readonly FileEntry[];
  /** False when there were more than the source lists: then an absent path proves nothing. */
  readonly whole: boolean;
  readonly read: readonly ReadFile[];
}

/** Bytes read of any one file at most; the rest is left. */
export const mostBytesOfOneFile = 512 * 1024;
/** Files read of one repository at most, and entries listed at most. */
export const mostFilesRead = 160;
export const mostEntriesListed = 100_000;

/**
 * Which files to read, so that every source reads the same ones. Asked again with what was read until it wants nothing
 * more (a README can name a further page), at most `rounds` times.
 */
export interface ReadingPlan {
  readonly rounds: number;
  /** Paths not read yet, most wanted first; at most `mostFilesRead` in all the rounds together. */
  next(files: Files): readonly string[];
}
