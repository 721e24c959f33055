import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { captureFolder } from '../../../src/sources/checkout/capture-folder.ts';
import { CloneError, type CloneOptions, captureClone, withClone } from '../../../src/sources/checkout/clone.ts';
import { FolderError } from '../../../src/sources/checkout/folder-error.ts';
import { type GitServer, serve } from './git-server.ts';
import { commit, everything, folder, git, pathsOf, repository, textsOf, write } from './repositories.ts';

const root = folder('tierra');
let server: GitServer;
const loopback = { also: ['http', 'file'] } satisfies CloneOptions;

beforeAll(async () => {
  const top = repository({ 'README.md': 'old', 'docs/old.md': randomBytes(300_000) });
  write(top, { 'README.md': 'Hola', 'docs/a.md': 'A', '.mailmap': 'Ana Ruiz <ana@semilla.example>\n' });
  git(top, ['rm', '--quiet', 'docs/old.md']);
  symlinkSync('docs/a.md', join(top, 'LINK.md'));
  commit(top, 'Second');
  git(top, ['tag', '-a', 'v1', '-m', 'One']);
  git(top, ['branch', 'next', 'HEAD~1']);
  write(top, { 'large.bin': randomBytes(3_000_000) });
  commit(top, 'Third');
  git(root, ['clone', '--quiet', '--bare', top, 'semilla.git']);
  git(join(root, 'semilla.git'), ['config', 'uploadpack.allowFilter', 'true']);
  git(root, ['clone', '--quiet', '--bare', top, 'whole.git']);
  server = await serve(root);
});
afterEach(() => {
  server.answer = 'git';
});
afterAll(() => server.close());

// A temporary folder of our own: other tests, and other people, clone at the same time.
const usual = process.env.TMPDIR;
const ownTemporary = mkdtempSync(join(tmpdir(), 'clone-test-'));
beforeAll(() => {
  process.env.TMPDIR = ownTemporary;
});
afterAll(() => {
  if (usual === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = usual;
  rmSync(ownTemporary, { recursive: true, force: true });
});
const leftovers = () => readdirSync(ownTemporary).filter((name) => name.startsWith('coop-scorecard-'));

const code = async (promise: Promise<unknown>) => {
  try {
    await promise;
    return 'none';
  } catch (error) {
    return error instanceof CloneError ? error.code : error;
  }
};

/** The text files only, in one round. */
const texts = {
  rounds: 1,
  next: (files: Parameters<typeof pathsOf>[0]) =>
    pathsOf(files).filter((path) => path.endsWith('.md') || path === '.mailmap'),
};

test('history whole, files of the newest commit, and only those that are read', async () => {
  const { size, snapshot } = await withClone(
    `${server.url}/semilla.git`,
    loopback,
    async ({ folder: clone, supply }) => {
      const taken = await captureFolder(clone, { plan: texts, supply });
      return { snapshot: taken, size: Number(/size-pack: (\d+)/.exec(git(clone, ['count-objects', '-v']))?.[1]) };
    },
  );
  expect(textsOf(snapshot.files)).toEqual({
    '.mailmap': 'Ana Ruiz <ana@semilla.example>\n',
    'LINK.md': 'A',
    'README.md': 'Hola',
    'docs/a.md': 'A',
  });
  expect(pathsOf(snapshot.files)).toContain('large.bin');
  expect(snapshot.history).toMatchObject({
    known: true,
    value: { whole: true, total: 3, commits: [{ authors: [{ name: 'Ana Ruiz' }] }, {}, {}] },
  });
  expect(snapshot.tags).toMatchObject({ known: true, value: [{ name: 'v1', message: 'One' }] });
  expect(snapshot.repository).toMatchObject({ name: 'semilla', ref: 'main', defaultBranch: 'main' });
  // Kibibytes: neither the large file nor the old one came.
  expect(size).toBeLessThan(100);
});

test('a host without filters: everything at once', async () => {
  const snapshot = await captureClone(`${server.url}/whole.git`, { ...loopback, plan: texts });
  expect(textsOf(snapshot.files)).toMatchObject({ 'README.md': 'Hola', 'docs/a.md': 'A' });
  expect(snapshot.history).toMatchObject({ known: true, value: { total: 3 } });
});

test('another ref', async () => {
  const url = `${server.url}/semilla.git`;
  const snapshot = await captureClone(url, { ...loopback, plan: everything, ref: 'next' });
  expect(pathsOf(snapshot.files)).toEqual(['README.md', 'docs/old.md']);
  await expect(captureClone(url, { ...loopback, plan: texts, ref: 'absent' })).rejects.toBeInstanceOf(FolderError);
});

test('an empty repository', async () => {
  git(root, ['init', '--quiet', '--bare', '--initial-branch=main', 'empty.git']);
  const snapshot = await captureClone(`${server.url}/empty.git`, { ...loopback, plan: everything });
  expect(snapshot.files).toEqual({ entries: [], whole: true, read: [] });
  expect(snapshot.history).toMatchObject({ known: true, value: { total: 0 } });
});

test('from a folder on this machine, where that is allowed', async () => {
  const url = pathToFileURL(join(root, 'semilla.git')).href;
  expect(textsOf((await captureClone(url, { ...loopback, plan: texts })).files)['README.md']).toBe('Hola');
  expect(await code(captureClone(url, { plan: texts }))).toBe('not-allowed');
});

test('the clone is removed, also when its use fails', async () => {
  let clone = '';
  await expect(
    withClone(`${server.url}/semilla.git`, loopback, async ({ folder: at }) => {
      clone = at;
      expect(existsSync(at)).toBe(true);
      throw new RangeError('broken');
    }),
  ).rejects.toThrow('broken');
  expect(existsSync(dirname(clone))).toBe(false);
});

test('no credentials are sent, whatever the address, the environment and the home folder hold', async () => {
  const home = folder('home');
  writeFileSync(join(home, '.netrc'), 'machine 127.0.0.1 login ana password secret\n');
  writeFileSync(
    join(home, '.gitconfig'),
    '[credential]\n\thelper = "!echo password=secret"\n[http]\n\textraHeader = "Authorization: Basic secret"\n',
  );
  const environment = { PATH: process.env.PATH, HOME: home, GIT_ASKPASS: '/bin/echo', GITHUB_TOKEN: 'secret' };
  server.answer = 401;
  const url = `${server.url}/semilla.git`.replace('//', '//ana:secret@');
  const failed = withClone(url, { ...loopback, environment }, async () => {});
  await expect(failed).rejects.toMatchObject({ code: 'not-found', url: expect.not.stringContaining('secret') });
  expect(server.credentials).toEqual([]);
});

describe('what goes wrong', () => {
  test('absent', async () => {
    expect(await code(withClone(`${server.url}/absent.git`, loopback, async () => {}))).toBe('not-found');
  });

  test.each([
    [401, 'not-found'],
    [404, 'not-found'],
    [403, 'not-allowed'],
    [500, 'failed'],
  ])('the host answers %s: %s', async (status, expected) => {
    server.answer = status;
    expect(await code(withClone(`${server.url}/semilla.git`, loopback, async () => {}))).toBe(expected);
  });

  test('the host does not answer: timed-out', async () => {
    server.answer = 'nothing';
    const started = performance.now();
    expect(await code(withClone(`${server.url}/semilla.git`, { ...loopback, milliseconds: 300 }, async () => {}))).toBe(
      'timed-out',
    );
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('stopped by the caller', async () => {
    server.answer = 'nothing';
    const signal = AbortSignal.timeout(200);
    expect(await code(withClone(`${server.url}/semilla.git`, { ...loopback, signal }, async () => {}))).toBe('stopped');
  });

  test('nobody listens: no-network', async () => {
    expect(await code(withClone('http://127.0.0.1:1/a/b', loopback, async () => {}))).toBe('no-network');
  });

  test('too large', async () => {
    expect(await code(withClone(`${server.url}/whole.git`, { ...loopback, bytes: 1_000_000 }, async () => {}))).toBe(
      'too-large',
    );
  });

  test('no git program', async () => {
    expect(await code(withClone('https://github.com/a/b', { environment: { PATH: '' } }, async () => {}))).toBe(
      'no-git',
    );
  });

  test('the temporary folder is where these tests look for what is left', async () => {
    await withClone(`${server.url}/whole.git`, loopback, async ({ folder: clone }) => {
      expect(dirname(dirname(clone))).toBe(realpathSync(ownTemporary));
    });
  });

  test.each([
    ['http://github.com/a/b'],
    ['ssh://git@github.com/a/b'],
    ['git://github.com/a/b'],
    ['ext::sh -c true'],
    ['--upload-pack=touch x'],
    ['../a'],
    ['file:///srv/a'],
    [''],
  ])('an address of another kind: %j', async (url) => {
    const requests = server.requests.length;
    expect(await code(withClone(url, url.startsWith('file') ? {} : loopback, async () => {}))).toBe('not-allowed');
    expect(server.requests).toHaveLength(requests);
  });

  afterAll(() => {
    expect(leftovers()).toEqual([]);
  });
});
