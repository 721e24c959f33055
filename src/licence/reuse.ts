import { parse as parseToml } from 'smol-toml';
import { type Expression, parseExpression } from './expression.ts';

interface ReuseStatement {
  readonly expression: Expression;
  readonly later: boolean | null;
  readonly line: number;
}

/** The licence that REUSE gives the most of the project: of the annotation with the widest paths; null when none says so. */
export function reuseStatement(path: string, original: string): ReuseStatement | null {
  const text = original.slice(0, 300_000);
  const annotations = path.toLowerCase().endsWith('.toml') ? fromToml(text) : fromDep5(text);
  const widest =
    annotations.find(({ paths }) => paths.some((one) => /^(?:\.\/)?(?:\*\*(?:\/\*)?|\*)$/.test(one))) ??
    annotations.find(({ paths }) => paths.some((one) => /^(?:src|lib|app)\/\*\*?(?:\/\*)?$/.test(one)));
  if (!widest) return null;
  const expression = parseExpression(widest.licence);
  const later = /or-later|\d\+/.test(widest.licence) ? true : /-only/.test(widest.licence) ? false : null;
  const line = text.slice(0, Math.max(0, text.indexOf(widest.licence))).split('\n').length;
  return expression ? { expression, later, line } : null;
}

interface Annotation {
  readonly paths: readonly string[];
  readonly licence: string;
}

function fromToml(text: string): Annotation[] {
  let data: unknown;
  try {
    data = parseToml(text);
  } catch {
    return [];
  }
  const list = (data as { annotations?: unknown }).annotations;
  if (!Array.isArray(list)) return [];
  return list.slice(0, 500).flatMap((one: unknown): Annotation[] => {
    if (typeof one !== 'object' || one === null) return [];
    const { path, 'SPDX-License-Identifier': licence } = one as Readonly<Record<string, unknown>>;
    const paths = (Array.isArray(path) ? path : [path]).filter((value) => typeof value === 'string');
    const written = Array.isArray(licence)
      ? licence.filter((value) => typeof value === 'string').join(' AND ')
      : licence;
    return typeof written === 'string' ? [{ paths, licence: written }] : [];
  });
}

/** The format of Debian's copyright files, which REUSE used before. */
function fromDep5(text: string): Annotation[] {
  return text
    .split(/\n\s*\n/)
    .slice(0, 500)
    .flatMap((paragraph): Annotation[] => {
      const files = /^Files:\s*([^\n]*(?:\n[ \t]+[^\n]+)*)/im.exec(paragraph)?.[1];
      const licence = /^License:[ \t]*([^\n]+)/im.exec(paragraph)?.[1];
      return files !== undefined && licence !== undefined
        ? [{ paths: files.split(/\s+/), licence: licence.trim() }]
        : [];
    });
}
