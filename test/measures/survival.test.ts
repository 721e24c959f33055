import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { quantile, survival, type Wait } from '../../src/measures/survival.ts';

const yes = (days: number): Wait => ({ days, answered: true });
const no = (days: number): Wait => ({ days, answered: false });

describe('by hand', () => {
  test('the curve of the remission times of Freireich et al. (1963), 6-MP group, as textbooks print it', () => {
    const waits = [
      ...[6, 6, 6, 7, 10, 13, 16, 22, 23].map(yes),
      ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(no),
    ];
    const curve = survival(waits).map(({ days, waiting }) => [days, Number(waiting.toFixed(3))]);
    expect(curve).toEqual([
      [6, 0.857],
      [7, 0.807],
      [10, 0.753],
      [13, 0.69],
      [16, 0.627],
      [22, 0.538],
      [23, 0.448],
    ]);
    expect(quantile(waits, 0.5)).toEqual({ kind: 'reached', days: 23 });
    expect(quantile(waits, 0.9)).toEqual({ kind: 'beyond', days: 35 });
  });

  const table: readonly (readonly [string, readonly Wait[], number, string, number])[] = [
    ['all answered', [yes(1), yes(2), yes(3)], 0.5, 'reached', 2],
    ['an even number: the first time at which half have it', [yes(1), yes(2), yes(3), yes(4)], 0.5, 'reached', 2],
    ['a censored one moves the median', [yes(1), no(1.5), yes(3), yes(4)], 0.5, 'reached', 3],
    ['who leaves at the moment of an answer was still there', [no(2), yes(2)], 0.5, 'reached', 2],
    ['who left before was not', [no(1), yes(2)], 0.5, 'reached', 2],
    ['nobody answered', [no(3), no(10), no(7)], 0.5, 'beyond', 10],
    ['the curve stays above half', [yes(1), no(4), no(5)], 0.5, 'beyond', 5],
    ['at once', [yes(0), yes(0), no(9)], 0.5, 'reached', 0],
    ['nine of ten', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(yes), 0.9, 'reached', 9],
    ['eight of ten', [...[1, 2, 3, 4, 5, 6, 7, 8].map(yes), no(9), no(20)], 0.9, 'beyond', 20],
  ];
  test.each(table)('%s', (_, waits, share, kind, days) => {
    expect(quantile(waits, share)).toEqual({ kind, days });
  });

  test('nobody waited', () => {
    expect(survival([])).toEqual([]);
    expect(quantile([], 0.5)).toBeNull();
  });
});

/** Efron's redistribution to the right (1967): each person's weight, when lost from sight, goes equally to those seen longer. */
function byRedistribution(waits: readonly Wait[], at: number): number {
  const order = [...waits].sort((a, b) => a.days - b.days || Number(b.answered) - Number(a.answered));
  const weights = order.map(() => 1 / order.length);
  order.forEach((wait, index) => {
    if (wait.answered) return;
    const later = order.length - index - 1;
    const given = weights[index] ?? 0;
    if (later === 0) return;
    weights[index] = 0;
    for (let next = index + 1; next < order.length; next += 1) weights[next] = (weights[next] ?? 0) + given / later;
  });
  const answered = order.reduce(
    (sum, wait, index) => sum + (wait.answered && wait.days <= at ? (weights[index] ?? 0) : 0),
    0,
  );
  return 1 - answered;
}

const waitsOf = fc.array(fc.record({ days: fc.integer({ min: 0, max: 40 }), answered: fc.boolean() }), {
  maxLength: 60,
});

describe('for any waits', () => {
  test('it is what redistribution to the right gives', () => {
    fc.assert(
      fc.property(waitsOf, (waits) => {
        for (const { days, waiting } of survival(waits)) expect(waiting).toBeCloseTo(byRedistribution(waits, days), 9);
      }),
    );
  });

  test('without censoring it is the plain share that waited longer', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 50 }), (days) => {
        for (const step of survival(days.map(yes))) {
          expect(step.waiting).toBeCloseTo(days.filter((other) => other > step.days).length / days.length, 9);
        }
      }),
    );
  });

  test('shares fall, from 1 to no less than 0, and are numbers', () => {
    fc.assert(
      fc.property(waitsOf, (waits) => {
        let before = 1;
        for (const { waiting } of survival(waits)) {
          expect(waiting).toBeGreaterThanOrEqual(0);
          expect(waiting).toBeLessThan(before);
          before = waiting;
        }
      }),
    );
  });

  test('order does not matter, and the median is no later than the 90th percentile', () => {
    fc.assert(
      fc.property(waitsOf, (waits) => {
        expect(survival([...waits].reverse())).toEqual(survival(waits));
        const median = quantile(waits, 0.5);
        const p90 = quantile(waits, 0.9);
        if (median && p90) expect(median.days).toBeLessThanOrEqual(p90.days);
        if (median?.kind === 'beyond') expect(p90?.kind).toBe('beyond');
      }),
    );
  });
});
