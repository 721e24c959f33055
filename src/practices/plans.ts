import { dateIn } from '../reading/changelog.ts';
import type { Block, Document, Section } from '../reading/document.ts';
import type { Documents } from '../reading/documents.ts';
import { readPublicCode } from '../reading/ecosystem/publiccode.ts';
import { readSecurityInsights } from '../reading/ecosystem/security-insights.ts';
import { fold } from '../reading/fold.ts';
import { stemOf } from '../reading/format.ts';
import { isOwn, knownAs } from '../reading/places.ts';
import { contentUnder, findPhrases, findSections } from '../reading/search.ts';
import { planningBoard, roadmapStem, roadmap as topic } from '../reading/topics/roadmap.ts';
import type { Instant } from '../snapshot/people.ts';
import type { Repository } from '../snapshot/snapshot.ts';
import { say } from '../wording/message.ts';
import type { Context, Evidence, Reads } from './practice.ts';

/** Words below which a document called "roadmap" plans nothing. */
const fewestWords = 5;
/** The first page of a plan of several. */
const planFolder = /^(?:docs?\/)?road-?map\/(?:readme|index|roadmap)\.\w+$/;
const publicCodeFile = /^publiccode\.ya?ml$/;
const insightsFile = /^(?:\.github\/)?security-insights\.ya?ml$/;

/** Files with plans, beside the documents that are always read. */
export const filesOfPlans: readonly Reads[] = [
  { path: /^(?:docs?\/|\.github\/)?(?:[^/]*road-?map[^/]*|todo|hoja-de-ruta|feuille-de-route)(?:\.\w+)?$/, most: 3 },
  { path: planFolder, most: 2 },
  { path: publicCodeFile, most: 1 },
  { path: insightsFile, most: 1 },
];

/** A plan, with the newest time that it names itself. */
export interface Plan {
  readonly evidence: Evidence;
  /** Null where the plan tells nothing of its age. */
  readonly newest: Instant | null;
  /** Kept on a board or page that moves with the work, which is not read. */
  readonly elsewhere: boolean;
}

/** Plans, those whose text can be read first. */
export function plansIn({ snapshot, documents }: Context): readonly Plan[] {
  const isOfOthers = ofOthers(snapshot.repository);
  const isPlan = (document: Document): boolean =>
    (roadmapStem.test(stemOf(knownAs(document))) || planFolder.test(document.path.toLowerCase())) &&
    isOwn(document.path) &&
    document.path.split('/').length <= 3 &&
    document.words >= fewestWords;
  const whole = documents.own.filter(isPlan).map((document): Plan => {
    const blocks = document.sections.flatMap((section) => section.blocks);
    const headings = document.sections.map(({ heading }) => heading);
    return {
      ...about(blocks, headings),
      evidence: { kind: 'observed', summary: say('roadmap.document'), path: document.path },
    };
  });
  const prominent = documents.own.filter(({ path }) => isOwn(path) && /^(?:\.github\/|docs?\/)?[^/]+$/i.test(path));
  const sections = findSections(
    prominent.filter(({ path }) => speaks.test(stemOf(path))),
    topic,
  )
    .filter(({ document, section }) => !readsOn(document, section))
    .map(({ document, section, line }): Plan => {
      const blocks = contentUnder(document, section);
      const headings = document.sections
        .filter(({ under }) => under.includes(section.heading))
        .map(({ heading }) => heading);
      return {
        ...about(blocks, [section.heading, ...headings]),
        evidence: {
          kind: 'observed',
          summary: say('roadmap.section', { heading: section.heading }),
          path: document.path,
          line,
        },
      };
    });
  return [...whole, ...sections, ...linked(documents, prominent, isOfOthers), ...declared(documents)];
}

/** "Next steps" of the reader: what to read or do after this page. */
const readsOn = (document: Document, section: Section): boolean =>
  /^(?:next steps|what'?s next|whats next|proximos pasos|prochaines etapes|proximos passos|propers passos)\b/.test(
    fold(section.heading),
  ) && contentUnder(document, section).some((block) => leadsReaderOn.test(fold(block.text)));
const leadsReaderOn =
  /^\W{0,4}(?:to |now,? )?(?:learn|read|explore|visit|check out|see|head over|take a look|follow) (?!whether\b)|\b(?:learn|read) (?:more|how|about)\b|\bmore (?:about|information) \w+[^.]{0,60}\b(?:visit|see)\b|^\W{0,4}(?:lea|leer|conozca|consulte|visite|lire|decouvr\w+|consultez|leia|saiba mais|llegiu|llegeix)\b/;

const speaks = /^(?:readme|contribut\w*|index|about|community|governance|vision|project|maintenance)(?:-.*)?$/;

/** Links to a board or a page called roadmap, and sentences with such a link. */
function linked(
  documents: Documents,
  prominent: readonly Document[],
  isOfOthers: (target: string) => boolean,
): readonly Plan[] {
  return prominent
    .filter(({ path }) => speaks.test(stemOf(path)))
    .flatMap((document): readonly Plan[] => {
      const sorted = new Set(document.sections.flatMap(({ blocks }) => blocks.filter(sortsIssues).flatMap(targetsIn)));
      const links = document.links.filter(
        ({ kind, text, target }) =>
          kind === 'link' &&
          isPlanLink(text, target) &&
          !sorted.has(target) &&
          !isOfOthers(target) &&
          documents.follow({ text, target, kind, line: 1 }, document).to !== 'nothing',
      );
      const led = links.map(
        (link): Plan => ({
          evidence: {
            kind: 'observed',
            summary: say('roadmap.link'),
            path: document.path,
            line: link.line,
            url: link.target,
          },
          newest: null,
          elsewhere: true,
        }),
      );
      const said = findPhrases([document], topic).filter(({ block, quote }) =>
        block?.links.some(
          ({ target }) =>
            (planningBoard.test(target) || (listOfIssues.test(target) && keptInIssues.test(fold(quote)))) &&
            !isOfOthers(target),
        ),
      );
      return [
        ...led,
        ...said.map(
          ({ line, quote }): Plan => ({
            evidence: { kind: 'observed', summary: say('roadmap.sentence', { quote }), path: document.path, line },
            newest: null,
            elsewhere: true,
          }),
        ),
      ];
    });
}

/** A board where what comes in is sorted, and no plan. */
const sortsIssues = ({ text }: Block): boolean => {
  const words = fold(text.slice(0, 2000));
  return /\btriag\w*|\bmonitor\b/.test(words) && !/\broad ?-?map|\bplan(?:s|ned)?\b/.test(words);
};
const targetsIn = ({ links }: Block): readonly string[] => links.map(({ target }) => target);

/** "The roadmap is kept in the issues." */
const keptInIssues = /\broad ?-?map (?:is|can be|lives)\b.{0,40}\bissues?\b/;
const listOfIssues = /^https?:\/\/[^?#]+\/issues\/?(?:\?[^#]*)?$/i;

/** A page of a code host says whose it is. */
const onHost =
  /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|codeberg\.org|bitbucket\.org)\/(?:orgs\/|users\/)?([\w.-]+)(?:\/([\w.-]+))?/i;

function ofOthers({ owner, name }: Repository): (target: string) => boolean {
  return (target) => {
    const match = onHost.exec(target);
    if (match === null) return false;
    const same = (a: string | undefined, b: string | null): boolean => a?.toLowerCase() === b?.toLowerCase();
    return !same(match[1], owner) && !same(match[2], name);
  };
}

function isPlanLink(text: string, target: string): boolean {
  const words = fold(text);
  const isCalled =
    /\broad ?-?map\b|\bhoja de ruta\b|\bfeuille de route\b|\bfull de ruta\b|\bproject board\b|\bkanban\b/.test(words);
  if (/\.(?:png|svg|jpe?g)(?:[?#]|$)/i.test(target) || target.startsWith('#')) return false;
  const isPage = /road-?map/i.test(target) && /^https?:/i.test(target);
  return (
    (isCalled && /^https?:/i.test(target)) ||
    (isPage && words !== '') ||
    /^https?:\/\/[^?#]+\/(?:-\/)?milestones?\/\d+\/?(?:[?#]|$)/i.test(target) ||
    /^https?:\/\/[^/?#]*(?:git|codeberg|forge)[^/?#]*\/[^?#]+\/projects\/\d+\/?(?:[?#]|$)/i.test(target) ||
    (planningBoard.test(target) &&
      /\b(?:board|milestones?|projects?|plan(?:ned|s)?|priorit\w+|backlog|trello|taiga)\b/.test(words))
  );
}

/** Plans that the ecosystem's own files name. */
function declared(documents: Documents): readonly Plan[] {
  return documents.matching(publicCodeFile, insightsFile).flatMap(({ path }): readonly Plan[] => {
    const text = documents.text(path);
    if (text === null) return [];
    const url = publicCodeFile.test(path.toLowerCase())
      ? readPublicCode(text, path).value?.roadmap
      : readSecurityInsights(text, path).value?.roadmap;
    return url == null
      ? []
      : [{ evidence: { kind: 'observed', summary: say('roadmap.link'), path, url }, newest: null, elsewhere: true }];
  });
}

const year = /\b(20[0-4]\d)\b/g;
const quarter = /\b(?:q([1-4])[ /'-]{0,2}(20[0-4]\d)|(20[0-4]\d)[ /-]?q([1-4]))\b/g;

/** The newest time a plan names, to the end of the year or quarter where no more is said, and whether it is kept elsewhere. */
function about(blocks: readonly Block[], headings: readonly string[]): Pick<Plan, 'newest' | 'elsewhere'> {
  const prose = blocks.filter(({ kind }) => kind !== 'code');
  const lines = [...headings, ...prose.map(({ text }) => text)]
    .slice(0, 400)
    .map((text) => fold(text.slice(0, 2000)).replace(/https?:\/\/\S+/g, ' '));
  const times = lines.flatMap((line) => {
    const date = dateIn(line);
    const quarters = [...line.matchAll(quarter)].map((match) =>
      Date.UTC(Number(match[2] ?? match[3]), Number(match[1] ?? match[4]) * 3, 0),
    );
    if (date !== null) return [date, ...quarters];
    if (quarters.length > 0) return quarters;
    return [...line.matchAll(year)].map((match) => Date.UTC(Number(match[1]), 11, 31));
  });
  const words = lines.join(' ').split(' ').length;
  const leads = prose.some(({ links }) =>
    links.some(({ target }) => planningBoard.test(target) || /road-?map/i.test(target)),
  );
  return { newest: times.length === 0 ? null : Math.max(...times), elsewhere: leads && words < 120 };
}
