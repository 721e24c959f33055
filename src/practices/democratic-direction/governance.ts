import type { Document } from '../../reading/document.ts';
import type { Documents } from '../../reading/documents.ts';
import { fold } from '../../reading/fold.ts';
import { stemOf } from '../../reading/format.ts';
import { isOwn, knownAs } from '../../reading/places.ts';
import { contentUnder, findPhrases, findSections, wordsUnder } from '../../reading/search.ts';
import { projectRoles, governance as topic } from '../../reading/topics/governance.ts';
import type { Passage } from '../../reading/topics.ts';
import type { Repository } from '../../snapshot/snapshot.ts';
import { say } from '../../wording/message.ts';
import type { Context, Evidence, Judgement, NextStep, Practice } from '../practice.ts';

const stems = [
  'governance',
  'governance-model',
  'project-governance',
  'charter',
  'project-charter',
  'bylaws',
  'by-laws',
  'constitution',
  'decision-making',
  'steering-committee',
  'technical-steering-committee',
  'gobernanza',
  'estatutos',
  'governanca',
  'estatuts',
  'gouvernance',
  'statuts',
] as const;
const stem = new RegExp(`^(${stems.join('|')})$`);
/** "Jellyfin constitution", "technical charter": the project's own name or a word for it stands before. */
const withPrefix = new RegExp(`^([\\w-]{1,60})-(?:${stems.join('|')})$`);
const wordsForTheProject =
  /^(project|community|technical|foundation|organi[sz]ation|team|core|open|source|co|op|coop|co-?operative|cooperativa|proyecto|projet|projeto|projecte)$/;

/** Words with which a document or a section can say who decides and how. */
const fewestWordsOfFile = 40;
const fewestWordsOfSection = 15;
/** Sentences about deciding that make a document the governance, whatever it is called. */
const sentencesForMet = 3;

/** Documents that speak of deciding about something other than the project's direction. */
const otherMatters =
  /^(code-of-conduct|licen[cs]e.*|copying.*|change-?log.*|changes|history|release.*|news|security|.*agreement.*|dco|support|glossary|agents|claude|copilot-instructions|architecture.*|\d+-.*|adr-.*|rfc-.*)$/;
/** Documents in `docs/` that speak of the project and not of the software. */
const aboutTheProject =
  /(^|-)(contribut\w*|community|develop\w*|governance|about|organi[sz]ation|team|maintain\w*|roles|decisions?|process|participat\w*|members?|membership|welcome|comunidad|organizacion|gobernanza|equipo|equipe|communaute|comunidade|comunitat)(-|$)/;
const foldersOfDecisions = /(^|\/)(adrs?|rfcs?|architecture-decisions?|decisions|proposals?|design[-_]docs?)\//i;

/** A tool for deciding speaks of members and votes as its subject. */
const decidingIsTheSubject =
  /\b(voting|votes?|governance|decision[- ]making|decisions|participatory|participation|democra\w+|votacion|gobernanza|decisiones|vote electronique|poll(s|ing)?|elections?)\b/;

const democracyIsTheSubject =
  /\b(participatory democracy|democratic(ally)? (infrastructure|platform|governance)|governance\/|governance (systems?|platform|software|tools?|workflows?)|(on-?line|electronic|ranked choice) voting|democracia participativa|gobernanza digital|democratie participative)\b/;

interface Speaking {
  /** Documents whose sections about deciding are taken at their word. */
  readonly sections: readonly Document[];
  /** Those of the project itself, where a sentence is enough. */
  readonly sentences: readonly Document[];
}

function speakingOfTheProject(documents: Documents): Speaking {
  const { readme } = documents;
  const opening = (blocksOfSection: number): string =>
    fold(
      (readme?.sections.slice(0, 3) ?? [])
        .filter(({ heading }) => !topic.heading.test(fold(heading)))
        .flatMap(({ heading, blocks }) => [heading, ...blocks.slice(0, blocksOfSection).map(({ text }) => text)])
        .join(' '),
    );
  const subject = decidingIsTheSubject.test(opening(2)) || democracyIsTheSubject.test(opening(5));
  const sections = [...documents.own, ...documents.inherited].filter(
    ({ path }) => isOwn(path) && !otherMatters.test(stemOf(path)) && !foldersOfDecisions.test(path),
  );
  const isAbout = (document: Document): boolean => {
    if (document === readme) return !subject;
    const { path } = document;
    const inDocs = path.includes('/') && !/^\.(github|gitlab)\/[^/]+$/i.test(path);
    const name = stemOf(path);
    if (subject && inDocs && /govern|decision|gobern|governanca/.test(name) && !stem.test(name)) return false;
    return (!inDocs && !/^(privacy|terms)/.test(name)) || aboutTheProject.test(name);
  };
  const sentences = sections.filter(isAbout);
  return { sections: subject ? sections.filter((each) => each === readme || isAbout(each)) : sections, sentences };
}

function at(passage: Passage, summary: Evidence['summary']): Evidence {
  return { kind: 'observed', summary, path: passage.document.path, line: passage.line };
}

function isNamedForIt(document: Document, { owner, name }: Repository): boolean {
  const called = stemOf(knownAs(document));
  const before = withPrefix.exec(called)?.[1];
  if (stem.test(called) || before === undefined) return stem.test(called);
  const named = before
    .split('-')
    .filter((word) => !wordsForTheProject.test(word))
    .join('');
  return named === '' || [owner, name].some((own) => own !== null && fold(own).replace(/[^a-z0-9]/g, '') === named);
}

function writtenInFile(
  documents: Documents,
  repository: Repository,
): { readonly enough: boolean; readonly evidence: Evidence } | null {
  const files = [...documents.own, ...documents.inherited].filter(
    (document) => isNamedForIt(document, repository) && isOwn(document.path) && document.path.split('/').length <= 4,
  );
  const about = files.filter(
    (document) => projectRoles.test(fold(textOf(document))) || topic.phrase?.test(fold(textOf(document))),
  );
  const isArchived = ({ path }: Document): number => Number(/(^|\/)(archived?|old|obsolete|previous)\//i.test(path));
  const [file] = [...about].sort((a, b) => isArchived(a) - isArchived(b) || b.words - a.words);
  if (!file) return null;
  const enough = file.words >= fewestWordsOfFile;
  return { enough, evidence: { kind: 'observed', summary: say('governance.file'), path: file.path } };
}

const textOf = (document: Document): string =>
  document.sections
    .slice(0, 60)
    .map(({ heading, blocks }) => `${heading} ${blocks.map(({ text }) => text).join(' ')}`)
    .join(' ')
    .slice(0, 20_000);

/** A section that says so itself: somebody of the project decides, in some way. */
function saysWhoDecides({ document, section }: Passage): boolean {
  if (wordsUnder(document, section) < fewestWordsOfSection) return false;
  const text = fold(
    contentUnder(document, section)
      .map((block) => block.text)
      .join(' '),
  );
  const heading = fold(section.heading);
  const byName = /govern|gobern|gouvern|^(?:how|who|como|quien|comment|qui|quem|com) .*\b(?:deci|made|taken)/.test(
    heading,
  );
  const byRoles = headingOfRoles.test(heading) && projectRoles.test(text) && powers.test(text);
  return topic.phrase?.test(text) === true || (byName && projectRoles.test(text)) || byRoles;
}

/** Who has which say, where a section tells what each role may do. */
const headingOfRoles =
  /^(the |our )?((developer|project|community|contributor|team|maintainer)s?'? )?roles( and responsibilities)?$|^(how to become|becoming) an? (core )?(committer|maintainer|core (team )?member|core developer)s?$/;
/** How somebody comes to have a say. */
const headingOfJoining =
  /^(?:adding|admitting|electing|nominating|appointing|selecting|incorporating|adicao de|adicionar|incorporacion de|agregar|incorporar|ajout de|integrer|incorporacio de|afegir) (?:\w+ ){0,2}(?:members?|maintainers?|committers?|membros|miembros|integrantes|mantenedor\w*|membres|mainteneurs?)$/;
const powers =
  /\b((direct )?commit (access|rights|bit)|(right|power|permission|responsible|allowed|able|authority) (to|for) (merg|review|approv|releas|decid|integrat|appoint)\w*|(can|may) (merge|approve|veto|decide|appoint))\b/;

/** "Decisions" about how the software is made. */
const isOfDesign = ({ document }: Passage): boolean =>
  /\b(design|technical|architectur\w+) (decisions?|choices?)\b/.test(fold(textOf(document).slice(0, 4000)));

/** A section that speaks of deciding in so many ways explains it, whatever its heading. */
const phrasesOfSection = 3;
const everyPhrase = new RegExp(topic.phrase ?? /(?!)/, 'g');

const nextStep: NextStep = {
  summary: say('governance.next'),
  place: { kind: 'new-file', path: 'GOVERNANCE.md', starter: say('governance.starter') },
};

export const governance: Practice = {
  id: 'governance',
  area: 'democratic-direction',
  basis: { kind: 'report', where: 'Recommendations' },
  reads: [
    {
      path: new RegExp(
        `(^|/)([\\w-]{1,60}[-_ ])?(${stems.join('|').replaceAll('-', '[-_ ]')})[\\w.-]*\\.(md|rst|adoc|txt|org)$`,
      ),
      most: 4,
    },
  ],
  judge({ documents, settings, snapshot: { repository } }: Context): Judgement {
    const see = settings.decisions?.see ?? null;
    const seen = see === null ? null : documents.at(see.replace(/#.*$/, ''));
    if (see !== null && (seen || /^https?:/i.test(see))) {
      const place = seen ? { path: seen.path } : { url: see };
      const evidence: Evidence = { kind: 'declared', summary: say('governance.declared'), ...place };
      return { verdict: 'met', summary: say('governance.met'), evidence: [evidence] };
    }

    const file = writtenInFile(documents, repository);
    const speaking = speakingOfTheProject(documents);
    const sections = findSections(speaking.sections, topic).filter(
      ({ document }) => !isNamedForIt(document, repository),
    );
    const roles = findSections(speaking.sentences, { heading: headingOfRoles });
    const joining = findSections(speaking.sentences, { heading: headingOfJoining }).filter(
      ({ document, section }) => wordsUnder(document, section) >= fewestWordsOfSection,
    );
    const telling = [...sections, ...roles].filter(saysWhoDecides);
    const phrases = findPhrases(speaking.sentences, topic).filter(
      ({ block, document }) =>
        (document !== documents.readme && aboutTheProject.test(stemOf(knownAs(document)))) ||
        projectRoles.test(fold(block?.text ?? '')),
    );
    const dense = phrases.find(({ document, section }) => {
      const text = fold(section.blocks.map((block) => block.text).join(' '));
      const said = [...text.matchAll(everyPhrase)].map(([phrase]) => phrase);
      return (
        new Set(said).size > 1 &&
        said.length >= phrasesOfSection &&
        projectRoles.test(text) &&
        wordsUnder(document, section) >= fewestWordsOfFile
      );
    });
    const [rich] = speaking.sentences
      .map((document) => phrases.filter((passage) => passage.document === document))
      .filter((of) => new Set(of.map(({ line }) => line)).size >= sentencesForMet)
      .map((of) => of[0]);

    const [section] = telling;
    const strong: readonly Evidence[] = [
      ...(file?.enough ? [file.evidence] : []),
      ...(section ? [at(section, say('governance.section'))] : []),
      ...(dense ? [at(dense, say('governance.section'))] : []),
      ...(rich ? [at(rich, say('governance.sentences'))] : []),
    ];
    const [first, ...rest] = strong;
    if (first) return { verdict: 'met', summary: say('governance.met'), evidence: [first, ...rest] };

    const weak: readonly Evidence[] = [
      ...(file ? [file.evidence] : []),
      ...[...sections.filter((each) => speaking.sentences.includes(each.document) && !isOfDesign(each)), ...phrases]
        .concat(joining)
        .slice(0, 2)
        .map((passage) => at(passage, say('governance.mention'))),
    ];
    const [mention, ...others] = weak;
    if (mention) {
      return { verdict: 'partly', summary: say('governance.mentioned'), evidence: [mention, ...others], nextStep };
    }
    const lookedIn = ['GOVERNANCE', 'CHARTER', 'README', 'CONTRIBUTING', '.github', 'docs'] as const;
    return { verdict: 'not-yet', summary: say('governance.missing'), lookedIn, nextStep };
  },
};
