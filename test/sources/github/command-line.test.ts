import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { quietFolder, audit as run } from '../../cli/github.ts';
import type { Fault } from '../../github/faults.ts';
import { type GitHub, startGitHub } from '../../github/start.ts';
import { now } from '../../support/repository.ts';
import { repository } from '../checkout/repositories.ts';
import { conventional, manyIssues } from './trees.ts';

let github: GitHub;
const cwd = quietFolder();
const full = 'tierra-comun/semilla';
const reset = Math.floor(now / 1000) + 1800;

beforeAll(async () => {
  github = await startGitHub({
    accounts: [{ login: 'tierra-comun', kind: 'organization', members: ['ana'] }],
    repositories: [
      { owner: 'tierra-comun', name: 'semilla', git: repository(conventional), issues: manyIssues(12, 2) },
    ],
  });
}, 60_000);
afterAll(() => github.close());
afterEach(() => {
  github.faults.clear();
});

async function audit(target: string, args: readonly string[] = [], env: Record<string, string> = {}) {
  const { status, out, err } = await run(target, {
    cwd,
    env: { GITHUB_API_URL: github.apiUrl, GITHUB_TOKEN: github.token, ...env },
    args: ['--format', 'json', ...args],
  });
  return { status, err, card: out === '' ? null : JSON.parse(out) };
}

describe('audit OWNER/NAME with a token', () => {
  test.each([full, `https://github.com/${full}`, `https://github.com/${full}/issues/3`, `git@github.com:${full}.git`])(
    '%s',
    async (target) => {
      const { status, card, err } = await audit(target);
      expect(err).toBe('');
      expect(status).toBe(0);
      expect(card).toMatchObject({
        source: 'github',
        repository: { owner: 'tierra-comun', name: 'semilla', ref: 'main' },
        unread: [],
      });
      expect(card.cost).toEqual({ requests: 3, points: 5 });
    },
  );

  test('below the threshold', async () => {
    expect((await audit(full, ['--fail-under', '100'])).status).toBe(1);
  });

  test('what may not be read is on the card', async () => {
    const token = github.tokenOf('reader', { permissions: { metadata: 'read', contents: 'read' } });
    const { status, card } = await audit(full, [], { GITHUB_TOKEN: token });
    expect(status).toBe(0);
    const why = (card.unread as { what: string; why: string }[]).map(({ what, why }) => [what, why]);
    expect(why).toEqual(
      expect.arrayContaining([
        ['issues', 'forbidden'],
        ['pull-requests', 'forbidden'],
      ]),
    );
    const verdict = (id: string) =>
      (card.practices as { id: string; verdict: string }[]).find((each) => each.id === id)?.verdict;
    expect([verdict('issue-response'), verdict('readme'), verdict('free-licence')]).toEqual([
      'not-checked',
      'met',
      'met',
    ]);
  });

  test('files that a limit kept back are no absent files', async () => {
    github.faults.add({ on: 'Files', does: { kind: 'primary-limit', reset } });
    const { status, card } = await audit(full);
    expect(status).toBe(0);
    expect(card.unread).toMatchObject([{ what: 'files', why: 'rate-limited' }]);
    const notYet = (card.practices as { id: string; verdict: string }[])
      .filter(({ verdict }) => verdict === 'not-yet')
      .map(({ id }) => id);
    expect(notYet).not.toEqual(expect.arrayContaining(['contribution-guide']));
    expect(notYet).not.toEqual(expect.arrayContaining(['code-of-conduct']));
    expect(notYet).not.toEqual(expect.arrayContaining(['free-licence']));
  });
});

describe('what cannot be audited says why, and what to try', () => {
  const on = (fault: Fault['does']): readonly Fault[] => [{ on: '*', does: fault }];
  test.each<[string, string, readonly Fault[], Record<string, string>, RegExp]>([
    ['a wrong token', full, [], { GITHUB_TOKEN: 'nonsense' }, /does not accept the token/],
    ['an absent repository', 'tierra-comun/nothing', [], {}, /no repository tierra-comun\/nothing/],
    ['a limit', full, on({ kind: 'primary-limit', reset }), {}, /asks for a pause.*Try again after/],
    ['a limit without an end', full, on({ kind: 'status', status: 429 }), {}, /asks for a pause/],
    ['a broken connection', full, on({ kind: 'reset' }), {}, /cannot be reached/],
    ['nobody there', full, [], { GITHUB_API_URL: 'http://127.0.0.1:9' }, /cannot be reached/],
    ['a question too heavy whatever is asked', full, on({ kind: 'status', status: 502 }), {}, /did not answer in time/],
    ['an error', full, on({ kind: 'status', status: 500 }), {}, /answered with an error \(500\)/],
    ['not allowed', full, on({ kind: 'status', status: 403 }), {}, /may not read tierra-comun\/semilla/],
  ])('%s', async (_, target, faults, env, sentence) => {
    github.faults.add(...faults);
    const { status, err, card } = await audit(target, [], env);
    expect(status).toBe(3);
    expect(err).toMatch(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).not.toContain(github.token);
    expect(card).toBeNull();
  });

  test('an unknown ref', async () => {
    const { status, err } = await audit(full, ['--ref', 'nothing']);
    expect(status).toBe(3);
    expect(err).toMatch(/no branch, tag or commit called “nothing”/);
  });
});
