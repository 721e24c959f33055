import type { FileContent, FileEntry, Files } from '../snapshot/files.ts';
import type { Document, DocumentLink, Format } from './document.ts';
import { formatOf } from './format.ts';
import { parseDocument } from './parse-document.ts';

/** A document that is parsed when something beyond its name is first asked of it. */
class UnopenedDocument implements Document {
  readonly path: string;
  readonly alias?: string;
  readonly inherited: boolean;
  readonly format: Format;
  readonly truncated: boolean;
  readonly #text: string;
  #parsed: Document | null = null;

  constructor(
    path: string,
    alias: string | undefined,
    inherited: boolean,
    content: Extract<FileContent, { kind: 'text' }>,
  ) {
    this.path = path;
    if (alias !== undefined) this.alias = alias;
    this.inherited = inherited;
    this.format = formatOf(path) ?? 'text';
    this.truncated = content.truncated;
    this.#text = content.text;
  }

  get #open(): Document {
    this.#parsed ??= parseDocument({
      path: this.path,
      text: this.#text,
      truncated: this.truncated,
      inherited: this.inherited,
    });
    return this.#parsed;
  }

  get title(): string | null {
    return this.#open.title;
  }

  get sections(): Document['sections'] {
    return this.#open.sections;
  }

  get links(): readonly DocumentLink[] {
    return this.#open.links;
  }

  get words(): number {
    return this.#open.words;
  }
}

/** A git symbolic link checked out as a file holds nothing but the path it leads to. */
const onlyAPath = /^[\w./-]{1,200}\s?$/;
const mostLinksInARow = 5;

/** The files of one repository by path, letter case aside, with symbolic links followed. */
export class Tree {
  readonly files: Files;
  readonly #inherited: boolean;
  readonly #documents = new Map<string, Document>();
  #entries: ReadonlyMap<string, FileEntry> | null = null;
  #contents: ReadonlyMap<string, FileContent> | null = null;
  #folders: ReadonlyMap<string, string> | null = null;
  #aliases: ReadonlyMap<string, string> | null = null;
  #lower: readonly string[] | null = null;

  constructor(files: Files, inherited: boolean) {
    this.files = files;
    this.#inherited = inherited;
  }

  entry(path: string): FileEntry | null {
    if (this.#entries === null) {
      const entries = new Map<string, FileEntry>();
      const lower = this.#lowerPaths();
      // The first of those that differ in letter case alone stands.
      for (let at = lower.length - 1; at >= 0; at -= 1) {
        const entry = this.files.entries[at];
        if (entry !== undefined) entries.set(lower[at] ?? '', entry);
      }
      this.#entries = entries;
    }
    return this.#entries.get(path.toLowerCase()) ?? null;
  }

  /** Entries whose path, in lower case, matches one of the expressions. */
  matching(paths: readonly RegExp[]): readonly FileEntry[] {
    const lower = this.#lowerPaths();
    const [only, ...others] = paths;
    if (only === undefined) return [];
    return others.length === 0
      ? this.files.entries.filter((_, at) => only.test(lower[at] ?? ''))
      : this.files.entries.filter((_, at) => paths.some((path) => path.test(lower[at] ?? '')));
  }

  #lowerPaths(): readonly string[] {
    this.#lower ??= this.files.entries.map((entry) => entry.path.toLowerCase());
    return this.#lower;
  }

  /** The path, as the repository writes it, of a folder that has files. */
  folder(path: string): string | null {
    if (this.#folders === null) {
      const folders = new Map<string, string>();
      let last = '';
      for (const { path: file } of this.files.entries) {
        const parent = file.slice(0, Math.max(0, file.lastIndexOf('/')));
        if (parent === last) continue;
        last = parent;
        for (let folder = parent; folder !== '' && !folders.has(folder.toLowerCase()); ) {
          folders.set(folder.toLowerCase(), folder);
          folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
        }
      }
      this.#folders = folders;
    }
    return this.#folders.get(path.toLowerCase()) ?? null;
  }

  text(path: string): string | null {
    return this.#resolve(path)?.content.text ?? null;
  }

  document(path: string): Document | null {
    const found = this.#resolve(path);
    if (found === null) return null;
    const before = this.#documents.get(found.path);
    if (before !== undefined) return before;
    const document = new UnopenedDocument(found.path, this.#aliasOf(found.path), this.#inherited, found.content);
    this.#documents.set(found.path, document);
    return document;
  }

  #resolve(path: string): { readonly path: string; readonly content: Extract<FileContent, { kind: 'text' }> } | null {
    let at = path;
    let through: { readonly path: string; readonly content: Extract<FileContent, { kind: 'text' }> } | null = null;
    for (let hops = 0; hops < mostLinksInARow; hops += 1) {
      const entry = this.entry(at);
      if (entry?.target !== undefined && this.entry(entry.target) !== null) {
        // A source may have read the file by the link's name only.
        const read = this.#content(entry.path);
        if (read?.kind === 'text' && !onlyAPath.test(read.text)) through ??= { path: entry.path, content: read };
        at = entry.target;
        continue;
      }
      const content = this.#content(entry?.path ?? at);
      if (content === null) return through;
      if (content.kind !== 'text') return null;
      const named = onlyAPath.test(content.text) ? resolvePath(folderOf(at), content.text.trim()) : null;
      const next = named === null || named.above > 0 ? null : this.entry(named.path);
      if (next === null || next.path === entry?.path || next.kind !== 'file')
        return { path: entry?.path ?? at, content };
      at = next.path;
    }
    return null;
  }

  #aliasOf(path: string): string | undefined {
    this.#aliases ??= new Map(
      this.files.entries.flatMap(({ path: link, target }) =>
        target === undefined || !/^(?:\.github\/)?[^/]+$/i.test(link) ? [] : [[target, link] as const],
      ),
    );
    return this.#aliases.get(path);
  }

  #content(path: string): FileContent | null {
    this.#contents ??= new Map(this.files.read.map((file) => [file.path, file.content]));
    return this.#contents.get(path) ?? null;
  }
}

/** The folder of a path, '' for the root. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** A relative path from a folder; `above` counts the steps that led out of the root. */
export function resolvePath(folder: string, relative: string): { readonly path: string; readonly above: number } {
  const names = relative.startsWith('/') || folder === '' ? [] : folder.split('/');
  let above = 0;
  for (const name of relative.split('/')) {
    if (name === '' || name === '.') continue;
    if (name !== '..') names.push(name);
    else if (names.length > 0) names.pop();
    else above += 1;
  }
  return { path: names.join('/'), above };
}
