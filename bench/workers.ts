import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { type AppProcess, startMany, startProcess } from '../test/app/redis/processes.ts';
import { startRedis } from '../test/app/redis/redis-server.ts';

/*
 * Throughput with 1, 2 and 4 worker processes against the local GitHub, each of whose answers takes 50 ms longer.
 * A worker does one audit at a time, unless told otherwise.
 * `node bench/workers.ts [--at-once 1] [--organisations 8] [--each 12] [--workers 1,2,4]`
 */
const { values } = parseArgs({
  options: {
    organisations: { type: 'string', default: '8' },
    each: { type: 'string', default: '12' },
    workers: { type: 'string', default: '1,2,4' },
    latency: { type: 'string', default: '50' },
    'at-once': { type: 'string', default: '1' },
  },
});
const latency = Number(values.latency);
const server = await startRedis();
const many = await startMany(Number(values.organisations), Number(values.each));
const running: AppProcess[] = [];
// A machine that has other work to do is no dead worker.
const settings = { AUDITS_AT_ONCE: values['at-once'], WORKER_LOCK_MS: '30000' };

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

/** Seconds that a process kept a core busy, as Linux counts them in hundredths; 0 elsewhere. */
function processorSeconds(pid: number): number {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) return 0;
  const fields = readFileSync(stat, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

const audits = many.names.length;
process.stdout.write(
  `${audits} audits, ${values['at-once']} at once in each worker, ${latency} ms latency, ${availableParallelism()} cores for workers, GitHub and Redis\n\n`,
);
try {
  const web = await startProcess(many.github, server.url, 'web');
  running.push(web);
  many.github.sendWebhooksTo(`${web.url}/api/github/webhooks`);
  // Once without measuring: the dashboards are made, so that every measured round does the same.
  const first = await startProcess(many.github, server.url, 'worker', { ...settings, AUDITS_AT_ONCE: '4' });
  await many.announce(many.names);
  await settled();
  await first.stop();
  many.github.faults.add({ on: '*', does: { kind: 'slow', milliseconds: latency } });
  process.stdout.write(
    'workers  seconds  audits/s  against 1    job ms  workers  GitHub  requests/audit  points/audit  writes\n',
  );
  let alone = 0;
  let rows: readonly (typeof many.github.log)[number][] = [];
  for (const count of values.workers.split(',').map(Number)) {
    await many.announce(many.names);
    many.github.log.length = 0;
    const busyBefore = process.cpuUsage();
    const workers = await Promise.all(
      Array.from({ length: count }, () => startProcess(many.github, server.url, 'worker', settings)),
    );
    running.push(...workers);
    const startedWith = workers.reduce((sum, { pid }) => sum + processorSeconds(pid), 0);
    const begun = performance.now();
    await settled();
    const seconds = (performance.now() - begun) / 1000;
    const { user, system } = process.cpuUsage(busyBefore);
    const others = workers.reduce((sum, { pid }) => sum + processorSeconds(pid), 0) - startedWith;
    const took = workers
      .flatMap(({ lines }) => lines)
      .filter((line) => line.msg === 'job' && typeof line.ms === 'number');
    const typical = took.map(({ ms }) => Number(ms)).sort((a, b) => a - b)[Math.floor(took.length / 2)] ?? 0;
    const log = many.github.log.filter(({ path }) => !path.startsWith('/app'));
    const writes = log.filter(({ write }) => write).length;
    const points = log.reduce((sum, row) => sum + (row.points ?? 0), 0);
    rows = log;
    alone ||= audits / seconds;
    const cells = [
      String(count).padStart(7),
      seconds.toFixed(1).padStart(8),
      (audits / seconds).toFixed(1).padStart(9),
      `${(audits / seconds / alone).toFixed(2)}x`.padStart(10),
      `${Math.round(typical)}`.padStart(8),
      `${Math.round((others / seconds) * 100)} %`.padStart(8),
      `${Math.round(((user + system) / 1e6 / seconds) * 100)} %`.padStart(7),
      (log.length / audits).toFixed(2).padStart(15),
      (points / audits).toFixed(2).padStart(13),
      String(writes).padStart(7),
    ];
    process.stdout.write(`${cells.join(' ')}\n`);
    await Promise.all(workers.map((each) => each.stop()));
  }
  process.stdout.write('\n');
  for (const [route, of = []] of Object.entries(Object.groupBy(rows, (row) => row.operation ?? String(row.route)))) {
    process.stdout.write(`${(of.length / audits).toFixed(2)} an audit: ${route}\n`);
  }
  process.stdout.write(
    '\nThe requests are those of reading and of looking for the dashboard; tokens are counted apart.\n',
  );
} finally {
  await Promise.all(running.map((each) => each.kill()));
  await many.close();
  await server.close();
}
