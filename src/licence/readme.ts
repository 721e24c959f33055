import { combine, type Expression, parseExpression } from './expression.ts';
import { licenceField } from './field.ts';
import { type Named, namedLicences, offersChoice } from './named.ts';

/** A licence that prose names as the project's own. */
export interface Statement {
  readonly expression: Expression;
  /** As `Named.later`. */
  readonly later: boolean | null;
  readonly line: number;
}

const heading =
  /^\W*(?:\d+[.)]\s*)?(?:[\p{L}&,/]+\s+){0,4}(?:licen[sc]es?|licensing|licencia(?:s|miento)?|licen[cç]as?|llic[eè]ncia|licence|copyright|copying|legal)\b[^.\n]{0,40}$/iu;
const notOwn =
  /third[- ]part|dependenc|attribution|vendor|bundled|documentation licen|de terceros|asset|icon|font|image|logo|\blicen[sc]e (?:propert|field|key|check|server|manage|list|header|scan|type|compatib)/i;
const anyHeading = /^(?:#{1,6}\s+\S|={2,6}\s+\S|\*{1,5}\s+\S|<h[1-6][\s>])/i;
const boldHeading = /^\s*(?:\*\*|__)[^*_]{1,60}(?:\*\*|__):?\s*$/;
/** "License: GPLv2 or later", as in the head of a WordPress plugin's readme. */
const fieldLine = /^\s{0,3}[*_-]{0,3}\s?licen[cs]e[*_]{0,2}\s?:[*_]{0,2}\s+(\S.{0,120})$/i;
const linkDefinition = /^\s{0,3}\[[^\]]{1,100}\]:\s*\S/;
const underline = /^(?:=|-|~|\^|"){3,}\s*$/;
const claims =
  /\b(?:is|are|was|now)?\s*(?:dual[- ])?(?:licen[cs]ed|released|distributed|published|made available|available|open[- ]sourced)\s+(?:as \S+ \S+ )?(?:under|according|with|per)\b|\b(?:bajo|con|sob|sous|sota)\s+(?:la|a|los|una|uma|les|licence|los t[eé]rminos de la)?\s*(?:licen[cç]i?a|licence|llic[eè]ncia)\b|\bfree software\b[^.]{0,120}\b(?:terms of|redistribute)\b/i;
/** A sentence about something else: what it depends on, or what is included. */
const aboutOthers =
  /\b(?:dependenc\w*|third|libraries? (?:we|used|it)|uses\b|based on|fork(?:ed)? (?:of|from)|icons?|fonts?|logos?|images?|photos?|documentation|docs|content|data)\b/i;
const badge = /badge\/licen[sc]e-((?:[A-Za-z0-9._%+]|--){2,40})-[a-z0-9]{2,12}/i;

/** Sentences about the licences of parts, dependencies and documents. */
const ofParts =
  /(?<=^|[.!?]\s{1,4}|\n\s{0,4}\n)[^.!?\n]{0,80}\b(?:components?|dependenc(?:y|ies)|third[- ]party|portions|libraries|icons?|fonts?|logos?|images?|photos?|documentation|docs|artwork|content|graphics|media|(?:some|certain|few|individual|other|all)\s+(?:of\s+the\s+)?(?:source\s+)?files|files\s+(?:in|under|within)|(?:sub)?director(?:y|ies)|folders?)\b(?:[^.!?]|[.!?](?!\s)){0,300}/gi;

/** Lines of a README that are looked at. */
const mostLines = 4_000;
/** Lines of one section about the licence. */
const mostOfSection = 40;

/** What a README says of the project's licence: its section first, else sentences and the badge. */
export function readmeStatements(text: string): readonly Statement[] {
  const lines = text.slice(0, 400_000).split(/\r?\n/, mostLines);
  const section = sectionOf(lines);
  if (section) {
    const statement = statementIn(section.text, section.line);
    if (statement) return [statement];
  }
  const fields = fieldsIn(lines);
  if (fields.length === 1) return fields;
  return [...sentencesIn(lines), ...badgeIn(lines)].slice(0, 2);
}

/** What is compared with the licence, or came before it. */
const beside =
  /\b(?:compatib\w*|equivalen\w*|similar|unlike|instead of|rather than|formerly|previously|until|based on)\b[^.\n]{0,24}$/i;
/** Of which part a licence is, said after it. */
const forParts =
  /^[\W_]{0,4}(?:licen[cs]ed?)?\s*(?:is|are)?\s*for\s+(?:the\s+|all\s+)?(?:docs|documentation|content|text|images|artwork|data|media|assets|website)\b/i;

/** Of the licences a text names, those that it puts the whole project under. */
function meant(all: readonly Named[], text: string): readonly Named[] {
  const isMeant = ({ id, at, length }: Named): boolean =>
    // "In the public domain under CC0": the dedication is how it gets there.
    id !== 'LicenseRef-public-domain' &&
    !beside.test(text.slice(Math.max(0, at - 60), at)) &&
    !forParts.test(text.slice(at + length, at + length + 60));
  const own = all.filter(isMeant);
  return own.length > 0 ? own : all;
}

/** What a run of prose names, as one expression: a choice where it offers one. */
export function statementIn(text: string, line: number): Statement | null {
  const written = expressionLine(text, line);
  if (written) return written;
  const own = text.replace(ofParts, (sentence) => sentence.replace(/[^\n]/g, ' '));
  const named = meant(namedLicences(own), own);
  const [first] = named;
  if (!first) return null;
  const parts = named.slice(0, 6).map((one) => parseExpression(one.id));
  const byFamily = new Map<string, { expression: Expression; later: boolean | null }>();
  named.slice(0, 6).forEach((one, at) => {
    const expression = parts[at];
    const family = one.id.replace(/-(?:only|or-later)$/, '');
    const before = byFamily.get(family);
    if (expression && (!before || (before.later === null && one.later !== null))) {
      byFamily.set(family, { expression, later: one.later });
    }
  });
  const kinds = [...byFamily.values()];
  const choice = kinds.length > 1 && offersChoice(text);
  const expression = combine(
    choice ? 'or' : 'and',
    kinds.map((one) => one.expression),
  );
  if (!expression) return null;
  const later = kinds.find((one) => one.later !== null)?.later ?? null;
  return { expression, later, line: line + text.slice(0, first.at).split('\n').length - 1 };
}

/** A line that is an SPDX expression of several parts: "Apache-2.0 WITH LLVM-exception". */
function expressionLine(text: string, line: number): Statement | null {
  const lines = text.split('\n', 12);
  for (let at = 0; at < lines.length; at++) {
    const plain = (lines[at] ?? '')
      .replace(/[`*_>]/g, '')
      .replace(/^\W*licen[cs]e\s*:/i, '')
      .replace(/\.\s*$/, '')
      .trim();
    const expression = plain.length < 120 && /\s(?:OR|AND|WITH)\s/.test(plain) ? parseExpression(plain) : null;
    if (expression) return { expression, later: /or-later|\d\+/.test(plain) ? true : null, line: line + at };
  }
  return null;
}

function sectionOf(lines: readonly string[]): { readonly text: string; readonly line: number } | null {
  let fenced = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
    if (fenced) continue;
    const isHeading =
      anyHeading.test(line) || boldHeading.test(line) || (underline.test(lines[at + 1] ?? '') && line.trim() !== '');
    if (
      !isHeading ||
      line.length > 120 ||
      !heading.test(
        line
          .replace(/<[^>]{0,200}>/g, '')
          .replace(/[*_`#:]+/g, ' ')
          .trim(),
      ) ||
      notOwn.test(line)
    )
      continue;
    const body: string[] = [];
    const level = levelOf(line);
    let isOfPart = false;
    for (let next = at + 1; next < Math.min(lines.length, at + 1 + mostOfSection); next++) {
      const here = lines[next] ?? '';
      if (level > 1 && levelOf(here) > level) {
        isOfPart = headingOfPart.test(here);
        body.push('');
      } else if (isOfPart && levelOf(here) === 0) body.push('');
      else if (
        next > at + 1 &&
        (anyHeading.test(here) || (underline.test(lines[next + 1] ?? '') && here.trim() !== '' && here.length < 100))
      )
        break;
      else body.push(here);
    }
    const text = body.filter((one) => !(underline.test(one) || linkDefinition.test(one))).join('\n');
    if (namedLicences(text).length > 0 || licenceField(text)) return { text, line: at + 2 };
  }
  return null;
}

/** How many hashes mark a heading; 0 for any other line. */
const levelOf = (line: string): number => /^(#{1,6})\s/.exec(line)?.[1]?.length ?? 0;
/** "Documentation" under "Licenses" tells of another licence than the code's. */
const headingOfPart =
  /\b(?:documentation|documentacion|docs|texts?|textos?|content|assets?|images?|im[aá]genes|media|fonts?|icons?|logos?|data|datos|third)\b|documentaci[oó]n/i;

function sentencesIn(lines: readonly string[]): Statement[] {
  const found: Statement[] = [];
  let fenced = false;
  for (let at = 0; at < lines.length && found.length < 2; at++) {
    const line = lines[at] ?? '';
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
    if (fenced || line.length > 2_000) continue;
    // Sentences go over lines: a claim and its licence may stand on two.
    const passage = `${line}\n${(lines[at + 1] ?? '').slice(0, 300)}`;
    const claim = claims.exec(passage);
    if (!claim || claim.index >= line.length) continue;
    const sentence = passage.slice(Math.max(0, passage.lastIndexOf('. ', claim.index)));
    if (
      aboutOthers.test(sentence.slice(0, claim.index + 40)) ||
      /\bnot\b|\bno\b/i.test(passage.slice(Math.max(0, claim.index - 15), claim.index))
    )
      continue;
    const statement = statementIn(passage.slice(claim.index), at + 1);
    if (statement) found.push(statement);
  }
  return found;
}

/** Lines of the form of a manifest's field; several are of several works. */
function fieldsIn(lines: readonly string[]): Statement[] {
  let fenced = false;
  return lines.flatMap((line, at): Statement[] => {
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
    const written = fenced ? undefined : fieldLine.exec(line)?.[1];
    const field = written === undefined ? null : licenceField(written.replace(/\]\([^()]*\)|[[*_`]/g, '').trim());
    return field ? [{ ...field, line: at + 1 }] : [];
  });
}

function badgeIn(lines: readonly string[]): Statement[] {
  for (let at = 0; at < Math.min(lines.length, 60); at++) {
    const found = badge.exec((lines[at] ?? '').slice(0, 4_000));
    const written = (found?.[1] ?? '').replace(/--/g, '-').replace(/%20|_/g, ' ').replace(/%2B/gi, '+');
    const field = written === '' ? null : licenceField(written);
    if (field) return [{ ...field, line: at + 1 }];
  }
  return [];
}
