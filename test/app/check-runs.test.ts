import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { codeOfConduct, full, type Row, type Running, startRunning } from './running.ts';

/* Check runs as GitHub keeps them: of one name and App it shows the latest, and somebody who asks for one again waits for it. */

jest.setTimeout(180_000);

let running: Running;
beforeEach(async () => {
  running = await startRunning();
});
afterEach(() => running.close());

const allChecks = (head: string): Promise<readonly Row[]> =>
  running.get(`/repos/${full}/commits/${head}/check-runs?per_page=100&filter=all`);
const suiteOf = (check: Row | undefined): unknown => (check?.check_suite as Row | undefined)?.id;
const open = (base: string): Promise<number> =>
  running.github.addPullRequest(full, {
    title: `Add a code of conduct to ${base}`,
    author: 'vera',
    createdAt: new Date().toISOString(),
    head: 'conduct',
    base,
    fork: 'vera/semilla',
  });
const conduct = (): string =>
  running.garden.commit({ 'CODE_OF_CONDUCT.md': codeOfConduct }, 'Add a code of conduct', 'conduct');

describe('two pull requests of one head', () => {
  async function looked(): Promise<{ readonly head: string; readonly numbers: readonly number[] }> {
    const head = conduct();
    running.garden.commit({ 'src/more.c': 'int more;\n' }, 'Next', 'next');
    const numbers = [await open('main'), await open('next')];
    await running.start();
    for (const number of numbers) {
      await running.pull('opened', number);
      await running.settled();
    }
    return { head, numbers };
  }

  test('have one check each, however often they are looked at', async () => {
    const { head, numbers } = await looked();
    for (const number of [...numbers, ...numbers]) {
      await running.pull('reopened', number);
      await running.settled();
    }
    expect((await allChecks(head)).map(({ external_id }) => external_id).toSorted()).toEqual(
      numbers.map((number) => `pull-request:${number}`),
    );
  });

  test('are both looked at again when all checks are', async () => {
    const { head } = await looked();
    const [check] = await allChecks(head);
    running.github.log.length = 0;
    await running.github.deliver(
      'check_suite',
      { action: 'rerequested', check_suite: { id: suiteOf(check), head_sha: head, pull_requests: [] } },
      { repository: full, sender: 'ana' },
    );
    await running.settled();
    expect(running.github.log.filter(({ operation }) => operation === 'Repository')).toHaveLength(2);
  });
});

test.each(['check_run', 'check_suite'])(
  'a check that is asked for again by %s is posted again, also with the same result: GitHub waits for it',
  async (event) => {
    const head = conduct();
    const number = await open('main');
    await running.start();
    await running.pull('opened', number);
    await running.settled();
    const [check] = await running.checks(head);
    const suite = { id: suiteOf(check), head_sha: head, pull_requests: [] };
    running.github.log.length = 0;
    await running.github.deliver(
      event,
      { action: 'rerequested', [event]: event === 'check_run' ? { ...check, pull_requests: [] } : suite },
      { repository: full, sender: 'ana' },
    );
    await running.settled();
    expect(running.writes()).toEqual(['PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}']);
    expect(await allChecks(head)).toHaveLength(1);
  },
);

test('in a merge queue the check of that name of somebody else is not ours', async () => {
  await running.start();
  const after = running.garden.commit({ 'README.md': '# Semilla\n' }, 'Queue', 'queue');
  const answer = await fetch(`${running.github.url}/repos/${full}/check-runs`, {
    method: 'POST',
    headers: {
      authorization: `token ${await running.github.workflowToken(full)}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ name: 'coop-scorecard', head_sha: after, status: 'completed', conclusion: 'failure' }),
  });
  expect(answer.status).toBe(201);
  const ref = 'refs/heads/gh-readonly-queue/main/pr-1-0123abc';
  await running.github.deliver('push', { ref, after, created: true, commits: [] }, { repository: full });
  await running.settled();
  const slugs = (await allChecks(after)).map(({ app }) => (app as Row).slug);
  expect(slugs.toSorted()).toEqual(['coop-scorecard', 'github-actions']);
});

test('a pull request that cannot be looked at gets no check where the settings want none', async () => {
  running.garden.commit({ '.github/coop-scorecard.yml': 'publish: { check: false }\n' }, 'Quiet');
  conduct();
  const number = await open('main');
  running.github.faults.add({ on: 'Repository', does: { kind: 'status', status: 500 } });
  await running.start();
  await running.pull('opened', number);
  await running.settled();
  expect(running.writes()).toEqual([]);
});
