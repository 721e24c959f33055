import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { readEnvironment } from '../../src/app/environment.ts';
import { writeEnv } from '../../src/app/setup.ts';

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 1024,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
});
const enough = { APP_ID: '12', PRIVATE_KEY: privateKey, WEBHOOK_SECRET: 's' };
const none = (): never => {
  throw new Error('no file');
};

describe('the environment', () => {
  test('with nothing configured asks for the set-up page', () => {
    expect(readEnvironment({}, none)).toEqual({ state: 'nothing-configured', host: '127.0.0.1', port: 3000 });
    expect(readEnvironment({ PORT: '4000', WEBHOOK_SECRET: 'x', APP_ID: ' ' }, none)).toMatchObject({
      state: 'nothing-configured',
      port: 4000,
    });
  });

  test('with an id, a key and a secret serves', () => {
    expect(readEnvironment(enough, none)).toEqual({
      state: 'ready',
      configuration: {
        appId: 12,
        privateKey: privateKey.trim(),
        webhookSecret: 's',
        apiUrl: 'https://api.github.com',
        serverUrl: 'https://github.com',
        host: '127.0.0.1',
        port: 3000,
        webhookPath: '/api/github/webhooks',
        metricsPort: 9464,
        logLevel: 'info',
        redisUrl: null,
        role: 'both',
        lockMs: 30_000,
        atOnce: 4,
        writeGapMs: 1000,
        dependents: true,
        sourceUrl: 'https://github.com/coop-scorecard/coop-scorecard',
      },
    });
  });

  test.each([
    ['/hooks', '/hooks'],
    ['hooks', '/hooks'],
  ])('webhooks at %s come in at %s', (said, webhookPath) => {
    expect(readEnvironment({ ...enough, WEBHOOK_PATH: said }, none)).toMatchObject({ configuration: { webhookPath } });
  });

  test.each([
    ['with line ends as \\n', { PRIVATE_KEY: privateKey.replaceAll('\n', '\\n') }],
    ['in base64', { PRIVATE_KEY: Buffer.from(privateKey).toString('base64') }],
    ['in a file', { PRIVATE_KEY: undefined, PRIVATE_KEY_PATH: '/etc/key.pem' }],
  ])('a key %s', (_, more) => {
    const read = readEnvironment({ ...enough, ...more }, () => privateKey);
    expect(read).toMatchObject({ state: 'ready', configuration: { privateKey: privateKey.trim() } });
  });

  test('Enterprise Server has its own addresses', () => {
    expect(readEnvironment({ ...enough, GHE_HOST: 'git.example.coop' }, none)).toMatchObject({
      configuration: { apiUrl: 'https://git.example.coop/api/v3', serverUrl: 'https://git.example.coop' },
    });
  });

  test.each<[Readonly<Record<string, string | undefined>>, string, string]>([
    [{ APP_ID: undefined }, 'APP_ID', 'missing'],
    [{ APP_ID: 'twelve' }, 'APP_ID', 'not-a-number'],
    [{ PRIVATE_KEY: undefined }, 'PRIVATE_KEY', 'missing'],
    [{ PRIVATE_KEY: 'key' }, 'PRIVATE_KEY', 'not-a-key'],
    [{ PRIVATE_KEY: undefined, PRIVATE_KEY_PATH: '/nowhere' }, 'PRIVATE_KEY_PATH', 'unreadable-file'],
    [{ WEBHOOK_SECRET: '' }, 'WEBHOOK_SECRET', 'missing'],
    [{ PORT: '70000' }, 'PORT', 'not-a-number'],
    [{ METRICS_PORT: '-1' }, 'METRICS_PORT', 'not-a-number'],
    [{ REDIS_URL: 'localhost' }, 'REDIS_URL', 'not-redis'],
    [{ REDIS_URL: 'http://127.0.0.1' }, 'REDIS_URL', 'not-redis'],
    [{ REDIS_URL: 'redis://127.0.0.1', ROLE: 'boss' }, 'ROLE', 'not-a-role'],
    [{ ROLE: 'worker' }, 'ROLE', 'needs-redis'],
    [{ AUDITS_AT_ONCE: '0' }, 'AUDITS_AT_ONCE', 'not-a-number'],
    [{ GITHUB_API_URL: 'api.github.com' }, 'GITHUB_API_URL', 'not-an-address'],
    [{ DEPENDENTS: 'maybe' }, 'DEPENDENTS', 'not-yes-or-no'],
    [{ WRITE_GAP_MS: '1s' }, 'WRITE_GAP_MS', 'not-a-number'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL', 'not-a-level'],
  ])('%j: %s is %s', (more, variable, why) => {
    expect(readEnvironment({ ...enough, ...more }, none)).toEqual({ state: 'wrong', problems: [{ variable, why }] });
  });
});

test('what GitHub gives is written for its owner only, read back as it was, and keeps what was there', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'coop-env-')), '.env');
  expect(existsSync(file)).toBe(false);
  writeEnv(file, { PORT: '4000' });
  // Probot puts quotes around the key itself.
  writeEnv(file, { APP_ID: '7', PRIVATE_KEY: `"${privateKey}"`, WEBHOOK_SECRET: 'a b#c' });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const read = parseEnv(readFileSync(file, 'utf8'));
  expect(read).toMatchObject({ PORT: '4000', APP_ID: '7', WEBHOOK_SECRET: 'a b#c' });
  expect(readEnvironment({ ...read }, none)).toMatchObject({
    state: 'ready',
    configuration: { privateKey: privateKey.trim() },
  });
});
