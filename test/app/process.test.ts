import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type Running, startRunning } from './running.ts';
import { until } from './until.ts';

jest.setTimeout(180_000);

const root = resolve(import.meta.dirname, '../..');
const main = join(root, 'src/app/main.ts');
const node = join(root, 'node_modules/.bin/node');

interface Started {
  readonly process: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>;
}

let folder: string;
let started: Started | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coop-app-'));
});
afterEach(async () => {
  started?.process.kill('SIGKILL');
  await started?.ended;
  started = null;
  rmSync(folder, { recursive: true, force: true });
});

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

function start(env: Readonly<Record<string, string>>): Started {
  const child = spawn(node, [main], {
    cwd: folder,
    env: { PATH: process.env.PATH, LANG: 'en', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (text += part.toString()));
  const ended = new Promise<{ code: number | null; signal: string | null }>((done) =>
    child.once('exit', (code, signal) => done({ code, signal })),
  );
  started = { process: child, said: () => text, ended };
  return started;
}

describe('with nothing configured', () => {
  test('shows the set-up page and says what to open', async () => {
    writeFileSync(join(folder, 'app.yml'), 'name: coop-scorecard\ndefault_permissions: { issues: write }\n');
    writeFileSync(join(folder, 'package.json'), '{ "name": "coop-scorecard", "version": "1.0.0" }');
    const port = await freePort();
    const { said } = start({ PORT: String(port) });
    await until(() => said().includes(`http://localhost:${port}`), 60_000);
    expect(said()).toContain('Register GitHub App');
    const page = await fetch(`http://127.0.0.1:${port}/probot`);
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain('Register GitHub App');
    expect(html).toContain('"default_permissions":{"issues":"write"}');
  });

  test('in production says what is to be set', async () => {
    const { said, ended } = start({ NODE_ENV: 'production', LANG: 'es_AR.UTF-8' });
    expect(await ended).toEqual({ code: 1, signal: null });
    expect(said()).toContain('PRIVATE_KEY');
    expect(said()).toContain('no hay nada configurado');
  });

  test('with a wrong value says which', async () => {
    const { said, ended } = start({ APP_ID: '1', PRIVATE_KEY: 'none', WEBHOOK_SECRET: 's' });
    expect(await ended).toEqual({ code: 1, signal: null });
    expect(said()).toMatch(/^PRIVATE_KEY: /m);
  });
});

describe('asked to stop', () => {
  let running: Running;
  beforeEach(async () => {
    running = await startRunning();
  });
  afterEach(() => running.close());

  async function serve(): Promise<Started & { readonly port: number }> {
    const port = await freePort();
    writeFileSync(join(folder, 'key.pem'), running.github.app?.privateKey ?? '');
    const process = start({
      APP_ID: String(running.github.app?.id),
      PRIVATE_KEY_PATH: join(folder, 'key.pem'),
      WEBHOOK_SECRET: running.github.app?.secret ?? '',
      GITHUB_API_URL: running.github.apiUrl,
      PORT: String(port),
      METRICS_PORT: '0',
      DEPENDENTS: 'false',
    });
    await until(
      () =>
        fetch(`http://127.0.0.1:${port}/health`).then(
          ({ ok }) => ok,
          () => false,
        ),
      20_000,
    );
    running.github.sendWebhooksTo(`http://127.0.0.1:${port}/api/github/webhooks`);
    return { ...process, port };
  }

  test('it finishes what runs, and ends well', async () => {
    const { process, ended } = await serve();
    running.github.faults.add({ on: 'Repository', does: { kind: 'slow', milliseconds: 1500 }, times: 1 });
    await running.install();
    await until(() => running.github.log.some(({ operation }) => operation === 'Repository'));
    const begun = Date.now();
    process.kill('SIGTERM');
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(Date.now() - begun).toBeLessThan(10_000);
    expect(await running.dashboards()).toHaveLength(1);
  });

  test('it ends within ten seconds even if GitHub never answers, and the next process does what was left', async () => {
    const first = await serve();
    running.github.faults.add({ on: 'Repository', does: { kind: 'silence' } });
    await running.install();
    await until(() => running.github.log.some(({ operation }) => operation === 'Repository'));
    const begun = Date.now();
    first.process.kill('SIGTERM');
    expect(await first.ended).toEqual({ code: 0, signal: null });
    expect(Date.now() - begun).toBeLessThan(10_000);
    running.github.faults.clear();
    await serve();
    await until(async () => (await running.dashboards()).length === 1, 60_000);
  });

  test('killed at once, the next process does what was left', async () => {
    const first = await serve();
    running.github.faults.add({ on: 'Repository', does: { kind: 'silence' } });
    await running.install();
    await until(() => running.github.log.some(({ operation }) => operation === 'Repository'));
    first.process.kill('SIGKILL');
    await first.ended;
    running.github.faults.clear();
    await serve();
    await until(async () => (await running.dashboards()).length === 1, 60_000);
  });
});
