import type { Page } from './page.ts';

/** Lines of a run of text, on its way to becoming a block. */
export class Paragraph {
  readonly #page: Page;
  readonly #write: (text: string, line: number) => void;
  #lines: string[] = [];
  #line = 0;

  constructor(page: Page, write: (text: string, line: number) => void) {
    this.#page = page;
    this.#write = write;
  }

  get empty(): boolean {
    return this.#lines.length === 0;
  }

  add(text: string, line: number): void {
    if (this.#lines.length === 0) this.#line = line;
    this.#lines.push(text.trim());
  }

  /** Writes what was gathered as one block. */
  end(): void {
    if (this.#lines.length === 0) return;
    const [first = '', ...rest] = this.#lines;
    const item = /^(?:[-*+•–]{1,6}|\(?(?:\d{1,3}|[a-z]|#)[.)]|\.{1,5})\s+(?=\S)/i.exec(first);
    const box = /^\[([ xX*-])\]\s+/.exec(item ? first.slice(item[0].length) : first);
    const start = (item?.[0].length ?? 0) + (item && box ? box[0].length : 0);
    if (item) this.#page.enter('item');
    else this.#page.close();
    this.#write([first.slice(start), ...rest].join('\n'), this.#line);
    if (item && box) this.#page.tick(/[xX]/.test(box[1] ?? ''));
    if (item) this.#page.leave('item');
    else this.#page.close();
    this.#lines = [];
  }
}

export const startsItem = (line: string): boolean => /^\s*(?:[-*+•–]|\(?\d{1,3}[.)])\s+\S/.test(line);

/** The indentation of a line, in columns; -1 for a blank one. */
export const indentOf = (line: string): number => line.search(/\S/);

/**
 * Writes text into the page, giving each match of `construct` to `write`, and the rest as plain words, each on its
 * source line.
 */
export function writeInline(
  page: Page,
  text: string,
  line: number,
  construct: RegExp,
  write: (match: RegExpMatchArray, line: number) => void,
  plain: (words: string) => string,
): void {
  let at = 0;
  let now = line;
  const words = (until: number): void => {
    const parts = text.slice(at, until).split('\n');
    parts.forEach((part, index) => {
      if (index > 0) {
        now += 1;
        page.space();
      }
      page.text(plain(part), now);
    });
    at = until;
  };
  for (const match of text.matchAll(construct)) {
    words(match.index);
    write(match, now);
    now += match[0].split('\n').length - 1;
    at = match.index + match[0].length;
  }
  words(text.length);
}

/** A heading of one line, written through the format's own inline reader. */
export function writeHeading(page: Page, level: number, line: number, write: () => void): void {
  page.openHeading(Math.min(6, Math.max(1, level)), line);
  write();
  page.close();
}
