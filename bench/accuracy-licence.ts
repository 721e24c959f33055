/** What the licence room gets right, over all texts of the SPDX list and seeded changes to them: `node bench/accuracy-licence.ts`. */
import { recognise } from '../src/licence/licence.ts';
import {
  asHtml,
  asMarkdown,
  inComment,
  rewrapped,
  scrambled,
  typographic,
  withRandomWords,
} from '../test/licence/support/mutations.ts';
import { sameText, spdxTexts } from '../test/licence/support/spdx-texts.ts';

type Change = (text: string, seed: number) => string;

const mustMatch: readonly (readonly [string, Change])[] = [
  ['unchanged', (text) => text],
  ['wrapped at 60', (text) => rewrapped(text, 60)],
  ['a line a paragraph', (text) => rewrapped(text, 100_000)],
  ['in a comment', inComment],
  ['as a web page', asHtml],
  ['as Markdown', asMarkdown],
  ['typographic quotes, CRLF', typographic],
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
    spdxTexts.filter(({ id, text }, seed) => !isFound(change(text, seed), id)).map(({ id }) => id),
  );
}
process.stdout.write('\nTexts that are no longer a licence, not recognised\n');
for (const [name, change] of mustNotMatch) {
  right += report(
    name,
    spdxTexts.filter(({ text }, seed) => recognise(change(text, seed)).licences.length > 0).map(({ id }) => id),
  );
}
const all = spdxTexts.length * (mustMatch.length + mustNotMatch.length);
process.stdout.write(`\nlicences: ${right} of ${all} right, ${((100 * right) / all).toFixed(2)} %\n`);
if (right / all < 0.97) process.exitCode = 1;
