import { createServer, request as proxied } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type GitHub, startGitHub } from '../github/start.ts';
import { plan, repositoryWithPlan } from './plan.ts';
import { runAction, writes } from './runner.ts';

jest.setTimeout(60_000);

const full = 'tierra-comun/semilla';
let github: GitHub;
const asked: string[] = [];
/** An Enterprise Server: its APIs are below the address of its pages, side by side. */
const enterprise = createServer((incoming, answer) => {
  asked.push(incoming.url ?? '');
  const path = incoming.url?.replace(/^\/api\/graphql$/, '/graphql').replace(/^\/api\/v3(?=\/)/, '');
  const outgoing = proxied(`${github.url}${path}`, { method: incoming.method, headers: incoming.headers }, (given) => {
    answer.writeHead(given.statusCode ?? 500, given.headers);
    given.pipe(answer);
  });
  incoming.pipe(outgoing);
});
let url: string;

beforeAll(async () => {
  const top = repositoryWithPlan();
  github = await startGitHub({
    accounts: [{ login: 'tierra-comun', kind: 'organization', members: ['ana'] }],
    repositories: [{ owner: 'tierra-comun', name: 'semilla', git: top, private: true, pullRequests: [plan] }],
  });
  await new Promise<void>((done) => enterprise.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(enterprise.address() as AddressInfo).port}`;
});
afterAll(async () => {
  enterprise.closeAllConnections();
  enterprise.close();
  await github.close();
});
beforeEach(() => {
  github.log.length = 0;
});

describe('an Enterprise Server', () => {
  test.each(['/api/v3', '/api/v3/'])('at %s, and one that knows no summaries yet', async (path) => {
    asked.length = 0;
    const token = await github.workflowToken(full);
    const env = { GITHUB_STEP_SUMMARY: '', GITHUB_GRAPHQL_URL: `${url}/api/graphql` };
    const ended = await runAction(
      { url, apiUrl: `${url}${path}` },
      { event: 'schedule', payload: {}, token, repository: full, env },
    );
    expect(ended).toMatchObject({ status: 0, summary: '' });
    expect(ended.outputs['issue-url']).toMatch(/\/issues\/\d+$/);
    expect(asked.filter((each) => !/^\/api\/(?:graphql$|v3\/repos\/)/.test(each))).toEqual([]);
    expect(asked).toContain('/api/graphql');
  });
});

describe('a permission that the workflow leaves out', () => {
  const all = { contents: 'read', discussions: 'read', issues: 'write', pull_requests: 'write' };
  const pull = async () => ({ pull_request: await github.pullRequest(full, 1) });

  test.each([
    ['contents', 'schedule', 1],
    ['contents', 'pull_request', 0],
  ])('%s, on %s: nothing is posted, and the reason is said', async (left, event, status) => {
    const may = Object.fromEntries(Object.entries(all).filter(([name]) => name !== left));
    const token = await github.workflowToken(full, may);
    const payload = event === 'schedule' ? {} : await pull();
    github.log.length = 0;
    const ended = await runAction(github, { event, payload, token, repository: full });
    expect(ended.status).toBe(status);
    expect(ended.summary).toContain(`The scorecard of ${full} could not be made.`);
    expect(writes(github)).toEqual([]);
  });

  test.each([
    ['discussions', {}],
    ['issues', { issues: 'read' }],
  ])('%s: the card has the rest', async (left, instead) => {
    const may = { ...Object.fromEntries(Object.entries(all).filter(([name]) => name !== left)), ...instead };
    const token = await github.workflowToken(full, may);
    const ended = await runAction(github, { event: 'schedule', payload: {}, token, repository: full });
    expect(ended.status).toBe(0);
    expect(ended.summary).toContain(`Co-operative scorecard: ${full}`);
  });
});

test('no network: said in the log, and nobody’s pull request is held up', async () => {
  const nowhere = { url: 'http://127.0.0.1:9', apiUrl: 'http://127.0.0.1:9' };
  for (const event of ['schedule', 'pull_request']) {
    const payload = { pull_request: await github.pullRequest(full, 1) };
    const ended = await runAction(nowhere, { event, payload, token: 'ghs_token', repository: full });
    expect(ended).toMatchObject({ status: 0, out: expect.stringContaining('GitHub could not be reached') });
  }
});
