import type { Language } from '../wording/languages.ts';
import type { MessageKey } from '../wording/message.ts';
import { escapeMarkdown } from './escape.ts';
import type { Spot } from './practice-rows.ts';
import type { Part } from './shorten.ts';

export const fixed = (lines: readonly string[]): Part => ({ before: lines, rows: [], after: [], leaveOut: null });

export const fold = (language: Language, heading: MessageKey): string[] => [
  '<details>',
  `<summary><b>${escapeMarkdown(language.sentence(heading))}</b></summary>`,
  '',
];

export const foldEnd: readonly string[] = ['', '</details>', ''];

export const tableHead = (language: Language, ...columns: readonly MessageKey[]): string[] => [
  `| ${columns.map((column) => escapeMarkdown(language.sentence(column))).join(' | ')} |`,
  `|${columns.map(() => ' --- |').join('')}`,
];

export const spotText = ({ text, address }: Spot): string =>
  address === null ? escapeMarkdown(text) : `[${escapeMarkdown(text)}](${address})`;
