import { contradictionsOf } from './contradictions.ts';
import {
  combine,
  type Expression,
  familyOf,
  isGnu,
  licencesIn,
  parseExpression,
  printExpression,
} from './expression.ts';
import type { ProjectLicence, Said } from './project.ts';
import type { Claim, Text } from './statements.ts';

type Decided = Pick<
  ProjectLicence,
  'expression' | 'basis' | 'said' | 'contradictions' | 'withoutText' | 'parts' | 'laterVersions'
>;

/** The licence that follows from all texts and all that is said; claims stand in the order of their weight. */
export function decide(allTexts: readonly Text[], claims: readonly Claim[], choice: boolean): Decided {
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
