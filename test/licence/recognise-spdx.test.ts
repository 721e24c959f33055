import { describe, expect, test } from '@jest/globals';
import { recognise } from '../../src/licence/licence.ts';
import {
  asHtml,
  asMarkdown,
  inComment,
  rewrapped,
  scrambled,
  typographic,
  withRandomWords,
} from './support/mutations.ts';
import { sameText, spdxTexts } from './support/spdx-texts.ts';

const isSame = (text: string, id: string): boolean => {
  const { licences } = recognise(text);
  const [only] = licences;
  return licences.length === 1 && only !== undefined && (sameText(only.id, id) || only.alternatives.includes(id));
};

/** Every sixth text; `npm run accuracy` goes over all of them in all ways. */
const sample = spdxTexts.filter((_, at) => at % 6 === 1);

const missed = (change: (text: string, seed: number) => string, texts: typeof spdxTexts = sample): string[] =>
  texts.filter(({ id, text }, seed) => !isSame(change(text, seed), id)).map(({ id }) => id);

describe('every SPDX text', () => {
  test('there are some seven hundred', () => expect(spdxTexts.length).toBeGreaterThan(700));

  test('recognises itself as it is', () => expect(missed((text) => text, spdxTexts)).toEqual([]));

  test.each<[string, (text: string, seed: number) => string]>([
    ['wrapped at 60', (text) => rewrapped(text, 60)],
    ['in one line a paragraph', (text) => rewrapped(text, 100_000)],
    ['in a comment', inComment],
    ['as a web page', asHtml],
    ['as Markdown', asMarkdown],
    ['with typographic quotes and CRLF', typographic],
    ['under a notice', (text) => `Copyright (c) 2018-2024 Ada Example and others. All rights reserved.\n\n${text}`],
    ['with its first line said twice', (text) => `${text.trimStart().split('\n')[0]}\n\n${text}`],
    ['before a notice', (text) => `${text}\n\nCopyright © 2020 Cooperativa Ejemplo`],
  ])('recognises itself %s', (_, change) => expect(missed(change)).toEqual([]));

  test('with one word put in, but for texts of ten words', () => {
    expect(missed((text, seed) => withRandomWords(text, 1, seed)).filter((id) => id !== 'any-OSI')).toEqual([]);
  });

  test.each<[string, typeof spdxTexts, (text: string, seed: number) => string]>([
    ['75 random words are put in', spdxTexts, (text, seed) => withRandomWords(text, 75, seed)],
    ['75 words are put in and it is wrapped', sample, (text, seed) => rewrapped(withRandomWords(text, 75, seed), 60)],
    ['its words are scrambled', sample, scrambled],
  ])('is not recognised when %s', (_, texts, change) => {
    const found = texts.filter(({ text }, seed) => recognise(change(text, seed)).licences.length > 0);
    expect(found.map(({ id }) => id)).toEqual([]);
  });
});
