/** Longest sentence shown, in characters: longer text is nobody's sentence any more. */
export const mostCharactersOfOneText = 400;

const lineBreaks = /[\t\n\v\f\r\u0085\p{Zl}\p{Zp}]+/gu;
/** Terminal sequences: control sequences (`ESC [ … m`) and operating system commands (`ESC ] … BEL`). */
const terminalSequences = /\p{Cc}\[[0-?]*[ -/]*[@-~]|\p{Cc}\][^\p{Cc}]*(?:\p{Cc}\\?)?|\u009b[0-?]*[ -/]*[@-~]/gu;
/** Control and format characters: what is left of sequences, overrides of direction, characters of no width, tags. */
const invisible = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** More marks on one letter than any language writes. */
const stackedMarks = /(\p{M}{4})\p{M}+/gu;
const ordinary = /^[\x20-\x7e\xa1-\xac\xae-\u02ff‘’“”–—…]*$/;

/**
 * Text of a repository, or a sentence that holds some, as one line of visible characters in their own order. Every
 * report passes everything through here, so that no text can move the cursor, colour the screen, hide a part of itself
 * or turn the line around.
 */
export function plain(text: string, most = mostCharactersOfOneText): string {
  const cut = text.length > most * 4 ? text.slice(0, most * 4) : text;
  const visible = ordinary.test(cut)
    ? cut
    : cut
        .toWellFormed()
        .replace(lineBreaks, ' ')
        .replace(terminalSequences, '')
        .replace(invisible, '')
        .replace(stackedMarks, '$1');
  const line = visible.includes('  ') ? visible.replace(/ {2,}/g, ' ').trim() : visible.trim();
  return line.length > most
    ? `${line
        .slice(0, most - 1)
        .toWellFormed()
        .replace(/\uFFFD$/, '')
        .trimEnd()}…`
    : line;
}
