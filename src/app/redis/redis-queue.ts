import { Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Instant } from '../../snapshot/people.ts';
import type { InProcessOptions } from '../in-process-queue.ts';
import {
  type Happening,
  longestWaitMs,
  type Queue,
  QueueFull,
  type QueueState,
  QueueStopped,
  type Result,
  type Run,
} from '../queue.ts';
import type { Job } from '../work.ts';
import { orLate, patientConnection, quickConnection, quickMs, readyOrLate, within } from './connection.ts';
import { DeadLetters } from './dead-letters.ts';
import { type Envelope, placeOf, readEnvelope, together, writeEnvelope } from './envelope.ts';
import { type Begun, Store } from './store.ts';
import { queueOfTickets, Tickets } from './tickets.ts';

export interface RedisOptions extends InProcessOptions {
  readonly url: string;
  /** Of all keys; in braces, so that a cluster keeps them in one place. */
  readonly prefix: string;
  /** A worker that has not been heard of for so long is thought dead, and its work is begun by another. */
  readonly lockMs: number;
  /** How often workers look for what lost its ticket, and for what is too old. */
  readonly tidyEveryMs: number;
  readonly onError: (error: unknown) => void;
}

export const usualRedisOptions = { prefix: '{coop-scorecard}', lockMs: 30_000, tidyEveryMs: 15_000 } as const;

/** A job that ended the process which ran it, so often, is not tried again. */
const mostDeaths = 3;
/** A payload that no process looks at any more expires a while after it would be too old. */
const expiresMs = longestWaitMs + 3_600_000;
/** What was aborted may take so long to end. */
const graceMs = 500;

/**
 * The queue on Redis, for several processes. BullMQ runs tickets, one a repository (`keepLastIfActive`: never two at once, and
 * one more for what comes in meanwhile); what is to be done stands beside them in `Store`, where the same work becomes one
 * and installations keep to their places. A ticket that is done twice, or lost, does no harm: the store knows.
 */
export class RedisQueue implements Queue {
  readonly #options: RedisOptions;
  readonly #redis: Redis;
  readonly #tickets: Tickets;
  readonly #store: Store;
  readonly #end = new AbortController();
  readonly deadLetters: DeadLetters;
  #worker: Worker | null = null;
  #patient: Redis | null = null;
  #timer: ReturnType<typeof setInterval> | null = null;
  #stopped = false;

  /** Resolves when Redis is there, or is not for a while: the App starts without it too. */
  static async open(options: RedisOptions): Promise<RedisQueue> {
    const queue = new RedisQueue(options);
    await readyOrLate(queue.#redis, quickMs);
    return queue;
  }

  private constructor(options: RedisOptions) {
    const { url, prefix, now, onError } = options;
    this.#options = options;
    this.#redis = quickConnection(url, onError);
    const bull = {
      prefix,
      skipWaitingForReady: true,
      // It would ask at once, and never again when the first answer failed. The worker checks the version.
      skipVersionCheck: true,
      streams: { events: { maxLen: 100 } },
    };
    this.#tickets = new Tickets(this.#redis, bull, onError);
    this.deadLetters = new DeadLetters(this.#redis, bull, onError);
    this.#store = new Store({
      redis: this.#redis,
      prefix: `${prefix}:`,
      ticketsAt: `${prefix}:${queueOfTickets}:`,
      now,
      placesPerInstallation: options.atOncePerInstallation,
      expiresMs,
    });
  }

  async put(job: Job, notBefore: Instant = 0): Promise<void> {
    if (this.#stopped) throw new QueueStopped('the App is stopping');
    const fresh: Envelope = { job, since: this.#options.now(), notBefore, failures: 0 };
    await within(quickMs + 500, this.#keep(fresh, null));
  }

  async forget(installation: number, repositories: readonly number[] | null): Promise<void> {
    for (const text of await within(quickMs + 500, this.#store.forget(installation, repositories))) {
      const envelope = readEnvelope(text);
      if (envelope) this.#tell({ what: 'forgotten', job: envelope.job });
    }
  }

  start(run: Run): void {
    const { url, prefix, lockMs, atOnce, tidyEveryMs, onError } = this.#options;
    this.#patient = patientConnection(url, onError);
    const worker = new Worker(queueOfTickets, (ticket) => this.#serve(String(ticket.data.repository), run), {
      connection: this.#patient,
      prefix,
      concurrency: atOnce,
      lockDuration: lockMs,
      stalledInterval: Math.ceil(lockMs / 2),
      // How often work may die is counted beside it, and its ticket is never to be lost.
      maxStalledCount: 1_000,
      drainDelay: 5,
    });
    worker.on('error', onError);
    // What was put off to later is given its ticket when the one at hand is used up, or it would take the place of one for now.
    worker.on('completed', (ticket, later: unknown) => {
      if (later === true) this.#quietly(() => this.#arrange(String(ticket.data.repository)));
    });
    worker.on('lockRenewalFailed', (ids: readonly string[]) => {
      for (const id of ids) onError(new LockLost(id));
    });
    this.#worker = worker;
    const tidy = (): void => this.#quietly(() => this.#tidy());
    this.#timer = setInterval(tidy, tidyEveryMs);
    this.#timer.unref();
    tidy();
  }

  async state(): Promise<QueueState> {
    const [{ waiting, running, oldest }, full] = await within(
      quickMs + 500,
      Promise.all([this.#store.state(), this.#store.isFull()]),
    );
    return { waiting, running, oldest, room: full ? 0 : this.#options.mostWaiting - waiting };
  }

  async stop(patienceMs: number): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearInterval(this.#timer);
    const closed = this.#worker?.close().catch(this.#options.onError) ?? Promise.resolve();
    await orLate(closed, patienceMs);
    this.#end.abort(new QueueStopped('the App is stopping'));
    await orLate(closed, 2 * graceMs);
    this.#patient?.disconnect();
    this.#redis.disconnect();
  }

  /** Sets work down, together with what waits under its name. With a token: what a try ended with. */
  async #keep(fresh: Envelope, token: string | null): Promise<boolean> {
    const { mostWaiting: most, mostWaitingPerInstallation: mostOfOne } = this.#options;
    const name = placeOf(fresh.job);
    let seen = '';
    for (let round = 0; round < 20; round += 1) {
      const other = seen === '' ? null : readEnvelope(seen);
      const envelope = other ? together(other, fresh) : fresh;
      const { since } = envelope;
      const text = writeEnvelope(envelope);
      const kept = await this.#store.keep({ name, seen, text, since, most, mostOfOne, token });
      switch (kept.did) {
        case 'kept':
          await this.#tickets.hand(kept.tickets);
          if (token === null) this.#tell({ what: seen === '' ? 'queued' : 'merged', job: fresh.job });
          return true;
        case 'seen':
          seen = kept.text;
          break;
        case 'full':
          throw new QueueFull('the queue is full');
        case 'lost':
          return false;
        case 'forgotten':
          return true;
      }
    }
    throw new Error('others were always sooner');
  }

  /** Does the first work of a repository. Gives whether it needs a ticket for later. */
  async #serve(repository: string, run: Run): Promise<boolean> {
    const { begun, tickets } = await this.#store.begin(repository);
    const later = await this.#tickets.handAllButLater(repository, tickets);
    if (!begun) return later;
    const envelope = readEnvelope(begun.text);
    if (envelope) await this.#try(envelope, begun, run);
    else this.#options.onError(new Error('an envelope of another form'));
    const ended = await this.#store.end(repository, begun.token);
    return this.#tickets.handAllButLater(repository, ended.tickets);
  }

  async #arrange(repository: string): Promise<void> {
    await this.#tickets.hand(await this.#store.arrange(repository));
  }

  async #try(envelope: Envelope, { token, died }: Begun, run: Run): Promise<void> {
    const { job, failures, since } = envelope;
    const { now, pausesMs } = this.#options;
    const begun = now();
    const tell = (what: Extract<Happening, { readonly ms: number }>['what'], why = ''): void =>
      this.#tell({ what, job, ms: now() - begun, why });
    if (begun - since > longestWaitMs) {
      tell('too-old');
      return;
    }
    const giveUp = async (why: string): Promise<void> => {
      await this.deadLetters.add({ job, why, at: now(), tries: failures + died + 1 });
      tell('given-up', why);
    };
    if (died >= mostDeaths) return giveUp('died');
    const result = await this.#resultOf(envelope, { token, died }, run);
    const putBack = async (more: Partial<Envelope>, what: 'waits' | 'failed', why = ''): Promise<void> => {
      const held = await this.#keep({ ...envelope, ...more }, token);
      tell(held ? what : 'failed', held ? why : 'superseded');
    };
    switch (result.next) {
      case 'done':
        tell('done');
        return;
      case 'drop':
        tell('dropped', result.why);
        return;
      case 'wait':
        if (result.all) await this.#store.pause(job.installation, result.until);
        return putBack({ notBefore: result.until }, 'waits');
      case 'retry': {
        // Handed over to whoever is there next.
        if (this.#end.signal.aborted) return putBack({ notBefore: 0 }, 'waits', 'stopping');
        const pause = pausesMs[failures];
        if (pause === undefined) return giveUp(result.why);
        return putBack({ notBefore: now() + pause, failures: failures + 1 }, 'failed', result.why);
      }
    }
  }

  async #resultOf(
    { job, failures, notBefore }: Envelope,
    { token, died }: Pick<Begun, 'token' | 'died'>,
    run: Run,
  ): Promise<Result> {
    const { signal } = this.#end;
    const attempt = failures + died + 1;
    const again = attempt > 1 || notBefore > 0;
    const repository = String(job.repository.id);
    let late = (): void => undefined;
    const ended = new Promise<Result>((resolve) => {
      late = () => void setTimeout(() => resolve({ next: 'retry', why: 'stopping' }), graceMs).unref();
    });
    if (signal.aborted) late();
    else signal.addEventListener('abort', late, { once: true });
    try {
      const holds = (): Promise<boolean> => this.#store.holds(repository, token);
      return await Promise.race([run(job, { attempt, again, signal, holds }), ended]);
    } catch (error) {
      return { next: 'retry', why: error instanceof Error ? error.name : 'unknown' };
    } finally {
      signal.removeEventListener('abort', late);
    }
  }

  async #tidy(): Promise<void> {
    const { now, tidyEveryMs } = this.#options;
    if (this.#stopped || !(await this.#store.turnAt('tidying', Math.ceil(tidyEveryMs * 0.9)))) return;
    const { old, tickets } = await this.#store.tidy(now() - longestWaitMs);
    await this.#tickets.hand(tickets);
    for (const text of old) {
      const envelope = readEnvelope(text);
      if (envelope) this.#tell({ what: 'too-old', job: envelope.job, ms: 0, why: '' });
    }
    await this.deadLetters.tidy();
  }

  #quietly(work: () => Promise<void>): void {
    if (this.#stopped) return;
    work().catch((error: unknown) => {
      if (!this.#stopped) this.#options.onError(error);
    });
  }

  #tell(happening: Happening): void {
    this.#options.onHappening(happening);
  }
}

/** Another process thinks that this one is dead, or may soon. */
class LockLost extends Error {
  override readonly name = 'LockLost';
}
