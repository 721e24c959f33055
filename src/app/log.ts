import { type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/** Where lines go: standard output, or a collector in tests. */
export interface LogTarget {
  write(line: string): void;
}

/**
 * A log of one JSON object a line. Of an error only its kind and where it arose are written, never its text or what hangs on
 * it: messages of GitHub's repeat what was sent, and Probot hangs the whole webhook on them.
 */
export function createLog(level: string, target: LogTarget): Logger {
  return pino(
    {
      name: 'coop-scorecard',
      level,
      serializers: { err: safeError, error: safeError, event: onlyName, payload: nothing, body: nothing },
    },
    { write: (line) => target.write(line) },
  );
}

const nothing = (): undefined => undefined;
/** Of a webhook its name at most. */
const onlyName = (event: unknown): unknown =>
  typeof event === 'string' && /^\w{1,40}$/.test(event) ? event : undefined;

interface Thrown {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly status?: unknown;
  readonly stack?: unknown;
  readonly errors?: unknown;
  readonly cause?: unknown;
}

/** Name, code, HTTP status and the places in the code. */
export function safeError(error: unknown, depth = 0): Readonly<Record<string, unknown>> {
  const { name, code, status, stack, errors, cause }: Thrown = typeof error === 'object' && error !== null ? error : {};
  const below = Array.isArray(errors) ? errors.slice(0, 3) : cause === undefined ? [] : [cause];
  return {
    name: typeof name === 'string' ? name.slice(0, 80) : 'unknown',
    ...(typeof code === 'string' && { code: code.slice(0, 80) }),
    ...(typeof status === 'number' && { status }),
    ...(typeof stack === 'string' && { at: placesIn(stack) }),
    ...(depth < 3 && below.length > 0 && { because: below.map((each) => safeError(each, depth + 1)) }),
  };
}

const placesIn = (stack: string): readonly string[] =>
  stack
    .split('\n')
    .map((line) => /^\s+at (.{1,300})$/.exec(line)?.[1])
    .filter((line) => line !== undefined)
    .slice(0, 6);
