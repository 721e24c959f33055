import * as v from 'valibot';
import type { Instant } from '../snapshot/people.ts';
import type { Request } from './github-access.ts';

/** One row of GitHub's list of what it sent to the App. A delivery that is sent again has the same guid. */
export interface SentDelivery {
  readonly id: number;
  readonly guid: string;
  readonly at: Instant;
  readonly event: string;
  readonly ok: boolean;
}

/** A time of which work may have been lost. */
export interface Lost {
  readonly from: Instant;
  readonly until: Instant;
}

/** GitHub sends a delivery again for three days. */
const longestAgeMs = 3 * 24 * 3_600_000;
/** A delivery is sent so many times at most, the first included. */
export const mostSendings = 4;
/** Asked for in one round at most. */
export const mostInOneRound = 200;
const mostPages = 20;

/** Events that can mean work; others are acknowledged and forgotten, so sending them again is of no use. */
const eventsThatMatter = new Set([
  'installation',
  'installation_repositories',
  'push',
  'pull_request',
  'check_run',
  'check_suite',
  'merge_group',
  'issue_comment',
]);

/**
 * Which deliveries to ask for again, oldest first: those that never arrived, and those that arrived in the time of
 * `lost`, of which the work may have been lost with the process that took them (null: none was). All that the work does it does
 * once only, so one too many changes nothing.
 */
export function toSendAgain(
  rows: readonly SentDelivery[],
  given: { readonly now: Instant; readonly lost: Lost | null },
): readonly SentDelivery[] {
  const byGuid = Map.groupBy(rows, (row) => row.guid);
  return [...byGuid.values()]
    .flatMap((sendings): readonly SentDelivery[] => {
      const [newest] = sendings.toSorted((a, b) => b.at - a.at || b.id - a.id);
      if (!newest || !eventsThatMatter.has(newest.event)) return [];
      if (sendings.length >= mostSendings || given.now - newest.at > longestAgeMs) return [];
      const arrived = sendings.some(({ ok }) => ok);
      const lost = given.lost !== null && newest.at >= given.lost.from && newest.at < given.lost.until;
      return !arrived || lost ? [newest] : [];
    })
    .sort((a, b) => a.at - b.at || a.id - b.id)
    .slice(0, mostInOneRound);
}

const rowsOf = v.array(
  v.object({
    id: v.number(),
    guid: v.string(),
    delivered_at: v.string(),
    event: v.string(),
    status_code: v.nullish(v.number(), 0),
  }),
);

/** GitHub's list, newest first, as far back as it can be sent again. */
export async function listDeliveries(asApp: Request, now: Instant): Promise<readonly SentDelivery[]> {
  const rows: SentDelivery[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await asApp('GET /app/hook/deliveries', { per_page: 100, ...(cursor !== null && { cursor }) });
    const found = v.parse(rowsOf, answer.data).map((row): SentDelivery => {
      const ok =
        row.status_code !== null && row.status_code !== undefined && row.status_code >= 200 && row.status_code < 300;
      return { id: row.id, guid: row.guid, at: Date.parse(row.delivered_at) || 0, event: row.event, ok };
    });
    rows.push(...found);
    cursor = nextCursor(answer.headers);
    if (cursor === null || found.length === 0 || found.some(({ at }) => now - at > longestAgeMs)) break;
  }
  return rows;
}

export function nextCursor(headers: object): string | null {
  const { link } = headers as { readonly link?: unknown };
  const next = typeof link === 'string' ? /<([^>]{1,2000})>;\s*rel="next"/.exec(link)?.[1] : undefined;
  return next !== undefined && URL.canParse(next) ? new URL(next).searchParams.get('cursor') : null;
}

/** Looks for lost deliveries and has them sent again. Gives how many were asked for. */
export async function sendAgain(
  asApp: Request,
  given: { readonly now: Instant; readonly lost: Lost | null; readonly signal: AbortSignal },
): Promise<{ readonly asked: number; readonly failed: number }> {
  const rows = await listDeliveries(asApp, given.now);
  let asked = 0;
  let failed = 0;
  for (const { id } of toSendAgain(rows, given)) {
    if (given.signal.aborted) break;
    try {
      await asApp('POST /app/hook/deliveries/{delivery_id}/attempts', { delivery_id: id });
      asked += 1;
    } catch (error) {
      failed += 1;
      // One that cannot be sent again does not keep the others back; a GitHub that says no to all ends the round.
      if (failed >= 5) throw error;
    }
  }
  return { asked, failed };
}
