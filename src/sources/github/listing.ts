import { isDependencyName, withoutDependencies } from '../../snapshot/dependencies.ts';
import { type FileContent, type FileEntry, type Files, mostEntriesListed } from '../../snapshot/files.ts';
import { entriesOfLinks, type SymbolicLink } from '../../snapshot/links.ts';
import type { TreeNode } from './answers.ts';

/** Git's mode of a symbolic link. */
const linkMode = 0o120000;
/** Folders that one question lists further at most. */
const mostFolders = 100;

/** The tree as far as it was listed, and the texts, gathered over the questions of one audit. */
export class Listing {
  readonly #files = new Map<string, FileEntry>();
  readonly #links = new Set<string>();
  readonly #open = new Set<string>();
  /** Folders seen whose content is not listed yet. */
  readonly #closed = new Set<string>();
  readonly #texts = new Map<string, FileContent>();
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

  /** Something that should be here could not be had: an absent path proves nothing. */
  incomplete(): void {
    this.#whole = false;
  }

  read(path: string, content: FileContent): void {
    this.#texts.set(path, content);
  }

  /** Symbolic links whose target is not read yet. */
  unreadLinks(): readonly string[] {
    return [...this.#links].filter((path) => !this.#texts.has(path));
  }

  /** Folders worth a further look: where documents and translations are kept, near the root first. */
  foldersToOpen(): readonly string[] {
    return [...this.#closed]
      .filter(worthOpening)
      .sort((a, b) => rank(a) - rank(b) || a.length - b.length || (a < b ? -1 : 1))
      .slice(0, mostFolders);
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
      read: entries.flatMap((entry) => {
        const content = this.#texts.get(entry.target ?? entry.path);
        return content ? [{ path: entry.path, content }] : [];
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

const worthOpening = (path: string): boolean =>
  !never.test(path) && !path.split('/').some((name) => isDependencyName(name));

function rank(path: string): number {
  if (documents.test(path) || languages.test(path) || proposals.test(path)) return 0;
  return path.split('/').length;
}
