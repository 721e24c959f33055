import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getOperationAST, parse } from 'graphql';
import { commit, git, repository, write } from '../sources/checkout/repositories.ts';
import { costOf } from './cost.ts';
import { githubSchema } from './graphql.ts';
import { type GitHub, startGitHub } from './start.ts';

let github: GitHub;
let head: string;
const received: { event: string; payload: Record<string, unknown>; signature: string }[] = [];
let answerWith = 200;
const listener = createServer((request, response) => {
  let text = '';
  request.on('data', (chunk) => {
    text += chunk;
  });
  request.on('end', () => {
    received.push({
      event: String(request.headers['x-github-event']),
      payload: JSON.parse(text),
      signature: String(request.headers['x-hub-signature-256']),
    });
    response.writeHead(answerWith).end();
  });
});

beforeAll(async () => {
  const top = repository({ 'README.md': '# Semilla\n', 'docs/plan.md': '# Plan\n' });
  git(top, ['checkout', '--quiet', '-b', 'change']);
  write(top, { 'GOVERNANCE.md': '# Who decides\n' });
  head = commit(top, 'Write down who decides');
  git(top, ['checkout', '--quiet', 'main']);
  github = await startGitHub({
    accounts: [{ login: 'tierra-comun', kind: 'organization', members: ['ana'] }],
    repositories: [
      {
        owner: 'tierra-comun',
        name: 'semilla',
        git: top,
        formerly: ['tierra-comun/seed'],
        issues: [
          {
            title: 'Broken',
            author: 'vera',
            createdAt: '2026-10-01T00:00:00Z',
            acts: [
              { kind: 'IssueComment', by: 'ana', association: 'MEMBER', at: '2026-10-02T00:00:00Z', body: 'Thanks' },
            ],
          },
        ],
        pullRequests: [
          { title: 'Decide', author: 'vera', createdAt: '2026-10-03T00:00:00Z', head: 'change', fork: 'vera/semilla' },
        ],
      },
    ],
    app: { installations: [{ account: 'tierra-comun' }] },
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
}, 60_000);
afterAll(async () => {
  listener.close();
  await github.close();
});

const ask = async (method: string, path: string, token: string, body?: unknown) => {
  const answer = await fetch(github.apiUrl + path, {
    method,
    headers: { authorization: `token ${token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
};
const query = async (text: string, variables: object = {}, token = github.token) =>
  (await ask('POST', '/graphql', token, { query: text, variables })).body;

const semilla = 'tierra-comun/semilla';

describe('one state behind REST and GraphQL', () => {
  test('an issue and a comment written over REST are seen over GraphQL, by a bot without its mark', async () => {
    const token = await github.workflowToken(semilla, { issues: 'write' });
    const made = await ask('POST', `/repos/${semilla}/issues`, token, {
      title: 'Scorecard',
      labels: ['coop-scorecard'],
    });
    expect(made.status).toBe(201);
    await ask('POST', `/repos/${semilla}/issues/${made.body.number}/comments`, token, { body: 'Said' });
    const { data } = await query(
      `query($n: Int!) { repository(owner: "tierra-comun", name: "semilla") { issue(number: $n) {
        title author { __typename login } labels(first: 5) { nodes { name } } comments(first: 5) { nodes { body } } } } }`,
      { n: made.body.number },
    );
    expect(data.repository.issue).toEqual({
      title: 'Scorecard',
      author: { __typename: 'Bot', login: 'github-actions' },
      labels: { nodes: [{ name: 'coop-scorecard' }] },
      comments: { nodes: [{ body: 'Said' }] },
    });
    const seen = await ask('GET', `/repos/${semilla}/issues/${made.body.number}`, token);
    expect(seen.body).toMatchObject({ user: { type: 'Bot' }, performed_via_github_app: { slug: 'github-actions' } });
    github.deleteIssue(semilla, made.body.number);
    expect((await ask('GET', `/repos/${semilla}/issues/${made.body.number}`, token)).status).toBe(410);
  });

  test('an issue of a fixture is seen over REST, with its date, author and comments', async () => {
    const { body } = await ask('GET', `/repos/${semilla}/issues/1`, github.token);
    expect(body).toMatchObject({ title: 'Broken', created_at: '2026-10-01T00:00:00Z', user: { login: 'vera' } });
    const comments = await ask('GET', `/repos/${semilla}/issues/1/comments`, github.token);
    expect(comments.body).toMatchObject([{ body: 'Thanks', user: { login: 'ana' }, author_association: 'MEMBER' }]);
  });

  test('a pull request has its commits, its fork and its files', async () => {
    const { body } = await ask('GET', `/repos/${semilla}/pulls/2`, github.token);
    expect(body).toMatchObject({
      head: { sha: head, repo: { full_name: 'vera/semilla', fork: true } },
      base: { ref: 'main' },
    });
    const files = await ask('GET', `/repos/${semilla}/pulls/2/files?per_page=100`, github.token);
    expect(files.body).toMatchObject([{ filename: 'GOVERNANCE.md', status: 'added', additions: 1 }]);
    const { data } = await query(
      `{ repository(owner: "tierra-comun", name: "seed") { name object(expression: "refs/pull/2/head") { oid } } }`,
    );
    expect(data.repository).toEqual({ name: 'semilla', object: { oid: head } });
    const comment = await ask('POST', `/repos/${semilla}/issues/2/comments`, await github.workflowToken(semilla), {
      body: 'Card',
    });
    expect(comment.status).toBe(201);
  });

  test('check runs are made on any commit and say which App made them', async () => {
    const token = await github.workflowToken(semilla);
    const made = await ask('POST', `/repos/${semilla}/check-runs`, token, {
      name: 'Scorecard',
      head_sha: head,
      status: 'in_progress',
    });
    expect(made.status).toBe(201);
    const list = await ask('GET', `/repos/${semilla}/commits/${head}/check-runs`, token);
    expect(list.body).toMatchObject({
      total_count: 1,
      check_runs: [{ name: 'Scorecard', app: { slug: 'github-actions' } }],
    });
  });

  test('permissions: of members, of the owner, of others', async () => {
    const of = async (login: string) =>
      (await ask('GET', `/repos/${semilla}/collaborators/${login}/permission`, github.token)).body.role_name;
    expect([await of('ana'), await of('vera')]).toEqual(['write', 'read']);
  });
});

describe('what is refused', () => {
  test.each([
    ['an unknown token', '/repos/tierra-comun/semilla', 'nonsense', 401],
    ['an absent repository', '/repos/tierra-comun/nothing', 'token-of-reader', 404],
  ])('%s', async (_, path, token, status) => {
    expect((await ask('GET', path, token)).status).toBe(status);
  });

  test('writing without the permission', async () => {
    const token = await github.workflowToken(semilla, { contents: 'read' });
    expect((await ask('POST', `/repos/${semilla}/issues`, token, { title: 'No' })).status).toBe(403);
  });

  test.each([
    ['a field that GitHub does not have', '{ repository(owner: "tierra-comun", name: "semilla") { nonsense } }'],
    [
      'a connection without a page size',
      '{ repository(owner: "tierra-comun", name: "semilla") { issues { nodes { title } } } }',
    ],
    [
      'a page of more than 100',
      '{ repository(owner: "tierra-comun", name: "semilla") { issues(first: 101) { nodes { title } } } }',
    ],
  ])('%s is a violation', async (_, text) => {
    const { errors } = await query(text);
    expect(errors).toHaveLength(1);
    expect(github.violations.splice(0)).toHaveLength(1);
  });

  test.each([
    ['a route that GitHub does not have', 'GET', '/repos/tierra-comun/semilla/nonsense', undefined],
    ['an unknown parameter', 'GET', '/repos/tierra-comun/semilla/issues?colour=red', undefined],
    [
      'a wrong body',
      'POST',
      '/repos/tierra-comun/semilla/check-runs',
      { name: 'x', head_sha: 'y', status: 'nonsense' },
    ],
    ['a property that is none', 'POST', '/repos/tierra-comun/semilla/issues', { title: 'x', nonsense: 1 }],
  ])('%s is a violation', async (_, method, path, body) => {
    await ask(method, path, github.token, body);
    expect(github.violations.splice(0).length).toBeGreaterThan(0);
  });
});

describe('cost, as GitHub documents it', () => {
  test("GitHub's own example costs 51 points", () => {
    // https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
    const document = parse(
      `query { viewer { login repositories(first: 100) { edges { node { id
         issues(first: 50) { edges { node { id labels(first: 60) { edges { node { id name } } } } } } } } } } }`,
    );
    const operation = getOperationAST(document);
    if (!operation) throw new Error('no operation');
    expect(costOf(githubSchema(), document, operation, {})).toEqual({ points: 51, requests: 5101, nodes: 305_100 });
  });

  test('too many nodes are refused', async () => {
    const { errors } = await query(
      `{ repository(owner: "tierra-comun", name: "semilla") { issues(first: 100) { nodes { labels(first: 100) { nodes { name
         issues(first: 100) { nodes { title } } } } } } } }`,
    );
    expect(errors[0].message).toMatch(/exceeds the maximum limit of 500000/);
  });
});

describe('webhooks', () => {
  test("the App's issue comes back as a signed webhook with its installation", async () => {
    github.sendWebhooksTo(`http://127.0.0.1:${(listener.address() as AddressInfo).port}/`);
    await ask('POST', `/repos/${semilla}/issues`, github.tokenOf('ana'), { title: 'By hand' });
    await until(() => received.length > 0);
    expect(received[0]).toMatchObject({
      event: 'issues',
      signature: expect.stringMatching(/^sha256=[0-9a-f]{64}$/),
      payload: { action: 'opened', installation: { id: 100 }, repository: { default_branch: 'main' } },
    });
  });

  test('a failed delivery is listed and sent again', async () => {
    answerWith = 503;
    const pull = await github.pullRequest(semilla, 2);
    const failed = await github.deliver(
      'pull_request',
      { action: 'opened', number: 2, pull_request: pull },
      { repository: semilla },
    );
    expect(failed).toMatchObject({ status_code: 503, event: 'pull_request', installation_id: 100 });
    answerWith = 200;
    const before = received.length;
    const again = await github.asApp('POST', `/app/hook/deliveries/${failed?.id}/attempts`);
    expect(again.status).toBe(202);
    await until(() => received.length > before && github.deliveries.at(-1)?.redelivery === true);
    expect(github.deliveries.at(-1)).toMatchObject({ guid: failed?.guid, status_code: 200 });
  });
});

async function until(done: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !done(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(done()).toBe(true);
}
