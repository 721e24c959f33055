import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contactsIn } from '../../src/reading/contacts.ts';
import type { Document } from '../../src/reading/document.ts';
import { fold } from '../../src/reading/fold.ts';
import { isNegated, sentencesOf } from '../../src/reading/negation.ts';
import { parseDocument } from '../../src/reading/parse-document.ts';
import { findPlaceholders } from '../../src/reading/placeholders.ts';

const names = ['a.md', 'a.rst', 'a.adoc', 'a.org', 'a.html', 'README'] as const;
const marks = fc.constantFrom(
  ...[
    '# ',
    '\n',
    '\r\n',
    '\n\n',
    '> ',
    '- ',
    '[',
    ']',
    '(',
    ')',
    '<a href="x">',
    '</a>',
    '<!--',
    '-->',
    '```',
    '`',
    '`_',
    '|',
    '===',
    '---',
  ],
  ...[
    '.. ',
    '::',
    '_',
    '*',
    '[[',
    ']]',
    '{',
    '}',
    '@',
    'a@b.coop',
    'https://a.coop',
    ' at ',
    ' dot ',
    '\t',
    'no ',
    'word ',
    'é',
    '😀',
    '#+begin_src\n',
  ],
);
const writing = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(marks, { maxLength: 120 }).map((parts) => parts.join('')),
);

function check(document: Document, lines: number): void {
  for (const section of document.sections) {
    for (const at of [
      section.line,
      ...section.blocks.flatMap((block) => [block.line, ...block.links.map(({ line }) => line)]),
    ]) {
      expect(at).toBeGreaterThanOrEqual(1);
      expect(at).toBeLessThanOrEqual(lines);
    }
  }
  const blocks = document.sections.flatMap((section) => section.blocks);
  for (const { line } of [...contactsIn(blocks), ...findPlaceholders(document)]) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines);
  }
}

test.each(names)('any text gives a document with lines within it: %s', (path) => {
  fc.assert(
    fc.property(writing, (text) => {
      check(parseDocument({ path, text }), text.split(/\r\n?|\n/).length);
    }),
    { numRuns: 300 },
  );
});

test('any text has sentences that are parts of it', () => {
  fc.assert(
    fc.property(writing, fc.nat(300), (text, at) => {
      for (const sentence of sentencesOf(text)) {
        expect(text.slice(sentence.at, sentence.at + sentence.text.length)).toBe(sentence.text);
        expect(typeof isNegated(fold(sentence.text), at)).toBe('boolean');
      }
    }),
  );
});

describe('half a megabyte of anything is read in bounded time', () => {
  const units = ['>', '[', '*', '[a](', '`', 'a|b\n', 'a\n=\n', '::\n', 'a at ', '[your ', '\n> - 1. a'];
  test.each(units.flatMap((unit) => names.map((path) => ({ unit, path }))))('$unit in $path', ({ unit, path }) => {
    const text = unit.repeat(Math.ceil((512 * 1024) / unit.length));
    const start = performance.now();
    const document = parseDocument({ path, text });
    contactsIn(document.sections.flatMap(({ blocks }) => blocks));
    findPlaceholders(document);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
