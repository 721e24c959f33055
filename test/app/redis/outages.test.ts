import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type RunningApp, startApp, usualPace } from '../../../src/app/app.ts';
import { createLog } from '../../../src/app/log.ts';
import { configurationFor } from '../running.ts';
import { until } from '../until.ts';
import { type Many, startMany } from './processes.ts';
import { type RedisServer, startRedis } from './redis-server.ts';

jest.setTimeout(240_000);

let server: RedisServer;
let many: Many;
let app: RunningApp | null = null;
const lines: string[] = [];

beforeAll(async () => {
  server = await startRedis({ writesDown: true });
  many = await startMany(1, 5);
});
afterEach(async () => {
  many.github.sendWebhooksTo(null);
  await app?.stop();
  app = null;
});
afterAll(async () => {
  await many?.close();
  await server?.close();
});

async function start(): Promise<RunningApp> {
  const started = await startApp(
    { ...configurationFor(many.github), metricsPort: null, redisUrl: server.url, lockMs: 2000, atOnce: 2 },
    createLog('debug', { write: (line) => void lines.push(line) }),
    {
      ...usualPace,
      writeGapMs: 0,
      cooldownMs: 0,
      dependents: false,
      lockMs: 2000,
      deliveriesEveryMs: 2000,
      lostBeforeStartMs: 0,
    },
  );
  app = started;
  many.github.sendWebhooksTo(started.webhookUrl);
  return started;
}

const health = async (): Promise<{ readonly status: number; readonly ms: number; readonly body: string }> => {
  const begun = Date.now();
  const answer = await fetch(`${app?.url}/health`);
  return { status: answer.status, body: await answer.text(), ms: Date.now() - begun };
};
const healthy = (ms: number): Promise<void> => until(async () => (await health()).status === 200, ms);

/** A dashboard asked for while Redis is not well: refused in time, said on /health; and there once Redis is well. */
async function outage(name: string, begin: () => Promise<void>, end: () => Promise<void>): Promise<void> {
  await start();
  await healthy(20_000);
  const sentAgain = (): number => many.github.deliveries.filter(({ redelivery }) => redelivery).length;
  const before = sentAgain();
  await begin();
  const statuses = await many.announce([name]);
  expect(statuses).toEqual([503]);
  // Three seconds; and what a busy machine takes to send and to hear it.
  expect(many.github.deliveries.at(-1)?.duration).toBeLessThan(4.5);
  const { status, body } = await health();
  expect({ status, fit: JSON.parse(body).fit }).toEqual({ status: 503, fit: false });
  expect(JSON.parse(body).reasons).toHaveLength(1);
  await end();
  await healthy(20_000);
  await until(async () => (await many.dashboards(name)).length === 1, 60_000);
  expect(await many.dashboards(name)).toHaveLength(1);
  expect(sentAgain()).toBeGreaterThan(before);
}

describe('when Redis is not well, a delivery is refused, fetched again later, and nothing needs a restart', () => {
  test('away for 30 seconds', async () => {
    await outage(
      'coop-1/garden-1',
      () => server.stop('at-once'),
      async () => {
        await new Promise((resolve) => setTimeout(resolve, 30_000));
        await server.startAgain();
      },
    );
  });

  test('full', async () => {
    await outage(
      'coop-1/garden-2',
      async () => void (await server.redis.config('SET', 'maxmemory', '1')),
      async () => void (await server.redis.config('SET', 'maxmemory', '0')),
    );
  });

  test('slow', async () => {
    await outage(
      'coop-1/garden-3',
      async () => void (await server.redis.call('CLIENT', 'PAUSE', '8000', 'ALL')),
      async () => undefined,
    );
  });

  test('started again, with what it had written down: what was accepted is done', async () => {
    await start();
    await healthy(20_000);
    const accepted = many.announce(['coop-1/garden-4']);
    expect(await accepted).toEqual([200]);
    await server.stop('at-once');
    await server.startAgain();
    await until(async () => (await many.dashboards('coop-1/garden-4')).length === 1, 60_000);
  });

  test('away already when the App starts', async () => {
    await server.stop('at-once');
    await start();
    expect((await health()).status).toBe(503);
    expect(await many.announce(['coop-1/garden-5'])).toEqual([503]);
    await server.startAgain();
    await healthy(20_000);
    await until(async () => (await many.dashboards('coop-1/garden-5')).length === 1, 60_000);
  });
});
