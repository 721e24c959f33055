import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import * as v from 'valibot';
import { parse } from 'yaml';
import { rights } from '../../src/app/jobs.ts';
import type { LoggedRequest } from '../github/start.ts';
import { codeOfConduct, contributionGuide, full, type Running, startRunning } from './running.ts';

jest.setTimeout(180_000);

const level = v.picklist(['read', 'write']);
const manifest = v.parse(
  v.object({
    name: v.string(),
    description: v.string(),
    url: v.string(),
    public: v.boolean(),
    default_permissions: v.record(v.string(), level),
    default_events: v.array(v.string()),
  }),
  parse(readFileSync(resolve(import.meta.dirname, '../../app.yml'), 'utf8')),
);
type Needs = readonly (readonly [string, 'read' | 'write'])[];

/** What GitHub's documentation of fine-grained permissions asks for each request ("Permissions required for GitHub Apps"). */
const needs: Readonly<Record<string, Needs>> = {
  'GET /installation/repositories': [['metadata', 'read']],
  'GET /repos/{owner}/{repo}/contributors': [['metadata', 'read']],
  'GET /repos/{owner}/{repo}/private-vulnerability-reporting': [['metadata', 'read']],
  'GET /repos/{owner}/{repo}/collaborators/{username}/permission': [['metadata', 'read']],
  'GET /repos/{owner}/{repo}/pulls/{pull_number}': [['pull_requests', 'read']],
  'GET /repos/{owner}/{repo}/compare/{basehead}': [['contents', 'read']],
  'GET /repos/{owner}/{repo}/issues': [['issues', 'read']],
  'POST /repos/{owner}/{repo}/issues': [['issues', 'write']],
  'PATCH /repos/{owner}/{repo}/issues/{issue_number}': [['issues', 'write']],
  'GET /repos/{owner}/{repo}/commits/{ref}/check-runs': [['checks', 'read']],
  'GET /repos/{owner}/{repo}/check-suites/{check_suite_id}/check-runs': [['checks', 'read']],
  'POST /repos/{owner}/{repo}/check-runs': [['checks', 'write']],
  'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}': [['checks', 'write']],
  'POST /repos/{owner}/{repo}/labels': [['issues', 'write']],
  'POST /repos/{owner}/{repo}/issues/{issue_number}/labels': [['issues', 'write']],
};
/** Fields of GraphQL, by what they show. */
const fields: readonly (readonly [RegExp, string])[] = [
  [/\bobject\(|\bhistory\(/, 'contents'],
  [/\bissues\(/, 'issues'],
  [/\bpullRequests\(/, 'pull_requests'],
  [/\bdiscussions\(/, 'discussions'],
  [/\brepository\(/, 'metadata'],
];

let running: Running;
let pull = 0;
beforeAll(async () => {
  running = await startRunning();
});
afterAll(() => running.close());

/** Comments are issues' or pull requests', by the thread they are in; either right lets one write them. */
function needed({ route, path, body }: LoggedRequest): Needs {
  if (route === 'POST /graphql') {
    const query = String((body as { readonly query?: unknown }).query);
    return fields.filter(([pattern]) => pattern.test(query)).map(([, right]) => [right, 'read'] as const);
  }
  const comments =
    /^(GET|POST|PATCH|DELETE) \/repos\/\{owner\}\/\{repo\}\/issues\/(?:\{issue_number\}\/comments|comments\/\{comment_id\})$/;
  const found = comments.exec(String(route));
  if (found) {
    const onPull = path.includes(`/issues/${pull}/`);
    return [[onPull ? 'pull_requests' : 'issues', found[1] === 'GET' ? 'read' : 'write']];
  }
  const known = needs[String(route)];
  if (!known) throw new Error(`which right does ${route} need?`);
  return known;
}

test('the rights that are asked for are those that are used, and no others', async () => {
  const { github, garden } = running;
  const head = garden.commit({ 'CODE_OF_CONDUCT.md': codeOfConduct }, 'Add a code of conduct', 'conduct');
  pull = await github.addPullRequest(full, {
    title: 'Add a code of conduct',
    author: 'vera',
    createdAt: new Date().toISOString(),
    head: 'conduct',
    fork: 'vera/semilla',
  });
  await running.start();
  github.log.length = 0;
  await running.install();
  await running.settled();
  await running.push({ 'CONTRIBUTING.md': contributionGuide });
  await running.pull('opened', pull);
  await running.settled();
  const number = Number((await running.dashboards())[0]?.number);
  await running.say(number, 'beto', '/scorecard help');
  await running.settled();
  await running.say(number, 'beto', '/scorecard explain roadmap');
  await running.say(pull, 'vera', '/scorecard recheck');
  await running.settled();
  const [check] = await running.checks(head);
  const suite = (check?.check_suite as Readonly<Record<string, unknown>> | undefined)?.id;
  await github.deliver(
    'check_suite',
    { action: 'rerequested', check_suite: { id: suite, head_sha: head, pull_requests: [] } },
    { repository: full },
  );
  await running.settled();
  const queued = garden.commit({ 'README.md': '# Semilla\n' }, 'Queue', 'queue');
  const queue = 'refs/heads/gh-readonly-queue/main/pr-1-0123abc';
  await github.deliver('push', { ref: queue, after: queued, commits: [] }, { repository: full });
  await running.settled();
  expect(await running.checks(head)).toHaveLength(1);

  expect(github.log.map(({ route }) => route)).toContain(
    'GET /repos/{owner}/{repo}/check-suites/{check_suite_id}/check-runs',
  );
  const own = github.log.filter(({ login }) => login === 'coop-scorecard[bot]');
  const used: Record<string, 'read' | 'write'> = {};
  for (const request of own) {
    for (const [right, how] of needed(request)) used[right] = used[right] === 'write' ? 'write' : how;
  }
  expect(used).toEqual(manifest.default_permissions);
});

test('every token is for one repository, and has no right that app.yml does not ask for', () => {
  const asked = running.github.log.filter(({ route }) => route?.endsWith('/access_tokens'));
  expect(asked.length).toBeGreaterThan(3);
  for (const { body } of asked) {
    const { repository_ids, permissions } = body as {
      readonly repository_ids?: readonly number[];
      readonly permissions: Readonly<Record<string, string>>;
    };
    if (repository_ids === undefined) expect(permissions).toEqual({ metadata: 'read' });
    else expect(repository_ids).toHaveLength(1);
    for (const [right, how] of Object.entries(permissions)) {
      const asksFor = manifest.default_permissions[right];
      expect([right, how === 'write' ? asksFor === 'write' : asksFor !== undefined]).toEqual([right, true]);
    }
  }
});

test('what the kinds of work ask for is together what app.yml asks for, and contents are never written', () => {
  const all: Record<string, string> = {};
  for (const asked of Object.values(rights)) {
    for (const [right, how] of Object.entries(asked)) all[right] = all[right] === 'write' ? 'write' : how;
  }
  expect(all).toEqual(manifest.default_permissions);
  expect(all.contents).toBe('read');
});

/** GitHub refuses a manifest with an event that is not covered: "Default events are not supported by permissions". */
const rightFor: Readonly<Record<string, string>> = {
  check_run: 'checks',
  check_suite: 'checks',
  issue_comment: 'issues',
  merge_group: 'merge_queues',
  pull_request: 'pull_requests',
  push: 'contents',
};

test('the manifest can stand in the set-up page, and names the events that are listened to', () => {
  expect(JSON.stringify(manifest)).not.toContain("'");
  const events = manifest.default_events.toSorted();
  expect(events).toEqual(['check_run', 'check_suite', 'issue_comment', 'pull_request', 'push']);
  const uncovered = events.filter((event) => !Object.hasOwn(manifest.default_permissions, rightFor[event] ?? ''));
  expect(uncovered).toEqual([]);
});
