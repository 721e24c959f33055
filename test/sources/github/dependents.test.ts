import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import nock from 'nock';
import { dependentsOf } from '../../../src/sources/github/dependents.ts';

const origin = 'https://packages.ecosyste.ms';
const lookup = '/api/v1/packages/lookup';
const repositoryUrl = 'https://github.com/tierra-comun/semilla';

beforeAll(() => {
  nock.disableNetConnect();
});
afterEach(() => {
  expect(nock.pendingMocks()).toEqual([]);
  nock.cleanAll();
});
afterAll(() => {
  nock.enableNetConnect();
  nock.restore();
});

const asked = () => nock(origin).get(lookup).query({ repository_url: repositoryUrl });
const found = (patienceMs?: number) =>
  dependentsOf(repositoryUrl, { fetch, ...(patienceMs !== undefined && { patienceMs }) });

const row = {
  name: 'semilla',
  ecosystem: 'npm',
  dependent_packages_count: 4,
  dependent_repos_count: 11,
  last_synced_at: '2026-11-01T10:00:00.000Z',
  registry_url: 'https://www.npmjs.com/package/semilla',
};

describe('dependents, as ecosyste.ms counts them', () => {
  test('one package: attributed and dated', async () => {
    asked().reply(200, [row]);
    expect(await found()).toEqual({
      known: true,
      value: {
        packages: 4,
        repositories: 11,
        source: 'ecosyste.ms',
        at: Date.UTC(2026, 10, 1, 10),
        url: null,
      },
    });
  });

  test('several packages of one repository: the largest count, less the siblings', async () => {
    asked().reply(200, [
      row,
      { ...row, name: 'semilla-web', dependent_packages_count: 3 },
      { ...row, dependent_packages_count: 1 },
    ]);
    expect(await found()).toMatchObject({ value: { packages: 2, repositories: 11 } });
  });

  test.each([
    ['no package', 200, []],
    ['not found', 404, { error: 'not found' }],
    ['a package that nobody uses', 200, [{ ...row, dependent_packages_count: 0, dependent_repos_count: 0 }]],
  ])('%s: none known', async (_, status, body) => {
    asked().reply(status, body);
    expect(await found()).toMatchObject({ known: true, value: { packages: 0, repositories: 0 } });
  });

  test.each([
    ['null counts', [{ ...row, dependent_packages_count: null, dependent_repos_count: null, last_synced_at: null }]],
    ['counts left out', [{ name: 'semilla' }]],
    ['an odd date', [{ ...row, dependent_packages_count: 0, dependent_repos_count: 0, last_synced_at: 'soon' }]],
    ['counts below nothing', [{ ...row, dependent_packages_count: -4, dependent_repos_count: -1 }]],
  ])('%s count as nothing', async (_, body) => {
    asked().reply(200, body);
    expect(await found()).toMatchObject({ known: true, value: { packages: 0, repositories: 0 } });
  });
});

describe('never a reason to fail', () => {
  test.each([
    ['too many requests', 429, '', 'rate-limited'],
    ['an error', 500, '', 'failed'],
    ['under repair', 503, '', 'failed'],
    ['no JSON', 200, '<html>', 'failed'],
    ['JSON cut short', 200, '[{"name": "sem', 'failed'],
    ['something else', 200, '{"packages": 4}', 'failed'],
    ['counts that are words', 200, '[{"dependent_packages_count": "four"}]', 'failed'],
    ['null', 200, 'null', 'failed'],
    ['a body without end', 200, `[${'{"name":"semilla"},'.repeat(300_000)}{}]`, 'failed'],
  ])('%s', async (_, status, body, why) => {
    asked().reply(status, body);
    expect(await found()).toEqual({ known: false, why });
  });

  test('slow to begin, or to go on', async () => {
    const waiting: typeof fetch = (_, init) =>
      new Promise((__, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)));
    expect(await dependentsOf(repositoryUrl, { fetch: waiting, patienceMs: 30 })).toEqual({
      known: false,
      why: 'failed',
    });
    const dripping: typeof fetch = async (_, init) =>
      new Response(
        new ReadableStream({
          start: (controller) => init?.signal?.addEventListener('abort', () => controller.error(init.signal?.reason)),
        }),
      );
    expect(await dependentsOf(repositoryUrl, { fetch: dripping, patienceMs: 30 })).toEqual({
      known: false,
      why: 'failed',
    });
  });

  test('a broken connection', async () => {
    asked().replyWithError('socket hang up');
    expect(await found()).toEqual({ known: false, why: 'failed' });
  });

  test.each([301, 302, 307])('a redirect (%i) is not followed', async (status) => {
    asked().reply(status, '', { location: 'https://elsewhere.example/' });
    expect(await found()).toEqual({ known: false, why: 'failed' });
  });

  test('an address that is more than an address stays one parameter', async () => {
    const odd = 'https://github.com/a/b?x=1&repository_url=https://evil.example#frag';
    nock(origin).get(lookup).query({ repository_url: odd }).reply(200, []);
    expect(await dependentsOf(odd, { fetch })).toMatchObject({ known: true });
  });
});
