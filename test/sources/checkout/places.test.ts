import { cpSync, mkdirSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { captureFolder } from '../../../src/sources/checkout/capture-folder.ts';
import { FolderError } from '../../../src/sources/checkout/folder-error.ts';
import { ana, beto, commit, everything, folder, git, pathsOf, repository, textsOf, write } from './repositories.ts';

const capture = (top: string, ref?: string) =>
  captureFolder(top, ref === undefined ? { plan: everything } : { plan: everything, ref });

const code = async (promise: Promise<unknown>) => {
  try {
    await promise;
    return 'none';
  } catch (error) {
    return error instanceof FolderError ? error.code : error;
  }
};

const noGit = [
  { what: 'history', why: 'unsupported' },
  { what: 'tags', why: 'unsupported' },
];

test('a repository with a remote', async () => {
  const top = repository();
  git(top, ['remote', 'add', 'fork', 'https://github.com/beto/semilla']);
  git(top, ['remote', 'add', 'origin', 'https://ana:ghp_token@github.com/tierra/semilla.git']);
  const snapshot = await capture(top);
  expect(snapshot.repository).toEqual({
    owner: 'tierra',
    name: 'semilla',
    url: 'https://github.com/tierra/semilla',
    ref: 'main',
    commit: git(top, ['rev-parse', 'HEAD']),
    defaultBranch: 'main',
  });
  expect(snapshot.source).toBe('checkout');
  expect(snapshot.unread).toEqual([]);
  expect(JSON.stringify(snapshot)).not.toContain('ghp_token');
});

test('what only a host knows is unsupported', async () => {
  const { issues, pullRequests, profile, releases, ownerFiles, dependents, privateVulnerabilityReporting } =
    await capture(repository());
  for (const fact of [issues, pullRequests, profile, releases, ownerFiles, dependents, privateVulnerabilityReporting]) {
    expect(fact).toEqual({ known: false, why: 'unsupported' });
  }
});

test('without a remote it goes by the name of its folder', async () => {
  expect((await capture(repository({}, 'huerta'))).repository).toMatchObject({
    owner: null,
    name: 'huerta',
    url: null,
  });
});

test('a folder without git', async () => {
  const top = folder();
  write(top, { 'README.md': 'Hola', 'docs/a.md': 'A', 'node_modules/x/README.md': 'X' });
  const snapshot = await capture(top);
  expect(textsOf(snapshot.files)).toEqual({ 'README.md': 'Hola', 'docs/a.md': 'A' });
  expect(snapshot.repository).toEqual({
    owner: null,
    name: 'semilla',
    url: null,
    ref: '',
    commit: null,
    defaultBranch: null,
  });
  expect(snapshot.history).toEqual({ known: false, why: 'unsupported' });
  expect(snapshot.unread).toEqual(noGit);
});

test('an empty folder', async () => {
  const snapshot = await capture(folder());
  expect(snapshot.files).toEqual({ entries: [], whole: true, read: [] });
  expect(snapshot.unread).toEqual(noGit);
});

test('no git program: the files, and why there is no more', async () => {
  const top = repository();
  const snapshot = await captureFolder(top, { plan: everything, environment: { PATH: '/nowhere:.' } });
  expect(pathsOf(snapshot.files)).toEqual(['README.md']);
  expect(snapshot.history).toEqual({ known: false, why: 'failed' });
  expect(snapshot.unread.map(({ what }) => what)).toEqual(['history', 'tags']);
  expect(await code(captureFolder(top, { plan: everything, ref: 'main', environment: {} }))).toBe('no-git');
});

test('a branch without a commit', async () => {
  const top = folder();
  git(top, ['init', '--quiet', '--initial-branch=12.0']);
  write(top, { 'README.md': 'Hola' });
  const snapshot = await capture(top);
  expect(snapshot.repository).toMatchObject({ ref: '12.0', commit: null, defaultBranch: '12.0' });
  expect(snapshot.history).toEqual({ known: true, value: { commits: [], whole: true, total: 0, firstCommitAt: null } });
  expect(pathsOf(snapshot.files)).toEqual(['README.md']);
});

test('a damaged repository: the files, and that the history failed', async () => {
  const top = repository();
  writeFileSync(join(top, '.git', 'HEAD'), 'nonsense');
  const snapshot = await capture(top);
  expect(pathsOf(snapshot.files)).toEqual(['README.md']);
  expect(snapshot.history).toEqual({ known: false, why: 'failed' });
});

test('no branch checked out', async () => {
  const top = repository();
  git(top, ['checkout', '--quiet', '--detach']);
  expect((await capture(top)).repository).toMatchObject({ ref: '', defaultBranch: 'main', commit: expect.any(String) });
});

test('the default branch is that of origin', async () => {
  const upstream = repository();
  git(upstream, ['branch', '-m', '12.0']);
  const top = folder();
  git(dirname(top), ['clone', '--quiet', upstream, top]);
  git(top, ['checkout', '--quiet', '-b', 'my-work']);
  expect((await capture(top)).repository).toMatchObject({ ref: 'my-work', defaultBranch: '12.0' });
});

test('a shallow clone: older commits and tags are not known', async () => {
  const upstream = repository();
  commit(upstream, 'Second');
  const top = folder();
  git(dirname(top), ['clone', '--quiet', '--depth=1', pathToFileURL(upstream).href, top]);
  const snapshot = await capture(top);
  expect(snapshot.history).toMatchObject({ known: true, value: { whole: false, total: null, firstCommitAt: null } });
  expect(snapshot.history.known && snapshot.history.value.commits).toHaveLength(1);
  expect(snapshot.tags).toEqual({ known: false, why: 'unsupported' });
  expect(snapshot.unread).toEqual(noGit);
});

test('a bare repository is read from its objects', async () => {
  const upstream = repository({ 'README.md': 'Hola', '.mailmap': 'Ana Sol Ruiz <ana@semilla.example>\n' });
  const top = folder('semilla.git');
  git(dirname(top), ['clone', '--quiet', '--bare', upstream, top]);
  const snapshot = await capture(top);
  expect(textsOf(snapshot.files)).toMatchObject({ 'README.md': 'Hola' });
  expect(snapshot.files.entries.map(({ size }) => size)).toEqual([35, 4]);
  expect(snapshot.repository).toMatchObject({ name: 'semilla', ref: 'main', defaultBranch: 'main' });
  expect(snapshot.history.known && snapshot.history.value.commits[0]?.authors[0]?.name).toBe('Ana Sol Ruiz');
});

test('an empty bare repository', async () => {
  const top = folder('semilla.git');
  git(top, ['init', '--quiet', '--bare', '--initial-branch=main']);
  const snapshot = await capture(top);
  expect(snapshot.files).toEqual({ entries: [], whole: true, read: [] });
  expect(snapshot.history).toMatchObject({ known: true, value: { total: 0 } });
});

test('the .git of a work tree stands for its newest commit', async () => {
  const top = repository();
  expect(await capture(join(top, '.git'))).toMatchObject({ repository: { name: 'semilla' }, files: { whole: true } });
});

test('a linked work tree', async () => {
  const top = repository();
  git(top, ['remote', 'add', 'origin', 'git@github.com:tierra/semilla.git']);
  const linked = join(dirname(top), 'linked');
  git(top, ['worktree', 'add', '--quiet', '-b', 'side', linked]);
  write(linked, { 'NEW.md': 'new' });
  const snapshot = await capture(linked);
  expect(snapshot.repository).toMatchObject({ owner: 'tierra', name: 'semilla', ref: 'side' });
  expect(pathsOf(snapshot.files)).toEqual(['NEW.md', 'README.md']);
  expect(snapshot.history).toMatchObject({ known: true, value: { whole: true, total: 1 } });
});

test('a submodule, from outside and from inside', async () => {
  const inner = repository({ LICENSE: 'inner' });
  const top = repository();
  git(top, ['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, 'lib']);
  commit(top, 'Submodule');
  const outside = await capture(top);
  expect(outside.files.entries).toContainEqual({ path: 'lib', kind: 'submodule', size: null });
  expect(pathsOf(outside.files)).not.toContain('lib/LICENSE');
  const inside = await capture(join(top, 'lib'));
  expect(pathsOf(inside.files)).toEqual(['LICENSE']);
  expect(inside.history).toMatchObject({ known: true, value: { total: 1 } });
});

describe('a folder inside a work tree', () => {
  test('that the repository keeps: its files and its own history', async () => {
    const top = repository({ 'README.md': 'outer' });
    git(top, ['remote', 'add', 'origin', 'https://github.com/tierra/semilla']);
    write(top, { 'packages/hoja/README.md': 'inner' });
    commit(top, 'Inner', beto);
    write(top, { 'README.md': 'changed' });
    commit(top, 'Outer');
    const snapshot = await capture(join(top, 'packages', 'hoja'));
    expect(textsOf(snapshot.files)).toEqual({ 'README.md': 'inner' });
    expect(snapshot.repository).toMatchObject({
      owner: null,
      name: 'hoja',
      url: null,
      commit: git(top, ['rev-parse', 'HEAD']),
    });
    expect(snapshot.history).toMatchObject({
      known: true,
      value: { total: 1, commits: [{ authors: [{ name: 'Beto Luz' }] }] },
    });
    const first = await capture(join(top, 'packages', 'hoja'), 'HEAD~1');
    expect(textsOf(first.files)).toEqual({ 'README.md': 'inner' });
    expect(first.history).toMatchObject({ known: true, value: { total: 1 } });
  });

  test('that the repository does not keep: a folder without git', async () => {
    const top = repository({ '.gitignore': 'scratch/\n' });
    write(top, { 'scratch/README.md': 'mine' });
    const snapshot = await capture(join(top, 'scratch'));
    expect(textsOf(snapshot.files)).toEqual({ 'README.md': 'mine' });
    expect(snapshot.history).toEqual({ known: false, why: 'unsupported' });
  });
});

describe('at a ref', () => {
  const top = repository({ 'README.md': 'one' });
  git(top, ['tag', 'v1']);
  write(top, { 'README.md': 'two' });
  const second = commit(top, 'Second');
  git(top, ['update-ref', 'refs/remotes/origin/far', second]);
  write(top, { 'README.md': 'three', 'NEW.md': 'new' });

  test.each([
    ['v1', 'one', 1],
    ['main', 'two', 2],
    ['far', 'two', 2],
    [second, 'two', 2],
    [second.slice(0, 10), 'two', 2],
    ['HEAD~1', 'one', 1],
  ])('%s', async (ref, text, total) => {
    const snapshot = await capture(top, ref);
    expect(textsOf(snapshot.files)).toEqual({ 'README.md': text });
    expect(snapshot.repository.ref).toBe(ref);
    expect(snapshot.history).toMatchObject({ known: true, value: { total } });
  });

  test.each([['absent'], ['--all'], ['-c'], [''], ['v1\n'], ['HEAD:README.md']])('unknown: %j', async (ref) => {
    expect(await code(capture(top, ref))).toBe('unknown-ref');
  });

  test('a folder without git has none', async () => {
    expect(await code(capture(folder(), 'main'))).toBe('unknown-ref');
  });
});

describe('no folder', () => {
  const top = folder();
  write(top, { file: 'x' });

  test.each([
    [join(top, 'absent'), 'missing'],
    [join(top, 'file'), 'not-a-folder'],
    [join(top, 'file', 'x'), 'not-a-folder'],
    [`${top}\0`, 'missing'],
  ])('%j: %s', async (place, expected) => {
    expect(await code(capture(place))).toBe(expected);
  });
});

test('a partial clone, whose files are not there: nothing is fetched', async () => {
  const upstream = repository({ 'README.md': 'Hola', 'a.md': 'A' });
  git(upstream, ['config', 'uploadpack.allowFilter', 'true']);
  const top = folder('semilla.git');
  git(dirname(top), ['clone', '--quiet', '--bare', '--filter=blob:none', pathToFileURL(upstream).href, top]);
  const snapshot = await capture(top);
  expect(textsOf(snapshot.files)).toEqual({ 'README.md': 'failed', 'a.md': 'failed' });
  expect(snapshot.unread).toContainEqual({ what: 'file', why: 'failed', path: 'README.md' });
  expect(git(top, ['count-objects', '-v'])).toContain('count: 0');
});

test('a sparse checkout: what is not on disk is read from git', async () => {
  const top = repository({ 'README.md': 'Hola', 'docs/a.md': 'A' });
  git(top, ['sparse-checkout', 'set', '--no-cone', '/README.md']);
  expect(textsOf((await capture(top)).files)).toEqual({ 'README.md': 'Hola', 'docs/a.md': 'A' });
});

test('a copy without its .git file is a plain folder, and one with a dangling .git file too', async () => {
  const top = repository();
  const copy = folder('copia');
  cpSync(top, copy, { recursive: true });
  rmSync(join(copy, '.git'), { recursive: true });
  expect((await capture(copy)).unread).toEqual(noGit);
  writeFileSync(join(copy, '.git'), 'gitdir: ../absent\n');
  const dangling = await capture(copy);
  expect(pathsOf(dangling.files)).toEqual(['README.md']);
  expect(dangling.history).toEqual({ known: false, why: 'failed' });
  unlinkSync(join(copy, '.git'));
  mkdirSync(join(copy, '.git'));
  expect((await capture(copy)).unread).toEqual(noGit);
});

test('progress is told', async () => {
  const steps: string[] = [];
  await captureFolder(repository(), { plan: everything, onProgress: (step) => steps.push(step) });
  expect(steps.sort()).toEqual(['history', 'listing', 'reading']);
});

test('the same folder gives the same snapshot', async () => {
  const top = repository({ 'b.md': '1', 'a.md': '2' });
  git(top, ['tag', '-a', 'v1', '-m', 'One'], ana);
  expect(JSON.stringify(await capture(top))).toBe(JSON.stringify(await capture(top)));
});
