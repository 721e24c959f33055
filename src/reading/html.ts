import { Parser } from 'htmlparser2';
import type { Page } from './page.ts';

const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const silent = new Set(['script', 'style', 'template', 'title', 'svg', 'noscript', 'iframe']);
const blocks = new Set(
  'p div section article details summary figure figcaption header footer main nav aside center ul ol table thead tbody dl dt dd hr form address picture'.split(
    ' ',
  ),
);
const code = new Set(['code', 'kbd', 'samp', 'tt']);

/** Writes pieces of HTML into a page as they come: a whole document, or the tags strewn in a Markdown one. */
export class HtmlPieces {
  readonly #page: Page;
  readonly #parser: Parser;
  #line = 1;
  #counted = 0;
  #chunk = '';
  #chunkStart = 0;
  #quiet = 0;
  #code = 0;
  #pre: { readonly line: number; text: string } | null = null;

  constructor(page: Page) {
    this.#page = page;
    this.#parser = new Parser(
      {
        onopentag: (name, attributes) => this.#open(name, attributes),
        onclosetag: (name) => this.#close(name),
        ontext: (text) => this.#text(text),
      },
      { decodeEntities: true },
    );
  }

  /** A comment or tag left open at its end is ended there: what follows is the document's own text. */
  write(piece: string, line: number): void {
    const closing =
      piece.lastIndexOf('<!--') > piece.lastIndexOf('-->')
        ? '-->'
        : /<[a-z/][^<>]{0,200}$/i.test(piece.slice(-202))
          ? '>'
          : '';
    this.#chunkStart += this.#chunk.length;
    this.#chunk = piece + closing;
    this.#line = line;
    this.#counted = 0;
    this.#parser.write(this.#chunk);
  }

  /** Whether what stands between the tags written so far is code. */
  get inCode(): boolean {
    return this.#code > 0;
  }

  end(): void {
    this.#parser.end();
  }

  #lineNow(): number {
    const until = this.#parser.startIndex - this.#chunkStart;
    for (
      let at = this.#chunk.indexOf('\n', this.#counted);
      at >= 0 && at < until;
      at = this.#chunk.indexOf('\n', at + 1)
    ) {
      this.#line += 1;
      this.#counted = at + 1;
    }
    return this.#line;
  }

  #open(name: string, attributes: { readonly href?: string; readonly src?: string; readonly alt?: string }): void {
    if (silent.has(name)) {
      this.#quiet += 1;
      return;
    }
    if (this.#quiet > 0) return;
    const line = this.#lineNow();
    if (headings.has(name)) this.#page.openHeading(Number(name[1]), line);
    else if (blocks.has(name)) this.#page.close();
    else if (name === 'li') this.#page.enter('item');
    else if (name === 'tr') this.#page.enter('row');
    else if (name === 'td' || name === 'th') this.#page.text(' | ', line);
    else if (name === 'blockquote') this.#page.enter('quote');
    else if (name === 'pre') this.#pre = { line, text: '' };
    else if (code.has(name)) this.#code += 1;
    else if (name === 'a') this.#page.openLink(attributes.href ?? null, line);
    else if (name === 'img') this.#page.image(attributes.alt ?? '', attributes.src ?? '', line);
    else if (name === 'br') this.#page.text(' ', line);
  }

  #close(name: string): void {
    if (silent.has(name)) {
      this.#quiet = Math.max(0, this.#quiet - 1);
      return;
    }
    if (this.#quiet > 0) return;
    if (headings.has(name) || blocks.has(name)) this.#page.close();
    else if (name === 'li') this.#page.leave('item');
    else if (name === 'tr') this.#page.leave('row');
    else if (name === 'blockquote') this.#page.leave('quote');
    else if (name === 'pre') this.#closePre();
    else if (code.has(name)) this.#code = Math.max(0, this.#code - 1);
    else if (name === 'a') this.#page.closeLink();
  }

  #closePre(): void {
    const pre = this.#pre;
    this.#pre = null;
    if (pre !== null && pre.text.trim() !== '') this.#page.codeBlock(pre.text, pre.line);
  }

  #text(text: string): void {
    if (this.#quiet > 0) return;
    if (this.#pre !== null) {
      this.#pre.text += text;
      return;
    }
    const lines = text.split('\n');
    const line = this.#lineNow();
    lines.forEach((part, index) => {
      const words = index < lines.length - 1 ? `${part} ` : part;
      if (words.trim() !== '') {
        if (this.#code > 0) this.#page.codeSpan(words, line + index);
        else this.#page.text(words, line + index);
      } else if (words !== '') this.#page.space();
    });
  }
}

export function readHtml(text: string, page: Page): void {
  const pieces = new HtmlPieces(page);
  pieces.write(text, 1);
  pieces.end();
}
