import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AppFixture, actionsAppId, actionsAppOf, jwt, ownAppId, ownAppOf, secret } from './apps.ts';
import { accountsOf, emulatedToken, type Fixtures, startEmulate } from './emulate.ts';
import { Faults } from './faults.ts';
import { addIssue, addPull, adminOf, fill } from './fill.ts';
import type { IssueFixture, PullRequestFixture, RepositoryFixture, Who } from './fixtures.ts';
import { type Delivery, Hooks } from './hooks.ts';
import { OpenApi } from './openapi.ts';
import { patched } from './rest.ts';
import { handle } from './serve.ts';
import { type AppSeed, type LoggedRequest, parsed, type State } from './state.ts';
import { type Hosted, World } from './world.ts';

export type { LoggedRequest } from './state.ts';

/** Organisations, and people of whom more than a login is known. Owners of repositories and authors become people by themselves. */
export interface GitHubOptions extends Fixtures {
  readonly app?: AppFixture;
  /** Points that each token has for an hour. */
  readonly points?: number;
  readonly port?: number;
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
  const ownApp = options.app && ownAppOf(options.app, privateKey, url);
  const actionsApp = actionsAppOf(accounts.values(), privateKey);
  const { emulate, close: closeEmulate } = await startEmulate({
    accounts: [...accounts.values()],
    repositories: options.repositories ?? [],
    apps: [actionsApp, ...(ownApp ? [ownApp] : [])],
    url,
  });
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
  for (const fixture of options.repositories ?? []) await fill(state, fixture);

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
      await fill(state, fixture);
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
      await closeEmulate();
      if (state.violations.length > 0) throw new Error(`Not as GitHub describes it:\n${state.violations.join('\n')}`);
    },
  };
  return github;
}
