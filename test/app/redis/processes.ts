import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { type GitHub, startGitHub } from '../../github/start.ts';
import { type Garden, startGarden } from '../garden.ts';
import { smallProject } from '../running.ts';

/** One process of the App, as an operator runs it. */
export interface AppProcess {
  readonly pid: number;
  readonly url: string;
  /** What it logged, parsed. */
  readonly lines: readonly Readonly<Record<string, unknown>>[];
  kill(): Promise<void>;
  /** With SIGTERM. Gives how long it took, in milliseconds, and its exit status. */
  stop(): Promise<{ readonly ms: number; readonly status: number | null }>;
}

const main = resolve(import.meta.dirname, '../../../src/app/main.ts');

export async function startProcess(
  github: GitHub,
  redisUrl: string,
  role: 'web' | 'worker' | 'both',
  more: Readonly<Record<string, string>> = {},
): Promise<AppProcess> {
  const own = github.app;
  if (!own) throw new Error('the local GitHub has no App');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, '--role', role], {
    cwd: tmpdir(),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      APP_ID: String(own.id),
      PRIVATE_KEY: own.privateKey,
      WEBHOOK_SECRET: own.secret,
      GITHUB_API_URL: github.apiUrl,
      GITHUB_SERVER_URL: github.url,
      REDIS_URL: redisUrl,
      PORT: '0',
      METRICS_PORT: '0',
      WRITE_GAP_MS: '0',
      WORKER_LOCK_MS: '4000',
      DEPENDENTS: 'false',
      LANG: 'en',
      ...more,
    },
  });
  const lines: Readonly<Record<string, unknown>>[] = [];
  let told = '';
  child.stderr.on('data', (part: Buffer) => {
    told = `${told}${part.toString('utf8')}`.slice(-4000);
  });
  const ended = new Promise<number | null>((done) => child.once('exit', (status) => done(status)));
  const url = await new Promise<string>((found, lost) => {
    createInterface(child.stdout).on('line', (text) => {
      const line = JSON.parse(text) as Readonly<Record<string, unknown>>;
      lines.push(line);
      if (line.msg === 'listening') found(String(line.url));
    });
    child.once('exit', () => lost(new Error(`the App ended: ${told}`)));
  });
  return {
    pid: child.pid ?? 0,
    url,
    lines,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      const begun = Date.now();
      child.kill('SIGTERM');
      const status = await ended;
      return { ms: Date.now() - begun, status };
    },
  };
}

/** A local GitHub with the App installed in several organisations, each with so many repositories. */
export interface Many {
  readonly github: GitHub;
  readonly garden: Garden;
  readonly names: readonly string[];
  /** Says to the App that these were added, ten at a time. Gives the status of each answer. */
  announce(names: readonly string[]): Promise<readonly number[]>;
  push(name: string): Promise<number>;
  dashboards(name: string): Promise<readonly { readonly number: number; readonly body: string }[]>;
  ask(path: string): Promise<unknown>;
  close(): Promise<void>;
}

export async function startMany(organisations: number, each: number): Promise<Many> {
  const garden = startGarden(smallProject);
  const owners = Array.from({ length: organisations }, (_, index) => `coop-${index + 1}`);
  const names = owners.flatMap((owner) => Array.from({ length: each }, (_, index) => `${owner}/garden-${index + 1}`));
  const github = await startGitHub({
    accounts: owners.map((login) => ({ login, kind: 'organization' as const, members: ['ana'] })),
    repositories: names.map((full) => {
      const [owner = '', name = ''] = full.split('/');
      return { owner, name, git: garden.folder, permissions: { admin: 'admin' as const, ana: 'admin' as const } };
    }),
    app: { installations: owners.map((account) => ({ account })) },
  });
  const headers = { authorization: `token ${github.tokenOf('admin')}` };
  const ask = async (path: string): Promise<unknown> => {
    const answer = await fetch(github.url + path, { headers });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer.json();
  };
  const row = async (full: string) => {
    const { id } = (await ask(`/repos/${full}`)) as { readonly id: number };
    return { id, node_id: `R_${id}`, name: full.split('/')[1], full_name: full, private: false };
  };
  return {
    github,
    garden,
    names,
    async announce(wanted) {
      const statuses: number[] = [];
      for (const owner of owners) {
        const own = wanted.filter((full) => full.startsWith(`${owner}/`));
        for (let at = 0; at < own.length; at += 10) {
          const delivery = await github.deliver('installation_repositories', {
            action: 'added',
            repository_selection: 'selected',
            installation: { id: github.app?.installationOf(owner) },
            repositories_added: await Promise.all(own.slice(at, at + 10).map(row)),
            repositories_removed: [],
          });
          statuses.push(delivery?.status_code ?? 0);
        }
      }
      return statuses;
    },
    async push(name) {
      const payload = { ref: 'refs/heads/main', forced: true, deleted: false, created: false, commits: [] };
      const delivery = await github.deliver('push', payload, { repository: name, sender: 'ana' });
      return delivery?.status_code ?? 0;
    },
    async dashboards(name) {
      const all = (await ask(`/repos/${name}/issues?state=all&per_page=100`)) as readonly {
        readonly number: number;
        readonly body: string;
      }[];
      return all.filter(({ body }) => String(body).startsWith('<!-- coop-scorecard:dashboard'));
    },
    ask,
    async close() {
      github.sendWebhooksTo(null);
      garden.remove();
      await github.close();
    },
  };
}
