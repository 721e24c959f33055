import type { Redis } from 'ioredis';
import type { Engine, EngineOptions } from '../engine.ts';
import { quickConnection, quickMs, readyOrLate } from './connection.ts';
import { RedisQueue, usualRedisOptions } from './redis-queue.ts';
import { turnToWriteScript } from './scripts.ts';
import { startSharedRounds } from './shared-rounds.ts';

/** The engine that several processes share. */
export async function openRedisEngine(options: EngineOptions & { readonly url: string }): Promise<Engine> {
  const { url, onError } = options;
  const { prefix } = usualRedisOptions;
  const redis: Redis = quickConnection(url, onError);
  const [queue] = await Promise.all([
    RedisQueue.open({ ...usualRedisOptions, ...options }),
    readyOrLate(redis, quickMs),
  ]);
  const key = (name: string): string => `${prefix}:${name}`;
  let rounds: { readonly close: () => Promise<void> } | null = null;
  return {
    queue,
    startRounds(wanted, signal, log) {
      rounds = startSharedRounds(wanted, { url, prefix, signal, log, onError });
    },
    async turnToWrite(installation, gapMs) {
      const wait = await redis.eval(turnToWriteScript, 1, key(`write:${installation}`), options.now(), gapMs);
      return Number(wait);
    },
    async recall(name) {
      const text = await redis.get(key(`known:${name}`));
      return text === null ? null : Number(text);
    },
    async remember(name, value, forMs) {
      if (forMs === undefined) await redis.set(key(`known:${name}`), value);
      else await redis.set(key(`known:${name}`), value, 'PX', Math.max(Math.ceil(forMs), 1));
    },
    async close() {
      await rounds?.close();
      redis.disconnect();
    },
  };
}
