import type { Alignment } from './align.ts';
import { parseExpression, printExpression } from './expression.ts';
import { matchTemplates } from './match.ts';
import { type Named, namedLicences, offersChoice } from './named.ts';
import { translationOf } from './other-languages.ts';
import { namesItself } from './outside-spdx.ts';
import { wordsOfText } from './words.ts';

/** A licence or exception whose text was found. */
export interface FoundLicence {
  /** SPDX id, current ones first; `LicenseRef-` for licences without one. */
  readonly id: string;
  /** SPDX ids that the same text may stand for: "only" and "or later", and deprecated ones. */
  readonly alternatives: readonly string[];
  readonly kind: 'licence' | 'exception';
  /** `exact`: by SPDX's matching guidelines. `similar`: some words differ. `named`: the text names itself so. */
  readonly by: 'exact' | 'similar' | 'named';
  /** 0 to 1: the share of words that fit. */
  readonly confidence: number;
  /** First and last line; count from 1. */
  readonly line: number;
  readonly endLine: number;
}

/** Words beside the known texts that are no title, copyright notice or naming of a licence. */
export interface AdditionalTerms {
  readonly where: 'before' | 'between' | 'after';
  readonly line: number;
  readonly words: number;
  /** It speaks of limits on use: commercial, military, "may not sell" … */
  readonly restricts: boolean;
  /** Its beginning, at most 160 characters. */
  readonly quote: string;
}

export interface Recognition {
  /**
   * `licence`: a known text. `reference`: names a licence without its text. `copyright-only`: nothing but notices.
   * `placeholder`: says that a licence is still to come. `unknown`: some other text.
   */
  readonly kind: 'licence' | 'empty' | 'placeholder' | 'copyright-only' | 'reference' | 'unknown';
  readonly licences: readonly FoundLicence[];
  readonly additional: readonly AdditionalTerms[];
  /** Licences named outside the known texts, with their lines. */
  readonly named: readonly (Named & { readonly line: number })[];
  /** SPDX expressions after `SPDX-License-Identifier:`. */
  readonly tags: readonly { readonly expression: string; readonly line: number }[];
  /** Outside the known texts it offers a choice between licences ("at your option"). */
  readonly choice: boolean;
  /** Outside the known texts it speaks of others' work that is included. */
  readonly includesOthers: boolean;
  /** The nearest known text, where none fits. */
  readonly closest: { readonly id: string; readonly similarity: number } | null;
  /** Longer than is looked at: only its beginning counts. */
  readonly cut: boolean;
}

const copyrightLine =
  /^\W*(?:(?:portions\s+|parts\s+)?copyright\b|\(c\)|©|&copy;|copr\b|all rights reserved|todos los derechos reservados|tous droits r[eé]serv[eé]s|year\s*:|authors?\s*:|organi[sz]ation\s*:|with reserved font name|\d{4}\b[\s,\d-]{0,40}[\p{L}.,<>@()&\s-]{0,80}$)/iu;
const titleLine = /^[\W\d]*(?:the\s+)?(?:[\p{L}\d.,()"'/-]+\s+){0,9}licen[cs]e\b[^.;]{0,60}$/iu;
const includesOthers =
  /\bthird[- ]part(?:y|ies)\b|\bbundle[sd]?\b|\bincludes? (?:code|software|portions|parts|files|the following)\b|\bderived from\b|\b(?:portions|parts) of (?:this|the)\b|\bsome (?:portions|parts) of\b|\bbased on\b|\bde terceros\b/i;
const tagLine = /SPDX-(?:License-Identifier|FileCopyrightText|SnippetCopyrightText|FileType)\s*:/i;
const tag = /SPDX-License-Identifier:\s{0,4}([^\s<>*#"'`][^\n\r<>*#"'`]{0,200})/gi;
const restriction =
  /\bnon-?\s?commercial|\bcommons clause\b|\bcommercial(?:ly)?\b[^.\n]{0,80}\b(?:prohibited|forbidden|not|only|requires?|without)\b|\b(?:not|no|without|except|prohibited|forbidden)\b[^.\n]{0,60}\bcommercial(?:ly)?\b|\b(?:may|must|shall|can) ?not\b[^.\n]{0,40}\b(?:sell|resell|be sold)\b|\bgood,? not evil\b|\bmilitary\b|\bno\s+comercial\b|\b(?:only|solely) (?:be used )?(?:for|by) (?:personal|educational|academic|research|internal)\b/i;
const placeholder =
  /\b(?:to-?do|tbd|tba|fix-?me)\b|\bto be (?:determined|decided|announced|added|defined)\b|\b(?:insert|choose|add|pick|put|your)\b[^\n]{0,30}\blicen[cs]e\b|\blicen[cs]e (?:goes here|here|text|pending|coming soon)\b|\bcoming soon\b|\bpor (?:definir|decidir)\b|\bà définir\b|\ba definir\b/i;

const lineStarts = (text: string): number[] => {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
};

function lineAt(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

/** Characters in which a title stands. */
const titled = 200;
/** Places at which an edition of a known text may differ. */
const mostPlaces = 30;

/** Looks at most at so much of a text for what surrounds the known texts. */
const mostAround = 60_000;

/** The licences and exceptions whose texts one text holds, and what else it says of licences. */
export function recognise(text: string): Recognition {
  const { words, lines, cut } = wordsOfText(text);
  const nothing = {
    licences: [],
    additional: [],
    named: [],
    tags: [],
    choice: false,
    includesOthers: false,
    closest: null,
    cut,
  };
  if (words.length === 0) return { ...nothing, kind: 'empty' };
  const { accepted, closest } = matchTemplates(words);
  const rawLines = text.slice(0, 1_000_000).split('\n');
  const around = runsAround(accepted, words.length).map((run) => ({
    ...run,
    text: textOf(rawLines, lines, run.start, run.end),
    line: lines[run.start] ?? 1,
  }));
  const outside = around
    .map((run) => run.text)
    .join('\n')
    .slice(0, mostAround);
  const tags = tagsIn(text);
  const itself = accepted.length > 0 ? namesItself(outside) : namesItself(text);
  const licences = accepted.map((alignment) => foundFrom(alignment, lines));
  // A text near one that SPDX has is that one, changed; only others go by what they call themselves.
  const changed = closest !== null && closest.similarity > 0.75;
  const translation = licences.length === 0 ? translationOf(text, words.length) : null;
  const isTranslation =
    translation !== null && !(changed && closest?.template.ids.some((id) => id.startsWith(translation)));
  // Filled-in parameters and further terms stand in a few places; then what limits use is believed when it says its name.
  const isItsOwn =
    closest !== null &&
    closest.places <= mostPlaces &&
    itself !== null &&
    (itself.at < titled || closest.template.ids.includes(itself.id));
  const ownName =
    itself && (!changed || isItsOwn) && isNamedText(itself.id, accepted.length > 0 ? outside : text) ? itself.id : null;
  const selfNamed = isTranslation ? translation : ownName;
  if (selfNamed && !licences.some((licence) => licence.id === selfNamed))
    licences.unshift(namedItself(selfNamed, rawLines));
  const starts = lineStarts(text);
  const named = around
    .flatMap((run) => namedLicences(run.text).map((one) => ({ ...one, line: run.line + countLines(run.text, one.at) })))
    .filter((one) => one.id !== selfNamed);
  const additional =
    selfNamed && accepted.length === 0 ? [] : accepted.length === 0 ? [] : around.flatMap(additionalIn(words.length));
  const rest = {
    licences,
    additional,
    named,
    tags: tags.map((one) => ({ expression: one.expression, line: lineAt(starts, one.at) })),
    choice: offersChoice(outside),
    includesOthers: includesOthers.test(outside),
    cut,
  };
  const near =
    closest && closest.similarity > 0.8 ? { id: closest.template.ids[0] ?? '', similarity: closest.similarity } : null;
  if (licences.length > 0) return { ...rest, kind: 'licence', closest: null };
  return {
    ...rest,
    kind:
      near && near.similarity > 0.9 ? 'unknown' : kindWithout(rawLines, text, words.length, named.length + tags.length),
    closest: near,
  };
}

const legalWords = new Set(
  'grant grants granted licensor licensee hereby warranty warranties liable liability redistribute redistribution permitted terminate terminates derecho derechos licenciante garantia'.split(
    ' ',
  ),
);

/** A text that names itself counts as that licence when it is long and legal enough; a rider, when it is put on. */
function isNamedText(id: string, text: string): boolean {
  if (id === 'LicenseRef-Commons-Clause') return rider.test(text) && !riderGone.test(text);
  const { words } = wordsOfText(text.slice(0, mostAround));
  return words.length >= 60 && new Set(words.filter((word) => legalWords.has(word))).size >= 3;
}

const rider =
  /\bright to sell\b|\blicense condition\b|\b(?:with|and|plus|under|subject to|by)\s+(?:the\s+)?["“]?commons clause\b/i;
const riderGone = /\b(?:no|not|without|remov\w+|dropp\w+|no longer|instead of)\b[^.\n]{0,40}\bcommons clause\b/i;

function namedItself(id: string, rawLines: readonly string[]): FoundLicence {
  return { id, alternatives: [], kind: 'licence', by: 'named', confidence: 0.9, line: 1, endLine: rawLines.length };
}

/** Words of a text that does no more than name a licence. */
const mostOfReference = 500;

function kindWithout(
  rawLines: readonly string[],
  text: string,
  words: number,
  named: number,
): 'placeholder' | 'copyright-only' | 'reference' | 'unknown' {
  const filled = rawLines.slice(0, 400).filter((line) => /[\p{L}\p{N}]/u.test(line));
  if (filled.every((line) => copyrightLine.test(line) || (filled.length < 12 && /^\W*licen[cs]e\W*$/i.test(line)))) {
    return filled.some((line) => /copyright|\(c\)|©|rights? reserved|derechos|droits/i.test(line))
      ? 'copyright-only'
      : 'unknown';
  }
  if (named > 0 && words < mostOfReference) return 'reference';
  if (words < 80 && placeholder.test(text)) return 'placeholder';
  return 'unknown';
}

function foundFrom(alignment: Alignment, lines: readonly number[]): FoundLicence {
  const differences = alignment.missing + alignment.foreign;
  const [id = '', ...alternatives] = alignment.template.ids;
  return {
    id,
    alternatives,
    kind: alignment.template.exception ? 'exception' : 'licence',
    by: differences < 1 ? 'exact' : 'similar',
    confidence: Math.round((alignment.matched / (alignment.matched + differences)) * 1_000) / 1_000,
    line: lines[alignment.start] ?? 1,
    endLine: lines[alignment.end - 1] ?? 1,
  };
}

interface Run {
  readonly start: number;
  readonly end: number;
}

function runsAround(accepted: readonly Alignment[], length: number): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const { start, end } of accepted) {
    if (start > from) runs.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  if (from < length) runs.push({ start: from, end: length });
  return runs;
}

/** The lines that hold the words of a run; a line shared with a known text is left out unless it is all there is. */
function textOf(rawLines: readonly string[], lines: readonly number[], start: number, end: number): string {
  let first = lines[start] ?? 1;
  let last = lines[end - 1] ?? first;
  if (start > 0 && lines[start - 1] === first && last > first) first++;
  if (end < lines.length && lines[end] === last && last > first) last--;
  return rawLines
    .slice(first - 1, last)
    .join('\n')
    .slice(0, mostAround);
}

const countLines = (text: string, to: number): number => text.slice(0, to).split('\n').length - 1;

/** Words of a remaining stretch from which it counts as terms of its own. */
const fewestWords = 25;

const additionalIn =
  (total: number) =>
  (run: Run & { readonly text: string; readonly line: number }): AdditionalTerms[] => {
    if (run.end - run.start < 6) return [];
    const restricts = restriction.test(run.text.slice(0, 20_000));
    const meaning = run.text
      .split('\n')
      .filter((line) => !(copyrightLine.test(line) || titleLine.test(line) || tagLine.test(line)))
      .join('\n');
    const words = Math.min(run.end - run.start, wordsOfText(meaning).words.length);
    const names = namedLicences(run.text).length > 0;
    if (!restricts && (words < fewestWords || (names && words < 400))) return [];
    if (words < 4) return [];
    const where = run.start === 0 ? 'before' : run.end === total ? 'after' : 'between';
    const quote = meaning.replace(/\s+/g, ' ').trim().slice(0, 160);
    return [{ where, line: run.line, words, restricts, quote }];
  };

function tagsIn(text: string): { expression: string; at: number }[] {
  const found: { expression: string; at: number }[] = [];
  for (const match of text.slice(0, mostAround).matchAll(tag)) {
    const written = (match[1] ?? '').replace(/(?:-->|\*\/|\s)+$/, '').trim();
    const expression = parseExpression(written);
    if (expression && found.length < 20) found.push({ expression: printExpression(expression), at: match.index });
  }
  return found;
}
