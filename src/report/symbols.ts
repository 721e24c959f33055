import type { Verdict } from '../model/verdict.ts';

/** Always beside the word: told apart by shape, not by colour alone. */
export const symbols: Readonly<Record<Verdict, string>> = {
  met: '✅',
  partly: '🌱',
  'not-yet': '⬜',
  'not-checked': '❔',
  'not-applicable': '➖',
};

/** One column wide in every terminal. */
export const narrowSymbols: Readonly<Record<Verdict, string>> = {
  met: '✔',
  partly: '~',
  'not-yet': '○',
  'not-checked': '?',
  'not-applicable': '-',
};
