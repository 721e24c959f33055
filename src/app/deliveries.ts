import * as v from 'valibot';
import type { Request } from '../requests/request.ts';
import type { Instant } from '../snapshot/people.ts';
import type { Engine } from './engine.ts';
import { nameOfEvent, namesOfWork } from './events.ts';
import { statusOf } from './github-access.ts';

/** One row of GitHub's list of what it sent to the App. A delivery that is sent again has the same guid. */
export interface SentDelivery {
  /** Of 64 bits: Octokit reads what is too large for a number as a bigint. */
  readonly id: bigint;
  readonly guid: string;
  readonly at: Instant;
  readonly event: string;
  readonly action: string | null;
  readonly ok: boolean;
}

/** A time of which work may have been lost. */
export interface Lost {
  readonly from: Instant;
  readonly until: Instant;
}

/** GitHub sends a delivery again for three days. */
export const longestAgeMs = 3 * 24 * 3_600_000;
/** A delivery is sent so many times at most, the first included. */
export const mostSendings = 4;
/** Asked for in one round at most: GitHub allows some 180 a minute. */
export const mostInOneRound = 200;
/**
 * Of a hundred rows each. An App with a right to checks is told of those of all others too: a thousand repositories that are built
 * at each push make some thousand deliveries an hour.
 */
const mostPages = 200;

/**
 * Which deliveries to ask for again, oldest first: those that never arrived, and those that arrived in the time of
 * `lost`, of which the work may have been lost with the process that took them (null: none was). All that the work does it does
 * once only, so one too many changes nothing.
 */
export function toSendAgain(
  rows: readonly SentDelivery[],
  given: { readonly now: Instant; readonly lost: Lost | null },
): readonly SentDelivery[] {
  const each = [...new Map(rows.map((row) => [row.id, row])).values()];
  const byGuid = Map.groupBy(each, (row) => row.guid);
  return [...byGuid.values()]
    .flatMap((sendings): readonly SentDelivery[] => {
      const [newest] = sendings.toSorted((a, b) => inOrder(b, a));
      // Most of what GitHub tells means no work; and what once said to forget would forget what has come since.
      if (!newest || !namesOfWork.has(nameOfEvent(newest.event, newest.action))) return [];
      if (sendings.length >= mostSendings || given.now - newest.at > longestAgeMs) return [];
      const arrived = sendings.some(({ ok }) => ok);
      const lost = given.lost !== null && newest.at >= given.lost.from && newest.at < given.lost.until;
      return !arrived || lost ? [newest] : [];
    })
    .sort(inOrder);
}

const inOrder = (a: SentDelivery, b: SentDelivery): number => a.at - b.at || (a.id < b.id ? -1 : Number(a.id > b.id));

const rowsOf = v.array(
  v.object({
    id: v.pipe(
      v.union([v.bigint(), v.pipe(v.number(), v.integer())]),
      v.transform((value): bigint => BigInt(value)),
    ),
    guid: v.string(),
    delivered_at: v.string(),
    event: v.string(),
    action: v.nullish(v.string(), null),
    status_code: v.nullish(v.number()),
  }),
);

/** GitHub's list, newest first, back to a time; of failures only, where those are enough, since a busy App has few among many. */
export async function listDeliveries(
  asApp: Request,
  { since, failures }: { readonly since: Instant; readonly failures: boolean },
): Promise<readonly SentDelivery[]> {
  const rows: SentDelivery[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await asApp('GET /app/hook/deliveries', {
      per_page: 100,
      ...(failures && { status: 'failure' }),
      ...(cursor !== null && { cursor }),
    });
    const found = v.parse(rowsOf, answer.data).map((row): SentDelivery => {
      const status = row.status_code ?? 0;
      const ok = status >= 200 && status < 300;
      return {
        id: row.id,
        guid: row.guid,
        at: Date.parse(row.delivered_at) || 0,
        event: row.event,
        action: row.action ?? null,
        ok,
      };
    });
    rows.push(...found);
    cursor = nextCursor(answer.headers);
    if (cursor === null || found.length === 0 || found.some(({ at }) => at < since)) break;
  }
  return rows;
}

export function nextCursor(headers: object): string | null {
  const { link } = headers as { readonly link?: unknown };
  const next = typeof link === 'string' ? /<([^>]{1,2000})>;\s*rel="next"/.exec(link)?.[1] : undefined;
  return next !== undefined && URL.canParse(next) ? new URL(next).searchParams.get('cursor') : null;
}

/** Under which it is remembered that GitHub was asked for a delivery again. */
export const sendingOf = (guid: string): string => `sent-again:${guid}`;

/** What GitHub says of a delivery that it does not have any more. */
const neverSentAgain: ReadonlySet<number> = new Set([404, 410, 422]);

/** What a look for lost deliveries came to. `more`: some are still to be asked for. */
export interface SentAgain {
  readonly asked: number;
  readonly failed: number;
  readonly more: boolean;
}

/**
 * Looks for lost deliveries and has them sent again. Which were asked for is remembered: that one arrived in the end is not
 * among the failures.
 */
export async function sendAgain(
  asApp: Request,
  given: {
    readonly now: Instant;
    readonly lost: Lost | null;
    readonly signal: AbortSignal;
    readonly memory: Pick<Engine, 'recall' | 'remember'>;
  },
): Promise<SentAgain> {
  const { now, lost, signal, memory } = given;
  const rows = [
    ...(await listDeliveries(asApp, { since: now - longestAgeMs, failures: true })),
    ...(lost === null ? [] : await listDeliveries(asApp, { since: lost.from, failures: false })),
  ];
  let asked = 0;
  let failed = 0;
  let more = false;
  for (const { id, guid, at } of toSendAgain(rows, given)) {
    if (signal.aborted) break;
    if (asked >= mostInOneRound) return { asked, failed, more: true };
    const name = sendingOf(guid);
    if (((await memory.recall(name)) ?? 0) >= at) continue;
    try {
      await asApp('POST /app/hook/deliveries/{delivery_id}/attempts', { delivery_id: String(id) });
      asked += 1;
    } catch (error) {
      failed += 1;
      // One that cannot be sent again does not keep the others back; a GitHub that says no to all ends the round.
      if (failed >= 5) throw error;
      if (!neverSentAgain.has(statusOf(error) ?? 0)) {
        more = true;
        continue;
      }
    }
    await memory.remember(name, at, longestAgeMs);
  }
  return { asked, failed, more };
}
