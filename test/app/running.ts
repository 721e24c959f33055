import { type Pace, type RunningApp, startApp, usualPace } from '../../src/app/app.ts';
import type { Configuration } from '../../src/app/environment.ts';
import { createLog } from '../../src/app/log.ts';
import { type GitHub, type GitHubOptions, startGitHub } from '../github/start.ts';
import { type Garden, startGarden } from './garden.ts';
import { until } from './until.ts';

export const full = 'tierra/semilla';

/** A project that is small and has some of what a card asks for. */
export const smallProject: Readonly<Record<string, string>> = {
  'README.md':
    '# Semilla\n\nSemilla keeps track of who lends which seeds to whom.\n\n## Install\n\nRun `make install`.\n',
  LICENSE:
    'MIT License\n\nCopyright (c) 2026 Semilla\n\nPermission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:\n\nThe above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.\n\nTHE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.\n',
  'src/seeds.c': 'int main(void) { return 0; }\n',
};
export const codeOfConduct = `# Code of conduct

We are a co-operative: everybody who takes part is treated as an equal, whatever their background, experience, gender, age,
language or belief.

## What we expect

- Speak with respect, also when you disagree.
- Give others room to speak, and accept criticism of your work.
- Look for what is best for the community.

## What we do not accept

- Insults, harassment and unwelcome attention, in public or in private.
- Publishing private information about others.

## Where to turn

Write to conduct@semilla.coop when somebody does not keep to this. Two members read it, answer within three days and keep
your name to themselves. They can warn somebody, or ask them to leave.
`;
export const contributionGuide = `# How to contribute

## Report a problem

Open an issue and say what you did, what you expected and what happened.

## Set up

Clone the repository and run \`make install\`, then \`make test\`.

## Send a change

Open a pull request from a branch of your own. Two members review it within a week.
`;

export type Row = Readonly<Record<string, unknown>>;

/** A GitHub on this machine with an installed App, and the App. */
export interface Running {
  readonly github: GitHub;
  readonly garden: Garden;
  readonly lines: readonly string[];
  readonly app: () => RunningApp;
  start(pace?: Partial<Pace>, configuration?: Partial<Configuration>): Promise<RunningApp>;
  stop(): Promise<void>;
  /** Waits until the App has nothing to do. */
  settled(ms?: number): Promise<void>;
  install(repositories?: readonly string[]): Promise<void>;
  push(files: Readonly<Record<string, string | null>>): Promise<void>;
  pull(action: string, number: number): Promise<void>;
  say(number: number, by: string, body: string): Promise<number>;
  /** Asks the local GitHub as somebody who may do everything. */
  get(path: string): Promise<readonly Row[]>;
  send(method: string, path: string, body: unknown): Promise<Row>;
  dashboards(repository?: string): Promise<readonly Row[]>;
  comments(number: number, marker: string): Promise<readonly Row[]>;
  checks(head: string): Promise<readonly Row[]>;
  /** Requests that changed something, since the log was emptied. */
  writes(): readonly string[];
  close(): Promise<void>;
}

/** Pauses in milliseconds instead of minutes. */
const quick: Partial<Pace> = {
  writeGapMs: 0,
  pausesMs: [20, 20, 40, 80, 160],
  cooldownMs: 0,
  deliveriesEveryMs: 3_600_000,
  lostBeforeStartMs: 0,
  dependents: false,
};

/** As an operator would set the App up for this GitHub, on any free port. */
export function configurationFor({ app, apiUrl, url }: GitHub): Configuration {
  if (!app) throw new Error('the local GitHub has no App');
  return {
    appId: app.id,
    privateKey: app.privateKey,
    webhookSecret: app.secret,
    apiUrl,
    serverUrl: url,
    host: '127.0.0.1',
    port: 0,
    webhookPath: '/api/github/webhooks',
    metricsPort: 0,
    logLevel: 'debug',
    redisUrl: null,
    role: 'both',
    lockMs: 30_000,
    atOnce: 4,
    writeGapMs: 0,
    dependents: false,
    sourceUrl: 'https://example.org/source',
  };
}

export async function startRunning(options: Partial<GitHubOptions> = {}, files = smallProject): Promise<Running> {
  const garden = startGarden(files);
  const github = await startGitHub({
    accounts: [{ login: 'tierra', kind: 'organization', members: ['ana'] }],
    repositories: [
      {
        owner: 'tierra',
        name: 'semilla',
        git: garden.folder,
        permissions: { admin: 'admin', ana: 'admin', beto: 'triage', vera: 'pull' },
      },
    ],
    app: { installations: [{ account: 'tierra' }] },
    ...options,
  });
  const own = github.app;
  if (!own) throw new Error('the local GitHub has no App');
  const lines: string[] = [];
  let app: RunningApp | null = null;
  const admin = { authorization: `token ${github.tokenOf('admin')}`, 'content-type': 'application/json' };
  const ask = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = admin,
  ): Promise<unknown> => {
    const answer = await fetch(github.url + path, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 200)}`);
    // What tests ask is not what the App asks.
    github.log.pop();
    return text === '' ? {} : JSON.parse(text);
  };
  const rows = async (path: string): Promise<readonly Row[]> => {
    const body = await ask('GET', path);
    return (Array.isArray(body) ? body : ((body as Row).check_runs ?? [])) as readonly Row[];
  };
  const running: Running = {
    github,
    garden,
    lines,
    app() {
      if (!app) throw new Error('the App was not started');
      return app;
    },
    async start(pace = {}, configuration = {}) {
      const log = createLog('debug', { write: (line) => void lines.push(line) });
      app = await startApp({ ...configurationFor(github), ...configuration }, log, { ...usualPace, ...quick, ...pace });
      github.sendWebhooksTo(app.webhookUrl);
      return app;
    },
    async stop() {
      await app?.stop();
      app = null;
    },
    async settled(ms = 60_000) {
      await until(async () => {
        const { waiting, running: now } = await running.app().state();
        return waiting + now === 0;
      }, ms);
    },
    async install(repositories = [full]) {
      const chosen = await Promise.all(
        repositories.map(async (name) => {
          const { id, full_name } = (await ask('GET', `/repos/${name}`)) as Row;
          return { id, node_id: `R_${id}`, name: name.split('/')[1], full_name, private: false };
        }),
      );
      await github.deliver('installation', {
        action: 'created',
        installation: { id: own.installationOf('tierra') },
        repositories: chosen,
      });
    },
    async push(changed) {
      const after = garden.commit(changed, 'Change');
      const [added, removed]: [string[], string[]] = [[], []];
      for (const [path, text] of Object.entries(changed)) (text === null ? removed : added).push(path);
      await github.deliver(
        'push',
        {
          ref: 'refs/heads/main',
          after,
          forced: false,
          deleted: false,
          created: false,
          commits: [{ id: after, added, removed, modified: [] }],
        },
        { repository: full, sender: 'ana' },
      );
    },
    async pull(action, number) {
      const pull = await github.pullRequest(full, number);
      await github.deliver(
        'pull_request',
        { action, number, pull_request: pull },
        { repository: full, sender: 'vera' },
      );
    },
    async say(number, by, body) {
      const headers = { authorization: `token ${github.tokenOf(by)}`, 'content-type': 'application/json' };
      const post = async (): Promise<Row> =>
        (await ask('POST', `/repos/${full}/issues/${number}/comments`, { body }, headers)) as Row;
      const pull = await ask('GET', `/repos/${full}/pulls/${number}`).catch(() => null);
      if (pull !== null) {
        // Emulate's webhook does not say that it is a pull request.
        github.sendWebhooksTo(null);
        const comment = await post();
        github.sendWebhooksTo(running.app().webhookUrl);
        const { user, title } = (await github.pullRequest(full, number)) as Row;
        await github.deliver(
          'issue_comment',
          { action: 'created', issue: { number, title, user, pull_request: { url: 'there' } }, comment },
          { repository: full, sender: by },
        );
        return Number(comment.id);
      }
      const heard = (): number => github.deliveries.filter(({ event }) => event === 'issue_comment').length;
      const before = heard();
      const made = await post();
      // The webhook comes a moment after the answer.
      await until(() => heard() > before);
      return Number(made.id);
    },
    get: rows,
    send: async (method, path, body) => (await ask(method, path, body)) as Row,
    async dashboards(repository = full) {
      const all = await rows(`/repos/${repository}/issues?state=all&per_page=100`);
      return all.filter(({ body }) => String(body).startsWith('<!-- coop-scorecard:dashboard'));
    },
    async comments(number, marker) {
      const all = await rows(`/repos/${full}/issues/${number}/comments?per_page=100`);
      return all.filter(({ body }) => String(body).startsWith(`<!-- coop-scorecard:${marker}`));
    },
    checks: (head) => rows(`/repos/${full}/commits/${head}/check-runs?per_page=100`),
    writes: () =>
      github.log.filter(({ write, path }) => write && !path.startsWith('/app/')).map(({ route }) => String(route)),
    async close() {
      github.sendWebhooksTo(null);
      await running.stop();
      garden.remove();
      await github.close();
    },
  };
  return running;
}
