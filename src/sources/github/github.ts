import * as v from 'valibot';
import { usualPatienceMs, withPatience } from '../../requests/patience.ts';
import type { Request } from '../../requests/request.ts';
import type { Unknown } from '../../snapshot/fact.ts';
import { type Envelope, envelope, rateLimit } from './answers.ts';

/**
 * Why a repository cannot be audited over the API:
 * `not-found`: there is none, or the token may not see it; `bad-token`: it is refused or expired; `forbidden`: it may not read
 * the contents; `rate-limited`: until `until`; `no-network`, `timed-out`: GitHub was not reached or did not answer in time;
 * `unknown-ref`: no such branch, tag or commit; `failed`: anything else that GitHub said.
 */
export type RepositoryErrorCode =
  | 'not-found'
  | 'bad-token'
  | 'forbidden'
  | 'rate-limited'
  | 'no-network'
  | 'timed-out'
  | 'unknown-ref'
  | 'failed';

export class RepositoryError extends Error {
  readonly code: RepositoryErrorCode;
  /** Milliseconds since 1970, for `rate-limited`, where GitHub said. */
  readonly until: number | null;
  /** HTTP status, where there was an answer. */
  readonly status: number | null;

  constructor(
    code: RepositoryErrorCode,
    options: { until?: number | null; status?: number | null; cause?: unknown } = {},
  ) {
    super(code, { cause: options.cause });
    this.name = 'RepositoryError';
    this.code = code;
    this.until = options.until ?? null;
    this.status = options.status ?? null;
  }
}

/** Counts what is spent, and says how long to wait for one answer. One for each audit. */
export class Meter {
  requests = 0;
  points = 0;
  readonly patienceMs: number;

  constructor(patience = usualPatienceMs) {
    this.patienceMs = patience;
  }
}

/** Sends one request, counts it, and turns every way it can fail into a `RepositoryError`. */
export async function send(
  request: Request,
  meter: Meter,
  now: () => number,
  route: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<{ readonly data: unknown; readonly headers: object }> {
  meter.requests += 1;
  return withPatience(meter.patienceMs, async (signal) => {
    try {
      const { status, data, headers } = await request(route, { ...parameters, request: { signal } });
      // Octokit takes a body that broke off for an empty one.
      if (signal.aborted) throw new RepositoryError('timed-out');
      if (status === 204) return { data: undefined, headers };
      if (data === undefined || data === '') throw new RepositoryError('no-network');
      return { data, headers };
    } catch (error) {
      const failure = errorFrom(error, now());
      const isCutOff = signal.aborted && failure.status === null;
      throw isCutOff ? new RepositoryError('timed-out', { cause: error }) : failure;
    }
  });
}

/**
 * Asks a GraphQL question. Partial answers come back with their errors.
 *
 * @throws RepositoryError when there is no answer at all; `timed-out` with a status when GitHub found the question too heavy
 */
export async function ask(
  request: Request,
  meter: Meter,
  now: () => number,
  query: string,
  variables: Readonly<Record<string, string | number | boolean>>,
): Promise<Envelope> {
  const { data, headers } = await send(request, meter, now, 'POST /graphql', { query, variables });
  const parsed = v.safeParse(envelope, data);
  if (!parsed.success) throw new RepositoryError('failed');
  const answer = parsed.output;
  const spent = v.safeParse(rateLimit, answer.data?.rateLimit);
  if (spent.success) meter.points += spent.output.cost ?? 0;
  const limited = answer.errors.some(
    ({ path, type, message }) => type === 'RATE_LIMITED' || (path === null && /rate.?limit/i.test(message ?? '')),
  );
  if (limited) throw new RepositoryError('rate-limited', { until: untilIn(headers, now()), status: 200 });
  if (answer.errors.some(({ path, type, message }) => tooHeavy(path, `${type} ${message}`))) {
    throw new RepositoryError('timed-out', { status: 200 });
  }
  return answer;
}

/** As the reason of an unknown fact. */
export function whyOf(error: unknown): Unknown {
  if (!(error instanceof RepositoryError)) return 'failed';
  switch (error.code) {
    case 'forbidden':
    case 'not-found':
    case 'bad-token':
      return 'forbidden';
    case 'rate-limited':
      return 'rate-limited';
    case 'no-network':
    case 'timed-out':
    case 'unknown-ref':
    case 'failed':
      return 'failed';
  }
}

/** GitHub was reached and found a question too heavy: asking for less can help, which it cannot where nobody answered. */
export const isTooHeavy = (error: unknown): boolean =>
  error instanceof RepositoryError && error.code === 'timed-out' && error.status !== null;

/** GitHub says so in more than one way; none of them names a field. */
const tooHeavy = (path: readonly (string | number)[] | null, said: string): boolean =>
  /RESOURCE_LIMITS_EXCEEDED|MAX_NODE_LIMIT/.test(said) ||
  (path === null && /timed? ?out|something went wrong while executing|couldn't respond/i.test(said));

interface Failure {
  readonly status?: number;
  readonly message?: string;
  readonly name?: string;
  readonly response?: { readonly headers?: Readonly<Record<string, unknown>>; readonly data?: unknown };
}

function errorFrom(cause: unknown, now: number): RepositoryError {
  if (cause instanceof RepositoryError) return cause;
  const failure = (typeof cause === 'object' && cause !== null ? cause : {}) as Failure;
  const headers = failure.response?.headers ?? {};
  const status = failure.response ? (failure.status ?? null) : null;
  if (status === null) {
    const slow = /abort|timeout|timed out/i.test(`${failure.name} ${failure.message}`);
    return new RepositoryError(slow ? 'timed-out' : 'no-network', { cause });
  }
  const until = limitedUntil(status, headers, failure, now);
  if (until !== undefined) return new RepositoryError('rate-limited', { until, status, cause });
  return new RepositoryError(codeOf(status), { status, cause });
}

function codeOf(status: number): RepositoryErrorCode {
  switch (status) {
    case 401:
      return 'bad-token';
    case 403:
    case 451:
      return 'forbidden';
    case 404:
    case 410:
      return 'not-found';
    case 408:
    case 502:
    case 503:
    case 504:
      return 'timed-out';
    default:
      return 'failed';
  }
}

/** When a limit ends; null if GitHub does not say; undefined if this is no limit. */
function limitedUntil(
  status: number,
  headers: Readonly<Record<string, unknown>>,
  failure: Failure,
  now: number,
): number | null | undefined {
  if (status !== 403 && status !== 429) return undefined;
  const until = untilIn(headers, now);
  if (until !== null || String(headers['x-ratelimit-remaining']) === '0') return until;
  return status === 429 || /rate limit/i.test(failure.message ?? '') ? null : undefined;
}

/** Longest that GitHub makes anybody wait is an hour; a later time is no time. */
const longestWaitMs = 24 * 3_600_000;

/** When the headers of an answer say that a limit ends; null where they do not say. */
function untilIn(headers: object, now: number): number | null {
  const said = headers as Readonly<Record<string, unknown>>;
  const after = said['retry-after'] === undefined ? Number.NaN : Number(said['retry-after']);
  const reset = String(said['x-ratelimit-remaining']) === '0' ? Number(said['x-ratelimit-reset']) : Number.NaN;
  const until = Number.isFinite(after) ? now + after * 1000 : reset * 1000;
  return Number.isFinite(until) && until <= now + longestWaitMs ? until : null;
}
