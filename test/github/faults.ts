/**
 * Something that goes wrong. `on` names what it befalls: `graphql`, the name of a GraphQL operation (`Repository`), a route as
 * GitHub's description writes it (`GET /repos/{owner}/{repo}/contributors`), or `*`.
 */
export interface Fault {
  readonly on: string;
  readonly does: Failure;
  /** How often it happens; always, where left out. */
  readonly times?: number;
  /** Requests that it lets pass first. */
  readonly after?: number;
  /** Only for these variables of a query, or this body of a request with the values in its path. */
  readonly when?: (body: Readonly<Record<string, unknown>>) => boolean;
}

export type Failure =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** GitHub's secondary limit: 403 with `retry-after` in seconds. */
  | { readonly kind: 'secondary-limit'; readonly retryAfter: number }
  /** The hourly limit: 403 (429 where said) with nothing remaining until `reset`, in seconds since 1970. */
  | { readonly kind: 'primary-limit'; readonly reset: number; readonly status?: 403 | 429 }
  /** The hourly limit as GraphQL says it: 200 with an error. */
  | { readonly kind: 'graphql-limit'; readonly reset: number }
  /** A field of the answer is refused: null, with an error beside it. The path is by names as they are in the answer. */
  | {
      readonly kind: 'refused-field';
      readonly path: readonly string[];
      readonly type?: string;
      readonly message?: string;
    }
  | { readonly kind: 'resource-limits' }
  /** GitHub's answer to a query that it gave up on. */
  | { readonly kind: 'gave-up'; readonly status?: 200 | 502 | 504 }
  /** No answer, ever. */
  | { readonly kind: 'silence' }
  | { readonly kind: 'reset' }
  /** The body ends half way. */
  | { readonly kind: 'cut' }
  /** The body drips: all of it takes so long. */
  | { readonly kind: 'slow'; readonly milliseconds: number }
  /** The answer with something changed: for answers that GitHub should never give. */
  | { readonly kind: 'rewrite'; readonly change: (body: unknown) => unknown }
  /** The body is just this, whatever it is. */
  | { readonly kind: 'body'; readonly body: string; readonly contentType?: string };

interface Armed {
  readonly fault: Fault;
  passed: number;
  happened: number;
}

export class Faults {
  #armed: Armed[] = [];

  add(...faults: readonly Fault[]): void {
    this.#armed.push(...faults.map((fault) => ({ fault, passed: 0, happened: 0 })));
  }

  clear(): void {
    this.#armed = [];
  }

  /** What befalls this request, in the order they were added. */
  take(names: readonly string[], body: Readonly<Record<string, unknown>>): readonly Failure[] {
    return this.#armed.flatMap((armed) => {
      const { fault } = armed;
      if (!names.includes(fault.on) && fault.on !== '*') return [];
      if (fault.when && !fault.when(body)) return [];
      if (armed.passed < (fault.after ?? 0)) {
        armed.passed += 1;
        return [];
      }
      if (armed.happened >= (fault.times ?? Number.POSITIVE_INFINITY)) return [];
      armed.happened += 1;
      return [fault.does];
    });
  }
}
