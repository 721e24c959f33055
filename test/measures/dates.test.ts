import { describe, expect, test } from '@jest/globals';
import { daysBetween, isSensible, monthsBefore } from '../../src/measures/dates.ts';

const at = (iso: string): number => Date.parse(iso);
const now = at('2026-11-20T10:00:00Z');

test.each([
  ['2026-11-20T10:00:00Z', 12, '2025-11-20T10:00:00Z'],
  ['2026-03-31T10:00:00Z', 1, '2026-02-28T10:00:00Z'],
  ['2024-02-29T00:00:00Z', 12, '2023-02-28T00:00:00Z'],
  ['2024-02-29T00:00:00Z', 48, '2020-02-29T00:00:00Z'],
  ['2026-01-15T23:59:59Z', 24, '2024-01-15T23:59:59Z'],
])('%s less %i months is %s', (from, months, to) => {
  expect(monthsBefore(at(from), months)).toBe(at(to));
});

describe('dates that can be believed', () => {
  test.each([
    ['1990-01-01T00:00:00Z', true],
    ['2026-11-21T10:00:00Z', true],
    ['1989-12-31T23:59:59Z', false],
    ['1970-01-01T00:00:00Z', false],
    ['2026-11-21T10:00:01Z', false],
    ['2099-01-01T00:00:00Z', false],
  ])('%s: %s', (iso, sensible) => {
    expect(isSensible(at(iso), now)).toBe(sensible);
  });

  test('none is none', () => {
    expect(isSensible(null, now)).toBe(false);
  });
});

test('days are never negative', () => {
  expect(daysBetween(at('2026-11-01T00:00:00Z'), at('2026-11-02T12:00:00Z'))).toBe(1.5);
  expect(daysBetween(now, now - 1)).toBe(0);
});
