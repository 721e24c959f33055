import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type HistoryEntry,
  mostAhead,
  mostHistory,
  readRemembered,
  remember,
  withoutRemembered,
  withRemembered,
} from '../../src/publish/hidden-block.ts';
import { hostileText } from '../support/hostile-text.ts';

const at = Date.UTC(2026, 10, 20, 10);
const entry = (on: string, met = 10, ruleset = '2026.1'): HistoryEntry => ({
  on,
  ruleset,
  met,
  assessed: 30,
  essentials: { met: 3, assessed: 5 },
  score: 55,
});
const state = { at, history: [entry('2026-11-01'), entry('2026-11-20', 12)] };

describe('what a dashboard remembers', () => {
  test('is read back as it was written', () => {
    expect(readRemembered(withRemembered('Card', state), at)).toEqual(state);
    expect(readRemembered(withRemembered('Card', state).replaceAll('\n', '\r\n'), at)).toEqual(state);
  });

  test('does not show: one comment on the last line', () => {
    const text = withRemembered('Card', state);
    expect(text).toMatch(/^Card\n\n<!-- [^\n]+ -->\n$/);
    expect(text.match(/--/g)).toHaveLength(2);
    expect(withoutRemembered(text)).toBe('Card');
  });

  const written = withRemembered('Card', state);
  const with_ = (change: object, index = 0): string =>
    withRemembered('Card', {
      ...state,
      history: state.history.map((each, where) => (where === index ? { ...each, ...change } : each)),
    });

  test.each([
    ['nothing', 'Card'],
    ['another version', written.replace('remembered:1', 'remembered:2')],
    ['cut', written.slice(0, -20)],
    ['no JSON', 'Card\n\n<!-- coop-scorecard:remembered:1 {"at" -->'],
    ['text after it', `${written}\nand more`],
    ['unknown keys', with_({ more: 1 })],
    ['a day that is none', with_({ on: '2026-02-30' })],
    ['a day of another form', with_({ on: '20-11-2026' })],
    ['out of order', with_({ on: '2026-11-20' })],
    ['later than the audit', with_({ on: '2027-01-01' }, 1)],
    ['more met than assessed', with_({ met: 31 })],
    ['more essentials than assessed', with_({ essentials: { met: 6, assessed: 5 } })],
    ['a percentage above 100', with_({ score: 101 })],
    ['markup for a ruleset', with_({ ruleset: '<img src=x>' })],
    ['a time to come', withRemembered('Card', { at: at + mostAhead + 1, history: [] })],
    ['text for a time', written.replace(String(at), '"x"')],
    ['too much', withRemembered('Card', state).replace('"history":[', `"history":[${'[],'.repeat(10_000)}`)],
  ])('%s is dropped', (_, text) => {
    expect(readRemembered(text, at)).toBeNull();
  });

  test('whatever is there, reading it neither throws nor takes long', () => {
    fc.assert(
      fc.property(hostileText, fc.string(), (before, inside) => {
        for (const text of [before, `${before}\n<!-- coop-scorecard:remembered:1 ${inside} -->`]) {
          const read = readRemembered(text, at);
          expect(read === null || Array.isArray(read.history)).toBe(true);
          expect(withoutRemembered(withRemembered(text, state))).toBe(
            withoutRemembered(`${text}\n\n<!-- coop-scorecard:remembered:1 {} -->`),
          );
        }
      }),
    );
    const started = performance.now();
    readRemembered(`${'\n'.repeat(65_000)}<!-- coop-scorecard:remembered:1 `, at);
    readRemembered(`<!-- coop-scorecard:remembered:1 ${' -->'.repeat(15_000)}`, at);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('history', () => {
  test('unchanged counts leave it as it is', () => {
    const history = [entry('2026-11-01')];
    expect(remember(history, entry('2026-11-20'))).toBe(history);
  });

  test('a change is a line, two changes a day are one', () => {
    const once = remember([entry('2026-11-01')], entry('2026-11-20', 11));
    expect(once.map(({ on, met }) => [on, met])).toEqual([
      ['2026-11-01', 10],
      ['2026-11-20', 11],
    ]);
    expect(remember(once, entry('2026-11-20', 12)).map(({ met }) => met)).toEqual([10, 12]);
    expect(remember(once, entry('2026-11-20', 10)).map(({ met }) => met)).toEqual([10]);
  });

  test('other rules are a change', () => {
    expect(remember([entry('2026-11-01')], entry('2026-11-20', 10, '2026.2'))).toHaveLength(2);
  });

  test('an earlier day does not come after a later one', () => {
    const history = [entry('2026-11-20')];
    expect(remember(history, entry('2026-11-01', 3))).toBe(history);
  });

  test('has an end, and is always one that can be read back', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ day: fc.nat(2_000), met: fc.nat(30) }), { maxLength: 200 }), (audits) => {
        const days = audits.map(({ day, met }) => entry(new Date(day * 86_400_000).toISOString().slice(0, 10), met));
        const history = days.reduce<readonly HistoryEntry[]>(remember, []);
        expect(history.length).toBeLessThanOrEqual(mostHistory);
        expect(readRemembered(withRemembered('Card', { at, history }), at)).toEqual({ at, history });
      }),
    );
  });
});
