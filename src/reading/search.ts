import { oncePer } from '../snapshot/once-per.ts';
import { countWords } from './count-words.ts';
import type { Block, Document, Section } from './document.ts';
import { fold } from './fold.ts';
import { stemOf } from './format.ts';
import { lineAt } from './layout.ts';
import { isNegated, type Sentence, saysOnlyAbsence, sentencesOf } from './negation.ts';
import type { Passage, Topic } from './topics.ts';

const longestQuote = 200;
/** Licences speak of everything; a changelog's "Security" and "Documentation" are kinds of change. */
const notAboutTheProject =
  /^(?:licen[cs]es?|copying|unlicense|(?:mit|bsd|apache|[al]?gpl)[-\w]*licen[cs]e|licen[cs]e-[\w-]+|notice|patents|third-party[-\w]*|change-?logs?|changes|history|news|releases?-notes|what-?s-?new|upgrad(?:e|ing)[-\w]*)$/;
const headingEdges = /^(?:[\d.)(]+\s+|[ivx]{1,4}\.\s+|[^\p{L}\p{N}]+)+|[^\p{L}\p{N})]+$/gu;

const foldedBlocks = new WeakMap<Block, string>();

/** A heading folded, without numbers, emoji and punctuation at its ends. */
export function foldHeading(heading: string): string {
  return fold(heading).replace(headingEdges, '');
}

/** The headings of a document, folded once for all topics. */
const headingsOf = oncePer((document: Document) =>
  document.sections
    .filter(({ level }) => level > 0)
    .map((section) => ({ section, folded: foldHeading(section.heading) })),
);

/** The blocks of a document that are no code, folded once for all topics. */
const proseOf = oncePer((document: Document) =>
  document.sections.flatMap((section) =>
    section.blocks.filter(({ kind }) => kind !== 'code').map((block) => ({ section, block, folded: foldBlock(block) })),
  ),
);

/** A block's text, folded once for all topics. */
export function foldBlock(block: Block): string {
  const before = foldedBlocks.get(block);
  if (before !== undefined) return before;
  const folded = fold(block.text);
  foldedBlocks.set(block, folded);
  return folded;
}

/**
 * Sections about a topic, by their headings, that say something: their own blocks or those of their subsections are
 * more than badges, "coming soon" or "we have none".
 */
export function findSections(documents: readonly Document[], topic: Topic): readonly Passage[] {
  const passages: Passage[] = [];
  for (const document of searched(documents)) {
    for (const { section, folded } of headingsOf(document)) {
      if (!topic.heading.test(folded) || topic.notHeading?.test(folded)) continue;
      if (!saysSomething(contentUnder(document, section))) continue;
      passages.push({ document, section, block: null, line: section.line, quote: shortened(section.heading) });
    }
  }
  return passages;
}

/** Sentences about a topic that are neither negated, wished for, nor code; the first of each block. */
export function findPhrases(documents: readonly Document[], topic: Topic): readonly Passage[] {
  const { phrase } = topic;
  if (phrase === undefined) return [];
  const passages: Passage[] = [];
  for (const document of searched(documents)) {
    if (!maySay(document, phrase)) continue;
    for (const { section, block, folded } of proseOf(document)) {
      if (!phrase.test(folded)) continue;
      const sentence = sentencesOf(block.text).find((each) => speaksOf(each, phrase, topic.notPhrase));
      if (sentence === undefined) continue;
      passages.push({ document, section, block, line: lineAt(block, sentence.at), quote: shortened(sentence.text) });
    }
  }
  return passages;
}

/** The prose of a document in one run, in which most phrases are not to be found. */
const wholeOf = oncePer((document: Document) =>
  proseOf(document)
    .map(({ folded }) => folded)
    .join('\n'),
);

/** What looks at the edges of a text, or at what does not follow, could find less in a longer one. */
const looksAround = /[$^]|\(\?<?!/;

const maySay = (document: Document, phrase: RegExp): boolean =>
  looksAround.test(phrase.source) || phrase.test(wholeOf(document));

function speaksOf(sentence: Sentence, phrase: RegExp, notPhrase: RegExp | undefined): boolean {
  const folded = fold(sentence.text);
  const match = phrase.exec(folded);
  return match !== null && !notPhrase?.test(folded) && !isNegated(folded, match.index);
}

function searched(documents: readonly Document[]): readonly Document[] {
  return documents.filter(({ path }) => !notAboutTheProject.test(stemOf(path)));
}

/** A section's blocks and those of its subsections. */
export function contentUnder(document: Document, section: Section): readonly Block[] {
  const start = document.sections.indexOf(section);
  if (start < 0) return section.blocks;
  const blocks = [...section.blocks];
  for (let at = start + 1; at < document.sections.length; at += 1) {
    const below = document.sections[at];
    if (below === undefined || below.level <= section.level || section.level === 0) break;
    for (const block of below.blocks) blocks.push(block);
  }
  return blocks;
}

/** Words of prose in a section and its subsections. */
export function wordsUnder(document: Document, section: Section): number {
  return contentUnder(document, section).reduce(
    (sum, block) => sum + (block.kind === 'code' ? 0 : countWords(block.text)),
    0,
  );
}

function saysSomething(blocks: readonly Block[]): boolean {
  const telling = blocks.filter((block) => block.text !== '' || block.links.some(({ kind }) => kind === 'link'));
  if (telling.length === 0) return false;
  if (telling.length > 3) return true;
  return telling.some((block) => block.kind === 'code' || block.text === '' || !saysOnlyAbsence(block.text));
}

function shortened(text: string): string {
  return text.length <= longestQuote ? text : `${text.slice(0, longestQuote - 1).trimEnd()}…`;
}
