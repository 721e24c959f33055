import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { type InitIo, init } from '../../src/cli/init.ts';
import { openQuestions } from '../../src/cli/questions.ts';
import { type Answers, settingsFile } from '../../src/cli/settings-file.ts';
import { readSettings } from '../../src/settings/read-settings.ts';
import { language, languageCodes } from '../../src/wording/languages.ts';
import { now } from '../support/repository.ts';

const file = '.github/coop-scorecard.yml';
const practices = [{ id: 'translations' }, { id: 'roadmap' }];

/** A person who types these lines, and the disk that they write to. */
function person(lines: readonly string[] | null, changes: Partial<InitIo> = {}, there: readonly string[] = ['.']) {
  const written = new Map<string, string>();
  const left = [...(lines ?? [])];
  const shown = { out: '', err: '', asked: 0 };
  const io: InitIo = {
    isTTY: lines !== null,
    language: language('en'),
    ask: async () => {
      shown.asked += 1;
      return left.shift() ?? null;
    },
    stdout: (text) => {
      shown.out += text;
    },
    stderr: (text) => {
      shown.err += text;
    },
    exists: (path) => there.includes(path) || written.has(path),
    writeFile: (path, text) => {
      written.set(path, text);
    },
    ...changes,
  };
  return { io, shown, written };
}

const settingsIn = (text: string | undefined) => readSettings(text ?? '', file, { practices, now });

describe('asked on a terminal', () => {
  test('what was answered is what is written', async () => {
    const { io, shown, written } = person(['Fiqus', 'fiqus.coop', '@ana, beto', 'fiqus.coop']);
    expect(await init([], io)).toBe(0);
    const { settings, problems } = settingsIn(written.get(file));
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({
      language: 'en',
      cooperative: {
        name: 'Fiqus',
        website: 'https://fiqus.coop',
        proof: { kind: 'domain', domain: 'fiqus.coop' },
        members: ['ana', 'beto'],
        emailDomains: ['fiqus.coop'],
      },
    });
    expect(shown.out).toContain(file);
  });

  test.each([
    ['none', 'none'],
    ['ninguna', 'none'],
    ['en formación', 'forming'],
    ['forming', 'forming'],
  ])('%s is an answer, and no more is asked', async (typed, cooperative) => {
    const { io, shown, written } = person([typed]);
    expect(await init([], io)).toBe(0);
    expect(settingsIn(written.get(file)).settings.cooperative).toBe(cooperative);
    expect(shown.asked).toBe(1);
  });

  test('an answer that cannot be is asked again, with the reason', async () => {
    const { io, shown, written } = person(['Fiqus', 'ftp://fiqus.coop', 'https://fiqus.coop', '', 'gmail.com', '']);
    expect(await init([], io)).toBe(0);
    expect(shown.out).toContain('https://');
    expect(shown.out).toContain('gmail.com');
    expect(settingsIn(written.get(file)).settings.cooperative).toEqual({
      name: 'Fiqus',
      website: 'https://fiqus.coop',
      proof: { kind: 'domain', domain: 'fiqus.coop' },
    });
  });

  test('a person who leaves finds nothing written', async () => {
    const { io, shown, written } = person(['Fiqus']);
    expect(await init([], io)).toBe(2);
    expect(written.size).toBe(0);
    expect(shown.err).not.toBe('');
  });

  test('in the language of the person', async () => {
    const { io, shown, written } = person(['']);
    expect(await init(['--language', 'es'], io)).toBe(0);
    expect(shown.out).toContain('preguntas');
    expect(written.get(file)).toContain('language: es');
  });

  test('only what the options leave open', async () => {
    const { io, shown } = person(['', '']);
    expect(await init(['--cooperative', 'Fiqus', '--website', 'https://fiqus.coop'], io)).toBe(0);
    expect(shown.asked).toBe(2);
  });
});

describe('without a terminal', () => {
  test('it is told by options', async () => {
    const { io, shown, written } = person(null, {}, ['demo']);
    const options = ['demo', '--cooperative', 'forming'];
    expect(await init(options, io)).toBe(0);
    expect(settingsIn(written.get(join('demo', file))).settings.cooperative).toBe('forming');
    expect(shown.asked).toBe(0);
  });
  test('with --yes it writes examples', async () => {
    const { io, written } = person(null);
    expect(await init(['--yes'], io)).toBe(0);
    expect(settingsIn(written.get(file))).toEqual({ settings: { language: 'en' }, problems: [] });
  });
});

describe('what cannot be done is said, and nothing is written', () => {
  test.each([
    ['nobody to ask', [], ['.'], '--yes', 2],
    ['a file that is there', ['--yes'], ['.', file], file, 2],
    ['a folder that is not', ['nowhere', '--yes'], ['.'], 'nowhere', 2],
    ['two folders', ['a', 'b'], ['a', 'b'], 'coop-scorecard init', 2],
    ['an option that is not', ['--colour', 'red'], ['.'], 'coop-scorecard init', 2],
    ['an option without its value', ['--cooperative'], ['.'], 'coop-scorecard init', 2],
    ['a language that is not', ['--yes', '--language', 'tlh'], ['.'], 'tlh', 2],
    ['a website that is none', ['--cooperative', 'A', '--website', 'fiqus'], ['.'], 'website', 2],
    ['a public mail service', ['--cooperative', 'A', '--email-domains', 'gmail.com'], ['.'], 'gmail.com', 2],
    ['an account that cannot be', ['--cooperative', 'A', '--members', 'ana!'], ['.'], 'ana!', 2],
  ])('%s', async (_, args, there, told, status) => {
    const { io, shown, written } = person(null, {}, there);
    expect(await init(args, io)).toBe(status);
    expect(shown.err).toContain(told);
    expect(written.size).toBe(0);
  });
  test('a folder that cannot be written in', async () => {
    const refuse = () => {
      throw new Error('EACCES');
    };
    const { io, shown } = person(null, { writeFile: refuse });
    expect(await init(['--yes'], io)).toBe(3);
    expect(shown.err).toContain(file);
  });
});

test('help is no mistake', async () => {
  const { io, shown } = person(null);
  expect(await init(['--help'], io)).toBe(0);
  expect(shown.out).toContain('--cooperative');
  expect(shown.err).toBe('');
});

describe.each(languageCodes)('the file written in %s', (code) => {
  const nobody: Answers = { language: code, cooperative: null, website: null, members: [], emailDomains: [] };
  const answers: readonly [string, Answers][] = [
    ['nothing answered', nobody],
    ['none', { ...nobody, cooperative: 'none' }],
    ['a plain name', { ...nobody, cooperative: { name: 'Fiqus' }, website: 'https://www.fiqus.coop/' }],
    [
      'a name full of signs',
      { ...nobody, cooperative: { name: '#1: "Año" {x} [y] \\ @ñ — null' }, members: ['on', 'null', '1234'] },
    ],
    ['a name that is a word of YAML', { ...nobody, cooperative: { name: 'true' } }],
    ['members without a name', { ...nobody, members: ['ana'] }],
  ];
  test.each(answers)('is read without a problem: %s', (_, answered) => {
    const { settings, problems } = settingsIn(settingsFile(answered, language(code)));
    expect(problems).toEqual([]);
    const is = answered.cooperative;
    if (typeof is === 'object' && is) expect(settings.cooperative).toMatchObject({ name: is.name });
    if (answered.members.length > 0) expect(settings.cooperative).toMatchObject({ members: answered.members });
  });
  test.each(answers)('is read without a problem when all its examples are used: %s', (_, answered) => {
    const text = settingsFile(answered, language(code)).replace(/^(\s*)#(?! )(?=\s*[\w-])|^#(?= {2})/gm, '$1');
    const { settings, problems } = settingsIn(text);
    expect(problems).toEqual([]);
    expect(settings.people?.communication).toEqual({ is: false });
    expect(settings.services).toHaveLength(1);
    expect(settings.practices?.translations?.notApplicable).toBeDefined();
  });
});

test('questions on a real terminal end when the input does', async () => {
  const input = new PassThrough();
  const questions = openQuestions(input, new PassThrough());
  const first = questions.ask('? ');
  input.write('hello\n');
  expect(await first).toBe('hello');
  const second = questions.ask('? ');
  input.end();
  expect(await second).toBeNull();
  questions.close();
});
