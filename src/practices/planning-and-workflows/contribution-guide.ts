import { copiedFrom } from '../../reading/copied-from.ts';
import type { Block, Document, Section } from '../../reading/document.ts';
import type { Documents } from '../../reading/documents.ts';
import { fold } from '../../reading/fold.ts';
import { stemOf } from '../../reading/format.ts';
import { isOwn, knownAs } from '../../reading/places.ts';
import { contentUnder, findPhrases, findSections, foldBlock, foldHeading } from '../../reading/search.ts';
import { type Aspect, aspects, contributing, developing, welcome } from '../../reading/topics/contributing.ts';
import { say } from '../../wording/message.ts';
import { guideOnSite } from '../guide-on-site.ts';
import type { Context, Evidence, Judgement, NextStep, Practice } from '../practice.ts';

const guideStem =
  /^(?:how-to-)?(?:contribut(?:e|ing|ions?|or-guide|ors-guide|ion-guide|ing-guide|ing-guidelines|ion-guidelines|ions-guidelines)|contribuir|como-contribuir|contribuciones?|contribucion|contribuyendo|guia-de-contribucion(?:es)?|colaborar|contribuer|contribuindo|contribuicao|guia-de-contribuicao|contribucio|guide-de-contribution)(?:-.*)?$/;
const developmentStem =
  /^(?:develop(?:ment|ing|ers?)|hacking|dev|desarrollo|developpement|desenvolvimento|desenvolupament|getting-started-dev\w*|(?:git|github|branching|development|contribution)-workflow|developer-guide|development-guide)(?:-.*)?$/;
/** A page about the agreement or the licence of contributions is no guide. */
const notGuide = /licen[cs]e|agreement|cla$|contributors?$/;
const guideFolder = /(?:^|\/)(?:contribut\w*|contribuir|contribuer)\//i;
/** Pages for those who work on the code; often for those who use its interfaces, so they must speak of sending changes. */
const developerFolder = /^docs?\/(?:developers?|development|dev|desarrollo|developpement)\//i;
/** What lies in another folder may be the guide of a part. */
const deep = /^(?!docs?\/|\.git\w+\/)[^/]+\//i;
/** Words below which a text is a stub. */
const fewestWords = 35;

/** Text that may be a guide: a document, or a section with what stands under it. */
interface Candidate {
  readonly document: Document;
  readonly line: number;
  /** `guide`: says by its name that it is one. `development`: about working on the code, under another name. */
  readonly as: 'guide' | 'development';
  readonly whole: boolean;
  readonly sections: readonly Section[];
}

export const contributionGuide: Practice = {
  id: 'contribution-guide',
  area: 'planning-and-workflows',
  essential: true,
  basis: { kind: 'report', where: '12, Model' },
  reads: [
    {
      path: /(?:^|\/)(?:how[-_]to[-_])?(?:contribut(?:e|ing|ion)|contribuir|contribuer|contribucion|hacking)[^/]*\.(?:md|rst|adoc|txt|org|mdx)$/,
      most: 6,
    },
    {
      path: /^docs?\/(?:[^/]+\/)?(?:git|github|branching|development|contribution)-workflow\.(?:md|rst|adoc)$/,
      most: 2,
    },
    { path: /^docs?\/(?:developers?|development|dev)\/[^/]+\.(?:md|rst|adoc)$/, most: 8 },
    { path: /^docs?\/(?:[^/]+\/){0,2}contribut\w*\/[^/]+\.(?:md|rst|adoc|mdx)$/, most: 4 },
  ],
  judge(context) {
    const { snapshot, documents } = context;
    const whole = guides(documents);
    const isProminent = ({ document }: Candidate): boolean => !deep.test(knownAs(document)) || document.inherited;
    const candidates = [
      ...whole.filter(isProminent),
      ...sections(documents),
      ...whole.filter((each) => !isProminent(each)),
    ];
    const named = candidates.filter((candidate) => candidate.as === 'guide');
    const copied = named
      .filter(({ whole }) => whole)
      .map(({ document }) => ({ document, from: copiedFrom(document, snapshot.repository, documents) }));
    const foreign = new Set(copied.filter(({ from }) => from !== null).map(({ document }) => document));
    const honest = candidates.filter(({ document, whole }) => !(whole && foreign.has(document)));

    const judged = judgeOwn(honest, context);
    if (judged !== null && judged.verdict === 'met') return judged;
    const other = copied.find(({ from }) => from !== null);
    if (other?.from != null) return judgeCopied(other.document, other.from);
    if (judged !== null) return judged;

    const mention = findPhrases(documents.own.filter(isReadme), { heading: /$^/, phrase: welcome }).find(
      ({ block, document }) => block !== null && !pointsNowhere(block, document, documents),
    );
    const nextStep: NextStep = { summary: say('contribution-guide.next'), place: newFile };
    if (mention) {
      const evidence: Evidence = {
        kind: 'observed',
        summary: say('contribution-guide.mention', { quote: mention.quote }),
        path: mention.document.path,
        line: mention.line,
      };
      return { verdict: 'partly', summary: say('contribution-guide.only-mention'), evidence: [evidence], nextStep };
    }
    if (!snapshot.files.whole) return { verdict: 'not-checked', summary: say('contribution-guide.unlisted') };
    return {
      verdict: 'not-yet',
      summary: say('contribution-guide.missing'),
      lookedIn: ['CONTRIBUTING', '.github', 'docs', 'README', 'HACKING', 'DEVELOPMENT'],
      nextStep,
    };
  },
};

const newFile = { kind: 'new-file', path: 'CONTRIBUTING.md', starter: say('contribution-guide.starter') } as const;
const isReadme = (document: Document): boolean => /^(?:\.github\/|docs?\/)?readme(?:\.|$)/i.test(knownAs(document));

function judgeCopied({ path }: Document, from: string): Judgement {
  return {
    verdict: 'partly',
    summary: say('contribution-guide.copied', { from }),
    evidence: [{ kind: 'observed', summary: say('contribution-guide.copied', { from }), path }],
    nextStep: { summary: say('contribution-guide.next-copied'), place: { kind: 'edit-file', path } },
  };
}

/** Null where nothing of the project's own is more than a set-up under another name. */
function judgeOwn(candidates: readonly Candidate[], context: Context): Judgement | null {
  const { documents } = context;
  const told = candidates
    .map((candidate) => ({ candidate, ...contentOf(candidate, documents) }))
    .filter(({ words, code }) => words > 0 || code);
  const enough = told.find(({ candidate, aspects: said, words, code }) => {
    const isEnough = said.size >= 2 && (words >= fewestWords || code);
    return (
      isEnough &&
      (candidate.as === 'guide' || (asksOthers(candidate) && (said.has('submitting') || said.has('review'))))
    );
  });
  if (enough) return met(enough.candidate, enough.aspects);
  const guide = told.find(({ candidate }) => candidate.as === 'guide');
  // A README often says how to propose a change in one section and how to set up in another.
  const together = new Set(told.flatMap(({ aspects: said }) => [...said]));
  const words = told.reduce((sum, each) => sum + each.words, 0);
  if (
    guide &&
    together.size >= 2 &&
    guide.aspects.size >= 1 &&
    (words >= fewestWords * 2 || told.some(({ code }) => code))
  ) {
    return met(guide.candidate, together);
  }
  const elsewhere = guideOnSite(context, {
    readmes: documents.own.filter(isReadme),
    pages: documents.own.filter((document) => isReadme(document) || guideStem.test(stemOf(knownAs(document)))),
  });
  if (elsewhere !== null) return elsewhere;
  const stub =
    guide ?? told.find(({ candidate, aspects: said }) => said.has('submitting') || (candidate.whole && said.size > 0));
  if (!stub) return null;
  const { document, line } = stub.candidate;
  const evidence: Evidence = document.inherited
    ? { kind: 'observed', summary: say('contribution-guide.inherited') }
    : { kind: 'observed', summary: say('contribution-guide.stub-here'), path: document.path, line };
  return {
    verdict: 'partly',
    summary: say('contribution-guide.stub'),
    evidence: [evidence],
    nextStep: {
      summary: say('contribution-guide.next-more'),
      place: document.inherited ? newFile : { kind: 'edit-file', path: document.path, line },
    },
  };
}

function met({ document, line, whole }: Candidate, said: ReadonlySet<Aspect>): Judgement {
  const summary = say('contribution-guide.found');
  const what = say('contribution-guide.says', { count: said.size });
  const evidence: Evidence = document.inherited
    ? { kind: 'observed', summary: say('contribution-guide.inherited') }
    : { kind: 'observed', summary: what, path: document.path, ...(whole ? {} : { line }) };
  return { verdict: 'met', summary, evidence: [evidence], measures: { aspects: said.size } };
}

/** Documents named as guides: the project's own, pages that its README calls so, then the owner's. */
function guides(documents: Documents): readonly Candidate[] {
  const isPlaced = (path: string): boolean => isOwn(path) && (path.split('/').length <= 3 || guideFolder.test(path));
  const asNamed = (document: Document): Candidate['as'] | null => {
    const stem = stemOf(knownAs(document));
    if (!isPlaced(document.path) || notGuide.test(stem)) return null;
    if (guideStem.test(stem) || guideFolder.test(document.path)) return 'guide';
    if (developmentStem.test(stem)) return 'development';
    return developerFolder.test(document.path) && speaksOfSending(document) ? 'development' : null;
  };
  const candidate = (document: Document, as: Candidate['as']): Candidate => ({
    document,
    line: 1,
    as,
    whole: true,
    sections: document.sections,
  });
  const own = documents.own.flatMap((document) => {
    const as = asNamed(document) ?? (isTitled(document) ? 'guide' : null);
    return as === null ? [] : [candidate(document, as)];
  });
  const linked = linkedPages(documents).filter((page) => !own.some(({ document }) => document === page));
  const inherited = own.some(({ as, document }) => as === 'guide' && document.words > 0)
    ? []
    : documents.inherited
        .filter((document) => guideStem.test(stemOf(knownAs(document))))
        .map((document) => candidate(document, 'guide'));
  return [
    ...own.filter(({ as }) => as === 'guide'),
    ...linked.map((page) => candidate(page, 'guide')),
    ...inherited,
    ...own.filter(({ as }) => as !== 'guide'),
  ];
}

/** Steps that end in `git push` are for those who may; a guide speaks of what others send. */
const asksOthers = ({ sections: all }: Candidate): boolean =>
  all.some(({ heading, blocks }) =>
    [foldHeading(heading), ...blocks.map(foldBlock)].some((text) =>
      /\b(?:pull|merge)[- ]?requests?\b|\bprs?\b|(?<!\/)\bpatch(?:es)?\b(?! (?:versions?|releases?|level|number)\b)|\bfork\w*\b|\bcontribu\w+|\bsolicitud|\bparches?\b|\bcol\W?labora/.test(
        text,
      ),
    ),
  );

const speaksOfSending = ({ sections: all }: Document): boolean =>
  all.some(({ blocks }) =>
    blocks.some((block) => block.kind !== 'code' && /\b(?:pull|merge)[- ]requests?\b/.test(foldBlock(block))),
  );

/** A page in the docs that calls itself a contribution guide. */
const isTitled = (document: Document): boolean =>
  !isReadme(document) &&
  /^(?:docs?\/|\.github\/|[^/]+$)/i.test(document.path) &&
  isOwn(document.path) &&
  // Texts of licences are long, and this would be all that is asked of them.
  !/^(?:licen[cs]e|copying|unlicense)/.test(stemOf(document.path)) &&
  document.title !== null &&
  isHeading(document.title, contributing);

function isHeading(text: string, topic: { readonly heading: RegExp; readonly notHeading?: RegExp }): boolean {
  const folded = foldHeading(text);
  return topic.heading.test(folded) && topic.notHeading?.test(folded) !== true;
}

const asksToContribute =
  /\bcontribut(?:e|ing|ion|ions)\b|\bcontribu(?:ir|er|cion(?:es)?|cio|indo|icao)\b|\bdevelopers?'?s? guides?\b|\bhacking\b/;

/** Pages of the repository that the README calls the way to contribute. */
function linkedPages({ readme, follow, at }: Documents): readonly Document[] {
  if (readme === null) return [];
  return readme.links.flatMap((link) => {
    if (link.kind !== 'link' || !asksToContribute.test(fold(`${link.text} ${link.target}`))) return [];
    const led = follow(link, readme);
    const page = led.to === 'repository' ? at(led.path) : null;
    const isOther = page === null || page === readme || /licen[cs]e|agreement|^cla$|conduct/.test(stemOf(page.path));
    return isOther ? [] : [page];
  });
}

/** What a template says of a section that nobody filled in. */
const toBeWritten = /^\W{0,3}(?:todo|tbd|fixme)\b/i;

function sections(documents: Documents): readonly Candidate[] {
  const speaking = documents.own.filter(
    (document) => isReadme(document) || /^docs?\/(?:index|home|readme)\.\w+$/i.test(document.path),
  );
  const found = (as: Candidate['as']): readonly Candidate[] =>
    findSections(speaking, as === 'guide' ? contributing : developing)
      .filter(({ document, section }) => !toBeWritten.test(contentUnder(document, section)[0]?.text ?? ''))
      .map(({ document, section, line }) => ({
        document,
        line,
        as,
        whole: false,
        sections: withBelow(document, section),
      }));
  return [...found('guide'), ...found('development')];
}

function withBelow(document: Document, section: Section): readonly Section[] {
  const at = document.sections.indexOf(section);
  const rest = document.sections.slice(at + 1);
  const end = rest.findIndex(({ level }) => level <= section.level);
  return [{ ...section, heading: '' }, ...(end < 0 ? rest : rest.slice(0, end))];
}

/** What a candidate says, sentences that only point to a file that is not there left out. */
function contentOf(candidate: Candidate, documents: Documents) {
  const { document } = candidate;
  const said = new Set<Aspect>();
  let words = 0;
  let code = false;
  for (const section of candidate.sections) {
    const blocks = section.blocks.filter(
      (block) => !pointsNowhere(block, document, documents) && !ofLicence.test(foldBlock(block)),
    );
    const heading = foldHeading(section.heading);
    const prose = blocks.filter(({ kind }) => kind !== 'code');
    const text = [
      ...(blocks.length > 0 ? [heading] : []),
      ...blocks.map((block) => withoutAgreement(foldBlock(block))),
    ].join('\n');
    words += prose.reduce((sum, block) => sum + (block.text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0), 0);
    if (blocks.some((block) => block.kind === 'code')) code = true;
    for (const aspect of Object.keys(aspects) as Aspect[]) {
      const { heading: ofHeading, phrase } = aspects[aspect];
      if (phrase.test(text) || (blocks.length > 0 && heading !== '' && section.level > 1 && ofHeading.test(heading)))
        said.add(aspect);
    }
  }
  return { aspects: said, words, code };
}

/** Under what licence contributions come in, as crates of Rust say. */
const ofLicence = /^unless you explicitly state otherwise, any contribution\b/;

/** A sentence about the agreement to sign says nothing of how to propose a change. */
const withoutAgreement = (text: string): string => (agreement.test(text) ? text.replace(ofAgreement, ' ') : text);
const agreement = /\b(?:contributors? licen[cs]e agreements?|cla)\b/;
const ofAgreement = new RegExp(`[^.\\n]{0,200}${agreement.source}[^.\\n]{0,200}`, 'g');

const pointsNowhere = (block: Block, document: Document, documents: Documents): boolean =>
  block.kind !== 'code' &&
  block.links.length > 0 &&
  block.links.every((link) => documents.follow(link, document).to === 'nothing');
