import type { ServerResponse } from 'node:http';
import type { Failure } from './faults.ts';

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What is sent in place of an answer, if a fault says so. */
export function insteadOf(failures: readonly Failure[]): Answer | 'silence' | 'reset' | null {
  for (const failure of failures) {
    switch (failure.kind) {
      case 'status':
        return {
          status: failure.status,
          body: failure.body ?? { message: `Fault ${failure.status}` },
          ...(failure.headers && { headers: failure.headers }),
        };
      case 'secondary-limit':
        return {
          status: 403,
          body: {
            message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
          },
          headers: { 'retry-after': String(failure.retryAfter) },
        };
      case 'primary-limit':
        return {
          status: failure.status ?? 403,
          body: { message: 'API rate limit exceeded for user ID 1.' },
          headers: {
            'x-ratelimit-limit': '5000',
            'x-ratelimit-remaining': '0',
            'x-ratelimit-reset': String(failure.reset),
          },
        };
      case 'graphql-limit':
        return {
          status: 200,
          body: { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded for user ID 1.' }] },
          headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(failure.reset) },
        };
      case 'resource-limits':
        return {
          status: 200,
          body: {
            data: null,
            errors: [{ type: 'RESOURCE_LIMITS_EXCEEDED', message: 'Resource limits for this query exceeded.' }],
          },
        };
      case 'gave-up': {
        const message =
          'Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug.';
        if ((failure.status ?? 200) === 200) return { status: 200, body: { data: null, errors: [{ message }] } };
        return {
          status: failure.status ?? 502,
          body: { message: "We couldn't respond to your request in time. Sorry about that." },
        };
      }
      case 'silence':
      case 'reset':
        return failure.kind;
      case 'refused-field':
      case 'cut':
      case 'slow':
      case 'rewrite':
      case 'body':
        break;
    }
  }
  return null;
}

export async function replace(
  response: ServerResponse,
  instead: Answer | 'silence' | 'reset',
  failures: readonly Failure[],
): Promise<void> {
  if (instead === 'silence') return;
  if (instead === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  await reply(response, instead, failures);
}

export async function reply(response: ServerResponse, answer: Answer, failures: readonly Failure[]): Promise<void> {
  let { body } = answer;
  let text: string | null = null;
  let type = 'application/json; charset=utf-8';
  for (const failure of failures) {
    if (failure.kind === 'rewrite') body = failure.change(body);
    if (failure.kind === 'body') {
      text = failure.body;
      type = failure.contentType ?? type;
    }
  }
  const bytes = Buffer.from(text ?? (body === undefined ? '' : JSON.stringify(body)));
  response.writeHead(answer.status, { 'content-type': type, 'content-length': bytes.length, ...answer.headers });
  if (failures.some(({ kind }) => kind === 'cut')) {
    response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.socket?.destroy());
    return;
  }
  const slow = failures.find((each) => each.kind === 'slow');
  if (slow) {
    const parts = 20;
    for (let index = 0; index < parts; index += 1) {
      const from = Math.floor((bytes.length * index) / parts);
      if (response.destroyed) return;
      response.write(bytes.subarray(from, Math.floor((bytes.length * (index + 1)) / parts)));
      await new Promise((resolve) => setTimeout(resolve, slow.milliseconds / parts));
    }
  } else {
    response.write(bytes);
  }
  response.end();
}
