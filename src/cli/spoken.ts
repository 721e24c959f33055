import { type Language, language, languageCodes, languageFor } from '../wording/languages.ts';
import { say } from '../wording/message.ts';
import type { Io } from './io.ts';

/** The person's language, by the settings of their system. */
export function languageOf({ env }: Pick<Io, 'env'>): Language {
  const tag = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return languageFor(tag) ?? language('en');
}

/** The language that was asked for; null, and said, when there is none such. */
export function spokenIn(asked: string | null, io: Io): Language | null {
  if (asked === null) return languageOf(io);
  const spoken = languageFor(asked);
  if (!spoken) {
    io.err(`${languageOf(io).tell(say('cli.unknown-language', { language: asked, languages: languageCodes }))}\n`);
  }
  return spoken;
}
