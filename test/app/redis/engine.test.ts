import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { type Engine, openEngine } from '../../../src/app/engine.ts';
import { usualOptions } from '../../../src/app/in-process-queue.ts';
import { createLog } from '../../../src/app/log.ts';
import type { Round } from '../../../src/app/rounds.ts';
import { sleep, until } from '../until.ts';
import { type RedisServer, startRedis } from './redis-server.ts';

/* What processes agree on beside the queue. */

jest.setTimeout(120_000);

let server: RedisServer;
let engines: readonly Engine[] = [];
let end = new AbortController();
beforeAll(async () => {
  server = await startRedis();
});
beforeEach(async () => {
  end = new AbortController();
  const open = () =>
    openEngine({
      ...usualOptions,
      redisUrl: server.url,
      lockMs: 1000,
      onHappening: () => undefined,
      onError: () => undefined,
    });
  engines = [await open(), await open()];
});
afterEach(async () => {
  end.abort();
  await Promise.all(engines.map((engine) => engine.queue.stop(100).then(() => engine.close())));
  await server.redis.flushall();
});
afterAll(() => server.close());

test('writes of one installation have their turns, whichever process writes; those of another do not wait', async () => {
  await until(async () => (await engines[1]?.recall('x').catch(() => undefined)) === null);
  const waits: number[] = [];
  for (const index of [0, 1, 0, 1]) waits.push((await engines[index]?.turnToWrite?.(7, 1000)) ?? -1);
  expect(waits[0]).toBe(0);
  expect(waits.slice(1).map((wait) => Math.ceil(wait / 1000))).toEqual([1, 2, 3]);
  expect(await engines[0]?.turnToWrite?.(8, 1000)).toBe(0);
});

test('a round is made by one process at a time, again and again', async () => {
  let running = 0;
  let most = 0;
  let made = 0;
  const round: Round = {
    name: 'weekly',
    everyMs: 100,
    againMs: 50,
    async run() {
      made += 1;
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 60));
      running -= 1;
      if (made === 2) throw new Error('once');
      return 'all';
    },
  };
  const log = createLog('error', { write: () => undefined });
  for (const engine of engines) engine.startRounds([round], end.signal, log);
  await until(() => made >= 5, 60_000);
  expect(most).toBe(1);
});

test('a round that leaves something is made again soon', async () => {
  const begun: number[] = [];
  const round: Round = {
    name: 'deliveries',
    everyMs: 3_600_000,
    againMs: 50,
    async run() {
      begun.push(Date.now());
      return begun.length < 4 ? 'more' : 'all';
    },
  };
  const log = createLog('error', { write: () => undefined });
  for (const engine of engines) engine.startRounds([round], end.signal, log);
  await until(() => begun.length >= 4);
  await sleep(200);
  // Both processes make the round at their start.
  expect(begun.length).toBeLessThanOrEqual(5);
});

test('a time is remembered for all, as long as it is of use, or until Redis is emptied', async () => {
  await until(async () => (await engines[0]?.recall('weekly').catch(() => undefined)) === null);
  await engines[0]?.remember('weekly', 1234);
  await engines[1]?.remember('rechecked:1#2', 5678, 200);
  expect(await engines[1]?.recall('weekly')).toBe(1234);
  expect(await engines[0]?.recall('rechecked:1#2')).toBe(5678);
  await until(async () => (await engines[0]?.recall('rechecked:1#2')) === null);
  expect(await engines[0]?.recall('weekly')).toBe(1234);
  await server.redis.flushall();
  expect(await engines[1]?.recall('weekly')).toBeNull();
});
