import { execFileSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { RepositoryFixture } from '../github/fixtures.ts';
import { startGarden } from './garden.ts';
import { codeOfConduct, full, type Running, startRunning } from './running.ts';
import { until } from './until.ts';

jest.setTimeout(180_000);

type Changeable<T> = { -readonly [K in keyof T]: T[K] };

let running: Running;
let repository: Changeable<RepositoryFixture>;

/** Starts with a fixture that a test may change later, as a person changes a repository on GitHub. */
async function begin(more: Partial<RepositoryFixture> = {}): Promise<void> {
  running = await startRunning();
  const { folder } = running.garden;
  repository = {
    owner: 'tierra',
    name: 'semilla',
    git: folder,
    permissions: { admin: 'admin', ana: 'admin', beto: 'triage', vera: 'pull' },
    ...more,
  };
  await running.github.addRepository(repository);
}

beforeEach(() => begin());
afterEach(() => running.close());

const textOf = (row: Readonly<Record<string, unknown>> | undefined): string => String(row?.body);

describe('the dashboard', () => {
  test('is there after an installation, once, and in the name of the App', async () => {
    await running.start();
    await running.install();
    await running.settled();
    const [dashboard, ...others] = await running.dashboards();
    expect(others).toEqual([]);
    expect(dashboard).toMatchObject({ state: 'open', user: { login: 'coop-scorecard[bot]' } });
    expect(textOf(dashboard).length).toBeGreaterThan(1000);
  });

  test('is one, whatever comes in twice, at once or in another order', async () => {
    await running.start();
    await Promise.all([
      running.install(),
      running.install(),
      running.github.deliver(
        'push',
        { ref: 'refs/heads/main', forced: true, deleted: false, commits: [] },
        { repository: full },
      ),
      running.install(),
    ]);
    await running.settled();
    await running.install();
    await running.settled();
    expect(await running.dashboards()).toHaveLength(1);
  });

  test('is brought up to date by a push that changes it, and left alone by one that cannot', async () => {
    await running.start();
    await running.install();
    await running.settled();
    const before = textOf((await running.dashboards())[0]);
    running.github.log.length = 0;
    await running.push({ 'src/more.c': 'int more;\n' });
    await running.settled();
    expect(running.github.log).toEqual([]);
    await running.push({
      'GOVERNANCE.md':
        '# Governance\n\nThe general assembly decides by vote, every second month. All members may speak.\n',
    });
    await running.settled();
    const [after, ...others] = await running.dashboards();
    expect(others).toEqual([]);
    expect(textOf(after)).not.toBe(before);
  });

  test('is of what was pushed, also where GitHub still shows what was there before', async () => {
    await running.start({ pausesMs: [500, 20, 20] });
    await running.install();
    await running.settled();
    const { folder, commit } = running.garden;
    const after = commit({ 'CODE_OF_CONDUCT.md': codeOfConduct }, 'Add a code of conduct', 'conduct');
    running.github.log.length = 0;
    const added = ['CODE_OF_CONDUCT.md'];
    await running.github.deliver(
      'push',
      { ref: 'refs/heads/main', after, forced: false, deleted: false, commits: [{ id: after, added }] },
      { repository: full, sender: 'ana' },
    );
    const audits = (): number => running.github.log.filter(({ operation }) => operation === 'Repository').length;
    await until(() => audits() === 1);
    execFileSync('git', ['-C', folder, 'update-ref', 'refs/heads/main', after]);
    await running.settled();
    expect(audits()).toBe(2);
    expect(textOf((await running.dashboards())[0])).toContain(`blob/${after}/CODE_OF_CONDUCT.md`);
  });

  test('is not made by a push', async () => {
    await running.start();
    await running.push({ 'README.md': '# Semilla\n' });
    await running.settled();
    expect(await running.dashboards()).toEqual([]);
    expect(running.writes()).toEqual([]);
  });

  test('a webhook that is sent again changes nothing', async () => {
    await running.start();
    await running.install();
    await running.settled();
    await running.push({ 'README.md': '# Semilla\n\nChanged.\n' });
    await running.settled();
    running.github.log.length = 0;
    for (const { id } of [...running.github.deliveries]) {
      expect((await running.github.asApp('POST', `/app/hook/deliveries/${id}/attempts`)).status).toBe(202);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    await running.settled();
    expect(running.writes()).toEqual([]);
    expect(await running.dashboards()).toHaveLength(1);
  });

  test('closed by a person, it stays closed and is kept up to date', async () => {
    await running.start();
    await running.install();
    await running.settled();
    const number = Number((await running.dashboards())[0]?.number);
    await running.send('PATCH', `/repos/${full}/issues/${number}`, { state: 'closed' });
    await running.push({ 'CODE_OF_CONDUCT.md': '# Code of conduct\n\nBe kind. Write to conduct@semilla.example.\n' });
    await running.settled();
    const [dashboard] = await running.dashboards();
    expect(dashboard).toMatchObject({ number, state: 'closed' });
  });

  test('edited or without its label, it is found and put right', async () => {
    await running.start();
    await running.install();
    await running.settled();
    const [made] = await running.dashboards();
    const number = Number(made?.number);
    await running.send('PUT', `/repos/${full}/issues/${number}/labels`, { labels: ['moved'] });
    await running.send('PATCH', `/repos/${full}/issues/${number}`, {
      body: '<!-- coop-scorecard:dashboard -->\nSomething else',
    });
    await running.push({ 'README.md': '# Semilla\n\nChanged.\n' });
    await running.settled();
    const [after, ...others] = await running.dashboards();
    expect(others).toEqual([]);
    expect(after?.number).toBe(number);
    expect(textOf(after).length).toBeGreaterThan(1000);
  });

  test('deleted, a push does not bring it back', async () => {
    await running.start();
    await running.install();
    await running.settled();
    running.github.deleteIssue(full, Number((await running.dashboards())[0]?.number));
    running.github.log.length = 0;
    await running.push({ 'README.md': '# Semilla\n\nChanged.\n' });
    await running.settled();
    expect(running.writes()).toEqual([]);
  });

  test.each<[string, (fixture: Changeable<RepositoryFixture>) => void]>([
    [
      'archived',
      (fixture) => {
        fixture.archivedAt = '2026-10-01T00:00:00Z';
      },
    ],
    [
      'a repository without issues',
      (fixture) => {
        fixture.hasIssues = false;
      },
    ],
    [
      'a fork',
      (fixture) => {
        fixture.fork = true;
      },
    ],
    [
      'a template',
      (fixture) => {
        fixture.template = true;
      },
    ],
  ])('%s gets none', async (_, change) => {
    change(repository);
    await running.start();
    await running.install();
    await running.settled();
    expect(running.writes()).toEqual([]);
    repository.hasIssues = true;
    expect(await running.dashboards()).toEqual([]);
  });

  test('an empty repository gets none, and is no failure', async () => {
    await running.github.addRepository({ owner: 'tierra', name: 'vacio' });
    await running.start();
    await running.install(['tierra/vacio']);
    await running.settled();
    expect(running.writes()).toEqual([]);
    expect(running.lines.join('')).not.toMatch(/"what":"(?:failed|given-up)"/);
  });

  test('a repository that was archived meanwhile is left as it is', async () => {
    await running.start();
    await running.install();
    await running.settled();
    repository.archivedAt = '2026-10-01T00:00:00Z';
    running.github.log.length = 0;
    await running.push({ 'README.md': '# Semilla\n\nChanged.\n' });
    await running.settled();
    expect(running.writes()).toEqual([]);
  });

  test('a repository made private is looked at as before', async () => {
    await running.start();
    await running.install();
    await running.settled();
    repository.private = true;
    await running.push({ 'README.md': '# Semilla\n\nChanged by now.\n' });
    await running.settled();
    expect(await running.dashboards()).toHaveLength(1);
    expect(running.lines.join('')).not.toContain('given-up');
  });

  test('a webhook with the name from before a renaming does its work', async () => {
    await running.github.addRepository({ ...repository, formerly: ['tierra/antes'] });
    const [{ id } = { id: 0 }] = await Promise.all([running.send('GET', `/repos/${full}`, undefined)]);
    await running.start();
    await running.github.deliver('installation_repositories', {
      action: 'added',
      installation: { id: running.github.app?.installationOf('tierra') },
      repositories_added: [{ id, full_name: 'tierra/antes' }],
    });
    await running.settled();
    expect(await running.dashboards()).toHaveLength(1);
  });
});

describe('many repositories at once', () => {
  test('only those get a dashboard that have settings of their own', async () => {
    const names = ['semilla'];
    for (let index = 1; index <= 11; index += 1) {
      names.push(`r${index}`);
      await running.github.addRepository({ owner: 'tierra', name: `r${index}`, git: running.garden.folder });
    }
    await running.start();
    await running.install(names.map((name) => `tierra/${name}`));
    await running.settled();
    expect(running.writes()).toEqual([]);
    // The same git repository is behind all of them.
    running.garden.commit({ '.github/coop-scorecard.yml': 'language: es\n' }, 'Settings');
    await running.install(names.map((name) => `tierra/${name}`));
    await running.settled(50_000);
    const found = await Promise.all(names.map((name) => running.dashboards(`tierra/${name}`)));
    expect(found.map((each) => each.length)).toEqual(names.map(() => 1));
  });

  test("the owner's .github repository can ask for all", async () => {
    for (let index = 1; index <= 11; index += 1) {
      await running.github.addRepository({ owner: 'tierra', name: `r${index}`, git: running.garden.folder });
    }
    const policy = startGarden({ '.github/coop-scorecard.yml': 'publish: { issue: true }\n' });
    await running.github.addRepository({ owner: 'tierra', name: '.github', git: policy.folder });
    await running.start();
    await running.install(Array.from({ length: 11 }, (_, index) => `tierra/r${index + 1}`));
    await running.settled(50_000);
    expect(await running.dashboards('tierra/r7')).toHaveLength(1);
    policy.remove();
  });
});

describe('deliveries', () => {
  test('that were refused or lost while the App was down are done after its start', async () => {
    await running.start();
    await running.stop();
    // Nobody listens there any more.
    await running.install();
    expect(running.github.deliveries.at(-1)?.status_code).toBe(502);
    await running.start();
    await until(async () => (await running.dashboards()).length === 1, 60_000);
    await running.settled();
    const again = running.github.deliveries.filter(({ redelivery }) => redelivery);
    expect(again.map(({ event, status_code }) => [event, status_code])).toEqual([['installation', 200]]);
  });

  test('whose work died with the process before are done after the next start', async () => {
    await running.start({}, { atOnce: 1 });
    running.github.faults.add({ on: 'Repository', does: { kind: 'silence' } });
    await running.install();
    const stopped = running.stop();
    await stopped;
    running.github.faults.clear();
    expect(await running.dashboards()).toEqual([]);
    await running.start({ lostBeforeStartMs: 60_000 });
    await until(async () => (await running.dashboards()).length === 1, 60_000);
    await running.settled();
  });

  test('with a wrong signature, or without one, are refused', async () => {
    const { webhookUrl } = await running.start();
    const body = JSON.stringify({ action: 'created', installation: { id: 100 }, repositories: [] });
    const sign = (secret: string): string => `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
    const headers = {
      'content-type': 'application/json',
      'x-github-event': 'installation',
      'x-github-delivery': 'd-1',
    };
    const post = async (more: Readonly<Record<string, string>>, text = body): Promise<number> =>
      (await fetch(webhookUrl, { method: 'POST', headers: { ...headers, ...more }, body: text })).status;
    const secret = running.github.app?.secret ?? '';
    expect(await post({ 'x-hub-signature-256': sign(secret) })).toBe(200);
    expect(await post({ 'x-hub-signature-256': sign('another secret') })).toBe(400);
    expect(await post({ 'x-hub-signature-256': sign(secret) }, `${body} `)).toBe(400);
    expect(await post({ 'x-hub-signature-256': 'sha256=' })).toBe(400);
    expect(await post({})).toBe(400);
    expect(await post({ 'x-hub-signature': sign(secret) })).toBe(400);
    expect(await post({ 'x-hub-signature-256': sign(secret), 'content-type': 'text/plain' })).toBe(415);
    expect(running.lines.filter((line) => line.includes('"outcome":"wrong-signature"'))).toHaveLength(3);
  });

  test('that stop half way are not acknowledged', async () => {
    const { webhookUrl } = await running.start();
    const begun = Date.now();
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = request(webhookUrl, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': 1000,
          'x-github-event': 'push',
          'x-github-delivery': 'slow',
          'x-hub-signature-256': 'sha256=00',
        },
      });
      sent.on('response', (response) => {
        resolve(response.statusCode);
        sent.destroy();
      });
      sent.on('error', reject);
      sent.write('{"action":');
    });
    expect(status).toBe(503);
    expect(Date.now() - begun).toBeLessThan(9000);
  });

  test('are told of in the log by id, event, action, outcome and time, without what they say', async () => {
    await running.start();
    await running.install();
    await running.settled();
    await running.say(
      Number((await running.dashboards())[0]?.number),
      'vera',
      'Write to me: vera@secret.example, token ghs_secret',
    );
    await running.settled();
    const log = running.lines.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
    expect(log.find(({ msg, event }) => msg === 'delivery' && event === 'installation')).toMatchObject({
      delivery: expect.stringMatching(/^[\da-f-]{36}$/),
      action: 'created',
      outcome: 'queued',
      status: 200,
      ms: expect.any(Number),
    });
    expect(running.lines.join('')).not.toMatch(/secret|ghs_|eyJ|BEGIN|Semilla|@/);
  });
});

describe('the pages', () => {
  test('say what it is, whether it is fit, and numbers that name no repository', async () => {
    const { url, metricsUrl } = await running.start();
    await running.install();
    await running.settled();
    const front = await fetch(url, { headers: { 'accept-language': 'es' } });
    expect(front.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await front.text()).toContain('<html lang="es">');
    const health = await fetch(`${url}/health`);
    expect(health.status).toBe(200);
    expect(await health.json()).toMatchObject({ fit: true, waiting: 0 });
    const numbers = await (await fetch(metricsUrl ?? '')).text();
    expect(numbers).toMatch(/coop_scorecard_deliveries_total\{event="installation",outcome="queued"\} 1/);
    expect(numbers).toMatch(/coop_scorecard_jobs_total\{kind="dashboard",outcome="done"\} 1/);
    expect(numbers).not.toMatch(/semilla|tierra/);
    expect((await fetch(`${url}/metrics`)).status).toBe(404);
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(405);
  });

  test('are answered on a connection that was at rest for a while: a proxy in front goes on using it', async () => {
    const { hostname, port } = new URL((await running.start()).url);
    const socket = connect(Number(port), hostname);
    let heard = '';
    let closed = false;
    socket.setEncoding('utf8');
    socket.on('data', (text) => {
      heard += text;
    });
    socket.on('close', () => {
      closed = true;
    });
    const ask = async (): Promise<void> => {
      heard = '';
      socket.write(`GET /ping HTTP/1.1\r\nhost: ${hostname}\r\n\r\n`);
      await until(() => heard.includes('PONG') || closed);
    };
    await ask();
    // Left to itself, Node closes one after six seconds.
    await new Promise((resolve) => setTimeout(resolve, 7000));
    await ask();
    socket.destroy();
    expect(heard).toContain('PONG');
  });

  test('say that GitHub refuses the key', async () => {
    running.github.faults.add({ on: 'GET /app', does: { kind: 'status', status: 401 } });
    const { url } = await running.start();
    await until(async () => JSON.stringify(await (await fetch(`${url}/health`)).json()).includes('key'));
    const health = await fetch(`${url}/health`);
    expect(health.status).toBe(503);
    expect(await health.json()).toMatchObject({ fit: false, reasons: [expect.stringContaining('key')] });
  });
});
