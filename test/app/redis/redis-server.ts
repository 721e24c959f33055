import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';

/** A Redis for one test file: on loopback, in a folder of its own. */
export interface RedisServer {
  readonly url: string;
  readonly redis: Redis;
  /** Ends the process as a machine does that is switched off, or politely. */
  stop(how?: 'politely' | 'at-once'): Promise<void>;
  /** Starts it again on the same port, with what it had written down. */
  startAgain(): Promise<void>;
  close(): Promise<void>;
}

const missing =
  'These tests need a Redis server, and `redis-server` was not found. On Debian or Ubuntu: apt-get install redis-server';

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

export async function startRedis(options: { readonly writesDown?: boolean } = {}): Promise<RedisServer> {
  if (spawnSync('redis-server', ['--version']).error) throw new Error(missing);
  const folder = mkdtempSync(join(tmpdir(), 'coop-scorecard-redis-'));
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const redis = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: null, retryStrategy: () => 20 });
  redis.on('error', () => undefined);
  let child: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    const writing = options.writesDown === true ? ['--appendonly', 'yes', '--appendfsync', 'always'] : [];
    const server = spawn(
      'redis-server',
      ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', ...writing],
      { stdio: 'ignore' },
    );
    child = server;
    const end = Date.now() + 10_000;
    for (;;) {
      if (server.exitCode !== null || Date.now() > end) throw new Error('redis-server does not start');
      const probe = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null });
      probe.on('error', () => undefined);
      const answered = await probe
        .connect()
        .then(() => probe.ping())
        .catch(() => null);
      probe.disconnect();
      if (answered === 'PONG') return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const stop = async (how: 'politely' | 'at-once' = 'politely'): Promise<void> => {
    const server = child;
    child = null;
    if (!server || server.exitCode !== null) return;
    const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
    server.kill(how === 'at-once' ? 'SIGKILL' : 'SIGTERM');
    await ended;
  };
  await start();
  await redis.connect();
  return {
    url,
    redis,
    stop,
    startAgain: start,
    async close() {
      redis.disconnect();
      await stop('at-once');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
