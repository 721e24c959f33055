import type { AccountFixture, IssueFixture, PullRequestFixture, RepositoryFixture, Who } from './fixtures.ts';
import { GitData } from './git-data.ts';

/** What a token may do: everything its person may, or the permissions of an installation (`issues: 'write'`). */
export interface Bearer {
  readonly login: Who;
  /** What it is called at emulate. */
  readonly emulated: string;
  readonly permissions: Readonly<Record<string, string>> | null;
  /** `OWNER/NAME` in lower case; null: all that are public, and those of its person. */
  readonly repositories: ReadonlySet<string> | null;
  readonly app: { readonly id: number; readonly slug: string; readonly name: string } | null;
  readonly installation?: number;
}

export interface HostedPull extends PullRequestFixture {
  readonly headOid: string;
  readonly baseOid: string;
}

/** A repository on this server. Numbers of issues and pull requests are those that emulate gave. */
export interface Hosted {
  readonly id: number;
  readonly fixture: RepositoryFixture;
  readonly git: GitData | null;
  readonly branch: string | null;
  readonly issues: Map<number, IssueFixture>;
  readonly pulls: Map<number, HostedPull>;
  /** Numbers of issues and pull requests on which somebody commented over REST. */
  readonly commented: Set<number>;
  /** Commit of each check run. */
  readonly checks: Map<number, string>;
}

export type Emulate = (
  method: string,
  path: string,
  options?: { readonly token?: string; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> },
) => Promise<{ readonly status: number; readonly body: unknown; readonly headers: Headers }>;

/** All that is hosted, and whose tokens open what. */
export class World {
  readonly accounts = new Map<string, AccountFixture>();
  readonly #repositories = new Map<string, Hosted>();
  readonly #formerly = new Map<string, Hosted>();
  readonly bearers = new Map<string, Bearer>();
  /** Which App wrote an issue, comment or check run, by its address. */
  readonly via = new Map<string, NonNullable<Bearer['app']>>();
  readonly emulate: Emulate;

  constructor(emulate: Emulate) {
    this.emulate = emulate;
  }

  host(fixture: RepositoryFixture, id: number): Hosted {
    const git = fixture.git === undefined ? null : new GitData(fixture.git);
    const branch = fixture.defaultBranch ?? git?.defaultBranch() ?? null;
    const hosted: Hosted = {
      id,
      fixture,
      git,
      branch,
      issues: new Map(),
      pulls: new Map(),
      commented: new Set(),
      checks: new Map(),
    };
    this.#repositories.set(`${fixture.owner}/${fixture.name}`.toLowerCase(), hosted);
    for (const name of fixture.formerly ?? []) this.#formerly.set(name.toLowerCase(), hosted);
    return hosted;
  }

  get all(): readonly Hosted[] {
    return [...this.#repositories.values()];
  }

  repository(owner: string, name: string): Hosted | null {
    return this.#repositories.get(`${owner}/${name}`.toLowerCase()) ?? null;
  }

  renamed(owner: string, name: string): Hosted | null {
    return this.#formerly.get(`${owner}/${name}`.toLowerCase()) ?? null;
  }

  byId(id: number): Hosted | null {
    return this.all.find((each) => each.id === id) ?? null;
  }

  /** Whether it may be seen at all. */
  visible(hosted: Hosted, bearer: Bearer): boolean {
    const { fixture } = hosted;
    if (!fixture.private) return true;
    if (bearer.repositories) return bearer.repositories.has(`${fixture.owner}/${fixture.name}`.toLowerCase());
    return bearer.login === fixture.owner || this.role(hosted, bearer.login) !== null;
  }

  role(hosted: Hosted, login: Who): string | null {
    const said = hosted.fixture.permissions?.[login];
    if (said) return said;
    if (login.toLowerCase() === hosted.fixture.owner.toLowerCase()) return 'admin';
    return this.accounts.get(hosted.fixture.owner.toLowerCase())?.members?.includes(login) ? 'push' : null;
  }

  account(login: string): AccountFixture {
    return this.accounts.get(login.toLowerCase()) ?? { login, kind: 'user' };
  }

  /** Comments written over REST; emulate lists them by issue only. */
  async comments(hosted: Hosted, token: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const { owner, name } = hosted.fixture;
    const lists = await Promise.all(
      [...hosted.commented].map((number) =>
        this.everything(`/repos/${owner}/${name}/issues/${number}/comments`, token),
      ),
    );
    return lists.flat();
  }

  /** Every page of a listing at emulate. */
  async everything(path: string, token: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const rows: Readonly<Record<string, unknown>>[] = [];
    for (let page = 1; page <= 50; page += 1) {
      const answer = await this.emulate('GET', `${path}${path.includes('?') ? '&' : '?'}per_page=100&page=${page}`, {
        token,
      });
      if (!Array.isArray(answer.body)) break;
      rows.push(...answer.body);
      if (answer.body.length < 100) break;
    }
    return rows;
  }
}
