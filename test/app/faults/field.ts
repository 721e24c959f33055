import { type Pace, type RunningApp, startApp, usualPace } from '../../../src/app/app.ts';
import { createLog } from '../../../src/app/log.ts';
import { type GitHub, type LoggedRequest, startGitHub } from '../../github/start.ts';
import { startGarden } from '../garden.ts';
import { codeOfConduct, configurationFor, type Row, smallProject } from '../running.ts';
import { until } from '../until.ts';

/** A repository of its own, in an installation of its own: what befalls one plot befalls no other. */
export interface Plot {
  readonly owner: string;
  readonly fullName: string;
  readonly id: number;
  readonly installation: number;
}

/** Many plots on one local GitHub, and one App that sees to all of them. */
export interface Field {
  readonly github: GitHub;
  /** Commit of a branch that adds a code of conduct. */
  readonly head: string;
  /** A git repository with settings that ask for cards. */
  readonly policy: string;
  readonly lines: readonly string[];
  /** The next one that nobody uses. */
  plot(): Promise<Plot>;
  get(path: string): Promise<readonly Row[]>;
  /** As the App itself, before its time. */
  post(plot: Plot, path: string, body: unknown): Promise<Row>;
  pullRequest(plot: Plot): Promise<number>;
  /** Waits until a job of this installation has ended, and says how. */
  ended(plot: Plot): Promise<string>;
  /** Requests of the App for this plot. */
  asked(plot: Plot): readonly LoggedRequest[];
  close(): Promise<void>;
}

export async function startField(count: number, pace: Partial<Pace> = {}): Promise<Field> {
  const garden = startGarden(smallProject);
  const head = garden.commit({ 'CODE_OF_CONDUCT.md': codeOfConduct }, 'Add a code of conduct', 'conduct');
  const policy = startGarden({ '.github/coop-scorecard.yml': 'publish: { issue: true }\n' });
  const owners = Array.from({ length: count }, (_, index) => `coop-${index + 1}`);
  const github = await startGitHub({
    accounts: owners.map((login) => ({ login, kind: 'organization' as const })),
    repositories: owners.map((owner) => ({
      owner,
      name: 'garden',
      git: garden.folder,
      permissions: { admin: 'admin' as const, beto: 'triage' as const, vera: 'pull' as const },
    })),
    app: { installations: owners.map((account) => ({ account })) },
    points: 1_000_000,
  });
  // Rounds have tests of their own: here the weekly one would take the faults of others.
  github.faults.add({ on: 'GET /app/installations', does: { kind: 'status', status: 500 } });
  const own = github.app;
  if (!own) throw new Error('the local GitHub has no App');
  const lines: string[] = [];
  const jobs = new Map<number, string>();
  const write = (line: string): void => {
    lines.push(line);
    const { msg, installation, what } = JSON.parse(line) as Readonly<Record<string, unknown>>;
    if (msg === 'job') jobs.set(Number(installation), String(what));
  };
  const app: RunningApp = await startApp(
    { ...configurationFor(github), metricsPort: null, atOnce: 99 },
    createLog('debug', { write }),
    {
      ...usualPace,
      writeGapMs: 0,
      pausesMs: [20, 20, 40, 80, 160],
      cooldownMs: 0,
      lostBeforeStartMs: 0,
      weeklyEveryMs: 86_400_000,
      dependents: false,
      ...pace,
    },
  );
  github.sendWebhooksTo(app.webhookUrl);
  const ask = async (token: string, method: string, path: string, body?: unknown): Promise<unknown> => {
    const headers = { authorization: `token ${token}`, 'content-type': 'application/json' };
    const answer = await fetch(github.url + path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  let used = 0;
  return {
    github,
    head,
    policy: policy.folder,
    lines,
    async plot() {
      used += 1;
      const owner = `coop-${used}`;
      const { id } = (await ask(github.tokenOf('admin'), 'GET', `/repos/${owner}/garden`)) as { readonly id: number };
      return { owner, fullName: `${owner}/garden`, id, installation: own.installationOf(owner) };
    },
    async get(path) {
      const body = await ask(github.tokenOf('admin'), 'GET', path);
      return (Array.isArray(body) ? body : ((body as Row).check_runs ?? [])) as readonly Row[];
    },
    async post({ installation, fullName }, path, body) {
      const given = await github.asApp('POST', `/app/installations/${installation}/access_tokens`);
      const made = await ask(String((given.body as Row).token), 'POST', `/repos/${fullName}${path}`, body);
      return made as Row;
    },
    pullRequest: ({ owner, fullName }) =>
      github.addPullRequest(fullName, {
        title: 'Add a code of conduct',
        author: 'vera',
        createdAt: new Date().toISOString(),
        head: 'conduct',
        fork: `${owner}-fork/garden`,
      }),
    async ended({ installation }) {
      const ends = new Set(['done', 'dropped', 'given-up', 'forgotten', 'too-old']);
      await until(() => ends.has(jobs.get(installation) ?? ''), 100_000);
      return jobs.get(installation) ?? '';
    },
    asked: ({ owner, installation }) =>
      github.log.filter(
        ({ path, variables, login, route }) =>
          (login === 'coop-scorecard[bot]' && (path.startsWith(`/repos/${owner}/`) || variables.owner === owner)) ||
          (login === null && route !== null && `${path}/`.startsWith(`/app/installations/${installation}/`)),
      ),
    async close() {
      github.sendWebhooksTo(null);
      await app.stop();
      garden.remove();
      policy.remove();
      await github.close();
    },
  };
}
