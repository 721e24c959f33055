import { isNobodysDomain, isPublicMailDomain } from '../measures/public-mail-domains.ts';
import type { Settings } from '../settings/settings.ts';
import { creditsOf } from '../snapshot/credits.ts';
import { oncePer } from '../snapshot/once-per.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Contact } from './contacts.ts';
import type { Documents } from './documents.ts';
import { fold } from './fold.ts';
import { belongings } from './own-sites.ts';

/** `others`: of people who have nothing to do with this project, as far as all that is known tells. */
export type Whose = 'ours' | 'others';

/**
 * Makers of languages, frameworks, hosts and of texts that others copy. A project that is not theirs did not put their
 * address there on purpose, even when it links to their site.
 */
const upstream =
  /(?:^|\.)(?:github\.com|gitlab\.com|microsoft\.com|google\.com|googlers\.com|fb\.com|facebook\.com|meta\.com|twitter\.com|apple\.com|amazon\.com|contributor-covenant\.org|thoughtbot\.com|opensource\.org|ruby-lang\.org|rubyonrails\.org|python\.org|djangoproject\.com|mozilla\.(?:org|com)|apache\.org|nodejs\.org|openjsf\.org|iojs\.org|linuxfoundation\.org|cncf\.io|kubernetes\.io|rust-lang\.org|golang\.org|symfony\.com|laravel\.com|drupal\.org|wordpress\.org|vuejs\.org|angular\.io|elixir-lang\.org|phoenixframework\.org|npmjs\.com|citizencodeofconduct\.org|geekfeminism\.org|todogroup\.org|adobe\.com|redhat\.com|ibm\.com|intel\.com|shopify\.com|atlassian\.com|electronjs\.org|docker\.com|gnu\.org|debian\.org|ubuntu\.com|canonical\.com)$/;

/** Lists and groups that anybody can make. */
const openGroups =
  /(?:^|\.)(?:googlegroups\.com|groups\.io|framalistes\.org|freelists\.org|groups\.google\.com|lists\.sourceforge\.net|lists\.launchpad\.net|discoursemail\.com|incoming\.gitlab\.com)$/;

/** Share of the commits, and number of them, from which an e-mail domain counts as of the people of the project. */
const fewestCommits = 3;
const smallestShare = 0.02;
const mostCommits = 5000;

const squash = (text: string): string => fold(text).replace(/[^a-z0-9]/g, '');
const domainOf = (address: string): string =>
  address
    .slice(address.lastIndexOf('@') + 1)
    .toLowerCase()
    .replace(/\.$/, '');

interface People {
  readonly addresses: ReadonlySet<string>;
  /** Commits by e-mail domain. */
  readonly domains: ReadonlyMap<string, number>;
  /** Names and logins, squashed. */
  readonly names: ReadonlySet<string>;
  readonly commits: number;
}

const peopleOf = oncePer((snapshot: Snapshot): People => {
  const addresses = new Set<string>();
  const names = new Set<string>();
  const domains = new Map<string, number>();
  if (!snapshot.history.known) return { addresses, domains, names, commits: 0 };
  const credits = creditsOf(snapshot.history.value);
  const recent = credits.authors.slice(0, mostCommits);
  const counts: number[] = [];
  for (const authors of recent) for (const author of authors) counts[author] = (counts[author] ?? 0) + 1;
  credits.people.forEach(({ email, name, login }, person) => {
    const count = counts[person];
    if (count === undefined) return;
    for (const each of [name, login]) if (each) names.add(squash(each));
    for (const word of (name ?? '').split(/\s+/)) if (word.length >= 4) names.add(squash(word));
    if (!email) return;
    addresses.add(email.toLowerCase());
    domains.set(domainOf(email), (domains.get(domainOf(email)) ?? 0) + count);
  });
  return { addresses, domains, names, commits: recent.length };
});

/**
 * Tells whose a contact is: the project's or its owner's by name, site, settings, the people who commit, or what the README
 * shows; anybody's mail service is taken for theirs. Without any history an unknown domain is taken for theirs as well,
 * unless it is one whose texts are copied.
 */
export const contactsOwner = (
  snapshot: Snapshot,
  documents: Documents,
  settings: Settings,
): ((contact: Contact) => Whose) => contactsOwnerIn(snapshot)(documents)(settings);

const contactsOwnerIn = oncePer((snapshot: Snapshot) =>
  oncePer((documents: Documents) => oncePer((settings: Settings) => ownerBy(snapshot, documents, settings))),
);

function ownerBy(snapshot: Snapshot, documents: Documents, settings: Settings): (contact: Contact) => Whose {
  const belongs = belongings(snapshot, documents, settings);
  const cooperative = typeof settings.cooperative === 'object' ? settings.cooperative : null;
  const profile = snapshot.profile.known ? snapshot.profile.value : null;
  const said = new Set([
    ...(cooperative?.emailDomains ?? []),
    ...(profile?.ownerEmail ? [domainOf(profile.ownerEmail)] : []),
  ]);
  const shown = new Set(
    (documents.readme?.links ?? [])
      .flatMap(({ target }) => hostOf(target) ?? [])
      .filter((host) => !upstream.test(host)),
  );
  const named = domainsOfMakers(documents);
  const isOfPeople = (domain: string): boolean => {
    const people = peopleOf(snapshot);
    const count = people.domains.get(domain) ?? 0;
    return count >= fewestCommits && count >= people.commits * smallestShare;
  };
  const ofDomain = (domain: string, local: string): Whose => {
    if (
      isPublicMailDomain(domain) ||
      openGroups.test(domain) ||
      said.has(domain) ||
      belongs(`https://${domain}`) !== 'elsewhere'
    )
      return 'ours';
    if (isOfPeople(domain)) return 'ours';
    if (upstream.test(domain)) return 'others';
    if (named.has(domain)) return 'ours';
    if ([...shown].some((host) => host === domain || host.endsWith(`.${domain}`) || domain.endsWith(`.${host}`)))
      return 'ours';
    // `semilla-security@lists.example.org`: a list of this project on somebody's server.
    if (
      local
        .split(/[-_.+]/)
        .some((word) => word.length >= 4 && belongs(`https://${squash(word)}.invalid`) !== 'elsewhere')
    )
      return 'ours';
    const people = peopleOf(snapshot);
    const label = squash(domain.split('.').at(-2) ?? '');
    if (people.names.has(squash(local)) || people.names.has(label)) return 'ours';
    return people.commits > 0 ? 'others' : 'ours';
  };
  return ({ kind, value }) => {
    switch (kind) {
      case 'email': {
        if (peopleOf(snapshot).addresses.has(value.toLowerCase())) return 'ours';
        if (isNobodysDomain(domainOf(value))) return 'others';
        // Groups of a mail service carry the name before the @.
        return ofDomain(domainOf(value), value.slice(0, value.lastIndexOf('@')));
      }
      case 'form':
      case 'chat': {
        const host = hostOf(value);
        if (host === null || belongs(value) !== 'elsewhere') return 'ours';
        return upstream.test(host) && !isHostedPage(value) ? 'others' : 'ours';
      }
      case 'handle':
      case 'phone':
        return 'ours';
    }
  };
}

const makersFile =
  /^(?:package\.json|composer\.json|pyproject\.toml|setup\.(?:py|cfg)|cargo\.toml|[^/]+\.gemspec|[^/]+\.cabal|description|publiccode\.ya?ml|codemeta\.json|citation\.cff|funding\.json|\.well-known\/funding-manifest-urls|authors|copyright|maintainers)(?:\.\w{1,8})?$/;

/** Domains of the people who made the project, as its manifests and lists of authors give them. */
const domainsOfMakers: (documents: Documents) => ReadonlySet<string> = oncePer((documents) => {
  const written = documents.matching(makersFile).map(({ path }) => (documents.text(path) ?? '').slice(0, 100_000));
  return new Set(
    written.flatMap((text) => [
      ...[...text.matchAll(/[\w.+-]{1,64}@((?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24})\b/gi)].flatMap(([, domain = '']) =>
        domain.toLowerCase(),
      ),
      ...[
        ...text.matchAll(/"(?:webpageurl|wellknown|url|channel|address)"\s*:\s*"(https?:\/\/[^"\s]{3,200})"/gi),
      ].flatMap(([, url = '']) => hostOf(url) ?? []),
    ]),
  );
});

/** A page that anybody can make on a host: a form, a group, a document. */
const isHostedPage = (url: string): boolean =>
  /(?:docs|forms|groups)\.google\.com|forms\.office|github\.com\/[\w-]+\/[\w.-]+/.test(url);

function hostOf(url: string): string | null {
  const parsed = /^\s*https?:/i.test(url) ? URL.parse(url) : null;
  return parsed === null ? null : parsed.hostname.toLowerCase().replace(/^www\d?\./, '');
}
