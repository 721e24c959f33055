import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { ExitStatus, Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';
import { version } from '../../src/cli/version.ts';
import { practices } from '../../src/practices/list.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'cli-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const write = (path: string, text: string | Uint8Array): void => {
  mkdirSync(dirname(join(home, path)), { recursive: true });
  writeFileSync(join(home, path), text);
};

async function said(argv: readonly string[], changes: Partial<Io> = {}) {
  let out = '';
  let err = '';
  const status: ExitStatus = await run(argv, {
    env: { LANG: 'en_GB.UTF-8' },
    cwd: home,
    terminal: false,
    watched: false,
    columns: 80,
    now: () => Date.UTC(2026, 10, 20, 10),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    init: async () => 0,
    ...changes,
  });
  return { status, out, err };
}

const small = (): void => {
  write('README.md', '# Seed\n\nA library that grows plants from data.\n');
  write('LICENSE', 'MIT License\n\nCopyright (c) 2026 Ana\n');
};

describe('audit', () => {
  test('prints a card as Markdown where nobody looks, and for the screen where somebody does', async () => {
    small();
    const piped = await said(['audit', '.']);
    expect(piped).toMatchObject({ status: 0, err: '' });
    expect(piped.out).toMatch(/^## Co-operative scorecard: /);
    const seen = await said(['audit', '.'], { terminal: true, env: { LANG: 'en', NO_COLOR: '1' } });
    expect(seen.out).toMatch(/^Co-operative scorecard: /);
    expect(seen.out).not.toContain('\u001b[');
    expect((await said(['audit', '.'], { terminal: true })).out).toContain('\u001b[');
  });

  test.each(['terminal', 'markdown', 'json', 'sarif', 'badge', 'html'])('writes %s', async (format) => {
    small();
    const { status, out } = await said(['audit', '.', '--format', format]);
    expect(status).toBe(0);
    expect(out.length).toBeGreaterThan(50);
    expect(out.endsWith('\n')).toBe(true);
  });

  test('JSON keeps to its published schema, and names every practice once, in order', async () => {
    small();
    const { out } = await said(['audit', '.', '--format', 'json']);
    const schema = JSON.parse(readFileSync(new URL('../../schema/scorecard.schema.json', import.meta.url), 'utf8'));
    const ajv = new Ajv();
    addFormats.default(ajv);
    const valid = ajv.compile(schema);
    const card = JSON.parse(out);
    expect(valid(card) ? [] : valid.errors).toEqual([]);
    expect(card.practices.map((practice: { id: string }) => practice.id)).toEqual(practices.map(({ id }) => id));
    expect(card.tool.version).toBe(version);
  });

  test('the same folder and time give the same bytes', async () => {
    small();
    const argv = ['audit', '.', '--format', 'json', '--now', '2026-11-20T10:00:00Z'];
    const first = await said(argv, { now: () => 1 });
    const second = await said(argv, { now: () => 2 });
    expect(second.out).toBe(first.out);
  });

  test('all formats give the same verdicts', async () => {
    small();
    const card = JSON.parse((await said(['audit', '.', '--format', 'json'])).out);
    const markdown = (await said(['audit', '.', '--format', 'markdown'])).out;
    const html = (await said(['audit', '.', '--format', 'html'])).out;
    const { met, assessed } = card.summary;
    const headline = new RegExp(`${met} of ${assessed} practices`);
    expect(markdown).toMatch(headline);
    expect(html).toMatch(headline);
    expect((await said(['audit', '.', '--format', 'terminal'])).out).toMatch(headline);
  });

  test('writes to a file, and says so on standard error', async () => {
    small();
    const { status, out, err } = await said(['audit', '.', '--output', 'card.md']);
    expect({ status, out }).toEqual({ status: 0, out: '' });
    expect(err).toContain('card.md');
    expect(readFileSync(join(home, 'card.md'), 'utf8')).toMatch(/^## /);
    expect(await said(['audit', '.', '-o', 'no/such/folder/card.md'])).toMatchObject({ status: 3, out: '' });
    expect((await said(['audit', '.', '-o', 'card.md', '--quiet'])).err).toBe('');
  });

  test.each([
    ['en', /^## Co-operative scorecard/],
    ['es', /^## Tarjeta cooperativa/],
    ['es-AR', /^## Tarjeta cooperativa/],
  ])('speaks %s when asked', async (language, title) => {
    small();
    expect((await said(['audit', '.', '--language', language])).out).toMatch(title);
  });

  test('speaks as the settings say, else as the person does', async () => {
    small();
    expect((await said(['audit', '.'], { env: { LANG: 'es_AR.UTF-8' } })).out).toMatch(/^## Tarjeta/);
    write('.github/coop-scorecard.yml', 'language: en\n');
    expect((await said(['audit', '.'], { env: { LANG: 'es_AR.UTF-8' } })).out).toMatch(/^## Co-operative/);
    expect((await said(['audit', '.'], { env: { LANG: 'tlh' } })).out).toMatch(/^## Co-operative/);
  });

  test.each<[string, ExitStatus]>([
    ['0', 0],
    ['100', 1],
  ])('--fail-under %s exits with %i', async (threshold, status) => {
    small();
    const result = await said(['audit', '.', '--fail-under', threshold]);
    expect(result.status).toBe(status);
    expect(result.out).toMatch(/^## /);
    expect(result.err).toMatch(status === 1 ? /below the 100\s?%/ : /^$/);
  });

  test('a threshold in the settings is for the check and the Action', async () => {
    small();
    write('.github/coop-scorecard.yml', 'fail-under: 100\n');
    expect((await said(['audit', '.'])).status).toBe(0);
  });
});

describe('what cannot be audited, or was asked wrongly', () => {
  test.each<[string[], ExitStatus, RegExp]>([
    [['audit', 'no/such/place/here'], 3, /no folder called/],
    [['audit', '.', '--ref', 'v9'], 3, /v9/],
    [['audit', '--format', 'pdf'], 2, /no format called “pdf”/],
    [['audit', '--language', 'tlh'], 2, /tlh/],
    [['audit', '--settings', 'none.yml'], 2, /none\.yml/],
    [['adit'], 2, /no command called “adit”/],
    [['explain', 'kindness'], 2, /no practice called “kindness”/],
  ])('%j exits with %i', async (argv, status, message) => {
    const result = await said(argv);
    expect(result).toMatchObject({ status, out: '' });
    expect(result.err).toMatch(message);
  });

  test('a file is not a folder', async () => {
    write('file.txt', 'x');
    expect(await said(['audit', 'file.txt'])).toMatchObject({
      status: 3,
      err: expect.stringContaining('not a folder'),
    });
  });

  test('a settings file that was given and cannot be used stops, at its line', async () => {
    small();
    write('mine.yml', 'language: es\nfail-undr: 3\n');
    const { status, err } = await said(['audit', '.', '--settings', 'mine.yml']);
    expect(status).toBe(2);
    expect(err).toMatch(/^mine\.yml:2:1: .*fail-undr/);
  });

  test('a mistake in the repository’s own settings is shown on the card, and the rest of them holds', async () => {
    small();
    write('.github/coop-scorecard.yml', 'fail-undr: 3\nlanguage: es\n');
    const { status, out } = await said(['audit', '.', '--format', 'json']);
    expect(status).toBe(0);
    expect(JSON.parse(out).problems).toEqual([
      expect.objectContaining({
        path: '.github/coop-scorecard.yml',
        line: 1,
        column: 1,
        message: expect.stringContaining('fail-undr'),
      }),
    ]);
    expect(JSON.parse(out).practices[0].summary).toMatch(/licencia/);
  });

  test('settings that are no YAML at all: the defaults, and it says so first', async () => {
    small();
    write('.github/coop-scorecard.yml', 'a: [1,\nb: }\n');
    const { status, out } = await said(['audit', '.', '--format', 'json']);
    expect(status).toBe(0);
    expect(JSON.parse(out).problems).toHaveLength(1);
  });
});

describe('odd folders are audited all the same', () => {
  const verdicts = async (): Promise<Record<string, string>> => {
    const { status, out } = await said(['audit', '.', '--format', 'json']);
    expect(status).toBe(0);
    return Object.fromEntries(
      JSON.parse(out).practices.map((practice: { id: string; verdict: string }) => [practice.id, practice.verdict]),
    );
  };

  test('an empty one', async () => {
    expect(await verdicts()).toMatchObject({ readme: 'not-yet', 'free-licence': 'not-yet', maintained: 'not-checked' });
  });

  test('a README of 50 MB, a binary one, a path with a line break, a link that leads outside', async () => {
    write('README.md', '# Seed\n\nA library that grows plants from data.\n');
    truncateSync(join(home, 'README.md'), 50 * 1024 * 1024);
    write('docs/index.md', new Uint8Array([0, 1, 2, 3, 0, 255]));
    write('odd\nname.md', '# Odd\n');
    symlinkSync('/etc/passwd', join(home, 'CONTRIBUTING.md'));
    expect(await verdicts()).toMatchObject({ 'contribution-guide': 'not-yet' });
  });

  test('a file that may not be read is not checked away', async () => {
    small();
    chmodSync(join(home, 'README.md'), 0o000);
    const { status, out } = await said(['audit', '.', '--format', 'json']);
    expect(status).toBe(0);
    // The superuser reads it all the same.
    if (process.getuid?.() !== 0)
      expect(JSON.parse(out).unread).toEqual([expect.objectContaining({ what: 'file', why: 'forbidden' })]);
  });
});

describe('explain, help, version', () => {
  test('lists all practices, and tells of each in both languages', async () => {
    const { out } = await said(['explain']);
    for (const { id } of practices) {
      expect(out).toContain(id);
      for (const language of ['en', 'es']) {
        const { status, out: told } = await said(['explain', id, '--language', language]);
        expect(status).toBe(0);
        expect(told).not.toMatch(/undefined|\$\{/);
        expect(told.split('\n').filter((line) => line.length > 80)).toEqual([]);
      }
    }
  });

  test('help and version', async () => {
    expect(await said(['--help'])).toMatchObject({ status: 0, err: '', out: expect.stringContaining('--fail-under') });
    expect(await said(['--help'], { env: { LANG: 'es' } })).toMatchObject({ out: expect.stringContaining('Opciones') });
    expect(await said(['--version'])).toMatchObject({ status: 0, out: `${version}\n` });
  });
});
