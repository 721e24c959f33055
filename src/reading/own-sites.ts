import type { Settings } from '../settings/settings.ts';
import { oncePer } from '../snapshot/once-per.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Documents } from './documents.ts';
import { type Manifest, manifestReader } from './ecosystem/manifest.ts';
import { type PublicCode, readPublicCode } from './ecosystem/publiccode.ts';
import { fold } from './fold.ts';
import { remembered } from './remembered.ts';

/** Whose a web address is, as far as its words tell: the project's, its owner's (the co-operative), or neither's. */
export type Belonging = 'project' | 'owner' | 'elsewhere';

/** Hosts where each project has a subdomain or a path of its own, so that the domain says nothing. */
const sharedHost =
  /^(github|gitlab)\.com$|(^|\.)(readthedocs\.(io|org|com)|rtfd\.io|github\.io|gitlab\.io|codeberg\.page|pages\.dev|gitbook\.(io|com)|netlify\.(app|com)|vercel\.app|herokuapp\.com|surge\.sh|notion\.site|notion\.so|readme\.io|hexdocs\.pm|docs\.rs|pkg\.go\.dev|godoc\.org|rubydoc\.info|rubydoc\.org|cljdoc\.org|javadoc\.io|metacpan\.org|pypi\.org|npmjs\.com|codeberg\.org|bitbucket\.org|sourceforge\.(net|io)|sr\.ht|drupal\.org|wordpress\.(org|com)|packagist\.org|crates\.io|hackage\.haskell\.org|discourse\.group|blogspot\.com|medium\.com|substack\.com|dev\.to|twitter\.com|x\.com|facebook\.com|instagram\.com|linkedin\.com|youtube\.com|vimeo\.com|bsky\.app|reddit\.com|t\.me|weblate\.org|transifex\.com|crowdin\.com|google\.com|getpostman\.com|stoplight\.io|swaggerhub\.com)$/;

/** Words in names of repositories that tell nothing of whose they are. */
const everyday = new Set(
  'admin android ansible api apis app apps application backend base bot cli client cloud collection collections common community compose core dashboard data database desktop develop django docker docs documentation drupal elixir engine express extension flask flutter framework frontend gatsby generator github gitlab golang handbook helm hugo infra infrastructure install installer java javascript jekyll kubernetes laravel library main manager mastodon matrix mobile module modules moodle mysql nextcloud node nodejs odoo package parser phoenix platform plugin plugins postgres postgresql project prototype python rails react redis rest ruby rust scripts sdk serialization server service services shop site software spec spring starter static stream suite swift symfony system template terraform test theme tool toolkit tools typescript ui utils vue vuejs web webapp webpack website wiki wordpress'.split(
    ' ',
  ),
);

const squash = (text: string): string => fold(text).replace(/[^a-z0-9]/g, '');

/** What a project and its owner go by, squashed to letters and digits. */
interface Names {
  readonly project: ReadonlySet<string>;
  readonly owner: string;
  readonly homes: ReadonlySet<string>;
  /** Addresses of its own on hosts that it shares with others, without their protocol. */
  readonly pages: readonly string[];
  readonly ownerHomes: ReadonlySet<string>;
}

const manifestPath = /^([^/]+\.gemspec|package\.json|composer\.json|pyproject\.toml|cargo\.toml|publiccode\.ya?ml)$/;

/** The manifests in the root that say who and where a project is, for the `reads` of practices. */
export const manifestsWithHomepage = { path: manifestPath, most: 8 };

/** What the package manifests in the root say, with their paths; one that cannot be read is left out. */
export const manifestsOf: (documents: Documents) => readonly { readonly path: string; readonly manifest: Manifest }[] =
  oncePer((documents) =>
    documents.matching(manifestPath).flatMap(({ path }) => {
      const read = manifestReader(path);
      const text = read ? documents.text(path) : null;
      const manifest = read && text !== null ? read(text, path).value : null;
      return manifest ? [{ path, manifest }] : [];
    }),
  );

type PublicCodeAt = { readonly path: string; readonly said: PublicCode };

const publicCodePath = /^publiccode\.ya?ml$/;

export const publicCodeOf: (documents: Documents) => PublicCodeAt | null = oncePer((documents) => {
  for (const { path } of documents.matching(publicCodePath)) {
    const text = documents.text(path);
    const said = text === null ? null : readPublicCode(text, path).value;
    if (said) return { path, said };
  }
  return null;
});

function hostOf(url: string): string | null {
  const host = url === '' ? undefined : URL.parse(url)?.hostname;
  return host === undefined ? null : host.toLowerCase().replace(/^www\d?\./, '');
}

function addressesNamed(documents: Documents): readonly string[] {
  const said = publicCodeOf(documents)?.said;
  const addresses = manifestsOf(documents).flatMap(({ manifest }) => [manifest.homepage, manifest.documentation]);
  return [...addresses, said?.landingUrl, ...(said?.documentation ?? [])].filter((url) => url != null);
}

const withoutProtocol = (url: string): string =>
  url
    .slice(0, 500)
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[/#?]$/, '');

function namesOf(snapshot: Snapshot, documents: Documents, settings: Settings): Names {
  const { name, owner } = snapshot.repository;
  const title = documents.readme?.title ?? '';
  const parts = name.split(/[\s._-]+/).map(squash);
  // `mapeo-desktop` is Mapeo; `cordova-plugin-background-mode` is not Cordova.
  const core = parts.filter((part) => !everyday.has(part)).join('');
  const project = [squash(name), ...(title.length <= 30 ? [squash(title)] : []), core.length >= 4 ? core : ''].filter(
    (part) => part.length >= 3 && !everyday.has(part),
  );
  const profile = snapshot.profile.known ? snapshot.profile.value : null;
  const solid = (host: string | null): readonly string[] => (host === null || sharedHost.test(host) ? [] : [host]);
  const cooperative = typeof settings.cooperative === 'object' ? settings.cooperative.website : null;
  const named = addressesNamed(documents);
  return {
    project: new Set(project),
    owner: squash(owner ?? ''),
    homes: new Set([...named.map(hostOf), hostOf(profile?.homepage ?? '')].flatMap(solid)),
    pages: named
      .filter((url) => sharedHost.test(hostOf(url) ?? ''))
      .map(withoutProtocol)
      // A homepage on a forge is often that of the template or project that it was made from.
      .filter((page) => page.includes('/') && !/^(?:github|gitlab|bitbucket|codeberg)\./.test(page)),
    ownerHomes: new Set([hostOf(profile?.ownerWebsite ?? ''), hostOf(cooperative ?? '')].flatMap(solid)),
  };
}

/** Labels of a host and runs of them (`resonate.coop` → resonate, coop, resonatecoop), and parts between hyphens. */
const wordsOfHost = remembered((host: string): readonly string[] => {
  const labels = host.split('.');
  const runs = labels.flatMap((_, from) => labels.slice(from).map((__, more) => labels.slice(from, from + more + 1)));
  return [...new Set([...runs.map((run) => squash(run.join(''))), ...labels.map(squash)])];
});

/** What sites put around a name: `joinmastodon.org`, `diasporafoundation.org`. */
const aroundName =
  /^(?:join|get|use|try)(?=[a-z0-9]{5})|(?<=[a-z0-9]{5})(?:foundation|project|software|social|network|app|hq)$/g;

const wordsOfPath = (path: string): readonly string[] =>
  path
    .split('/')
    .slice(0, 6)
    .flatMap((segment) => [squash(segment), ...segment.split(/[-_.]/).map(squash)])
    .filter((word) => word !== '');

const above = (host: string): string => host.split('.').slice(-2).join('.');

/**
 * Tells whose web addresses are, by names and by the sites that the manifests, the host's profile and the settings give.
 * A project documented on a shared host (`goose.readthedocs.io`) is known by its subdomain or path.
 */
export const belongings = (
  snapshot: Snapshot,
  documents: Documents,
  settings: Settings,
): ((url: string) => Belonging) => belongingsIn(snapshot)(documents)(settings);

/** Worked out once, as is each address. */
const belongingsIn = oncePer((snapshot: Snapshot) =>
  oncePer((documents: Documents) =>
    oncePer((settings: Settings) => remembered(belongingsBy(namesOf(snapshot, documents, settings)))),
  ),
);

function belongingsBy(names: Names): (url: string) => Belonging {
  const isOwner = (word: string): boolean =>
    names.owner.length >= 4 && (word === names.owner || (word.length >= 6 && names.owner.startsWith(word)));
  return (url) => {
    const host = hostOf(url);
    if (host === null) return 'elsewhere';
    const account = accountOf(url, host);
    if (account !== null) return whoseAccount(account, names);
    if (names.homes.has(host)) return 'project';
    const shared = sharedHost.test(host);
    const isNamed = (word: string): boolean =>
      names.project.has(word) || names.project.has(word.replace(aroundName, ''));
    const words = [...wordsOfHost(host), ...(shared ? wordsOfPath(pathOf(url)) : [])];
    if (words.some(isNamed)) return 'project';
    const address = withoutProtocol(url);
    if (names.pages.some((page) => address === page || address.startsWith(`${page}/`))) return 'project';
    if (names.ownerHomes.has(host) || words.some(isOwner))
      return wordsOfPath(pathOf(url)).some(isNamed) ? 'project' : 'owner';
    if ([...names.homes].some((home) => host.endsWith(`.${home}`))) return 'project';
    const beside = (home: string): boolean => !shared && above(home) === above(host) && above(host).length > 7;
    return [...names.homes, ...names.ownerHomes].some(beside) ? 'owner' : 'elsewhere';
  };
}

/** An account is whose its name says; the server it is on may be anybody's. */
function whoseAccount(account: string, names: Names): Belonging {
  if ([...names.project].some((name) => account === name || (name.length >= 5 && account.startsWith(name))))
    return 'project';
  const owner =
    names.owner.length >= 4 && (account === names.owner || (account.length >= 6 && names.owner.startsWith(account)));
  return owner ? 'owner' : 'elsewhere';
}

/** The account that a page of a social network is of, squashed: its path on the fediverse, or the last part of its path. */
function accountOf(url: string, host: string): string | null {
  const path = pathOf(url);
  const handle = /^\/(?:@|users\/)([\w.-]+)/.exec(path)?.[1];
  if (handle !== undefined) return squash(handle);
  return social.test(host) ? squash(path.replace(/\/$/, '').split('/').at(-1) ?? '') : null;
}
const social =
  /(^|\.)(twitter\.com|x\.com|facebook\.com|instagram\.com|linkedin\.com|youtube\.com|bsky\.app|reddit\.com)$/;

function pathOf(url: string): string {
  try {
    return decodeURIComponent(URL.parse(url)?.pathname ?? '');
  } catch {
    return '';
  }
}
