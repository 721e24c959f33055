import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings } from '../settings/read-settings.ts';
import { type Language, languageCodes, languageFor } from '../wording/languages.ts';
import { say } from '../wording/message.ts';
import type { ExitStatus } from './io.ts';
import { type Answers, settingsFile } from './settings-file.ts';

/** What `init` takes from the world around it, so that a test can be that world. */
export interface InitIo {
  /** Questions can be asked: both standard input and output are a terminal. */
  readonly isTTY: boolean;
  /** The person's language, by the settings of their system. */
  readonly language: Language;
  /** The line that was typed; null when there is nobody to answer any more. */
  ask(question: string): Promise<string | null>;
  stdout(text: string): void;
  stderr(text: string): void;
  exists(path: string): boolean | Promise<boolean>;
  /** Makes the folders that it needs, and fails where a file is already there. */
  writeFile(path: string, text: string): void | Promise<void>;
}

const path = '.github/coop-scorecard.yml';

const options = {
  cooperative: { type: 'string' },
  website: { type: 'string' },
  members: { type: 'string' },
  'email-domains': { type: 'string' },
  language: { type: 'string' },
  yes: { type: 'boolean', short: 'y' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Asks a few questions and writes the settings file of a folder; it never changes one that is there. */
export async function init(args: readonly string[], io: InitIo): Promise<ExitStatus> {
  const given = read(args);
  const language = given?.values.language === undefined ? io.language : languageFor(given.values.language);
  const { tell, sentence } = language ?? io.language;
  const stop = (text: string, status: ExitStatus = 2): ExitStatus => {
    io.stderr(`${text}\n`);
    return status;
  };
  if (!given || given.positionals.length > 1) return stop(sentence('init.usage'));
  const { values, positionals } = given;
  if (!language) {
    return stop(tell(say('cli.unknown-language', { language: values.language ?? '', languages: languageCodes })));
  }
  if (values.help) {
    io.stdout(`${sentence('init.usage')}\n`);
    return 0;
  }
  const [folder = '.'] = positionals;
  if (!(await io.exists(folder))) return stop(tell(say('cli.folder-missing', { path: folder })));
  const file = join(folder, path);
  if (await io.exists(file)) return stop(tell(say('init.exists', { path: file })));

  const said: Answers = {
    language: language.code,
    cooperative: cooperativeOf(values.cooperative),
    website: values.website?.trim() || null,
    members: listOf(values.members),
    emailDomains: listOf(values['email-domains']),
  };
  const mistake = mistakeIn(said, language);
  if (mistake) return stop(mistake);
  const asksNothing = values.yes === true;
  if (!asksNothing && !io.isTTY && values.cooperative === undefined) return stop(sentence('init.no-terminal'));
  const answers = asksNothing || !io.isTTY ? said : await ask(said, values, language, io);
  if (!answers) return stop(sentence('init.nothing-written'));
  try {
    await io.writeFile(file, settingsFile(answers, language));
  } catch {
    return stop(tell(say('init.cannot-write', { path: file })), 3);
  }
  io.stdout(`${tell(say('init.written', { path: file }))}\n`);
  return 0;
}

function read(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch {
    return null;
  }
}

type Flags = NonNullable<ReturnType<typeof read>>['values'];

/** Words for "none" and "forming" that people type, in the languages of the product. */
const none = /^(?:none|no|nobody|ninguna|ninguno|nadie|false)$/i;
const forming = /^(?:forming|in formation|en formaci[oó]n|form[aá]ndose)$/i;

function cooperativeOf(typed: string | undefined): Answers['cooperative'] {
  const name = typed?.trim() ?? '';
  if (name === '') return null;
  if (none.test(name)) return 'none';
  return forming.test(name) ? 'forming' : { name };
}

const listOf = (typed: string | null | undefined): readonly string[] =>
  (typed ?? '')
    .split(/[\s,;]+/)
    .map((each) => each.replace(/^@/, ''))
    .filter(Boolean);

/** The first thing wrong with answers, as a sentence: what the settings would say of them. */
function mistakeIn(answers: Answers, language: Language): string | null {
  const text = settingsFile(answers, language);
  const [problem] = readSettings(text, path, { practices: [], now: 0 }).problems;
  return problem ? language.tell(problem.message) : null;
}

/** Tries at one question, after which it is left unanswered. */
const mostTries = 3;

async function ask(said: Answers, flags: Flags, language: Language, io: InitIo): Promise<Answers | null> {
  const { sentence } = language;
  let answers = said;
  const answer = async (question: string, withAnswer: (typed: string) => Answers): Promise<'answered' | 'ended'> => {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const typed = await io.ask(`${question} `);
      if (typed === null) return 'ended';
      if (typed.trim() === '') return 'answered';
      const next = withAnswer(typed);
      const mistake = mistakeIn(next, language);
      if (mistake === null) {
        answers = next;
        return 'answered';
      }
      io.stdout(`${mistake}\n`);
    }
    return 'answered';
  };
  io.stdout(`${sentence('init.welcome')}\n\n`);
  if (flags.cooperative === undefined) {
    const asked = await answer(sentence('init.ask-cooperative'), (typed) => ({
      ...answers,
      cooperative: cooperativeOf(typed),
    }));
    if (asked === 'ended') return null;
  }
  if (typeof answers.cooperative !== 'object' || answers.cooperative === null) return answers;
  if (flags.website === undefined) {
    const asked = await answer(sentence('init.ask-website'), (typed) => {
      const site = typed.trim();
      return { ...answers, website: /^[a-z][a-z\d+.-]*:/i.test(site) ? site : `https://${site}` };
    });
    if (asked === 'ended') return null;
  }
  if (flags.members === undefined) {
    const asked = await answer(sentence('init.ask-members'), (typed) => ({ ...answers, members: listOf(typed) }));
    if (asked === 'ended') return null;
  }
  if (flags['email-domains'] === undefined) {
    const asked = await answer(sentence('init.ask-email-domains'), (typed) => ({
      ...answers,
      emailDomains: listOf(typed),
    }));
    if (asked === 'ended') return null;
  }
  return answers;
}
