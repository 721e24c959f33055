import { combine, type Expression, parseExpression } from './expression.ts';
import { licenceField } from './field.ts';
import { licenceFileKind } from './files.ts';
import { manifestClaims } from './manifests.ts';
import type { Said } from './project.ts';
import { statementIn } from './readme.ts';
import type { FoundLicence, Recognition } from './recognise.ts';

/** What a project says of its licence in one place. */
export interface Claim {
  readonly expression: Expression;
  readonly later: boolean | null;
  readonly how: Said['how'];
  readonly path: string;
  readonly line: number;
}

/** A known text in a project's file. */
export interface Text {
  readonly found: FoundLicence;
  readonly path: string;
  /** Of a part of the project only: its documentation, pictures, included works. */
  readonly part: boolean;
  /** Said to be the licence of a folder only. */
  readonly ofFolder: boolean;
}

const partNames =
  /(?:^|[-_./ ])(?:docs?|documentation|contents?|data|assets?|media|images?|icons?|fonts?|artwork|logos?|brand|text|third|translations|examples|samples|models?)(?:[-_. ]|$)/;

/** The known texts of a file, and whether they are the licence of the whole. */
export function textsOf(recognition: Recognition, path: string, text: string): Text[] {
  const others = recognition.includesOthers && !recognition.choice;
  const [main] = recognition.licences.filter((one) => one.kind === 'licence');
  const isPart = partNames.test(path.toLowerCase());
  return recognition.licences.map((found) => ({
    found: chosenId(found, path),
    path,
    part:
      isPart ||
      (others && found.kind === 'licence' && found !== main) ||
      (licenceFileKind(path) === 'aside' && found.id.startsWith('GFDL')),
    ofFolder: isOfFolder(text, found.line),
  }));
}

/** Lines before a text in which it can be said of what it is the licence. */
const mostBefore = 6;

/** "The contents of the scripts/ directory are licensed under the MIT license:", and then the text. */
function isOfFolder(text: string, line: number): boolean {
  const before = text
    .split('\n', line - 1)
    .slice(-mostBefore)
    .join(' ')
    .slice(-600);
  return scope.test(before);
}

const scope =
  /\b(?:contents? of|files? (?:in|under|within)|everything (?:in|under)|code (?:in|under))\b[\s\S]{0,160}?\b(?:director(?:y|ies)|folders?)\b[^.]{0,80}?\blicen[cs]ed\b[^.:\n]{0,80}/i;

/** A file in `LICENSES/` is named after what its text alone cannot tell ("GPL-3.0-or-later.txt"). */
function chosenId(found: FoundLicence, path: string): FoundLicence {
  const name = (path.split('/').at(-1) ?? '').replace(/\.(?:txt|md|text|markdown|html)$/i, '').toLowerCase();
  const meant = found.alternatives.find((id) => id.toLowerCase() === name);
  return meant === undefined ? found : { ...found, id: meant };
}

/** What a licence file says beside the texts it holds. */
export function claimsOf(recognition: Recognition, path: string, text: string): Claim[] {
  const tags = recognition.tags.flatMap(({ expression, line }): Claim[] => {
    const parsed = parseExpression(expression);
    return parsed ? [{ expression: parsed, later: laterIn(expression), how: 'tag', path, line }] : [];
  });
  if (recognition.kind === 'reference') {
    const statement = statementIn(text, 1);
    return statement ? [...tags, { ...statement, how: 'reference', path }] : tags;
  }
  if (recognition.kind !== 'licence') return tags;
  const [first] = recognition.licences;
  if (first !== undefined && recognition.licences.every(({ line }) => isOfFolder(text, line))) {
    const before = text.split('\n', first.line - 1).join('\n');
    const statement = statementIn(before.slice(0, before.search(scope)), 1);
    return statement ? [...tags, { ...statement, how: 'reference', path }] : tags;
  }
  // What stands around a text tells "or later" from "only"; it takes nothing away from the text.
  const around = recognition.named.flatMap((one): Claim[] => {
    const expression = one.later === null ? null : parseExpression(one.id);
    return expression ? [{ expression, later: one.later, how: 'reference', path, line: one.line }] : [];
  });
  return [...tags, ...around];
}

const laterIn = (written: string): boolean | null =>
  /or-later|\d\+/.test(written) ? true : /-only/.test(written) ? false : null;

/** What a package manifest says, read. */
export function manifestClaimsOf(path: string, text: string): Claim[] {
  const read = manifestClaims(path, text).flatMap(({ value, line, choice, strict }) => {
    const field = licenceField(value);
    return field ? [{ ...field, line, choice, strict }] : [];
  });
  const choices = read.filter((one) => one.choice);
  if (choices.length > 1) {
    const expression = combine(
      'or',
      choices.map((one) => one.expression),
    );
    const later = choices.find((one) => one.later !== null)?.later ?? null;
    if (expression) return [{ expression, later, how: 'manifest', path, line: choices[0]?.line ?? 1 }];
  }
  // A field before a classifier: classifiers cannot say everything.
  const best = read.filter((one) => one.strict);
  const used = best.length > 0 ? best : read.slice(0, 1);
  return used.map((one) => ({ ...one, how: 'manifest', path }));
}
