import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { type AppProcess, startMany, startProcess } from '../test/app/redis/processes.ts';
import { startRedis } from '../test/app/redis/redis-server.ts';

/*
 * Throughput with 1, 2 and 4 worker processes against the local GitHub, each of whose answers takes 50 ms longer.
 * `node bench/workers.ts [--organisations 8] [--each 12] [--workers 1,2,4]`
 */
const { values } = parseArgs({
  options: {
    organisations: { type: 'string', default: '8' },
    each: { type: 'string', default: '12' },
    workers: { type: 'string', default: '1,2,4' },
    latency: { type: 'string', default: '50' },
  },
});
const latency = Number(values.latency);
const server = await startRedis();
const many = await startMany(Number(values.organisations), Number(values.each));
const running: AppProcess[] = [];

const settled = async (): Promise<void> => {
  for (const end = Date.now() + 600_000; Date.now() < end; ) {
    const [waiting, busy] = await Promise.all([
      server.redis.zcard('{coop-scorecard}:all'),
      server.redis.zcard('{coop-scorecard}:running'),
    ]);
    if (waiting + busy === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('the work was not done in ten minutes');
};

const audits = many.names.length;
process.stdout.write(
  `${audits} audits, ${latency} ms latency, ${availableParallelism()} cores for workers, GitHub and Redis\n\n`,
);
try {
  const web = await startProcess(many.github, server.url, 'web');
  running.push(web);
  many.github.sendWebhooksTo(`${web.url}/api/github/webhooks`);
  // Once without measuring: the dashboards are made, so that every measured round does the same.
  const first = await startProcess(many.github, server.url, 'worker');
  await many.announce(many.names);
  await settled();
  await first.stop();
  many.github.faults.add({ on: '*', does: { kind: 'slow', milliseconds: latency } });
  process.stdout.write('workers  seconds  audits/s  against 1  GitHub busy  requests/audit  points/audit  writes\n');
  let alone = 0;
  for (const count of values.workers.split(',').map(Number)) {
    await many.announce(many.names);
    many.github.log.length = 0;
    const busyBefore = process.cpuUsage();
    const workers = await Promise.all(
      Array.from({ length: count }, () => startProcess(many.github, server.url, 'worker', { AUDITS_AT_ONCE: '4' })),
    );
    running.push(...workers);
    const begun = performance.now();
    await settled();
    const seconds = (performance.now() - begun) / 1000;
    const { user, system } = process.cpuUsage(busyBefore);
    const log = many.github.log.filter(({ path }) => !path.startsWith('/app'));
    const writes = log.filter(({ write }) => write).length;
    const points = log.reduce((sum, row) => sum + (row.points ?? 0), 0);
    alone ||= audits / seconds;
    const cells = [
      String(count).padStart(7),
      seconds.toFixed(1).padStart(8),
      (audits / seconds).toFixed(1).padStart(9),
      `${(audits / seconds / alone).toFixed(2)}x`.padStart(10),
      `${Math.round(((user + system) / 1e6 / seconds) * 100)} %`.padStart(12),
      (log.length / audits).toFixed(2).padStart(15),
      (points / audits).toFixed(2).padStart(13),
      String(writes).padStart(7),
    ];
    process.stdout.write(`${cells.join(' ')}\n`);
    await Promise.all(workers.map((each) => each.stop()));
  }
  process.stdout.write(
    '\nThe requests are those of reading and of looking for the dashboard; tokens are counted apart.\n',
  );
} finally {
  await Promise.all(running.map((each) => each.kill()));
  await many.close();
  await server.close();
}
