import type { Repository } from '../snapshot/snapshot.ts';
import type { Document, DocumentLink } from './document.ts';
import type { Documents } from './documents.ts';
import { folderOf, resolvePath, type Tree } from './tree.ts';

type Destination = ReturnType<Documents['follow']>;

const nothing: Destination = { to: 'nothing' };
const scheme = /^[a-z][a-z0-9+.-]*:/i;
/** A link without ending, or to the page that a site generator makes of a document. */
const endings = ['.md', '.rst', '.adoc', '.mdx', '.org', '/index.md', '/index.rst', '/index.html', '/README.md'];
const mostNamesOfARef = 4;

export function followLink(link: DocumentLink, from: Document, tree: Tree, repository: Repository): Destination {
  const target = link.target.trim();
  if (target === '' || /\{\{|\{%|^javascript:|^data:/i.test(target)) return nothing;
  if (/^mailto:/i.test(target)) return { to: 'mail', address: decoded(target.slice(7).replace(/\?.*$/s, '')).trim() };
  if (target.startsWith('//')) return web(`https:${target}`, tree, repository);
  if (scheme.test(target)) return web(target, tree, repository);
  if (target.startsWith('#')) return { to: 'repository', path: from.path, anchor: target.slice(1) };
  const { path, anchor } = parts(target);
  const resolved = resolvePath(folderOf(from.path), path);
  if (resolved.above > 0) return aboveTheRoot(resolved, anchor, tree, repository);
  if (resolved.path === '') return path === '' ? nothing : home(anchor, tree, repository);
  const found =
    existing(tree, resolved.path) ?? (path.startsWith('/') ? fromTopFolder(tree, from, resolved.path) : null);
  return found === null ? nothing : within(found, anchor, from, repository);
}

/** What is inherited lies in another repository. */
function within(path: string, anchor: string | null, from: Document, repository: Repository): Destination {
  if (!from.inherited) return { to: 'repository', path, anchor };
  const owner = repository.url === null ? null : repository.url.slice(0, repository.url.lastIndexOf('/'));
  const after = anchor === null ? '' : `#${anchor}`;
  return owner === null ? nothing : { to: 'elsewhere', url: `${owner}/.github/blob/HEAD/${encodeURI(path)}${after}` };
}

/** On GitHub a document stands under `/blob/REF/`: `../../wiki` is the repository's wiki, `../main/x` a file. */
function aboveTheRoot(
  { path, above }: { readonly path: string; readonly above: number },
  anchor: string | null,
  tree: Tree,
  repository: Repository,
): Destination {
  const after = anchor === null ? '' : `#${anchor}`;
  if (repository.url === null) return nothing;
  if (above === 1) return web(`${repository.url}/blob/${path}${after}`, tree, repository);
  const names = repository.url.split('/');
  const kept = names.slice(0, Math.max(3, names.length + 2 - above));
  return web(`${kept.join('/')}${path === '' ? '' : `/${path}`}${after}`, tree, repository);
}

function web(url: string, tree: Tree, repository: Repository): Destination {
  const inside = ownPath(url, repository);
  if (inside === null) return { to: 'elsewhere', url };
  const { path, anchor } = parts(inside);
  const file = /^(?:-\/)?(?:blob|tree|raw|edit|blame|src)\/(.+)$/.exec(path);
  if (file === null) return path === '' && anchor !== null ? home(anchor, tree, repository) : { to: 'elsewhere', url };
  const names = (file[1] ?? '').split('/').filter((name) => name !== '');
  for (let refNames = 1; refNames <= Math.min(mostNamesOfARef, names.length - 1); refNames += 1) {
    const found = existing(tree, names.slice(refNames).join('/'));
    if (found !== null) return { to: 'repository', path: found, anchor };
  }
  return names.length === 1 && /^(?:-\/)?tree\//.test(path) ? { to: 'elsewhere', url } : nothing;
}

function home(anchor: string | null, tree: Tree, repository: Repository): Destination {
  const readme = ['README.md', 'README.rst', 'README.adoc', 'README.org', 'README'].find(
    (name) => tree.entry(name) !== null,
  );
  if (anchor !== null && readme !== undefined)
    return { to: 'repository', path: tree.entry(readme)?.path ?? readme, anchor };
  return repository.url === null ? nothing : { to: 'elsewhere', url: repository.url };
}

/** What follows the repository's own web address (or its raw files'), or null for another address. */
function ownPath(url: string, repository: Repository): string | null {
  if (repository.url === null) return null;
  const plain = url.replace(/^https?:\/\/(?:www\.)?/i, '');
  const own = repository.url.replace(/^https?:\/\/(?:www\.)?/i, '');
  const rest = after(plain, own);
  if (rest !== null) return rest;
  const raw = after(plain, own.replace(/^github\.com/i, 'raw.githubusercontent.com'));
  return raw === null ? null : `raw/${raw.replace(/^refs\/heads\//, '')}`;
}

function after(url: string, start: string): string | null {
  if (url.slice(0, start.length).toLowerCase() !== start.toLowerCase()) return null;
  const rest = url.slice(start.length).replace(/^\.git(?=$|[/?#])/, '');
  if (rest === '' || rest.startsWith('?') || rest.startsWith('#')) return rest;
  return rest.startsWith('/') ? rest.slice(1) : null;
}

function parts(target: string): { readonly path: string; readonly anchor: string | null } {
  const hash = target.indexOf('#');
  const before = hash < 0 ? target : target.slice(0, hash);
  const anchor = hash < 0 ? null : target.slice(hash + 1);
  return { path: decoded(before.replace(/\?.*$/s, '')), anchor: anchor === '' ? null : anchor };
}

function decoded(written: string): string {
  if (!written.includes('%')) return written;
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

function existing(tree: Tree, path: string): string | null {
  const exact = tree.entry(path)?.path ?? tree.folder(path);
  if (exact !== null) return exact;
  const stem = path.replace(/\.html?$/i, '');
  if (stem === path && /\.[a-z]{2,5}$/i.test(path)) return null;
  for (const ending of endings) {
    const found = tree.entry(stem + ending);
    if (found !== null) return found.path;
  }
  return null;
}

/** Site generators count `/` from the folder of the documentation. */
function fromTopFolder(tree: Tree, from: Document, path: string): string | null {
  const top = from.path.split('/', 1)[0];
  return top === undefined || !from.path.includes('/') ? null : existing(tree, `${top}/${path}`);
}
