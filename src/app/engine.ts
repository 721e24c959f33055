import type { Instant } from '../snapshot/people.ts';
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
  /** A time that outlives the process, where there is something to write it down in. */
  recall(name: string): Promise<Instant | null>;
  remember(name: string, at: Instant): Promise<void>;
  /** Whether work that was accepted may be lost; says so once. */
  lostWork(): Promise<boolean>;
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

function inProcess(options: InProcessOptions): Engine {
  const times = new Map<string, Instant>();
  let lost = true;
  return {
    queue: new InProcessQueue(options),
    startRounds,
    turnToWrite: null,
    recall: async (name) => times.get(name) ?? null,
    remember: async (name, at) => void times.set(name, at),
    async lostWork() {
      const was = lost;
      lost = false;
      return was;
    },
    close: async () => undefined,
  };
}
