import type { Block, Document, Section } from '../../reading/document.ts';
import type { Documents } from '../../reading/documents.ts';
import { readPublicCode } from '../../reading/ecosystem/publiccode.ts';
import { fold } from '../../reading/fold.ts';
import { contentUnder, findPhrases, findSections } from '../../reading/search.ts';
import { usedBy } from '../../reading/topics/used-by.ts';
import type { Passage } from '../../reading/topics.ts';
import type { Dependents } from '../../snapshot/activity.ts';
import { valueOr } from '../../snapshot/fact.ts';
import type { Repository } from '../../snapshot/snapshot.ts';
import { say } from '../../wording/message.ts';
import type { Evidence, Measures, NextStep, Practice } from '../practice.ts';

const publicCodePaths = ['publiccode.yml', 'publiccode.yaml'];
const adoptersStems = [
  'adopters',
  'used-by',
  'used_by',
  'usedby',
  'who-uses',
  'whos-using',
  'who-is-using',
  'known-users',
];
/** Names shown; the rest is counted. */
const shown = 5;

export const dependents: Practice = {
  id: 'dependents',
  area: 'open-infrastructure',
  basis: { kind: 'report', where: '5' },
  reads: [
    {
      path: /^(?:publiccode\.ya?ml|(?:\.github\/|docs\/)?(?:adopters|used[-_]?by|who-uses|whos-using|who-is-using|known-users)(?:\.[a-z]+)?)$/,
      most: 4,
    },
  ],
  judge({ snapshot, documents }) {
    const counted = valueOr(snapshot.dependents, null);
    const measures: Measures = {
      dependentPackages: counted?.packages ?? null,
      dependentRepositories: counted?.repositories ?? null,
    };
    const evidence = [...registered(counted), ...named(documents, snapshot.repository)];
    const [first, ...others] = evidence;
    if (first) return { verdict: 'met', summary: first.summary, evidence: [first, ...others], measures };

    const nextStep: NextStep = {
      summary: say('dependents.next'),
      place: { kind: 'new-file', path: 'ADOPTERS.md', starter: say('dependents.starter') },
    };
    const claim = claimed(documents, snapshot.repository);
    if (claim) return { verdict: 'partly', summary: say('dependents.claimed'), evidence: [claim], nextStep, measures };
    const isPrivate = valueOr(snapshot.profile, null)?.private ?? false;
    const summary = isPrivate ? say('dependents.private') : say('dependents.none-known');
    return { verdict: 'not-checked', summary, nextStep, measures };
  },
};

function registered(counted: Dependents | null): readonly Evidence[] {
  if (counted === null || counted.packages + counted.repositories === 0) return [];
  const { packages, repositories, source, at, url } = counted;
  const link = url === null ? {} : { url };
  const summary = say('dependents.counted', { packages, repositories, source });
  const on: readonly Evidence[] =
    at === null ? [] : [{ kind: 'observed', summary: say('dependents.counted-on', { at }) }];
  return [{ kind: 'observed', summary, ...link }, ...on];
}

/** Users named in publiccode.yml, in a file of adopters or in a section. */
function named(documents: Documents, repository: Repository): readonly Evidence[] {
  const evidence: Evidence[] = [];
  const add = (names: readonly string[], path: string, line: number): void => {
    if (names.length === 0) return;
    const summary = say('dependents.named', { count: names.length, names: names.slice(0, shown) });
    evidence.push({ kind: 'observed', summary, path, line });
  };
  for (const path of publicCodePaths) {
    const text = documents.text(path);
    if (text === null) continue;
    const users = readPublicCode(text, path).value?.usedBy ?? [];
    add(
      users.map((name) => name.slice(0, 80)),
      path,
      1,
    );
  }
  const adopters = adoptersFile(documents);
  if (adopters)
    add(
      namesIn(
        adopters.sections.flatMap(({ blocks }) => blocks),
        documents,
        adopters,
        repository,
      ),
      adopters.path,
      1,
    );
  for (const { document, section, line } of findSections(documents.own, usedBy)) {
    if (document === adopters) continue;
    add(namesUnder(document, section, documents, repository), document.path, line);
  }
  for (const { document, block, line } of sentencesOfUse(documents, repository)) {
    if (block) add(namesIn([block], documents, document, repository), document.path, line);
  }
  return evidence;
}

const adoptersFile = (documents: Documents): Document | null => documents.community(adoptersStems, { inherit: false });

const namesUnder = (
  document: Document,
  section: Section,
  documents: Documents,
  repository: Repository,
): readonly string[] => namesIn(contentUnder(document, section), documents, document, repository);

/** Invitations and examples in lists of users, not users. */
const notUsers =
  /\b(?:your (?:name|project|organi[sz]ation|company|logo|link)|add (?:your|yourself|you)|pull request|open an issue|let us know|example|organi[sz]ation name|company name|name of|coming soon|tbd|su (?:organizacion|proyecto|nombre)|tu (?:organizacion|proyecto|nombre)|votre (?:organisation|projet|nom)|seu (?:projeto|nome)|none yet|nobody yet)\b/;

/** Names of others: links that lead to other owners, and items and rows that begin with a name. */
function namesIn(
  blocks: readonly Block[],
  documents: Documents,
  document: Document,
  repository: Repository,
): readonly string[] {
  const names = new Set<string>();
  for (const block of blocks) {
    if (block.kind === 'code' || notUsers.test(fold(block.text))) continue;
    const links = block.links.filter(({ kind }) => kind !== 'badge');
    const outward = links.filter((link) => {
      const lead = documents.follow(link, document);
      return lead.to === 'elsewhere' && !isOfOwner(lead.url, repository) && !isOwnSite(lead.url, repository);
    });
    for (const link of outward) names.add(nameOfLink(link.text, link.target));
    if (links.length === 0 && (block.kind === 'item' || block.kind === 'row')) {
      const name = block.text.split(/\s[-–—|:]\s|[:|,(]/, 1)[0]?.trim() ?? '';
      if (/^\p{Lu}/u.test(name) && name.length <= 60 && !isHeadOfTable(name)) names.add(name);
    }
  }
  names.delete('');
  return [...names];
}

const isHeadOfTable = (name: string): boolean =>
  /^(?:organi[sz]ation|company|name|project|user|adopter|contact|description|website|since|organizacion|nombre|proyecto|empresa)s?$/.test(
    fold(name),
  );

function nameOfLink(text: string, target: string): string {
  const name = text.trim() === '' ? (/^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(target)?.[1] ?? '') : text.trim();
  return name.slice(0, 80);
}

/** The same account on a code host, or a page under it. */
function isOfOwner(url: string, { owner, url: own }: Repository): boolean {
  if (owner === null || own === null) return false;
  const host = /^https?:\/\/([^/]+)/i.exec(own)?.[1]?.toLowerCase() ?? '';
  const plain = url.toLowerCase().replace(/^https?:\/\//, '');
  const account = owner.toLowerCase();
  return (
    plain === `${host}/${account}` ||
    plain.startsWith(`${host}/${account}/`) ||
    plain.startsWith(`${account}.github.io`)
  );
}

/** Hosts where anybody has a name of their own below the domain. */
const anybodys =
  /(^|\.)(github|gitlab)\.io$|(^|\.)(herokuapp|netlify|vercel|surge|readthedocs|rtfd|fly|onrender|pages|web)\.(app|com|io|org|dev|sh)$/;

/**
 * A site of the project or its owner, by the name of its domain: `staging.semilla.org` is no user of semilla, while
 * `semilla.fiqus.coop` may be Fiqus's.
 */
function isOwnSite(url: string, { owner, name }: Repository): boolean {
  const host = URL.parse(url)?.hostname.toLowerCase() ?? '';
  const labels = host.split('.');
  const named = squash((anybodys.test(host) ? labels.at(-3) : labels.at(-2)) ?? '');
  const own = [squash(name), squash(owner ?? '')].filter((each) => each.length >= 3);
  if (named === '') return false;
  if (own.includes(named) || (anybodys.test(host) && own.some((each) => named.startsWith(each)))) return true;
  const account = squash(owner ?? '');
  return named.length >= 6 && account.startsWith(named);
}

const squash = (text: string): string => fold(text).replace(/[^a-z0-9]/g, '');

/** A file or section for users without one named, or a sentence that says that this project is used. */
function claimed(documents: Documents, repository: Repository): Evidence | null {
  const summary = say('dependents.claimed');
  const [passage] = findSections(documents.own, usedBy);
  if (passage) return { kind: 'observed', summary, path: passage.document.path, line: passage.line };
  const [sentence] = sentencesOfUse(documents, repository);
  return sentence ? { kind: 'observed', summary, path: sentence.document.path, line: sentence.line } : null;
}

/** Sentences of the README that say that this project is used. */
function sentencesOfUse({ readme }: Documents, repository: Repository): readonly Passage[] {
  const name = fold(repository.name);
  return readme ? findPhrases([readme], usedBy).filter(({ quote }) => speaksOf(fold(quote), name)) : [];
}

/** "It is used by…", "this library is used by…", "semilla is used by…": not what is used inside the program. */
function speaksOf(sentence: string, name: string): boolean {
  const before = sentence.slice(0, Math.max(0, sentence.search(usedBy.phrase ?? /(?!)/)));
  // "This project reads files that are used by the server": the files are, not the project.
  if (/\b(that|which|who|where|contains?|provides?|que|qui|dont)\b/.test(before)) return false;
  const project =
    /^(?:currently,? |today,? |actualmente,? |hoy )?(?:it|(?:this|our|the) (?:project|library|tool|software|package|platform|plugin|theme|app|application|framework|module|service|code)|(?:este|esta|nuestro|nuestra|el|la) (?:proyecto|biblioteca|herramienta|software|paquete|plataforma|aplicacion)|(?:ce|cette|notre|le|la) (?:projet|bibliotheque|outil|logiciel|plateforme)|(?:este|esta|o|a) (?:projeto|biblioteca|ferramenta|plataforma)|aquest(?:a)? (?:projecte|eina|programari))\b/;
  return project.test(sentence) || (name.length > 2 && sentence.slice(0, name.length + 4).includes(name));
}
