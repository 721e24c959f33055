import type { Documents } from '../../reading/documents.ts';
import { readCodeOwners } from '../../reading/ecosystem/codeowners.ts';
import { fold } from '../../reading/fold.ts';
import { stemOf } from '../../reading/format.ts';
import { manifestsOf, manifestsWithHomepage, publicCodeOf } from '../../reading/own-sites.ts';
import { type Named, namedAfter, peopleIn } from '../../reading/people-named.ts';
import { isOwn } from '../../reading/places.ts';
import { contentUnder, findPhrases, findSections } from '../../reading/search.ts';
import { maintainers } from '../../reading/topics/maintainers.ts';
import { say } from '../../wording/message.ts';
import type { Context, Evidence, Judgement, Practice } from '../practice.ts';

/** People or teams found in one place. */
interface Found extends Named {
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
    .map((document) => ({
      ...peopleIn(document.sections.flatMap(({ blocks }) => blocks)),
      evidence: here(document.path),
    }));
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
  /\b(?:maintained|stewarded|looked after|mantenid[oa]s?|maintenu(?:e|s|es)?|mantid[oa]s?|mantingu\S{1,4})\s+(?:by|por|par|per)\s+/i;

function fromDocuments(documents: Documents): readonly Found[] {
  const speaking = documents.own.filter(
    ({ path }) =>
      isOwn(path) && !notSpeaking.test(stemOf(path)) && !fileStem.test(stemOf(path)) && path.split('/').length <= 2,
  );
  const sections = findSections(speaking, maintainers).map(({ document, section, line }) => ({
    ...peopleIn(contentUnder(document, section)),
    evidence: here(document.path, line),
  }));
  const sentences = findPhrases(speaking, maintainers).map(({ document, block, line, quote }) => {
    const named = namedAfter(block?.text ?? quote, by);
    const none = named.people.length + named.teams.length === 0;
    const around = none && block && !by.test(block.text) ? peopleIn([block]) : named;
    return { ...around, evidence: here(document.path, line) };
  });
  // A table of parts with a column of who maintains each.
  const tables = speaking.flatMap((document) =>
    document.sections.flatMap((section) => {
      const rows = section.blocks.filter(({ kind }) => kind === 'row');
      const header = rows.find(({ text }) => /\b(maintainers?|mantenedor\w*|mainteneurs?)\b/.test(fold(text)));
      return header
        ? [{ ...peopleIn(rows.filter((row) => row !== header)), evidence: here(document.path, header.line) }]
        : [];
    }),
  );
  return [...sections, ...sentences, ...tables];
}

const bodies =
  /\b(team|contributors|authors|developers|co-?op\w*|collective|foundation|association|inc|ltd|gmbh|community)\b/i;

function fromManifests(documents: Documents): readonly Found[] {
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
  const packages = manifestsOf(documents).map(({ path, manifest }) => {
    const keepers = manifest.maintainers.map(({ name }) => name);
    const authors = manifest.authors.map(({ name }) => name);
    const named = [...keepers, ...authors];
    return {
      people: [...new Set(named.map((name) => name.toLowerCase()))],
      teams: keepers.filter((name) => bodies.test(name)),
      evidence: here(path),
    };
  });
  const others = documents
    .entries((path) => otherManifest.test(path.toLowerCase()))
    .map(({ path }) => {
      const text = documents.text(path)?.slice(0, 60_000) ?? '';
      const list = /\bmaintainers:\s*\[([^\]]{0,1000})\]/.exec(text)?.[1] ?? '';
      const quoted = [...list.matchAll(/"([^"]{1,100})"/g)].map((match) => match[1] ?? '');
      const developers = [
        ...text.matchAll(/<developer>\s*(?:<[a-z]+>[^<]*<\/[a-z]+>\s*){0,6}?<name>([^<]{1,100})<\/name>/g),
      ];
      return { people: [...quoted, ...developers.map((match) => match[1] ?? '')], teams: [], evidence: here(path) };
    });
  return [...contacts, ...packages, ...others];
}
const otherManifest = /^(mix\.exs|pom\.xml)$/;

const counts = ({ people, teams }: Named): number => people.length + 2 * teams.length;

export const namedMaintainers: Practice = {
  id: 'named-maintainers',
  area: 'democratic-direction',
  basis: { kind: 'field', where: 'CHAOSS' },
  shows: ['S2'],
  reads: [
    manifestsWithHomepage,
    { path: otherManifest, most: 2 },
    { path: /^(\.github\/|docs\/|\.gitlab\/)?(codeowners|owners(\.ya?ml)?)$/, most: 3 },
  ],
  judge({ documents }: Context): Judgement {
    const found = [
      ...fromFiles(documents),
      ...fromOwnersLists(documents),
      ...fromDocuments(documents),
      ...fromManifests(documents),
    ]
      .filter((each) => counts(each) > 0)
      .sort((a, b) => counts(b) - counts(a));
    const [best] = found;
    const nextStep = {
      summary: say(best ? 'named-maintainers.next-second' : 'named-maintainers.next'),
      place: { kind: 'new-file', path: 'MAINTAINERS.md', starter: say('named-maintainers.starter') },
    } as const;
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
    const evidence = [best.evidence, ...found.slice(1, 3).map((each) => each.evidence)] as const;
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
