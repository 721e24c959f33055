import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type GitServer, serve } from '../sources/checkout/git-server.ts';
import { commit, folder, git, repository, write } from '../sources/checkout/repositories.ts';
import { conventional } from '../sources/github/trees.ts';
import { audit, quietFolder } from './github.ts';

let server: GitServer;
const cwd = quietFolder();
const usual = process.env.TMPDIR;
const temporary = mkdtempSync(join(tmpdir(), 'without-token-'));

beforeAll(async () => {
  process.env.TMPDIR = temporary;
  const semilla = repository(conventional);
  git(semilla, ['tag', '-a', '-m', 'First', 'v1.0']);
  write(semilla, { 'ROADMAP.md': '# Roadmap\n' });
  commit(semilla);
  const root = folder('root');
  mkdirSync(join(root, 'tierra-comun'));
  git(root, ['clone', '--quiet', '--bare', semilla, 'tierra-comun/semilla.git']);
  server = await serve(root);
});
afterAll(async () => {
  if (usual === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = usual;
  await server.close();
});

const cloned = (target: string, args: readonly string[] = [], watched = false) =>
  audit(target, { cwd, watched, env: { GITHUB_SERVER_URL: server.url }, args: ['--format', 'json', ...args] });

describe('audit OWNER/NAME without a token', () => {
  test.each(['tierra-comun/semilla', 'tierra-comun/semilla.git'])(
    '%s is cloned and audited as a folder',
    async (target) => {
      const { status, out, err } = await cloned(target);
      expect(status).toBe(0);
      expect(JSON.parse(out)).toMatchObject({
        source: 'checkout',
        repository: { owner: 'tierra-comun', name: 'semilla', url: `${server.url}/tierra-comun/semilla`, ref: 'main' },
        unread: [],
      });
      expect(err).toMatch(/^Audited as a folder\. With a token in GITHUB_TOKEN, .*\n$/);
      expect(server.credentials).toEqual([]);
    },
  );

  test('nothing of it stays on the disk', async () => {
    await cloned('tierra-comun/semilla');
    expect(readdirSync(dirname(join(temporary, 'x')))).toEqual([]);
  });

  test('at a tag', async () => {
    const { out } = await cloned('tierra-comun/semilla', ['--ref', 'v1.0']);
    expect(JSON.parse(out).repository.ref).toBe('v1.0');
    const verdict = JSON.parse(out).practices.find(({ id }: { id: string }) => id === 'roadmap').verdict;
    expect(verdict).not.toBe('met');
  });

  test('who watches is told what is going on; --quiet says nothing', async () => {
    expect((await cloned('tierra-comun/semilla', [], true)).err).toMatch(/Getting a copy of http:/);
    expect((await cloned('tierra-comun/semilla', ['--quiet'], true)).err).toBe('');
  });

  test.each<[string, number | 'git', RegExp]>([
    ['tierra-comun/absent', 'git', /no public repository at .*token in GITHUB_TOKEN/],
    ['tierra-comun/semilla', 401, /no public repository at .*token in GITHUB_TOKEN/],
    ['tierra-comun/semilla', 500, /could not be copied/],
  ])('%s, %s: status 3', async (target, answer, sentence) => {
    server.answer = answer;
    const { status, out, err } = await cloned(target);
    server.answer = 'git';
    expect({ status, out }).toEqual({ status: 3, out: '' });
    expect(err).toMatch(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
