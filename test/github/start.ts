import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createEmulator } from 'emulate';
import { type Failure, Faults } from './faults.ts';
import type { AccountFixture, IssueFixture, PullRequestFixture, RepositoryFixture, Who } from './fixtures.ts';
import { answerQuery, type GraphqlAnswer } from './graphql.ts';
import { type Delivery, Hooks } from './hooks.ts';
import { OpenApi, type Route } from './openapi.ts';
import { answerRest, patched } from './rest.ts';
import { type Bearer, type Emulate, type Hosted, World } from './world.ts';

export interface AppFixture {
  readonly slug?: string;
  readonly name?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  /** Accounts that installed it, by login, with the permissions they granted. */
  readonly installations: readonly {
    readonly account: string;
    readonly permissions?: Readonly<Record<string, string>>;
  }[];
}

export interface GitHubOptions {
  /** Organisations, and people of whom more than a login is known. Owners of repositories and authors become people by themselves. */
  readonly accounts?: readonly AccountFixture[];
  readonly repositories?: readonly RepositoryFixture[];
  readonly app?: AppFixture;
  /** Points that each token has for an hour. */
  readonly points?: number;
  readonly port?: number;
}

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

export interface GitHub {
  /** Address of the web pages, and of the API: they share it. */
  readonly url: string;
  readonly apiUrl: string;
  /** Of `reader`, somebody who may read what is public. */
  readonly token: string;
  /** A token of a person. With `permissions` it may do just that; with `repositories` (OWNER/NAME) just there. */
  tokenOf(
    login: Who,
    may?: { permissions?: Readonly<Record<string, string>>; repositories?: readonly string[] },
  ): string;
  /** The token of a workflow run, of `github-actions[bot]`, for a repository. Without permissions: all that a workflow can have. */
  workflowToken(repository: string, permissions?: Readonly<Record<string, string>>): Promise<string>;
  /** The App of the options. */
  readonly app: {
    readonly id: number;
    readonly slug: string;
    readonly privateKey: string;
    readonly secret: string;
    installationOf(account: string): number;
  } | null;
  /** A request by the App itself, with its JSON web token. */
  asApp(method: string, path: string): Promise<{ readonly status: number; readonly body: unknown }>;
  /** The owner must be among the accounts, or own a repository of the options. */
  addRepository(fixture: RepositoryFixture): Promise<void>;
  /** Adds an issue that a person wrote; its number. No webhook. */
  addIssue(repository: string, issue: IssueFixture): Promise<number>;
  /** Adds a pull request, with `refs/pull/N/head`; its number. No webhook: see `deliver`. */
  addPullRequest(repository: string, pull: PullRequestFixture): Promise<number>;
  /** As the button on an issue does it: there is no such thing over REST. */
  deleteIssue(repository: string, number: number): void;
  /** Webhooks go to this address from now on: emulate's own (issues, comments, check runs) and those of `deliver`. */
  sendWebhooksTo(url: string | null): void;
  /** Sends a signed webhook; repository, installation and sender are filled in. Null where no address is known. */
  deliver(
    event: string,
    payload: Readonly<Record<string, unknown>>,
    about?: { repository?: string; sender?: Who },
  ): Promise<Delivery | null>;
  /** A pull request as REST and webhooks show it. */
  pullRequest(repository: string, number: number): Promise<Readonly<Record<string, unknown>>>;
  readonly deliveries: readonly Delivery[];
  readonly faults: Faults;
  readonly log: LoggedRequest[];
  /** Requests that are not as GitHub describes them. `close` throws when there are any. */
  readonly violations: string[];
  close(): Promise<void>;
}

const everyPermission = {
  metadata: 'read',
  contents: 'write',
  issues: 'write',
  pull_requests: 'write',
  checks: 'write',
  discussions: 'write',
};
const actionsAppId = 15368;
const ownAppId = 4242;
const secret = 'a secret of the local GitHub';

/** Starts a GitHub on this machine, for whole-way tests. */
export async function startGitHub(options: GitHubOptions = {}): Promise<GitHub> {
  const front = createServer();
  await new Promise<void>((resolve) => front.listen(options.port ?? 0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
  const { publicKey: _, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });
  const accounts = accountsOf(options);
  const fullNames = (options.repositories ?? []).map(({ owner, name }) => `${owner}/${name}`);
  const ownApp = options.app && {
    app_id: ownAppId,
    slug: options.app.slug ?? 'coop-scorecard',
    name: options.app.name ?? 'coop-scorecard',
    private_key: privateKey,
    permissions: options.app.permissions ?? everyPermission,
    events: ['*'],
    webhook_url: `${url}/_hooks`,
    webhook_secret: secret,
    installations: options.app.installations.map(({ account, permissions }, index) => ({
      installation_id: 100 + index,
      account,
      repository_selection: 'all',
      ...(permissions && { permissions }),
    })),
  };
  const actionsApp = {
    app_id: actionsAppId,
    slug: 'github-actions',
    name: 'GitHub Actions',
    private_key: privateKey,
    permissions: everyPermission,
    events: [],
    installations: [...accounts.values()].map(({ login }, index) => ({
      installation_id: 5000 + index,
      account: login,
      repository_selection: 'all',
    })),
  };
  const emulator = await createEmulator({
    service: 'github',
    port: 0,
    seed: {
      tokens: Object.fromEntries([...accounts.values()].map(({ login }) => [emulatedToken(login), { login }])),
      github: {
        users: [...accounts.values()]
          .filter(({ kind }) => kind === 'user')
          .map(({ login, name }) => ({ login, ...(name && { name }) })),
        orgs: [...accounts.values()]
          .filter(({ kind }) => kind === 'organization')
          .map(({ login, members }) => ({
            login,
            members: [{ login: 'admin', role: 'admin' }, ...(members ?? []).map((each) => ({ login: each }))],
          })),
        repos: (options.repositories ?? []).map((each) => ({
          owner: each.owner,
          name: each.name,
          private: each.private ?? false,
          auto_init: true,
        })),
        apps: [actionsApp, ...(ownApp ? [ownApp] : [])],
      },
    },
  });
  const inside = `http://127.0.0.1:${new URL(emulator.url).port}`;
  const emulate: Emulate = async (method, path, { token, body, headers } = {}) => {
    const send = (): Promise<Response> =>
      fetch(`${inside}${path}`, {
        method,
        headers: {
          ...headers,
          ...(token && { authorization: `token ${token}` }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        redirect: 'manual',
      });
    // A connection that was kept may be closed while git kept this process busy.
    const answer = await send().catch(send);
    const text = (await answer.text()).replaceAll(emulator.url, url).replaceAll(inside, url);
    return { status: answer.status, body: parsed(text), headers: answer.headers };
  };
  const world = new World(emulate);
  for (const [key, account] of accounts) world.accounts.set(key, account);
  for (const { login } of accounts.values()) {
    world.bearers.set(emulatedToken(login), {
      login,
      emulated: emulatedToken(login),
      permissions: null,
      repositories: null,
      app: null,
    });
  }
  const state: State = {
    url,
    world,
    api: new OpenApi(),
    faults: new Faults(),
    log: [],
    violations: [],
    hooks: new Hooks(secret, ownAppId),
    limit: options.points ?? 5000,
    spent: new Map(),
    reset: Math.floor(Date.now() / 1000) + 3600,
    filling: 0,
    apps: new Map<number, AppSeed>([[actionsAppId, actionsApp], ...(ownApp ? [[ownAppId, ownApp] as const] : [])]),
    deleted: new Set(),
  };
  front.on('request', (request, response) => {
    handle(state, request, response).catch((error: unknown) => {
      state.violations.push(`the local GitHub itself failed: ${error instanceof Error ? error.stack : error}`);
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ message: 'Server Error' }));
    });
  });

  const tokenFor = async (appId: number, installation: number, body: unknown): Promise<string> => {
    const answer = await fetch(`${url}/app/installations/${installation}/access_tokens`, {
      method: 'POST',
      headers: { authorization: `bearer ${jwt(appId, privateKey)}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    state.log.pop();
    return String(((await answer.json()) as { readonly token: string }).token);
  };
  let numbered = 0;
  const host = async (fixture: RepositoryFixture): Promise<void> => {
    const answer = await emulate('GET', `/repos/${fixture.owner}/${fixture.name}`, {
      token: adminOf(world, fixture.owner),
    });
    const hosted = world.host(fixture, Number((answer.body as { readonly id: number }).id));
    const items = [
      ...(fixture.issues ?? []).map((issue) => ({ at: issue.createdAt, add: () => addIssue(state, hosted, issue) })),
      ...(fixture.pullRequests ?? []).map((pull) => ({ at: pull.createdAt, add: () => addPull(state, hosted, pull) })),
    ].sort((a, b) => (a.at < b.at ? -1 : 1));
    for (const item of items) await item.add();
  };
  for (const fixture of options.repositories ?? []) await host(fixture);

  const find = (fullName: string): Hosted => {
    const [owner = '', name = ''] = fullName.split('/');
    const hosted = world.repository(owner, name);
    if (!hosted) throw new Error(`There is no repository ${fullName} on the local GitHub.`);
    return hosted;
  };
  const github: GitHub = {
    url,
    apiUrl: url,
    token: emulatedToken('reader'),
    tokenOf(login, may) {
      if (!accounts.has(login.toLowerCase())) throw new Error(`Name ${login} among the accounts.`);
      if (!may) return emulatedToken(login);
      numbered += 1;
      const token = `ghp_${login}_${numbered}`;
      const repositories = may.repositories ? new Set(may.repositories.map((each) => each.toLowerCase())) : null;
      world.bearers.set(token, {
        login,
        emulated: emulatedToken(login),
        permissions: may.permissions ?? null,
        repositories,
        app: null,
      });
      return token;
    },
    async workflowToken(repository, permissions) {
      const { fixture } = find(repository);
      const installation =
        actionsApp.installations.find(({ account }) => account === fixture.owner)?.installation_id ?? 0;
      return tokenFor(actionsAppId, installation, {
        repositories: [fixture.name],
        ...(permissions && { permissions }),
      });
    },
    app: ownApp
      ? {
          id: ownAppId,
          slug: ownApp.slug,
          privateKey,
          secret,
          installationOf: (account) =>
            ownApp.installations.find((each) => each.account === account)?.installation_id ?? 0,
        }
      : null,
    async asApp(method, path) {
      const answer = await fetch(url + path, {
        method,
        headers: { authorization: `bearer ${jwt(ownAppId, privateKey)}` },
      });
      return { status: answer.status, body: parsed(await answer.text()) };
    },
    async addRepository(fixture) {
      if (!accounts.has(fixture.owner.toLowerCase())) throw new Error(`Name ${fixture.owner} among the accounts.`);
      const organisation = world.account(fixture.owner).kind === 'organization';
      if (!fullNames.includes(`${fixture.owner}/${fixture.name}`)) {
        state.filling += 1;
        await emulate('POST', organisation ? `/orgs/${fixture.owner}/repos` : '/user/repos', {
          token: adminOf(world, fixture.owner),
          body: { name: fixture.name, private: fixture.private ?? false, auto_init: true },
        });
        state.filling -= 1;
      }
      await host(fixture);
    },
    addIssue: (repository, issue) => addIssue(state, find(repository), issue),
    addPullRequest: (repository, pull) => addPull(state, find(repository), pull),
    deleteIssue(repository, number) {
      state.deleted.add(`${repository}#${number}`.toLowerCase());
    },
    sendWebhooksTo(target) {
      state.hooks.target = target;
    },
    async deliver(event, payload, about = {}) {
      const sender = about.sender ?? 'reader';
      const hosted = about.repository === undefined ? null : find(about.repository);
      const row =
        hosted &&
        (await emulate('GET', `/repos/${about.repository}`, { token: adminOf(world, hosted.fixture.owner) })).body;
      const account = hosted?.fixture.owner;
      const installation = ownApp?.installations.find((each) => each.account === account);
      const person = (await emulate('GET', `/users/${sender}`, { token: emulatedToken('reader') })).body as {
        readonly login?: string;
      };
      return state.hooks.send(event, {
        ...(hosted && { repository: patched(world, hosted, row, url) }),
        ...(installation && {
          installation: { id: installation.installation_id, node_id: `I_${installation.installation_id}` },
        }),
        sender: person.login ? person : { login: sender, id: 1, type: sender.endsWith('[bot]') ? 'Bot' : 'User' },
        ...payload,
      });
    },
    async pullRequest(repository, number) {
      const hosted = find(repository);
      const { body } = await emulate('GET', `/repos/${repository}/pulls/${number}`, {
        token: adminOf(world, hosted.fixture.owner),
      });
      return patched(world, hosted, body, url) as Readonly<Record<string, unknown>>;
    },
    deliveries: state.hooks.deliveries,
    faults: state.faults,
    log: state.log,
    violations: state.violations,
    async close() {
      front.closeAllConnections();
      await new Promise<void>((resolve) => front.close(() => resolve()));
      await emulator.close();
      if (state.violations.length > 0) throw new Error(`Not as GitHub describes it:\n${state.violations.join('\n')}`);
    },
  };
  return github;
}

interface AppSeed {
  readonly slug: string;
  readonly name: string;
  readonly installations: readonly { readonly installation_id: number; readonly account: string }[];
}

interface State {
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

const emulatedToken = (login: string): string => `token-of-${login}`;

/** A token that may do everything in an account. */
const adminOf = (world: World, owner: string): string =>
  emulatedToken(world.account(owner).kind === 'organization' ? 'admin' : owner);

function accountsOf(options: GitHubOptions): Map<string, AccountFixture> {
  const accounts = new Map<string, AccountFixture>();
  const add = (account: AccountFixture): void => {
    const key = account.login.toLowerCase();
    if (!accounts.has(key)) accounts.set(key, account);
  };
  for (const account of options.accounts ?? []) add(account);
  const people = [
    'admin',
    'reader',
    ...(options.accounts ?? []).flatMap(({ members }) => members ?? []),
    ...(options.repositories ?? []).flatMap((each) => [
      each.owner,
      ...Object.keys(each.permissions ?? {}),
      ...authorsIn(each),
    ]),
  ];
  for (const login of people) add({ login, kind: 'user' });
  return accounts;
}

function authorsIn({ issues = [], pullRequests = [] }: RepositoryFixture): readonly string[] {
  const names = [...issues, ...pullRequests].flatMap(({ author }) => author ?? []);
  return [...new Set(names)].filter((name) => name !== 'ghost' && !name.endsWith('[bot]'));
}

const parsed = (text: string): unknown => {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
};

function jwt(appId: number, privateKey: string): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(Date.now() / 1000);
  const head = `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ iat: now - 60, exp: now + 540, iss: String(appId) })}`;
  return `${head}.${createSign('RSA-SHA256').update(head).sign(privateKey, 'base64url')}`;
}

async function addIssue(state: State, hosted: Hosted, issue: IssueFixture): Promise<number> {
  const { owner, name } = hosted.fixture;
  if (hosted.fixture.hasIssues === false) throw new Error(`Issues are switched off in ${owner}/${name}.`);
  state.filling += 1;
  const made = await state.world.emulate('POST', `/repos/${owner}/${name}/issues`, {
    token: adminOf(state.world, owner),
    body: { title: issue.title, body: issue.body ?? '' },
  });
  const number = Number((made.body as { readonly number: number }).number);
  hosted.issues.set(number, issue);
  if (issue.labels?.length) {
    await state.world.emulate('POST', `/repos/${owner}/${name}/issues/${number}/labels`, {
      token: adminOf(state.world, owner),
      body: { labels: issue.labels },
    });
  }
  if (issue.closedAt !== undefined) {
    await state.world.emulate('PATCH', `/repos/${owner}/${name}/issues/${number}`, {
      token: adminOf(state.world, owner),
      body: { state: 'closed' },
    });
  }
  state.filling -= 1;
  return number;
}

async function addPull(state: State, hosted: Hosted, pull: PullRequestFixture): Promise<number> {
  const { owner, name } = hosted.fixture;
  const base = hosted.git?.resolve(pull.base ?? hosted.branch ?? 'HEAD')?.oid ?? '';
  const head = hosted.git?.resolve(pull.head ?? hosted.branch ?? 'HEAD')?.oid ?? '';
  if (hosted.git && (base === '' || head === '')) throw new Error(`No such head or base in ${owner}/${name}.`);
  state.filling += 1;
  const made = await state.world.emulate('POST', `/repos/${owner}/${name}/pulls`, {
    token: adminOf(state.world, owner),
    body: {
      title: pull.title,
      body: pull.body ?? '',
      head: `change-${hosted.pulls.size + 1}-${Date.now()}`,
      base: 'main',
      draft: pull.draft ?? false,
    },
  });
  const number = Number((made.body as { readonly number: number }).number);
  hosted.pulls.set(number, { ...pull, headOid: head, baseOid: base });
  hosted.git?.setRef(`refs/pull/${number}/head`, head);
  state.filling -= 1;
  return number;
}

const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly text: string;
  readonly body: unknown;
  readonly authorization: string;
}

async function handle(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked: Asked = await (async () => {
    const text = await readBody(request);
    return {
      method: request.method ?? 'GET',
      url: new URL(request.url ?? '/', state.url),
      text,
      body: parsed(text),
      authorization: request.headers.authorization ?? '',
    };
  })();
  const { method, url } = asked;
  if (method === 'POST' && url.pathname === '/_hooks') {
    response.end();
    await forward(state, String(request.headers['x-github-event']), asked.body);
    return;
  }
  if (url.pathname === '/graphql' && method === 'POST') {
    await handleGraphql(state, asked, response);
    return;
  }
  await handleRest(state, asked, response);
}

/** Emulate's webhooks, with what is better known here, signed anew. */
async function forward(state: State, event: string, payload: unknown): Promise<void> {
  const row = payload as Readonly<Record<string, unknown>> | undefined;
  if (!row || state.filling > 0 || event === 'create') return;
  const fullName = String((row.repository as { readonly full_name?: string } | undefined)?.full_name ?? '');
  const [owner = '', name = ''] = fullName.split('/');
  const hosted = state.world.repository(owner, name);
  if (!hosted) return;
  const about = (row.issue ?? row.pull_request) as { readonly number?: number } | undefined;
  const written =
    row.comment === undefined &&
    about?.number !== undefined &&
    (hosted.issues.has(about.number) || hosted.pulls.has(about.number));
  if (written && row.action === 'opened') return;
  const text = JSON.stringify(patched(state.world, hosted, row, state.url));
  await state.hooks.send(event, JSON.parse(text));
}

function bearerOf(state: State, authorization: string): Bearer | null {
  return state.world.bearers.get(authorization.replace(/^(?:bearer|token)\s+/i, '').trim()) ?? null;
}

const isJwt = (authorization: string): boolean => /^bearer\s+eyJ/i.test(authorization);

function limitHeaders(state: State, bearer: Bearer | null, resource: string): Record<string, string> {
  const used = state.spent.get(`${resource} ${bearer?.emulated}`) ?? 0;
  return {
    'x-ratelimit-limit': String(state.limit),
    'x-ratelimit-remaining': String(Math.max(0, state.limit - used)),
    'x-ratelimit-used': String(used),
    'x-ratelimit-reset': String(state.reset),
    'x-ratelimit-resource': resource,
  };
}

/** Takes points off; false when there are not enough. */
function spend(state: State, bearer: Bearer, resource: string, points: number): boolean {
  const key = `${resource} ${bearer.emulated}`;
  const used = (state.spent.get(key) ?? 0) + points;
  if (used > state.limit) return false;
  state.spent.set(key, used);
  return true;
}

async function handleGraphql(state: State, asked: Asked, response: ServerResponse): Promise<void> {
  const body = (asked.body ?? {}) as Readonly<Record<string, unknown>>;
  const variables = (body.variables ?? {}) as Readonly<Record<string, unknown>>;
  const operation = /\b(?:query|mutation)\s+(\w+)/.exec(String(body.query))?.[1] ?? null;
  const bearer = bearerOf(state, asked.authorization);
  const failures = state.faults.take(['graphql', 'POST /graphql', ...(operation ? [operation] : [])], variables);
  const log = (status: number, answer?: GraphqlAnswer): void => {
    state.log.push({
      method: 'POST',
      path: asked.url.pathname,
      route: 'POST /graphql',
      operation,
      variables,
      body: asked.body,
      points: answer?.cost?.points ?? 0,
      nodes: answer?.cost?.nodes ?? 0,
      write: false,
      status,
      login: bearer?.login ?? null,
    });
  };
  if (!bearer) {
    log(401);
    await reply(
      response,
      {
        status: 401,
        body: { message: asked.authorization ? 'Bad credentials' : 'This endpoint requires you to be authenticated.' },
      },
      [],
    );
    return;
  }
  const instead = insteadOf(failures);
  if (instead) {
    log(instead === 'silence' || instead === 'reset' ? 0 : instead.status);
    await replace(response, instead, failures);
    return;
  }
  let enough = true;
  const answer = await answerQuery(
    state.world,
    bearer,
    body,
    (points) => {
      enough = spend(state, bearer, 'graphql', points);
      const used = state.spent.get(`graphql ${bearer.emulated}`) ?? 0;
      return { limit: state.limit, remaining: state.limit - used, resetAt: new Date(state.reset * 1000).toISOString() };
    },
    failures.filter((each) => each.kind === 'refused-field'),
  );
  for (const message of answer.invalid) state.violations.push(`${operation ?? 'query'}: ${message}`);
  log(200, answer);
  const said = enough ? answer.body : { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] };
  await reply(response, { status: 200, body: said, headers: limitHeaders(state, bearer, 'graphql') }, failures);
}

async function handleRest(state: State, asked: Asked, response: ServerResponse): Promise<void> {
  const { method, url } = asked;
  const bearer = bearerOf(state, asked.authorization);
  const route = state.api.route(method, url.pathname);
  const failures = state.faults.take(
    route ? [`${method} ${route.path}`] : [],
    (asked.body ?? {}) as Readonly<Record<string, unknown>>,
  );
  const log = (status: number): void => {
    state.log.push({
      method,
      path: url.pathname + url.search,
      route: route && `${method} ${route.path}`,
      operation: null,
      variables: {},
      body: asked.body,
      points: 0,
      nodes: 0,
      write: !/^(?:GET|HEAD|OPTIONS)$/.test(method) && !url.pathname.endsWith('/access_tokens'),
      status,
      login: bearer?.login ?? null,
    });
  };
  if (!route) {
    const byId = /^\/repositories\/(\d+)(\/.*)?$/.exec(url.pathname);
    const hosted = byId ? state.world.byId(Number(byId[1])) : null;
    if (hosted && byId) {
      url.pathname = `/repos/${hosted.fixture.owner}/${hosted.fixture.name}${byId[2] ?? ''}`;
      await handleRest(state, asked, response);
      return;
    }
    state.violations.push(`GitHub describes no ${method} ${url.pathname}`);
  }
  const instead = insteadOf(failures);
  if (instead) {
    log(instead === 'silence' || instead === 'reset' ? 0 : instead.status);
    await replace(response, instead, failures);
    return;
  }
  if (!bearer && !isJwt(asked.authorization)) {
    log(401);
    const message = asked.authorization ? 'Bad credentials' : 'Requires authentication';
    await reply(
      response,
      { status: 401, body: { message, documentation_url: 'https://docs.github.com/rest' } },
      failures,
    );
    return;
  }
  if (route) state.violations.push(...state.api.faults(route, url.searchParams, asked.body));
  if (bearer && !spend(state, bearer, 'core', 1)) {
    log(403);
    await reply(
      response,
      {
        status: 403,
        body: { message: 'API rate limit exceeded for user.' },
        headers: limitHeaders(state, bearer, 'core'),
      },
      failures,
    );
    return;
  }
  const answer = await answerFor(state, asked, route, bearer);
  log(answer.status);
  await reply(
    response,
    { ...answer, headers: { ...answer.headers, ...limitHeaders(state, bearer, 'core') } },
    failures,
  );
}

async function answerFor(state: State, asked: Asked, route: Route | null, bearer: Bearer | null): Promise<Answer> {
  const { world } = state;
  const { method, url } = asked;
  const owner = route?.values.owner ?? '';
  const name = route?.values.repo ?? '';
  const hosted = world.repository(owner, name);
  if (url.pathname.startsWith('/app/hook/')) {
    const who = await world.emulate('GET', '/app', { headers: { authorization: asked.authorization } });
    if (who.status !== 200) return { status: 401, body: { message: 'A JSON web token could not be decoded' } };
    const answer = await state.hooks.answer(method, url.pathname, url.searchParams);
    if (answer) return answer;
  }
  if (bearer && route?.values.repo !== undefined) {
    if (!hosted) {
      const renamed = world.renamed(owner, name);
      if (!renamed)
        return { status: 404, body: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest' } };
      const location = `${state.url}/repositories/${renamed.id}${url.pathname
        .split('/')
        .slice(4)
        .map((part) => `/${part}`)
        .join('')}${url.search}`;
      return {
        status: method === 'GET' ? 301 : 307,
        body: { message: 'Moved Permanently', url: location },
        headers: { location },
      };
    }
    if (!world.visible(hosted, bearer))
      return { status: 404, body: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest' } };
    const refused = refusal(state, hosted, asked, route, bearer);
    if (refused) return refused;
  }
  if (bearer && route) {
    const own = await answerRest(world, route, hosted, bearer, url.searchParams, state.url);
    if (own?.status === 501) state.violations.push(String((own.body as { readonly message: string }).message));
    if (own) return own;
  }
  const answer = await world.emulate(method, url.pathname + url.search, {
    headers: { authorization: bearer ? `token ${bearer.emulated}` : asked.authorization },
    ...(asked.body !== undefined && { body: asked.body }),
  });
  remember(state, asked, bearer, answer.body);
  const made = answer.body as { readonly id?: number; readonly head_sha?: string } | undefined;
  if (method === 'POST' && route?.path.endsWith('/check-runs') && made?.id && made.head_sha)
    hosted?.checks.set(made.id, made.head_sha);
  if (method === 'POST' && route?.path.endsWith('/issues/{issue_number}/comments'))
    hosted?.commented.add(Number(route.values.issue_number));
  const link = answer.headers.get('link')?.replaceAll(/http:\/\/(?:localhost|127\.0\.0\.1):\d+/g, state.url);
  const body = hosted
    ? withApps(state, patched(world, hosted, without(state, hosted, answer.body), state.url))
    : answer.body;
  return { status: answer.status, ...(body !== undefined && { body }), ...(link && { headers: { link } }) };
}

/** What GitHub refuses and emulate lets pass. */
function refusal(state: State, hosted: Hosted, { method }: Asked, route: Route, bearer: Bearer): Answer | null {
  const { fixture } = hosted;
  const writes = method !== 'GET';
  const part =
    /^\/repos\/\{owner\}\/\{repo\}\/(issues|pulls|check-runs|check-suites|private-vulnerability-reporting)/.exec(
      route.path,
    )?.[1];
  const number = Number(route.values.issue_number);
  const onPull = part === 'issues' && hosted.pulls.has(number);
  if (part === 'issues' && fixture.hasIssues === false && !onPull && route.values.comment_id === undefined) {
    return { status: 410, body: { message: 'Issues has been disabled in this repository.' } };
  }
  if (state.deleted.has(`${fixture.owner}/${fixture.name}#${number}`.toLowerCase())) {
    return { status: 410, body: { message: 'This issue was deleted' } };
  }
  if (writes && fixture.archivedAt !== undefined) {
    return { status: 403, body: { message: 'Repository was archived so is read-only.' } };
  }
  const permission = part === undefined ? null : ({ issues: 'issues', pulls: 'pull_requests' }[part] ?? 'checks');
  const granted = permission &&
    bearer.permissions && [bearer.permissions[permission], onPull ? bearer.permissions.pull_requests : undefined];
  if (granted && writes && !granted.includes('write')) {
    return { status: 403, body: { message: 'Resource not accessible by integration' } };
  }
  return null;
}

function without(state: State, { fixture }: Hosted, body: unknown): unknown {
  if (!Array.isArray(body)) return body;
  return body.filter((row) => !state.deleted.has(`${fixture.owner}/${fixture.name}#${row?.number}`.toLowerCase()));
}

/** Tokens that Apps were given, and what Apps wrote. */
function remember(state: State, { method, url }: Asked, bearer: Bearer | null, body: unknown): void {
  const row = (body ?? {}) as Readonly<Record<string, unknown>>;
  const installation = /^\/app\/installations\/(\d+)\/access_tokens$/.exec(url.pathname);
  if (installation && typeof row.token === 'string') {
    const id = Number(installation[1]);
    const [appId, app] =
      [...state.apps].find(([, each]) => each.installations.some((one) => one.installation_id === id)) ?? [];
    const account = app?.installations.find((each) => each.installation_id === id)?.account ?? '';
    const chosen = row.repositories as readonly { readonly full_name: string }[] | undefined;
    const names =
      chosen?.map((each) => each.full_name) ??
      state.world.all
        .filter(({ fixture }) => fixture.owner === account)
        .map(({ fixture }) => `${fixture.owner}/${fixture.name}`);
    state.world.bearers.set(row.token, {
      login: `${app?.slug}[bot]`,
      emulated: row.token,
      permissions: { metadata: 'read', ...(row.permissions as Record<string, string>) },
      repositories: new Set(names.map((each) => each.toLowerCase())),
      app: app && appId ? { id: appId, slug: app.slug, name: app.name } : null,
      installation: id,
    });
  }
  if (method === 'POST' && bearer?.app && typeof row.url === 'string') state.world.via.set(row.url, bearer.app);
}

/** GitHub says which App wrote something. */
function withApps(state: State, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => withApps(state, each));
  if (typeof value !== 'object' || value === null) return value;
  const row = value as Record<string, unknown>;
  if (Array.isArray(row.check_runs)) return { ...row, check_runs: row.check_runs.map((each) => withApps(state, each)) };
  const app = typeof row.url === 'string' ? state.world.via.get(row.url) : undefined;
  if (!app) return value;
  return 'head_sha' in row ? { ...row, app } : { ...row, performed_via_github_app: app };
}

/** What is sent in place of an answer, if a fault says so. */
function insteadOf(failures: readonly Failure[]): Answer | 'silence' | 'reset' | null {
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

async function replace(
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

async function reply(response: ServerResponse, answer: Answer, failures: readonly Failure[]): Promise<void> {
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
