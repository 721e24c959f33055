import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import * as v from 'valibot';
import type { Instant } from '../../snapshot/people.ts';
import { jobVersion } from './envelope.ts';
import * as scripts from './scripts.ts';
import type { Ticket } from './tickets.ts';

export interface Begun {
  /** Fencing token: it grows with every try of every job. */
  readonly token: string;
  readonly name: string;
  readonly text: string;
  /** Tries of it that never ended, since their process died or was thought dead. */
  readonly died: number;
}

export interface StoreOptions {
  readonly redis: Redis;
  /** Of all keys, with a hash tag in it. */
  readonly prefix: string;
  /** Prefix of BullMQ's keys of the queue of tickets. */
  readonly ticketsAt: string;
  readonly now: () => Instant;
  readonly placesPerInstallation: number;
  /** Whatever nobody looks at any more is gone after this time. */
  readonly expiresMs: number;
}

const words = v.array(v.string());
const kept = v.union([
  v.tuple([v.literal('kept'), words]),
  v.tuple([v.literal('seen'), v.string()]),
  v.tuple([v.literal('full')]),
  v.tuple([v.literal('lost')]),
  v.tuple([v.literal('forgotten')]),
]);
const begun = v.union([
  v.tuple([v.literal('run'), v.string(), v.string(), v.string(), v.number(), words]),
  v.tuple([v.literal('nothing'), words]),
]);
const ended = v.tuple([v.picklist(['ended', 'lost']), words]);
const tidied = v.tuple([words, words]);
const counted = v.tuple([v.number(), v.number(), v.string()]);

type Kept =
  | { readonly did: 'kept'; readonly tickets: readonly Ticket[] }
  /** Something else waits under the name: merge with it, and try again. */
  | { readonly did: 'seen'; readonly text: string }
  | { readonly did: 'full' | 'lost' | 'forgotten' };

/** The work that waits in Redis, by the scripts of `scripts.ts`. */
export class Store {
  readonly #options: StoreOptions;
  readonly #digests = new Map<string, string>();

  constructor(options: StoreOptions) {
    this.#options = options;
  }

  async keep(given: {
    readonly name: string;
    readonly seen: string;
    readonly text: string;
    readonly since: Instant;
    readonly most: number;
    readonly mostOfOne: number;
    /** Puts back what the try with this token ended with. */
    readonly token: string | null;
  }): Promise<Kept> {
    const { name, seen, text, since, most, mostOfOne, token } = given;
    const { expiresMs } = this.#options;
    const answer = await this.#ask(scripts.keepScript, [
      name,
      seen,
      text,
      since,
      expiresMs,
      most,
      mostOfOne,
      token ?? '',
    ]);
    const said = v.parse(kept, answer);
    switch (said[0]) {
      case 'kept':
        return { did: 'kept', tickets: ticketsOf(said[1]) };
      case 'seen':
        return { did: 'seen', text: said[1] };
      case 'full':
      case 'lost':
      case 'forgotten':
        return { did: said[0] };
    }
  }

  async begin(repository: string): Promise<{ readonly begun: Begun | null; readonly tickets: readonly Ticket[] }> {
    const answer = v.parse(begun, await this.#ask(scripts.beginScript, [repository, this.#options.expiresMs]));
    if (answer[0] === 'nothing') return { begun: null, tickets: ticketsOf(answer[1]) };
    const [, token, name, text, died, tickets] = answer;
    return { begun: { token, name, text, died }, tickets: ticketsOf(tickets) };
  }

  /** Whether this try is the one that counts. */
  async holds(repository: string, token: string): Promise<boolean> {
    const { redis, prefix } = this.#options;
    return (await redis.hget(`${prefix}run:${repository}`, 'token')) === token;
  }

  async end(
    repository: string,
    token: string,
  ): Promise<{ readonly lost: boolean; readonly tickets: readonly Ticket[] }> {
    const [did, tickets] = v.parse(ended, await this.#ask(scripts.endScript, [repository, token]));
    return { lost: did === 'lost', tickets: ticketsOf(tickets) };
  }

  async arrange(repository: string): Promise<readonly Ticket[]> {
    return ticketsOf(v.parse(words, await this.#ask(scripts.arrangeScript, [repository])));
  }

  /** Gives the envelopes of what was forgotten. */
  async forget(installation: number, repositories: readonly number[] | null): Promise<readonly string[]> {
    const which = repositories === null ? ['all'] : ['some', ...repositories];
    return v.parse(words, await this.#ask(scripts.forgetScript, [installation, ...which]));
  }

  async pause(installation: number, until: Instant): Promise<void> {
    const { redis, prefix, now } = this.#options;
    await redis.eval(scripts.pauseScript, 1, `${prefix}pause:${installation}`, now(), until);
  }

  async tidy(olderThan: Instant): Promise<{ readonly old: readonly string[]; readonly tickets: readonly Ticket[] }> {
    const [old, tickets] = v.parse(tidied, await this.#ask(scripts.tidyScript, [olderThan]));
    return { old, tickets: ticketsOf(tickets) };
  }

  /** Whether it is this process's turn at something that one of them does now and then. */
  async turnAt(what: string, everyMs: number): Promise<boolean> {
    const { redis, prefix } = this.#options;
    return (await redis.set(`${prefix}turn-at:${what}`, '1', 'PX', everyMs, 'NX')) === 'OK';
  }

  async state(): Promise<{ readonly waiting: number; readonly running: number; readonly oldest: Instant | null }> {
    const [waiting, running, oldest] = v.parse(counted, await this.#ask(scripts.stateScript, []));
    return { waiting, running, oldest: oldest === '' ? null : Number(oldest) };
  }

  /** Whether Redis has no memory left to take anything in. */
  async isFull(): Promise<boolean> {
    const { redis, prefix } = this.#options;
    try {
      await redis.set(`${prefix}probe`, '1', 'PX', 1000);
      return false;
    } catch (error) {
      if (error instanceof Error && error.message.startsWith('OOM')) return true;
      throw error;
    }
  }

  async #ask(script: string, more: readonly (string | number)[]): Promise<unknown> {
    const { redis, prefix, ticketsAt, now, placesPerInstallation } = this.#options;
    const all = [prefix, now(), placesPerInstallation, jobVersion, ticketsAt, ...more].map(String);
    let digest = this.#digests.get(script);
    if (digest === undefined) {
      digest = createHash('sha1').update(script).digest('hex');
      this.#digests.set(script, digest);
    }
    try {
      return await redis.evalsha(digest, 1, ...all);
    } catch (error) {
      // A Redis that was started again does not know it any more.
      if (!(error instanceof Error) || !error.message.startsWith('NOSCRIPT')) throw error;
      return redis.eval(script, 1, ...all);
    }
  }
}

function ticketsOf(flat: readonly string[]): readonly Ticket[] {
  return Array.from({ length: Math.floor(flat.length / 3) }, (_, index) => ({
    repository: flat[index * 3] ?? '',
    delayMs: Number(flat[index * 3 + 1]),
    priority: Number(flat[index * 3 + 2]),
  }));
}
