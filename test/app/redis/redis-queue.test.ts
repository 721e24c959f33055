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
});
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
    await until(() => told('given-up') === 1, 60_000);
    expect(ran).toBe(3);
    expect(await queue.deadLetters.list()).toMatchObject([{ why: 'died', job: { repository: { id: 1 } } }]);
  });

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

  test('finds work whose ticket is for a later time than the work', async () => {
    const queue = await made();
    await queue.put(jobOf(1), Date.now() + 600_000);
    const [key = ''] = await keys('job:*');
    const envelope = JSON.parse((await server.redis.get(key)) ?? '{}') as object;
    await server.redis.set(key, JSON.stringify({ ...envelope, notBefore: 0 }), 'KEEPTTL');
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

  /** All that stands in Redis, by key, and for how many milliseconds; -1: until it is taken away. */
  const everything = async (): Promise<
    readonly { readonly key: string; readonly text: string; readonly ttl: number }[]
  > =>
    Promise.all(
      (await keys('*')).map(async (key) => {
        const { redis } = server;
        const read: Readonly<Record<string, () => Promise<unknown>>> = {
          string: () => redis.get(key),
          hash: () => redis.hgetall(key),
          zset: () => redis.zrange(key, 0, -1),
          list: () => redis.lrange(key, 0, -1),
          set: () => redis.smembers(key),
          stream: () => redis.xrange(key, '-', '+'),
        };
        const kind = await redis.type(key);
        if (kind === 'none') return { key, text: '', ttl: 0 };
        return { key, text: JSON.stringify(await read[kind]?.()), ttl: await redis.pttl(key) };
      }),
    );

  test('keeps no more than the job, for no longer than it can be of use, and leaves nothing behind', async () => {
    const queue = await made({ pausesMs: [60_000] });
    const carried = (id: number, more: object = {}): Job => {
      const job = { ...jobOf(id), token: 'ghs_0123456789', body: 'what somebody wrote', ...more };
      return job;
    };
    // One that waits, one that runs, one that failed, one that was given up.
    await queue.put(carried(1), Date.now() + 60_000);
    await queue.put(carried(2));
    await queue.put(carried(3));
    await queue.deadLetters.add({ job: carried(4), why: 'status-500', at: Date.now(), tries: 6 });
    let release = (): void => undefined;
    const held = new Promise<Result>((resolve) => {
      release = () => resolve(done);
    });
    queue.start(async ({ repository }) => (repository.id === 2 ? held : { next: 'retry', why: 'status-500' }));
    await until(() => told('failed') === 1);
    await until(async () => (await keys('run:2')).length === 1);
    const all = await everything();
    const written = all.map(({ text }) => text).join('');
    expect(written).not.toContain('ghs_');
    expect(written).not.toContain('somebody');
    const payloads = all.filter(({ text }) => text.includes('semilla-'));
    expect(payloads.map(({ text }) => /semilla-\d/.exec(text)?.[0]).toSorted()).toEqual(
      [1, 2, 3, 4].map((id) => `semilla-${id}`),
    );
    const dayMs = 24 * 3_600_000;
    for (const { key, ttl } of payloads) {
      const most = key.includes('dead-letters') ? 8 * dayMs : dayMs + 2 * 3_600_000;
      expect({ key, expires: ttl > 0 && ttl <= most }).toEqual({ key, expires: true });
    }

    await queue.forget(1, null);
    release();
    for (const { id } of await queue.deadLetters.list()) await queue.deadLetters.remove(id);
    await until(async () => (await keys('tickets:active')).length + (await keys('run:*')).length === 0);
    // Tickets for later are worth nothing any more, and are used up at their time: here it is made now.
    for (const key of await keys('tickets:de:*')) {
      const [id, ticket] = [await server.redis.get(key), key.split(':').at(-1)];
      await server.redis.del(key, `${prefix}:tickets:${id}`);
      await server.redis.zrem(`${prefix}:tickets:delayed`, String(id));
      expect(ticket).toMatch(/^[13]$/);
    }
    const counters =
      /^(?:fence|turn|probe|installations|turn-at:.*|(?:tickets|dead-letters):(?:meta|id|events|marker|pc|stalled|stalled-check))$/;
    await until(async () => (await keys('*')).every((key) => counters.test(key.slice(prefix.length + 1))));
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
    await until(() => told('done') === 30, 60_000);
    expect(ran.toSorted((a, b) => a - b)).toEqual(numbers);
    expect(most).toBe(1);
  });
});
