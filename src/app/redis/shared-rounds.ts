import { Queue, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Logger } from '../log.ts';
import type { Round } from '../rounds.ts';
import { patientConnection, quickConnection } from './connection.ts';

/** How often it is looked whether the schedule is still there: Redis may have been emptied. */
const lookEveryMs = 30_000;

interface Given {
  readonly url: string;
  readonly prefix: string;
  readonly signal: AbortSignal;
  readonly log: Logger;
  readonly onError: (error: unknown) => void;
}

export interface SharedRounds {
  close(): Promise<void>;
}

/**
 * Rounds that one of several processes makes, whichever is free: BullMQ's scheduler says when. The first is at the start of a
 * process, since all may have been away. A round has a queue of its own, so that a long one does not keep another waiting.
 */
export function startSharedRounds(rounds: readonly Round[], given: Given): SharedRounds {
  const { url, signal, onError } = given;
  const quick = quickConnection(url, onError);
  const patient = patientConnection(url, onError);
  const started = rounds.map((round) => startOne(round, quick, patient, given));
  const look = (): void => {
    for (const each of started) {
      if (!signal.aborted) each.look().catch((error: unknown) => (signal.aborted ? undefined : onError(error)));
    }
  };
  const timer = setInterval(look, lookEveryMs);
  timer.unref();
  quick.on('ready', look);
  return {
    async close() {
      clearInterval(timer);
      quick.off('ready', look);
      const closed = Promise.all(started.map(({ worker }) => worker.close().catch(onError)));
      await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 1000).unref())]);
      patient.disconnect();
      quick.disconnect();
    },
  };
}

function startOne(round: Round, quick: Redis, patient: Redis, { prefix, signal, log, onError }: Given) {
  const { name, everyMs, againMs } = round;
  const queue = new Queue(`round-${name}`, {
    connection: quick,
    prefix,
    skipWaitingForReady: true,
    skipVersionCheck: true,
  });
  queue.on('error', onError);
  const work = async (): Promise<void> => {
    try {
      const left = await round.run(signal);
      if (left === 'more') await queue.add(`${name}-more`, { version: 1 }, { ...options, delay: againMs });
    } catch (error) {
      if (!signal.aborted) log.warn({ err: error, round: name }, 'round failed');
      throw error;
    }
  };
  const worker = new Worker(queue.name, work, { connection: patient, prefix, concurrency: 1, lockDuration: 60_000 });
  worker.on('error', onError);
  const options = {
    attempts: 5,
    backoff: { type: 'fixed', delay: againMs },
    removeOnComplete: true,
    removeOnFail: { age: 24 * 3600, count: 100 },
  };
  let begun = false;
  return {
    worker,
    async look(): Promise<void> {
      // Of all processes one makes it.
      await queue.setGlobalConcurrency(1);
      if (!begun) await queue.add(name, { version: 1 }, { ...options, deduplication: { id: name } });
      begun = true;
      if ((await queue.getJobScheduler(name)) !== undefined) return;
      const first = { every: everyMs, startDate: Date.now() + everyMs };
      await queue.upsertJobScheduler(name, first, { name, data: { version: 1 }, opts: options });
    },
  };
}
