import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { codeOfConduct, full, type Row, type Running, startRunning } from './running.ts';

jest.setTimeout(180_000);

let running: Running;
beforeEach(async () => {
  running = await startRunning();
});
afterEach(() => running.close());

const outputOf = (check: Row | undefined): Row => check?.output as Row;

/** A pull request from a fork that adds a code of conduct. */
async function open(files: Readonly<Record<string, string>> = { 'CODE_OF_CONDUCT.md': codeOfConduct }) {
  const head = running.garden.commit(files, 'Add a code of conduct', 'conduct');
  const number = await running.github.addPullRequest(full, {
    title: 'Add a code of conduct',
    author: 'vera',
    createdAt: new Date().toISOString(),
    head: 'conduct',
    fork: 'vera/semilla',
  });
  return { head, number };
}

describe('a pull request', () => {
  test('gets one check and one comment, that say what it changes', async () => {
    const { head, number } = await open();
    await running.start();
    await running.pull('opened', number);
    await running.settled();
    const [check, ...more] = await running.checks(head);
    expect(more).toEqual([]);
    expect(check).toMatchObject({ name: 'coop-scorecard', status: 'completed', conclusion: 'success' });
    expect(outputOf(check).title).toMatch(/practices in place/);
    const [comment, ...others] = await running.comments(number, 'pull-request');
    expect(others).toEqual([]);
    expect(String(comment?.body)).toContain('code of conduct');
  });

  test('that changes nothing on the card gets a check and no comment', async () => {
    const { head, number } = await open({ 'src/more.c': 'int more;\n' });
    await running.start();
    await running.pull('opened', number);
    await running.settled();
    expect(await running.checks(head)).toHaveLength(1);
    expect(await running.comments(number, 'pull-request')).toEqual([]);
  });

  test('gets no more of them, whatever comes twice, at once or in another order', async () => {
    const { head, number } = await open();
    await running.start();
    await Promise.all(
      ['synchronize', 'opened', 'ready_for_review', 'opened'].map((action) => running.pull(action, number)),
    );
    await running.settled();
    await running.pull('reopened', number);
    await running.settled();
    expect(await running.checks(head)).toHaveLength(1);
    expect(await running.comments(number, 'pull-request')).toHaveLength(1);
  });

  test('a webhook that is sent again writes nothing', async () => {
    const { number } = await open();
    await running.start();
    await running.pull('opened', number);
    await running.settled();
    running.github.log.length = 0;
    await running.pull('opened', number);
    await running.settled();
    expect(running.writes()).toEqual([]);
  });

  test('looked at while two come in side by side, still one of each', async () => {
    const { head, number } = await open();
    await running.start();
    await running.install();
    await Promise.all([
      running.pull('opened', number),
      running.push({ 'README.md': '# Semilla\n' }),
      running.pull('synchronize', number),
    ]);
    await running.settled();
    expect(await running.checks(head)).toHaveLength(1);
    expect(await running.comments(number, 'pull-request')).toHaveLength(1);
    expect(await running.dashboards()).toHaveLength(1);
  });

  test('is looked at again by the button of GitHub, also where it comes from a fork', async () => {
    const { head, number } = await open();
    await running.start();
    await running.pull('opened', number);
    await running.settled();
    const [check] = await running.checks(head);
    running.github.log.length = 0;
    await running.github.deliver(
      'check_run',
      { action: 'rerequested', check_run: { ...check, pull_requests: [] } },
      { repository: full, sender: 'ana' },
    );
    await running.settled();
    expect(running.github.log.filter(({ operation }) => operation === 'Repository')).toHaveLength(1);
    expect(await running.checks(head)).toHaveLength(1);
  });

  test('does not hold up anybody when it cannot be looked at, and is put right later', async () => {
    const { head, number } = await open();
    running.github.faults.add({ on: 'Repository', does: { kind: 'status', status: 500 }, times: 2 });
    await running.start();
    await running.pull('opened', number);
    await running.settled();
    const checks = await running.checks(head);
    expect(checks).toHaveLength(1);
    expect(checks[0]).toMatchObject({ conclusion: 'success' });
    expect(outputOf(checks[0]).title).toMatch(/practices in place/);
  });

  test('that never can be looked at has a check that ended', async () => {
    const { head, number } = await open();
    running.github.faults.add({ on: 'Repository', does: { kind: 'status', status: 500 } });
    await running.start();
    await running.pull('opened', number);
    await running.settled();
    const checks = await running.checks(head);
    expect(checks).toHaveLength(1);
    expect(checks[0]).toMatchObject({ status: 'completed', conclusion: 'neutral' });
  });

  test('that GitHub still shows as it was before the push is looked at a little later', async () => {
    const before = running.garden.commit({ 'src/more.c': 'int more;\n' }, 'More', 'conduct');
    const { head, number } = await open();
    running.github.faults.add({
      on: 'GET /repos/{owner}/{repo}/pulls/{pull_number}',
      does: {
        kind: 'rewrite',
        change: (body) => ({
          ...(body as Row),
          updated_at: '2026-01-01T00:00:00Z',
          head: { ...((body as Row).head as Row), sha: before },
        }),
      },
      times: 1,
    });
    await running.start();
    await running.pull('synchronize', number);
    await running.settled();
    expect(await running.checks(head)).toHaveLength(1);
    expect(await running.checks(before)).toEqual([]);
  });

  test('closed meanwhile is left alone', async () => {
    const { number } = await open();
    await running.start();
    await running.send('PATCH', `/repos/${full}/pulls/${number}`, { state: 'closed' });
    running.github.log.length = 0;
    await running.github.deliver(
      'pull_request',
      {
        action: 'synchronize',
        number,
        pull_request: { ...(await running.github.pullRequest(full, number)), state: 'open' },
      },
      { repository: full, sender: 'vera' },
    );
    await running.settled();
    expect(running.writes()).toEqual([]);
  });

  test('with comments and checks switched off on the base hears nothing', async () => {
    running.garden.commit({ '.github/coop-scorecard.yml': 'publish: { comment: never, check: false }\n' }, 'Quiet');
    const { number } = await open();
    await running.start();
    await running.pull('opened', number);
    await running.settled();
    expect(running.writes()).toEqual([]);
  });

  test('cannot switch the check off from its own branch', async () => {
    const { head, number } = await open({ '.github/coop-scorecard.yml': 'publish: { check: false }\n' });
    await running.start();
    await running.pull('opened', number);
    await running.settled();
    expect(await running.checks(head)).toHaveLength(1);
  });
});

test('in a merge queue the check passes at once, and once', async () => {
  await running.start();
  const head = running.garden.commit({ 'README.md': '# Semilla\n' }, 'Queue', 'queue');
  const ref = 'refs/heads/gh-readonly-queue/main/pr-1-0123abc';
  const pushed = ['push', { ref, after: head, created: true, commits: [] }] as const;
  const requested = [
    'merge_group',
    { action: 'checks_requested', merge_group: { head_sha: head, head_ref: ref } },
  ] as const;
  for (const [event, payload] of [pushed, requested, pushed]) {
    await running.github.deliver(event, payload, { repository: full, sender: 'ana' });
    await running.settled();
  }
  const checks = await running.checks(head);
  expect(checks).toHaveLength(1);
  expect(checks[0]).toMatchObject({ name: 'coop-scorecard', conclusion: 'success' });
});
