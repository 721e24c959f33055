/**
 * Builds src/licence/fsf-list.generated.ts: what the Free Software Foundation's page "Various Licenses and Comments about
 * Them" says of each licence that has an SPDX id. SPDX reads that page by machine and publishes what it read:
 *
 *   git clone --branch gh-pages https://github.com/spdx/fsf-api && git -C fsf-api checkout 21306f84f7f9e6d1ffbb5934b0d3807015112adf
 *   node scripts/build-fsf-list.ts fsf-api/licenses-full.json 2025-06-18
 *
 * The second argument is the day of that commit (UTC), which is when the page was read.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseExpression } from '../src/licence/expression.ts';

interface Listed {
  readonly tags: readonly string[];
  readonly identifiers?: { readonly spdx?: readonly string[] };
}

/** Licences on the page to which the machine-readable list gives no SPDX id. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  Arphic: ['Arphic-1999'],
  FreeArt: ['LAL-1.2', 'LAL-1.3'],
  OpenPublicationL: ['OPUBL-1.0'],
  PPL: ['PPL'],
  PublicDomain: ['LicenseRef-public-domain'],
  Python: ['Python-2.0.1', 'PSF-2.0'],
  RPL: ['RPL-1.1', 'RPL-1.5'],
  SISSL: ['SISSL'],
  Unicode: ['Unicode-DFS-2015', 'Unicode-DFS-2016'],
  Zope: ['ZPL-1.1'],
  anticapitalist: ['LicenseRef-Anti-Capitalist'],
  comclause: ['LicenseRef-Commons-Clause'],
  fdk: ['FDK-AAC'],
  hippocratic: ['LicenseRef-Hippocratic'],
};

function saidBy(tags: readonly string[]): string | null {
  if (tags.includes('non-free')) return 'non-free';
  const versions = ['2', '3'].filter((version) => tags.includes(`gpl-${version}-compatible`));
  if (versions.length > 0) return `gpl-${versions.join('-')}`;
  return tags.includes('libre') ? 'free' : null;
}

function build(file: string, date: string): void {
  const { licenses } = JSON.parse(readFileSync(file, 'utf8')) as { licenses: Readonly<Record<string, Listed>> };
  const lines = Object.entries(licenses).flatMap(([entry, { tags, identifiers }]) => {
    const ids = [...(identifiers?.spdx ?? []), ...(alsoCalled[entry] ?? [])].flatMap((id) => {
      const parsed = parseExpression(id);
      return parsed?.kind === 'licence' && parsed.exception === null ? [parsed.id] : [];
    });
    const said = saidBy(tags);
    return said === null || ids.length === 0 ? [] : [`${entry} ${said} ${[...new Set(ids)].sort().join(' ')}`];
  });
  const code = [
    '// Made by scripts/build-fsf-list.ts from https://github.com/spdx/fsf-api. Do not edit.',
    `export const fsfListDate = '${date}';`,
    '/** A line a licence: its place on the page, what the page says, SPDX ids. */',
    `export const fsfList = \`\n${lines.join('\n')}\n\`;`,
    '',
  ];
  writeFileSync(new URL('../src/licence/fsf-list.generated.ts', import.meta.url), code.join('\n'));
  process.stdout.write(`${lines.length} licences\n`);
}

const [file, date] = process.argv.slice(2);
if (file === undefined || date === undefined) {
  process.stderr.write('usage: node scripts/build-fsf-list.ts licenses-full.json YYYY-MM-DD\n');
  process.exitCode = 2;
} else build(file, date);
