import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Failure } from '../../github/faults.ts';
import { codeOfConduct, type Running, startRunning } from '../running.ts';
import { sleep, until } from '../until.ts';

jest.setTimeout(120_000);

let running: Running;
let made = 0;

beforeAll(async () => {
  running = await startRunning();
  await running.start({ deliveriesEveryMs: 3_600_000 });
});
afterEach(() => running.github.faults.clear());
afterAll(() => running.close());

/** A repository of its own for each test, on the same GitHub. */
async function another(): Promise<string> {
  made += 1;
  const name = `r${made}`;
  await running.github.addRepository({
    owner: 'tierra',
    name,
    git: running.garden.folder,
    permissions: { admin: 'admin', beto: 'triage' },
  });
  return `tierra/${name}`;
}

const inAnHour = Math.floor(Date.now() / 1000) + 3600;
describe('for ever', () => {
  test('a repository that always fails is given up after a few tries, and stops no other', async () => {
    const [bad, good] = [await another(), await another()];
    running.github.faults.add({
      on: 'Repository',
      does: { kind: 'status', status: 500 },
      when: (variables) => `tierra/${variables.name}` === bad,
    });
    running.github.log.length = 0;
    await running.install([bad, good]);
    await running.settled();
    expect(await running.dashboards(good)).toHaveLength(1);
    expect(await running.dashboards(bad)).toEqual([]);
    expect(running.lines.join('')).toContain('given-up');
    expect(running.github.log.length).toBeLessThan(80);
    running.github.faults.clear();
    await running.install([bad]);
    await running.settled();
    expect(await running.dashboards(bad)).toHaveLength(1);
  });

  test('issues that cannot be written to are no reason to try for ever', async () => {
    const repository = await another();
    running.github.faults.add({
      on: 'POST /repos/{owner}/{repo}/issues',
      does: { kind: 'status', status: 410, body: { message: 'Issues has been disabled in this repository.' } },
    });
    running.github.log.length = 0;
    await running.install([repository]);
    await running.settled();
    expect(running.github.log.filter(({ write }) => write)).toHaveLength(1);
  });

  test('a limit holds the whole installation until it ends, without asking meanwhile', async () => {
    const repository = await another();
    running.github.faults.add({ on: 'Repository', does: { kind: 'primary-limit', reset: inAnHour }, times: 1 });
    await running.install([repository]);
    await sleep(300);
    running.github.log.length = 0;
    await running.push({ 'CODE_OF_CONDUCT.md': codeOfConduct });
    await sleep(300);
    expect(running.github.log).toEqual([]);
    expect((await running.app().state()).waiting).toBe(2);
    // A new start is a new process: nothing is known of the pause.
    await running.stop();
    await running.start({ lostBeforeStartMs: 60_000 });
    await until(async () => (await running.dashboards(repository)).length === 1, 60_000);
    await running.settled(60_000);
  });
});

describe('the installation', () => {
  test('suspended, its work is dropped without trying for long', async () => {
    const repository = await another();
    const route = 'POST /app/installations/{installation_id}/access_tokens';
    running.github.faults.add({
      on: route,
      does: { kind: 'status', status: 403, body: { message: 'This installation has been suspended' } },
    });
    running.github.faults.add({
      on: 'GET /app/installations/{installation_id}',
      does: { kind: 'rewrite', change: (body) => ({ ...(body as object), suspended_at: '2026-11-01T00:00:00Z' }) },
    });
    running.github.log.length = 0;
    await running.install([repository]);
    await running.settled();
    expect(running.github.log.filter((each) => each.route === route)).toHaveLength(2);
    expect(running.lines.join('')).toContain('"why":"gone"');
  });

  test('so new that not all of GitHub knows it gets its card all the same', async () => {
    const repository = await another();
    const gone: Failure = { kind: 'status', status: 404, body: { message: 'Not Found' } };
    for (const on of [
      'POST /app/installations/{installation_id}/access_tokens',
      'GET /app/installations/{installation_id}',
    ]) {
      running.github.faults.add({ on, does: gone, times: 1 });
    }
    await running.install([repository]);
    await running.settled();
    expect(await running.dashboards(repository)).toHaveLength(1);
  });

  test('uninstalled, its work is dropped', async () => {
    const repository = await another();
    const gone: Failure = { kind: 'status', status: 404, body: { message: 'Not Found' } };
    running.github.faults.add({ on: 'POST /app/installations/{installation_id}/access_tokens', does: gone });
    running.github.faults.add({ on: 'GET /app/installations/{installation_id}', does: gone });
    running.github.log.length = 0;
    await running.install([repository]);
    await running.settled();
    expect(running.github.log.length).toBeLessThan(5);
  });

  test('that has not granted every right is looked at with those it has', async () => {
    const repository = await another();
    running.github.faults.add({
      on: 'POST /app/installations/{installation_id}/access_tokens',
      does: {
        kind: 'status',
        status: 422,
        body: { message: 'The permissions requested are not granted to this installation.' },
      },
      when: (body) => body.permissions !== undefined,
    });
    await running.install([repository]);
    await running.settled();
    expect(await running.dashboards(repository)).toHaveLength(1);
  });
});

test('nothing else went wrong', () => {
  expect(running.github.violations).toEqual([]);
  expect(running.lines.filter((line) => line.includes('"level":50'))).toEqual([]);
});
