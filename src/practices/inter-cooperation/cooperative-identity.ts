import { manifestReader } from '../../reading/ecosystem/manifest.ts';
import { readPublicCode } from '../../reading/ecosystem/publiccode.ts';
import { belongings } from '../../reading/own-sites.ts';
import type { Cooperative } from '../../settings/settings.ts';
import { creditsOf } from '../../snapshot/credits.ts';
import { type Message, say } from '../../wording/message.ts';
import { answerIn, declared, unanswered } from '../declared.ts';
import type { Context, Evidence, Practice } from '../practice.ts';

const example =
  'cooperative:\n  name: Name of the co-operative\n  website: https://example.coop\n  proof: { domain: example.coop }\n';

/** Share of the human commits read from which a domain is that of the people who make the project. */
const shareOfCommits = 0.5;

export const cooperativeIdentity: Practice = {
  id: 'cooperative-identity',
  area: 'inter-cooperation',
  declared: true,
  basis: { kind: 'report', where: '5' },
  reads: [
    { path: /^publiccode\.ya?ml$/, most: 1 },
    { path: /^(?:package\.json|composer\.json|pyproject\.toml|cargo\.toml|[^/]+\.gemspec)$/, most: 4 },
  ],
  judge(context) {
    const { cooperative } = context.settings;
    if (cooperative === 'none') return { verdict: 'not-applicable', summary: say('cooperative-identity.none') };
    if (cooperative === 'forming') {
      return unanswered(say('cooperative-identity.forming'), answerIn(say('cooperative-identity.towards'), example));
    }
    const said = cooperative ? proofsIn(cooperative) : [];
    const [first, ...others] = [...said, ...proofsSeen(context)];
    if (first) {
      const name = cooperative?.name;
      const summary = name ? say('cooperative-identity.named', { name }) : say('cooperative-identity.shown');
      return { verdict: 'met', summary, evidence: [first, ...others] };
    }
    if (!cooperative) {
      return unanswered(say('cooperative-identity.unanswered'), answerIn(say('cooperative-identity.invite'), example));
    }
    return {
      verdict: 'partly',
      summary: say('cooperative-identity.claim'),
      evidence: [declared(say('cooperative-identity.claimed', { name: cooperative.name ?? '' }), cooperative.website)],
      nextStep: answerIn(say('cooperative-identity.prove'), example),
    };
  },
};

/** The registry gives `.coop` to co-operatives only (Report, note 6). */
const isCoop = (domain: string): boolean => /^[^\s/]+\.coop$/.test(domain.toLowerCase());

function proofsIn({ proof, website, emailDomains, federations }: Cooperative): readonly Evidence[] {
  const proofs: Evidence[] = [];
  switch (proof?.kind) {
    case 'registration':
      proofs.push(declared(say('cooperative-identity.registered'), proof.url));
      break;
    case 'federation':
      proofs.push(declared(say('cooperative-identity.federated'), proof.url));
      break;
    case 'domain':
    case undefined:
      break;
  }
  const domains = [...(proof?.kind === 'domain' ? [proof.domain] : []), ...domainOf(website), ...emailDomains];
  const coop = domains.find(isCoop);
  if (coop) proofs.push(declared(say('cooperative-identity.domain', { domain: coop })));
  const joined = federations?.find(({ url }) => url !== null);
  if (joined && proofs.length === 0) proofs.push(declared(say('cooperative-identity.federated'), joined.url));
  return proofs;
}

function domainOf(url: string | null): readonly string[] {
  return url !== null && URL.canParse(url) ? [new URL(url).hostname.replace(/^www\./, '')] : [];
}

/** The name that was registered: `docs.resonate.coop` is of `resonate.coop`. */
const registered = (domain: string): string => domain.split('.').slice(-2).join('.');

/** Where `.coop` can be seen of those who make this project; a `.coop` that is somebody else's proves nothing. */
function proofsSeen(context: Context): readonly Evidence[] {
  const seen = [...inProfile(context), ...inManifests(context), ...inReadme(context), ...inCommits(context)];
  const byDomain = new Map<string, Evidence>();
  for (const { domain, evidence } of seen) if (!byDomain.has(domain)) byDomain.set(domain, evidence);
  return [...byDomain.values()].slice(0, 3);
}

interface Seen {
  readonly domain: string;
  readonly evidence: Evidence;
}

function seenAt(
  domain: string,
  summary: Message,
  place: { path?: string; line?: number; url?: string } = {},
): readonly Seen[] {
  return isCoop(domain) ? [{ domain, evidence: { kind: 'observed', summary, ...place } }] : [];
}

const siteSeen = (url: string, place: { path?: string; line?: number } = {}): readonly Seen[] =>
  domainOf(url)
    .map(registered)
    .flatMap((domain) => seenAt(domain, say('cooperative-identity.site', { domain }), { ...place, url }));

const mailSeen = (address: string, place: { path?: string; line?: number } = {}): readonly Seen[] => {
  const domain = registered(address.slice(address.lastIndexOf('@') + 1).toLowerCase());
  return seenAt(domain, say('cooperative-identity.mail', { domain }), place);
};

function inProfile({ snapshot }: Context): readonly Seen[] {
  if (!snapshot.profile.known) return [];
  const { homepage, ownerWebsite, ownerEmail } = snapshot.profile.value;
  const sites = [ownerWebsite, homepage].flatMap((site) => site || []);
  return [
    ...sites.flatMap((site) => siteSeen(/^https?:\/\//i.test(site) ? site : `https://${site}`)),
    ...(ownerEmail ? mailSeen(ownerEmail) : []),
  ];
}

function inManifests({ documents }: Context): readonly Seen[] {
  return documents
    .entries((path) => !path.includes('/'))
    .flatMap(({ path }) => {
      const text = documents.text(path);
      if (text === null) return [];
      if (/^publiccode\.ya?ml$/i.test(path)) {
        const value = readPublicCode(text, path).value;
        return value?.landingUrl ? siteSeen(value.landingUrl, { path }) : [];
      }
      const manifest = manifestReader(path)?.(text, path).value;
      if (!manifest) return [];
      // The first author is who made it; others may have helped from elsewhere.
      const people = [...manifest.authors.slice(0, 1), ...manifest.maintainers];
      return [
        ...(manifest.homepage ? siteSeen(manifest.homepage, { path }) : []),
        ...people.flatMap(({ email, website }) => [
          ...(website ? siteSeen(website, { path }) : []),
          ...(email ? mailSeen(email, { path }) : []),
        ]),
      ];
    });
}

function inReadme({ snapshot, documents, settings }: Context): readonly Seen[] {
  const { readme } = documents;
  if (!readme) return [];
  const whose = belongings(snapshot, documents, settings);
  const sites = readme.links.flatMap(({ target, line }) =>
    /^https?:\/\//i.test(target) && domainOf(target).some(isCoop) && whose(target) !== 'elsewhere'
      ? siteSeen(target, { path: readme.path, line })
      : [],
  );
  const mails = readme.sections
    .flatMap(({ blocks }) => blocks)
    .filter(({ kind }) => kind !== 'code')
    .flatMap(({ text, line }) =>
      [...text.slice(0, 4000).matchAll(mailOfCoop)].flatMap(([address]) =>
        whose(`https://${address.slice(address.lastIndexOf('@') + 1)}`) === 'elsewhere'
          ? []
          : mailSeen(address, { path: readme.path, line }),
      ),
    );
  return [...sites, ...mails];
}
const mailOfCoop = /(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,3}coop\b(?!\.\w)/gi;

function inCommits({ snapshot, documents, settings }: Context): readonly Seen[] {
  if (!snapshot.history.known) return [];
  const whose = belongings(snapshot, documents, settings);
  const { commits } = snapshot.history.value;
  const { people, authors } = creditsOf(snapshot.history.value);
  const domains = people.map(({ email, bot }) =>
    bot || !email ? null : registered(email.slice(email.lastIndexOf('@') + 1).toLowerCase()),
  );
  const counts = new Map<string, number>();
  let total = 0;
  commits.forEach(({ merge }, at) => {
    const domain = merge ? null : domains[authors[at]?.[0] ?? -1];
    if (domain == null) return;
    total += 1;
    counts.set(domain, (counts.get(domain) ?? 0) + 1);
  });
  return [...counts].flatMap(([domain, count]) =>
    isCoop(domain) && (count >= shareOfCommits * total || whose(`https://${domain}`) !== 'elsewhere')
      ? seenAt(domain, say('cooperative-identity.commits', { domain, share: count / total }))
      : [],
  );
}
