import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { type Happening, type Queue, QueueFull, QueueStopped, type Result, type Run } from '../../src/app/queue.ts';
import type { Job, Work } from '../../src/app/work.ts';
import { sleep, until } from './until.ts';

jest.setTimeout(120_000);

/** What the contract's tests may set of a queue. */
export interface Made {
  readonly atOnce: number;
  readonly atOncePerInstallation: number;
  readonly mostWaiting: number;
  readonly mostWaitingPerInstallation: number;
  readonly pausesMs: readonly number[];
  readonly onHappening: (happening: Happening) => void;
}

export const jobOf = (
  repository: number,
  work: Work = { kind: 'dashboard', occasion: 'push' },
  more: { readonly installation?: number; readonly at?: number } = {},
): Job => ({
  version: 1,
  installation: more.installation ?? 1,
  repository: { id: repository, owner: 'tierra', name: `semilla-${repository}` },
  work,
  at: more.at ?? 1000,
  delivery: null,
});

const pullRequest = (number: number): Work => ({ kind: 'pull-request', number, again: false });
const done: Result = { next: 'done' };

/** What every form of the queue promises. */
export function queueContract(name: string, make: (options: Made) => Promise<Queue>): void {
  describe(`${name} keeps what a queue promises`, () => {
    const open: Queue[] = [];
    const happened: Happening[] = [];
    const made = async (options: Partial<Made> = {}): Promise<Queue> => {
      happened.length = 0;
      const queue = await make({
        atOnce: 4,
        atOncePerInstallation: 4,
        mostWaiting: 100,
        mostWaitingPerInstallation: 100,
        pausesMs: [10, 10, 10],
        onHappening: (happening) => happened.push(happening),
        ...options,
      });
      open.push(queue);
      return queue;
    };
    const empty = async (queue: Queue): Promise<boolean> => {
      const { waiting, running } = await queue.state();
      return waiting + running === 0;
    };
    afterEach(async () => {
      await Promise.all(open.splice(0).map((queue) => queue.stop(100)));
    });

    test('runs what was put before it started', async () => {
      const queue = await made();
      const ran: number[] = [];
      await queue.put(jobOf(1));
      await queue.put(jobOf(2));
      queue.start(async (job) => {
        ran.push(job.repository.id);
        return done;
      });
      await until(() => empty(queue));
      expect(ran.sort()).toEqual([1, 2]);
    });

    test('runs one job of a repository at a time, and several repositories at once', async () => {
      const queue = await made();
      const now = new Map<number, number>();
      let most = 0;
      let twice = false;
      queue.start(async ({ repository }) => {
        now.set(repository.id, (now.get(repository.id) ?? 0) + 1);
        twice ||= (now.get(repository.id) ?? 0) > 1;
        most = Math.max(
          most,
          [...now.values()].reduce((a, b) => a + b, 0),
        );
        await sleep(10);
        now.set(repository.id, (now.get(repository.id) ?? 0) - 1);
        return done;
      });
      for (let pull = 1; pull <= 4; pull += 1) {
        for (const repository of [1, 2, 3]) await queue.put(jobOf(repository, pullRequest(pull)));
      }
      await until(() => empty(queue));
      expect({ twice, most }).toEqual({ twice: false, most: 3 });
      expect(happened.filter(({ what }) => what === 'done')).toHaveLength(12);
    });

    test('of the same work that waits does one, the latest; and once more what comes in while it runs', async () => {
      const queue = await made();
      const ran: number[] = [];
      let release = (): void => undefined;
      const first = new Promise<void>((resolve) => {
        release = resolve;
      });
      queue.start(async ({ at }) => {
        ran.push(at);
        if (ran.length === 1) await first;
        return done;
      });
      await queue.put(jobOf(1, pullRequest(7), { at: 1 }));
      await until(() => ran.length === 1);
      for (const at of [2, 4, 3]) await queue.put(jobOf(1, pullRequest(7), { at }));
      release();
      await until(() => empty(queue));
      expect(ran).toEqual([1, 4]);
    });

    test('a push that comes after an installation does not take from it that it may create', async () => {
      const queue = await made();
      const ran: Work[] = [];
      await queue.put(jobOf(1, { kind: 'dashboard', occasion: 'installation' }, { at: 1 }));
      await queue.put(jobOf(1, { kind: 'dashboard', occasion: 'push' }, { at: 2 }));
      queue.start(async ({ work }) => {
        ran.push(work);
        return done;
      });
      await until(() => empty(queue));
      expect(ran).toEqual([{ kind: 'dashboard', occasion: 'installation' }]);
    });

    test('installations take turns', async () => {
      const queue = await made({ atOnce: 1 });
      const ran: number[] = [];
      for (let repository = 1; repository <= 10; repository += 1)
        await queue.put(jobOf(repository, undefined, { installation: 1 }));
      await queue.put(jobOf(50, undefined, { installation: 2 }));
      queue.start(async ({ installation }) => {
        ran.push(installation);
        return done;
      });
      await until(() => empty(queue));
      expect(ran.indexOf(2)).toBeLessThanOrEqual(1);
    });

    test('an installation does not fill all the places', async () => {
      const queue = await made({ atOnce: 3, atOncePerInstallation: 2 });
      let running = 0;
      let most = 0;
      const run: Run = async ({ installation }) => {
        if (installation === 1) {
          running += 1;
          most = Math.max(most, running);
          await sleep(10);
          running -= 1;
        }
        return done;
      };
      queue.start(run);
      for (let repository = 1; repository <= 6; repository += 1) await queue.put(jobOf(repository));
      await until(() => empty(queue));
      expect(most).toBe(2);
    });

    test('repeats what fails, a few times, and then gives up; others go on', async () => {
      const queue = await made({ pausesMs: [5, 5] });
      const attempts: number[] = [];
      queue.start(async ({ repository }, { attempt }) => {
        if (repository.id === 2) return done;
        attempts.push(attempt);
        throw new Error('of a secret text');
      });
      await queue.put(jobOf(1));
      await queue.put(jobOf(2));
      await until(() => empty(queue));
      expect(attempts).toEqual([1, 2, 3]);
      expect(
        happened
          .map(({ what }) => what)
          .filter((what) => what !== 'queued')
          .sort(),
      ).toEqual(['done', 'failed', 'failed', 'given-up']);
      expect(JSON.stringify(happened)).not.toContain('secret');
    });

    test('what is put back is not begun before its time, and is no failed try', async () => {
      const queue = await made();
      const ran: { at: number; attempt: number }[] = [];
      const back = Date.now() + 80;
      queue.start(async (_, { attempt }) => {
        ran.push({ at: Date.now(), attempt });
        return ran.length === 1 ? { next: 'wait', until: back, all: false } : done;
      });
      await queue.put(jobOf(1));
      await until(() => empty(queue));
      expect(ran.map(({ attempt }) => attempt)).toEqual([1, 1]);
      expect(ran[1]?.at ?? 0).toBeGreaterThanOrEqual(back);
    });

    test('a pause of an installation holds all of it, and nobody else', async () => {
      const queue = await made({ atOnce: 1 });
      const ran: { installation: number; at: number }[] = [];
      const back = Date.now() + 80;
      queue.start(async ({ installation }) => {
        ran.push({ installation, at: Date.now() });
        return ran.length === 1 ? { next: 'wait', until: back, all: true } : done;
      });
      await queue.put(jobOf(1));
      await until(() => ran.length === 1);
      await queue.put(jobOf(2));
      await queue.put(jobOf(3, undefined, { installation: 2 }));
      await until(() => empty(queue));
      expect(ran[1]?.installation).toBe(2);
      const held = ran.slice(2);
      expect(held.map(({ installation }) => installation)).toEqual([1, 1]);
      expect(held.every(({ at }) => at >= back)).toBe(true);
    });

    test('a shorter pause that comes after a longer one does not end it', async () => {
      const queue = await made({ atOnce: 2, atOncePerInstallation: 2 });
      const begun: number[] = [];
      const now = Date.now();
      const pauses = [now + 600, now + 60];
      queue.start(async () => {
        const until = pauses[begun.length];
        begun.push(Date.now());
        await sleep(20 * begun.length);
        return until === undefined ? done : { next: 'wait', until, all: true };
      });
      await Promise.all([queue.put(jobOf(1)), queue.put(jobOf(2))]);
      await until(() => empty(queue));
      expect(begun).toHaveLength(4);
      expect(begun.slice(2).every((at) => at >= now + 600)).toBe(true);
    });

    test('a try knows whether its work was begun before', async () => {
      const queue = await made({ pausesMs: [5] });
      const again: boolean[] = [];
      const results: readonly Result[] = [
        { next: 'wait', until: Date.now() + 5, all: false },
        { next: 'retry', why: 'failed' },
        done,
      ];
      queue.start(async (_, context) => {
        again.push(context.again);
        return results[again.length - 1] ?? done;
      });
      await queue.put(jobOf(1));
      await until(() => empty(queue));
      expect(again).toEqual([false, true, true]);
    });

    test('does not begin before the time that a job was put with', async () => {
      const queue = await made();
      let at = 0;
      queue.start(async () => {
        at = Date.now();
        return done;
      });
      const notBefore = Date.now() + 60;
      await queue.put(jobOf(1), notBefore);
      await until(() => empty(queue));
      expect(at).toBeGreaterThanOrEqual(notBefore);
    });

    test('refuses what has no place, but not what one waits for already', async () => {
      const queue = await made({ mostWaiting: 3, mostWaitingPerInstallation: 2 });
      await queue.put(jobOf(1));
      await queue.put(jobOf(2));
      await expect(queue.put(jobOf(3))).rejects.toThrow(QueueFull);
      await expect(queue.put(jobOf(2))).resolves.toBeUndefined();
      await queue.put(jobOf(4, undefined, { installation: 2 }));
      await expect(queue.put(jobOf(5, undefined, { installation: 3 }))).rejects.toThrow(QueueFull);
    });

    test('forgets an installation, or some repositories of it', async () => {
      const queue = await made();
      for (const repository of [1, 2, 3]) await queue.put(jobOf(repository));
      await queue.put(jobOf(9, undefined, { installation: 2 }));
      await queue.put(jobOf(10, undefined, { installation: 2 }));
      await queue.forget(1, null);
      await queue.forget(2, [10, 3]);
      const ran: number[] = [];
      queue.start(async ({ repository }) => {
        ran.push(repository.id);
        return done;
      });
      await until(() => empty(queue));
      expect(ran).toEqual([9]);
    });

    test('does not put back what it was told to forget while it ran', async () => {
      const queue = await made({ pausesMs: [5, 5, 5] });
      let ran = 0;
      let fail = (): void => undefined;
      const failure = new Promise<void>((resolve) => {
        fail = resolve;
      });
      queue.start(async () => {
        ran += 1;
        await failure;
        return { next: 'retry', why: 'gone' };
      });
      await queue.put(jobOf(1));
      await until(() => ran === 1);
      await queue.forget(1, null);
      fail();
      await until(() => empty(queue));
      await sleep(30);
      expect(ran).toBe(1);
    });

    test('stops: takes nothing more, and waits for what runs', async () => {
      const queue = await made();
      let ended = false;
      queue.start(async () => {
        await sleep(50);
        ended = true;
        return done;
      });
      await queue.put(jobOf(1));
      await until(async () => (await queue.state()).running === 1);
      const stopped = queue.stop(2000);
      await expect(queue.put(jobOf(2))).rejects.toThrow(QueueStopped);
      await stopped;
      expect(ended).toBe(true);
    });

    test('stops in time, and tells what still runs to end', async () => {
      const queue = await made();
      let told = false;
      queue.start(
        (_, { signal }) =>
          new Promise((resolve) => {
            signal.addEventListener('abort', () => {
              told = true;
              resolve(done);
            });
          }),
      );
      await queue.put(jobOf(1));
      await until(async () => (await queue.state()).running === 1);
      const begun = Date.now();
      await queue.stop(50);
      expect(Date.now() - begun).toBeLessThan(5000);
      expect(told).toBe(true);
    });

    test('says since when work has been waiting that could begin', async () => {
      const queue = await made();
      expect((await queue.state()).oldest).toBeNull();
      await queue.put(jobOf(1), Date.now() + 60_000);
      expect(await queue.state()).toMatchObject({ waiting: 1, running: 0, oldest: null });
      await queue.put(jobOf(2));
      expect(Math.abs(((await queue.state()).oldest ?? 0) - Date.now())).toBeLessThan(10_000);
    });

    test('what was put off has not waited before its time, nor what waited through a pause', async () => {
      const queue = await made({ atOnce: 1, atOncePerInstallation: 1 });
      const due = Date.now() + 300;
      await queue.put(jobOf(1), due);
      await until(async () => (await queue.state()).oldest !== null);
      expect((await queue.state()).oldest).toBeGreaterThanOrEqual(due);
      await queue.put(jobOf(2));
      let over = 0;
      let held = true;
      queue.start(async () => {
        if (over === 0) {
          over = Date.now() + 500;
          return { next: 'wait', until: over, all: true };
        }
        await until(() => !held);
        return done;
      });
      await until(async () => over > 0 && Date.now() > over && (await queue.state()).running === 1);
      const { oldest } = await queue.state();
      held = false;
      expect(oldest).toBeGreaterThanOrEqual(over);
      await until(() => empty(queue));
    });
  });
}
