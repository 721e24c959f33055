import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { mostBytesOfOneFile, mostFilesRead, type ReadingPlan } from '../../../src/snapshot/files.ts';
import { captureFolder } from '../../../src/sources/checkout/capture-folder.ts';
import { commit, everything, folder, git, pathsOf, repository, textsOf, write } from './repositories.ts';

const capture = (top: string, ref?: string) =>
  captureFolder(top, ref === undefined ? { plan: everything } : { plan: everything, ref });

/** The same files, without git, in a work tree, and in a commit. */
const ways: readonly [string, (top: string) => Promise<Awaited<ReturnType<typeof capture>>>][] = [
  ['on disk', (top) => capture(top)],
  [
    'in a work tree',
    (top) => {
      git(top, ['init', '--quiet', '--initial-branch=main']);
      return capture(top);
    },
  ],
  [
    'in a commit',
    (top) => {
      git(top, ['init', '--quiet', '--initial-branch=main']);
      commit(top);
      return capture(top, 'main');
    },
  ],
];

test('a work tree as it lies: changed, new, deleted, ignored, staged for deletion', async () => {
  const top = repository({
    'README.md': 'old',
    'gone.md': 'x',
    'unstaged.md': 'x',
    '.gitignore': 'secret.env\nlogs/\n',
  });
  git(top, ['rm', '--quiet', '--cached', 'unstaged.md']);
  rmSync(join(top, 'gone.md'));
  write(top, { 'README.md': 'new', 'NEW.md': 'untracked', 'secret.env': 'x', 'logs/a': 'x', 'deep/er/a.md': 'x' });
  const { files } = await capture(top);
  expect(pathsOf(files)).toEqual(['.gitignore', 'NEW.md', 'README.md', 'deep/er/a.md', 'unstaged.md']);
  expect(textsOf(files)['README.md']).toBe('new');
  expect(files.whole).toBe(true);
});

test('a merge that is not finished lists each path once', async () => {
  const top = repository({ 'a.md': 'one' });
  git(top, ['checkout', '--quiet', '-b', 'side']);
  write(top, { 'a.md': 'two' });
  commit(top);
  git(top, ['checkout', '--quiet', 'main']);
  write(top, { 'a.md': 'three' });
  commit(top);
  expect(() => git(top, ['merge', '--quiet', 'side'])).toThrow();
  expect(pathsOf((await capture(top)).files)).toEqual(['a.md']);
});

describe.each(ways)('%s', (_, captureIn) => {
  test('symbolic links are followed inside only', async () => {
    const top = folder();
    const outside = folder('outside');
    write(outside, { 'secret.md': 'secret' });
    write(top, { 'docs/README.md': 'Hola', 'docs/guide/start.md': 'Start' });
    const links = {
      'README.md': 'docs/README.md',
      'chain.md': 'README.md',
      manual: 'docs/guide',
      'docs/up': '..',
      circle: 'circle',
      dangling: 'absent',
      passwd: '/etc/passwd',
      absolute: join(top, 'docs/README.md'),
      out: '../../outside/secret.md',
      outside: outside,
      back: '../semilla/docs/README.md',
    };
    for (const [path, target] of Object.entries(links)) symlinkSync(target, join(top, path));
    const { files } = await captureIn(top);
    expect(files.entries.filter(({ target }) => target !== undefined)).toEqual([
      { path: 'README.md', kind: 'file', size: 4, target: 'docs/README.md' },
      { path: 'chain.md', kind: 'file', size: 4, target: 'docs/README.md' },
      { path: 'manual/start.md', kind: 'file', size: 5, target: 'docs/guide/start.md' },
    ]);
    expect(pathsOf(files)).toHaveLength(5);
    expect(textsOf(files)).toMatchObject({ 'README.md': 'Hola', 'chain.md': 'Hola', 'manual/start.md': 'Start' });
    expect(JSON.stringify(files)).not.toContain('secret');
  });

  test('paths of any shape', async () => {
    const top = folder();
    const names = [
      'a\nb.md',
      'tab\there.md',
      ' lead.md',
      '"quoted".md',
      'ñandú.md',
      '-n.md',
      'a\\b.md',
      '日本.md',
      ':(top)x',
      '*',
    ];
    for (const name of names) writeFileSync(join(top, name), name);
    const { files } = await captureIn(top);
    expect(textsOf(files)).toEqual(Object.fromEntries(names.map((name) => [name, name])));
    expect(pathsOf(files)).toEqual([...names].sort());
  });

  test('names that are no UTF-8', async () => {
    const top = folder();
    const raw = (text: string) => Buffer.concat([Buffer.from(`${top}/`), Buffer.from(text, 'latin1')]);
    mkdirSync(raw('gu\xeda'));
    writeFileSync(raw('gu\xeda/le\xedme.md'), 'Hola');
    writeFileSync(raw('c\xf3digo.md'), 'Código');
    write(top, { 'ok.md': 'ok' });
    const { files } = await captureIn(top);
    expect(textsOf(files)).toEqual({ 'c\ufffddigo.md': 'Código', 'gu\ufffda/le\ufffdme.md': 'Hola', 'ok.md': 'ok' });
  });

  test('encodings, binaries and nothing', async () => {
    const top = folder();
    write(top, {
      'utf16.md': Buffer.from('\ufeffGuía', 'utf16le'),
      'latin1.md': Buffer.from('Guía', 'latin1'),
      'README.md': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]),
      'empty.md': '',
    });
    const { files, unread } = await captureIn(top);
    expect(textsOf(files)).toEqual({ 'README.md': 'binary', 'empty.md': '', 'latin1.md': 'Guía', 'utf16.md': 'Guía' });
    expect(unread.filter(({ what }) => what === 'file')).toEqual([]);
  });

  test('of a large file only the beginning', async () => {
    const top = folder();
    write(top, {
      'README.md': `# Large\n${'word '.repeat(2_000_000)}`,
      'after.md': 'after',
      'exact.md': 'x'.repeat(mostBytesOfOneFile),
    });
    const { files } = await captureIn(top);
    const [large, after, exact] = files.read.map(({ content }) => content);
    expect(large).toMatchObject({ kind: 'text', truncated: true });
    expect(large?.kind === 'text' && large.text.length).toBe(mostBytesOfOneFile);
    expect(after).toEqual({ kind: 'text', text: 'after', truncated: false });
    expect(exact).toMatchObject({ kind: 'text', truncated: false });
    expect(files.entries[0]?.size).toBe(10_000_008);
  });

  test('dependencies are left out', async () => {
    const top = folder();
    write(top, {
      'node_modules/a/README.md': 'x',
      'vendor/autoload.php': 'x',
      'vendor/a/LICENSE': 'x',
      'theme/vendor/ours.md': 'x',
      'dist/app.js': 'x',
    });
    expect(pathsOf((await captureIn(top)).files)).toEqual(['dist/app.js', 'theme/vendor/ours.md']);
  });

  test('tens of thousands of files', async () => {
    const top = folder();
    for (let at = 0; at < 100; at++) {
      mkdirSync(join(top, `d${at}`));
      for (let file = 0; file < 200; file++) writeFileSync(join(top, `d${at}`, `${file}.md`), 'x');
    }
    const started = performance.now();
    const { files } = await captureIn(top);
    expect(files.entries).toHaveLength(20_000);
    expect(files.read).toHaveLength(mostFilesRead);
    expect(files.whole).toBe(true);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

test('a README of 50 MB that is mostly a hole', async () => {
  const top = folder();
  write(top, { 'README.md': '# Semilla\n' });
  truncateSync(join(top, 'README.md'), 50 * 1024 * 1024);
  expect(textsOf((await capture(top)).files)).toEqual({ 'README.md': 'binary' });
});

test.each([['without git'], ['with git']])('pipes, sockets and devices are never opened: %s', async (kind) => {
  const top = kind === 'with git' ? repository({ 'README.md': 'x', 'was-a-file': 'x', 'ok.md': 'ok' }) : folder();
  rmSync(join(top, 'README.md'), { force: true });
  rmSync(join(top, 'was-a-file'), { force: true });
  write(top, { 'ok.md': 'ok' });
  execFileSync('mkfifo', [join(top, 'README.md'), join(top, 'was-a-file'), join(top, 'pipe')]);
  symlinkSync('pipe', join(top, 'link-to-pipe'));
  symlinkSync('/dev/zero', join(top, 'link-to-device'));
  expect(textsOf((await capture(top)).files)).toEqual({ 'ok.md': 'ok' });
});

test('a tracked folder that became a link out is not looked behind', async () => {
  const outside = folder('outside');
  write(outside, { 'a.md': 'secret' });
  const top = repository({ 'docs/a.md': 'ours', 'README.md': 'x' });
  rmSync(join(top, 'docs'), { recursive: true });
  symlinkSync(outside, join(top, 'docs'));
  expect(pathsOf((await capture(top)).files)).toEqual(['README.md']);
});

test('a repository inside that git does not know of is another project', async () => {
  const top = repository();
  const inner = join(top, 'inner');
  mkdirSync(inner);
  git(inner, ['init', '--quiet', '--initial-branch=main']);
  write(inner, { LICENSE: 'inner' });
  expect(pathsOf((await capture(top)).files)).not.toContain('inner/LICENSE');
  commit(inner, 'Inner');
  expect(pathsOf((await capture(top)).files)).not.toContain('inner/LICENSE');
  rmSync(join(top, '.git'), { recursive: true });
  expect((await capture(top)).files.entries).toContainEqual({ path: 'inner', kind: 'submodule', size: null });
});

/** As somebody without rights, where the tests run as root, to whom nothing is denied. */
async function asNobody<T>(act: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return act();
  process.seteuid?.(65_534);
  try {
    return await act();
  } finally {
    process.seteuid?.(0);
  }
}

test('an unreadable file and folder are denied, and the rest is read', async () => {
  const top = folder();
  chmodSync(join(top, '..'), 0o755);
  write(top, { 'README.md': 'Hola', 'SECURITY.md': 'x', 'docs/a.md': 'x' });
  chmodSync(join(top, 'SECURITY.md'), 0);
  chmodSync(join(top, 'docs'), 0);
  const { files, unread } = await asNobody(() => capture(top));
  chmodSync(join(top, 'docs'), 0o755);
  expect(textsOf(files)).toEqual({ 'README.md': 'Hola', 'SECURITY.md': 'denied' });
  expect(files.whole).toBe(false);
  expect(unread).toContainEqual({ what: 'file', why: 'forbidden', path: 'SECURITY.md' });
  expect(unread).toContainEqual({ what: 'file', why: 'forbidden', path: 'docs' });
});

test('a folder that may not be read is denied', async () => {
  const top = folder();
  chmodSync(top, 0);
  await expect(asNobody(() => capture(top))).rejects.toMatchObject({ code: 'denied' });
  chmodSync(top, 0o755);
});

describe('the plan', () => {
  const top = folder();
  write(top, { 'README.md': 'see docs/a.md', 'docs/a.md': 'A', 'docs/b.md': 'B' });

  const plan = (next: ReadingPlan['next'], rounds = 3) => captureFolder(top, { plan: { rounds, next } });

  test('is asked again with what was read, until it wants nothing more', async () => {
    const seen: string[][] = [];
    const { files } = await plan(({ read }) => {
      seen.push(read.map(({ path }) => path));
      return read.length === 0 ? ['README.md'] : read.length === 1 ? ['docs/a.md'] : [];
    });
    expect(seen).toEqual([[], ['README.md'], ['README.md', 'docs/a.md']]);
    expect(pathsOf(files)).toHaveLength(3);
  });

  test('cannot ask twice, for what is absent, or for what is outside', async () => {
    const { files } = await plan(() => ['README.md', 'README.md', 'absent', '../x', '/etc/passwd', 'docs']);
    expect(files.read.map(({ path }) => path)).toEqual(['README.md']);
  });

  test('has as many rounds as it says', async () => {
    let asked = 0;
    await plan(() => [['README.md', 'docs/a.md', 'docs/b.md'][asked++] ?? ''], 2);
    expect(asked).toBe(2);
  });
});
