import type { FileEntry } from '../snapshot/files.ts';
import type { Document, DocumentLink } from './document.ts';

/** The documents of a repository, found as GitHub finds them, each parsed once and only when asked for. */
export interface Documents {
  /** README in `.github/`, root or `docs/`, as GitHub shows it. */
  readonly readme: Document | null;
  /** The repository's own documents that were read, most prominent first: README, `.github/`, root, `docs/`, elsewhere. */
  readonly own: readonly Document[];
  /** Those of the owner's `.github` repository. */
  readonly inherited: readonly Document[];
  /**
   * A community file by its stems in any letter case and with any document ending (`contributing` finds `CONTRIBUTING.md`,
   * `contributing.rst`, `CONTRIBUTING`): `.github/`, then root, then `docs/`, then, unless `inherit` is false, the owner's
   * `.github` repository in the same order.
   */
  community(stems: readonly string[], options?: { readonly inherit?: boolean }): Document | null;
  /** A document by its path (letter case does not matter, links are followed); null if it was not read or is no text. */
  at(path: string): Document | null;
  /** Raw text of any file that was read; null if it was not. */
  text(path: string): string | null;
  /** The entry at a path, letter case aside. */
  entry(path: string): FileEntry | null;
  /** Entries whose path, in lower case, matches one of the expressions (no g or y flag). */
  matching(...paths: readonly RegExp[]): readonly FileEntry[];
  /** Entries whose path matches. */
  entries(matches: (path: string) => boolean): readonly FileEntry[];
  /** Raw text of the owner's `.github` files, as `text`. */
  inheritedText(path: string): string | null;
  inheritedEntry(path: string): FileEntry | null;
  /**
   * Where a link of a document leads: to a file or folder of the repository that exists (`path`, no leading or trailing
   * `/`; also when written as this repository's own web address), to an absent one, or elsewhere.
   */
  follow(
    link: DocumentLink,
    from: Document,
  ):
    | { readonly to: 'repository'; readonly path: string; readonly anchor: string | null }
    | { readonly to: 'nothing' }
    | { readonly to: 'elsewhere'; readonly url: string }
    | { readonly to: 'mail'; readonly address: string };
}
