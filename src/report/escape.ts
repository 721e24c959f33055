import { remembered } from '../reading/remembered.ts';
import { mostCharactersOfOneText, plain } from './plain.ts';

/**
 * A zero-width space: splits what GitHub would make a link after the Markdown is read (a mention, a reference, an
 * address), where no escape of Markdown's own helps.
 */
const split = '&#8203;';

/** Longest result, so that text made of nothing but marks cannot fill the card. */
const mostCharactersEscaped = mostCharactersOfOneText * 4;

const marks = new RegExp(
  [
    '^\\d{1,9}[.)]',
    '^[-+=]',
    '[&<>\\\\`*[\\]|~$_]',
    '@',
    '#',
    ':(?=//)',
    ':(?=[\\w+-]{1,80}:)',
    '(?<![a-z\\d])www(?=\\.)',
    '(?<![a-z\\d])(?:gh|ghsa|cve)-(?=\\w)',
    '[\\da-f]{7,}',
  ].join('|'),
  'giu',
);
const noMarks = /^[\p{L}\p{N} ,;.:'’“”()/?!%…–—-]*$/u;
const mayStillLink = /^[\d-]|:\/\/|:[\w+-]+:|www\.|gh-|ghsa-|cve-|[\da-f]{7}/i;
const letterOrDigit = /^[\p{L}\p{N}]$/u;

/**
 * The one way for text of a repository into Markdown: it comes out as the same visible words, and as nothing else. No
 * emphasis, link, image, element, heading, list, table cell, code, footnote, alert or formula can begin in it, and GitHub
 * finds no mention, reference to an issue or commit, address or emoji name. Made of character references, so that it
 * also holds inside the elements that we write.
 */
export function escapeMarkdown(text: string): string {
  return text.length <= short ? escapeShort(text) : escapeAny(text);
}

/** Most of a card are sentences of ours, the same on every card. */
const short = 160;
const escapeShort = remembered(escapeAny);

function escapeAny(text: string): string {
  const line = plain(text);
  const escaped = escapeLine(line);
  return escaped.length > mostCharactersEscaped ? `${escapeLine(line.slice(0, mostCharactersEscaped / 20))}…` : escaped;
}

function escapeLine(line: string): string {
  if (noMarks.test(line) && !mayStillLink.test(line)) return line;
  return line.toWellFormed().replace(marks, (mark: string, at: number) => {
    switch (mark) {
      case '&':
        return '&amp;';
      case '<':
        return '&lt;';
      case '>':
        return '&gt;';
      case '_':
        return isLetterOrDigit(line[at - 1]) && isLetterOrDigit(line[at + 1]) ? '_' : '&#95;';
      case '$':
        // GitHub looks for formulas after the escapes are gone; its documentation keeps a sign apart with a span.
        return '<span>&#36;</span>';
      case '@':
      case ':':
        return mark + split;
      case '#':
        return `&#35;${isLetterOrDigit(line[at + 1]) ? split : ''}`;
      default:
        return escapeLonger(mark);
    }
  });
}

function escapeLonger(mark: string): string {
  if (/^\d{1,9}[.)]$/.test(mark)) return `${escapeCommit(mark.slice(0, -1))}&#${mark.charCodeAt(mark.length - 1)};`;
  if (mark.length === 1) return `&#${mark.charCodeAt(0)};`;
  return /^[\da-f]+$/i.test(mark) ? escapeCommit(mark) : mark + split;
}

/** GitHub links seven hexadecimal digits or more to a commit. */
const escapeCommit = (digits: string): string => digits.replace(/.{6}(?=.)/g, `$&${split}`);

const isLetterOrDigit = (character: string | undefined): boolean =>
  character !== undefined && letterOrDigit.test(character);

/** Text of a repository as text of HTML or XML, and as the value of an attribute in double quotes. */
export function escapeMarkup(text: string): string {
  return plain(text).replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
