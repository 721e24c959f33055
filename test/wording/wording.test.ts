import { describe, expect, test } from '@jest/globals';
import { practices } from '../../src/practices/list.ts';
import { en } from '../../src/wording/en.ts';
import { es } from '../../src/wording/es.ts';
import { language, languageCodes, languageFor } from '../../src/wording/languages.ts';
import type { MessageKey } from '../../src/wording/message.ts';

describe.each([
  ['en', en],
  ['es', es],
])('%s', (_, sentences) => {
  test('no sentence is empty', () => {
    expect(Object.entries(sentences).filter(([, sentence]) => sentence === '')).toEqual([]);
  });

  test('sentences are plain text', () => {
    const markup = /(?:\*\*|^#{1,6} |\]\(|<\/?[a-z]+>)/m;
    const plain = Object.entries(sentences).filter(([key]) => !/starter|template|\.example/.test(key));
    expect(
      plain.filter(([, sentence]) => typeof sentence === 'string' && markup.test(sentence)).map(([key]) => key),
    ).toEqual([]);
  });
});

test('both languages have the same sentences', () => {
  expect(Object.keys(es).sort()).toEqual(Object.keys(en).sort());
});

test('a sentence that takes values takes them in both languages', () => {
  const kinds = (sentences: object): readonly string[] =>
    Object.entries(sentences).flatMap(([key, sentence]) => (typeof sentence === 'function' ? [key] : []));
  expect(kinds(es).filter((key) => !kinds(en).includes(key))).toEqual([]);
});

test('every practice has its title, question and reason', () => {
  const keys = practices.flatMap(
    ({ id }) => [`${id}.title`, `${id}.asks`, `${id}.why`] as const satisfies readonly MessageKey[],
  );
  expect(keys.filter((key) => !(key in en))).toEqual([]);
});

describe('languages', () => {
  test.each([
    ['en', 'en'],
    ['en-GB', 'en'],
    ['es_AR.UTF-8', 'es'],
    ['ES', 'es'],
  ])('%s is %s', (tag, code) => {
    expect(languageFor(tag)?.code).toBe(code);
  });

  test.each(['', 'C', 'POSIX', 'eng', 'fr', 'constructor', '__proto__'])('%s is none', (tag) => {
    expect(languageFor(tag)).toBeNull();
  });

  test('numbers, days, lists and plurals are the language’s own', () => {
    const told = languageCodes.map((code) => {
      const { words } = language(code);
      const plural = (count: number): string => words.plural(count, { one: 'one', other: 'other' });
      return [
        words.number(12_148),
        words.percent(0.834).replace(/\s/g, ' '),
        words.date(Date.UTC(2026, 10, 20, 23, 59)),
        words.days(1),
        words.days(2.5),
        words.days(0.2),
        words.list(['a', 'b', 'c']),
        plural(0) + plural(1) + plural(2),
      ];
    });
    expect(told).toEqual([
      ['12,148', '83%', '20 November 2026', '1 day', '2.5 days', 'less than a day', 'a, b and c', 'otheroneother'],
      [
        '12.148',
        '83 %',
        '20 de noviembre de 2026',
        '1 día',
        '2,5 días',
        'menos de un día',
        'a, b y c',
        'otheroneother',
      ],
    ]);
  });
});
