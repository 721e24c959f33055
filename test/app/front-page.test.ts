import { describe, expect, test } from '@jest/globals';
import { frontPage, languageAsked } from '../../src/app/front-page.ts';
import { healthOf } from '../../src/app/health.ts';
import { createLog } from '../../src/app/log.ts';
import { language, languageCodes } from '../../src/wording/languages.ts';

test.each<[string | undefined, string]>([
  [undefined, 'en'],
  ['es', 'es'],
  ['es-AR,es;q=0.9,en;q=0.8', 'es'],
  ['fr-FR, es;q=0.5', 'es'],
  ['en;q=0.3, es;q=0.7', 'es'],
  ['es;q=0, en', 'en'],
  ['de', 'en'],
  ['*', 'en'],
  [';;;q=,', 'en'],
  [`${'x,'.repeat(5000)}es`, 'en'],
])('a browser that asks for %j is spoken to in %s', (header, code) => {
  expect(languageAsked(header).code).toBe(code);
});

describe.each(languageCodes)('the front page in %s', (code) => {
  const page = frontPage(
    { appUrl: 'https://github.com/apps/"><script>', sourceUrl: 'https://example.org/source', version: '1.2.3' },
    language(code),
  );

  test('says what it is, in its language, with a way to install', () => {
    expect(page).toContain(`<html lang="${code}">`);
    expect(page).toContain(language(code).sentence('app.page-what'));
    expect(page).toContain('/installations/new');
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page).toContain('<main>');
  });

  test('holds nothing from elsewhere and nothing that runs', () => {
    expect(page).not.toMatch(/<script|<img|<link|@import|url\(|src=/i);
    expect([...page.matchAll(/https?:\/\/([^/"]+)/g)].map((match) => match[1])).toEqual(['github.com', 'example.org']);
  });

  test('before GitHub was reached there is no dead link', () => {
    const early = frontPage({ appUrl: null, sourceUrl: 'https://example.org', version: '1' }, language(code));
    expect(early).not.toContain('installations/new');
    expect(early).toContain(language(code).sentence('app.page-install-later'));
  });
});

describe('health', () => {
  const queue = { waiting: 3, running: 1, oldest: 1000, room: 10 };
  const fit = { stopping: false, key: 'accepted', queue, now: 2000 } as const;
  test('fit', () => {
    expect(healthOf(fit)).toEqual({ fit: true, reasons: [] });
  });
  test.each([
    ['app.health-stopping', { stopping: true }],
    ['app.health-key-refused', { key: 'refused' }],
    ['app.health-not-known', { key: 'not-known' }],
    ['app.health-queue-away', { queue: null }],
    ['app.health-queue-full', { queue: { ...queue, room: 0 } }],
    ['app.health-queue-stuck', { now: 1000 + 31 * 60_000 }],
  ] as const)('%s', (key, more) => {
    expect(healthOf({ ...fit, ...more })).toMatchObject({ fit: false, reasons: [{ key }] });
  });
});

test('a log line of an error holds its kind and place, and none of its words', () => {
  const lines: string[] = [];
  const log = createLog('debug', { write: (line) => void lines.push(line) });
  const secret = 'ana@example.coop wrote: token ghs_abc';
  const error = Object.assign(new Error(secret), {
    status: 422,
    event: { payload: secret },
    request: { body: secret },
  });
  log.error({ err: new AggregateError([error], secret), payload: { secret }, body: secret, event: secret }, 'failed');
  log.child({ name: 'event' }).warn({ err: Object.assign(new TypeError(secret), { cause: error }) }, 'failed');
  expect(lines.join('')).not.toMatch(/ana@|ghs_/);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    err: { name: 'AggregateError', because: [{ name: 'Error', status: 422 }] },
  });
});
