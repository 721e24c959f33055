import { remembered } from './remembered.ts';

const marks = /\p{M}+/gu;
const beyondAscii = /[^\s!-~]/;
/** White space that is more, or other, than one space. */
const looseSpace = /[^\S ]\s*| \s+/g;
/** Whether there is more to do to text in lower case than to take the spaces off its ends. */
const uneven = /[^ !-_a-~]| {2}/;
/** Practices fold the same headings, links and short paragraphs over and over. */
const short = 300;

/**
 * Text for comparing: lower case, accents off, typographic quotes, dashes and dots plain, every run of white space one
 * space, none at the ends. Never longer than a few characters more than what it was given.
 */
export function fold(text: string): string {
  return text.length <= short ? foldShort(text) : foldAny(text);
}

const foldShort = remembered(foldAny);

function foldAny(text: string): string {
  const lower = text.toLowerCase();
  if (!uneven.test(lower)) return lower.trim();
  const plain = beyondAscii.test(lower)
    ? lower
        .normalize('NFD')
        .replace(marks, '')
        .replace(/[‘’‚‛′´ʼ`＇]/g, "'")
        .replace(/[“”„«»″]/g, '"')
        .replace(/[‐‑‒–—―−]/g, '-')
        .replace(/…/g, '...')
        .replace(/·/g, '.')
        .replace(/[\u00ad\u200b-\u200d\ufeff]/g, '')
    : lower.replace(/`/g, "'");
  return plain.replace(looseSpace, ' ').trim();
}
