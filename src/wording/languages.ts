import { en } from './en.ts';
import { es } from './es.ts';
import type { Message, MessageKey, Params, Translation } from './message.ts';
import { type Words, wordsOf } from './words.ts';

const wordings = { en, es } satisfies Record<string, Translation<typeof en>>;

export type LanguageCode = keyof typeof wordings;

export const languageCodes = Object.keys(wordings) as LanguageCode[];

/** Turns messages into sentences of one language. */
export interface Language {
  readonly code: LanguageCode;
  readonly words: Words;
  tell(message: Message): string;
  /** A sentence without values, by its key. */
  sentence(key: MessageKey): string;
}

/** The language for a tag such as `es`, `es-AR` or `es_ES.UTF-8`; null when there is none. */
export function languageFor(tag: string): Language | null {
  const code = tag.toLowerCase().split(/[-_.@]/)[0] ?? '';
  return languageCodes.includes(code as LanguageCode) ? language(code as LanguageCode) : null;
}

/** Where a language writes dates and numbers in more than one way: day, month, year. */
const locales: Readonly<Record<LanguageCode, string>> = { en: 'en-GB', es: 'es' };

const made = new Map<LanguageCode, Language>();

export function language(code: LanguageCode): Language {
  const existing = made.get(code);
  if (existing) return existing;
  const wording = wordings[code];
  const words = wordsOf(locales[code], wording['words.less-than-a-day']);
  const tell = ({ key, params }: Message): string => {
    const sentence = wording[key] as string | ((params: Params | undefined, words: Words) => string);
    return typeof sentence === 'string' ? sentence : sentence(params, words);
  };
  const result: Language = { code, words, tell, sentence: (key) => tell({ key }) };
  made.set(code, result);
  return result;
}
