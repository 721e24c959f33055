import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type GitHub, startGitHub } from '../github/start.ts';
import { repository } from '../sources/checkout/repositories.ts';
import { conventional } from '../sources/github/trees.ts';
import { audit, quietFolder } from './github.ts';

const full = 'tierra-comun/semilla';
const patienceMs = 400;
const cwd = quietFolder();
const servers: Server[] = [];

/** A server that takes connections; what it does with a question is for `answer` to say. */
async function serverThat(answer: Parameters<typeof createServer>[1]): Promise<string> {
  const server = createServer({}, answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

describe('a network that stalls', () => {
  const never = () => serverThat(() => {});
  const dripping = () =>
    serverThat((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
    });

  test.each<[string, () => Promise<string>]>([
    ['a connection without an answer', never],
    ['an answer byte by byte', dripping],
  ])(
    '%s: one sentence, in the language asked for, and status 3',
    async (_, start) => {
      const GITHUB_API_URL = await start();
      for (const [language, sentence] of [
        ['en', /^GitHub did not answer in time\..*\n$/],
        ['es', /^GitHub no respondió a tiempo\..*\n$/],
      ] as const) {
        const env = { GITHUB_API_URL, GITHUB_TOKEN: 'secret' };
        const { status, out, err, took } = await audit(full, { cwd, env, patienceMs, args: ['--language', language] });
        expect({ status, out }).toEqual({ status: 3, out: '' });
        expect(err).toMatch(sentence);
        expect(took).toBeLessThan(patienceMs * 10);
      }
    },
    20_000,
  );

  test.each<[string, () => Promise<string>]>([
    ['no answer', never],
    ['byte by byte', dripping],
  ])(
    'without a token, where it is cloned: %s',
    async (_, start) => {
      const GITHUB_SERVER_URL = await start();
      const { status, out, err, took } = await audit(full, { cwd, env: { GITHUB_SERVER_URL }, patienceMs });
      expect({ status, out }).toEqual({ status: 3, out: '' });
      expect(err).toMatch(/^Getting a copy of http:.*took too long\. .*\n$/);
      expect(took).toBeLessThan(patienceMs * 20);
    },
    20_000,
  );
});

describe('a network that stalls half way', () => {
  let github: GitHub;
  beforeAll(async () => {
    const { 'SECURITY.md': _, ...withoutPolicy } = conventional;
    github = await startGitHub({
      accounts: [{ login: 'tierra-comun', kind: 'organization', members: ['ana'] }],
      repositories: [{ owner: 'tierra-comun', name: 'semilla', git: repository(withoutPolicy) }],
    });
    // The first question takes the longest, since the schema is read for it: only the fault shall stall.
    await audit(full, { cwd, env: { GITHUB_API_URL: github.apiUrl, GITHUB_TOKEN: github.token } });
  }, 60_000);
  afterAll(() => github.close());
  afterEach(() => {
    github.faults.clear();
  });

  test.each([
    ['Files', ['files']],
    ['GET /repos/{owner}/{repo}/contributors', ['contributors']],
    ['GET /repos/{owner}/{repo}/private-vulnerability-reporting', ['vulnerability-reporting']],
  ])(
    'at %s: a card that says what is missing',
    async (on, what) => {
      github.faults.add({ on, does: { kind: 'silence' } });
      const env = { GITHUB_API_URL: github.apiUrl, GITHUB_TOKEN: github.token };
      const { status, out, err } = await audit(full, { cwd, env, patienceMs: 3000, args: ['--format', 'json'] });
      expect({ status, err }).toEqual({ status: 0, err: '' });
      expect(JSON.parse(out).unread).toEqual(
        what.map((each) => expect.objectContaining({ what: each, why: 'failed' })),
      );
    },
    20_000,
  );
});
