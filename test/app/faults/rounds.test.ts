import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { usualPace } from '../../../src/app/app.ts';
import { turnAmong } from '../../../src/app/schedule.ts';
import type { LoggedRequest } from '../../github/start.ts';
import { full, type Running, startRunning } from '../running.ts';
import { until } from '../until.ts';
import { kinds, slowKinds } from './kinds.ts';

/*
 * What the App asks of its own accord: lost deliveries, the weekly round. Every request of it fails once in the same way, one
 * after the other; in the end all is done, and was not asked for without end.
 */

jest.setTimeout(120_000);

const nobody = 'http://127.0.0.1:9/';
let running: Running;
/** An hour in which the repository has its turn. */
let hour = 0;
let calls: readonly string[] = [];

beforeAll(async () => {
  running = await startRunning();
  const { id } = await running.send('GET', `/repos/${full}`, undefined);
  const installation = running.github.app?.installationOf('tierra') ?? 0;
  const newest = Math.floor(Date.now() / 3_600_000) * 3_600_000;
  const week = Array.from({ length: 168 }, (_, index) => newest - index * 3_600_000);
  hour = week.find((each) => turnAmong([each], installation, Number(id)) !== null) ?? 0;
  const made = await play('without a fault', []);
  calls = [...new Set(made.map(({ route }) => String(route)))].toSorted();
});
afterAll(() => running.close());

const isOfRounds = ({ path, route }: LoggedRequest): boolean =>
  path.startsWith('/app') || route === 'GET /installation/repositories';

/** A delivery is refused, then the App starts. Gives what its rounds asked for. */
async function play(kind: string, faulty: readonly string[]): Promise<readonly LoggedRequest[]> {
  const { github, lines } = running;
  github.sendWebhooksTo(nobody);
  await running.push({ 'README.md': `# Semilla\n\n${kind}\n` });
  const refused = github.deliveries.at(-1);
  expect(refused?.status_code).toBe(502);
  github.log.length = 0;
  const put = lines.length;
  const happened = new Set<string>();
  for (const on of faulty) {
    const does = kinds[kind]?.();
    if (does) github.faults.add({ on, does, times: 1, when: () => happened.add(on) !== undefined });
  }
  await running.start({
    now: () => hour,
    patienceMs: slowKinds.includes(kind) ? 2000 : usualPace.patienceMs,
    deliveriesAgainMs: 20,
    weeklyEveryMs: 20,
  });
  const sent = () => github.deliveries.filter(({ guid, redelivery }) => redelivery && guid === refused?.guid);
  // One that GitHub does not have any more cannot be sent again.
  if (!['404', '410', '422'].includes(kind)) await until(() => sent().some(({ status_code }) => status_code === 200));
  await until(() => lines.slice(put).some((line) => line.includes('"weekly round"') && line.includes('"put":1')));
  await running.settled();
  // Asked for twice only where its first answer said nothing.
  expect(sent().length).toBeLessThanOrEqual(2);
  await until(() => happened.size === faulty.length);
  github.faults.clear();
  await running.stop();
  return github.log.filter(isOfRounds);
}

test('asks for what it is known to ask for', () => {
  expect(calls).toEqual([
    'GET /app',
    'GET /app/hook/deliveries',
    'GET /app/installations',
    'GET /installation/repositories',
    'POST /app/hook/deliveries/{delivery_id}/attempts',
    'POST /app/installations/{installation_id}/access_tokens',
  ]);
});

test.each(Object.keys(kinds))('%s, at each of its requests once', async (kind) => {
  const made = await play(kind, calls);
  expect(made.length).toBeLessThan(80);
  expect(running.github.violations).toEqual([]);
});
