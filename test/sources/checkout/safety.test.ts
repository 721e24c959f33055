import { chmodSync, existsSync, lstatSync, readdirSync, readFileSync, readlinkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { captureFolder } from '../../../src/sources/checkout/capture-folder.ts';
import { call, findGit, readingGit } from '../../../src/sources/checkout/git.ts';
import { ana, commit, everything, folder, git, pathsOf, repository, write } from './repositories.ts';

/** Everything in a folder: names, kinds, bytes, modes and times. */
function contents(top: string): readonly string[] {
  return readdirSync(top, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const path = join(top, name);
      const stat = lstatSync(path);
      const bytes = stat.isFile() ? readFileSync(path, 'base64') : stat.isSymbolicLink() ? readlinkSync(path) : '';
      return [name, stat.mode, stat.mtimeMs, stat.ctimeMs, stat.size, bytes].join(' ');
    });
}

test.each([[undefined], ['main']])('nothing in the folder changes, .git included (ref %s)', async (ref) => {
  const top = repository({ 'README.md': 'Hola', 'docs/a.md': 'A', '.mailmap': 'Ana <ana@semilla.example>\n' });
  git(top, ['tag', '-a', 'v1', '-m', 'One'], ana);
  git(top, ['config', 'core.untrackedCache', 'true']);
  git(top, ['config', 'gc.auto', '1']);
  write(top, { 'README.md': 'changed', 'NEW.md': 'new' });
  symlinkSync('README.md', join(top, 'link.md'));
  const before = contents(top);
  await captureFolder(top, ref === undefined ? { plan: everything } : { plan: everything, ref });
  expect(contents(top)).toEqual(before);
});

/** A repository whose own settings would have a program leave a mark. */
function trapped(): { readonly top: string; readonly mark: string } {
  const top = repository({
    'README.md': 'Hola',
    '.gitattributes': '*.md diff=trap filter=trap\n',
    '.mailmap': 'Ana <ana@semilla.example>\n',
  });
  const mark = join(top, '..', 'mark');
  const trap = join(top, '..', 'trap');
  write(join(top, '..'), { trap: `#!/bin/sh\necho run >> '${mark}'\n` });
  chmodSync(trap, 0o755);
  const settings = {
    'core.fsmonitor': trap,
    'core.hooksPath': join(top, '..', 'hooks'),
    'core.pager': trap,
    'core.editor': trap,
    'core.sshCommand': trap,
    'core.askPass': trap,
    'core.gitProxy': trap,
    'core.alternateRefsCommand': trap,
    'pager.log': trap,
    'credential.helper': trap,
    'diff.external': trap,
    'diff.trap.textconv': trap,
    'diff.trap.command': trap,
    'filter.trap.clean': trap,
    'filter.trap.smudge': trap,
    'filter.trap.process': trap,
    'gpg.program': trap,
    'log.showSignature': 'true',
    'alias.log': `!${trap}`,
    'alias.ls-files': `!${trap}`,
    'remote.origin.url': `ext::${trap} %S`,
    'remote.origin.promisor': 'true',
    'remote.origin.uploadpack': trap,
    'remote.origin.partialclonefilter': 'blob:none',
    'protocol.ext.allow': 'always',
    'uploadpack.packObjectsHook': trap,
    'trailer.co-authored-by.command': trap,
    'trailer.co-authored-by.cmd': trap,
  };
  for (const [key, value] of Object.entries(settings)) git(top, ['config', key, value]);
  const hooks = ['post-index-change', 'pre-auto-gc', 'reference-transaction', 'post-checkout', 'fsmonitor-watchman'];
  for (const name of hooks) {
    for (const place of ['.git/hooks', '../hooks']) {
      write(top, { [`${place}/${name}`]: `#!/bin/sh\necho hook >> '${mark}'\n` });
      chmodSync(join(top, place, name), 0o755);
    }
  }
  return { top, mark };
}

test.each([[undefined], ['main']])('nothing of the repository is run (ref %s)', async (ref) => {
  const { top, mark } = trapped();
  const snapshot = await captureFolder(top, ref === undefined ? { plan: everything } : { plan: everything, ref });
  expect(snapshot.history).toMatchObject({ known: true, value: { total: 1 } });
  expect(existsSync(mark)).toBe(false);
});

test('the trap itself works: without the protection it leaves its mark', async () => {
  const { top, mark } = trapped();
  const guarded = readingGit(findGit(process.env) ?? '', top, [], process.env);
  await call({ ...guarded, before: [] }, ['status']);
  expect(existsSync(mark)).toBe(true);
});

test('a work tree elsewhere, by the settings of the repository, is not looked at', async () => {
  const elsewhere = folder('elsewhere');
  write(elsewhere, { 'secret.md': 'secret' });
  const top = repository();
  git(top, ['config', 'core.worktree', elsewhere]);
  write(top, { 'NEW.md': 'new' });
  const snapshot = await captureFolder(top, { plan: everything });
  expect(pathsOf(snapshot.files)).toEqual(['NEW.md', 'README.md']);
  expect(snapshot.unread).toEqual([]);
});

describe("the caller's environment", () => {
  test('GIT_ variables do not lead elsewhere', async () => {
    const other = repository({ 'OTHER.md': 'x' });
    commit(other, 'Second');
    const top = repository();
    const environment = {
      PATH: process.env.PATH,
      GIT_DIR: join(other, '.git'),
      GIT_WORK_TREE: other,
      GIT_INDEX_FILE: join(other, '.git', 'index'),
      GIT_OBJECT_DIRECTORY: join(other, '.git', 'objects'),
      GIT_CONFIG_PARAMETERS: "'log.showSignature=true'",
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'core.bare',
      GIT_CONFIG_VALUE_0: 'true',
      GIT_TRACE: '1',
    };
    const snapshot = await captureFolder(top, { plan: everything, environment });
    expect(pathsOf(snapshot.files)).toEqual(['README.md']);
    expect(snapshot.history).toMatchObject({ known: true, value: { total: 1 } });
  });

  test('a git program that lies in the folder is not run', () => {
    const top = folder();
    write(top, { git: '#!/bin/sh\n' });
    chmodSync(join(top, 'git'), 0o755);
    expect(findGit({ PATH: '.::bin' })).toBeNull();
    expect(findGit({})).toBeNull();
    expect(findGit({ PATH: `.:${top}` })).toBe(join(top, 'git'));
  });
});

describe('limits of a call', () => {
  const top = folder();
  write(top, { git: '#!/bin/sh\nif [ "$1" = slow ]; then sleep 30; else yes; fi\n' });
  chmodSync(join(top, 'git'), 0o755);
  const fake = { program: join(top, 'git'), cwd: top, before: [], env: { PATH: process.env.PATH } };

  test('time', async () => {
    const started = performance.now();
    expect(await call(fake, ['slow'], { milliseconds: 100 })).toMatchObject({ end: 'cut', why: 'time' });
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('output', async () => {
    const result = await call(fake, ['fast'], { bytes: 100_000 });
    expect(result).toMatchObject({ end: 'cut', why: 'size' });
    expect(result.stdout.length).toBeLessThan(200_000);
  });

  test('the caller', async () => {
    const asked = new AbortController();
    setTimeout(() => asked.abort(), 50);
    expect(await call(fake, ['slow'], { signal: asked.signal })).toMatchObject({ end: 'cut', why: 'asked' });
    expect(await call(fake, ['slow'], { signal: asked.signal })).toMatchObject({ end: 'cut', why: 'asked' });
  });

  test('a program that is not there', async () => {
    expect(await call({ ...fake, program: join(top, 'absent') }, ['log'])).toMatchObject({ end: 'done', status: null });
  });
});
