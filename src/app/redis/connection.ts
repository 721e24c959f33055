import { Redis } from 'ioredis';

/** A command that takes longer has failed for whoever waits for it: a webhook must be answered within three seconds. */
export const quickMs = 2000;

const again = (times: number): number => Math.min(50 * 2 ** Math.min(times, 10), 1000);

/** For what somebody waits for: fails at once when Redis is away, and soon when it is slow. It comes back by itself. */
export function quickConnection(url: string, onError: (error: unknown) => void, withinMs = quickMs): Redis {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: withinMs,
    connectTimeout: withinMs,
    retryStrategy: again,
    // A replica that was the primary says READONLY: then ask for the primary's address once more.
    reconnectOnError: (error) => error.message.startsWith('READONLY'),
  });
  redis.on('error', onError);
  return redis;
}

/** For BullMQ's worker, which waits for work as long as it takes. */
export function patientConnection(url: string, onError: (error: unknown) => void): Redis {
  const redis = new Redis(url, { maxRetriesPerRequest: null, connectTimeout: quickMs, retryStrategy: again });
  redis.on('error', onError);
  return redis;
}

/** Resolves when a connection can be used, or the time is up: the App starts without Redis too, and says so. */
export async function readyOrLate(redis: Redis, patienceMs: number): Promise<boolean> {
  if (redis.status === 'ready') return true;
  return new Promise((resolve) => {
    const timer = setTimeout(() => finish(false), patienceMs);
    const ready = (): void => finish(true);
    const finish = (is: boolean): void => {
      clearTimeout(timer);
      redis.off('ready', ready);
      resolve(is);
    };
    redis.once('ready', ready);
  });
}

/** Rejects when a promise takes too long. What it stood for may still happen. */
export async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new RedisLate(`no answer in ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

export class RedisLate extends Error {
  override readonly name = 'RedisLate';
}

/** Resolves when a promise is settled, or the time is up. */
export async function orLate(promise: Promise<unknown>, ms: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  await Promise.race([
    promise,
    new Promise<void>((resolve) => {
      timer = setTimeout(resolve, ms);
    }),
  ]);
  clearTimeout(timer);
}
