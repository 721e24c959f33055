import type { Block, Document, Section } from '../../reading/document.ts';
import type { Documents } from '../../reading/documents.ts';
import { fold } from '../../reading/fold.ts';
import { formatOf, stemOf } from '../../reading/format.ts';
import { isNegated, type Sentence, sentencesOf } from '../../reading/negation.ts';
import { isOwn } from '../../reading/places.ts';
import { contentUnder, findPhrases, findSections, foldBlock, foldHeading, wordsUnder } from '../../reading/search.ts';
import {
  anyOtherHelp,
  type Help,
  helps,
  otherWays,
  platformFile,
  platformNamed,
  translationPlatform,
} from '../../reading/topics/beyond-code.ts';
import { contributing } from '../../reading/topics/contributing.ts';
import { say } from '../../wording/message.ts';
import type { Evidence, Practice } from '../practice.ts';

/** Documents that speak to people who may help. */
const speaks =
  /^(?:readme|contribut\w*|contribuir|contribuer|contribucion|how-to-contribute|get(?:ting)?-involved|help(?:ing)?|community|translat\w*|translations|locali[sz]ation|l10n|i18n|support|index|volunteer\w*|participa\w*|traduc\w+)(?:-.*)?$/;
const translating = /^(?:translat(?:e|ing|ions?)|locali[sz](?:ation|ing)|l10n|traduc\w+|traduir)(?:-.*)?$/;
/** A README elsewhere is about a part of the project. */
const placed = /^(?:(?:\.github|\.gitlab|docs?|documentation)\/)?[^/]+$/i;
/** Words of a section that tells how, rather than mentions it. */
const fewestWords = 20;

interface Invitation {
  readonly help: Help;
  readonly document: Document;
  readonly line: number;
  readonly quote: string;
}

export const beyondCode: Practice = {
  id: 'beyond-code',
  area: 'planning-and-workflows',
  basis: { kind: 'report', where: '12' },
  shows: ['P9'],
  reads: [{ path: platformFile, most: 2 }],
  judge({ documents, snapshot }) {
    const speaking = [...documents.own, ...documents.inherited].filter(
      ({ path }) =>
        isOwn(path) &&
        formatOf(path) !== 'html' &&
        (placed.test(path) || !/readme/i.test(path)) &&
        path.split('/').length <= 3 &&
        speaks.test(stemOf(path)),
    );
    const platform = platformOf(documents, speaking);
    const dedicated = sectionOf(speaking) ?? guideOf(documents) ?? pageOf(speaking);
    const invitations = invitationsIn(speaking);
    const kinds = new Set(invitations.map(({ help }) => help));
    const evidence = [platform, dedicated, ...invitations.slice(0, 4).map(shown)].filter((each) => each !== null);
    const [first, ...more] = evidence;
    if (first === undefined) {
      if (!snapshot.files.whole && documents.readme === null)
        return { verdict: 'not-checked', summary: say('beyond-code.unlisted') };
      return {
        verdict: 'not-yet',
        summary: say('beyond-code.missing'),
        lookedIn: ['README', 'CONTRIBUTING', 'docs', 'crowdin.yml', '.tx/config', 'Weblate'],
        nextStep: { summary: say('beyond-code.next'), place: placeOf(documents) },
      };
    }
    if (platform !== null || dedicated !== null || kinds.size >= 2) {
      return {
        verdict: 'met',
        summary: say('beyond-code.invited'),
        evidence: [first, ...more],
        measures: { kindsOfHelp: kinds.size },
      };
    }
    return {
      verdict: 'partly',
      summary: say('beyond-code.one'),
      evidence: [first, ...more],
      nextStep: { summary: say('beyond-code.next-more'), place: placeOf(documents) },
      measures: { kindsOfHelp: kinds.size },
    };
  },
};

function placeOf(documents: Documents) {
  const guide = documents.community(['contributing'], { inherit: false });
  return guide === null
    ? ({ kind: 'new-file', path: 'CONTRIBUTING.md', starter: say('beyond-code.starter') } as const)
    : ({ kind: 'edit-file', path: guide.path } as const);
}

/** A translation platform: its configuration, or a link to the project's page on it. */
function platformOf(documents: Documents, speaking: readonly Document[]): Evidence | null {
  const [file] = documents.matching(platformFile);
  if (file && file.size !== 0) return { kind: 'observed', summary: say('beyond-code.platform'), path: file.path };
  for (const document of speaking) {
    const links = document.links.filter(({ target }) => translationPlatform.test(target));
    const link = links.find(({ target }) => !/\.(?:svg|png)(?:$|\?)/i.test(target)) ?? links[0];
    if (link && !document.inherited) {
      return {
        kind: 'observed',
        summary: say('beyond-code.platform'),
        path: document.path,
        line: link.line,
        url: link.target,
      };
    }
  }
  const [named] = findPhrases(
    speaking.filter(({ inherited }) => !inherited),
    { heading: /$^/, phrase: platformNamed },
  );
  return named
    ? { kind: 'observed', summary: say('beyond-code.platform'), path: named.document.path, line: named.line }
    : null;
}

function sectionOf(speaking: readonly Document[]): Evidence | null {
  const passage = findSections(speaking, otherWays).find(
    ({ document, section }) => tellsHow(document, section) && invites(document, section),
  );
  if (!passage) return null;
  const { document, line, quote } = passage;
  const summary = say('beyond-code.section', { heading: quote });
  return document.inherited ? { kind: 'observed', summary } : { kind: 'observed', summary, path: document.path, line };
}

const tellsHow = (document: Document, section: Section): boolean =>
  wordsUnder(document, section) >= fewestWords ||
  contentUnder(document, section).some(({ links }) =>
    links.some(({ target }) => /translat|traduc|traduir/i.test(target)),
  );

/** Elsewhere than in a guide, a section on translations may be about using the software; under "Contributing", it is not. */
const invites = (document: Document, section: Section): boolean =>
  ofHelpers.test(stemOf(document.path)) ||
  section.under.some((heading) => contributing.heading.test(foldHeading(heading))) ||
  contentUnder(document, section).some((block) => asksForHelp.test(foldBlock(block)));

const ofHelpers = /^(?:contribu|how-to-contribute|get(?:ting)?-involved|help|community|volunteer|participa)/;

const asksForHelp =
  /\b(?:help|(?<!-)contribut(?:e|ing|ions?)|welcome|pull requests?|instructions|join|new languages?|your language|ayud\w+|colabor\w+|aider|aidez|ajud\w+|contribu(?:ir|ye|cion\w*|er|ez|tion|cao|coes|cio))\b/;

/** A sentence that sends people who do not program to a page of their own. */
function pageOf(speaking: readonly Document[]): Evidence | null {
  const passage = findPhrases(speaking, { heading: /$^/, phrase: anyOtherHelp }).find(({ block }) =>
    block?.links.some(({ kind }) => kind === 'link'),
  );
  if (!passage) return null;
  const { document, line, quote } = passage;
  const summary = say('beyond-code.invitation', { quote });
  return document.inherited ? { kind: 'observed', summary } : { kind: 'observed', summary, path: document.path, line };
}

/** A document of its own about translating the project. */
function guideOf(documents: Documents): Evidence | null {
  const guide = documents.own.find(
    (document) =>
      isOwn(document.path) &&
      document.path.split('/').length <= 2 &&
      translating.test(stemOf(document.path)) &&
      document.words >= fewestWords * 2,
  );
  return guide
    ? {
        kind: 'observed',
        summary: say('beyond-code.section', { heading: guide.title ?? guide.path }),
        path: guide.path,
      }
    : null;
}

/** Sentences that invite to one kind of help each; of a kind, the first. */
function invitationsIn(speaking: readonly Document[]): readonly Invitation[] {
  const found = new Map<Help, Invitation>();
  for (const document of speaking) {
    for (const section of document.sections) {
      for (const block of [...headingOf(section), ...section.blocks]) {
        if (block.kind === 'code') continue;
        const whole = foldBlock(block);
        for (const help of Object.keys(helps) as Help[]) {
          if (found.has(help) || !helps[help].test(whole)) continue;
          for (const sentence of withFollowing(block.text)) {
            const folded = fold(sentence.text).replace(/[.:;!]+$/, '');
            const match = helps[help].exec(folded);
            if (
              match === null ||
              isNegated(folded.replace(wishForHelp, blank), match.index) ||
              isDuty(folded) ||
              !isAlone(match, folded, block.kind, section.heading)
            )
              continue;
            found.set(help, { help, document, line: block.line, quote: sentence.text.slice(0, 160) });
            break;
          }
        }
      }
    }
  }
  return [...found.values()];
}

/** "Want to write docs?" invites; "Writing documentation" may be rules for those who change the code. */
const headingOf = ({ heading, line, blocks }: Section): readonly Block[] =>
  blocks.length > 0 && /^\W*(?:want|help|how (?:can|to)|improvements? to|contribut\w+ to)\b/i.test(heading)
    ? [{ kind: 'paragraph', text: heading, line, links: [] }]
    : [];

/** To wish for help is to invite to it. */
const wishForHelp =
  /\bif you(?:'d| would)? (?:want|like|love|wish)\b|\b(?:looking for|in need of|seeking|(?:we|it|project) (?:\w+ )?needs?|(?:is|are) (?:\w+ )?(?:needed|wanted)|needed|wanted|(?:would|'d) (?:like|love)(?: to (?:have|see))?)\b/g;
const blank = (words: string): string => '_'.repeat(words.length);

/** Rules for whoever changes code are no invitation: "update the documentation if you change behaviour". */
const isDuty = (sentence: string): boolean =>
  /\b(?:if you (?:change|are changing|add|modify)|when (?:you )?(?:add|chang)\w*|your (?:change|code|patch|pr|pull request|commit)|make sure|ensure|must|should (?:be|also)|don't forget|remember to|please (?:update|add) (?:the )?(?:docs|documentation|tests)|is tested|tested with|public api|we (?:try|aim|do our best|strive|usually|generally|will|may)|when triaging|in the (?:issue |bug )?(?:form|template)|people (?:there )?(?:to|who) answer)\b|^the process (?:for|of)\b/.test(
    sentence,
  );

/** One word alone is an invitation only as an item of a list of ways to help. */
function isAlone(match: RegExpExecArray, sentence: string, kind: string, heading: string): boolean {
  if (match[0].length < sentence.length || sentence.includes(' ')) return true;
  return kind === 'item' && headingOfWays.test(fold(heading));
}

const headingOfWays =
  /\bways\b|\bhelp (?:us|out|wanted|needed|with|improve)\b|\b(?:can|to|could) help\b|\bcontribu|\binvolved\b|\bcolabor|\bcomo ayudar\b|\bayuda(?:r|nos)\b|\bparticip/;

function shown({ document, line, quote }: Invitation): Evidence {
  const summary = say('beyond-code.invitation', { quote });
  return document.inherited ? { kind: 'observed', summary } : { kind: 'observed', summary, path: document.path, line };
}

/** Sentences; one that only says "contributions are welcome" belongs to the one before it. */
function withFollowing(text: string): readonly Sentence[] {
  const sentences = sentencesOf(text);
  return sentences.map((sentence, at) => {
    const next = sentences[at + 1];
    return next !== undefined && /^contributions?\b/i.test(next.text)
      ? { ...sentence, text: `${sentence.text.replace(/[.!]+$/, '')}; ${next.text}` }
      : sentence;
  });
}
