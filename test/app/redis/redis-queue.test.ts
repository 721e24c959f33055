import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { usualOptions } from '../../../src/app/in-process-queue.ts';
import { type Happening, longestWaitMs, type Result, type Try } from '../../../src/app/queue.ts';
import { type RedisOptions, RedisQueue, usualRedisOptions } from '../../../src/app/redis/redis-queue.ts';
import type { Job } from '../../../src/app/work.ts';
import { jobOf, queueContract } from '../queue-contract.ts';
import { until } from '../until.ts';
import { type RedisServer, startRedis } from './redis-server.ts';

let server: RedisServer;
beforeAll(async () => {
  server = await startRedis();
}, 20_000);
afterAll(() => server.close());

let count = 0;
queueContract('the queue on Redis', (options) => {
  count += 1;
  return RedisQueue.open({
    ...usualRedisOptions,
    ...options,
    url: server.url,
    prefix: `{contract-${count}}`,
    now: () => Date.now(),
    onError: (error) => process.stderr.write(`${String(error)}\n`),
  });
});

describe('the queue on Redis, beside that', () => {
  const open: RedisQueue[] = [];
  const happened: Happening[] = [];
  let prefix = '';
  beforeEach(() => {
    count += 1;
    prefix = `{beside-${count}}`;
    happened.length = 0;
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((queue) => queue.stop(100)));
  });
  const made = async (more: Partial<RedisOptions> = {}): Promise<RedisQueue> => {
    const queue = await RedisQueue.open({
      ...usualRedisOptions,
      ...usualOptions,
      atOnce: 6,
      url: server.url,
      prefix,
      lockMs: 400,
      tidyEveryMs: 100,
      now: () => Date.now(),
      pausesMs: [5],
      onHappening: (happening) => happened.push(happening),
      onError: () => undefined,
      ...more,
    });
    open.push(queue);
    return queue;
  };
  const done: Result = { next: 'done' };
  const told = (what: Happening['what']): number => happened.filter((each) => each.what === what).length;
  const keys = (pattern: string): Promise<readonly string[]> => server.redis.keys(`${prefix}:${pattern}`);
  /** As it is when a process hangs for longer than its lock lasts. */
  const loseLocks = async (): Promise<void> => {
    const locks = await keys('tickets:*:lock');
    if (locks.length > 0) await server.redis.del(...locks);
  };

  test('a try that was thought dead does not hold any more, and what it ends with changes nothing', async () => {
    const queue = await made();
    const tries: Try[] = [];
    let release = (): void => undefined;
    const first = new Promise<void>((resolve) => {
      release = resolve;
    });
    queue.start(async (_, context) => {
      tries.push(context);
      if (tries.length > 1) return done;
      await loseLocks();
      await first;
      return { next: 'retry', why: 'late' };
    });
    await queue.put(jobOf(1));
    await until(() => tries.length === 1);
    expect(await tries[0]?.holds()).toBe(true);
    await until(() => told('done') === 1);
    expect(await tries[0]?.holds()).toBe(false);
    release();
    await until(() => told('failed') === 1);
    expect(happened.at(-1)).toMatchObject({ what: 'failed', why: 'superseded' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(tries).toHaveLength(2);
    expect(await queue.state()).toMatchObject({ waiting: 0, running: 0 });
  });

  test('work that ends every process which runs it is given up, and an operator sees it', async () => {
    const queue = await made();
    let ran = 0;
    queue.start(async () => {
      ran += 1;
      await loseLocks();
      return new Promise<Result>(() => undefined);
    });
    await queue.put(jobOf(1));
    await until(() => told('given-up') === 1, 15_000);
    expect(ran).toBe(3);
    expect(await queue.deadLetters.list()).toMatchObject([{ why: 'died', job: { repository: { id: 1 } } }]);
  }, 20_000);

  test('what is given up is a dead letter that can be put again', async () => {
    const queue = await made();
    let fails = true;
    queue.start(async () => (fails ? { next: 'retry', why: 'status-500' } : done));
    await queue.put(jobOf(1));
    await until(() => told('given-up') === 1);
    const [letter, ...others] = await queue.deadLetters.list();
    expect(others).toEqual([]);
    expect(letter).toMatchObject({ why: 'status-500', tries: 2, job: jobOf(1) });
    fails = false;
    if (letter) {
      await queue.put(letter.job);
      await queue.deadLetters.remove(letter.id);
    }
    await until(() => told('done') === 1);
    expect(await queue.deadLetters.count()).toBe(0);
  });

  test('leaves what a newer version put to a process that knows it', async () => {
    const queue = await made();
    const name = '1/2/7:dashboard';
    await server.redis.set(`${prefix}:job:${name}`, JSON.stringify({ notBefore: 0, what: 'only they know' }));
    await server.redis.zadd(`${prefix}:all`, Date.now(), name);
    await server.redis.zadd(`${prefix}:installation:1`, 0, name);
    await server.redis.zadd(`${prefix}:repository:7`, 0, name);
    const ran: Job[] = [];
    queue.start(async (job) => {
      ran.push(job);
      return done;
    });
    await queue.put(jobOf(7));
    await until(() => told('done') === 1);
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(ran).toHaveLength(1);
    expect(await server.redis.exists(`${prefix}:job:${name}`)).toBe(1);
  });

  test('finds work that lost its ticket', async () => {
    const queue = await made();
    await queue.put(jobOf(1));
    const tickets = await keys('tickets:*');
    await server.redis.del(...tickets);
    queue.start(async () => done);
    await until(() => told('done') === 1);
  });

  test('what has waited for a day is not done any more', async () => {
    let now = Date.now();
    const queue = await made({ now: () => now });
    await queue.put(jobOf(1), now + 1000);
    now += longestWaitMs + 1;
    queue.start(async () => done);
    await until(() => told('too-old') === 1);
    expect(told('done')).toBe(0);
    expect(await queue.state()).toMatchObject({ waiting: 0 });
  });

  test('keeps no more than the job, for no longer than it can be of use, and leaves nothing behind', async () => {
    const queue = await made();
    const carried = { ...jobOf(1), token: 'ghs_0123456789', body: 'what somebody wrote' };
    await queue.put(carried);
    const [payload = '', ...others] = await keys('job:*');
    expect(others).toEqual([]);
    expect(await server.redis.pttl(payload)).toBeGreaterThan(0);
    expect(await server.redis.pttl(payload)).toBeLessThan(26 * 3_600_000);
    let written = '';
    for (const key of await keys('*')) {
      const kind = await server.redis.type(key);
      if (kind === 'string') written += await server.redis.get(key);
      if (kind === 'hash') written += JSON.stringify(await server.redis.hgetall(key));
    }
    expect(written).toContain('semilla-1');
    expect(written).not.toContain('ghs_');
    expect(written).not.toContain('somebody');
    queue.start(async () => done);
    await until(() => told('done') === 1);
    await until(async () => (await keys('tickets:active')).length === 0);
    const left = (await keys('*')).map((key) => key.slice(prefix.length + 1));
    const counters =
      /^(?:fence|turn|probe|installations|turn-at:.*|(?:tickets|dead-letters):(?:meta|id|events|marker|pc|stalled-check))$/;
    expect(left.filter((key) => !counters.test(key))).toEqual([]);
  });

  test('two queues that take and do the same work do each once', async () => {
    const two = [await made(), await made()];
    let running = 0;
    let most = 0;
    const ran: number[] = [];
    for (const queue of two) {
      queue.start(async ({ work }) => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 5));
        running -= 1;
        if (work.kind === 'pull-request') ran.push(work.number);
        return done;
      });
    }
    const numbers = Array.from({ length: 30 }, (_, index) => index + 1);
    await Promise.all(
      numbers.map((number) =>
        two[number % 2]?.put(jobOf(1, { kind: 'pull-request', number, again: false }, { at: number })),
      ),
    );
    await until(() => told('done') === 30, 10_000);
    expect(ran.toSorted((a, b) => a - b)).toEqual(numbers);
    expect(most).toBe(1);
  }, 15_000);
});
