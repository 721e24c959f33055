import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { plain } from '../../src/report/plain.ts';

describe('text of a repository as one visible line', () => {
  test.each([
    ['colours', '\u001b[31mred\u001b[0m', 'red'],
    ['a window title', '\u001b]0;title\u0007after', 'after'],
    ['a link of the terminal', '\u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007', 'click'],
    ['eight-bit sequences', '\u009b31mred', 'red'],
    ['moving the cursor', 'a\u001b[2J\u001b[Hb', 'ab'],
    ['a line turned around', 'safe\u202egnp.exe', 'safegnp.exe'],
    ['isolates of direction', '\u2066a\u2069', 'a'],
    ['nothing between letters', 'a\u200bb\ufeffc\u2060d', 'abcd'],
    ['letters of tags', 'a\u{e0041}b', 'ab'],
    ['new lines', 'one\r\ntwo\u2028three\tfour', 'one two three four'],
    ['backspaces', 'a\b\bb', 'ab'],
    ['half a character', 'a\ud800b', 'a\ufffdb'],
    ['stacked marks', `a${'\u0301'.repeat(30)}`, `a${'\u0301'.repeat(4)}`],
  ])('%s', (_, text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  test.each([
    'Tierra Común — «cooperativa» 50 %',
    '日本語のテキスト',
    'العربية',
    'a [link](b) <c> & @d',
    '3 × 4 ≤ 12 ✅',
  ])('leaves %s as it is', (text) => {
    expect(plain(text)).toBe(text);
  });

  test('cuts what is too long for a sentence', () => {
    expect(plain('word '.repeat(1000))).toHaveLength(400);
    expect(plain('x'.repeat(1_000_000)).endsWith('…')).toBe(true);
  });

  test('never lets a control, format or line character through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(plain(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
        expect(plain(plain(text))).toBe(plain(text));
      }),
    );
  });
});
