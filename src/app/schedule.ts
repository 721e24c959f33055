import * as v from 'valibot';
import type { Instant } from '../snapshot/people.ts';
import type { GitHubAccess } from './github-access.ts';
import type { Job } from './work.ts';

const hourMs = 3_600_000;
const mostPages = 100;

/** Spreads ids, which come in long runs, evenly (the finaliser of MurmurHash3). */
export function spread(id: number): number {
  let hash = (id ^ Math.floor(id / 2 ** 32)) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Hour of the day, UTC, in which an installation is looked at. */
export const hourOf = (installation: number): number => spread(installation) % 24;
/** Day of the week on which a repository has its turn: days since 1970-01-01, modulo 7. */
export const dayOf = (repository: number): number => spread(repository) % 7;

/** The hours, UTC, that began after `last` up to `now`; a day of them at most. */
export function hoursSince(last: Instant, now: Instant): readonly Instant[] {
  const newest = Math.floor(now / hourMs);
  const oldest = Math.max(Math.floor(last / hourMs) + 1, newest - 23);
  return Array.from({ length: Math.max(newest - oldest + 1, 0) }, (_, index) => (oldest + index) * hourMs);
}

const installations = v.array(v.object({ id: v.number(), suspended_at: v.nullish(v.string(), null) }));
const repositories = v.object({
  repositories: v.array(v.object({ id: v.number(), full_name: v.string(), archived: v.nullish(v.boolean(), false) })),
});

/**
 * The weekly round, an hour of it: every installation has its hour of the day, every repository its day of the week. One that
 * cannot be listed does not keep the others back. Gives how many jobs were put, and how many installations failed.
 */
export async function weeklyRound(
  access: GitHubAccess,
  put: (job: Job) => Promise<void>,
  hour: Instant,
  signal: AbortSignal,
): Promise<{ readonly put: number; readonly failed: number }> {
  const done = { put: 0, failed: 0 };
  for (let page = 1; page <= mostPages && !signal.aborted; page += 1) {
    const rows = v.parse(installations, (await access.asApp('GET /app/installations', { per_page: 100, page })).data);
    for (const { id, suspended_at } of rows) {
      if (suspended_at || hourOf(id) !== new Date(hour).getUTCHours() || signal.aborted) continue;
      try {
        done.put += await putThoseDue(access, put, id, hour, signal);
      } catch {
        done.failed += 1;
      }
    }
    if (rows.length < 100) break;
  }
  return done;
}

async function putThoseDue(
  access: GitHubAccess,
  put: (job: Job) => Promise<void>,
  installation: number,
  hour: Instant,
  signal: AbortSignal,
): Promise<number> {
  const request = await access.openList(installation, signal);
  const today = Math.floor(hour / (24 * hourMs)) % 7;
  let count = 0;
  for (let page = 1; page <= mostPages && !signal.aborted; page += 1) {
    const answer = await request('GET /installation/repositories', { per_page: 100, page });
    const rows = v.parse(repositories, answer.data).repositories;
    for (const { id, full_name, archived } of rows) {
      const [owner, name] = full_name.split('/');
      if (archived || dayOf(id) !== today || owner === undefined || name === undefined) continue;
      const work = { kind: 'dashboard', occasion: 'weekly' } as const;
      await put({ version: 1, installation, repository: { id, owner, name }, work, at: hour, delivery: null });
      count += 1;
    }
    if (rows.length < 100) break;
  }
  return count;
}
