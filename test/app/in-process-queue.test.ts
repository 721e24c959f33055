import { expect, test } from '@jest/globals';
import { InProcessQueue } from '../../src/app/in-process-queue.ts';
import { type Happening, longestWaitMs } from '../../src/app/queue.ts';
import { jobOf, queueContract } from './queue-contract.ts';
import { until } from './until.ts';

queueContract('the queue in the process', async (options) => new InProcessQueue({ ...options, now: () => Date.now() }));

const small = { atOnce: 1, atOncePerInstallation: 1, mostWaiting: 10, mostWaitingPerInstallation: 10 };

test('what has waited for a day is not done any more', async () => {
  let now = 1_000_000;
  const happened: Happening[] = [];
  const queue = new InProcessQueue({
    ...small,
    pausesMs: [],
    now: () => now,
    onHappening: (happening) => happened.push(happening),
  });
  let ran = 0;
  await queue.put(jobOf(1));
  now += longestWaitMs + 1;
  await queue.put(jobOf(2));
  queue.start(async () => {
    ran += 1;
    return { next: 'done' };
  });
  await until(() => happened.length === 4);
  expect(ran).toBe(1);
  expect(happened.map(({ what }) => what)).toEqual(['queued', 'queued', 'too-old', 'done']);
  await queue.stop(10);
});

test.each([1, 2, 3, 4, 5, 6])(
  'a job that falls due while the queue looks for work is not overlooked (%i ms)',
  async (pause) => {
    let now = 1_000_000;
    const happened: Happening[] = [];
    const queue = new InProcessQueue({
      ...small,
      pausesMs: [pause],
      // Every reading of this clock finds it a millisecond later.
      now: () => {
        now += 1;
        return now;
      },
      onHappening: (happening) => happened.push(happening),
    });
    queue.start(async (_job, { attempt }) => (attempt === 1 ? { next: 'retry', why: 'failed' } : { next: 'done' }));
    await queue.put(jobOf(1));
    await until(() => happened.at(-1)?.what === 'done');
    expect(happened.map(({ what }) => what)).toEqual(['queued', 'failed', 'done']);
    await queue.stop(10);
  },
);
