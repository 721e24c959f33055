import { request as octokitRequest } from '@octokit/request';
import type { ProbotOctokit } from 'probot';
import * as v from 'valibot';
import { withPatience } from '../requests/patience.ts';
import { baseUrlFor, type Request } from '../requests/request.ts';
import type { Instant } from '../snapshot/people.ts';
import type { Try } from './queue.ts';

/** Rights as GitHub names them. */
export type Permissions = Readonly<Partial<Record<Permission, 'read' | 'write'>>>;
export type Permission = 'metadata' | 'contents' | 'discussions' | 'issues' | 'pull_requests' | 'checks';

/** Who the App is on GitHub. */
export interface Identity {
  readonly id: number;
  /** Login that its issues and comments have. */
  readonly login: string;
  readonly name: string;
  readonly url: string | null;
}

/** One repository, opened with a token for it alone. */
export interface Opened {
  readonly request: Request;
  readonly owner: string;
  readonly name: string;
  /** The rights that the token has. */
  readonly permissions: Readonly<Record<string, string>>;
}

export interface AccessOptions {
  /** Probot's Octokit that speaks as the App itself. */
  readonly app: Pick<InstanceType<typeof ProbotOctokit>, 'request'>;
  readonly apiUrl: string;
  readonly userAgent: string;
  readonly now: () => Instant;
  /** Longest wait for one answer, in milliseconds. */
  readonly patienceMs: number;
  /** Between two writes of one installation. GitHub asks for a second. */
  readonly writeGapMs: number;
  /** Where several processes write: milliseconds until it is this one's turn. Null: the process sees to it alone. */
  readonly turnToWrite: ((installation: number, gapMs: number) => Promise<number>) | null;
  readonly onAnswer: (kind: 'rest' | 'graphql', status: number) => void;
  /** Before work goes on with an answer. */
  readonly beforeAnswer: () => Promise<void>;
}

const app = v.object({
  id: v.number(),
  slug: v.string(),
  name: v.nullish(v.string(), ''),
  html_url: v.nullish(v.string(), null),
});
const token = v.object({
  token: v.string(),
  expires_at: v.string(),
  permissions: v.nullish(v.record(v.string(), v.string()), {}),
  repositories: v.nullish(v.array(v.object({ full_name: v.string() })), []),
});

interface Token {
  readonly token: string;
  readonly fullName: string | null;
  readonly permissions: Readonly<Record<string, string>>;
  readonly until: Instant;
}

/** Tokens last an hour; one that is nearly over is not begun with. */
const marginMs = 10 * 60_000;
const mostTokens = 2000;
/** Less than the hour between two rounds that ask. */
const identityMs = 30 * 60_000;

/** This process was thought dead, and its work was begun by another: it writes nothing any more. */
class Superseded extends Error {
  override readonly name = 'Superseded';
}

/** Tokens, and requests with them. Tokens are kept in memory only, and each is for one repository. */
export class GitHubAccess {
  readonly #options: AccessOptions;
  readonly #tokens = new Map<string, Token>();
  readonly #writes = new Map<number, Promise<void>>();
  #identity: (Identity & { readonly since: Instant }) | null = null;
  #key: 'accepted' | 'refused' | 'not-known' = 'not-known';

  constructor(options: AccessOptions) {
    this.#options = options;
  }

  /** Asks as the App itself. */
  readonly asApp: Request = async (route, parameters) => {
    const { app: octokit, onAnswer, patienceMs } = this.#options;
    try {
      const answer = await watched('rest', onAnswer, () =>
        withPatience(patienceMs, (signal) => octokit.request(route, { ...parameters, request: { signal } })),
      );
      this.#key = 'accepted';
      return answer;
    } catch (error) {
      if (statusOf(error) === 401) this.#key = 'refused';
      throw error;
    }
  };

  /** What GitHub last said of the App's key. */
  get key(): 'accepted' | 'refused' | 'not-known' {
    return this.#key;
  }

  /** The App's page, where that is known. */
  get url(): string | null {
    return this.#identity?.url ?? null;
  }

  /** Who the App is: it can be renamed, and what it wrote is known by its name. */
  async identity(): Promise<Identity> {
    const since = this.#options.now();
    if (this.#identity && since - this.#identity.since < identityMs) return this.#identity;
    const { id, slug, name, html_url } = v.parse(app, (await this.asApp('GET /app')).data);
    this.#identity = { id, login: `${slug}[bot]`, name: name || slug, url: html_url ?? null, since };
    return this.#identity;
  }

  /** Opens one repository with these rights, or with those of them that the installation has. */
  async open(
    installation: number,
    repository: { readonly id: number; readonly owner: string; readonly name: string },
    permissions: Permissions,
    { signal, holds }: Pick<Try, 'signal' | 'holds'>,
  ): Promise<Opened> {
    const key = `${installation}:${repository.id}:${JSON.stringify(permissions)}`;
    const held = this.#tokens.get(key);
    // Renamed since, and the old name may be another's by now: only a new token says for sure.
    const named = `${repository.owner}/${repository.name}`;
    const isSame = (held?.fullName ?? named).toLowerCase() === named.toLowerCase();
    const usable = held && isSame && held.until - marginMs > this.#options.now() ? held : null;
    const given = usable ?? (await this.#newToken(installation, { repository_ids: [repository.id] }, permissions));
    // Rights that are missing can be granted at any time: then the next job is to have them.
    if (!usable && hasAll(given.permissions, permissions)) this.#hold(key, given);
    const [owner = repository.owner, name = repository.name] = given.fullName?.split('/') ?? [];
    const forget = (): void => void this.#tokens.delete(key);
    return {
      request: this.#requestWith(installation, given.token, { signal, holds }, forget),
      owner,
      name,
      permissions: given.permissions,
    };
  }

  /** Opens a whole installation, for its list of repositories only. */
  async openList(installation: number, signal: AbortSignal): Promise<Request> {
    const given = await this.#newToken(installation, {}, { metadata: 'read' });
    return this.#requestWith(installation, given.token, { signal, holds: async () => true }, () => undefined);
  }

  async #newToken(
    installation: number,
    what: Readonly<Record<string, unknown>>,
    permissions: Permissions,
  ): Promise<Token> {
    const route = 'POST /app/installations/{installation_id}/access_tokens';
    const ask = (more: Readonly<Record<string, unknown>>) =>
      this.asApp(route, { installation_id: installation, ...what, ...more });
    let answer: Awaited<ReturnType<Request>>;
    try {
      answer = await ask({ permissions });
    } catch (error) {
      // An installation from before a right was asked for has not got it: then with those it has.
      if (statusOf(error) !== 422) throw error;
      answer = await ask({});
    }
    const given = v.parse(token, answer.data);
    return {
      token: given.token,
      fullName: given.repositories?.[0]?.full_name ?? null,
      permissions: given.permissions ?? {},
      until: Date.parse(given.expires_at) || 0,
    };
  }

  #hold(key: string, given: Token): void {
    this.#tokens.delete(key);
    this.#tokens.set(key, given);
    for (const oldest of this.#tokens.keys()) {
      if (this.#tokens.size <= mostTokens) break;
      this.#tokens.delete(oldest);
    }
  }

  #requestWith(
    installation: number,
    text: string,
    { signal: ended, holds }: Pick<Try, 'signal' | 'holds'>,
    forget: () => void,
  ): Request {
    const { apiUrl, userAgent, onAnswer, beforeAnswer, patienceMs } = this.#options;
    const octokit = octokitRequest.defaults({
      headers: { authorization: `token ${text}`, 'user-agent': userAgent },
    });
    return async (route, parameters = {}) => {
      const graphql = route === 'POST /graphql';
      if (!graphql && !route.startsWith('GET ')) {
        await this.#turnToWrite(installation);
        if (!(await holds())) throw new Superseded('another process does this work now');
      }
      const given = parameters.request as { readonly signal?: AbortSignal } | undefined;
      try {
        const answer = await watched(graphql ? 'graphql' : 'rest', onAnswer, () =>
          withPatience(patienceMs, (late) =>
            octokit(route, {
              ...parameters,
              baseUrl: baseUrlFor(route, apiUrl),
              request: { ...given, signal: AbortSignal.any([ended, late, ...(given?.signal ? [given.signal] : [])]) },
            }),
          ),
        );
        await beforeAnswer();
        return answer;
      } catch (error) {
        if (statusOf(error) === 401) forget();
        throw error;
      }
    };
  }

  /** Writes of one installation go one after the other, a while apart: GitHub's secondary limits want it so. */
  async #turnToWrite(installation: number): Promise<void> {
    const { writeGapMs, turnToWrite } = this.#options;
    if (writeGapMs === 0) return;
    if (turnToWrite) {
      const waitMs = await turnToWrite(installation, writeGapMs);
      if (waitMs > 0) await new Promise<void>((resolve) => setTimeout(resolve, waitMs).unref());
      return;
    }
    const before = this.#writes.get(installation) ?? Promise.resolve();
    const after = before.then(() => new Promise<void>((resolve) => setTimeout(resolve, writeGapMs).unref()));
    this.#writes.set(installation, after);
    void after.then(() => {
      if (this.#writes.get(installation) === after) this.#writes.delete(installation);
    });
    await before;
  }
}

/** Whether all the rights that were asked for are there. */
export const hasAll = (granted: Readonly<Record<string, string>>, asked: Permissions): boolean =>
  Object.entries(asked).every(([right, how]) => granted[right] === 'write' || granted[right] === how);

async function watched<T extends { readonly status: number }>(
  kind: 'rest' | 'graphql',
  onAnswer: AccessOptions['onAnswer'],
  ask: () => Promise<T>,
): Promise<T> {
  try {
    const answer = await ask();
    onAnswer(kind, answer.status);
    return answer;
  } catch (error) {
    onAnswer(kind, statusOf(error) ?? 0);
    throw error;
  }
}

/** HTTP status of an answer that became an error; null when there was none. */
export function statusOf(error: unknown): number | null {
  const { status, response } = (typeof error === 'object' && error !== null ? error : {}) as {
    readonly status?: unknown;
    readonly response?: unknown;
  };
  return typeof status === 'number' && response !== undefined ? status : null;
}
