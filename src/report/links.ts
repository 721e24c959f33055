import type { Place } from '../practices/practice.ts';
import type { Repository } from '../snapshot/snapshot.ts';
import type { Language } from '../wording/languages.ts';

/** Longest address that browsers and GitHub's front take without complaint, in characters. */
export const mostCharactersOfAnAddress = 8_000;

export const settingsPath = '.github/coop-scorecard.yml';

/** How a host lays out its pages. Only GitHub's pages for new files are known to be open to everybody (it offers a fork). */
export type Site =
  | { readonly layout: 'github' | 'gitlab' | 'forgejo'; readonly home: string; readonly repository: Repository }
  | { readonly layout: 'unknown' };

const layouts: Readonly<Record<string, 'github' | 'gitlab' | 'forgejo'>> = {
  'github.com': 'github',
  'gitlab.com': 'gitlab',
  'codeberg.org': 'forgejo',
};

/** Where the repository lives on the web, if that is a place whose addresses we know how to write. */
export function siteOf(repository: Repository, source: 'github' | 'checkout'): Site {
  const address = URL.parse(repository.url ?? '');
  if (!address || (address.protocol !== 'https:' && address.protocol !== 'http:')) return { layout: 'unknown' };
  if (address.username !== '' || address.password !== '') return { layout: 'unknown' };
  const layout = source === 'github' ? 'github' : layouts[address.host];
  const names = address.pathname.replace(/\/$/, '').split('/').slice(1);
  const wellNamed = names.every((name) => /^[\w.-]+$/.test(name) && !/^\.+$/.test(name));
  if (!layout || !wellNamed || names.length < 2 || (layout !== 'gitlab' && names.length > 2)) {
    return { layout: 'unknown' };
  }
  return { layout, home: `${address.origin}/${names.join('/')}`, repository };
}

/** A file at the commit that was audited; null where no address can be written. */
export function evidenceAddress(site: Site, evidence: { path?: string; line?: number }): string | null {
  if (site.layout === 'unknown' || evidence.path === undefined || !site.repository.commit) return null;
  const path = encodePath(evidence.path);
  if (path === null) return null;
  const commit = encode(site.repository.commit);
  const line = evidence.line ? `#L${Math.trunc(evidence.line)}` : '';
  switch (site.layout) {
    case 'github':
      // `plain=1` shows the source of a rendered file: without it the line is not found.
      return short(`${site.home}/blob/${commit}/${path}${line && '?plain=1'}${line}`);
    case 'gitlab':
      return short(`${site.home}/-/blob/${commit}/${path}${line}`);
    case 'forgejo':
      return short(`${site.home}/src/commit/${commit}/${path}${line}`);
  }
}

export interface StepOptions {
  /** Whether the address of a new document brings the text that it starts with. */
  readonly starter: boolean;
  /** Path of the settings file, if there is one. */
  readonly settingsFile: string | null;
}

/** Where a person can do a next step, without more permission than an account. */
export function stepAddress(
  site: Site,
  place: Place | undefined,
  language: Language,
  options: StepOptions,
): string | null {
  if (!place) return null;
  if (place.kind === 'guide') return guideAddress(place.url);
  if (site.layout !== 'github') return null;
  switch (place.kind) {
    case 'new-file':
      return newFile(site, place.path, options.starter && place.starter ? language.tell(place.starter) : '');
    case 'edit-file':
      return editFile(site, place.path);
    case 'settings-file':
      return options.settingsFile !== null
        ? editFile(site, options.settingsFile)
        : newFile(site, settingsPath, place.example ?? '');
    case 'page':
      return `${site.home}/${place.page}`;
  }
}

type KnownSite = Exclude<Site, { layout: 'unknown' }>;

function newFile(site: KnownSite, path: string, text: string): string | null {
  const branch = branchOf(site);
  if (branch === null) return null;
  const address = `${site.home}/new/${branch}?filename=${encode(path)}`;
  const withText = text === '' ? address : `${address}&value=${encode(text)}`;
  return short(withText) ?? short(address);
}

function editFile(site: KnownSite, path: string): string | null {
  const branch = branchOf(site);
  const encoded = encodePath(path);
  return branch === null || encoded === null ? null : short(`${site.home}/edit/${branch}/${encoded}`);
}

const branchOf = ({ repository }: KnownSite): string | null => encodePath(repository.defaultBranch ?? repository.ref);

function guideAddress(url: string): string | null {
  const address = URL.parse(url);
  return address?.protocol === 'https:' ? short(address.href.replace(/[()[\]<>|\\`*_~'$]/g, encodeCharacter)) : null;
}

/** Null for a path that an address cannot name, such as one with `..` in it. */
function encodePath(path: string): string | null {
  const names = path.split('/');
  return names.some((name) => name === '' || name === '.' || name === '..') ? null : names.map(encode).join('/');
}

/** Percent-encoded, with the marks too that `encodeURIComponent` leaves and Markdown would read. */
const encode = (text: string): string => encodeURIComponent(text.toWellFormed()).replace(/[!'()*~]/g, encodeCharacter);

const encodeCharacter = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

const short = (address: string): string | null => (address.length <= mostCharactersOfAnAddress ? address : null);
