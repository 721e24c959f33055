import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { request as octokit } from '@octokit/request';
import { type CheckRun, keepCheckRun } from '../../src/publish/check-run.ts';
import { doComment, findComments } from '../../src/publish/comment.ts';
import { withRemembered } from '../../src/publish/hidden-block.ts';
import { doDashboard, findDashboards, hasDashboardLabel } from '../../src/publish/issue.ts';
import type { Outcome } from '../../src/publish/outcome.ts';
import { markers, type Posted, planComment, planDashboard, type Surroundings } from '../../src/publish/plan.ts';
import { type Publisher, type Refusal, refusalOf, send } from '../../src/publish/writing.ts';
import type { Failure } from '../github/faults.ts';
import { type GitHub, startGitHub } from '../github/start.ts';
import { commit, git, repository, write } from '../sources/checkout/repositories.ts';

jest.setTimeout(30_000);

const owner = 'tierra-comun';
const reset = Math.floor(Date.now() / 1000) + 1800;
let github: GitHub;
let top: string;
let head: string;
let publisher: Publisher;
let made = 0;

beforeAll(async () => {
  top = repository({ 'README.md': '# Semilla\n' });
  git(top, ['checkout', '--quiet', '-b', 'change']);
  write(top, { 'GOVERNANCE.md': '# Who decides\n' });
  head = commit(top, 'Change');
  git(top, ['checkout', '--quiet', 'main']);
  github = await startGitHub({ accounts: [{ login: owner, kind: 'organization', members: ['ana'] }] });
});
afterAll(() => github.close());
beforeEach(async () => {
  made += 1;
  const name = `repository-${made}`;
  const pull = { title: 'Change', author: 'vera', createdAt: '2026-10-03T00:00:00Z', head: 'change' };
  await github.addRepository({ owner, name, git: top, pullRequests: [pull] });
  const headers = { authorization: `token ${await github.workflowToken(`${owner}/${name}`)}` };
  const request = octokit.defaults({ baseUrl: github.apiUrl, headers });
  publisher = { request, owner, name, author: 'github-actions[bot]', standsDown: true };
  github.log.length = 0;
});
afterEach(() => {
  github.faults.clear();
});

const at = Date.UTC(2026, 10, 20, 10);
const dashboard = (text: string): string => withRemembered(`${markers.dashboard}\n${text}`, { at, history: [] });
const comment = (text: string): string => withRemembered(`${markers.comment}\n${text}`, { at, history: [] });
const texts = { title: 'Co-operative scorecard', label: 'Kept by coop-scorecard', duplicate: dashboard('Duplicate') };
const here: Surroundings = { archived: false, fork: false, empty: false, template: false, hasIssues: true };
const number = 1;

async function keep(text: string, wanted = true): Promise<Outcome> {
  const { ours } = await findDashboards(publisher);
  const plan = planDashboard({
    ours,
    wanted,
    occasion: 'by-hand',
    repository: here,
    deleted: false,
    body: dashboard(text),
    farewell: dashboard('Farewell'),
    duplicate: texts.duplicate,
    at,
  });
  return doDashboard(publisher, plan, ours, texts);
}

async function say(text: string): Promise<Outcome> {
  const { ours } = await findComments(publisher, number);
  const plan = planComment({ ours, comment: 'always', changes: true, body: comment(text), at });
  return doComment(publisher, number, plan, ours);
}

const check = (change: Partial<CheckRun> = {}): Promise<Outcome> =>
  keepCheckRun(publisher, {
    head,
    pullRequest: number,
    conclusion: 'success',
    title: 'Title',
    summary: 'Summary',
    annotations: [],
    ...change,
  });

/** Writes without looking first, as a run beside this one would. */
const secondDashboard = (): Promise<unknown> =>
  send(publisher, 'POST /repos/{owner}/{repo}/issues', {
    title: texts.title,
    body: dashboard('Second'),
    labels: ['coop-scorecard'],
  });
const secondComment = (): Promise<unknown> =>
  send(publisher, 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    issue_number: number,
    body: comment('Second'),
  });

/** Refusals that are thrown where one looks, as outcomes. */
async function outcome(work: () => Promise<Outcome | unknown>): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    return { did: 'refused', refusal: refusalOf(error) };
  }
}

const listing = 'GET /repos/{owner}/{repo}/issues';
const editing = 'PATCH /repos/{owner}/{repo}/issues/{issue_number}';
const creating = 'POST /repos/{owner}/{repo}/issues';
const commenting = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
const comments = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
const editingComment = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
const checks = 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs';
const checking = 'POST /repos/{owner}/{repo}/check-runs';
const editingCheck = 'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}';
const removing = 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}';

/** Each call that can be refused: what is there before, and what is done. */
const calls: readonly (readonly [
  route: string,
  what: string,
  before: () => Promise<unknown>,
  () => Promise<unknown>,
])[] = [
  [listing, 'list', async () => {}, () => keep('Card')],
  [
    'GET /repos/{owner}/{repo}/labels/{name}',
    'look for the label',
    () => keep('Card'),
    () => hasDashboardLabel(publisher),
  ],
  [creating, 'create', async () => {}, () => keep('Card')],
  [editing, 'update', () => keep('Card'), () => keep('Other')],
  [editing, 'close', () => keep('Card'), () => keep('Card', false)],
  [comments, 'list comments', async () => {}, () => say('Adds')],
  [commenting, 'comment', async () => {}, () => say('Adds')],
  [editingComment, 'update the comment', () => say('Adds'), () => say('Removes')],
  [checks, 'list check runs', async () => {}, () => check()],
  [checking, 'post a check run', async () => {}, () => check()],
  [editingCheck, 'update the check run', () => check(), () => check({ title: 'Other' })],
];

const status = (code: number, message = 'No', headers: Readonly<Record<string, string>> = {}): Failure => ({
  kind: 'status',
  status: code,
  body: { message },
  headers,
});

const failures: readonly (readonly [name: string, does: Failure, why: Refusal['why'], until?: 'soon' | 'reset'])[] = [
  ['401', status(401, 'Bad credentials'), 'read-only'],
  ['403', status(403, 'Resource not accessible by integration'), 'read-only'],
  ['403 archived', status(403, 'Repository was archived so is read-only.'), 'read-only'],
  ['403 and a pause', { kind: 'secondary-limit', retryAfter: 60 }, 'rate-limited', 'soon'],
  ['403 and nothing left', { kind: 'primary-limit', reset }, 'rate-limited', 'reset'],
  ['403 too quick, no time said', status(403, 'You have exceeded a secondary rate limit.'), 'rate-limited'],
  ['403 and a pause of a year', { kind: 'secondary-limit', retryAfter: 31_536_000 }, 'rate-limited'],
  ['403 locked', status(403, 'Unable to create comment because issue is locked.'), 'locked'],
  ['404', status(404, 'Not Found'), 'gone'],
  ['410 deleted', status(410, 'This issue was deleted'), 'gone'],
  ['410 no issues', status(410, 'Issues has been disabled in this repository.'), 'issues-off'],
  ['422', status(422, 'Validation Failed'), 'refused'],
  ['423', status(423, 'Locked'), 'locked'],
  ['429', { kind: 'primary-limit', reset, status: 429 }, 'rate-limited', 'reset'],
  ['429, no time said', status(429), 'rate-limited'],
  ['500', status(500), 'failed'],
  ['502', { kind: 'gave-up', status: 502 }, 'failed'],
  ['503 of a page', { kind: 'status', status: 503, body: '<html>Unicorn!</html>' }, 'failed'],
  ['a connection that ends', { kind: 'reset' }, 'failed'],
];

describe.each(calls)('%s (to %s)', (on, what, prepare, act) => {
  test.each(failures.map((row) => [row[0], row] as const))('%s', async (_, [, does, why, until]) => {
    await prepare();
    github.log.length = 0;
    github.faults.add({ on, does });
    const told = await outcome(act);
    if (what === 'look for the label' && why === 'gone') {
      expect(told).toBe(false);
      return;
    }
    const refusal = { why, until: until === undefined ? null : expect.any(Number) };
    expect(told).toEqual({ did: 'refused', refusal });
    const { refusal: said } = told as { readonly refusal: Refusal };
    if (until === 'reset') expect(said.until).toBe(reset * 1000);
    if (until === 'soon') expect(Math.abs((said.until ?? 0) - Date.now() - 60_000)).toBeLessThan(5_000);
    // What was refused is not tried again at once.
    expect(github.log.filter(({ route }) => route === on)).toHaveLength(1);
    const done = github.log.filter((each) => each.write && each.status > 0 && each.status < 400);
    expect(done).toEqual([]);
  });

  test.each<[string, Failure]>([
    ['a body that breaks off', { kind: 'cut' }],
    ['a page in place of an answer', { kind: 'body', body: '<html>' }],
  ])('%s', async (_, does) => {
    await prepare();
    github.faults.add({ on, does });
    const told = await outcome(act);
    // Of these only the status counts.
    if (what === 'look for the label') expect(told).toBe(true);
    else expect(told).toEqual({ did: 'refused', refusal: { why: 'failed', until: null } });
  });
});

const open = async (): Promise<readonly Posted[]> => (await findDashboards(publisher)).ours.filter((each) => each.open);

describe('an answer that is lost after the work was done', () => {
  test('to a create: the next run finds the dashboard and edits it', async () => {
    github.faults.add({ on: creating, does: { kind: 'cut' }, times: 1 });
    expect(await keep('Card')).toMatchObject({ did: 'refused', refusal: { why: 'failed' } });
    expect(await keep('Card')).toMatchObject({ did: 'nothing', because: 'unchanged' });
    expect(await keep('Other')).toMatchObject({ did: 'updated' });
    expect(github.log.filter(({ route }) => route === creating)).toHaveLength(1);
    expect(await open()).toHaveLength(1);
  });

  test('to a create by a token that may give no labels', async () => {
    const { request } = publisher;
    publisher = {
      ...publisher,
      request: (route, parameters) => request(route, { ...parameters, ...(route === creating && { labels: [] }) }),
    };
    github.faults.add(
      { on: creating, does: { kind: 'cut' }, times: 1 },
      { on: 'POST /repos/{owner}/{repo}/labels', does: { kind: 'status', status: 403 } },
      { on: 'POST /repos/{owner}/{repo}/issues/{issue_number}/labels', does: { kind: 'status', status: 403 } },
    );
    await keep('Card');
    expect(await keep('Other')).toMatchObject({ did: 'updated' });
    expect(await open()).toHaveLength(1);
  });

  test('to a comment', async () => {
    github.faults.add({ on: commenting, does: { kind: 'cut' }, times: 1 });
    expect(await say('Adds')).toMatchObject({ did: 'refused' });
    expect(await say('Adds')).toMatchObject({ did: 'nothing', because: 'unchanged' });
    expect((await findComments(publisher, number)).ours).toHaveLength(1);
  });

  test('to a check run', async () => {
    github.faults.add({ on: checking, does: { kind: 'cut' }, times: 1 });
    expect(await check()).toMatchObject({ did: 'refused' });
    expect(await check()).toMatchObject({ did: 'nothing', because: 'unchanged' });
    expect(await check({ conclusion: 'failure' })).toMatchObject({ did: 'updated' });
    expect(await check({ pullRequest: number + 1 })).toMatchObject({ did: 'created' });
    expect(github.log.filter(({ route }) => route === checking)).toHaveLength(2);
  });

  test('to an edit: the next run has nothing to do', async () => {
    await keep('Card');
    github.faults.add({ on: editing, does: { kind: 'cut' }, times: 1 });
    expect(await keep('Other')).toMatchObject({ did: 'refused' });
    expect(await keep('Other')).toMatchObject({ did: 'nothing', because: 'unchanged' });
  });
});

describe('what fails after a create does not undo it', () => {
  test.each([
    [listing, 1],
    ['POST /repos/{owner}/{repo}/labels', 0],
    ['POST /repos/{owner}/{repo}/issues/{issue_number}/labels', 0],
  ])('%s', async (on, after) => {
    const { request } = publisher;
    // GitHub leaves labels out where the token may not give them.
    const bare = (data: unknown): unknown => ({ ...(data as object), labels: [] });
    publisher = {
      ...publisher,
      request: async (route, parameters) => {
        const answer = await request(route, parameters);
        return route === creating ? { ...answer, data: bare(answer.data) } : answer;
      },
    };
    // Two lists come before the first create: by label, and by account.
    github.faults.add({ on, does: status(502), after: after * 2 });
    expect(await keep('Card')).toMatchObject({ did: 'created', url: expect.stringMatching(/\/issues\/\d+$/) });
    github.faults.clear();
    expect(await keep('Card')).toMatchObject({ did: 'nothing', because: 'unchanged' });
  });

  test('a comment, where it cannot be looked for again', async () => {
    github.faults.add({ on: comments, does: status(502), after: 1 });
    expect(await say('Adds')).toMatchObject({ did: 'created' });
  });
});

describe('two', () => {
  test('dashboards: a second that cannot be closed waits for the next run', async () => {
    await keep('Card');
    await secondDashboard();
    const isSecond = (body: Readonly<Record<string, unknown>>): boolean => body.state === 'closed';
    github.faults.add({ on: editing, does: status(502), times: 1, when: isSecond });
    expect(await keep('Other')).toMatchObject({ did: 'updated', putAway: 0, unfinished: { why: 'failed' } });
    expect(await keep('Other')).toMatchObject({ did: 'nothing', because: 'unchanged', putAway: 1 });
    expect((await open()).map(({ body }) => body.trimEnd())).toEqual([dashboard('Other').trimEnd()]);
  });

  test('comments: a second that cannot be removed waits for the next run', async () => {
    await say('Adds');
    await secondComment();
    github.faults.add({ on: removing, does: status(403), times: 1 });
    expect(await say('Removes')).toMatchObject({ did: 'updated', putAway: 0, unfinished: { why: 'read-only' } });
    expect(await say('Removes')).toMatchObject({ did: 'nothing', because: 'unchanged', putAway: 1 });
    expect((await findComments(publisher, number)).ours).toHaveLength(1);
  });

  test('runs at the same time leave one dashboard open and one comment', async () => {
    const outcomes = await Promise.all([keep('Card'), keep('Card'), keep('Card')]);
    expect(outcomes.filter(({ did }) => did === 'created').length).toBeLessThanOrEqual(1);
    expect(await open()).toHaveLength(1);
    await Promise.all([say('Adds'), say('Adds'), say('Adds')]);
    expect((await findComments(publisher, number)).ours).toHaveLength(1);
  });
});
