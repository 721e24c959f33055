import { execFile } from 'node:child_process';
import { readFileSync, statSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { parse } from 'yaml';
import { bundleIsFresh, bundlePath } from '../../scripts/bundle.ts';
import { type GitHub, startGitHub } from '../github/start.ts';
import { commit, folder, git, repository, write } from '../sources/checkout/repositories.ts';
import { conventional } from '../sources/github/trees.ts';
import { type Asked, type Ended, runAction, writes } from './runner.ts';

// Each test starts the Action a few times.
jest.setTimeout(60_000);

let github: GitHub;
const root = resolve(import.meta.dirname, '../..');
const full = 'tierra-comun/semilla';
const mostReading = 4;
let top: string;

const without = (files: Readonly<Record<string, string>>, ...paths: readonly string[]) =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !paths.includes(path)));

/** A branch with a change on it, proposed by a stranger. */
function branch(name: string, files: Readonly<Record<string, string>>, removed: readonly string[] = []): void {
  git(top, ['checkout', '--quiet', '-b', name, 'main']);
  write(top, files);
  if (removed.length > 0) git(top, ['rm', '--quiet', ...removed]);
  commit(top, name);
  git(top, ['checkout', '--quiet', 'main']);
}

beforeAll(async () => {
  top = repository(without(conventional, 'CODE_OF_CONDUCT.md'));
  branch('conduct', {
    'CODE_OF_CONDUCT.md':
      '# Code of conduct\n\nWe treat each other with respect, welcome beginners, and do not tolerate harassment, insults or exclusion of anybody. Everybody who takes part agrees to listen, to speak kindly and to let others finish; whoever does not is asked to stop, and may be asked to leave for a time.\n\n## Enforcement\n\nReport it to [INSERT CONTACT METHOD]. All complaints are looked at by two members and answered soon.\n',
    '.github/coop-scorecard.yml': 'languge: es\nfail-under: 100\npublish: { comment: never }\n',
  });
  branch('code', { 'src/lend.js': 'export const lend = () => 1;\n' });
  branch('worse', {}, ['CONTRIBUTING.md']);
  const pull = (head: string) => ({ title: head, author: 'vera', createdAt: '2026-10-03T00:00:00Z', head });
  github = await startGitHub({
    accounts: [{ login: 'tierra-comun', kind: 'organization', members: ['ana'] }],
    repositories: [
      {
        owner: 'tierra-comun',
        name: 'semilla',
        git: top,
        pullRequests: [pull('conduct'), pull('code'), pull('worse'), { ...pull('code'), fork: 'vera/semilla' }],
      },
      { owner: 'tierra-comun', name: 'fork', git: top, fork: true },
      { owner: 'tierra-comun', name: 'quiet', git: top, hasIssues: false },
      { owner: 'tierra-comun', name: 'two', git: top },
      { owner: 'tierra-comun', name: 'taken', git: top },
      { owner: 'tierra-comun', name: 'app', git: top },
    ],
    app: { installations: [{ account: 'tierra-comun' }] },
  });
});
afterAll(() => github.close());
beforeEach(() => {
  github.log.length = 0;
});

const mayWrite = {
  contents: 'read',
  discussions: 'read',
  issues: 'write',
  pull_requests: 'write',
  checks: 'write',
} as const;
const mayRead = { contents: 'read', discussions: 'read', issues: 'read', pull_requests: 'read' } as const;

async function act(
  event: string,
  asked: Partial<Asked> & { readonly may?: Record<string, string> } = {},
): Promise<Ended> {
  const { may = mayWrite, ...rest } = asked;
  const name = rest.repository ?? full;
  return runAction(github, { event, token: await github.workflowToken(name, may as never), ...rest });
}

async function pullRequest(
  number: number,
  asked: Parameters<typeof act>[1] = {},
  event = 'pull_request',
): Promise<Ended> {
  const payload = { action: 'opened', number, pull_request: await github.pullRequest(full, number) };
  github.log.length = 0;
  return act(event, { payload, ...asked });
}

/** What was sent with the first write. */
const bodySent = (): string => {
  const sent = github.log.find((each) => each.write)?.body;
  return typeof sent === 'object' && sent !== null && 'body' in sent ? String(sent.body) : '';
};

const push = (ref: string) => ({ ref, repository: { default_branch: 'main' } });
const reading = (): number =>
  github.log.filter(({ write: writing, operation, route }) => {
    const publishing = /\/(?:issues|labels)/.test(route ?? '') || operation === 'Viewer';
    return !writing && !publishing && !/access_tokens/.test(route ?? '');
  }).length;

describe('a pull request', () => {
  test('that adds a code of conduct: a comment, annotations at the line, the card, outputs', async () => {
    const ended = await pullRequest(1);
    expect(ended.out).toMatch(/^::notice .*file=CODE_OF_CONDUCT\.md,line=7::/m);
    expect(ended.out).toMatch(/^::warning .*file=\.github\/coop-scorecard\.yml,line=1/m);
    expect(ended.status).toBe(0);
    expect(writes(github)).toEqual(['POST /repos/{owner}/{repo}/issues/{issue_number}/comments']);
    const body = bodySent();
    expect(body.startsWith('<!-- coop-scorecard:pull-request -->\n## What this pull request changes')).toBe(true);
    expect(body).toContain('**Adds a code of conduct, in part**');
    expect(body).toContain('<details>');
    expect(ended.summary).toContain('**Adds a code of conduct, in part**');
    expect(ended.outputs['comment-url']).toMatch(/#issuecomment-\d+$/);
    expect(Number(ended.outputs.score)).toBeGreaterThan(0);
    expect(ended.outputs).toMatchObject({
      essentials: expect.any(String),
      'digital-infrastructure': expect.any(String),
    });
    expect(ended.summary).toContain(ended.file('markdown').split('\n')[0]);
    expect(JSON.parse(ended.file('json')).schemaVersion).toBe(1);
    expect(reading()).toBeLessThanOrEqual(mostReading);
  });

  test('again: nothing is written twice', async () => {
    await pullRequest(1);
    expect(writes(github)).toEqual([]);
  });

  test('that changes nothing on the card: no comment, unless always', async () => {
    const quiet = await pullRequest(2);
    expect(writes(github)).toEqual([]);
    expect(quiet.summary).toContain('changes nothing on the co-operative scorecard');
    expect(reading()).toBeLessThanOrEqual(mostReading);
    await pullRequest(2, { inputs: { comment: 'always' } });
    expect(writes(github)).toHaveLength(1);
  });

  test('that makes it worse, below the number asked for: the job fails', async () => {
    const ended = await pullRequest(3, { inputs: { 'fail-under': '100', comment: 'never' } });
    expect(ended.status).toBe(1);
    expect(ended.out).toMatch(/^::error::\d+\s?%25, below the 100\s?%25/m);
    expect(ended.summary).toContain('Removes the contribution guide');
  });

  test('that does not make it worse: no red cross', async () => {
    expect((await pullRequest(2, { inputs: { 'fail-under': '100', comment: 'never' } })).status).toBe(0);
  });

  test('a number and silence in the settings of its own head count for nothing', async () => {
    const ended = await pullRequest(1);
    expect(ended.status).toBe(0);
    expect(ended.summary).toContain('There is nothing new to say');
    expect(ended.outputs['comment-url']).toMatch(/#issuecomment-\d+$/);
  });

  test.each(['pull_request', 'pull_request_target'])(
    'from a fork, with a token that may only read (%s)',
    async (event) => {
      const ended = await pullRequest(4, { may: mayRead, inputs: { comment: 'always' } }, event);
      expect(ended.status).toBe(0);
      expect(ended.out).toMatch(/^::notice::The token of this run may not write here/m);
      expect(ended.summary).toContain('Co-operative scorecard: tierra-comun/semilla');
    },
  );

  test('a check run when asked for, which has ended', async () => {
    await pullRequest(2, { inputs: { check: 'true', comment: 'never' } });
    const made = github.log.filter((each) => each.write);
    expect(made.map(({ route }) => route)).toEqual(['POST /repos/{owner}/{repo}/check-runs']);
    expect(made[0]?.body).toMatchObject({ status: 'completed', conclusion: 'success', external_id: 'pull-request:2' });
    await pullRequest(2, { inputs: { check: 'true', comment: 'never' } });
    // Once more, and it says the same.
    expect(writes(github)).toEqual([]);
  });

  test('a dry run writes nothing and says what it would', async () => {
    const ended = await pullRequest(3, { inputs: { 'dry-run': 'true', check: 'true' } });
    expect(writes(github)).toEqual([]);
    expect(ended.summary).toContain('This was a dry run');
    expect(ended.summary).toContain('would have written');
  });

  test('closed: nothing', async () => {
    const ended = await pullRequest(2, {
      payload: { action: 'closed', pull_request: await github.pullRequest(full, 2) },
    });
    expect(github.log.filter(({ route }) => !route?.includes('access_tokens'))).toEqual([]);
    expect(ended.out).toContain('::notice::This pull request is closed');
  });
});

describe('the dashboard', () => {
  const issue = 'POST /repos/{owner}/{repo}/issues';

  test('is made by a run on a schedule, once, and edited in place', async () => {
    const first = await act('schedule', { payload: {} });
    expect(first.status).toBe(0);
    expect(writes(github)).toEqual([issue]);
    const made = github.log.find(({ route }) => route === issue);
    const body = bodySent();
    expect(made?.body).toMatchObject({ title: 'Co-operative scorecard', labels: ['coop-scorecard'] });
    expect(first.outputs['issue-url']).toMatch(/\/issues\/\d+$/);
    expect(reading()).toBeLessThanOrEqual(3);
    // The same card, byte for byte, as the others write it.
    expect(body.startsWith(`<!-- coop-scorecard:dashboard -->\n${first.file('markdown').trimEnd()}\n`)).toBe(true);
    expect(first.summary.startsWith(first.file('markdown'))).toBe(true);

    github.log.length = 0;
    const again = await act('push', { payload: push('refs/heads/main') });
    expect(writes(github)).toEqual([]);
    expect(again.outputs['issue-url']).toBe(first.outputs['issue-url']);

    github.log.length = 0;
    await act('workflow_dispatch', { payload: {}, inputs: { language: 'es' } });
    expect(writes(github)).toEqual(['PATCH /repos/{owner}/{repo}/issues/{issue_number}']);
  });

  test('issue: false closes it with a word, once', async () => {
    await act('schedule', { payload: {}, inputs: { issue: 'false' } });
    const patch = github.log.find((each) => each.write);
    expect(patch?.body).toMatchObject({ state: 'closed', body: expect.stringContaining('asks for no scorecard') });
    github.log.length = 0;
    await act('schedule', { payload: {}, inputs: { issue: 'false' } });
    expect(writes(github)).toEqual([]);
  });

  test('closed, it is kept up to date and not reopened', async () => {
    await act('schedule', { payload: {} });
    const patch = github.log.find((each) => each.write);
    expect(patch?.body).not.toHaveProperty('state');
    expect(bodySent()).toContain('Co-operative scorecard: tierra-comun/semilla');
  });

  test('never in a fork, nor where there are no issues', async () => {
    expect((await act('schedule', { payload: {}, repository: 'tierra-comun/fork' })).summary).toContain(
      'This is a fork',
    );
    expect((await act('schedule', { payload: {}, repository: 'tierra-comun/quiet' })).summary).toContain(
      'switched off',
    );
    expect(writes(github)).toEqual([]);
  });

  test('deleted, it stays away, until somebody starts the run by hand', async () => {
    const repository = 'tierra-comun/two';
    const { outputs } = await act('schedule', { payload: {}, repository });
    const number = Number(outputs['issue-url']?.split('/').at(-1));
    github.deleteIssue(repository, number);
    github.log.length = 0;
    expect((await act('schedule', { payload: {}, repository })).out).toContain('deleted');
    expect(writes(github)).toEqual([]);
    await act('workflow_dispatch', { payload: {}, repository });
    expect(writes(github)).toEqual([issue]);
  });

  test('two runs at once leave one open', async () => {
    const repository = 'tierra-comun/taken';
    await Promise.all([
      act('schedule', { payload: {}, repository }),
      act('workflow_dispatch', { payload: {}, repository }),
    ]);
    const made = github.log.filter(({ route }) => route === issue).length;
    const closed = github.log.filter(({ body }) => (body as { state?: string } | null)?.state === 'closed').length;
    expect(made).toBeGreaterThan(0);
    expect(closed).toBeGreaterThanOrEqual(made - 1);
    github.log.length = 0;
    await act('schedule', { payload: {}, repository });
    expect(writes(github)).toEqual([]);
  });
});

describe('beside others', () => {
  test.each(['en', 'es'])('the same card as the command line gives, byte for byte (%s)', async (language) => {
    const ended = await act('workflow_run', { payload: {}, inputs: { language } });
    const { url, apiUrl } = github;
    const env = {
      PATH: process.env.PATH,
      GITHUB_SERVER_URL: url,
      GITHUB_API_URL: apiUrl,
      GITHUB_TOKEN: await github.workflowToken(full, mayWrite),
      LANG: 'C',
    };
    const given = [join(root, 'src/cli/main.ts'), 'audit', full, '--format', 'markdown', '--language', language];
    const { stdout } = await promisify(execFile)(process.execPath, given, { env });
    expect(ended.file('markdown')).toBe(stdout);
    expect(ended.summary.startsWith(stdout)).toBe(true);
  });

  test('where an App publishes, the Action stands down and says so', async () => {
    const { app } = github;
    const given = await github.asApp('POST', `/app/installations/${app?.installationOf('tierra-comun')}/access_tokens`);
    const { token } = given.body as { readonly token: string };
    const send = (path: string, body: object): Promise<Response> =>
      fetch(`${github.apiUrl}${path}`, {
        method: 'POST',
        headers: { authorization: `token ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const repository = 'tierra-comun/app';
    const title = 'Co-operative scorecard';
    const body = '<!-- coop-scorecard:dashboard -->\nCard';
    const made = await send(`/repos/${repository}/issues`, { title, body, labels: ['coop-scorecard'] });
    expect(made.status).toBe(201);
    github.log.length = 0;
    const ended = await act('workflow_dispatch', { payload: {}, repository });
    expect(writes(github)).toEqual([]);
    expect(ended.out).toContain('::notice::An App publishes');
    expect(ended.summary).toContain('An App publishes');
  });
});

describe('other events', () => {
  test.each([
    ['push', push('refs/heads/side'), 'This was a push to side'],
    ['push', push('refs/tags/main'), 'This was a push to main'],
    ['merge_group', {}, 'Nothing holds up the merge queue'],
  ])('%s: nothing is read or written', async (event, payload, said) => {
    const ended = await act(event, { payload });
    expect(ended).toMatchObject({ status: 0, summary: expect.stringContaining(said) });
    expect(github.log.filter(({ route }) => !route?.includes('access_tokens'))).toEqual([]);
  });

  test.each([
    ['workflow_run', { workflow_run: { event: 'pull_request' } }, 'follows another workflow'],
    ['release', {}, 'posts nothing'],
    ['pull_request', { pull_request: 'none' }, 'is missing or damaged'],
    ['push', { ref: 1 }, 'is missing or damaged'],
    ['', undefined, 'No event is named'],
  ])('%s: the card, and nothing is written', async (event, payload, said) => {
    const ended = await act(event, { payload });
    expect(ended).toMatchObject({ status: 0, summary: expect.stringContaining(said) });
    expect(ended.summary).toContain('Co-operative scorecard: tierra-comun/semilla');
    expect(writes(github)).toEqual([]);
  });
});

describe('inputs', () => {
  test.each([
    ['fail-under', '101'],
    ['fail-under', 'ten'],
    ['comment', 'sometimes'],
    ['issue', 'maybe'],
    ['language', 'xx'],
    ['settings', '../settings.yml'],
    ['settings', '/etc/passwd'],
  ])('%s: %s is refused before anything is asked', async (name, value) => {
    const ended = await act('schedule', { payload: {}, inputs: { [name]: value } });
    expect(ended.status).toBe(1);
    expect(ended.out).toContain(`::error::The input “${name}” takes`);
    expect(github.log.filter(({ route }) => !route?.includes('access_tokens'))).toEqual([]);
  });

  test('a settings file that is not there fails, and nothing is posted', async () => {
    const ended = await act('schedule', { payload: {}, inputs: { settings: 'config/card.yml' } });
    expect(ended.status).toBe(1);
    expect(ended.out).toContain('There is no settings file config/card.yml');
    expect(writes(github)).toEqual([]);
  });

  test('files are written inside the workspace', async () => {
    const ended = await act('workflow_dispatch', {
      payload: {},
      inputs: {
        'dry-run': 'true',
        'json-file': 'out/card.json',
        'sarif-file': 'card.sarif',
        'badge-file': 'badge.svg',
        'html-file': './page/index.html',
      },
    });
    const read = (path: string): string => readFileSync(join(ended.workspace, path), 'utf8');
    expect(JSON.parse(read('out/card.json')).tool.name).toBe('coop-scorecard');
    expect(JSON.parse(read('card.sarif')).version).toBe('2.1.0');
    expect(read('badge.svg')).toMatch(/^<svg /);
    expect(read('page/index.html')).toMatch(/^<!DOCTYPE html>/);
    expect(ended.outputs.json).toBe('out/card.json');
  });

  test.each([
    ['../out.json', 'leads out of the workspace'],
    ['/tmp/scorecard-outside.json', 'leads out of the workspace'],
    ['.', 'is a folder'],
    ['away/out.json', 'there is a link that leads elsewhere'],
  ])('%s is refused: it %s', async (path, said) => {
    const workspace = folder();
    symlinkSync(root, join(workspace, 'away'));
    const inputs = { 'dry-run': 'true', 'json-file': path, 'html-file': 'card.html' };
    const ended = await act('workflow_dispatch', { payload: {}, inputs, workspace });
    expect(ended.status).toBe(1);
    expect(ended.out).toContain(said);
    expect(ended.summary).toContain('Co-operative scorecard: tierra-comun/semilla');
    expect(readFileSync(join(workspace, 'card.html'), 'utf8')).toContain('</html>');
    expect(JSON.parse(ended.file('json')).schemaVersion).toBe(1);
  });

  test('the token is masked and nowhere else', async () => {
    const token = await github.workflowToken(full, mayWrite);
    const ended = await runAction(github, { event: 'schedule', payload: {}, token, inputs: { 'dry-run': 'true' } });
    expect(ended.out.replace(`::add-mask::${token}`, '')).not.toContain(token);
    expect(ended.summary).not.toContain(token);
  });
});

describe('the bundle', () => {
  test('is made of these sources: npm run bundle makes it anew', async () => {
    expect(await bundleIsFresh()).toBe(true);
  });

  test('is at most 2 MB', () => {
    expect(statSync(bundlePath).size).toBeLessThanOrEqual(2_000_000);
  });

  test('has the inputs and outputs that action.yml declares', () => {
    const { inputs, outputs, runs } = parse(readFileSync(join(root, 'action.yml'), 'utf8'));
    const sources = ['inputs.ts', 'run.ts', 'deliver.ts']
      .map((path) => readFileSync(join(root, 'action', path), 'utf8'))
      .join('');
    const inputsRead = [...sources.matchAll(/(?:given|yesOrNo|input)\('([\w-]+)'\)/g)].map(([, name]) => name);
    const outputsSet = [...sources.matchAll(/runner\.output\('([\w-]+)'/g)].map(([, name]) => name);
    expect(new Set(inputsRead)).toEqual(new Set(Object.keys(inputs)));
    expect(new Set(outputsSet)).toEqual(new Set(Object.keys(outputs)));
    expect(runs).toEqual({ using: 'node24', main: 'action/dist/index.js' });
  });
});

describe('what GitHub refuses', () => {
  test('a token that is not accepted fails a run that keeps the dashboard, and no pull request', async () => {
    expect(await act('schedule', { payload: {}, token: 'ghs_wrong' })).toMatchObject({ status: 1 });
    const ended = await pullRequest(2, { token: 'ghs_wrong' });
    expect(ended).toMatchObject({ status: 0, out: expect.stringContaining('::warning::') });
  });

  test('an error while writing is said, and the run succeeds', async () => {
    github.faults.add({
      on: 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
      does: { kind: 'gave-up', status: 502 },
      times: 1,
    });
    const ended = await pullRequest(3);
    expect(ended).toMatchObject({ status: 0, summary: expect.stringContaining('did not answer as it should') });
  });
});
