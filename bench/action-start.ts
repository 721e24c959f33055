import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bundlePath } from '../scripts/bundle.ts';

/** Time from the start of the bundle, as GitHub's runner starts it, to the first request that reaches GitHub. At most 200 ms. */
const most = 200;
const runs = 15;

let arrived: (() => void) | null = null;
const server = createServer((_, response) => {
  arrived?.();
  response.writeHead(500).end();
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

async function once(): Promise<number> {
  const env = {
    PATH: process.env.PATH,
    GITHUB_API_URL: api,
    GITHUB_REPOSITORY: 'owner/name',
    GITHUB_EVENT_NAME: 'schedule',
    INPUT_TOKEN: 'token',
  };
  const started = performance.now();
  const child = spawn(process.execPath, [bundlePath], { env, stdio: 'ignore' });
  const ended = new Promise<void>((done) => child.on('close', () => done()));
  const first = await new Promise<number>((done) => {
    arrived = () => {
      arrived = null;
      done(performance.now() - started);
    };
  });
  await ended;
  return first;
}

const times: number[] = [];
for (let run = 0; run < runs; run += 1) times.push(await once());
server.close();
times.sort((a, b) => a - b);
const median = times[Math.floor(runs / 2)] ?? Number.NaN;
const least = times[0] ?? Number.NaN;
process.stdout.write(
  `start to first request: median ${median.toFixed(0)} ms, least ${least.toFixed(0)} ms of ${runs} runs (at most ${most} ms)\n`,
);
process.exitCode = median <= most ? 0 : 1;
