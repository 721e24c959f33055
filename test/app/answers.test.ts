import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { codeOfConduct, full, type Running, startRunning } from './running.ts';

jest.setTimeout(180_000);

let running: Running;
let pull: number;
let head: string;

beforeAll(async () => {
  running = await startRunning();
  head = running.garden.commit({ 'CODE_OF_CONDUCT.md': codeOfConduct }, 'Add a code of conduct', 'conduct');
  await running.start({ cooldownMs: 0 });
  await running.install();
  await running.settled();
  pull = await running.github.addPullRequest(full, {
    title: 'Add a code of conduct',
    author: 'vera',
    createdAt: new Date().toISOString(),
    head: 'conduct',
    fork: 'vera/semilla',
  });
});
afterAll(() => running.close());

let threads = 0;
async function thread(): Promise<number> {
  threads += 1;
  return running.github.addIssue(full, {
    title: `Question ${threads}`,
    author: 'vera',
    createdAt: '2026-10-01T00:00:00Z',
  });
}

async function asked(number: number, by: string, body: string): Promise<readonly string[]> {
  await running.say(number, by, body);
  await running.settled();
  return (await running.comments(number, 'reply')).map((row) => String(row.body));
}

describe('a command', () => {
  test('to explain is answered with what, why and whence', async () => {
    const [reply, ...others] = await asked(await thread(), 'beto', '/scorecard explain code-of-conduct');
    expect(others).toEqual([]);
    expect(reply).toContain('What it asks');
    expect(reply).toContain('Where it comes from');
    expect(reply).not.toContain('@');
  });

  test('gets one reply a thread, which is edited', async () => {
    const number = await thread();
    const [first] = await asked(number, 'beto', '/scorecard explain roadmap');
    const [second, ...others] = await asked(number, 'ana', '/scorecard help');
    expect(others).toEqual([]);
    expect(second).not.toBe(first);
    expect(second).toContain('/scorecard recheck');
  });

  test('gets one reply also where more than a thousand comments stand before it', async () => {
    const number = await running.github.addIssue(full, {
      title: 'A long thread',
      author: 'vera',
      createdAt: '2026-10-01T00:00:00Z',
      acts: Array.from({ length: 1100 }, (_, index) => ({
        kind: 'IssueComment' as const,
        by: 'vera',
        at: new Date(Date.parse('2026-10-01T00:00:00Z') + index * 1000).toISOString(),
        body: `Comment ${index}`,
      })),
    });
    const said = async (body: string): Promise<readonly string[]> => {
      await running.say(number, 'beto', body);
      await running.settled();
      const rows = await running.get(`/repos/${full}/issues/${number}/comments?per_page=100&page=12`);
      return rows.map((row) => String(row.body)).filter((text) => text.startsWith('<!-- coop-scorecard:reply'));
    };
    expect(await said('/scorecard help')).toHaveLength(1);
    expect(await said('/scorecard explain roadmap')).toHaveLength(1);
  });

  test('that is unknown is answered with help, once', async () => {
    const number = await thread();
    const [reply] = await asked(number, 'beto', '/scorecard do something');
    expect(reply).toContain('/scorecard explain');
    running.github.log.length = 0;
    expect(await asked(number, 'beto', '/scorecard do something else')).toEqual([reply]);
    expect(running.writes()).toEqual([]);
  });

  test('to recheck looks again, and says what it found and where', async () => {
    const [reply] = await asked(await thread(), 'beto', '/scorecard recheck');
    expect(reply).toMatch(/\d+ of \d+ practices are in place/);
    expect(reply).toContain(`/${full}/issues/`);
  });

  test('in a pull request rechecks the pull request, also for its author', async () => {
    const [reply] = await asked(pull, 'vera', '/scorecard recheck');
    expect(reply).toMatch(/practices are in place/);
    expect(await running.checks(head)).toHaveLength(1);
    expect(await running.comments(pull, 'pull-request')).toHaveLength(1);
  });

  test('in a pull request that is closed says that it is', async () => {
    const number = await running.github.addPullRequest(full, {
      title: 'Done with',
      author: 'vera',
      createdAt: '2026-10-01T00:00:00Z',
      closedAt: '2026-10-02T00:00:00Z',
      head: 'conduct',
    });
    expect(await asked(number, 'beto', '/scorecard recheck')).toEqual([expect.stringContaining('closed')]);
  });

  test.each([
    ['somebody who can only read', 'vera', '/scorecard explain roadmap'],
    ['the author of an issue', 'vera', '/scorecard recheck'],
    ['somebody who can only read', 'vera', '/scorecard nonsense'],
  ])('by %s (%s: %s) is not answered', async (_, by, body) => {
    const number = await thread();
    running.github.log.length = 0;
    expect(await asked(number, by, body)).toEqual([]);
    expect(running.writes()).toEqual([]);
    expect(running.github.log.length).toBeLessThanOrEqual(2);
  });

  test("by the pull request's author to explain is not answered", async () => {
    const before = await running.comments(pull, 'reply');
    running.github.log.length = 0;
    await running.say(pull, 'vera', '/scorecard explain roadmap');
    await running.settled();
    expect(await running.comments(pull, 'reply')).toEqual(before);
    expect(running.writes()).toEqual([]);
  });

  test('in a text about it, or edited in later, is not answered', async () => {
    const number = await thread();
    const comment = await running.say(number, 'beto', 'You can write /scorecard recheck');
    await running.settled();
    await running.send('PATCH', `/repos/${full}/issues/comments/${comment}`, { body: '/scorecard recheck' });
    await running.settled();
    expect(await running.comments(number, 'reply')).toEqual([]);
  });

  test('is answered in the language of the project', async () => {
    running.garden.commit({ '.github/coop-scorecard.yml': 'language: es\n' }, 'En español');
    const [reply] = await asked(await thread(), 'beto', '/scorecard help');
    expect(reply).toContain('Se puede pedir esto');
    running.garden.commit({ '.github/coop-scorecard.yml': null }, 'In English');
  });

  test('in a locked thread is tried once and left', async () => {
    const number = await thread();
    running.github.faults.add({
      on: 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
      does: { kind: 'status', status: 403, body: { message: 'Unable to create comment because issue is locked.' } },
      // The first is that of the person.
      after: 1,
    });
    running.github.log.length = 0;
    await running.say(number, 'beto', '/scorecard help');
    await running.settled();
    running.github.faults.clear();
    expect(running.writes()).toEqual(['POST /repos/{owner}/{repo}/issues/{issue_number}/comments']);
    expect(running.lines.join('')).not.toContain('given-up');
  });
});

test('rechecks of a thread keep a pause between them', async () => {
  await running.stop();
  await running.start({ cooldownMs: 700 });
  const number = await thread();
  const begun = Date.now();
  await running.say(number, 'beto', '/scorecard recheck');
  await running.settled();
  running.github.log.length = 0;
  for (let times = 0; times < 3; times += 1) await running.say(number, 'beto', '/scorecard recheck');
  await running.settled();
  expect(Date.now() - begun).toBeGreaterThanOrEqual(700);
  expect(running.github.log.filter(({ operation }) => operation === 'Repository')).toHaveLength(1);
  expect(await running.comments(number, 'reply')).toHaveLength(1);
});
