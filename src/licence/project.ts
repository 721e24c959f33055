import { combine, type Expression, familyOf, licencesIn, parseExpression, printExpression } from './expression.ts';
import { licenceFileKind, licenceFileRank } from './files.ts';
import { manifestClaims } from './manifests.ts';
import { licenceField } from './named.ts';
import { readmeStatements, statementIn } from './readme.ts';
import { type AdditionalTerms, type FoundLicence, type Recognition, recognise } from './recognise.ts';
import { reuseStatement } from './reuse.ts';

/** Something that names the project's licence. */
export interface Said {
  /** SPDX expression. */
  readonly expression: string;
  readonly how: 'text' | 'reference' | 'tag' | 'reuse' | 'manifest' | 'readme';
  readonly path: string;
  /** Counts from 1. */
  readonly line: number;
  /** 0 to 1; 1 for what is not a text. */
  readonly confidence: number;
}

/** Two places that cannot both be right. */
export interface Contradiction {
  readonly path: string;
  readonly line: number;
  readonly says: string;
  readonly otherPath: string;
  readonly otherLine: number;
  readonly otherSays: string;
}

/** A licence file whose text is no known licence. */
export interface Unrecognised {
  readonly path: string;
  readonly kind: 'empty' | 'placeholder' | 'copyright-only' | 'unknown';
  /** The nearest known text, where one is near. */
  readonly closest: { readonly id: string; readonly similarity: number } | null;
}

/** The licence of a project, from everything it says. */
export interface ProjectLicence {
  /** SPDX expression; null when nothing says one. */
  readonly expression: string | null;
  /** `text`: its text is there. `named`: only named. `none`: neither. */
  readonly basis: 'text' | 'named' | 'none';
  /** Strongest first. */
  readonly said: readonly Said[];
  readonly contradictions: readonly Contradiction[];
  readonly unrecognised: readonly Unrecognised[];
  /** Licences of the expression whose text is missing. */
  readonly withoutText: readonly string[];
  /** Licences of parts: documentation, pictures, included works. Not in the expression. */
  readonly parts: readonly Said[];
  readonly additional: readonly (AdditionalTerms & { readonly path: string })[];
  /** For GNU licences: whether the project says "or later", "only", or neither (then `-only` stands in the expression). */
  readonly laterVersions: 'or-later' | 'only' | 'unsaid' | null;
  /** Licence files that are listed and were not among the files given. */
  readonly unread: readonly string[];
}

export interface TextFile {
  readonly path: string;
  readonly text: string;
}

interface Claim {
  readonly expression: Expression;
  readonly later: boolean | null;
  readonly how: Said['how'];
  readonly path: string;
  readonly line: number;
  readonly strict: boolean;
}

interface Text {
  readonly found: FoundLicence;
  readonly path: string;
  readonly part: boolean;
  /** Said to be the licence of a folder only. */
  readonly ofFolder: boolean;
}

const partNames =
  /(?:^|[-_./ ])(?:docs?|documentation|contents?|data|assets?|media|images?|icons?|fonts?|artwork|logos?|brand|text|third|translations|examples|samples|models?)(?:[-_. ]|$)/;
const isGnu = (id: string): boolean => /^(?:A?GPL|LGPL|GFDL)-\d/.test(id);

/** The project's licence as one expression, with all that says it, contradicts it or is missing. */
export function projectLicence(
  files: readonly TextFile[],
  entries: readonly { readonly path: string }[],
): ProjectLicence {
  const sorted = [...files].sort(
    (a, b) => licenceFileRank(a.path) - licenceFileRank(b.path) || (a.path < b.path ? -1 : 1),
  );
  const texts: Text[] = [];
  const claims: Claim[] = [];
  const unrecognised: Unrecognised[] = [];
  const additional: (AdditionalTerms & { path: string })[] = [];
  let choice = false;
  for (const { path, text } of sorted) {
    const kind = isInDocuments(path) && texts.length + unrecognised.length > 0 ? null : kindOf(path);
    if ((kind === 'text' || kind === 'reuse-text') && !text.startsWith('#!')) {
      const recognition = recognise(text);
      additional.push(...recognition.additional.map((one) => ({ ...one, path })));
      claims.push(...claimsOf(recognition, path, text));
      choice ||= recognition.choice;
      const others = recognition.includesOthers && !recognition.choice;
      const mains = recognition.licences.filter((one) => one.kind === 'licence');
      const partFile = partNames.test(path.toLowerCase());
      for (const found of recognition.licences) {
        texts.push({
          found: chosenId(found, path),
          path,
          part:
            partFile ||
            (others && found.kind === 'licence' && found !== mains[0]) ||
            (isInDocuments(path) && found.id.startsWith('GFDL')),
          ofFolder: isOfFolder(text, found.line),
        });
      }
      if (recognition.kind !== 'licence' && recognition.kind !== 'reference') {
        if (!(recognition.kind === 'copyright-only' && /copyright/i.test(path))) {
          unrecognised.push({ path, kind: recognition.kind, closest: recognition.closest });
        }
      }
    } else if (kind === 'manifest') claims.push(...manifestClaimsOf(path, text));
    else if (kind === 'readme') {
      claims.push(...readmeStatements(text).map((one): Claim => ({ ...one, how: 'readme', path, strict: false })));
      // Some projects have the whole text there and nowhere else; README files come last.
      if (texts.length === 0 && unrecognised.length === 0) {
        texts.push(...recognise(text).licences.map((found) => ({ found, path, part: false, ofFolder: false })));
      }
    } else if (kind === 'reuse') {
      const statement = reuseStatement(path, text);
      if (statement) claims.push({ ...statement, how: 'reuse', path, strict: true });
    }
  }
  const order: readonly Said['how'][] = ['reference', 'tag', 'reuse', 'manifest', 'readme', 'text'];
  claims.sort((a, b) => order.indexOf(a.how) - order.indexOf(b.how));
  const given = new Set(files.map(({ path }) => path));
  const unread = entries
    .map(({ path }) => path)
    .filter((path) => !given.has(path) && ['text', 'reuse-text'].includes(licenceFileKind(path) ?? ''));
  return { ...decide(texts, claims, choice), unrecognised, additional, unread };
}

const isInDocuments = (path: string): boolean => licenceFileKind(path) === 'aside';

function kindOf(path: string): Exclude<ReturnType<typeof licenceFileKind>, 'aside'> {
  const kind = licenceFileKind(path);
  return kind === 'aside' ? 'text' : kind;
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

function claimsOf(recognition: Recognition, path: string, text: string): Claim[] {
  const tags = recognition.tags.flatMap(({ expression, line }): Claim[] => {
    const parsed = parseExpression(expression);
    return parsed ? [{ expression: parsed, later: laterIn(expression), how: 'tag', path, line, strict: true }] : [];
  });
  if (recognition.kind === 'reference') {
    const statement = statementIn(text, 1);
    return statement ? [...tags, { ...statement, how: 'reference', path, strict: false }] : tags;
  }
  if (recognition.kind !== 'licence') return tags;
  const [first] = recognition.licences;
  if (first !== undefined && recognition.licences.every(({ line }) => isOfFolder(text, line))) {
    const before = text.split('\n', first.line - 1).join('\n');
    const statement = statementIn(before.slice(0, before.search(scope)), 1);
    return statement ? [...tags, { ...statement, how: 'reference', path, strict: false }] : tags;
  }
  // What stands around a text tells "or later" from "only"; it takes nothing away from the text.
  const around = recognition.named.flatMap((one): Claim[] => {
    const expression = one.later === null ? null : parseExpression(one.id);
    return expression ? [{ expression, later: one.later, how: 'reference', path, line: one.line, strict: false }] : [];
  });
  return [...tags, ...around];
}

const laterIn = (written: string): boolean | null =>
  /or-later|\d\+/.test(written) ? true : /-only/.test(written) ? false : null;

function manifestClaimsOf(path: string, text: string): Claim[] {
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
    if (expression) return [{ expression, later, how: 'manifest', path, line: choices[0]?.line ?? 1, strict: true }];
  }
  // A field before a classifier: classifiers cannot say everything.
  const best = read.filter((one) => one.strict);
  const used = best.length > 0 ? best : read.slice(0, 1);
  return used.map((one) => ({ ...one, how: 'manifest', path }));
}

type Decided = Pick<
  ProjectLicence,
  'expression' | 'basis' | 'said' | 'contradictions' | 'withoutText' | 'parts' | 'laterVersions'
>;

function decide(allTexts: readonly Text[], claims: readonly Claim[], choice: boolean): Decided {
  const whole = allTexts.filter((text) => !text.ofFolder);
  const own = whole.some((text) => !text.part && text.found.kind === 'licence')
    ? whole.filter((text) => !text.part)
    : whole;
  const families = new Set(own.filter(({ found }) => found.kind === 'licence').map(({ found }) => familyOf(found.id)));
  // The Lesser GPL 3 is written as additions to the GPL 3, so both texts make one licence.
  if (families.has('LGPL-3.0')) families.delete('GPL-3.0');
  let mains: readonly Text[] = own.filter(({ found }) => found.kind === 'licence' && families.has(familyOf(found.id)));
  const root = mains.filter(({ path }) => !path.includes('/'));
  if (root.length > 0 && root.length < mains.length) mains = root;
  mains = claimedOf(mains, claims);
  const exceptions = own.filter(({ found }) => found.kind === 'exception').map(({ found }) => found.id);
  const later = laterOf(mains, claims);
  const textFamilies = new Set(mains.map(({ found }) => familyOf(found.id)));
  const covering = claims.find((claim) => {
    const named = new Set(licencesIn(claim.expression).map(familyOf));
    return (
      textFamilies.size > 0 &&
      [...textFamilies].every((family) => named.has(family)) &&
      (named.size > 1 || textFamilies.size === 1)
    );
  });
  const main = reuseMain(mains, claims);
  const expression = expressionOf(mains, claims, covering ?? null, main, exceptions, later, choice);
  const licences = expression ? licencesIn(expression) : [];
  const have = new Set(allTexts.flatMap(({ found }) => [found.id, ...found.alternatives].map(familyOf)));
  const said: Said[] = [
    ...mains.map(saidByText),
    ...claims.map(
      (claim): Said => ({
        expression: printExpression(claim.expression),
        how: claim.how,
        path: claim.path,
        line: claim.line,
        confidence: 1,
      }),
    ),
  ];
  const inExpression = new Set(licences.map(familyOf));
  return {
    expression: expression ? printExpression(expression) : null,
    basis: mains.length > 0 ? 'text' : expression ? 'named' : 'none',
    said: unique(said),
    contradictions: contradictionsOf(mains, claims, inExpression, later),
    withoutText: licences.filter((id) => !have.has(familyOf(id)) && id !== 'LicenseRef-public-domain'),
    parts: allTexts
      .filter(
        ({ found }) =>
          found.kind === 'licence' &&
          !inExpression.has(familyOf(found.id)) &&
          !(inExpression.has('LGPL-3.0') && familyOf(found.id) === 'GPL-3.0'),
      )
      .map(saidByText),
    laterVersions: licences.some(isGnu) ? (later ?? laterOfExpression(claims, licences)) : null,
  };
}

/** Beside a plain LICENSE that everything names, `PSF-license.txt` is the licence of a part. */
function claimedOf(mains: readonly Text[], claims: readonly Claim[]): readonly Text[] {
  const plain = mains.filter(({ path }) => /^(?:licen[sc]e|copying)(?:\.(?:md|txt|rst|adoc|org|html))?$/i.test(path));
  const families = new Set(plain.map(({ found }) => familyOf(found.id)));
  const named = claims.flatMap(({ expression }) => licencesIn(expression).map(familyOf));
  const isWhole = plain.length > 0 && named.length > 0 && named.every((family) => families.has(family));
  return isWhole ? plain : mains;
}

const saidByText = ({ found, path }: Text): Said => ({
  expression: found.id,
  how: 'text',
  path,
  line: found.line,
  confidence: found.confidence,
});

function unique(said: readonly Said[]): Said[] {
  const seen = new Set<string>();
  return said.filter((one) => {
    const key = `${one.expression} ${one.path} ${one.how}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** What the project says of later versions of the GNU licences whose text it has; undefined when it says nothing. */
function laterOf(mains: readonly Text[], claims: readonly Claim[]): 'or-later' | 'only' | null {
  const gnu = new Set(mains.filter(({ found }) => isGnu(found.id)).map(({ found }) => familyOf(found.id)));
  if (gnu.size === 0) return null;
  for (const { found, path } of mains) {
    if (path.includes('/') && /-or-later/i.test(path) && isGnu(found.id)) return 'or-later';
    if (path.includes('/') && /-only/i.test(path) && isGnu(found.id)) return 'only';
  }
  const speaking = claims.filter(
    (claim) => claim.later !== null && licencesIn(claim.expression).some((id) => gnu.has(familyOf(id))),
  );
  const [first] = speaking;
  return first ? (first.later ? 'or-later' : 'only') : null;
}

function laterOfExpression(claims: readonly Claim[], licences: readonly string[]): 'or-later' | 'only' | 'unsaid' {
  if (licences.some((id) => id.endsWith('-or-later'))) return 'or-later';
  return claims.some((claim) => claim.later === false) ? 'only' : 'unsaid';
}

/** With texts in `LICENSES/` only, the one that REUSE, a manifest or the README names is the project's. */
function reuseMain(mains: readonly Text[], claims: readonly Claim[]): Claim | null {
  if (mains.length < 2 || mains.some(({ path }) => !path.includes('/'))) return null;
  const have = new Set(mains.map(({ found }) => familyOf(found.id)));
  return claims.find((claim) => licencesIn(claim.expression).every((id) => have.has(familyOf(id)))) ?? null;
}

function withLater(expression: Expression, later: 'or-later' | 'only' | null): Expression {
  if (expression.kind !== 'licence') {
    return { ...expression, left: withLater(expression.left, later), right: withLater(expression.right, later) };
  }
  if (later === null || !/-(?:only|or-later)$/.test(expression.id)) return expression;
  return { ...expression, id: expression.id.replace(/-(?:only|or-later)$/, `-${later}`) };
}

function withException(expression: Expression, exceptions: readonly string[]): Expression {
  const [exception] = exceptions;
  if (exception === undefined) return expression;
  if (expression.kind !== 'licence') {
    return {
      ...expression,
      left: withException(expression.left, exceptions),
      right: withException(expression.right, exceptions),
    };
  }
  const takes =
    exception === 'LLVM-exception' || exception === 'Swift-exception'
      ? expression.id === 'Apache-2.0'
      : isGnu(expression.id);
  return takes && expression.exception === null ? { ...expression, exception } : expression;
}

function expressionOf(
  mains: readonly Text[],
  claims: readonly Claim[],
  covering: Claim | null,
  main: Claim | null,
  exceptions: readonly string[],
  later: 'or-later' | 'only' | null,
  choice: boolean,
): Expression | null {
  if (mains.length === 0) return claims[0]?.expression ?? null;
  const finish = (expression: Expression): Expression => withException(withLater(expression, later), exceptions);
  if (main) return finish(main.expression);
  if (
    covering &&
    (covering.expression.kind === 'or' ||
      licencesIn(covering.expression).length === new Set(mains.map(({ found }) => found.id)).size)
  ) {
    return finish(covering.expression);
  }
  const parts = mains.flatMap(({ found }) => {
    const parsed = parseExpression(found.id);
    return parsed ? [parsed] : [];
  });
  const offered = choice || claims.some((claim) => claim.expression.kind === 'or') || namedAfterLicences(mains);
  const whole = combine(offered ? 'or' : 'and', parts);
  return whole ? finish(whole) : null;
}

/** `LICENSE-MIT` beside `LICENSE-APACHE`: by custom a choice. */
function namedAfterLicences(mains: readonly Text[]): boolean {
  const paths = new Set(mains.map(({ path }) => path.toLowerCase()));
  return (
    paths.size > 1 &&
    mains.every(({ path, found }) => {
      const stem = (found.id.split('-')[0] ?? '').toLowerCase();
      const name = path.toLowerCase();
      return !path.includes('/') && stem.length > 1 && (name.includes(stem) || found.by === 'named');
    }) &&
    !mains.some(({ found }) => found.id === 'LicenseRef-Commons-Clause')
  );
}

function contradictionsOf(
  mains: readonly Text[],
  claims: readonly Claim[],
  inExpression: ReadonlySet<string>,
  later: 'or-later' | 'only' | null,
): Contradiction[] {
  const found: Contradiction[] = [];
  const [text] = mains;
  const [firstClaim] = claims;
  for (const claim of claims) {
    const families = licencesIn(claim.expression).map(familyOf);
    if (families.some((family) => inExpression.has(family))) continue;
    if (claim.how === 'reference' && text) continue;
    const other = text
      ? { otherPath: text.path, otherLine: text.found.line, otherSays: text.found.id }
      : firstClaim && firstClaim !== claim
        ? { otherPath: firstClaim.path, otherLine: firstClaim.line, otherSays: printExpression(firstClaim.expression) }
        : null;
    if (other) found.push({ path: claim.path, line: claim.line, says: printExpression(claim.expression), ...other });
  }
  const opposed = claims.find(
    (claim) =>
      claim.later !== null &&
      later !== null &&
      claim.later !== (later === 'or-later') &&
      licencesIn(claim.expression).some((id) => isGnu(id) && inExpression.has(familyOf(id))),
  );
  const agreeing = claims.find(
    (claim) => claim.later === (later === 'or-later') && claim !== opposed && claim.later !== null,
  );
  if (opposed && (agreeing || text)) {
    found.push({
      path: opposed.path,
      line: opposed.line,
      says: printExpression(opposed.expression),
      otherPath: agreeing?.path ?? text?.path ?? '',
      otherLine: agreeing?.line ?? text?.found.line ?? 1,
      otherSays: agreeing ? printExpression(agreeing.expression) : (text?.found.id ?? ''),
    });
  }
  return found;
}
