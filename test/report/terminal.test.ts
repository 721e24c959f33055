import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { terminalReport } from '../../src/report/terminal.ts';
import { hostileText } from '../support/hostile-text.ts';
import { literal, mixed, scorecard, withVerdict } from '../support/scorecard.ts';

const english = literal('en');

describe('the card in a terminal', () => {
  test.each([40, 60, 80, 120])('keeps to %d columns, addresses apart', (columns) => {
    for (const language of [english, literal('es')]) {
      const lines = terminalReport(mixed(), language, { columns, colour: false }).split('\n');
      const wide = lines.filter((line) => stringWidth(line) > columns && !line.trim().startsWith('https://'));
      expect(wide).toEqual([]);
    }
  });

  test('has colours only when asked, and the same words then', () => {
    const coloured = terminalReport(mixed(), english, { columns: 80, colour: true });
    const bare = terminalReport(mixed(), english, { columns: 80, colour: false });
    const escapes = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');
    expect(coloured).toMatch(escapes);
    expect(coloured.replace(escapes, '')).toBe(bare);
    expect(bare).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  test('says first that there is no free licence', () => {
    const told = terminalReport(scorecard({ 'free-licence': withVerdict('not-yet') }), english, {
      columns: 80,
      colour: false,
    });
    expect(told.split('\n')[2]).toMatch(/^ {2}! This project is not open yet/);
  });

  test.each([0, -5, Number.NaN, Number.POSITIVE_INFINITY])('a width of %d is no width', (columns) => {
    expect(() => terminalReport(mixed(), english, { columns, colour: false })).not.toThrow();
  });

  test('the whole card', () => {
    expect(terminalReport(mixed(), english, { columns: 80, colour: false })).toMatchSnapshot();
  });

  test('nothing a repository holds moves the cursor or turns the line around', () => {
    fc.assert(
      fc.property(hostileText, (hostile) => {
        const card = mixed((text) => `${text}${hostile}`);
        const told = terminalReport({ ...card, repository: { ...card.repository, name: hostile } }, english, {
          columns: 80,
          colour: false,
        });
        expect(told).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
      }),
      { numRuns: 100 },
    );
  });
});
