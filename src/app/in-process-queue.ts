import type { Instant } from '../snapshot/people.ts';
import {
  type Happening,
  longestWaitMs,
  pausesMs,
  type Queue,
  QueueFull,
  type QueueState,
  QueueStopped,
  type Result,
  type Run,
} from './queue.ts';
import { type Job, merged, nameOf } from './work.ts';

export interface InProcessOptions {
  /** Jobs at once. */
  readonly atOnce: number;
  /** Jobs of one installation at once. */
  readonly atOncePerInstallation: number;
  readonly mostWaiting: number;
  readonly mostWaitingPerInstallation: number;
  readonly now: () => Instant;
  readonly pausesMs: readonly number[];
  readonly onHappening: (happening: Happening) => void;
}

export const usualOptions: Omit<InProcessOptions, 'onHappening'> = {
  atOnce: 4,
  atOncePerInstallation: 2,
  mostWaiting: 20_000,
  mostWaitingPerInstallation: 5_000,
  now: () => Date.now(),
  pausesMs,
};

interface Waiting {
  readonly job: Job;
  /** Order of coming in. */
  readonly turn: number;
  readonly since: Instant;
  readonly notBefore: Instant;
  readonly failures: number;
}

/** The longest that a timer of Node's takes is 2³¹ − 1 ms; a look now and then costs nothing. */
const longestTimerMs = 60_000;

/** The queue in the memory of one process. What waits at its end is lost; GitHub is asked to send it again at the next start. */
export class InProcessQueue implements Queue {
  readonly #options: InProcessOptions;
  /** By installation, then by name. An installation goes to the end of the order when one of its jobs begins. */
  readonly #waiting = new Map<number, Map<string, Waiting>>();
  readonly #running = new Map<string, { readonly job: Job; readonly ended: Promise<void> }>();
  /** Run, and are not to be put back: what they are for is gone. */
  readonly #unwanted = new Set<Job>();
  readonly #busyRepositories = new Set<number>();
  readonly #paused = new Map<number, Instant>();
  readonly #end = new AbortController();
  #count = 0;
  #turns = 0;
  #run: Run | null = null;
  #stopped = false;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(options: InProcessOptions) {
    this.#options = options;
  }

  put(job: Job, notBefore: Instant = 0): Promise<void> {
    if (this.#stopped) return Promise.reject(new QueueStopped('the App is stopping'));
    const now = this.#options.now();
    const existing = this.#waiting.get(job.installation)?.get(nameOf(job));
    if (!existing && !this.#hasRoom(job.installation)) return Promise.reject(new QueueFull('the queue is full'));
    this.#keep({ job, turn: this.#turns, since: now, notBefore, failures: 0 });
    this.#tell({ what: existing ? 'merged' : 'queued', job });
    this.#wake();
    return Promise.resolve();
  }

  forget(installation: number, repositories: readonly number[] | null): Promise<void> {
    const meant = (job: Job): boolean => repositories === null || repositories.includes(job.repository.id);
    for (const { job } of this.#running.values()) {
      if (job.installation === installation && meant(job)) this.#unwanted.add(job);
    }
    for (const [name, { job }] of this.#waiting.get(installation) ?? []) {
      if (!meant(job)) continue;
      this.#take(installation, name);
      this.#tell({ what: 'forgotten', job });
    }
    if (repositories === null) this.#paused.delete(installation);
    return Promise.resolve();
  }

  start(run: Run): void {
    this.#run = run;
    this.#wake();
  }

  state(): Promise<QueueState> {
    const now = this.#options.now();
    // What was put off has waited since its time only.
    const ready = [...this.#waiting.values()]
      .flatMap((jobs) => [...jobs.values()])
      .map(({ job, since, notBefore }) => Math.max(since, notBefore, this.#paused.get(job.installation) ?? 0))
      .filter((time) => time <= now);
    return Promise.resolve({
      waiting: this.#count,
      running: this.#running.size,
      oldest: ready.reduce<Instant | null>((oldest, time) => Math.min(oldest ?? time, time), null),
      room: this.#options.mostWaiting - this.#count,
    });
  }

  async stop(patienceMs: number): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearTimeout(this.#timer);
    const ended = Promise.allSettled([...this.#running.values()].map((each) => each.ended));
    let timer: ReturnType<typeof setTimeout> | null = null;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patienceMs);
    });
    await Promise.race([ended, late]);
    if (timer) clearTimeout(timer);
    this.#end.abort(new QueueStopped('the App is stopping'));
  }

  #hasRoom(installation: number): boolean {
    const { mostWaiting, mostWaitingPerInstallation } = this.#options;
    const own = this.#waiting.get(installation)?.size ?? 0;
    return this.#count < mostWaiting && own < mostWaitingPerInstallation;
  }

  /** Sets a job down, together with the one of its name that waits already. */
  #keep(entry: Waiting): void {
    const { installation } = entry.job;
    const jobs = this.#waiting.get(installation) ?? new Map<string, Waiting>();
    this.#waiting.set(installation, jobs);
    const name = nameOf(entry.job);
    const other = jobs.get(name);
    if (!other) {
      this.#turns += 1;
      this.#count += 1;
      jobs.set(name, entry);
      return;
    }
    // What somebody asks for now is worth a try now, whatever pause its older form was in.
    jobs.set(name, {
      job: merged(other.job, entry.job),
      turn: Math.min(other.turn, entry.turn),
      since: Math.min(other.since, entry.since),
      notBefore: Math.min(other.notBefore, entry.notBefore),
      failures: Math.min(other.failures, entry.failures),
    });
  }

  #take(installation: number, name: string): void {
    const jobs = this.#waiting.get(installation);
    if (!jobs?.delete(name)) return;
    this.#count -= 1;
    if (jobs.size === 0) this.#waiting.delete(installation);
  }

  #wake(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    if (!this.#run || this.#stopped) return;
    // One reading of the clock for both: a job that falls due between two would be in neither.
    const now = this.#options.now();
    for (let next = this.#next(now); next; next = this.#next(now)) this.#begin(next, this.#run);
    const due = this.#nextTime(now);
    if (due === null) return;
    const wait = Math.min(Math.max(due - this.#options.now(), 1), longestTimerMs);
    this.#timer = setTimeout(() => this.#wake(), wait);
  }

  /** Installations take turns; within one, the job that came first and may begin. */
  #next(now: Instant): Waiting | null {
    if (this.#running.size >= this.#options.atOnce) return null;
    const places = new Map<number, number>();
    for (const { job } of this.#running.values()) {
      places.set(job.installation, (places.get(job.installation) ?? 0) + 1);
    }
    for (const [installation, jobs] of this.#waiting) {
      if ((places.get(installation) ?? 0) >= this.#options.atOncePerInstallation) continue;
      if ((this.#paused.get(installation) ?? 0) > now) continue;
      let first: Waiting | null = null;
      for (const entry of jobs.values()) {
        if (entry.notBefore > now || this.#busyRepositories.has(entry.job.repository.id)) continue;
        if (first === null || entry.turn < first.turn) first = entry;
      }
      if (first) return first;
    }
    return null;
  }

  /** When a look is worth while without anything happening: at the next time that something was put back to. */
  #nextTime(now: Instant): Instant | null {
    let soonest: Instant | null = null;
    for (const [installation, jobs] of this.#waiting) {
      const paused = this.#paused.get(installation) ?? 0;
      for (const { notBefore } of jobs.values()) {
        const at = Math.max(notBefore, paused);
        if (at > now && (soonest === null || at < soonest)) soonest = at;
      }
    }
    return soonest;
  }

  #begin(entry: Waiting, run: Run): void {
    const { job } = entry;
    const name = nameOf(job);
    const jobs = this.#waiting.get(job.installation);
    this.#take(job.installation, name);
    if (jobs && jobs.size > 0) {
      this.#waiting.delete(job.installation);
      this.#waiting.set(job.installation, jobs);
    }
    this.#busyRepositories.add(job.repository.id);
    const ended = this.#try(entry, run).finally(() => {
      this.#running.delete(name);
      this.#busyRepositories.delete(job.repository.id);
      this.#unwanted.delete(job);
      this.#wake();
    });
    this.#running.set(name, { job, ended });
  }

  async #try(entry: Waiting, run: Run): Promise<void> {
    const { job, failures, since } = entry;
    const { now } = this.#options;
    const begun = now();
    const tell = (what: Exclude<Happening['what'], 'merged' | 'queued' | 'forgotten'>, why = ''): void =>
      this.#tell({ what, job, ms: now() - begun, why });
    if (begun - since > longestWaitMs) {
      tell('too-old');
      return;
    }
    const result = await this.#resultOf(entry, run);
    switch (result.next) {
      case 'done':
        tell('done');
        return;
      case 'drop':
        tell('dropped', result.why);
        return;
      case 'wait': {
        if (result.all) this.#pause(job.installation, result.until);
        this.#putBack({ ...entry, notBefore: result.until });
        tell('waits');
        return;
      }
      case 'retry': {
        const pause = this.#options.pausesMs[failures];
        if (pause === undefined) {
          tell('given-up', result.why);
          return;
        }
        this.#putBack({ ...entry, notBefore: now() + pause, failures: failures + 1 });
        tell('failed', result.why);
      }
    }
  }

  async #resultOf({ job, failures, notBefore }: Waiting, run: Run): Promise<Result> {
    const again = failures > 0 || notBefore > 0;
    try {
      return await run(job, { attempt: failures + 1, again, signal: this.#end.signal, holds: async () => true });
    } catch (error) {
      return { next: 'retry', why: error instanceof Error ? error.name : 'unknown' };
    }
  }

  /** A shorter pause that GitHub asks for does not end a longer one. */
  #pause(installation: number, until: Instant): void {
    this.#paused.set(installation, Math.max(until, this.#paused.get(installation) ?? 0));
  }

  #putBack(entry: Waiting): void {
    if (!this.#stopped && !this.#unwanted.has(entry.job)) this.#keep(entry);
  }

  #tell(happening: Happening): void {
    this.#options.onHappening(happening);
  }
}
