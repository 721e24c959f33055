import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getOperationAST, parse } from 'graphql';
import { repositoryQuery, withParts } from '../../../src/sources/github/queries.ts';
import { costOf } from '../../github/cost.ts';
import { githubSchema } from '../../github/graphql.ts';
import { type GitHub, startGitHub } from '../../github/start.ts';
import { git, repository } from '../checkout/repositories.ts';
import { capture } from './capturing.ts';
import { conventional, manyCommits, manyIssues, manyPulls } from './trees.ts';

let github: GitHub;
const oids = new Map<string, string>();

/** What `--ref` can name, in a repository whose pull request 1 comes from a fork. */
const refs: readonly (readonly [string, (name: string) => string])[] = [
  ['a branch', () => 'main'],
  ['a lightweight tag', () => 'v0.9'],
  ['an annotated tag', () => 'v1.0'],
  ['a tag of a tag', () => 'stable'],
  ['a whole reference', () => 'refs/tags/v1.0'],
  ['a commit', (name) => oids.get(name) ?? ''],
  ['a short commit', (name) => oids.get(name)?.slice(0, 10) ?? ''],
  ["the head of a fork's pull request", () => 'refs/pull/1/head'],
];

function tagged(name: string, top: string): string {
  oids.set(name, git(top, ['rev-parse', 'HEAD']));
  git(top, ['tag', 'v0.9']);
  git(top, ['tag', '-a', '-m', 'First', 'v1.0']);
  git(top, ['tag', '-a', '-m', 'The last good one', 'stable', 'v1.0']);
  return top;
}

beforeAll(async () => {
  const small = repository(conventional);
  const busy = repository(conventional);
  git(busy, ['fast-import', '--quiet'], undefined, undefined, manyCommits(130));
  const linking = repository({
    'README.md': '# Semilla\n\nRead [how we work](src/people/how-we-work.md) and [the parts](src/parts/list.md).\n',
    'src/people/how-we-work.md': '# How we work\n',
    'src/parts/list.md': '# Parts\n',
    'src/locale/es/LC_MESSAGES/semilla.po': 'msgid ""\nmsgstr ""\n',
  });
  github = await startGitHub({
    accounts: [{ login: 'tierra-comun', kind: 'organization', members: ['ana'] }],
    repositories: [
      {
        owner: 'tierra-comun',
        name: 'small',
        git: tagged('small', small),
        pullRequests: [{ title: 'Plan', author: 'vera', createdAt: '2026-10-05T00:00:00Z', fork: 'vera/small' }],
      },
      {
        owner: 'tierra-comun',
        name: 'busy',
        git: busy,
        issues: manyIssues(120, 30),
        pullRequests: manyPulls(60, 30),
        releases: Array.from({ length: 40 }, (_, index) => ({
          tag: `v1.${index}`,
          publishedAt: '2026-09-01T00:00:00Z',
        })),
        discussions: { categories: [{ name: 'Ideas' }], discussions: Array.from({ length: 80 }, () => 'Ideas') },
      },
      {
        owner: 'tierra-comun',
        name: 'linking',
        git: tagged('linking', linking),
        pullRequests: [{ title: 'Plan', author: 'vera', createdAt: '2026-10-05T00:00:00Z', fork: 'vera/linking' }],
      },
    ],
  });
}, 60_000);
afterAll(() => github.close());

const withoutCommit = (body: unknown): unknown => {
  const { data } = body as { readonly data: { readonly repository: object } };
  return { data: { ...data, repository: { ...data.repository, commit: null } } };
};

describe('the cost contract: three requests and five points for a conventional layout, five requests in any case', () => {
  test.each(['tierra-comun/small', 'tierra-comun/busy'])('%s', async (fullName) => {
    github.log.length = 0;
    const snapshot = await capture(github, fullName);
    expect(github.log.map(({ route }) => route).sort()).toEqual([
      'GET /repos/{owner}/{repo}/contributors',
      'POST /graphql',
      'POST /graphql',
    ]);
    const points = github.log.reduce((sum, { points }) => sum + points, 0);
    expect(points).toBeLessThanOrEqual(5);
    expect(snapshot.cost).toEqual({ requests: 3, points });
    expect(github.log.some(({ write }) => write)).toBe(false);
  });

  test('no policy, pages that the README names, files in folders further in: five requests', async () => {
    github.log.length = 0;
    const snapshot = await capture(github, 'tierra-comun/linking');
    expect(github.log).toHaveLength(5);
    expect(snapshot.cost?.requests).toBe(5);
    expect(snapshot.files.read.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['src/parts/list.md', 'src/people/how-we-work.md']),
    );
  });

  describe.each([
    ['small', { requests: 3, points: 5 }],
    ['linking', { requests: 5, points: 6 }],
  ])('%s, at', (name, cost) => {
    test.each(refs)('%s', async (_, refOf) => {
      github.log.length = 0;
      const snapshot = await capture(github, `tierra-comun/${name}`, { ref: refOf(name) });
      expect(snapshot.repository.commit).toBe(oids.get(name));
      expect(snapshot.history).toMatchObject({ known: true, value: { total: 1 } });
      expect(snapshot.cost).toEqual(cost);
      expect(github.log).toHaveLength(cost.requests);
      expect(github.log.reduce((sum, { points }) => sum + points, 0)).toBe(cost.points);
    });
  });

  test('where names are not looked through, a tag costs one request for each', async () => {
    github.faults.add({
      on: 'Repository',
      when: ({ at }) => String(at).includes('^'),
      does: { kind: 'rewrite', change: withoutCommit },
    });
    const snapshot = await capture(github, 'tierra-comun/small', { ref: 'stable' });
    expect(snapshot.repository.commit).toBe(oids.get('small'));
    expect(snapshot.cost?.requests).toBe(6);
    await expect(capture(github, 'tierra-comun/small', { ref: 'nothing' })).rejects.toMatchObject({
      code: 'unknown-ref',
    });
    github.faults.clear();
  });

  test('a busy repository gives the newest of everything, up to the limits', async () => {
    const { issues, pullRequests, history } = await capture(github, 'tierra-comun/busy');
    expect(issues.known && issues.value).toHaveLength(100);
    expect(issues.known && issues.value[0]).toMatchObject({ title: 'Problem 119', actsCut: true });
    expect(pullRequests.known && pullRequests.value.length).toBeGreaterThanOrEqual(30);
    expect(history.known && history.value).toMatchObject({ whole: false, total: 131 });
    expect(history.known && history.value.commits).toHaveLength(100);
  });

  test('the first question alone stays far from the node limit', () => {
    const document = parse(repositoryQuery);
    const operation = getOperationAST(document);
    if (!operation) throw new Error('no operation');
    const most = { issues: 100, pulls: 38, acts: 25, commits: 100, ...withParts(() => true) };
    const cost = costOf(githubSchema(), document, operation, most);
    expect(cost.points).toBe(4);
    expect(cost.nodes).toBeLessThan(10_000);
  });
});
