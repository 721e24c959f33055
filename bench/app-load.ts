import { fork } from 'node:child_process';
import { createHmac, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startGarden } from '../test/app/garden.ts';
import { smallProject } from '../test/app/running.ts';
import { startGitHub } from '../test/github/start.ts';

/*
 * The App under load: bursts of webhooks over many repositories, all at once. Three processes: a local GitHub, the App as
 * `npm start` runs it, and this one, which sends and measures. Everything stays on loopback.
 *
 *   node bench/app-load.ts [--deliveries 1000] [--repositories 100] [--bursts 10]
 *
 * Every fifth webhook opens or changes a pull request, the rest are pushes of a README; half of the repositories get most.
 */

const { values } = parseArgs({
  options: {
    role: { type: 'string', default: 'bench' },
    deliveries: { type: 'string', default: '1000' },
    repositories: { type: 'string', default: '100' },
    bursts: { type: 'string', default: '10' },
  },
});
const deliveries = Number(values.deliveries);
const repositories = Number(values.repositories);
const bursts = Number(values.bursts);

interface Ready {
  readonly url: string;
  readonly appId: number;
  readonly privateKey: string;
  readonly secret: string;
  readonly installations: readonly number[];
  readonly ids: readonly number[];
}

interface Asked {
  readonly audits: number;
  readonly twice: number;
  readonly writes: number;
  readonly dashboards: number;
}

const owners = Math.max(1, Math.ceil(repositories / 20));
const ownerOf = (index: number): string => `coop-${index % owners}`;
const nameOf = (index: number): string => `r${index}`;
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The GitHub's process: hosts, counts, and says how many audits ran at once in a repository. */
async function beGitHub(): Promise<void> {
  const garden = startGarden(smallProject);
  garden.commit(
    { 'CODE_OF_CONDUCT.md': '# Code of conduct\n\nWrite to conduct@semilla.example.\n' },
    'Conduct',
    'conduct',
  );
  const github = await startGitHub({
    accounts: Array.from({ length: owners }, (_, index) => ({ login: `coop-${index}`, kind: 'organization' as const })),
    repositories: Array.from({ length: repositories }, (_, index) => ({
      owner: ownerOf(index),
      name: nameOf(index),
      git: garden.folder,
      permissions: { admin: 'admin' as const },
    })),
    app: { installations: Array.from({ length: owners }, (_, index) => ({ account: `coop-${index}` })) },
    points: 1_000_000,
  });
  const ids: number[] = [];
  for (let index = 0; index < repositories; index += 1) {
    const full = `${ownerOf(index)}/${nameOf(index)}`;
    await github.addPullRequest(full, {
      title: 'Add a code of conduct',
      author: null,
      createdAt: new Date().toISOString(),
      head: 'conduct',
    });
    const answer = await fetch(`${github.url}/repos/${full}`, { headers: { authorization: `token ${github.token}` } });
    ids.push(Number(((await answer.json()) as { readonly id: number }).id));
  }
  const { app } = github;
  if (!app) throw new Error('no App');
  const ready: Ready = {
    url: github.url,
    appId: app.id,
    privateKey: app.privateKey,
    secret: app.secret,
    installations: Array.from({ length: owners }, (_, index) => app.installationOf(`coop-${index}`)),
    ids,
  };
  process.on('message', (asked) => {
    void (async () => {
      switch (asked) {
        case 'count': {
          const audits = github.log.filter(({ operation }) => operation === 'Repository');
          const writes = github.log.filter(({ write, path }) => write && !path.startsWith('/app/')).length;
          const made = github.log.filter(
            ({ route, status }) => route === 'POST /repos/{owner}/{repo}/issues' && status === 201,
          );
          const said: Asked = {
            audits: audits.length,
            twice: overlapping(github.log),
            writes,
            dashboards: made.length,
          };
          github.log.length = 0;
          process.send?.(said);
          return;
        }
        case 'stop':
          await github.close().catch((error: Error) => process.stderr.write(`${error.message}\n`));
          garden.remove();
          process.exit(0);
      }
    })();
  });
  process.send?.(ready);
}

/** Audits that began in a repository before the one before had read its files. */
function overlapping(
  log: readonly { readonly operation: string | null; readonly variables: Readonly<Record<string, unknown>> }[],
): number {
  const begun = new Set<string>();
  let count = 0;
  for (const { operation, variables } of log) {
    const repository = `${variables.owner}/${variables.name}`;
    if (operation === 'Files') begun.delete(repository);
    if (operation !== 'Repository') continue;
    if (begun.has(repository)) count += 1;
    begun.add(repository);
  }
  return count;
}

async function bench(): Promise<void> {
  const here = import.meta.filename;
  const github = fork(here, ['--role', 'github', '--repositories', String(repositories)], { stdio: 'inherit' });
  const heard = <T>(from: typeof github): Promise<T> =>
    new Promise((resolve, reject) => {
      const ended = (code: number | null): void => reject(new Error(`ended with ${code}`));
      from.once('exit', ended);
      from.once('message', (message) => {
        from.removeListener('exit', ended);
        resolve(message as T);
      });
    });
  const ready = await heard<Ready>(github);
  const folder = mkdtempSync(join(tmpdir(), 'coop-load-'));
  const keyFile = join(folder, 'key.pem');
  writeFileSync(keyFile, ready.privateKey, { mode: 0o600 });
  const [port, metricsPort] = await Promise.all([freePort(), freePort()]);
  const app = fork(join(import.meta.dirname, '../scripts/start.ts'), [], {
    // As npm start has it.
    execArgv: ['--max-semi-space-size=2', '--max-old-space-size=320'],
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      PATH: process.env.PATH,
      APP_ID: String(ready.appId),
      PRIVATE_KEY_PATH: keyFile,
      WEBHOOK_SECRET: ready.secret,
      GITHUB_API_URL: ready.url,
      GITHUB_SERVER_URL: ready.url,
      PORT: String(port),
      METRICS_PORT: String(metricsPort),
      LOG_LEVEL: 'warn',
      WRITE_GAP_MS: '0',
      DEPENDENTS: 'false',
    },
  });
  try {
    await untilFit(port);
    const rows: string[][] = [];
    for (let burst = 0; burst <= bursts; burst += 1) {
      // The first is the installation, which makes the dashboards.
      const sent = burst === 0 ? await install(ready, port) : await sendBurst(ready, port);
      const began = Date.now();
      await untilIdle(port);
      github.send('count');
      const { audits, twice, writes, dashboards } = await heard<Asked>(github);
      const state = memoryOf(app.pid ?? 0);
      const share = (sent.filter(({ status }) => status === 200).length / sent.length) * 100;
      rows.push([
        burst === 0 ? 'install' : String(burst),
        String(sent.length),
        `${share.toFixed(1)} %`,
        percentile(sent, 0.5),
        percentile(sent, 0.99),
        percentile(sent, 1),
        String(audits),
        String(twice),
        String(writes),
        String(dashboards),
        ((Date.now() - began) / 1000).toFixed(1),
        state.now,
        state.peak,
      ]);
      process.stdout.write(`${rows.at(-1)?.join('  ')}\n`);
    }
    const head = [
      'burst',
      'sent',
      'taken',
      'p50 ms',
      'p99 ms',
      'max ms',
      'audits',
      'overlapping',
      'writes',
      'issues made',
      'done after s',
      'MB',
      'peak MB',
    ];
    process.stdout.write(`\n| ${head.join(' | ')} |\n|${head.map(() => ' --- |').join('')}\n`);
    for (const row of rows) process.stdout.write(`| ${row.join(' | ')} |\n`);
  } finally {
    app.kill('SIGTERM');
    await new Promise((resolve) => app.once('exit', resolve));
    github.send('stop');
    await new Promise((resolve) => github.once('exit', resolve));
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Sent {
  readonly status: number;
  readonly ms: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 100 });

/** Body and signature are made beforehand: only the way there and back is measured. */
function prepare({ secret }: Ready, port: number, event: string, payload: unknown): () => Promise<Sent> {
  const body = JSON.stringify(payload);
  const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
  return () => send(port, event, body, signature);
}

function send(port: number, event: string, body: string, signature: string): Promise<Sent> {
  const begun = performance.now();
  return new Promise((resolve) => {
    const finish = (status: number): void => resolve({ status, ms: performance.now() - begun });
    const sent = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        path: '/api/github/webhooks',
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'x-github-event': event,
          'x-github-delivery': randomUUID(),
          'x-hub-signature-256': signature,
        },
      },
      (response) => {
        response.resume();
        response.once('end', () => finish(response.statusCode ?? 0));
      },
    );
    sent.once('error', () => finish(0));
    sent.end(body);
  });
}

/** GitHub's payloads are some tens of kilobytes; these are filled up to that. */
const filling = 'x'.repeat(20_000);

const aboutRepository = (ready: Ready, index: number) => ({
  installation: { id: ready.installations[index % owners] },
  repository: {
    id: ready.ids[index],
    full_name: `${ownerOf(index)}/${nameOf(index)}`,
    default_branch: 'main',
    archived: false,
    description: filling,
  },
  sender: { login: 'vera', type: 'User' },
});

async function install(ready: Ready, port: number): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  for (let index = 0; index < repositories; index += 1) {
    const { installation, repository } = aboutRepository(ready, index);
    sent.push(
      await prepare(ready, port, 'installation_repositories', {
        action: 'added',
        installation,
        repositories_added: [repository],
      })(),
    );
  }
  return sent;
}

function sendBurst(ready: Ready, port: number): Promise<readonly Sent[]> {
  const prepared = Array.from({ length: deliveries }, (_, number) => {
    // Half of the repositories get three quarters.
    const index = number % 4 === 0 ? number % repositories : number % Math.ceil(repositories / 2);
    const about = aboutRepository(ready, index);
    if (number % 5 === 0) {
      return prepare(ready, port, 'pull_request', {
        ...about,
        action: 'synchronize',
        number: 1,
        pull_request: { number: 1, state: 'open' },
      });
    }
    const commits = [{ added: [], removed: [], modified: ['README.md'] }];
    return prepare(ready, port, 'push', { ...about, ref: 'refs/heads/main', forced: false, deleted: false, commits });
  });
  return Promise.all(prepared.map((go) => go()));
}

function percentile(sent: readonly Sent[], share: number): string {
  const sorted = sent.map(({ ms }) => ms).sort((a, b) => a - b);
  return (sorted[Math.min(Math.ceil(sorted.length * share), sorted.length) - 1] ?? 0).toFixed(0);
}

async function untilFit(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const fit = await fetch(`http://127.0.0.1:${port}/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (fit) return;
    await sleep(100);
  }
  throw new Error('the App did not become fit');
}

async function untilIdle(port: number): Promise<void> {
  for (let tries = 0; tries < 6000; tries += 1) {
    const health = (await (await fetch(`http://127.0.0.1:${port}/health`)).json()) as {
      readonly waiting: number;
      readonly running: number;
    };
    if (health.waiting + health.running === 0) return;
    await sleep(100);
  }
  throw new Error('the App did not come to rest');
}

/** Resident memory, as Linux counts it. */
function memoryOf(pid: number): { readonly now: string; readonly peak: string } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name: string): string =>
    (Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) / 1024).toFixed(0);
  return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

if (values.role === 'github') await beGitHub();
else await bench();
