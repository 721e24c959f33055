import { describe, expect, test } from '@jest/globals';
import {
  listDeliveries,
  mostInOneRound,
  mostSendings,
  nextCursor,
  type SentDelivery,
  sendAgain,
  toSendAgain,
} from '../../src/app/deliveries.ts';
import type { Engine } from '../../src/app/engine.ts';
import { dayOf, hourOf, hoursDue, mostHours, type Progress, spread, turnAmong } from '../../src/app/schedule.ts';
import { WeeklyRound } from '../../src/app/weekly-round.ts';
import type { Job } from '../../src/app/work.ts';
import type { Request } from '../../src/requests/request.ts';

const hour = 3_600_000;
const now = 1_000 * 24 * hour;
const row = (id: number, more: Partial<SentDelivery> = {}): SentDelivery => ({
  guid: `g-${id}`,
  at: now - hour,
  event: 'push',
  action: null,
  ok: false,
  ...more,
  id: BigInt(id),
});
const ids = (rows: readonly SentDelivery[], lostFrom: number | null = null): readonly number[] =>
  toSendAgain(rows, { now, lost: lostFrom === null ? null : { from: lostFrom, until: now - 10 } }).map(({ id }) =>
    Number(id),
  );
const { signal } = new AbortController();

function memory(): Pick<Engine, 'recall' | 'remember'> {
  const known = new Map<string, number>();
  return {
    recall: async (name) => known.get(name) ?? null,
    remember: async (name, value) => void known.set(name, value),
  };
}

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

  test('a row that is listed twice counts once', () => {
    expect(ids(Array.from({ length: mostSendings }, () => row(1)))).toEqual([1]);
  });

  test.each([
    ['older than GitHub sends again', { at: now - 73 * hour }],
    ['of an event that means no work', { event: 'ping' }],
    ['of an event that means no work', { event: 'installation_target' }],
    ['of an action that means no work', { event: 'check_run', action: 'completed' }],
    ['of an action that means no work', { event: 'pull_request', action: 'labeled' }],
    [
      'of an installation that was suspended, and may be there again by now',
      { event: 'installation', action: 'suspend' },
    ],
  ])('not one %s', (_, more) => {
    expect(ids([row(1, more)])).toEqual([]);
  });

  test.each([
    ['installation', 'created'],
    ['pull_request', 'opened'],
    ['check_suite', 'rerequested'],
  ])('one of %s %s', (event, action) => {
    expect(ids([row(1, { event, action })])).toEqual([1]);
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

describe('asking for them', () => {
  const listed = (id: number | bigint, status = 502, at = now - hour) => ({
    id,
    guid: `g-${id}`,
    delivered_at: new Date(at).toISOString(),
    event: 'push',
    status_code: status,
  });
  function gitHub(rows: readonly ReturnType<typeof listed>[]) {
    const asked: string[] = [];
    const statuses = new Set<unknown>();
    const asApp: Request = async (route, parameters = {}) => {
      if (route.startsWith('POST')) {
        asked.push(String(parameters.delivery_id));
        return { status: 202, headers: {}, data: {} };
      }
      statuses.add(parameters.status);
      const data = rows.filter(({ status_code }) => parameters.status === undefined || status_code >= 400);
      return { status: 200, headers: {}, data };
    };
    return { asApp, asked, statuses };
  }
  const look = (asApp: Request, known: Pick<Engine, 'recall' | 'remember'>, at = now) =>
    sendAgain(asApp, { now: at, lost: null, signal, memory: known });

  test("GitHub's ids have 64 bits, and are sent back as they came", async () => {
    const { asApp, asked } = gitHub([listed(3804004623172239366n), listed(7)]);
    expect(await look(asApp, memory())).toEqual({ asked: 2, failed: 0, more: false });
    expect(asked).toEqual(['7', '3804004623172239366']);
  });

  test('only failures are listed, unless work may have been lost', async () => {
    const { asApp, asked, statuses } = gitHub([listed(1), listed(2, 200, now - 1000)]);
    await look(asApp, memory());
    expect([...statuses]).toEqual(['failure']);
    await sendAgain(asApp, { now, lost: { from: now - 5000, until: now }, signal, memory: memory() });
    expect([...statuses]).toEqual(['failure', undefined]);
    expect(asked).toEqual(['1', '1', '2']);
  });

  test('one that was asked for is not asked for again, unless it failed again', async () => {
    const known = memory();
    const rows = [listed(1)];
    const { asApp, asked } = gitHub(rows);
    await look(asApp, known);
    await look(asApp, known);
    expect(asked).toEqual(['1']);
    rows.push({ ...listed(2, 502, now), guid: 'g-1' });
    await look(asApp, known);
    expect(asked).toEqual(['1', '2']);
  });

  test.each([
    ['was not heard', 500, ['1', '1', '2'], [true, false]],
    ['is not there any more', 404, ['1', '2'], [false, false]],
  ])('one that %s does not keep the others back', async (_, status, expected, more) => {
    const { asApp, asked } = gitHub([listed(1), listed(2)]);
    let refused = 0;
    const once: Request = async (route, parameters) => {
      const answer = await asApp(route, parameters);
      if (!route.startsWith('POST') || parameters?.delivery_id !== '1' || refused > 0) return answer;
      refused += 1;
      throw Object.assign(new Error('no'), { status, response: {} });
    };
    const known = memory();
    const looks = [await look(once, known), await look(once, known)];
    expect(looks.map((each) => each.more)).toEqual(more);
    expect(asked.toSorted()).toEqual(expected);
  });

  test('no more than so many at once; the rest soon after', async () => {
    const known = memory();
    const { asApp, asked } = gitHub(Array.from({ length: mostInOneRound + 5 }, (_, index) => listed(index + 1)));
    expect(await look(asApp, known)).toEqual({ asked: mostInOneRound, failed: 0, more: true });
    expect(await look(asApp, known)).toEqual({ asked: 5, failed: 0, more: false });
    expect(new Set(asked).size).toBe(mostInOneRound + 5);
  });

  test('what was lost first is found behind the many events of others: check runs of every App are told to all', async () => {
    const rows = [
      listed(9000),
      ...Array.from({ length: 5000 }, (_, index) => ({ ...listed(index), event: 'check_run' })),
    ];
    const newestFirst = rows.toReversed();
    const asApp: Request = async (_, { cursor } = {}) => {
      const from = Number(cursor ?? 0);
      const link = `<https://x/?cursor=${from + 100}>; rel="next"`;
      return {
        status: 200,
        headers: from + 100 < rows.length ? { link } : {},
        data: newestFirst.slice(from, from + 100),
      };
    };
    const found = await listDeliveries(asApp, { since: 0, failures: true });
    expect(found.at(-1)).toMatchObject({ event: 'push', id: 9000n });
  });

  test('a list without an end is not read for ever', async () => {
    let pages = 0;
    const asApp: Request = async () => {
      pages += 1;
      return { status: 200, headers: { link: '<https://x/?cursor=next>; rel="next"' }, data: [listed(pages)] };
    };
    expect(await listDeliveries(asApp, { since: 0, failures: true })).toHaveLength(200);
  });
});

describe('the hours of the weekly round', () => {
  const nothing: Progress = { last: null, missed: null };
  const at = (hours: readonly number[]): readonly number[] => hours.map((each) => (each - now) / hour);

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

  test('every repository has one turn in a week, whatever its id', () => {
    const week = Array.from({ length: 168 }, (_, index) => now + index * hour);
    for (const [installation, repository] of [
      [1, 1],
      [77, 123_456_789],
      [2 ** 33, 2 ** 40 + 5],
    ] as const) {
      expect(week.filter((each) => turnAmong([each], installation, repository) !== null)).toHaveLength(1);
    }
  });

  test('come one after the other while the App runs', () => {
    let progress: Progress = { last: now, missed: null };
    const done: number[] = [];
    for (let at = now + 5; at < now + 6 * hour; at += 10 * 60_000) {
      const due = hoursDue(progress, at);
      done.push(...due.hours);
      progress = due.left;
    }
    expect(at(done)).toEqual([1, 2, 3, 4, 5]);
    expect(progress.missed).toBeNull();
  });

  test.each([
    ['two hours', 2],
    ['a day', 24],
    ['six days', 144],
    ['a week and an hour', 169],
    ['a month', 720],
  ])('missed for %s are made up for, once each, a few at a time, the newest first', (_, away) => {
    let progress: Progress = { last: now - away * hour, missed: null };
    const done: number[] = [];
    for (let turn = 0; turn < 60; turn += 1) {
      const due = hoursDue(progress, now + turn * 1000);
      expect(due.hours.length).toBeLessThanOrEqual(mostHours);
      done.push(...due.hours);
      progress = due.left;
    }
    expect(at(done)).toEqual(Array.from({ length: Math.min(away, 168) }, (_, index) => -index || 0));
    expect(progress).toEqual({ last: now, missed: null });
  });

  test('a week of them where nothing is known', () => {
    let progress = nothing;
    const done = new Set<number>();
    for (let turn = 0; turn < 42; turn += 1) {
      const due = hoursDue(progress, now);
      for (const each of due.hours) done.add(each);
      progress = due.left;
    }
    expect(done.size).toBe(168);
    expect(progress.missed).toBeNull();
  });

  test('that begin while others are made up for go first, and none is lost', () => {
    let progress: Progress = { last: now - 100 * hour, missed: null };
    const done = new Set<number>();
    for (let at = now; at < now + 8 * hour; at += 10 * 60_000) {
      const due = hoursDue(progress, at);
      if (at % hour === 0) expect(due.hours[0]).toBe(at);
      for (const each of due.hours) done.add(each);
      progress = due.left;
    }
    expect(done.size).toBe(100 + 7);
    expect(progress.missed).toBeNull();
  });

  test('missed twice, before all was made up for, none is lost', () => {
    const first = hoursDue({ last: now - 50 * hour, missed: null }, now);
    let { left } = hoursDue(first.left, now + 30 * hour);
    const done = new Set<number>(first.hours);
    for (let turn = 0; turn < 60; turn += 1) {
      const due = hoursDue(left, now + 30 * hour);
      for (const each of due.hours) done.add(each);
      left = due.left;
    }
    const missing = Array.from({ length: 80 }, (_, index) => now - 49 * hour + index * hour).filter(
      (each) => !done.has(each) && each < now + 27 * hour,
    );
    expect(missing).toEqual([]);
  });

  test('a clock that was set back begins nothing twice', () => {
    expect(hoursDue({ last: now, missed: null }, now - 3 * hour)).toEqual({
      hours: [],
      left: { last: now, missed: null },
    });
  });
});

describe('the weekly round', () => {
  /** Installations with so many repositories each; the ids of a repository are thousands of its installation. */
  function gitHub(count: number, each: number, fails: (installation: number) => boolean = () => false) {
    const asked = { lists: 0, tokens: 0 };
    const page = <T>(rows: readonly T[], { page }: Readonly<Record<string, unknown>>): readonly T[] =>
      rows.slice((Number(page) - 1) * 100, Number(page) * 100);
    const all = Array.from({ length: count }, (_, index) => ({ id: index + 1, suspended_at: null }));
    return {
      asked,
      async asApp(_: string, parameters: Readonly<Record<string, unknown>> = {}) {
        asked.lists += 1;
        return { status: 200, headers: {}, data: page(all, parameters) };
      },
      async openList(installation: number) {
        asked.tokens += 1;
        if (fails(installation)) throw new Error('502');
        const rows = Array.from({ length: each }, (_, index) => {
          const id = installation * 1000 + index;
          return { id, full_name: `o${installation}/r${id}`, archived: false };
        });
        return async (_: string, parameters: Readonly<Record<string, unknown>> = {}) => ({
          status: 200,
          headers: {},
          data: { repositories: page(rows, parameters) },
        });
      },
    };
  }

  test('a hundred thousand installations: each whose turn it is, spread, and the list read once an hour', async () => {
    const access = gitHub(100_000, 1);
    const put: Job[] = [];
    const known = memory();
    await known.remember('weekly', now - hour);
    const round = new WeeklyRound(access, async (job) => void put.push(job), known);
    for (let index = 0; index < 5; index += 1) {
      const before = put.length;
      const at = now + index * hour;
      await round.turn(at, signal);
      expect(put.slice(before).every((job) => turnAmong([at], job.installation, job.repository.id) === at)).toBe(true);
      // 100,000 over the 168 hours of a week.
      expect(Math.abs(put.length - before - 595)).toBeLessThan(150);
      expect(put.at(-1)?.installation).toBeGreaterThan(99_000);
    }
    expect(access.asked.lists).toBeLessThanOrEqual(5 * 1001);
  });

  test('what was missed shares one list, and is put in portions', async () => {
    const access = gitHub(500, 4);
    const put: Job[] = [];
    const round = new WeeklyRound(access, async (job) => void put.push(job), memory());
    let most = 0;
    for (let turn = 0; turn < 42; turn += 1) {
      const before = put.length;
      await round.turn(now + turn * 1000, signal);
      most = Math.max(most, put.length - before);
    }
    expect(new Set(put.map(({ repository }) => repository.id)).size).toBe(2000);
    expect(put).toHaveLength(2000);
    expect(most).toBeLessThan(150);
    expect(access.asked.lists).toBe(6);
  });

  test('an installation that cannot be listed is tried a few times, and stops no other', async () => {
    const access = gitHub(48, 7, (installation) => installation === 5);
    const put: Job[] = [];
    const round = new WeeklyRound(access, async (job) => void put.push(job), memory());
    let failed = 0;
    for (let turn = 0; turn < 50; turn += 1) failed += (await round.turn(now, signal)).failed;
    expect(new Set(put.map(({ repository }) => repository.id)).size).toBe(47 * 7);
    // Seven hours in a week are its own; each is tried five times.
    expect(failed).toBe(35);
  });

  test('an installation that can be listed again is not left out', async () => {
    let down = true;
    const access = gitHub(48, 7, (installation) => down && installation === 5);
    const put: Job[] = [];
    const round = new WeeklyRound(access, async (job) => void put.push(job), memory());
    for (let turn = 0; turn < 45; turn += 1) {
      down = turn % 3 !== 0;
      await round.turn(now, signal);
    }
    expect(new Set(put.map(({ repository }) => repository.id)).size).toBe(48 * 7);
  });

  test('a queue that takes no more: the hours are not done, and come again', async () => {
    const access = gitHub(200, 1);
    let room = 3;
    const put: Job[] = [];
    const take = async (job: Job): Promise<void> => {
      if (room <= 0) throw new Error('full');
      room -= 1;
      put.push(job);
    };
    const known = memory();
    const round = new WeeklyRound(access, take, known);
    for (let turn = 0; turn < 5; turn += 1) await round.turn(now, signal).catch(() => undefined);
    expect(await known.recall('weekly')).toBeNull();
    room = 1000;
    for (let turn = 0; turn < 42; turn += 1) await round.turn(now, signal);
    expect(new Set(put.map(({ repository }) => repository.id)).size).toBe(200);
  });
});
