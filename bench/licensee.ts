/** Licensee's own cases, from a checkout of https://github.com/licensee/licensee, and what this project says of each. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { licenceFileKind, projectLicence, recognise } from '../src/licence/licence.ts';
import { rewrapped, withoutTitle, withRandomWords } from '../test/licence/support/mutations.ts';
import { sameText } from '../test/licence/support/spdx-texts.ts';

export interface Case {
  readonly name: string;
  readonly licensee: string;
  readonly ours: string;
  /** `better`: licensee says "other" where there is an expression, or a licence that it does not know. */
  readonly verdict: 'same' | 'better' | 'worse';
}

/** Projects: licensee's expectation is a key, "other", "no-license", or nothing. */
export function fixtureCases(checkout: string): readonly Case[] {
  const folder = join(checkout, 'spec/fixtures');
  const expected = parse(readFileSync(join(folder, 'fixtures.yml'), 'utf8')) as Readonly<
    Record<string, { readonly key?: string | null }>
  >;
  return Object.entries(expected).map(([name, { key }]) => {
    const files = filesIn(join(folder, name));
    const { expression, unrecognised } = projectLicence(files, files);
    const ours = expression ?? (unrecognised.some(({ kind }) => kind !== 'copyright-only') ? 'other' : 'none');
    const licensee = key ?? 'none';
    return { name, licensee, ours, verdict: verdictOf(licensee, ours) };
  });
}

function verdictOf(licensee: string, ours: string): Case['verdict'] {
  const key = ours.toLowerCase().replace(/-(?:only|or-later)$/, '');
  if (key === licensee || (licensee === 'no-license' && ours === 'none')) return 'same';
  return licensee === 'other' && ours !== 'none' ? 'better' : 'worse';
}

function filesIn(folder: string): { path: string; text: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((full) => ({ full, path: full.slice(folder.length + 1) }))
    .filter(({ path }) => licenceFileKind(path) !== null)
    .map(({ full, path }) => ({ path, text: readFileSync(full, 'utf8') }));
}

const fields: Readonly<Record<string, string>> = {
  fullname: 'Ada Example',
  login: 'ada',
  email: 'ada@example.org',
  project: 'Loom',
  description: 'Weaves',
  year: '2018',
  projecturl: 'https://example.org/loom',
};

type Change = (text: string, title: string, seed: number) => string;

/** The changes of licensee's own tests, and whether the licence must still be found. */
const changes: readonly (readonly [string, boolean, Change])[] = [
  ['as it is', true, (text) => text],
  ['without its title', true, withoutTitle],
  ['with its title twice', true, (text, title) => `${title}\n\n${text}`],
  ['wrapped at 60', true, (text) => rewrapped(text, 60)],
  ['with 75 random words', false, (text, _, seed) => withRandomWords(text, 75, seed)],
  ['with 75 random words, wrapped', false, (text, _, seed) => rewrapped(withRandomWords(text, 75, seed), 60)],
];

/** The texts that licensee knows, each changed as its own tests change them. */
export function textCases(checkout: string): readonly Case[] {
  const folder = join(checkout, 'vendor/choosealicense.com/_licenses');
  return readdirSync(folder).flatMap((file, seed) => {
    const [, front = '', body = ''] =
      /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(join(folder, file), 'utf8')) ?? [];
    const { 'spdx-id': id, title } = parse(front) as { readonly 'spdx-id': string; readonly title: string };
    const text = body.replace(/\[(\w+)\]/g, (written, field: string) => fields[field] ?? written).trim();
    return changes.map(([how, found, change]): Case => {
      const { licences } = recognise(change(text, title, seed));
      const ids = licences.map((licence) => licence.id);
      const right = found ? ids.length === 1 && sameText(ids[0] ?? '', id) : ids.length === 0;
      return {
        name: `${id} ${how}`,
        licensee: found ? id : 'none',
        ours: ids.join(' ') || 'none',
        verdict: right ? 'same' : 'worse',
      };
    });
  });
}
