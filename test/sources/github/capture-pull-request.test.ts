import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { capturePullRequest } from '../../../src/sources/github/capture-pull-request.ts';
import { type GitHub, startGitHub } from '../../github/start.ts';
import { now } from '../../support/repository.ts';
import { commit, git, repository, textsOf, write } from '../checkout/repositories.ts';
import { missing, plan, requestTo } from './capturing.ts';
import { conventional } from './trees.ts';

let github: GitHub;
let base = '';
const heads: string[] = [];

const scripts = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`src/new/${index}.js`, `${index}`]));

/** Adds a branch on the first commit; its head. */
function branch(top: string, name: string, change: () => void): string {
  git(top, ['checkout', '--quiet', '-b', name, 'first']);
  change();
  return commit(top, name);
}

beforeAll(async () => {
  const { 'README.md': readme = '', ...others } = conventional;
  const semilla = repository({ ...others, 'site/start.md': readme });
  symlinkSync('site/start.md', join(semilla, 'README.md'));
  commit(semilla, 'A link');
  git(semilla, ['branch', 'first']);
  heads.push(
    branch(semilla, 'one-file', () => write(semilla, { 'ROADMAP.md': '# Roadmap\n' })),
    branch(semilla, 'linked', () => write(semilla, { 'site/start.md': '# Semilla, anew\n' })),
    branch(semilla, 'moves', () => {
      git(semilla, ['mv', 'CONTRIBUTING.md', 'docs/contributing.md']);
      git(semilla, ['rm', '--quiet', 'CODE_OF_CONDUCT.md']);
    }),
    branch(semilla, 'many', () => write(semilla, scripts(301))),
    branch(semilla, 'some', () => write(semilla, scripts(299))),
  );
  git(semilla, ['checkout', '--quiet', 'main']);
  write(semilla, { 'SUPPORT.md': '# Support\n\nAsk in the forum.\n' });
  base = commit(semilla, 'The base moves on');
  github = await startGitHub({
    accounts: [{ login: 'tierra-comun', kind: 'organization', members: ['ana'] }],
    repositories: [
      {
        owner: 'tierra-comun',
        name: 'semilla',
        git: semilla,
        pullRequests: heads.map((head, index) => ({
          title: `Change ${index}`,
          author: 'vera',
          createdAt: `2026-10-0${index + 1}T00:00:00Z`,
          head,
          fork: 'vera/semilla',
        })),
      },
    ],
  });
}, 60_000);
afterAll(() => github.close());
beforeEach(() => {
  github.log.length = 0;
});
afterEach(() => {
  github.faults.clear();
});

const capture = (number: number) =>
  capturePullRequest(
    requestTo(github.apiUrl, github.token),
    { owner: 'tierra-comun', name: 'semilla', number, base, head: heads[number - 1] ?? '' },
    { plan, now: () => now, dependents: null },
  );

describe('base and head of a pull request from a fork', () => {
  test('one request more than one audit, on a base that has moved on meanwhile', async () => {
    const { base: before, head: after, touched } = await capture(1);
    expect(github.log).toHaveLength(4);
    expect(github.log.reduce((sum, { points }) => sum + points, 0)).toBe(5);
    expect(after.cost).toEqual({ requests: 4, points: 5 });
    expect([...(touched ?? [])]).toEqual(['ROADMAP.md']);
    expect(textsOf(before.files)).not.toHaveProperty(['ROADMAP.md']);
    expect(textsOf(after.files)).toMatchObject({ 'ROADMAP.md': '# Roadmap\n', 'SUPPORT.md': expect.any(String) });
    expect(after.repository).toMatchObject({ ref: 'refs/pull/1/head', commit: heads[0] });
    expect([...missing(before), ...missing(after)]).toEqual([]);
  });

  test('what a link leads to changes: it is read at the head under the same name', async () => {
    const { base: before, head: after } = await capture(2);
    expect(textsOf(before.files)['README.md']).toBe(conventional['README.md']);
    expect(textsOf(after.files)['README.md']).toBe('# Semilla, anew\n');
    const names = (read: typeof after.files.read) => read.map(({ path }) => path).sort();
    expect(names(after.files.read)).toEqual(names(before.files.read));
  });

  test('files that are moved or removed', async () => {
    const { head, touched } = await capture(3);
    const paths = head.files.entries.map(({ path }) => path);
    expect(paths).toContain('docs/contributing.md');
    expect(paths).not.toContain('CONTRIBUTING.md');
    expect(paths).not.toContain('CODE_OF_CONDUCT.md');
    expect(textsOf(head.files)).toHaveProperty(['docs/contributing.md']);
    expect([...(touched ?? [])].sort()).toEqual(['CODE_OF_CONDUCT.md', 'CONTRIBUTING.md', 'docs/contributing.md']);
  });

  test.each([
    ['a small one', 1, 3 + 1],
    ['one of nearly three hundred files', 5, 3 + 1],
  ])('costs one request more than its base: %s', async (_, number, requests) => {
    const { head, touched } = await capture(number);
    expect(head.cost?.requests).toBe(requests);
    expect(github.log).toHaveLength(requests);
    expect(touched?.size).toBe(number === 5 ? 299 : 1);
  });

  test('a text of the head that is refused: an absence proves nothing, and it is said', async () => {
    let refused = '';
    github.faults.add({
      on: 'Files',
      when: (variables) => {
        refused = Object.keys(variables).find((name) => variables[name] === `${heads[0]}:ROADMAP.md`) ?? refused;
        return refused in variables;
      },
      does: {
        kind: 'rewrite',
        change: (body) => {
          const { data } = body as { readonly data: { readonly repository: object } };
          const errors = [{ type: 'FORBIDDEN', message: 'Resource not accessible', path: ['repository', refused] }];
          return { data: { ...data, repository: { ...data.repository, [refused]: null } }, errors };
        },
      },
    });
    const { head } = await capture(1);
    expect(refused).toMatch(/^f\d+$/);
    expect(head.files.whole).toBe(false);
    expect(missing(head)).toEqual(['files: forbidden']);
  });

  test.each([
    ['more files than are listed', 4, []],
    [
      'a list that is refused',
      1,
      [{ on: 'GET /repos/{owner}/{repo}/compare/{basehead}', does: { kind: 'status', status: 403 } }],
    ],
  ] as const)(
    '%s: the head is read whole',
    async (_, number, faults) => {
      github.faults.add(...faults);
      const { head, touched } = await capture(number);
      expect(touched).toBeNull();
      expect(head.repository.commit).toBe(heads[number - 1]);
      expect(head.files.entries.some(({ path }) => path === (number === 4 ? 'src/new/300.js' : 'ROADMAP.md'))).toBe(
        true,
      );
    },
    30_000,
  );
});
