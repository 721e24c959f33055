import { type InProcessOptions, InProcessQueue } from './in-process-queue.ts';
import type { Logger } from './log.ts';
import type { Queue } from './queue.ts';
import { type Round, startRounds } from './rounds.ts';

/** What a process does: takes webhooks, does the work, or both. Several of each can share one Redis. */
export type Role = 'web' | 'worker' | 'both';

/** What keeps work, and what else processes must agree on. */
export interface Engine {
  readonly queue: Queue;
  startRounds(rounds: readonly Round[], signal: AbortSignal, log: Logger): void;
  /** Milliseconds until an installation may write; whoever asks next waits longer. Null: the process sees to it alone. */
  readonly turnToWrite: ((installation: number, gapMs: number) => Promise<number>) | null;
  /** A time or a number that all processes know, and that outlives them where there is something to write it down in. */
  recall(name: string): Promise<number | null>;
  /** With `forMs` it may be forgotten after so many milliseconds. */
  remember(name: string, value: number, forMs?: number): Promise<void>;
  /** Lets go of what is left, after the queue has stopped. */
  close(): Promise<void>;
}

export interface EngineOptions extends InProcessOptions {
  readonly redisUrl: string | null;
  readonly lockMs: number;
  readonly onError: (error: unknown) => void;
}

/** In this process; or on Redis, where its address is given. Its libraries are loaded only then: they need memory. */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  if (options.redisUrl === null) return inProcess(options);
  const { openRedisEngine } = await import('./redis/redis-engine.ts');
  return openRedisEngine({ ...options, url: options.redisUrl });
}

/** What may be forgotten is, from so many on: the oldest first. */
const mostForgettable = 10_000;

function inProcess(options: InProcessOptions): Engine {
  const lasting = new Map<string, number>();
  const forgettable = new Map<string, number>();
  return {
    queue: new InProcessQueue(options),
    startRounds,
    turnToWrite: null,
    recall: async (name) => lasting.get(name) ?? forgettable.get(name) ?? null,
    async remember(name, value, forMs) {
      if (forMs === undefined) {
        lasting.set(name, value);
        return;
      }
      forgettable.delete(name);
      forgettable.set(name, value);
      for (const oldest of forgettable.keys()) {
        if (forgettable.size <= mostForgettable) break;
        forgettable.delete(oldest);
      }
    },
    close: async () => undefined,
  };
}
