import { familyOf, isGnu, licencesIn, printExpression } from './expression.ts';
import type { Contradiction } from './project.ts';
import type { Claim, Text } from './statements.ts';

/** Places that cannot both be right: another licence than the texts, or "only" against "or later". */
export function contradictionsOf(
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
    if (text && (claim.how === 'reference' || claim.path === text.path)) continue;
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
