import type { Block, Document, Section } from '../../reading/document.ts';
import type { Documents } from '../../reading/documents.ts';
import { readCodeOwners } from '../../reading/ecosystem/codeowners.ts';
import { fold } from '../../reading/fold.ts';
import { stemOf } from '../../reading/format.ts';
import { type Named, namedAfter, peopleIn } from '../../reading/people-named.ts';
import { isOwn, knownAs } from '../../reading/places.ts';
import { contentUnder, findPhrases, findSections } from '../../reading/search.ts';
import { maintainers } from '../../reading/topics/maintainers.ts';
import type { Topic } from '../../reading/topics.ts';
import { say } from '../../wording/message.ts';
import type { Context, Judgement, Place, Practice } from '../practice.ts';
import { type Found, filesOfSignatures, fromManifests, here } from '../signatures.ts';

const fileStem = /^(maintainers?|owners|committers|core-team|stewards|mantenedores|mainteneurs)$/;

const isList = (path: string): boolean => fileStem.test(stemOf(path)) || /(^|\/)codeowners$/i.test(path);

/** MAINTAINERS, whatever its notation, and the OWNERS lists that some forges' robots read. */
function fromFiles(documents: Documents): readonly Found[] {
  return [...documents.own, ...documents.inherited]
    .filter(
      (document) =>
        !document.inherited &&
        isOwn(document.path) &&
        fileStem.test(stemOf(knownAs(document))) &&
        document.path.split('/').length <= 3,
    )
    .map((document) => {
      const named = peopleIn(presentIn(document.sections));
      const bare = loginsIn(documents.text(document.path) ?? '');
      const { people, teams } = named.people.length + named.teams.length > 0 ? named : { people: bare, teams: [] };
      return { people, teams, evidence: here(document.path) };
    });
}

/** What tells of those who are there now, not of those who have left. */
const presentIn = (sections: readonly Section[]): readonly Block[] =>
  sections
    .filter(({ heading, under }) => ![heading, ...under].some((each) => ofThoseWhoLeft.test(fold(each))))
    .flatMap(({ blocks }) => blocks);

const ofThoseWhoLeft =
  /\b(?:alumn\w+|emerit\w+|former|past|previous|retired|inactive|antigu[oa]s|anterior(?:es)?|anciens|anciennes|antig[oa]s|antics)\b/;

function withBelow(document: Document, section: Section): readonly Section[] {
  const rest = document.sections.slice(document.sections.indexOf(section) + 1);
  const end = rest.findIndex(({ level }) => level <= section.level);
  return [section, ...(end < 0 ? rest : rest.slice(0, end))];
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

const ownersList = /^(\.github\/|docs\/|\.gitlab\/)?(codeowners|owners(\.ya?ml)?)$/;

function fromOwnersLists(documents: Documents): readonly Found[] {
  return documents.matching(ownersList).flatMap(({ path }) => {
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
  /^(code-of-conduct|licen[cs]e.*|copying.*|change-?log.*|changes|history|release.*|news|security|privacy.*|.*agreement.*|agents|claude|.*roadmap.*)$/;
const by =
  /\b(?:maintained|stewarded|looked after|mantenid[oa]s?|maintenu(?:e|s|es)?|mantid[oa]s?|mantingu\S{1,4})(?:\s+(?:collectively|jointly|together|mainly|primarily|currently))?\s+(?:by|por|par|per)\s+/i;

function fromDocuments(documents: Documents): readonly Found[] {
  const speaking = documents.own.filter(
    ({ path }) =>
      isOwn(path) && !notSpeaking.test(stemOf(path)) && !fileStem.test(stemOf(path)) && path.split('/').length <= 2,
  );
  const sections = findSections(speaking, maintainers).map(({ document, section, line }) => ({
    ...peopleListed(presentIn(withBelow(document, section))),
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
      const header = rows.find(({ text, line }) => isFirst(line) && ofMaintainers.test(fold(text)));
      if (header === undefined) return [];
      const column = cellsOf(header).findIndex((cell) => ofMaintainers.test(fold(cell)));
      const keepers = rows.filter((row) => row !== header).map((row) => ({ ...row, text: cellsOf(row)[column] ?? '' }));
      return [{ ...peopleIn(keepers), evidence: here(document.path, header.line) }];
    }),
  );
  const signatures = findSections(speaking, authorship).map(({ document, section, line }) => {
    const { people, teams } = peopleIn(contentUnder(document, section));
    return { people: [], teams: [], signing: { people, bodies: teams }, evidence: here(document.path, line) };
  });
  return [...sections, ...sentences, ...tables, ...signatures];
}

const ofMaintainers = /\b(maintainers?|mantenedor\w*|mainteneurs?)\b/;
const cellsOf = ({ text }: Block): readonly string[] => text.split('|').map((cell) => cell.trim());

/** Names alone, one a line, are names too where an indent makes them code. */
function peopleListed(blocks: readonly Block[]): Named {
  const named = peopleIn(blocks);
  if (named.people.length + named.teams.length > 0) return named;
  const names = blocks
    .filter(({ kind }) => kind === 'code')
    .flatMap(({ text, line }) =>
      text.split('\n').map((each): Block => ({ kind: 'item', text: each.trim(), line, links: [] })),
    )
    .filter(({ text }) => text !== '');
  return names.every(({ text }) => isName.test(text)) ? peopleIn(names) : named;
}

const isName = /^\p{Lu}[\p{L}'’.-]*(?: [\p{L}'’.-]+){1,4}(?: ?[(<,][^\n]{0,80})?$/u;

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

const counts = ({ people, teams }: Named): number => people.length + 2 * teams.length;

/** The passage that names somebody already, else a list that is there; what a manifest says is for machines. */
function whereToName(documents: Documents, found: Found | undefined): Place {
  const seen = found?.evidence;
  if (seen?.path !== undefined && (seen.line !== undefined || isList(seen.path)))
    return { kind: 'edit-file', path: seen.path, ...(seen.line === undefined ? {} : { line: seen.line }) };
  const [list] = documents.entries((path) => isList(path) && isOwn(path) && path.split('/').length <= 2);
  return list === undefined
    ? { kind: 'new-file', path: 'MAINTAINERS.md', starter: say('named-maintainers.starter') }
    : { kind: 'edit-file', path: list.path };
}

export const namedMaintainers: Practice = {
  id: 'named-maintainers',
  area: 'democratic-direction',
  basis: { kind: 'field', where: 'CHAOSS' },
  shows: ['S2'],
  reads: [...filesOfSignatures, { path: /^(\.github\/|docs\/|\.gitlab\/)?(codeowners|owners(\.ya?ml)?)$/, most: 3 }],
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
      place: whereToName(documents, best ?? signature),
    };
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
