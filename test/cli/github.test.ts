import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type GitHub, startGitHub } from '../github/start.ts';
import { repository } from '../sources/checkout/repositories.ts';
import { conventional } from '../sources/github/trees.ts';
import { audit, quietFolder } from './github.ts';

const full = 'tierra-comun/semilla';
const cwd = quietFolder();

describe('where GitHub is asked, and with which token', () => {
  let server: Server;
  let url = '';
  const asked: { path: string; token: string | undefined }[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push({ path: `${request.method} ${request.url}`, token: request.headers.authorization });
      response.writeHead(401, { 'content-type': 'application/json' }).end('{"message": "Bad credentials"}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    asked.length = 0;
  });

  const contributors = `/repos/${full}/contributors?anon=1&per_page=100`;
  test.each<[string, () => Record<string, string>, readonly string[]]>([
    ['an API', () => ({ GITHUB_API_URL: url }), ['POST /graphql', `GET ${contributors}`]],
    [
      'an API on Enterprise Server, whose two halves are side by side',
      () => ({ GITHUB_API_URL: `${url}/api/v3` }),
      ['POST /api/graphql', `GET /api/v3${contributors}`],
    ],
    [
      'an Enterprise Server by its own address',
      () => ({ GITHUB_SERVER_URL: `${url}/` }),
      ['POST /api/graphql', `GET /api/v3${contributors}`],
    ],
  ])('%s', async (_, env, paths) => {
    const { status, out, err } = await audit(full, { cwd, env: { ...env(), GITHUB_TOKEN: 'secret' } });
    expect({ status, out }).toEqual({ status: 3, out: '' });
    expect(err).toMatch(/^GitHub does not accept the token\..*\n$/);
    expect(err).not.toContain('secret');
    expect(asked.map(({ path }) => path).sort()).toEqual([...paths].sort());
    expect(new Set(asked.map(({ token }) => token))).toEqual(new Set(['token secret']));
  });

  test.each<[Record<string, string>, string]>([
    [{ GH_TOKEN: 'second' }, 'token second'],
    [{ GITHUB_TOKEN: 'first', GH_TOKEN: 'second' }, 'token first'],
    [{ GITHUB_TOKEN: '', GH_TOKEN: 'second' }, 'token second'],
  ])('%j', async (env, token) => {
    await audit(full, { cwd, env: { GITHUB_API_URL: url, ...env } });
    expect(new Set(asked.map((each) => each.token))).toEqual(new Set([token]));
  });

  test('a repository on another host gets no token', async () => {
    const other = `${url.replace('127.0.0.1', 'localhost')}/${full}`;
    await audit(other, { cwd, env: { GITHUB_API_URL: url, GITHUB_TOKEN: 'secret' } });
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter(({ token }) => token !== undefined)).toEqual([]);
  });
});

describe('progress', () => {
  let github: GitHub;
  beforeAll(async () => {
    github = await startGitHub({
      repositories: [{ owner: 'tierra-comun', name: 'semilla', git: repository(conventional) }],
    });
  }, 60_000);
  afterAll(() => github.close());

  test.each<[string, boolean, readonly string[], RegExp]>([
    ['shown to who watches, and wiped at the end', true, [], /^(\r·[· ]{2})+\r {3}\r$/],
    ['not with --quiet', true, ['--quiet'], /^$/],
    ['not in a log', false, [], /^$/],
  ])('%s', async (_, watched, args, shown) => {
    const env = { GITHUB_API_URL: github.apiUrl, GITHUB_TOKEN: github.token };
    const { status, out, err } = await audit(full, { cwd, env, watched, args: ['--format', 'json', ...args] });
    expect(status).toBe(0);
    expect(err).toMatch(shown);
    expect(JSON.parse(out).cost).toEqual({ requests: 3, points: 5 });
  });
});
