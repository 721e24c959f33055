import { combine, type Expression, isGnu, parseExpression } from './expression.ts';
import { namedLicences } from './named.ts';
import { shortName } from './short-names.ts';

export interface FieldReading {
  readonly expression: Expression;
  /** As `Named.later`: null where a GNU licence was named without "only" or "or later". */
  readonly later: boolean | null;
}

/** Characters of a field that are read. */
const longest = 500;

/** What a manifest's licence field says: an SPDX expression, or a name that people write instead. */
export function licenceField(value: string): FieldReading | null {
  const tidy = value
    .trim()
    .replace(/^["']|["']$/g, '')
    .slice(0, longest);
  if (tidy === '' || /^(?:UNLICENSED|proprietary|see licen[cs]e|file:|none|unknown|other)/i.test(tidy)) return null;
  const classifier = /^License :: /i.test(tidy) ? (tidy.split(' :: ').at(-1) ?? '') : spaced(tidy);
  const expression = parseExpression(classifier);
  if (expression) return { expression, later: laterOf(classifier) };
  const short = shortName(classifier, 'field');
  if (short !== null) return reading(short, classifier);
  return choiceOf(classifier) ?? firstNamed(classifier);
}

/** Perl and R write `Apache_2_0` and `BSD_3_clause`. */
const spaced = (value: string): string =>
  /^[A-Za-z]\w*_\w+$/.test(value) ? value.replaceAll('_', ' ').replace(/(\d) (?=\d)/g, '$1.') : value;

function choiceOf(written: string): FieldReading | null {
  const either = written
    .split(/\s*(?:\|\||,|;|\/(?!X11|libpng)|\s+or\s+(?!(?:any\s+)?(?:later|newer|above)))\s*/i)
    .filter((part) => part !== '');
  if (either.length < 2 || either.length > 6) return null;
  const known = either.flatMap((side) => licenceField(side) ?? []);
  if (known.length < either.length) return null;
  const expression = combine(
    'or',
    known.map((side) => side.expression),
  );
  return expression && { expression, later: laterOf(written) };
}

function firstNamed(written: string): FieldReading | null {
  const [named] = namedLicences(written);
  return named ? reading(named.id, written, named.later) : null;
}

function reading(id: string, written: string, later: boolean | null = laterOf(written)): FieldReading | null {
  const expression = parseExpression(isGnu(id) && /\+$/.test(written) && !id.endsWith('+') ? `${id}+` : id);
  return expression && { expression, later };
}

function laterOf(written: string): boolean | null {
  if (/or[\s-]+(?:any\s+)?(?:later|newer)|\d\+/i.test(written)) return true;
  return /only/i.test(written) ? false : null;
}
