import type { Block, Section } from '../../reading/document.ts';
import type { Documents } from '../../reading/documents.ts';
import { readAllContributors } from '../../reading/ecosystem/all-contributors.ts';
import { fold } from '../../reading/fold.ts';
import { stemOf } from '../../reading/format.ts';
import { peopleIn } from '../../reading/people-named.ts';
import { isOwn } from '../../reading/places.ts';
import { findSections } from '../../reading/search.ts';
import { credits, type KindOfWork, kindsOfWork } from '../../reading/topics/recognition.ts';
import { say } from '../../wording/message.ts';
import type { Context, Evidence, Judgement, Practice } from '../practice.ts';

/** Kinds of the all-contributors specification that are programming and what belongs to it. */
const technical = new Set([
  'code',
  'test',
  'infra',
  'maintenance',
  'platform',
  'plugin',
  'tool',
  'review',
  'bug',
  'security',
]);
const technicalTitle =
  /^(code|tests?|infrastructure.*|maintenance|packaging.*|plugin.*|tools?|reviewed.*|bug reports?|security)$/i;

interface Recognised {
  readonly kinds: readonly string[];
  readonly evidence: Evidence;
}

function fromAllContributors(documents: Documents): readonly Recognised[] {
  const path = '.all-contributorsrc';
  const text = documents.text(path);
  const people = text === null ? [] : (readAllContributors(text, path).value?.contributors ?? []);
  const kinds = [...new Set(people.flatMap((person) => person.kinds))].filter((kind) => !technical.has(kind));
  return kinds.length > 0
    ? [{ kinds, evidence: { kind: 'observed', summary: say('diverse-skills.all-contributors'), path } }]
    : [];
}

/** The list that the all-contributors robot writes into a page, where its own file was not kept. */
function fromList(documents: Documents): readonly Recognised[] {
  return documents.own.flatMap(({ path }) => {
    const text = documents.text(path) ?? '';
    const start = text.indexOf('ALL-CONTRIBUTORS-LIST:START');
    if (start < 0) return [];
    const end = text.indexOf('ALL-CONTRIBUTORS-LIST:END', start);
    const list = text.slice(start, end < 0 ? start + 60_000 : end);
    const titles = [...list.matchAll(/title="([A-Z][\w &,/()-]{2,60})">/g)].map((match) => match[1] ?? '');
    const kinds = [...new Set(titles)].filter((title) => !technicalTitle.test(title));
    return kinds.length > 0
      ? [{ kinds, evidence: { kind: 'observed' as const, summary: say('diverse-skills.all-contributors'), path } }]
      : [];
  });
}

const creditsFile =
  /^(credits?|thanks|authors|contributors|acknowledge?ments?|people|team|humans|agradecimientos|creditos|remerciements)$/;
const speaking = /^(readme|contributing|about|index)$/;

/** A page called "contributors" that tells them what to do. */
const invitation = /\bhow (can|do) (i|you) (contribute|help)|^(how to )?(start )?contribut(e|ing)\b/;

interface Credit {
  readonly path: string;
  readonly line: number;
  readonly sections: readonly Section[];
}

/** Somebody is thanked or named for a kind of work: "Logo by Ana", or names under a heading "Translations". */
function fromCredits(documents: Documents): readonly Recognised[] {
  const own = documents.own.filter(({ path }) => isOwn(path) && path.split('/').length <= 2);
  const files: readonly Credit[] = own
    .filter(
      (document) =>
        creditsFile.test(stemOf(document.path)) &&
        !document.sections.some(({ heading }) => invitation.test(fold(heading))),
    )
    .map((document) => ({ path: document.path, line: 1, sections: document.sections }));
  const pages = own.filter(({ path }) => speaking.test(stemOf(path)));
  const passages: readonly Credit[] = findSections(pages, credits).map(({ document, section, line }) => ({
    path: document.path,
    line,
    sections: [section, ...document.sections.filter(({ under }) => under.includes(section.heading))],
  }));
  return [...files, ...passages].flatMap(({ path, line, sections }) => {
    const kinds = (Object.keys(kindsOfWork) as KindOfWork[]).filter((kind) =>
      sections.some((section) => recognises(kind, section)),
    );
    const evidence: Evidence = { kind: 'observed', summary: say('diverse-skills.credits'), path, line };
    return kinds.length > 0 ? [{ kinds, evidence }] : [];
  });
}

function recognises(kind: KindOfWork, { heading, blocks }: Section): boolean {
  const named = (each: readonly Block[]): boolean => {
    const { people, teams } = peopleIn(each);
    return people.length + teams.length > 0;
  };
  const told = blocks.filter(({ text }) => !notCredit.test(fold(text.slice(0, 600))));
  if (kindsOfWork[kind].test(fold(heading)) && named(told)) return true;
  return told.some((block) => kindsOfWork[kind].test(fold(block.text.slice(0, 600))) && named([block]));
}

/** Ways to help, promises and badges are no thanks; neither are libraries that somebody designed. */
const notCredit =
  /\b(contributions? (are )?welcome|want to (help|contribute)|please (see|read|submit|help)|how to|feel free|guidelines?|specification|inspired by the design|design (pattern|system|document|principles)|see (the )?documentation|pull requests?|all-?contributors specification|contributions of any kind|icons? by (fontawesome|font awesome|icons8|flaticon|material)|letting us use|borrows|many (individuals|people|others)|(individuals|those|everyone|people) who|(supported|funded|sponsored|financed) by|grants?|awards?|research (groups?|institut\w+|cent(er|re)s?|councils?))\b/;

/** Skills that are not programming, as a project writes them in its settings. */
const programming =
  /^(programming|coding|code|software development|development|programacion|desarrollo|developpement|programmation|programacao|desenvolvimento|programacio|desenvolupament)$/;

export const diverseSkills: Practice = {
  id: 'diverse-skills',
  area: 'skills-and-promotion',
  basis: { kind: 'report', where: 'Needs' },
  shows: ['S2'],
  reads: [{ path: /^(\.all-contributorsrc|humans\.txt)$/, most: 2 }],
  judge({ documents, settings }: Context): Judgement {
    const skills = (settings.people.skills ?? []).filter((skill) => !programming.test(fold(skill)));
    const declared: readonly Recognised[] =
      skills.length > 0
        ? [{ kinds: skills, evidence: { kind: 'declared', summary: say('diverse-skills.declared', { skills }) } }]
        : [];
    const listed = fromAllContributors(documents);
    const found = [
      ...listed,
      ...(listed.length > 0 ? [] : fromList(documents)),
      ...fromCredits(documents),
      ...declared,
    ];
    const kinds = Math.max(
      0,
      ...found.map((each) => new Set(each.kinds).size),
      new Set(found.flatMap((each) => each.kinds)).size,
    );
    const [first, ...rest] = found.map(({ evidence }) => evidence);
    const measures = { kindsOfWork: kinds };
    const nextStep = {
      summary: say(first ? 'diverse-skills.next-more' : 'diverse-skills.next'),
      place: { kind: 'settings-file', example: 'people:\n  skills: [design, translation, documentation]' },
    } as const;
    if (!first) {
      const lookedIn = ['.all-contributorsrc', 'README', 'CREDITS', 'AUTHORS', '.github/coop-scorecard.yml'] as const;
      return { verdict: 'not-yet', summary: say('diverse-skills.missing'), measures, lookedIn, nextStep };
    }
    if (kinds >= 2) {
      return { verdict: 'met', summary: say('diverse-skills.met', { kinds }), measures, evidence: [first, ...rest] };
    }
    return { verdict: 'partly', summary: say('diverse-skills.one'), measures, evidence: [first, ...rest], nextStep };
  },
};
