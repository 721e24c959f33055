import { describe, expect, test } from '@jest/globals';
import { type Decision, decide, nameOfEvent, namesOfWork } from '../../src/app/events.ts';
import { isRelevant } from '../../src/app/relevance.ts';
import type { Work } from '../../src/app/work.ts';
import { practices } from '../../src/practices/list.ts';

const installation = { id: 5 };
const repository = { id: 77, full_name: 'tierra/semilla', default_branch: 'main', archived: false };
const sender = { login: 'vera', type: 'User' };
const decided = (event: string, payload: unknown): Decision =>
  decide({ delivery: 'd-1', event, payload, at: 9 }, { practices, appId: 4242 });
const works = (decision: Decision): readonly Work[] =>
  decision.kind === 'work' ? decision.jobs.map(({ work }) => work) : [];

const push = (more: Readonly<Record<string, unknown>> = {}, modified: readonly string[] = ['README.md']): unknown => ({
  installation,
  repository,
  ref: 'refs/heads/main',
  forced: false,
  deleted: false,
  commits: [{ added: [], removed: [], modified }],
  ...more,
});
const pull = (action: string, more: Readonly<Record<string, unknown>> = {}) => ({
  action,
  installation,
  repository,
  pull_request: { number: 12, state: 'open', ...more },
});
const comment = (body: string, more: Readonly<Record<string, unknown>> = {}): unknown => ({
  action: 'created',
  installation,
  repository,
  sender,
  issue: { number: 3, user: { login: 'vera', type: 'User' } },
  comment: { body, user: sender },
  ...more,
});
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: index + 1, full_name: `tierra/r${index}` }));

describe('a webhook asks for work', () => {
  test.each<[string, string, unknown, Work]>([
    ['a push', 'push', push(), { kind: 'dashboard', occasion: 'push' }],
    [
      'a push of the settings',
      'push',
      push({}, ['.github/coop-scorecard.yml']),
      { kind: 'dashboard', occasion: 'push' },
    ],
    ['a forced push', 'push', push({ forced: true, commits: [] }), { kind: 'dashboard', occasion: 'push' }],
    [
      'a default branch made of what was on another',
      'push',
      push({ created: true, commits: [] }),
      { kind: 'dashboard', occasion: 'push' },
    ],
    ['opened', 'pull_request', pull('opened'), { kind: 'pull-request', number: 12, again: false }],
    [
      'a push, with what was pushed',
      'push',
      push({ after: 'c'.repeat(40) }),
      { kind: 'dashboard', occasion: 'push', pushed: 'c'.repeat(40) },
    ],
    [
      'opened, with when that was',
      'pull_request',
      pull('opened', { updated_at: '2026-11-21T10:00:00Z' }),
      { kind: 'pull-request', number: 12, again: false, changed: Date.parse('2026-11-21T10:00:00Z') },
    ],
    ['synchronize', 'pull_request', pull('synchronize'), { kind: 'pull-request', number: 12, again: false }],
    ['reopened', 'pull_request', pull('reopened'), { kind: 'pull-request', number: 12, again: false }],
    [
      'proposed on another branch',
      'pull_request',
      { ...pull('edited'), changes: { base: { ref: { from: 'next' }, sha: { from: 'a'.repeat(40) } } } },
      { kind: 'pull-request', number: 12, again: false },
    ],
    ['ready', 'pull_request', pull('ready_for_review'), { kind: 'pull-request', number: 12, again: false }],
    [
      'a check asked for again',
      'check_run',
      {
        action: 'rerequested',
        installation,
        repository,
        check_run: { external_id: 'pull-request:8', app: { id: 4242 } },
      },
      { kind: 'pull-request', number: 8, again: true },
    ],
    [
      'all checks asked for again',
      'check_suite',
      { action: 'rerequested', installation, repository, check_suite: { id: 31, app: { id: 4242 } } },
      { kind: 'suite', suite: 31 },
    ],
    [
      'a push to a merge queue',
      'push',
      {
        ref: 'refs/heads/gh-readonly-queue/main/pr-8-0123abc',
        before: '0'.repeat(40),
        after: 'a'.repeat(40),
        created: true,
        installation,
        repository,
        commits: [],
      },
      { kind: 'merge-group', head: 'a'.repeat(40) },
    ],
    [
      'a merge queue, where the installation allows that event',
      'merge_group',
      { action: 'checks_requested', installation, repository, merge_group: { head_sha: 'a'.repeat(40) } },
      { kind: 'merge-group', head: 'a'.repeat(40) },
    ],
    [
      'a command',
      'issue_comment',
      comment('/scorecard recheck'),
      {
        kind: 'command',
        asked: { command: { verb: 'recheck' }, thread: 3, onPullRequest: false, by: 'vera', byAuthor: true },
      },
    ],
    [
      'a command on the pull request of somebody else',
      'issue_comment',
      comment('/scorecard', { issue: { number: 3, user: { login: 'ana' }, pull_request: { url: 'x' } } }),
      {
        kind: 'command',
        asked: { command: { verb: 'recheck' }, thread: 3, onPullRequest: true, by: 'vera', byAuthor: false },
      },
    ],
    [
      'a command on the issue of a deleted account',
      'issue_comment',
      comment('/scorecard', { issue: { number: 3, user: null } }),
      {
        kind: 'command',
        asked: { command: { verb: 'recheck' }, thread: 3, onPullRequest: false, by: 'vera', byAuthor: false },
      },
    ],
  ])('%s (%s)', (_, event, payload, work) => {
    expect(namesOfWork).toContain(nameOfEvent(event, (payload as { readonly action?: string }).action ?? null));
    const decision = decided(event, payload);
    expect(works(decision)).toEqual([work]);
    if (decision.kind !== 'work') return;
    const { work: _work, ...rest } = decision.jobs[0];
    expect(rest).toEqual({
      version: 1,
      installation: 5,
      repository: { id: 77, owner: 'tierra', name: 'semilla' },
      at: 9,
      delivery: 'd-1',
    });
  });

  test.each([
    ['installation', 'created', 'repositories'],
    ['installation_repositories', 'added', 'repositories_added'],
  ])('%s %s: a first look at each, but at more than ten only where it is asked for', (event, action, field) => {
    const few = decided(event, { action, installation, [field]: many(10) });
    expect(works(few)).toEqual(Array(10).fill({ kind: 'dashboard', occasion: 'installation' }));
    const more = decided(event, { action, installation, [field]: many(11) });
    expect(works(more)).toEqual(Array(11).fill({ kind: 'dashboard', occasion: 'asked-only' }));
  });

  test('what is suspended, uninstalled or taken out is forgotten', () => {
    expect(decided('installation', { action: 'suspend', installation })).toEqual({
      kind: 'forget',
      installation: 5,
      repositories: null,
    });
    expect(decided('installation', { action: 'deleted', installation })).toEqual({
      kind: 'forget',
      installation: 5,
      repositories: null,
    });
    expect(
      decided('installation_repositories', { action: 'removed', installation, repositories_removed: [{ id: 3 }] }),
    ).toEqual({
      kind: 'forget',
      installation: 5,
      repositories: [3],
    });
  });
});

test.each([...namesOfWork])('%s is known to mean work, and looked into', (name) => {
  const [event = '', action] = name.split('.');
  expect(decided(event, action === undefined ? {} : { action })).toEqual({ kind: 'nothing', because: 'odd' });
});

describe('a webhook asks for nothing', () => {
  test.each<[string, string, unknown]>([
    ['a push to another branch', 'push', push({ ref: 'refs/heads/next' })],
    ['a tag of the same name', 'push', push({ ref: 'refs/tags/main' })],
    ['a branch deleted', 'push', push({ deleted: true })],
    ['a push of code', 'push', push({}, ['src/main.c', 'lib/x.py'])],
    ['a push without commits', 'push', push({ commits: [] })],
    ['a push to an archive', 'push', push({ repository: { ...repository, archived: true } })],
    ['closed', 'pull_request', pull('closed')],
    ['a title edited', 'pull_request', { ...pull('edited'), changes: { title: { from: 'Add' } } }],
    [
      'a closed one proposed on another branch',
      'pull_request',
      { ...pull('edited', { state: 'closed' }), changes: { base: { ref: { from: 'next' } } } },
    ],
    ['a closed one that got commits', 'pull_request', pull('synchronize', { state: 'closed' })],
    ['labelled', 'pull_request', pull('labeled')],
    [
      "another App's check",
      'check_run',
      { action: 'rerequested', installation, repository, check_run: { external_id: 'pull-request:8', app: { id: 1 } } },
    ],
    [
      'a check of ours that names none',
      'check_run',
      { action: 'rerequested', installation, repository, check_run: { external_id: '', app: { id: 4242 } } },
    ],
    [
      'a check completed',
      'check_run',
      {
        action: 'completed',
        installation,
        repository,
        check_run: { external_id: 'pull-request:8', app: { id: 4242 } },
      },
    ],
    [
      "another App's suite",
      'check_suite',
      { action: 'rerequested', installation, repository, check_suite: { id: 3, app: { id: 1 } } },
    ],
    [
      'a suite asked for, not again',
      'check_suite',
      { action: 'requested', installation, repository, check_suite: { id: 3, app: { id: 4242 } } },
    ],
    [
      'a group that has left the merge queue',
      'push',
      {
        ref: 'refs/heads/gh-readonly-queue/main/pr-8-0123abc',
        before: 'a'.repeat(40),
        after: '0'.repeat(40),
        deleted: true,
        installation,
        repository,
      },
    ],
    [
      'a tag named like a merge queue',
      'push',
      { ref: 'refs/tags/gh-readonly-queue/main/pr-8-0123abc', after: 'a'.repeat(40), installation, repository },
    ],
    [
      'a merge queue that gave up',
      'merge_group',
      { action: 'destroyed', installation, repository, merge_group: { head_sha: 'a'.repeat(40) } },
    ],
    ['talk', 'issue_comment', comment('Did you run /scorecard recheck?')],
    ['a command edited in', 'issue_comment', comment('/scorecard recheck', { action: 'edited' })],
    ['a command deleted', 'issue_comment', comment('/scorecard recheck', { action: 'deleted' })],
    [
      "a bot's",
      'issue_comment',
      comment('/scorecard recheck', { comment: { body: '/scorecard', user: { login: 'x[bot]', type: 'Bot' } } }),
    ],
    ['sent by a bot', 'issue_comment', comment('/scorecard recheck', { sender: { login: 'x[bot]', type: 'Bot' } })],
    [
      'written through an App',
      'issue_comment',
      comment('', { comment: { body: '/scorecard', user: sender, performed_via_github_app: { id: 1 } } }),
    ],
    ["a deleted account's", 'issue_comment', comment('', { comment: { body: '/scorecard', user: null } })],
    ['no repositories', 'installation', { action: 'created', installation, repositories: [] }],
    ['new permissions', 'installation', { action: 'new_permissions_accepted', installation }],
    ['a star', 'star', { action: 'created', installation, repository }],
    ['a ping', 'ping', { zen: 'Keep it logically awesome.' }],
  ])('%s (%s)', (_, event, payload) => {
    expect(decided(event, payload).kind).toBe('nothing');
  });

  test.each<[string, unknown]>([
    ['push', null],
    ['push', 'text'],
    ['push', []],
    ['push', { installation, repository: { id: 'x', full_name: 'a/b' }, ref: 'refs/heads/main' }],
    ['push', { repository, ref: 'refs/heads/main' }],
    ['push', { installation: { id: -1 }, repository, ref: 'refs/heads/main', commits: [] }],
    [
      'push',
      { installation, repository: { ...repository, full_name: '../../app' }, ref: 'refs/heads/main', commits: [] },
    ],
    ['pull_request', { action: 'opened', installation, repository }],
    ['pull_request', { action: 'opened', installation, repository, pull_request: { number: 1.5 } }],
    ['pull_request', { action: { toString: 1 }, installation, repository }],
    ['merge_group', { action: 'checks_requested', installation, repository, merge_group: { head_sha: 'main' } }],
    ['issue_comment', { action: 'created', installation, repository }],
    ['installation', { action: 'deleted' }],
    ['installation', { action: 'created', installation, repositories: [{ id: 1, full_name: 'one/two/three' }] }],
  ])('odd: %s %j', (event, payload) => {
    expect(decided(event, payload)).toEqual({ kind: 'nothing', because: 'odd' });
  });
});

describe('a push can change a card', () => {
  const touches = (how: 'added' | 'removed' | 'modified', path: string) => ({
    forced: false,
    created: false,
    commits: [{ added: [], removed: [], modified: [], [how]: [path] }],
  });
  test.each([
    'README.md',
    'LICENSE',
    'CONTRIBUTING.rst',
    'docs/guide.md',
    '.github/coop-scorecard.yml',
    '.github/FUNDING.yml',
    '.github/ISSUE_TEMPLATE/bug.yml',
    '.github/workflows/ci.yml',
    'CODEOWNERS',
    'publiccode.yml',
    'package.json',
    'GOVERNANCE.md',
    'somewhere/deep/plan.md',
    'CÓDIGO_DE_CONDUCTA.md',
  ])('%s', (path) => {
    expect(isRelevant(touches('modified', path), practices)).toBe(true);
    expect(isRelevant(touches('removed', path), practices)).toBe(true);
  });

  test.each([
    'src/main.c',
    'lib/readme.py',
    'app/models/user.rb',
    'assets/logo.png',
    'test/fixtures/a.json',
    'src/license.ts',
    'go.sum',
  ])('not %s', (path) => {
    expect(isRelevant(touches('modified', path), practices)).toBe(false);
  });

  test('one that does not show all its files can', () => {
    const commit = { added: [], removed: [], modified: ['src/main.c'] };
    expect(isRelevant({ forced: false, created: false, commits: Array(19).fill(commit) }, practices)).toBe(false);
    expect(isRelevant({ forced: false, created: false, commits: Array(20).fill(commit) }, practices)).toBe(true);
    expect(isRelevant({ forced: true, created: false, commits: [commit] }, practices)).toBe(true);
    const sources = (count: number): string[] => Array.from({ length: count }, (_, index) => `src/${index}.c`);
    const large = { added: sources(1000), removed: sources(999), modified: sources(1000) };
    expect(isRelevant({ forced: false, created: false, commits: [large] }, practices)).toBe(false);
    expect(
      isRelevant({ forced: false, created: false, commits: [{ ...large, removed: sources(1000) }] }, practices),
    ).toBe(true);
  });
});
