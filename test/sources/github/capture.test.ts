import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { practices } from '../../../src/practices/list.ts';
import { planOf } from '../../../src/use-cases/reading.ts';
import { type GitHub, startGitHub } from '../../github/start.ts';
import { beto, commit, folder, git, repository, write } from '../checkout/repositories.ts';
import { capture, missing } from './capturing.ts';
import { conventional } from './trees.ts';

let github: GitHub;
const at: Record<string, string> = {};

beforeAll(async () => {
  const semilla = repository(conventional);
  at.first = git(semilla, ['rev-parse', 'HEAD']);
  git(semilla, ['tag', '-a', 'v1.0.0', '-m', 'First release\n\nWith seeds']);
  git(semilla, ['checkout', '--quiet', '-b', 'change']);
  write(semilla, { 'ROADMAP.md': '# Roadmap\n' });
  at.change = commit(semilla, 'Plan\n\nCo-authored-by: Ana Sol <ana@semilla.example>', beto);
  git(semilla, ['checkout', '--quiet', 'main']);

  const odd = repository({
    'README.md': Buffer.from('\uFEFF# Camión\n'),
    'LATIN.md': Buffer.from('# Cami\xf3n\n', 'latin1'),
    'CHANGELOG.md': `# Changelog\n\n${'- Something changed\n'.repeat(40_000)}`,
    'NOTES.md': Buffer.from([35, 32, 0, 1, 2, 3]),
    'docs/real.md': '# Real\n',
  });
  symlinkSync('docs/real.md', join(odd, 'GUIDE.md'));
  symlinkSync('docs', join(odd, 'documentation'));
  symlinkSync('/etc/passwd', join(odd, 'SECURITY.md'));
  symlinkSync('../../outside.md', join(odd, 'AUTHORS.md'));
  commit(odd, 'Links');
  git(odd, ['update-index', '--add', '--cacheinfo', `160000,${at.first},vendor/lib`]);
  git(odd, ['commit', '--quiet', '-m', 'Odd things']);

  const dangling = repository();
  git(dangling, ['symbolic-ref', 'HEAD', 'refs/heads/nothing']);

  const shared = repository({ 'CODE_OF_CONDUCT.md': '# Code\n', 'profile/README.md': '# We\n' }, 'shared');
  const empty = folder();
  git(empty, ['init', '--quiet', '--initial-branch=main']);
  const wide = repository(Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`src/part${i}.js`, ''])));

  github = await startGitHub({
    accounts: [
      {
        login: 'tierra-comun',
        kind: 'organization',
        members: ['ana'],
        website: 'https://tierra-comun.coop',
        email: 'hola@tierra-comun.coop',
      },
      { login: 'vera', kind: 'user', name: 'Vera' },
      { login: 'secretive', kind: 'organization' },
    ],
    repositories: [
      {
        owner: 'tierra-comun',
        name: 'semilla',
        git: semilla,
        formerly: ['tierra-comun/seed', 'vera/semilla-old'],
        description: 'A seed bank',
        homepage: 'https://semilla.coop',
        topics: ['seeds', 'cooperative'],
        socialImage: true,
        people: { 'ana@semilla.example': 'ana' },
        privateVulnerabilityReporting: true,
        issues: [
          {
            title: 'By somebody who left',
            author: null,
            createdAt: '2026-10-01T00:00:00Z',
            acts: [
              { kind: 'IssueComment', by: 'stale[bot]', at: '2026-10-01T01:00:00Z' },
              { kind: 'LabeledEvent', by: null, at: '2026-10-01T02:00:00Z' },
              { kind: 'CrossReferencedEvent', by: 'ana', at: '2026-10-01T03:00:00Z', willCloseTarget: false },
              { kind: 'CrossReferencedEvent', by: 'ana', at: '2026-10-02T03:00:00Z', willCloseTarget: true },
              { kind: 'IssueComment', by: 'ana', association: 'MEMBER', at: '2026-10-03T00:00:00Z', minimised: true },
              { kind: 'ClosedEvent', by: 'ana', at: '2026-10-04T00:00:00Z' },
            ],
            closedAt: '2026-10-04T00:00:00Z',
          },
        ],
        pullRequests: [
          {
            title: 'Plan',
            author: 'vera',
            createdAt: '2026-10-05T00:00:00Z',
            head: 'change',
            fork: 'vera/semilla',
            draft: true,
            acts: [
              { kind: 'PullRequestReview', by: 'ana', at: '2026-10-06T00:00:00Z', pending: true },
              { kind: 'PullRequestReview', by: 'ana', at: '2026-10-07T00:00:00Z' },
            ],
          },
          {
            title: 'From a fork that is gone',
            author: null,
            createdAt: '2026-10-06T00:00:00Z',
            head: 'change',
            fork: null,
          },
        ],
        releases: [
          { tag: 'v2.0.0', publishedAt: null, draft: true },
          { tag: 'v1.0.0', publishedAt: '2026-09-01T00:00:00Z', notes: 'Seeds', author: null },
        ],
        milestones: [{ title: 'Spring', updatedAt: '2026-10-01T00:00:00Z' }],
        discussions: { categories: [{ name: 'Q&A', answerable: true }, { name: 'Ideas' }], discussions: ['Ideas'] },
      },
      { owner: 'tierra-comun', name: '.github', git: shared },
      { owner: 'tierra-comun', name: 'odd', git: odd },
      { owner: 'tierra-comun', name: 'dangling', git: dangling },
      { owner: 'tierra-comun', name: 'empty', git: empty },
      { owner: 'tierra-comun', name: 'wide', git: wide },
      { owner: 'tierra-comun', name: 'old', git: shared, archivedAt: '2025-01-01T00:00:00Z' },
      { owner: 'vera', name: 'semilla', git: semilla, fork: true, hasIssues: false },
      { owner: 'secretive', name: 'hidden', git: semilla, private: true, permissions: { vera: 'push' } },
      { owner: 'secretive', name: '.github', git: shared, private: true },
      { owner: 'secretive', name: 'open', git: semilla },
      { owner: 'vera', name: '.github', git: repository({ 'FUNDING.yml': 'open_collective: vera\n' }) },
    ],
  });
}, 60_000);
afterAll(() => github.close());

describe('what a snapshot holds', () => {
  test('of a healthy repository: everything, and nothing missing', async () => {
    const snapshot = await capture(github, 'tierra-comun/semilla');
    expect(missing(snapshot)).toEqual([]);
    expect(snapshot.repository).toEqual({
      owner: 'tierra-comun',
      name: 'semilla',
      url: 'https://github.com/tierra-comun/semilla',
      ref: 'main',
      commit: at.first,
      defaultBranch: 'main',
    });
    expect(snapshot.files.entries.map(({ path }) => path)).toEqual(Object.keys(conventional).sort());
    expect(snapshot.files.whole).toBe(true);
    expect(snapshot.profile).toMatchObject({
      value: {
        description: 'A seed bank',
        homepage: 'https://semilla.coop',
        topics: ['seeds', 'cooperative'],
        socialImage: true,
        ownerKind: 'organization',
        ownerWebsite: 'https://tierra-comun.coop',
      },
    });
    expect(snapshot.history).toMatchObject({
      value: { whole: true, total: 1, commits: [{ authors: [{ login: 'ana' }] }] },
    });
    expect(snapshot.tags).toMatchObject({
      value: [{ name: 'v1.0.0', message: expect.stringContaining('With seeds') }],
    });
    expect(snapshot.releases).toMatchObject({ value: [{ tag: 'v1.0.0', author: null, notes: 'Seeds' }] });
    expect(snapshot.discussions).toMatchObject({
      value: {
        total: 1,
        categories: [
          { name: 'Q&A', answerable: true, used: false },
          { name: 'Ideas', used: true },
        ],
      },
    });
    expect(snapshot.contributors).toMatchObject({ value: [{ person: { login: 'ana' }, commits: 1 }] });
    expect(snapshot.ownerFiles).toMatchObject({ value: { read: [{ path: 'CODE_OF_CONDUCT.md' }] } });
  });

  test('acts: bots, people who left, what does not close, what is hidden, reviews not sent', async () => {
    const { issues, pullRequests } = await capture(github, 'tierra-comun/semilla');
    expect(issues.known && issues.value[0]?.author).toBeNull();
    expect(
      issues.known && issues.value[0]?.acts.map(({ kind, by, minimised }) => [kind, by?.login, by?.bot, minimised]),
    ).toEqual([
      ['comment', 'stale', true, false],
      ['label', undefined, undefined, false],
      ['linked-fix', 'ana', false, false],
      ['comment', 'ana', false, true],
      ['close', 'ana', false, false],
    ]);
    expect(pullRequests).toMatchObject({
      value: [
        { author: null, acts: [] },
        { draft: true, acts: [{ kind: 'review' }] },
      ],
    });
  });

  test('files: a mark at the beginning, other encodings, what is long, binary, a link or a submodule', async () => {
    const { files } = await capture(github, 'tierra-comun/odd');
    const content = (path: string) => files.read.find((file) => file.path === path)?.content;
    expect(content('README.md')).toEqual({ kind: 'text', text: '# Camión\n', truncated: false });
    expect(content('LATIN.md')).toMatchObject({ text: '# Camión\n' });
    expect(content('CHANGELOG.md')).toMatchObject({ kind: 'text', truncated: true });
    expect(content('NOTES.md')).toEqual({ kind: 'unreadable', why: 'binary' });
    expect(content('GUIDE.md')).toMatchObject({ text: '# Real\n' });
    const shown = files.entries.map(({ path, kind, target }) => [path, kind, target]);
    expect(shown).toContainEqual(['GUIDE.md', 'file', 'docs/real.md']);
    expect(shown).toContainEqual(['documentation/real.md', 'file', 'docs/real.md']);
    expect(shown).toContainEqual(['vendor/lib', 'submodule', undefined]);
    expect(shown.map(([path]) => path)).not.toContain('SECURITY.md');
    expect(shown.map(([path]) => path)).not.toContain('AUTHORS.md');
  });
});

describe('a file that a person named', () => {
  const named = (settingsAt: string) =>
    capture(github, 'tierra-comun/semilla', { plan: planOf({ practices, settingsAt }) });

  test('is read wherever it is', async () => {
    const { files } = await named('test/lend.test.js');
    expect(files.read.map(({ path }) => path)).toContain('test/lend.test.js');
  });

  test('is not there: nothing else is in doubt, and it costs nothing', async () => {
    const snapshot = await named('policies/of/ours/scorecard.yml');
    expect(missing(snapshot)).toEqual([]);
    expect(snapshot.files.whole).toBe(true);
    expect(snapshot.cost?.requests).toBe(3);
  });
});

describe('at any ref', () => {
  test.each([
    ['a branch', 'change', 'change'],
    ['a tag', 'v1.0.0', 'first'],
    ['a whole reference', 'refs/heads/change', 'change'],
    ["a fork's pull request", 'refs/pull/2/head', 'change'],
  ])('%s', async (_, ref, commitOf) => {
    const snapshot = await capture(github, 'tierra-comun/semilla', { ref });
    expect(snapshot.repository).toMatchObject({ ref, commit: at[commitOf], defaultBranch: 'main' });
    expect(snapshot.files.entries.some(({ path }) => path === 'ROADMAP.md')).toBe(commitOf === 'change');
  });

  test('a commit, whole or shortened', async () => {
    const whole = await capture(github, 'tierra-comun/semilla', { ref: at.change ?? '' });
    const short = await capture(github, 'tierra-comun/semilla', { ref: at.change?.slice(0, 9) ?? '' });
    expect([whole.repository.commit, short.repository.commit]).toEqual([at.change, at.change]);
  });

  test.each([
    'nothing',
    'refs/pull/99/head',
    '0123456789012345678901234567890123456789',
    'main:README.md',
    '--upload-pack=x',
    '',
  ])('there is no %s', async (ref) => {
    await expect(capture(github, 'tierra-comun/semilla', { ref })).rejects.toMatchObject({ code: 'unknown-ref' });
  });
});

describe('repositories of every kind', () => {
  test.each(['tierra-comun/seed', 'vera/semilla-old', 'TIERRA-COMUN/Semilla'])(
    '%s is now tierra-comun/semilla',
    async (before) => {
      const snapshot = await capture(github, before);
      expect(snapshot.repository).toMatchObject({ owner: 'tierra-comun', name: 'semilla' });
      expect(missing(snapshot)).toEqual([]);
      expect(snapshot.contributors.known).toBe(true);
      // What its owner shares is what its owner of today does.
      expect(snapshot.ownerFiles).toMatchObject({ value: { read: [{ path: 'CODE_OF_CONDUCT.md' }] } });
      expect(snapshot.cost?.requests).toBeLessThanOrEqual(5);
    },
  );

  test.each(['tierra-comun/empty', 'tierra-comun/dangling'])('%s has nothing to read', async (fullName) => {
    const snapshot = await capture(github, fullName);
    expect(snapshot.files).toEqual({ entries: [], whole: true, read: [] });
    expect(snapshot.history).toMatchObject({ known: true, value: { commits: [], total: 0 } });
    expect(snapshot.repository.commit).toBeNull();
    expect(missing(snapshot)).toEqual([]);
  });

  test('archived', async () => {
    const { profile } = await capture(github, 'tierra-comun/old');
    expect(profile).toMatchObject({ value: { archived: true, archivedAt: Date.UTC(2025, 0, 1) } });
  });

  test('a fork without issues', async () => {
    const { profile, issues } = await capture(github, 'vera/semilla');
    expect(profile).toMatchObject({ value: { fork: true, hasIssues: false, ownerKind: 'user' } });
    expect(issues).toEqual({ known: true, value: [] });
  });

  test('private: seen by those who may, and nobody is asked for its dependents', async () => {
    const dependents = () => Promise.reject(new Error('never'));
    const token = github.tokenOf('vera');
    const { profile, ...rest } = await capture(github, 'secretive/hidden', { token, dependents });
    expect(profile).toMatchObject({ value: { private: true } });
    expect(rest.dependents).toEqual({ known: true, value: null });
    await expect(capture(github, 'secretive/hidden')).rejects.toMatchObject({ code: 'not-found' });
  });

  test("what is in an owner's private .github repository is not shared", async () => {
    const snapshot = await capture(github, 'secretive/open', { token: github.tokenOf('secretive') });
    expect(snapshot.ownerFiles).toEqual({ known: true, value: null });
  });

  test('the .github repository itself inherits from nobody', async () => {
    expect((await capture(github, 'tierra-comun/.github')).ownerFiles).toEqual({ known: true, value: null });
  });

  test('an absent one', async () => {
    await expect(capture(github, 'tierra-comun/nothing')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('a folder of thousands', async () => {
    const { files } = await capture(github, 'tierra-comun/wide');
    expect(files.entries).toHaveLength(3000);
    expect(files.whole).toBe(true);
  });
});
