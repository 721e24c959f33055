/**
 * What the licence room gets right, over all texts of the SPDX list and seeded changes to them: `npm run accuracy`.
 * With a checkout of https://github.com/licensee/licensee, also how it does on licensee's own cases:
 * `npm run accuracy -- path/to/licensee`.
 */
import { recognise } from '../src/licence/licence.ts';
import {
  asHtml,
  asMarkdown,
  inComment,
  rewrapped,
  scrambled,
  typographic,
  withoutTitle,
  withRandomWords,
} from '../test/licence/support/mutations.ts';
import { sameText, spdxTexts } from '../test/licence/support/spdx-texts.ts';
import { type Case, fixtureCases, textCases } from './licensee.ts';

type Change = (text: string, seed: number, name: string) => string;

const mustMatch: readonly (readonly [string, Change])[] = [
  ['unchanged', (text) => text],
  ['wrapped at 60', (text) => rewrapped(text, 60)],
  ['a line a paragraph', (text) => rewrapped(text, 100_000)],
  ['in a comment', inComment],
  ['as a web page', asHtml],
  ['as Markdown', asMarkdown],
  ['typographic quotes, CRLF', typographic],
  ['title dropped', withoutTitle],
  ['title put before', (text, _, name) => `${name}\n\n${text}`],
  ['first line doubled', (text) => `${text.trimStart().split('\n')[0]}\n\n${text}`],
  [
    'another notice before',
    (text) => `Copyright (c) 2018-2024 Ada Example and others. All rights reserved.\n\n${text}`,
  ],
  ['two words put in', (text, seed) => withRandomWords(text, 2, seed)],
];
const mustNotMatch: readonly (readonly [string, Change])[] = [
  ['75 words put in', (text, seed) => withRandomWords(text, 75, seed)],
  ['75 words put in, wrapped', (text, seed) => rewrapped(withRandomWords(text, 75, seed), 60)],
  ['words scrambled', scrambled],
];

const isFound = (text: string, id: string): boolean => {
  const { licences } = recognise(text);
  const [only] = licences;
  return licences.length === 1 && only !== undefined && (sameText(only.id, id) || only.alternatives.includes(id));
};

function report(name: string, wrong: readonly string[]): number {
  const right = spdxTexts.length - wrong.length;
  const share = ((100 * right) / spdxTexts.length).toFixed(1);
  const shown = wrong.length > 0 ? `  not: ${wrong.slice(0, 8).join(', ')}` : '';
  process.stdout.write(`${name.padEnd(28)} ${right}/${spdxTexts.length}  ${share} %${shown}\n`);
  return right;
}

let right = 0;
process.stdout.write('Licence texts recognised as themselves\n');
for (const [name, change] of mustMatch) {
  right += report(
    name,
    spdxTexts.filter(({ id, name: title, text }, seed) => !isFound(change(text, seed, title), id)).map(({ id }) => id),
  );
}
process.stdout.write('\nTexts that are no longer a licence, not recognised\n');
for (const [name, change] of mustNotMatch) {
  right += report(
    name,
    spdxTexts
      .filter(({ name: title, text }, seed) => recognise(change(text, seed, title)).licences.length > 0)
      .map(({ id }) => id),
  );
}
const all = spdxTexts.length * (mustMatch.length + mustNotMatch.length);
process.stdout.write(`\nlicences: ${right} of ${all} right, ${((100 * right) / all).toFixed(2)} %\n`);
if (right / all < 0.97) process.exitCode = 1;

function compare(what: string, cases: readonly Case[]): void {
  const count = (verdict: Case['verdict']): number => cases.filter((one) => one.verdict === verdict).length;
  process.stdout.write(
    `\n${what}: ${count('same')} the same, ${count('better')} better, ${count('worse')} worse, of ${cases.length}\n`,
  );
  for (const { name, licensee, ours, verdict } of cases) {
    if (verdict !== 'same')
      process.stdout.write(`  ${verdict.padEnd(6)} ${name}: licensee ${licensee}, here ${ours}\n`);
  }
  if (count('worse') / cases.length > 0.03) process.exitCode = 1;
}

const [licensee] = process.argv.slice(2);
if (licensee !== undefined) {
  compare('licensee, its fixtures', fixtureCases(licensee));
  compare('licensee, its texts', textCases(licensee));
}
