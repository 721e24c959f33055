import { describe, expect, test } from '@jest/globals';
import { mostInOneRound, mostSendings, nextCursor, type SentDelivery, toSendAgain } from '../../src/app/deliveries.ts';
import { dayOf, hourOf, hoursSince, spread } from '../../src/app/schedule.ts';

const hour = 3_600_000;
const now = 1_000 * 24 * hour;
const row = (id: number, more: Partial<SentDelivery> = {}): SentDelivery => ({
  id,
  guid: `g-${id}`,
  at: now - hour,
  event: 'push',
  ok: false,
  ...more,
});
const ids = (rows: readonly SentDelivery[], lostFrom: number | null = null): readonly number[] =>
  toSendAgain(rows, { now, lost: lostFrom === null ? null : { from: lostFrom, until: now - 10 } }).map(({ id }) => id);

describe('deliveries to ask for again', () => {
  test('those that failed, oldest first', () => {
    expect(ids([row(3, { at: now - 10 }), row(1, { at: now - 30 }), row(2, { ok: true, at: now - 20 })])).toEqual([
      1, 3,
    ]);
  });

  test('not one that arrived in the end', () => {
    expect(ids([row(1, { guid: 'a' }), row(2, { guid: 'a', ok: true })])).toEqual([]);
    expect(ids([row(1, { guid: 'a', ok: true }), row(2, { guid: 'a' })])).toEqual([]);
  });

  test('the newest sending of one that failed more than once, but not for ever', () => {
    const failed = (count: number) =>
      Array.from({ length: count }, (_, index) => row(index + 1, { guid: 'a', at: now - 100 + index }));
    expect(ids(failed(2))).toEqual([2]);
    expect(ids(failed(mostSendings - 1))).toEqual([mostSendings - 1]);
    expect(ids(failed(mostSendings))).toEqual([]);
  });

  test.each([
    ['older than GitHub sends again', { at: now - 73 * hour }],
    ['of an event that means no work', { event: 'ping' }],
    ['of an event that means no work', { event: 'installation_target' }],
  ])('not one %s', (_, more) => {
    expect(ids([row(1, more)])).toEqual([]);
  });

  test('after a start also those that arrived shortly before', () => {
    const rows = [
      row(1, { ok: true, at: now - 3 * hour }),
      row(2, { ok: true, at: now - hour }),
      row(3, { at: now - 5 * hour }),
      row(4, { ok: true, at: now - 5 }),
    ];
    expect(ids(rows, now - 2 * hour)).toEqual([3, 2]);
    expect(ids(rows, null)).toEqual([3]);
  });

  test('no more than so many at once', () => {
    expect(ids(Array.from({ length: 500 }, (_, index) => row(index + 1)))).toHaveLength(mostInOneRound);
  });

  test.each<[object, string | null]>([
    [{ link: '<https://api.github.com/app/hook/deliveries?per_page=100&cursor=v1_7>; rel="next"' }, 'v1_7'],
    [{ link: '<https://x/?cursor=1>; rel="prev", <https://x/?cursor=2>; rel="next"' }, '2'],
    [{ link: '<https://x/?cursor=1>; rel="prev"' }, null],
    [{ link: '<nonsense>; rel="next"' }, null],
    [{}, null],
  ])('the next page of %j is %j', (headers, cursor) => {
    expect(nextCursor(headers)).toBe(cursor);
  });
});

describe('the weekly round', () => {
  test('spreads ids evenly, also those that follow each other', () => {
    const days = new Map<number, number>();
    const hours = new Map<number, number>();
    for (let id = 700_000_000; id < 700_007_000; id += 1) {
      days.set(dayOf(id), (days.get(dayOf(id)) ?? 0) + 1);
      hours.set(hourOf(id), (hours.get(hourOf(id)) ?? 0) + 1);
    }
    expect(days.size).toBe(7);
    expect(hours.size).toBe(24);
    expect(Math.min(...days.values())).toBeGreaterThan(850);
    expect(Math.max(...days.values())).toBeLessThan(1150);
  });

  test('the same id has the same turn always', () => {
    expect([1, 77, 123_456_789, 2 ** 40 + 5].map(spread)).toEqual([1, 77, 123_456_789, 2 ** 40 + 5].map(spread));
    expect(spread(2 ** 33)).not.toBe(spread(2 ** 34));
  });

  test('goes through every hour once, and after a long sleep through a day of them', () => {
    expect(hoursSince(now + 5, now + hour - 1)).toEqual([]);
    expect(hoursSince(now - 1, now)).toEqual([now]);
    expect(hoursSince(now + 5, now + 2 * hour + 5)).toEqual([now + hour, now + 2 * hour]);
    expect(hoursSince(0, now)).toHaveLength(24);
    expect(hoursSince(now + hour, now)).toEqual([]);
  });
});
