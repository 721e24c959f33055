import { describe, expect, test } from '@jest/globals';
import { pause, resultOf } from '../../src/app/setbacks.ts';
import { Refused } from '../../src/publish/writing.ts';
import { RepositoryError } from '../../src/sources/github/github.ts';

const now = Date.parse('2026-11-21T10:00:00Z');
const minute = 60_000;
const waits = (until: number) => ({ next: 'wait', until, all: true });

describe('a pause that GitHub asks for', () => {
  test.each([
    ['as it says', now + 5 * minute, now + 5 * minute],
    ['a moment at least', now + 10, now + 1000],
    ['two hours at most', now + 600 * minute, now + 120 * minute],
    ['a minute where it does not say', null, now + minute],
    ['a minute where its clock is behind ours, instead of one try after the other', now - 40 * minute, now + minute],
  ])('is %s', (_, until, expected) => {
    expect(pause(until, now)).toEqual(waits(expected));
    expect(resultOf(new RepositoryError('rate-limited', { until }), now)).toEqual(waits(expected));
    expect(resultOf(new Refused({ why: 'rate-limited', until }, null), now)).toEqual(waits(expected));
  });
});
