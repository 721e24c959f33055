import type { Faults } from './faults.ts';
import type { Who } from './fixtures.ts';
import type { Hooks } from './hooks.ts';
import type { OpenApi } from './openapi.ts';
import type { World } from './world.ts';

export interface LoggedRequest {
  readonly method: string;
  /** Path and query, as they were sent. */
  readonly path: string;
  /** As GitHub's description names it; `POST /graphql`. */
  readonly route: string | null;
  /** Name of the GraphQL operation. */
  readonly operation: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly points: number;
  readonly nodes: number;
  /** It changes something on GitHub (getting a token does not). */
  readonly write: boolean;
  readonly status: number;
  readonly login: Who | null;
}

/** All that the parts of the server share. */
export interface AppSeed {
  readonly slug: string;
  readonly name: string;
  readonly installations: readonly { readonly installation_id: number; readonly account: string }[];
}

export interface State {
  readonly url: string;
  readonly world: World;
  readonly api: OpenApi;
  readonly faults: Faults;
  readonly log: LoggedRequest[];
  readonly violations: string[];
  readonly hooks: Hooks;
  readonly limit: number;
  readonly spent: Map<string, number>;
  readonly reset: number;
  /** Above nothing while fixtures are written: no webhooks then. */
  filling: number;
  readonly apps: ReadonlyMap<number, AppSeed>;
  /** `OWNER/NAME#NUMBER` in lower case. */
  readonly deleted: Set<string>;
}

export const parsed = (text: string): unknown => {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
};
