import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { codeOfConduct } from '../running.ts';
import { until } from '../until.ts';
import { type AppProcess, type Many, startMany, startProcess } from './processes.ts';
import { type RedisServer, startRedis } from './redis-server.ts';

jest.setTimeout(240_000);

let server: RedisServer;
let many: Many;
const processes: AppProcess[] = [];
const at = '{coop-scorecard}';

beforeAll(async () => {
  server = await startRedis();
  many = await startMany(4, 50);
});
afterEach(async () => {
  many.github.sendWebhooksTo(null);
  await Promise.all(processes.splice(0).map((each) => each.kill()));
  await server.redis.flushall();
});
afterAll(async () => {
  await many?.close();
  await server?.close();
});

const start = async (role: 'web' | 'worker' | 'both', more: Readonly<Record<string, string>> = {}) => {
  const started = await startProcess(many.github, server.url, role, more);
  processes.push(started);
  return started;
};
const settled = (ms: number): Promise<void> =>
  until(async () => {
    const [waiting, running] = await Promise.all([
      server.redis.zcard(`${at}:all`),
      server.redis.zcard(`${at}:running`),
    ]);
    return waiting + running === 0;
  }, ms);
const jobs = (what: string): number =>
  processes.flatMap(({ lines }) => lines).filter((line) => line.msg === 'job' && line.what === what).length;

describe('several processes on one Redis', () => {
  test('one whose port is taken ends, so that what started it can start it again', async () => {
    const { url } = await start('web');
    const { port } = new URL(url);
    await expect(start('web', { PORT: port })).rejects.toThrow(port);
  });

  test('a worker killed in the middle of 200 audits: every card is there, right and once', async () => {
    const web = await start('web');
    const workers = [await start('worker'), await start('worker')];
    many.github.sendWebhooksTo(`${web.url}/api/github/webhooks`);
    const statuses = await many.announce(many.names);
    expect(new Set(statuses)).toEqual(new Set([200]));
    await until(() => jobs('done') >= 60, 120_000);
    await until(async () => (await server.redis.zcard(`${at}:running`)) >= 4);
    await workers[0]?.kill();
    const before = jobs('done');
    expect(before).toBeLessThan(190);
    await settled(180_000);
    const cards = await Promise.all(many.names.map((name) => many.dashboards(name)));
    expect(cards.filter((each) => each.length !== 1)).toEqual([]);
    expect(new Set(cards.flat().map(({ body }) => same(body))).size).toBe(1);
    expect(overlaps()).toEqual([]);
  });

  test('SIGTERM hands over what is left; the other worker does it, and no delivery is lost', async () => {
    const both = [await start('both'), await start('worker')];
    many.github.sendWebhooksTo(`${both[0]?.url}/api/github/webhooks`);
    const names = many.names.slice(0, 24);
    const statuses = await Promise.all(names.map((name) => many.push(name)));
    expect(new Set(statuses)).toEqual(new Set([200]));
    const { ms, status } = (await both[1]?.stop()) ?? { ms: Number.POSITIVE_INFINITY, status: null };
    expect({ status, inTime: ms < 10_000 }).toEqual({ status: 0, inTime: true });
    await settled(60_000);
    expect(jobs('done')).toBeGreaterThanOrEqual(24);
    expect(jobs('given-up')).toBe(0);
  });

  test('two processes and simultaneous events for one repository: one issue, one comment, one audit at a time', async () => {
    const two = [await start('both'), await start('both')];
    for (const { url } of two) await until(async () => (await fetch(`${url}/health`)).status === 200, 60_000);
    const name = 'coop-1/meeting';
    const { folder } = many.garden;
    const branch = many.garden.commit({ 'CODE_OF_CONDUCT.md': codeOfConduct }, 'Add a code of conduct', 'code');
    await many.github.addRepository({
      owner: 'coop-1',
      name: 'meeting',
      git: folder,
      permissions: { admin: 'admin', ana: 'admin' },
    });
    const number = await many.github.addPullRequest(name, {
      title: 'A code of conduct',
      author: 'vera',
      createdAt: new Date().toISOString(),
      head: 'code',
    });
    expect(branch).toMatch(/^[\da-f]{40}$/);
    const pull = await many.github.pullRequest(name, number);
    const to = (index: number): void => many.github.sendWebhooksTo(`${two[index % 2]?.url}/api/github/webhooks`);
    const sent: Promise<unknown>[] = [];
    for (let round = 0; round < 6; round += 1) {
      to(round);
      sent.push(
        many.announce([name]),
        many.push(name),
        many.github.deliver(
          'pull_request',
          { action: 'synchronize', number, pull_request: pull },
          { repository: name, sender: 'vera' },
        ),
      );
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await Promise.all(sent);
    await settled(60_000);
    expect(await many.dashboards(name)).toHaveLength(1);
    const comments = (await many.ask(`/repos/${name}/issues/${number}/comments`)) as readonly {
      readonly body: string;
    }[];
    expect(comments.filter(({ body }) => body.startsWith('<!-- coop-scorecard:'))).toHaveLength(1);
    expect(overlaps()).toEqual([]);
    const took = two.map(({ lines }) => lines.filter((line) => line.msg === 'delivery').length);
    expect(Math.min(...took)).toBeGreaterThan(0);
  });
});

/**
 * Repositories of which two jobs ran at the same time, by what the processes logged. One that was superseded, since its process
 * hung for longer than its lock lasts, writes nothing any more: a machine may be that busy.
 */
function overlaps(): readonly unknown[] {
  const ran = processes
    .flatMap(({ lines }) => lines)
    .filter((line) => line.msg === 'job' && typeof line.ms === 'number' && line.why !== 'superseded')
    .map(({ repository, time, ms }) => ({ repository, from: Number(time) - Number(ms), until: Number(time) }));
  return [...Map.groupBy(ran, ({ repository }) => repository).entries()]
    .filter(([, of]) => {
      const inOrder = of.toSorted((a, b) => a.from - b.from);
      // A line is written a moment after its job has ended.
      return inOrder.some((each, index) => index > 0 && each.from + 2 < (inOrder[index - 1]?.until ?? 0));
    })
    .map(([repository]) => repository);
}

/** A card without what differs between repositories that are the same: their names, the time and what hangs on them. */
const same = (body: string): string =>
  body
    .replace(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/coop-\d+/g, 'OWNER')
    .replaceAll(/garden-\d+/g, 'NAME')
    .replaceAll(/\d{4}-\d{2}-\d{2}[T\d:.Z]*/g, 'DATE');
