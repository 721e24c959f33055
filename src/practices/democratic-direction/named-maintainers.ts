import type { Block } from '../../reading/document.ts';
import type { Documents } from '../../reading/documents.ts';
import { readCodeOwners } from '../../reading/ecosystem/codeowners.ts';
import { fold } from '../../reading/fold.ts';
import { stemOf } from '../../reading/format.ts';
import { manifestsOf, manifestsWithHomepage, publicCodeOf } from '../../reading/own-sites.ts';
import { type Named, namedAfter, peopleIn } from '../../reading/people-named.ts';
import { isOwn } from '../../reading/places.ts';
import { contentUnder, findPhrases, findSections } from '../../reading/search.ts';
import { maintainers } from '../../reading/topics/maintainers.ts';
import type { Topic } from '../../reading/topics.ts';
import type { Repository } from '../../snapshot/snapshot.ts';
import { say } from '../../wording/message.ts';
import type { Context, Evidence, Judgement, Practice } from '../practice.ts';

/** People or teams found in one place. */
interface Found extends Named {
  /** Who only signs as author, which tells who made it and not who looks after it now. */
  readonly signing?: { readonly people: readonly string[]; readonly bodies: readonly string[] };
  readonly evidence: Evidence;
}

const here = (path: string, line?: number): Evidence => ({
  kind: 'observed',
  summary: say('named-maintainers.named'),
  path,
  ...(line === undefined ? {} : { line }),
});

const fileStem = /^(maintainers?|owners|committers|core-team|stewards|mantenedores|mainteneurs)$/;

/** MAINTAINERS, whatever its notation, and the OWNERS lists that some forges' robots read. */
function fromFiles(documents: Documents): readonly Found[] {
  return [...documents.own, ...documents.inherited]
    .filter(
      ({ path, inherited }) => !inherited && isOwn(path) && fileStem.test(stemOf(path)) && path.split('/').length <= 3,
    )
    .map((document) => {
      const named = peopleIn(document.sections.flatMap(({ blocks }) => blocks));
      const bare = loginsIn(documents.text(document.path) ?? '');
      const { people, teams } = named.people.length + named.teams.length > 0 ? named : { people: bare, teams: [] };
      return { people, teams, evidence: here(document.path) };
    });
}

/** A list of accounts and nothing else, one a line, up to those who have left. */
function loginsIn(text: string): readonly string[] {
  const [present] = text.slice(0, 20_000).split(/^\W*(?:inactive|former|emerit\w+|retired|alumni|past)\b/im);
  const lines = (present ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s*#|^[\w ]{1,40}:\s*$/.test(line));
  const logins = lines.map((line) => /^\s*(?:[-*]\s+)?@?([a-z\d][a-z\d_-]{1,38})\s*$/i.exec(line)?.[1] ?? '');
  return logins.every((login) => login !== '') ? logins.map((login) => login.toLowerCase()) : [];
}

function fromOwnersLists(documents: Documents): readonly Found[] {
  return documents
    .entries((path) => /^(\.github\/|docs\/|\.gitlab\/)?(codeowners|owners(\.ya?ml)?)$/i.test(path))
    .flatMap(({ path }) => {
      const text = documents.text(path);
      if (text === null) return [];
      const names = /codeowners$/i.test(path)
        ? (readCodeOwners(text, path).value?.owners ?? [])
        : [...text.matchAll(/^\s*-\s*["']?([\w.@-]+)["']?\s*$/gm)].map((match) => match[1] ?? '');
      const teams = names.filter((name) => name.includes('/'));
      return [{ people: names.filter((name) => !name.includes('/')), teams, evidence: here(path) }];
    });
}

const notSpeaking =
  /^(code-of-conduct|licen[cs]e.*|copying.*|change-?log.*|changes|history|release.*|news|security|privacy.*|.*agreement.*|agents|claude)$/;
const by =
  /\b(?:maintained|stewarded|looked after|mantenid[oa]s?|maintenu(?:e|s|es)?|mantid[oa]s?|mantingu\S{1,4})(?:\s+(?:collectively|jointly|together|mainly|primarily|currently))?\s+(?:by|por|par|per)\s+/i;

function fromDocuments(documents: Documents): readonly Found[] {
  const speaking = documents.own.filter(
    ({ path }) =>
      isOwn(path) && !notSpeaking.test(stemOf(path)) && !fileStem.test(stemOf(path)) && path.split('/').length <= 2,
  );
  const sections = findSections(speaking, maintainers).map(({ document, section, line }) => ({
    ...peopleIn(contentUnder(document, section)),
    evidence: here(document.path, line),
  }));
  const sentences = findPhrases(speaking, maintainers).map(({ document, section, block, line, quote }) => {
    const named = namedAfter(block?.text ?? quote, by);
    const none = named.people.length + named.teams.length === 0;
    const around = none && block && !by.test(block.text) ? peopleIn([block]) : named;
    const list = none && block ? listAfter(section.blocks, block) : [];
    return { ...(list.length > 0 ? peopleIn(list) : around), evidence: here(document.path, line) };
  });
  // A table of parts with a column of who maintains each.
  const tables = speaking.flatMap((document) =>
    document.sections.flatMap((section) => {
      const rows = section.blocks.filter(({ kind }) => kind === 'row');
      const isFirst = (line: number): boolean => !rows.some((row) => row.line === line - 1 || row.line === line - 2);
      const header = rows.find(
        ({ text, line }) => isFirst(line) && /\b(maintainers?|mantenedor\w*|mainteneurs?)\b/.test(fold(text)),
      );
      return header
        ? [{ ...peopleIn(rows.filter((row) => row !== header)), evidence: here(document.path, header.line) }]
        : [];
    }),
  );
  const signatures = findSections(speaking, authorship).map(({ document, section, line }) => {
    const { people, teams } = peopleIn(contentUnder(document, section));
    return { people: [], teams: [], signing: { people, bodies: teams }, evidence: here(document.path, line) };
  });
  return [...sections, ...sentences, ...tables, ...signatures];
}

/** "It is maintained by volunteers:", and then who they are. */
function listAfter(blocks: readonly Block[], block: Block): readonly Block[] {
  if (!/:\s*$/.test(block.text) || block.kind === 'item') return [];
  const rest = blocks.slice(blocks.indexOf(block) + 1);
  const end = rest.findIndex(({ kind }) => kind !== 'item');
  return end < 0 ? rest : rest.slice(0, end);
}

const authorship: Topic = {
  heading:
    /^(the |our |original |main |lead )*(authors?|creators?|credits and authors|author'?s? information|about the authors?|autor(a|as|es|ia|ias)?|auteurs?|autrices?)$/,
};

const bodies =
  /\b(team|contributors|authors|developers|co-?op\w*|collective|foundation|association|inc|ltd|gmbh|sccl|s\.?l\.?|community|equipo|equipe|equip|colectivo|asociacion|cooperativ\w*)(?!\w)/i;
const sharedMailbox =
  /^(hello|hi|hola|info|contact\w*|office|admin|team|dev|devs|support|mail|webmaster|opensource|oss)@/i;

/** An organisation that signs a package: by its words, by the owner's name, or by an address that nobody has alone. */
function isBody({ name, email }: Signature, { owner }: Repository): boolean {
  const [plain, account] = [name, owner ?? ''].map((text) => fold(text).replace(/[^a-z0-9]/g, ''));
  if (bodies.test(fold(name)) || (!name.includes(' ') && sharedMailbox.test(email ?? ''))) return true;
  if (!plain || !account || Math.min(plain.length, account.length) < 4) return plain === account && plain !== '';
  // An account's own name is a person's as often as not; one that only begins like it is a firm's.
  return name.includes(' ') || plain !== account ? plain.startsWith(account) || account.startsWith(plain) : false;
}
type Signature = { readonly name: string; readonly email: string | null };

function fromManifests(documents: Documents, repository: Repository): readonly Found[] {
  const described = publicCodeOf(documents);
  const contacts = described
    ? [
        {
          people: described.said.maintenance.contacts.map(({ name }) => name),
          teams: described.said.maintenance.contractors.map(({ name }) => name),
          evidence: here(described.path),
        },
      ]
    : [];
  const packages = manifestsOf(documents).map(({ path, manifest }) =>
    signed(manifest.maintainers, manifest.authors, path, repository),
  );
  const others = documents
    .entries((path) => otherManifest.test(path.toLowerCase()))
    .map(({ path }) => {
      const text = documents.text(path)?.slice(0, 60_000) ?? '';
      const { keepers, authors } = /(^|\/)description$/i.test(path) ? ofRPackage(text) : ofOtherManifest(text);
      return signed(keepers.map(signatureOf), authors.map(signatureOf), path, repository);
    });
  return [...contacts, ...packages, ...others];
}

function signed(
  keepers: readonly Signature[],
  authors: readonly Signature[],
  path: string,
  repository: Repository,
): Found {
  const [kept, made] = [keepers, authors].map((of) => ({
    people: [...new Set(of.filter((each) => !isBody(each, repository)).map(({ name }) => name.toLowerCase()))],
    bodies: of.filter((each) => isBody(each, repository)).map(({ name }) => name),
  }));
  return {
    people: kept?.people ?? [],
    teams: kept?.bodies ?? [],
    signing: made ?? { people: [], bodies: [] },
    evidence: here(path),
  };
}

function signatureOf(written: string): Signature {
  const email = /<([^<>\s]{3,100})>/.exec(written)?.[1] ?? null;
  return { name: written.replace(/\s*[<(].*$/, '').trim() || (email ?? ''), email };
}

/** Manifests read only for the people in them: Mix, Maven, Cabal, opam, Python's older ones, and R's. */
const otherManifest = /^(mix\.exs|pom\.xml|description|setup\.(cfg|py)|([\w-]+\/)?[\w-]+\.(cabal|opam))$/;
type Keeping = { readonly keepers: readonly string[]; readonly authors: readonly string[] };

function ofOtherManifest(text: string): Keeping {
  const list = /\bmaintainers:\s*\[([^\]]{0,1000})\]/.exec(text)?.[1] ?? '';
  const quoted = [...list.matchAll(/"([^"]{1,100})"/g)].map((match) => match[1] ?? '');
  const developers = [
    ...text.matchAll(/<developer>\s*(?:<[a-z]+>[^<]*<\/[a-z]+>\s*){0,6}?<name>([^<]{1,100})<\/name>/g),
  ].map((match) => match[1] ?? '');
  const field = (name: string): readonly string[] => {
    const line = new RegExp(`^[ \\t]*${name}[ \\t]*[:=][ \\t]*(?![[{(])([^\\n]{2,300})`, 'im').exec(text)?.[1] ?? '';
    return line
      .split(',')
      .map((each) => each.replace(/["']/g, '').trim())
      .filter((each) => /^\p{L}[^(){}=]{1,100}$/u.test(each));
  };
  return { keepers: [...quoted, ...developers, ...field('maintainer')], authors: field('author') };
}

/** DESCRIPTION of an R package: `person("Ana", "Gil", role = c("aut", "cre"))`, or fields of plain text. */
function ofRPackage(text: string): Keeping {
  if (!/^Package:/m.test(text)) return { keepers: [], authors: [] };
  const persons = text.split(/\bperson\(/).slice(1);
  const [keepers, authors] = ['cre', 'aut'].map((role) =>
    persons.flatMap((person) => {
      const said = person.slice(0, 600);
      if (!new RegExp(`role\\s*=\\s*[^=]{0,80}"${role}"`).test(said)) return [];
      const given = /^\s*(?:given\s*=\s*)?"([^"]{1,80})"(?:\s*,\s*(?:family\s*=\s*)?"([^"]{1,80})")?/.exec(said);
      return given ? [[given[1], given[2]].filter((part) => part !== undefined).join(' ')] : [];
    }),
  );
  const plain = /^Maintainer:[ \t]*([^\n]{2,200})/m.exec(text)?.[1];
  return { keepers: [...(keepers ?? []), ...(plain === undefined ? [] : [plain])], authors: authors ?? [] };
}

const counts = ({ people, teams }: Named): number => people.length + 2 * teams.length;

export const namedMaintainers: Practice = {
  id: 'named-maintainers',
  area: 'democratic-direction',
  basis: { kind: 'field', where: 'CHAOSS' },
  shows: ['S2'],
  reads: [
    manifestsWithHomepage,
    { path: otherManifest, most: 3 },
    { path: /^(\.github\/|docs\/|\.gitlab\/)?(codeowners|owners(\.ya?ml)?)$/, most: 3 },
  ],
  judge({ documents, snapshot }: Context): Judgement {
    const all = [
      ...fromFiles(documents),
      ...fromOwnersLists(documents),
      ...fromDocuments(documents),
      ...fromManifests(documents, snapshot.repository),
    ];
    const found = all.filter((each) => counts(each) > 0).sort((a, b) => counts(b) - counts(a));
    const [best] = found;
    const signed = all.filter(({ signing }) => (signing?.people.length ?? 0) + (signing?.bodies.length ?? 0) > 0);
    const [signature] = [...signed].sort((a, b) => (b.signing?.people.length ?? 0) - (a.signing?.people.length ?? 0));
    const nextStep = {
      summary: say(best ? 'named-maintainers.next-second' : 'named-maintainers.next'),
      place: { kind: 'new-file', path: 'MAINTAINERS.md', starter: say('named-maintainers.starter') },
    } as const;
    if (!best && signature) {
      const { people, bodies } = signature.signing ?? { people: [], bodies: [] };
      const measures = { people: 0, teams: 0, authors: people.length };
      const [body] = bodies;
      const summary =
        people.length === 0 && body !== undefined
          ? say('named-maintainers.organisation', { name: body })
          : say('named-maintainers.authors', { count: people.length });
      return { verdict: 'partly', summary, measures, evidence: [signature.evidence], nextStep };
    }
    if (!best) {
      const lookedIn = [
        'MAINTAINERS',
        'OWNERS',
        'CODEOWNERS',
        'README',
        'CONTRIBUTING',
        'publiccode.yml',
        'package.json …',
      ] as const;
      return { verdict: 'not-yet', summary: say('named-maintainers.missing'), lookedIn, nextStep };
    }
    const measures = { people: best.people.length, teams: best.teams.length };
    const others = found.filter(({ evidence }) => evidence.path !== best.evidence.path).slice(0, 2);
    const evidence = [best.evidence, ...others.map((each) => each.evidence)] as const;
    if (best.teams.length > 0 || best.people.length >= 2) {
      const summary =
        best.people.length >= 2
          ? say('named-maintainers.met', { count: best.people.length })
          : say('named-maintainers.team');
      return { verdict: 'met', summary, measures, evidence };
    }
    return { verdict: 'partly', summary: say('named-maintainers.one'), measures, evidence, nextStep };
  },
};
