import { parse as parseToml } from 'smol-toml';
import { parseDocument } from 'yaml';

/** A licence as a manifest writes it, not yet read. */
export interface ManifestClaim {
  readonly value: string;
  /** Counts from 1. */
  readonly line: number;
  /** Several claims of one file are a choice between them. */
  readonly choice: boolean;
  /** A field that should hold an SPDX expression; classifiers and free names are weaker. */
  readonly strict: boolean;
}

type Loose = Readonly<Record<string, unknown>>;
const isLoose = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Characters of a manifest that are read. */
const longest = 300_000;

/** What a package manifest says of the licence; empty when nothing, or when it cannot be read. */
export function manifestClaims(path: string, original: string): readonly ManifestClaim[] {
  const text = original.slice(0, longest);
  const name = (path.split('/').at(-1) ?? '').toLowerCase();
  const values = valuesIn(name, text);
  const seen = new Set<string>();
  return values
    .filter(({ value }) => value.trim() !== '' && value.length < 300 && !seen.has(value) && seen.add(value))
    .map((claim) => ({ ...claim, line: lineOf(text, claim.value) }));
}

type Claim = Omit<ManifestClaim, 'line'>;
const claim = (value: string, strict = true, choice = false): Claim => ({ value, strict, choice });

function valuesIn(name: string, text: string): Claim[] {
  if (name.endsWith('.json') || name.endsWith('.jsonc')) return fromJson(name, text);
  if (name === 'cargo.toml') return fromCargo(text);
  if (name === 'pyproject.toml') return fromPyproject(text);
  if (/\.(?:ya?ml|cff)$/.test(name)) return fromYaml(name, text);
  if (name === 'pom.xml') return fromPom(text);
  if (/\.(?:nuspec|csproj|fsproj|props)$/.test(name)) {
    return [
      ...captures(text, /<license(?:\s+type\s{0,4}=\s{0,4}["']expression["'])?\s{0,4}>([^<]{1,200})<\/license/gi),
      ...captures(text, /<PackageLicenseExpression>([^<]{1,200})</gi),
      ...captures(text, /<(?:Package)?LicenseUrl>([^<]{1,200})</gi, false),
    ];
  }
  if (/\.cabal$|^description$/.test(name)) {
    return captures(text, /^[ \t]*license[ \t]*:[ \t]*([^\n]{1,120})$/gim).map((one) => ({
      ...one,
      value: cran(one.value),
    }));
  }
  if (name === 'dist.ini') return captures(text, /^license[ \t]*=[ \t]*([\w.+-]{1,60})[ \t]*$/gim);
  if (name === 'license.spdx') return captures(text, /^PackageLicenseDeclared:[ \t]*([^\n]{1,200})$/gim);
  if (name === 'setup.cfg')
    return [...captures(text, /^\s*license\s*=\s*([^\n]{1,120})$/gim, false), ...classifiers(text)];
  if (name === 'setup.py')
    return [...captures(text, /\blicen[sc]e\s*=\s*(?:u|r)?["']([^"'\n]{1,120})["']/gi, false), ...classifiers(text)];
  if (/^__(?:manifest|openerp)__\.py$/.test(name))
    return captures(text, /["']licen[sc]e["']\s*:\s*["']([^"'\n]{1,120})["']/gi);
  if (name === 'project.clj')
    return captures(text, /:licenses?\s*[[{(]{1,3}[^}\]]{0,120}?:name\s+"([^"\n]{1,120})"/gi, false);
  if (name === 'dune-project') return captures(text, /\(license\s+"?([^()"\n]{1,120})"?\)/gi);
  if (/\.(?:gemspec|podspec|rockspec|opam|nimble)$|^(?:mix\.exs|conanfile\.py|gleam\.toml)$/.test(name))
    return fromAssignments(text.replace(/^[ \t]*#.*$/gm, ''));
  return [];
}

function captures(text: string, expression: RegExp, strict = true): Claim[] {
  const found: Claim[] = [];
  for (const match of text.matchAll(expression))
    if (found.length < 10) found.push(claim((match[1] ?? '').trim(), strict));
  return found;
}

/** R writes "MIT + file LICENSE" and "GPL (>= 3)". */
const cran = (value: string): string =>
  value
    .replace(/\s*[+|]\s*file\s+licen[sc]e\b/i, '')
    .replace(/\s*\|\s*/g, ' OR ')
    .replace(
      /\b(A|L)?GPL\s*\(\s*>=?\s*(\d(?:\.\d)?)\s*\)/g,
      (_, kind: string | undefined, number: string) => `${kind ?? ''}GPL-${number} or later`,
    )
    .trim();

const classifiers = (text: string): Claim[] =>
  captures(text, /\bLicense :: (?:OSI Approved :: )?([^"'\n]{3,120}?)\s*["']?,?\s*$/gim, false).filter(
    ({ value }) => !/^OSI Approved$/i.test(value),
  );

function fromAssignments(text: string): Claim[] {
  const found = captures(
    text,
    /\blicen[sc]e["']?\s*(?:=>?|:)\s*(?:\{\s*:?type["']?\s*(?:=>|:)\s*)?(?:["']|%q?[{(])([^"'\n{}()]{1,120})["'})]/gi,
  );
  const lists = /\blicen[sc]es["']?\s*(?:=>?|:)\s*(?:\[|%w[[({]|\{)([^\]})]{1,300})[\]})]/gi;
  for (const match of text.matchAll(lists)) {
    const body = match[1] ?? '';
    const quoted = [...body.matchAll(/["']([^"'\n]{1,100})["']/g)].map((one) => one[1] ?? '');
    const values = quoted.length > 0 ? quoted : body.split(/\s+/);
    found.push(
      ...values
        .filter((value) => value !== '')
        .slice(0, 8)
        .map((value) => claim(value, true, values.length > 1)),
    );
  }
  return found;
}

function fromJson(name: string, text: string): Claim[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return captures(text, /["']licen[sc]e["']\s*:\s*["']([^"'\n]{1,120})["']/gi).slice(0, 1);
  }
  if (!isLoose(data)) return [];
  const several =
    name === 'composer.json' || name === 'datapackage.json' || name === 'package.json' || name === 'bower.json';
  const named = data.license ?? data.licence ?? data['license-name'];
  return [...licenceValues(named, several), ...licenceValues(data.licenses, several)];
}

function licenceValues(value: unknown, choice: boolean): Claim[] {
  if (typeof value === 'string') return [claim(tidyAddress(value))];
  if (Array.isArray(value)) {
    return value
      .slice(0, 8)
      .flatMap((one) => licenceValues(one, choice).map((part) => ({ ...part, choice: choice && value.length > 1 })));
  }
  if (isLoose(value)) {
    const named = value.type ?? value.id ?? value.spdx ?? value.name ?? value['@id'] ?? value.url;
    return typeof named === 'string' ? [claim(tidyAddress(named))] : [];
  }
  return [];
}

const tidyAddress = (value: string): string =>
  /^https?:\/\/spdx\.org\/licenses\//i.test(value)
    ? (value.split('/').at(-1) ?? '').replace(/\.(?:html|json)$/i, '')
    : value;

function toml(text: string): Loose | null {
  try {
    const data: unknown = parseToml(text);
    return isLoose(data) ? data : null;
  } catch {
    return null;
  }
}

function fromCargo(text: string): Claim[] {
  const data = toml(text);
  const workspace = isLoose(data?.workspace) ? data.workspace : {};
  return [data?.package, workspace.package, data].flatMap((table) => {
    const value = isLoose(table) ? table.license : undefined;
    return typeof value === 'string' ? [claim(value.replaceAll('/', ' OR '))] : [];
  });
}

function fromPyproject(text: string): Claim[] {
  const data = toml(text);
  const project = isLoose(data?.project) ? data.project : {};
  const tool = isLoose(data?.tool) ? data.tool : {};
  const poetry = isLoose(tool.poetry) ? tool.poetry : {};
  const found: Claim[] = [];
  for (const value of [project.license, poetry.license]) {
    if (typeof value === 'string') found.push(claim(value));
    else if (isLoose(value) && typeof value.text === 'string' && value.text.length < 200)
      found.push(claim(value.text, false));
  }
  return found.length > 0 ? found : classifiers(text);
}

function fromYaml(name: string, text: string): Claim[] {
  let data: unknown;
  try {
    data = parseDocument(text, { logLevel: 'silent' }).toJS({ maxAliasCount: 20 });
  } catch {
    return [];
  }
  if (!isLoose(data)) return [];
  if (name.startsWith('publiccode')) return isLoose(data.legal) ? licenceValues(data.legal.license, false) : [];
  // A new role of Ansible has "license (GPL-2.0-or-later, MIT, etc)" to be replaced.
  if (isLoose(data.galaxy_info))
    return licenceValues(data.galaxy_info.license, false).filter(({ value }) => !/^licen[cs]e \(/i.test(value));
  return licenceValues(data.license, true);
}

function fromPom(text: string): Claim[] {
  const start = text.indexOf('<licenses>');
  const end = text.indexOf('</licenses>', start);
  if (start < 0 || end < 0) return [];
  const each = text.slice(start, end).split('</license>', 20);
  const ofWhole = each.filter((one) => !isOfPart(/<comments>([^<]{0,2000})/i.exec(one)?.[1] ?? ''));
  const found = captures(ofWhole.join(' '), /<name>([^<]{1,200})<\/name>/gi, false);
  return found.map((one) => ({ ...one, choice: found.length > 1 }));
}

/** "Google Guava @ org.glassfish.jersey.internal.guava": a remark that tells of what a licence is, and not of the licence. */
const isOfPart = (remark: string): boolean =>
  remark.trim() !== '' &&
  !/^\s*except\b|licen[cs]e|\b(?:cho(?:ice|ose)|either|dual|oss|open[- ]source)\b/i.test(remark);

/** Line where a value stands, beside the word licence if it can be. */
function lineOf(text: string, value: string): number {
  const lines = text.split('\n');
  const wanted = value.toLowerCase();
  let near = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = (lines[at] ?? '').toLowerCase();
    if (/licen[sc]e/.test(line)) {
      near = near || at + 1;
      if (line.includes(wanted) || (lines[at + 1] ?? '').toLowerCase().includes(wanted)) {
        return line.includes(wanted) ? at + 1 : at + 2;
      }
    }
  }
  return near || 1;
}
