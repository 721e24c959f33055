import { usualPatienceMs, withPatience } from '../requests/patience.ts';
import type { Request } from '../requests/request.ts';

/** Where to publish, and as whom. */
export interface Publisher {
  readonly request: Request;
  readonly owner: string;
  readonly name: string;
  /** Login that our issues and comments have: `github-actions[bot]`, the App's `SLUG[bot]`, or a person's. */
  readonly author: string;
  /** Leave it to an App that publishes here already. */
  readonly standsDown: boolean;
}

/**
 * Why GitHub did not let us: `read-only`: the token may not write here (a fork's, Dependabot's, a permission left out);
 * `issues-off`: switched off since we looked; `locked`: closed for comments; `gone`: deleted or moved to another repository;
 * `refused`: it did not like what we sent; `rate-limited`: until `until`, milliseconds since 1970, where it said; `failed`: no
 * answer, or an error of its own.
 */
export interface Refusal {
  readonly why: 'read-only' | 'issues-off' | 'locked' | 'gone' | 'refused' | 'rate-limited' | 'failed';
  readonly until: number | null;
}

export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal, cause: unknown) {
    super(refusal.why, { cause });
    this.name = 'Refused';
    this.refusal = refusal;
  }
}

/**
 * Sends one request to the repository and gives what came back.
 *
 * @throws Refused for every way in which GitHub, or the way there, can fail
 */
export async function send(
  { request, owner, name }: Publisher,
  route: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  try {
    const answer = await withPatience(usualPatienceMs, (signal) =>
      request(route, { owner, repo: name, ...parameters, request: { signal } }),
    );
    return answer.data;
  } catch (error) {
    throw new Refused(refusalFrom(error), error);
  }
}

/** What may fail without undoing what was done: the next run puts it right. Null where it was refused. */
export async function settled<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

/** Why something was refused; null where it was done. */
export async function refusalIn(work: Promise<unknown>): Promise<Refusal | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

/** The refusal, for what a person can act on; anything else is a bug and goes on. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refused) return error.refusal;
  throw error;
}

interface Failure {
  readonly status?: number;
  readonly message?: string;
  readonly response?: { readonly headers?: Readonly<Record<string, unknown>> };
}

function refusalFrom(cause: unknown): Refusal {
  const { status = 0, message = '', response }: Failure = typeof cause === 'object' && cause !== null ? cause : {};
  const headers = response?.headers ?? {};
  const until = limitedUntil(headers);
  if (status === 429 || (status === 403 && (until !== null || /rate limit|abuse/i.test(message)))) {
    return { why: 'rate-limited', until };
  }
  return { why: response ? why(status, message) : 'failed', until: null };
}

function why(status: number, message: string): Refusal['why'] {
  if (status === 410) return /disabled/i.test(message) ? 'issues-off' : 'gone';
  if (status === 404) return 'gone';
  if (status === 401) return 'read-only';
  if (status === 423) return 'locked';
  if (status === 403) return /locked/i.test(message) ? 'locked' : 'read-only';
  return status >= 400 && status < 500 ? 'refused' : 'failed';
}

/** Longest that GitHub makes anybody wait is an hour; a later time is no time. */
const longestWaitMs = 24 * 3_600_000;

function limitedUntil(headers: Readonly<Record<string, unknown>>): number | null {
  const asked = Date.parse(String(headers.date ?? ''));
  const after = Number(headers['retry-after'] ?? Number.NaN);
  const reset = String(headers['x-ratelimit-remaining']) === '0' ? Number(headers['x-ratelimit-reset']) : Number.NaN;
  const until = Number.isFinite(after) ? asked + after * 1000 : reset * 1000;
  return Number.isFinite(until) && !(until - asked > longestWaitMs) ? until : null;
}
