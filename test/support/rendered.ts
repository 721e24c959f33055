import { Parser } from 'htmlparser2';

interface Piece {
  readonly text: string;
  /** Names of the elements around it, the outermost first. */
  readonly inside: readonly string[];
}

/** The text of rendered Markdown, a piece for each run between elements. */
export function piecesOf(html: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const inside: string[] = [];
  const parser = new Parser({
    onopentag: (name) => {
      inside.push(name);
    },
    onclosetag: () => {
      inside.pop();
    },
    ontext: (text) => {
      const last = pieces.at(-1);
      if (last && last.inside.join(' ') === inside.join(' '))
        pieces[pieces.length - 1] = { ...last, text: last.text + text };
      else pieces.push({ text, inside: [...inside] });
    },
  });
  parser.end(html);
  return pieces;
}

export const textOf = (html: string): string =>
  piecesOf(html)
    .map(({ text }) => text)
    .join('');

/** What GitHub looks for in text after Markdown is rendered: mentions, references, addresses, emoji names, formulas. */
const found: readonly RegExp[] = [
  /(?<![\w/])@[a-z\d][a-z\d-]*/giu,
  /#\d+/gu,
  /(?<!\w)gh-\d+/giu,
  /(?<!\w)(?:ghsa|cve)-\w+/giu,
  /(?<![\da-z])[\da-f]{7,40}(?![\da-z])/gu,
  /(?:https?|ftp):\/\/\S/giu,
  /(?<![a-z\d])www\.[a-z\d]/giu,
  /[\w.+-]+@[\w-]+\.\w/giu,
  /:[\w+-]+:/gu,
  /\$[^$\s][^$]*\$/gu,
];

export const gitHubWouldLink = (html: string): readonly string[] =>
  piecesOf(html)
    .filter(({ inside }) => !inside.includes('code') && !inside.includes('pre'))
    .flatMap(({ text }) => found.flatMap((pattern) => text.match(pattern) ?? []));
