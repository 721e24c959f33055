import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Failure, Fault } from '../../github/faults.ts';
import { type GitHub, startGitHub } from '../../github/start.ts';
import { now } from '../../support/repository.ts';
import { repository } from '../checkout/repositories.ts';
import { capture, missing } from './capturing.ts';
import { conventional, manyIssues, manyPulls } from './trees.ts';

let github: GitHub;
const full = 'tierra-comun/semilla';
const contributorsRoute = 'GET /repos/{owner}/{repo}/contributors';
const reportingRoute = 'GET /repos/{owner}/{repo}/private-vulnerability-reporting';
const reset = Math.floor(now / 1000) + 1800;

beforeAll(async () => {
  const { 'SECURITY.md': _, ...withoutPolicy } = conventional;
  github = await startGitHub({
    accounts: [{ login: 'tierra-comun', kind: 'organization', members: ['ana'] }],
    repositories: [
      {
        owner: 'tierra-comun',
        name: 'semilla',
        git: repository(withoutPolicy),
        issues: manyIssues(60, 3),
        pullRequests: manyPulls(20, 3),
        discussions: { categories: [{ name: 'Ideas' }], discussions: ['Ideas'] },
        releases: [{ tag: 'v1', publishedAt: '2026-09-01T00:00:00Z' }],
      },
      { owner: 'tierra-comun', name: '.github', git: repository({ 'SUPPORT.md': '# Support\n' }) },
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

const withFault = (fault: Fault, options = {}) => {
  github.faults.add(fault);
  return capture(github, full, options);
};

describe('nothing can be learned', () => {
  const cases: readonly [string, Failure, object][] = [
    ['a token refused', { kind: 'status', status: 401 }, { code: 'bad-token', status: 401 }],
    ['not allowed', { kind: 'status', status: 403 }, { code: 'forbidden', status: 403 }],
    ['blocked by law', { kind: 'status', status: 451 }, { code: 'forbidden' }],
    ['an error of GitHub', { kind: 'status', status: 500 }, { code: 'failed', status: 500 }],
    ['too many requests', { kind: 'status', status: 429 }, { code: 'rate-limited', until: null }],
    ['the secondary limit', { kind: 'secondary-limit', retryAfter: 90 }, { code: 'rate-limited', until: now + 90_000 }],
    ['the hourly limit', { kind: 'primary-limit', reset }, { code: 'rate-limited', until: reset * 1000 }],
    [
      'the hourly limit as 429',
      { kind: 'primary-limit', reset, status: 429 },
      { code: 'rate-limited', until: reset * 1000 },
    ],
    ['the hourly limit of GraphQL', { kind: 'graphql-limit', reset }, { code: 'rate-limited', until: reset * 1000 }],
    ['an absurd time to wait', { kind: 'primary-limit', reset: 9e12 }, { code: 'rate-limited', until: null }],
    ['a broken connection', { kind: 'reset' }, { code: 'no-network', status: null }],
    ['a body cut short', { kind: 'cut' }, { code: 'no-network' }],
    ['no JSON', { kind: 'body', body: '<html>sorry</html>', contentType: 'text/html' }, { code: 'failed' }],
    ['JSON that ends too soon', { kind: 'body', body: '{"data": {"rep' }, { code: 'failed' }],
    ['an empty body', { kind: 'body', body: '' }, { code: 'no-network' }],
    ['something else', { kind: 'body', body: '[1, 2]' }, { code: 'failed' }],
  ];
  test.each(cases)('%s', async (_, does, expected) => {
    await expect(withFault({ on: 'Repository', does })).rejects.toMatchObject({ name: 'RepositoryError', ...expected });
  });

  test.each<[string, Failure]>([
    ['no answer', { kind: 'silence' }],
    ['a body that drips', { kind: 'slow', milliseconds: 5000 }],
  ])('%s: not waited for again', async (_, does) => {
    await expect(withFault({ on: '*', does }, { patienceMs: 300 })).rejects.toMatchObject({ code: 'timed-out' });
    expect(github.log.filter(({ operation }) => operation === 'Repository').length).toBeLessThanOrEqual(1);
  });

  test('the contents are refused', async () => {
    const token = github.tokenOf('reader', { permissions: { metadata: 'read', issues: 'read' } });
    await expect(capture(github, full, { token })).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('a question that is too heavy is asked for less', () => {
  const heavy: readonly Failure[] = [
    { kind: 'status', status: 502 },
    { kind: 'status', status: 504 },
    { kind: 'gave-up' },
    { kind: 'resource-limits' },
  ];
  test.each(heavy)('$kind $status', async (does) => {
    const snapshot = await withFault({ on: 'Repository', does, when: ({ issues }) => Number(issues) > 30 });
    const asked = github.log
      .filter(({ operation }) => operation === 'Repository')
      .map(({ variables }) => variables.issues);
    expect(asked).toEqual([100, 50, 25]);
    expect(snapshot.issues.known && snapshot.issues.value).toHaveLength(25);
    expect(missing(snapshot)).toEqual([]);
  });

  test('at last without what people did, which is then missing', async () => {
    const snapshot = await withFault({
      on: 'Repository',
      does: { kind: 'gave-up' },
      when: ({ withIssues }) => withIssues === true,
    });
    expect(snapshot.issues).toEqual({ known: false, why: 'failed' });
    expect(missing(snapshot)).toEqual(['issues: failed', 'pull-requests: failed']);
    expect(snapshot.files.entries.length).toBeGreaterThan(5);
  });

  test('not for ever', async () => {
    await expect(withFault({ on: 'Repository', does: { kind: 'status', status: 502 } })).rejects.toMatchObject({
      code: 'timed-out',
    });
    expect(github.log.filter(({ operation }) => operation === 'Repository')).toHaveLength(4);
  });

  test('files too: in halves', async () => {
    const snapshot = await withFault({
      on: 'Files',
      does: { kind: 'gave-up', status: 502 },
      when: (asked) => 'f4' in asked,
    });
    expect(missing(snapshot)).toEqual([]);
    expect(snapshot.files.read.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['CONTRIBUTING.md', 'docs/use.md']),
    );
  });

  test('folders far down that weigh too much are left, and the texts are read', async () => {
    const snapshot = await withFault({ on: 'Files', does: { kind: 'gave-up' }, when: (asked) => 'd0' in asked });
    expect(missing(snapshot)).toEqual(['files: failed']);
    expect(snapshot.files.whole).toBe(true);
    expect(snapshot.files.read.map(({ path }) => path)).toEqual(expect.arrayContaining(['CONTRIBUTING.md', 'LICENSE']));
    expect(github.log.filter(({ operation }) => operation === 'Files').length).toBeLessThanOrEqual(4);
  });
});

describe('what is refused is unknown, and said', () => {
  test.each([
    ['issues', 'issues'],
    ['pullRequests', 'pull-requests'],
    ['releases', 'releases'],
    ['milestones', 'milestones'],
    ['labels', 'labels'],
    ['discussions', 'discussions'],
    ['tags', 'tags'],
  ])('%s', async (field, what) => {
    const snapshot = await withFault({
      on: 'Repository',
      does: { kind: 'refused-field', path: ['repository', field] },
    });
    expect(missing(snapshot)).toEqual([`${what}: forbidden`]);
    const facts = { ...snapshot, 'pull-requests': snapshot.pullRequests };
    expect(facts[what as 'issues']).toEqual({ known: false, why: 'forbidden' });
  });

  test('the history alone', async () => {
    const snapshot = await withFault({
      on: 'Repository',
      does: { kind: 'refused-field', path: ['repository', 'commit', 'history'] },
    });
    expect(snapshot.history).toEqual({ known: false, why: 'forbidden' });
    expect(missing(snapshot)).toEqual(['history: forbidden']);
    expect(snapshot.repository.commit).toMatch(/^[0-9a-f]{40}$/);
  });

  test('something inside a part: what it belongs to is left out, the rest stays, and it is said', async () => {
    const inside = ['repository', 'issues', 'nodes', 0, 'author'];
    const snapshot = await withFault({
      on: 'Repository',
      does: {
        kind: 'rewrite',
        change: (body) => ({
          ...(body as object),
          errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration', path: inside }],
        }),
      },
    });
    expect(snapshot.issues.known && snapshot.issues.value).toHaveLength(59);
    expect(missing(snapshot)).toEqual(['issues: forbidden']);
  });

  test('something inside all of a part: it is unknown, since nobody is known to have written them', async () => {
    const snapshot = await withFault({
      on: 'Repository',
      does: { kind: 'refused-field', path: ['repository', 'issues', 'nodes', 'author'] },
    });
    expect(snapshot.issues).toEqual({ known: false, why: 'forbidden' });
    expect(missing(snapshot)).toEqual(['issues: forbidden']);
  });

  test("the owner's repository", async () => {
    const snapshot = await withFault({ on: 'Repository', does: { kind: 'refused-field', path: ['community'] } });
    expect(snapshot.ownerFiles).toEqual({ known: false, why: 'forbidden' });
    expect(missing(snapshot)).toEqual(['owner-files: forbidden']);
  });

  test('a token for some things only', async () => {
    const token = github.tokenOf('reader', { permissions: { metadata: 'read', contents: 'read' } });
    const snapshot = await capture(github, full, { token });
    expect(missing(snapshot)).toEqual([
      'issues: forbidden',
      'pull-requests: forbidden',
      'discussions: forbidden',
      'milestones: forbidden',
      'labels: forbidden',
    ]);
  });

  test.each<[Failure, string]>([
    [{ kind: 'status', status: 403 }, 'forbidden'],
    [{ kind: 'status', status: 404 }, 'forbidden'],
    [{ kind: 'status', status: 410 }, 'forbidden'],
    [{ kind: 'status', status: 422 }, 'failed'],
    [{ kind: 'status', status: 500 }, 'failed'],
    [{ kind: 'reset' }, 'failed'],
    [{ kind: 'cut' }, 'failed'],
    [{ kind: 'body', body: '{"message": "odd"}' }, 'failed'],
    [{ kind: 'primary-limit', reset }, 'rate-limited'],
  ])('the contributors and private reporting: %j', async (does, why) => {
    github.faults.add({ on: contributorsRoute, does }, { on: reportingRoute, does });
    const snapshot = await capture(github, full);
    expect(snapshot.contributors).toEqual({ known: false, why });
    expect(snapshot.privateVulnerabilityReporting).toEqual({ known: false, why });
    expect(missing(snapshot)).toEqual([`contributors: ${why}`, `vulnerability-reporting: ${why}`]);
    expect(snapshot.unread[0]?.until).toBe(why === 'rate-limited' ? reset * 1000 : undefined);
  });

  test.each<[string, Failure, object]>([
    ['a limit', { kind: 'secondary-limit', retryAfter: 60 }, { why: 'rate-limited', until: now + 60_000 }],
    ['an error', { kind: 'status', status: 500 }, { why: 'failed' }],
    ['a refusal', { kind: 'status', status: 403 }, { why: 'forbidden' }],
  ])('the texts of files, for %s: the rest is kept, and an absent file proves nothing', async (_, does, expected) => {
    const snapshot = await withFault({ on: 'Files', does });
    expect(snapshot.unread[0]).toMatchObject({ what: 'files', ...expected });
    expect(snapshot.files.whole).toBe(false);
    expect(snapshot.issues.known).toBe(true);
  });

  test('one file', async () => {
    const snapshot = await withFault({ on: 'Files', does: { kind: 'refused-field', path: ['repository', 'f0'] } });
    expect(snapshot.unread).toMatchObject([{ what: 'file', why: 'forbidden', path: expect.any(String) }]);
  });

  test('dependents', async () => {
    const snapshot = await capture(github, full, { dependents: async () => ({ known: false, why: 'failed' }) });
    expect(missing(snapshot)).toEqual(['dependents: failed']);
  });
});

test('nothing is ever written', () => {
  expect(github.log.some(({ write }) => write)).toBe(false);
});
