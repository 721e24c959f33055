import * as v from 'valibot';
import { type Envelope, envelope, rateLimit } from './answers.ts';

/** What this source needs of an Octokit: its `request`, whatever made it and whatever token it holds. */
export type Request = (
  route: string,
  parameters?: Readonly<Record<string, unknown>>,
) => Promise<{ readonly status: number; readonly headers: object; readonly data: unknown }>;

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

/** Counts what is spent. One for each audit. */
export class Meter {
  requests = 0;
  points = 0;
}

/** Longest wait for one answer. GitHub gives up on a query after ten seconds itself. */
const patienceMs = 30_000;

/** Sends one request, counts it, and turns every way it can fail into a `RepositoryError`. */
export async function send(
  request: Request,
  meter: Meter,
  now: () => number,
  route: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  meter.requests += 1;
  const signal = AbortSignal.timeout(patienceMs);
  try {
    return (await request(route, { ...parameters, request: { signal } })).data;
  } catch (error) {
    throw errorFrom(error, now());
  }
}

/**
 * Asks a GraphQL question. Partial answers come back with their errors.
 *
 * @throws RepositoryError when there is no answer at all; `timed-out` also when GitHub found the question too heavy
 */
export async function ask(
  request: Request,
  meter: Meter,
  now: () => number,
  query: string,
  variables: Readonly<Record<string, string | number | boolean>>,
): Promise<Envelope> {
  const data = await send(request, meter, now, 'POST /graphql', { query, variables });
  const parsed = v.safeParse(envelope, data);
  if (!parsed.success) throw new RepositoryError('failed');
  const answer = parsed.output;
  const spent = v.safeParse(rateLimit, answer.data?.rateLimit);
  if (spent.success) meter.points += spent.output.cost ?? 0;
  const limited = answer.errors.find(({ type, message }) => /rate.?limit/i.test(`${type} ${message}`));
  if (limited) throw new RepositoryError('rate-limited', { until: spent.success ? spent.output.resetAt : null });
  if (answer.errors.some(({ path, type, message }) => tooHeavy(path, `${type} ${message}`))) {
    throw new RepositoryError('timed-out');
  }
  return answer;
}

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
  const after = Number(headers['retry-after']);
  if (headers['retry-after'] !== undefined && Number.isFinite(after)) return now + after * 1000;
  if (String(headers['x-ratelimit-remaining']) === '0') {
    const reset = Number(headers['x-ratelimit-reset']);
    return Number.isFinite(reset) ? reset * 1000 : null;
  }
  return status === 429 || /rate limit/i.test(failure.message ?? '') ? null : undefined;
}
