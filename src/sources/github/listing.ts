import { isDependencyFolder, withoutDependencies } from '../../snapshot/dependencies.ts';
import { type FileContent, type FileEntry, type Files, mostEntriesListed } from '../../snapshot/files.ts';
import { entriesOfLinks, type SymbolicLink } from '../../snapshot/links.ts';
import type { TreeNode } from './answers.ts';

/** Git's mode of a symbolic link. */
const linkMode = 0o120000;
/** Folders that one question lists further at most. */
const mostFolders = 100;
/** Symbolic links that one question reads at most. */
const mostLinks = 100;

/** The tree as far as it was listed, and the texts, gathered over the questions of one audit. */
export class Listing {
  readonly #files = new Map<string, FileEntry>();
  readonly #links = new Set<string>();
  readonly #open = new Set<string>();
  /** Folders seen whose content is not listed yet. */
  readonly #closed = new Set<string>();
  readonly #texts = new Map<string, FileContent>();
  readonly #wanted = new Set<string>();
  #whole = true;

  /** Adds what one question listed of `folder` ('' for the root). */
  add(folder: string, nodes: readonly TreeNode[]): void {
    this.#closed.delete(folder);
    this.#open.add(folder);
    for (const node of nodes) {
      const path = folder === '' ? node.name : `${folder}/${node.name}`;
      if (this.#files.size >= mostEntriesListed) {
        this.#whole = false;
        return;
      }
      if (node.type === 'tree') {
        const inside = node.object?.entries;
        if (inside) this.add(path, inside);
        else if (!this.#open.has(path)) this.#closed.add(path);
      } else if (node.type === 'commit') {
        this.#files.set(path, { path, kind: 'submodule', size: null });
      } else if (node.mode === linkMode) {
        this.#links.add(path);
      } else {
        this.#files.set(path, { path, kind: 'file', size: node.size });
      }
    }
  }

  /** A folder whose content is known, at least its files. */
  isListed(folder: string): boolean {
    return this.#open.has(folder);
  }

  /** Whether it is a file, or a symbolic link, that was listed. */
  has(path: string): boolean {
    return this.#files.has(path) || this.#links.has(path);
  }

  read(path: string, content: FileContent): void {
    this.#texts.set(path, content);
    if (content.kind === 'text' && !this.has(path)) this.#files.set(path, { path, kind: 'file', size: null });
  }

  /**
   * Where to read for these paths to be among what is read; a symbolic link, at its target. What a link leads to counts as read
   * under the names that were wanted only.
   */
  want(paths: readonly string[]): readonly string[] {
    const targets = new Map(this.files().entries.map((entry) => [entry.path, entry.target ?? entry.path]));
    return paths.flatMap((path) => {
      const at = targets.get(path) ?? path;
      this.#wanted.add(path);
      return this.#texts.has(at) ? [] : [at];
    });
  }

  /** Symbolic links whose target is not known yet. */
  unreadLinks(): readonly string[] {
    return [...this.#links]
      .filter((path) => !this.#texts.has(path))
      .sort(byWorth)
      .slice(0, mostLinks);
  }

  /** Folders worth a further look. */
  foldersToOpen(): readonly string[] {
    return [...this.#closed].filter(worthOpening).sort(byWorth).slice(0, mostFolders);
  }

  /** A folder that cannot be listed, or no folder any more. */
  leave(folder: string | null = null): void {
    if (folder === null) this.#closed.clear();
    else this.#closed.delete(folder);
  }

  /** Something that should be here could not be had: an absent path proves nothing. */
  incomplete(): void {
    this.#whole = false;
  }

  files(): Files {
    const links: SymbolicLink[] = [...this.#links].flatMap((path) => {
      const content = this.#texts.get(path);
      return content?.kind === 'text' ? [{ path, to: content.text.trim() }] : [];
    });
    const own = [...this.#files.values()];
    const followed = entriesOfLinks(own, links);
    const all = withoutDependencies([...own, ...followed], (entry) => entry.path);
    const entries = [...new Map(all.map((entry) => [entry.path, entry])).values()].sort((a, b) =>
      a.path < b.path ? -1 : 1,
    );
    return {
      entries,
      whole: this.#whole,
      read: entries.flatMap(({ path, target }) => {
        const content = this.#wanted.has(path) ? this.#texts.get(target ?? path) : undefined;
        return content ? [{ path, content }] : [];
      }),
    };
  }
}

const documents =
  /^(?:docs?|documentation|documentaci[oó]n?|manual|guides?|website|site|wiki|handbook|\.github|\.gitlab|content)(?:\/|$)/i;
const languages =
  /(?:^|\/)(?:i18n|l10n|locales?|lang|langs|languages?|translations?|traducciones|traductions|po|intl|nls|messages)(?:\/|$)/i;
const proposals = /(?:^|\/)(?:rfcs?|adrs?|decisions?|proposals?|examples?|tutorials?|samples|demos?)(?:\/|$)/i;
const never = /(?:^|\/)(?:tests?|specs?|__tests__|fixtures?|third[-_]party|dist|build|vendor)(?:\/|$)/i;

function worthOpening(path: string): boolean {
  if (never.test(path)) return false;
  const names = path.split('/');
  return !names.some((_, index) => isDependencyFolder(names.slice(0, index + 1).join('/')));
}

/** Where documents, translations, proposals and examples are kept. */
export const isTelling = (path: string): boolean =>
  documents.test(path) || languages.test(path) || proposals.test(path);

const rank = (path: string): number => (isTelling(path) ? 0 : path.split('/').length);

/** What tells most first, then what is near the root. */
const byWorth = (a: string, b: string): number => rank(a) - rank(b) || a.length - b.length || (a < b ? -1 : 1);
