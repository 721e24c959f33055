const marks = /\p{M}+/gu;
const beyondAscii = /[^\s!-~]/;
/** White space that is more, or other, than one space. */
const looseSpace = /[^\S ]\s*| \s+/g;

/**
 * Text for comparing: lower case, accents off, typographic quotes, dashes and dots plain, every run of white space one
 * space, none at the ends. Never longer than a few characters more than what it was given.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
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
