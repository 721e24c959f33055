import { expect, test } from '@jest/globals';
import { type AccessOptions, GitHubAccess } from '../../src/app/github-access.ts';

test('an App that is renamed on GitHub learns its new name within the hour, and asks no more often than it must', async () => {
  let slug = 'coop-scorecard';
  let asked = 0;
  let now = Date.parse('2026-11-21T08:00:00Z');
  const app = {
    request: async () => {
      asked += 1;
      return { status: 200, headers: {}, data: { id: 4242, slug, name: slug, html_url: null } };
    },
  } as unknown as AccessOptions['app'];
  const access = new GitHubAccess({
    app,
    apiUrl: 'http://127.0.0.1',
    userAgent: 'test',
    now: () => now,
    patienceMs: 30_000,
    writeGapMs: 0,
    turnToWrite: null,
    onAnswer: () => undefined,
    beforeAnswer: async () => undefined,
  });
  const login = async (): Promise<string> => (await access.identity()).login;
  expect([await login(), await login()]).toEqual(['coop-scorecard[bot]', 'coop-scorecard[bot]']);
  expect(asked).toBe(1);
  slug = 'tarjeta';
  now += 60_000;
  expect(await login()).toBe('coop-scorecard[bot]');
  now += 3_600_000;
  expect(await login()).toBe('tarjeta[bot]');
  expect(asked).toBe(2);
});
