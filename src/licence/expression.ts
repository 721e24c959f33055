import parse from 'spdx-expression-parse';
import { writtenId } from './names.ts';

/** An SPDX expression taken apart. */
export type Expression =
  | { readonly kind: 'licence'; readonly id: string; readonly orLater: boolean; readonly exception: string | null }
  | { readonly kind: 'and' | 'or'; readonly left: Expression; readonly right: Expression };

const gnu = /^(?:A?GPL|LGPL|GFDL)-\d(?:\.\d)?$/;
const withException: Readonly<Record<string, string>> = {
  'GPL-2.0-with-autoconf-exception': 'Autoconf-exception-2.0',
  'GPL-2.0-with-bison-exception': 'Bison-exception-2.2',
  'GPL-2.0-with-classpath-exception': 'Classpath-exception-2.0',
  'GPL-2.0-with-font-exception': 'Font-exception-2.0',
  'GPL-2.0-with-GCC-exception': 'GCC-exception-2.0',
  'GPL-3.0-with-autoconf-exception': 'Autoconf-exception-3.0',
  'GPL-3.0-with-GCC-exception': 'GCC-exception-3.1',
};

type Parsed = ReturnType<typeof parse>;

function from(parsed: Parsed): Expression {
  if ('conjunction' in parsed) return { kind: parsed.conjunction, left: from(parsed.left), right: from(parsed.right) };
  const exception = parsed.exception ?? null;
  const old = withException[parsed.license];
  if (old !== undefined) {
    return { kind: 'licence', id: `${parsed.license.slice(0, 7)}-only`, orLater: false, exception: old };
  }
  if (gnu.test(parsed.license)) {
    return { kind: 'licence', id: `${parsed.license}-${parsed.plus ? 'or-later' : 'only'}`, orLater: false, exception };
  }
  return { kind: 'licence', id: parsed.license, orLater: parsed.plus === true, exception };
}

/** Longest expression that is looked at, in UTF-16 code units. */
const longest = 2_000;

/** SPDX's ids mean the same in upper and lower case, and so do its operators. */
const asWritten = (expression: string): string =>
  expression.replace(/[A-Za-z0-9][A-Za-z0-9.-]*/g, (word) =>
    /^(?:and|or|with)$/i.test(word) ? word.toUpperCase() : (writtenId(word) ?? word),
  );

/** The parts of an SPDX expression, deprecated ids replaced; null when it is none. */
export function parseExpression(text: string): Expression | null {
  const tidy = text.trim();
  if (tidy === '' || tidy.length > longest || depthOf(tidy) > 50) return null;
  for (const attempt of [tidy, asWritten(tidy)]) {
    try {
      return from(parse(attempt));
    } catch {
      // Not an expression in this spelling: the parser says so by throwing.
    }
  }
  return null;
}

function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  for (const character of text) {
    if (character === '(') most = Math.max(most, ++depth);
    if (character === ')') depth--;
  }
  return most;
}

export function printExpression(expression: Expression): string {
  if (expression.kind === 'licence') {
    const id = `${expression.id}${expression.orLater ? '+' : ''}`;
    return expression.exception === null ? id : `${id} WITH ${expression.exception}`;
  }
  const side = (part: Expression): string =>
    expression.kind === 'and' && part.kind === 'or' ? `(${printExpression(part)})` : printExpression(part);
  return `${side(expression.left)} ${expression.kind.toUpperCase()} ${side(expression.right)}`;
}

/** Licences of an expression, each once, in order. */
export function licencesIn(expression: Expression): readonly string[] {
  const all = (part: Expression): string[] =>
    part.kind === 'licence' ? [part.id] : [...all(part.left), ...all(part.right)];
  return [...new Set(all(expression))];
}

/** Several as one, each once; null for none. */
export function combine(kind: 'and' | 'or', parts: readonly Expression[]): Expression | null {
  const seen = new Map(parts.map((part) => [printExpression(part), part]));
  return [...seen.values()].reduce<Expression | null>(
    (left, right) => (left === null ? right : { kind, left, right }),
    null,
  );
}

export const isGnu = (id: string): boolean => /^(?:A?GPL|LGPL|GFDL)-\d/.test(id);

/** A licence without "only" or "or later", for asking whether two names mean the same text. */
export const familyOf = (id: string): string =>
  id
    .replace(/-(?:no-)?invariants(?=-)/, '')
    .replace(/-(?:only|or-later)$/, '')
    .replace(/\+$/, '');
