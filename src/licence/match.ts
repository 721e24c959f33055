import { type Alignment, align, type Sequence, sequence } from './align.ts';
import { licenceIndex } from './index.generated.ts';
import { decode, type Template, type Templates } from './templates.ts';

let loaded: Templates | null = null;

/** Takes the index apart once; called by the first recognition, or earlier by who wants to choose the moment. */
export function loadIndex(): Templates {
  loaded ??= decode(licenceIndex);
  return loaded;
}

/** Words that a text of so many may differ in and still be the licence: a twentieth, never thirty. */
export const mostDifferences = (needed: number): number =>
  needed < 12 ? 1 : needed < 25 ? 2 : needed < 50 ? 3 : Math.min(30, Math.max(5, needed * 0.05));

/** A share of a template's telling words that a text must hold to be compared word by word. */
const leastShare = 0.72;
/** Words of templates compared with one text at most. */
const mostCompared = 160_000;

export interface Matches {
  /** In the order of the text; they do not overlap. */
  readonly accepted: readonly Alignment[];
  /** The nearest one that differs too much, when nothing was accepted. */
  readonly closest: Near | null;
}

export interface Near {
  readonly template: Template;
  readonly similarity: number;
  /** Places in the text at which words were put in; at most 60 words are looked at. */
  readonly places: number;
}

/** Words whose coming or going turns a licence into another. */
const turning = new Set(
  'not no nor never except unless noncommercial commercial commercially evil prohibited forbidden must military nuclear'.split(
    ' ',
  ),
);

/** Words that are in no name. */
const limiting = new Set('noncommercial commercial commercially evil prohibited forbidden military nuclear'.split(' '));

/** Words of a title and a notice beside a text that is otherwise all there is; there are licences of a few words more. */
const mostBeside = 30;

export function matchTemplates(words: readonly string[]): Matches {
  const templates = loadIndex();
  const text = sequence(words, templates.numberOf);
  const wordOf = (number: number): string => templates.words[number] ?? '';
  const found: Alignment[] = [];
  let closest: Near | null = null as Near | null;
  let compared = 0;
  let exactWhole = 0;
  let exact: Template | null = null as Template | null;
  for (const number of candidatesFor(templates, text)) {
    const template = templates.open(number);
    const { needed } = template;
    // What lies wholly inside an exact licence that is all of the text cannot explain more of it.
    if (exactWhole > 0 && template.end - template.start < exactWhole * 0.98) continue;
    if (exact && (needed < exact.needed - 1 || (needed < exact.needed + 0.5 && number > exact.number))) continue;
    compared += template.end - template.start;
    if (compared > mostCompared) break;
    const limit = mostDifferences(needed);
    const repeats = needed < 3000 ? 4 : 2;
    const wide: number = found.length === 0 && closest === null ? Math.max(limit, needed * 0.5) : limit;
    for (const alignment of align(templates, template, text, wide, repeats)) {
      const differences = alignment.missing + alignment.foreign;
      const turned =
        alignment.strangers.some((at) => turning.has(words[at] ?? '')) ||
        alignment.filled.some((at) => limiting.has(words[at] ?? '')) ||
        alignment.lacking.some((missing) => turning.has(wordOf(missing)));
      if (differences <= limit && !turned && alignment.matched >= Math.min(needed * 0.9, needed - 1)) {
        found.push(alignment);
        const size = alignment.end - alignment.start;
        if (differences < 0.5 && words.length - size < mostBeside) {
          exactWhole = Math.max(exactWhole, alignment.matched);
          // A version number weighs too little to tell by.
          if (differences === 0) exact = template;
        }
      } else {
        const { similarity } = near(alignment);
        if (closest === null || similarity > closest.similarity) closest = near(alignment);
      }
    }
  }
  const accepted = withoutOverlaps(found);
  if (accepted.length === 0) return { accepted, closest };
  const whole = accepted.every((part) => differencesOf(part) >= 1) ? changedWhole(templates, text, accepted) : null;
  return whole ? { accepted: [], closest: whole } : { accepted, closest: null };
}

const near = (alignment: Alignment): Near => ({
  template: alignment.template,
  similarity: alignment.matched / (alignment.matched + differencesOf(alignment)),
  places: alignment.strangers.filter((at, index) => at !== (alignment.strangers[index - 1] ?? -1) + 1).length,
});

/** How near a text must be to a licence that holds others to be that one, changed, and not the others. */
const nearWhole = 0.85;

/** A licence that others are parts of, when the text is that one with changes: then its parts are changed as well. */
function changedWhole(templates: Templates, text: Sequence, accepted: readonly Alignment[]): Near | null {
  const largest = Math.max(...accepted.map(({ matched }) => matched));
  for (const number of candidatesFor(templates, text)) {
    const template = templates.open(number);
    const { needed } = template;
    if (needed < largest * 1.3 || needed < text.length * 0.6 || needed > text.length * 1.2) continue;
    for (const alignment of align(templates, template, text, needed * 0.3, 1)) {
      const found = near(alignment);
      if (found.similarity > nearWhole) return found;
    }
  }
  return null;
}

/** Templates whose telling words the text has, the likeliest first; of those alike, the one as long as the text. */
function candidatesFor(templates: Templates, text: Sequence): number[] {
  const { signature, signatureStart, count } = templates;
  const seen = new Uint8Array(templates.words.length);
  for (const number of text.word) if (number >= 0) seen[number] = 1;
  const result: { number: number; share: number }[] = [];
  for (let number = 0; number < count; number++) {
    const start = signatureStart[number] ?? 0;
    const end = signatureStart[number + 1] ?? start;
    let hits = 0;
    for (let at = start; at < end; at++) hits += seen[signature[at] ?? 0] ?? 0;
    const share = end > start ? hits / (end - start) : 0;
    if (share >= leastShare) result.push({ number, share });
  }
  const off = (number: number): number => Math.abs(templates.sizeOf(number) - text.length);
  return result
    .sort((a, b) => b.share - a.share || off(a.number) - off(b.number) || a.number - b.number)
    .map(({ number }) => number);
}

const differencesOf = (alignment: Alignment): number => alignment.missing + alignment.foreign;
const worth = (alignment: Alignment): number => alignment.matched - 4 * differencesOf(alignment);

/** The alignments that explain most of the text, where two lie on the same words. */
function withoutOverlaps(found: readonly Alignment[]): Alignment[] {
  const ordered = [...found].sort(
    (a, b) =>
      worth(b) - worth(a) ||
      Math.round(b.template.needed) - Math.round(a.template.needed) ||
      // The index lists current ids before deprecated ones.
      a.template.number - b.template.number ||
      a.start - b.start,
  );
  const kept: Alignment[] = [];
  for (const alignment of ordered) {
    const size = alignment.end - alignment.start;
    const covered = kept.some(
      (other) => Math.min(other.end, alignment.end) - Math.max(other.start, alignment.start) > size * 0.1,
    );
    if (!covered) kept.push(alignment);
  }
  return kept.sort((a, b) => a.start - b.start);
}
