import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type AccessOptions, GitHubAccess } from '../../../src/app/github-access.ts';
import { close, listen } from '../../../src/app/server.ts';

/* The token of a try is looked at before every write, and only then. */

let server: Server;
let apiUrl = '';
const asked: string[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.setHeader('content-type', 'application/json').end('{}');
  });
  apiUrl = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`;
});
afterAll(() => close(server));

const app = {
  request: async () => ({ status: 201, headers: {}, data: { token: 't', expires_at: '2999-01-01T00:00:00Z' } }),
} as unknown as AccessOptions['app'];

test.each([
  ['holds', true, 3],
  ['does not hold any more', false, 2],
])('a try that %s', async (_, holds, requests) => {
  asked.length = 0;
  let looked = 0;
  const waits: number[] = [];
  const access = new GitHubAccess({
    app,
    apiUrl,
    userAgent: 'test',
    now: () => Date.now(),
    patienceMs: 30_000,
    writeGapMs: 5,
    turnToWrite: async (installation, gapMs) => {
      waits.push(installation, gapMs);
      return 1;
    },
    onAnswer: () => undefined,
    beforeAnswer: async () => undefined,
  });
  const repository = { id: 1, owner: 'tierra', name: 'semilla' };
  const { request } = await access.open(
    7,
    repository,
    { issues: 'write' },
    {
      signal: new AbortController().signal,
      holds: async () => {
        looked += 1;
        return holds;
      },
    },
  );
  await request('GET /repos/{owner}/{repo}', { owner: 'tierra', repo: 'semilla' });
  await request('POST /graphql', { query: '{ viewer { login } }' });
  expect(looked).toBe(0);
  const written = request('POST /repos/{owner}/{repo}/issues', { owner: 'tierra', repo: 'semilla', title: 'x' });
  if (holds) await written;
  else await expect(written).rejects.toThrow('another process');
  expect(looked).toBe(1);
  // Whose turn it is to write is agreed on by all processes.
  expect(waits).toEqual([7, 5]);
  expect(asked).toHaveLength(requests);
});
