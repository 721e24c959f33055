import { afterEach, expect, jest, test } from '@jest/globals';
import { codeOfConduct, full, type Running, startRunning } from './running.ts';

/* An installation keeps the rights it was given: what the App asks for later is granted when somebody accepts it, or never. */

jest.setTimeout(180_000);

let running: Running;
afterEach(() => running.close());

async function begin(permissions: Readonly<Record<string, string>>): Promise<{ head: string; number: number }> {
  running = await startRunning({ app: { installations: [{ account: 'tierra', permissions }] } });
  const head = running.garden.commit({ 'CODE_OF_CONDUCT.md': codeOfConduct }, 'Add a code of conduct', 'conduct');
  const number = await running.github.addPullRequest(full, {
    title: 'Add a code of conduct',
    author: 'vera',
    createdAt: new Date().toISOString(),
    head: 'conduct',
  });
  await running.start();
  running.github.log.length = 0;
  return { head, number };
}
const audits = (): number => running.github.log.filter(({ operation }) => operation === 'Repository').length;

test('without the right to checks a pull request gets its comment, and is not looked at again and again', async () => {
  const { head, number } = await begin({
    metadata: 'read',
    contents: 'read',
    discussions: 'read',
    issues: 'write',
    pull_requests: 'write',
  });
  await running.pull('opened', number);
  await running.settled();
  expect(await running.comments(number, 'pull-request')).toHaveLength(1);
  expect(await running.checks(head)).toEqual([]);
  expect(audits()).toBe(2);
  expect(running.lines.join('')).toContain('"why":"not-granted"');
  // Somebody may have accepted meanwhile.
  running.github.log.length = 0;
  await running.pull('synchronize', number);
  await running.settled();
  expect(running.github.log.filter(({ route }) => route?.endsWith('/access_tokens') === true)).not.toEqual([]);
});

test('without the right to write issues there is no dashboard, and no more than a second look', async () => {
  await begin({ metadata: 'read', contents: 'read', discussions: 'read', issues: 'read', pull_requests: 'write' });
  await running.install();
  await running.settled();
  expect(await running.dashboards()).toEqual([]);
  expect(audits()).toBe(2);
});
