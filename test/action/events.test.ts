import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type GitHub, startGitHub } from '../github/start.ts';
import { folder } from '../sources/checkout/repositories.ts';
import { plan, repositoryWithPlan } from './plan.ts';
import { commandsIn, runAction, writes } from './runner.ts';

jest.setTimeout(60_000);

const full = 'tierra-comun/semilla';
let github: GitHub;
let pull: Readonly<Record<string, unknown>>;
beforeAll(async () => {
  const top = repositoryWithPlan();
  github = await startGitHub({
    accounts: [{ login: 'tierra-comun', kind: 'organization', members: ['ana'] }],
    repositories: [
      { owner: 'tierra-comun', name: 'semilla', git: top, pullRequests: [plan] },
      { owner: 'tierra-comun', name: 'other', git: top },
    ],
  });
  pull = await github.pullRequest(full, 1);
});
afterAll(() => github.close());
beforeEach(() => {
  github.faults.clear();
});

/** What was asked of GitHub: to read the repository, to know what is posted, and to post. */
const spent = (): { readonly reading: number; readonly looking: number; readonly writing: number } => {
  const asked = github.log.filter(({ route }) => !route?.includes('access_tokens'));
  const isLook = ({ route, operation }: (typeof asked)[number]): boolean =>
    operation === 'Viewer' || /\/(?:issues|labels)/.test(route ?? '');
  return {
    reading: asked.filter((each) => !each.write && !isLook(each)).length,
    looking: asked.filter((each) => !each.write && isLook(each)).length,
    writing: asked.filter((each) => each.write).length,
  };
};

async function act(event: string, payload: unknown, asked: Partial<Parameters<typeof runAction>[1]> = {}) {
  const token = await github.workflowToken(asked.repository ?? full);
  github.log.length = 0;
  return runAction(github, { event, payload, token, ...asked });
}

/** In this order: what one leaves behind, the next finds. */
const always = { comment: 'always' };
describe('what each event costs', () => {
  test.each<[string, object, Readonly<Record<string, string>>, ReturnType<typeof spent>]>([
    ['pull_request', { pull_request: 'opened' }, always, { reading: 4, looking: 4, writing: 1 }],
    ['pull_request', { pull_request: 'synchronize' }, always, { reading: 4, looking: 2, writing: 0 }],
    ['pull_request_target', { pull_request: 'synchronize' }, {}, { reading: 4, looking: 2, writing: 0 }],
    ['pull_request', { pull_request: 'synchronize' }, { comment: 'never' }, { reading: 4, looking: 1, writing: 0 }],
    ['pull_request', { pull_request: 'closed' }, always, { reading: 0, looking: 0, writing: 0 }],
    [
      'push',
      { ref: 'refs/heads/main', repository: { default_branch: 'main' } },
      {},
      { reading: 3, looking: 5, writing: 1 },
    ],
    [
      'push',
      { ref: 'refs/heads/main', repository: { default_branch: 'main' } },
      {},
      { reading: 3, looking: 2, writing: 0 },
    ],
    [
      'push',
      { ref: 'refs/heads/plan', repository: { default_branch: 'main' } },
      {},
      { reading: 0, looking: 0, writing: 0 },
    ],
    ['schedule', {}, {}, { reading: 3, looking: 2, writing: 0 }],
    ['workflow_dispatch', {}, {}, { reading: 3, looking: 2, writing: 0 }],
    ['workflow_dispatch', {}, { language: 'es' }, { reading: 3, looking: 2, writing: 1 }],
    ['workflow_dispatch', {}, { 'dry-run': 'true' }, { reading: 3, looking: 2, writing: 0 }],
    ['repository_dispatch', {}, { language: 'es' }, { reading: 3, looking: 2, writing: 0 }],
    ['schedule', {}, { issue: 'false' }, { reading: 3, looking: 2, writing: 1 }],
    ['merge_group', {}, {}, { reading: 0, looking: 0, writing: 0 }],
    ['workflow_run', {}, {}, { reading: 3, looking: 0, writing: 0 }],
    ['release', {}, {}, { reading: 3, looking: 0, writing: 0 }],
    ['', {}, {}, { reading: 3, looking: 0, writing: 0 }],
  ])('%s %j %j', async (event, payload, inputs, expected) => {
    const action = 'pull_request' in payload ? payload.pull_request : null;
    const { status } = await act(event, action === null ? payload : { action, pull_request: pull }, { inputs });
    expect(status).toBe(0);
    expect(spent()).toEqual(expected);
  });
});

describe('the file that describes the event', () => {
  const at = folder();
  const huge = (): string => JSON.stringify({ pull_request: pull, sender: ' '.repeat(33 * 1024 * 1024) });
  test.each([
    ['missing', () => {}],
    ['empty', (path: string) => writeFileSync(path, '')],
    ['cut', (path: string) => writeFileSync(path, '{"action":"opened","pull_request":{"number":1,"base":{')],
    ['no JSON', (path: string) => writeFileSync(path, '\n::set-output name=score::100\n##[add-path]/x\n')],
    ['null', (path: string) => writeFileSync(path, 'null')],
    ['a list', (path: string) => writeFileSync(path, '[]')],
    ['a folder', (path: string) => mkdirSync(path)],
    ['huge', (path: string) => writeFileSync(path, huge())],
    [
      'of another form',
      (path: string) => writeFileSync(path, JSON.stringify({ pull_request: { ...pull, head: { sha: '$(touch x)' } } })),
    ],
  ])('%s: the card, and nothing is written or held up', async (name, make) => {
    const eventFile = join(at, name);
    make(eventFile);
    const inputs = { 'fail-under': '100', comment: 'always' };
    const { status, out, summary } = await act('pull_request', undefined, { eventFile, inputs });
    expect(status).toBe(0);
    expect(out).toContain('::notice::The file that describes the event “pull_request” is missing or damaged');
    expect(out).not.toMatch(/set-output|add-path/);
    expect(summary).toContain(`Co-operative scorecard: ${full}`);
    expect(writes(github)).toEqual([]);
  });

  test('is not needed to keep the dashboard', async () => {
    const { status, outputs } = await act('schedule', undefined, {
      eventFile: join(at, 'cut'),
      repository: 'tierra-comun/other',
    });
    expect(status).toBe(0);
    expect(outputs['issue-url']).toMatch(/\/issues\/\d+$/);
  });
});

test('an address that GitHub gives is no command and no markup', async () => {
  const hostile = 'http://x/##[set-output name=a]b\n::error::c [d](http://e) @everyone <img src=x>';
  const change = (body: unknown): unknown => ({ ...(body as object), html_url: hostile });
  github.faults.add({
    on: 'PATCH /repos/{owner}/{repo}/issues/{issue_number}',
    does: { kind: 'rewrite', change },
  });
  const { out, summary, outputs } = await act(
    'schedule',
    {},
    { repository: 'tierra-comun/other', inputs: { language: 'es' } },
  );
  expect(spent().writing).toBe(1);
  expect(commandsIn(out).map(({ name }) => name)).not.toContain('set-output');
  expect(commandsIn(out).map(({ name }) => name)).not.toContain('error');
  expect(out).toContain('http://x/## [set-output');
  expect(summary).not.toMatch(/<img|\]\(http:\/\/e|@everyone/);
  expect(outputs['issue-url']).toBe(hostile);
});
