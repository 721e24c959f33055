import * as v from 'valibot';
import type { Instant } from '../snapshot/people.ts';
import type { Engine } from './engine.ts';
import type { GitHubAccess } from './github-access.ts';
import { hourOf, hoursDue, type Progress, turnAmong } from './schedule.ts';
import type { Job } from './work.ts';

const hourMs = 3_600_000;
/** Of a hundred rows each. */
const mostPages = 2000;

const installations = v.array(v.object({ id: v.number(), suspended_at: v.nullish(v.string(), null) }));
const repositories = v.object({
  repositories: v.array(v.object({ id: v.number(), full_name: v.string(), archived: v.nullish(v.boolean(), false) })),
});

type Access = Pick<GitHubAccess, 'asApp' | 'openList'>;
type Put = (job: Job) => Promise<void>;

/** Of one installation, a turn of the round apart. */
const mostTries = 5;

/** An installation whose repositories are to be listed, for their turns in these hours. */
interface Listing {
  readonly id: number;
  readonly hours: readonly Instant[];
  readonly tries: number;
}

/** What one turn of the round did: jobs put, and installations that could not be listed. */
export interface RoundMade {
  readonly put: number;
  readonly failed: number;
}

/**
 * The weekly round: every installation has its hour of the day, every repository its day of the week. What was missed while
 * the App was away is made up for; a job for a dashboard that was looked at since does nothing.
 */
export class WeeklyRound {
  readonly #access: Access;
  readonly #put: Put;
  readonly #engine: Pick<Engine, 'recall' | 'remember'>;
  /** Installations that could not be listed, with the hours that are still to be done of them. */
  #failed: readonly Listing[] = [];
  #listed: { readonly at: Instant; readonly ids: readonly number[] } | null = null;

  constructor(access: Access, put: Put, engine: Pick<Engine, 'recall' | 'remember'>) {
    this.#access = access;
    this.#put = put;
    this.#engine = engine;
  }

  /** The hours that are due. They are noted as done when all their work is in the queue. */
  async turn(now: Instant, signal: AbortSignal): Promise<RoundMade> {
    const { hours, left } = hoursDue(await this.#progress(), now);
    const made = await this.#make(hours, now, signal);
    if (!signal.aborted) await this.#note(left);
    return made;
  }

  async #progress(): Promise<Progress> {
    const [last, from, to] = [
      await this.#engine.recall('weekly'),
      await this.#engine.recall('weekly-missed-from'),
      await this.#engine.recall('weekly-missed-to'),
    ];
    return { last, missed: from !== null && to !== null && from > 0 ? { from, to } : null };
  }

  async #note({ last, missed }: Progress): Promise<void> {
    await this.#engine.remember('weekly-missed-from', missed?.from ?? 0);
    await this.#engine.remember('weekly-missed-to', missed?.to ?? 0);
    if (last !== null) await this.#engine.remember('weekly', last);
  }

  /** An installation that cannot be listed does not keep the others back; it is tried again in the next turns, a few times. */
  async #make(hours: readonly Instant[], now: Instant, signal: AbortSignal): Promise<RoundMade> {
    const wanted = new Set(hours.map((hour) => new Date(hour).getUTCHours()));
    const ids = wanted.size === 0 ? [] : await this.#installations(now, signal);
    const due = ids.filter((id) => wanted.has(hourOf(id))).map((id): Listing => ({ id, hours, tries: 1 }));
    const listings = [...this.#failed, ...due];
    const failed: Listing[] = [];
    const made = { put: 0, failed: 0 };
    let unqueued: unknown = null;
    for (const { id, hours, tries } of listings) {
      if (signal.aborted) break;
      try {
        made.put += await this.#putThoseDue(id, hours, signal);
      } catch (error) {
        if (error instanceof NotQueued) unqueued = error.cause;
        made.failed += 1;
        if (tries < mostTries) failed.push({ id, hours, tries: tries + 1 });
      }
    }
    this.#failed = failed;
    // The hours are not done then: all is put again, and what waits already stays one.
    if (unqueued !== null) throw unqueued;
    return made;
  }

  /** A thousand requests where there are a hundred thousand: hours that follow each other share one list. */
  async #installations(now: Instant, signal: AbortSignal): Promise<readonly number[]> {
    if (this.#listed !== null && now - this.#listed.at < hourMs) return this.#listed.ids;
    const active = new Map<number, boolean>();
    for (let page = 1; page <= mostPages && !signal.aborted; page += 1) {
      const { data } = await this.#access.asApp('GET /app/installations', { per_page: 100, page });
      const rows = v.parse(installations, data);
      const before = active.size;
      for (const { id, suspended_at } of rows) active.set(id, !suspended_at);
      // With nothing new, a server would give the same page again and again.
      if (rows.length < 100 || active.size === before) break;
    }
    const listed = { at: now, ids: [...active].flatMap(([id, is]) => (is ? [id] : [])) };
    if (!signal.aborted) this.#listed = listed;
    return listed.ids;
  }

  async #putThoseDue(installation: number, hours: readonly Instant[], signal: AbortSignal): Promise<number> {
    const request = await this.#access.openList(installation, signal);
    let count = 0;
    for (let page = 1; page <= mostPages && !signal.aborted; page += 1) {
      const { data } = await request('GET /installation/repositories', { per_page: 100, page });
      const rows = v.parse(repositories, data).repositories;
      for (const { id, full_name, archived } of rows) {
        const [owner, name] = full_name.split('/');
        const at = turnAmong(hours, installation, id);
        if (archived || at === null || owner === undefined || name === undefined) continue;
        const work = { kind: 'dashboard', occasion: 'weekly' } as const;
        const job: Job = { version: 1, installation, repository: { id, owner, name }, work, at, delivery: null };
        await this.#put(job).catch((error: unknown) => {
          throw new NotQueued(error);
        });
        count += 1;
      }
      if (rows.length < 100) break;
    }
    return count;
  }
}

/** The queue would not take a job: for want of room, or since it is away. */
class NotQueued extends Error {
  override readonly name = 'NotQueued';

  constructor(cause: unknown) {
    super('not queued', { cause });
  }
}
