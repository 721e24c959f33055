import { Anchors } from './anchors.ts';
import { isBadge } from './badges.ts';
import { bareLinks } from './bare-links.ts';
import { countWords } from './count-words.ts';
import type { Block, Document, DocumentLink, Section } from './document.ts';
import { breaksUntil, keepLayout } from './layout.ts';

export type BlockKind = Block['kind'];

interface OpenLink {
  readonly target: string;
  readonly line: number;
  readonly start: number;
  readonly alts: string[];
  badges: number;
}

interface FoundLink extends DocumentLink {
  readonly at: number;
}

interface OpenSection {
  heading: string;
  readonly level: number;
  readonly line: number;
  anchor: string;
  readonly under: readonly string[];
  readonly blocks: Block[];
}

const edge = String.raw`(?:\s|\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\ufe0f|\u200d|\u20e3)`;
const edges = new RegExp(`^${edge}+|${edge}+$`, 'gu');
const shortcode = /(?:^|(?<=\s)):[a-z0-9_+-]{2,40}:(?=\s|$)/g;
const mostContainers = 200;
/** White space that is more, or other, than one space. */
const looseSpace = /[^\S ]\s*| \s+/g;

/**
 * A document as its reader comes upon it: headings, runs of text, links. Readers of every format write into it, so that
 * sections, badges and bare addresses are the same in all of them.
 */
export class Page {
  readonly #sections: OpenSection[] = [{ heading: '', level: 0, line: 1, anchor: '', under: [], blocks: [] }];
  readonly #links: DocumentLink[] = [];
  readonly #anchors = new Anchors();
  readonly #containers: BlockKind[] = [];
  /** Headings that the present one stands under, and itself. */
  readonly #above: { readonly heading: string; readonly level: number }[] = [];
  #words = 0;

  #kind: BlockKind = 'paragraph';
  #heading: { readonly level: number; readonly line: number } | null = null;
  #text = '';
  /** Whether the text so far ends in a space; looking at the text itself would copy it each time. */
  #spaced = true;
  #line = 0;
  #lastLine = 0;
  #alts: string[] = [];
  #done: boolean | undefined;
  #breaks: number[] = [];
  #code: [number, number][] = [];
  #taken: [number, number][] = [];
  #found: FoundLink[] = [];
  #open: (OpenLink | null)[] = [];

  /** From here on, text belongs to items, quotations … until `leave`. */
  enter(kind: BlockKind): void {
    this.close();
    if (this.#containers.length < mostContainers) this.#containers.push(kind);
  }

  leave(kind: BlockKind): void {
    this.close();
    const at = this.#containers.lastIndexOf(kind);
    if (at >= 0) this.#containers.length = at;
  }

  get kind(): BlockKind {
    return this.#containers.at(-1) ?? 'paragraph';
  }

  openHeading(level: number, line: number): void {
    this.close();
    this.#heading = { level, line };
    this.#line = line;
    this.#lastLine = line;
  }

  /** The box of a task. */
  tick(done: boolean): void {
    this.#done = done;
  }

  text(text: string, line: number): void {
    if (text === '') return;
    this.#begin(line);
    const plain = text.replace(looseSpace, ' ');
    this.#text += this.#spaced && plain.startsWith(' ') ? plain.slice(1) : plain;
    this.#spaced = plain.endsWith(' ');
  }

  /** White space between words; nothing where no text has begun. */
  space(): void {
    if (this.#spaced) return;
    this.#text += ' ';
    this.#spaced = true;
  }

  /** Code within a line. */
  codeSpan(text: string, line: number): void {
    this.#begin(line);
    const start = this.#text.length;
    this.text(text, line);
    if (this.#text.length > start) this.#code.push([start, this.#text.length]);
  }

  openLink(target: string | null, line: number): void {
    this.#begin(line);
    this.#open.push(
      target === null ? null : { target: target.trim(), line, start: this.#text.length, alts: [], badges: 0 },
    );
  }

  closeLink(): void {
    const open = this.#open.pop();
    if (open == null) return;
    const text = this.#text.slice(open.start).trim();
    this.#taken.push([open.start, this.#text.length]);
    if (open.target === '') return;
    const badge = text === '' && open.badges > 0 && open.badges === open.alts.length;
    this.#found.push({
      text: text === '' ? open.alts.join(' ').trim() : text,
      target: open.target,
      line: open.line,
      kind: badge ? 'badge' : 'link',
      at: open.start,
    });
  }

  link(text: string, target: string, line: number): void {
    this.openLink(target, line);
    this.text(text, line);
    this.closeLink();
  }

  image(alt: string, target: string, line: number): void {
    this.#begin(line);
    const badge = isBadge(target, alt);
    const around = this.#open.findLast((open) => open !== null);
    if (around) {
      around.alts.push(alt);
      if (badge) around.badges += 1;
    }
    if (!badge && alt !== '') this.#alts.push(alt);
    if (target !== '')
      this.#found.push({ text: alt, target, line, kind: badge ? 'badge' : 'image', at: this.#text.length });
  }

  /** A block of code, its text kept as it is. */
  codeBlock(text: string, line: number): void {
    this.close();
    const code = text.trimEnd();
    if (code !== '') this.#section().blocks.push({ kind: 'code', text: code, line, links: [] });
  }

  /** A whole paragraph without markup. */
  paragraph(text: string, line: number): void {
    this.close();
    this.text(text, line);
    this.close();
  }

  /** Ends the heading or run of text that is being written, if any. */
  close(): void {
    while (this.#open.length > 0) this.closeLink();
    const heading = this.#heading;
    const text = this.#text.trimEnd();
    if (heading !== null || text !== '' || this.#found.length > 0) {
      const links = this.#linksOf(text);
      for (const link of links) this.#links.push(link);
      if (heading === null) this.#addBlock(text, links);
      else this.#addSection(heading, text);
    }
    this.#heading = null;
    this.#text = '';
    this.#spaced = true;
    this.#line = 0;
    // Each block keeps both as they are: the next must not write into either.
    if (this.#breaks.length > 0 || this.#code.length > 0) {
      this.#breaks = [];
      this.#code = [];
    }
    if (this.#taken.length > 0) this.#taken = [];
    if (this.#found.length > 0) this.#found = [];
    if (this.#alts.length > 0) this.#alts = [];
    this.#done = undefined;
  }

  finish(about: Pick<Document, 'path' | 'inherited' | 'format' | 'truncated'>): Document {
    this.close();
    const [before, ...rest] = this.#sections;
    const sections: readonly Section[] = before && before.blocks.length > 0 ? [before, ...rest] : rest;
    const highest = rest.reduce((least, { level }) => Math.min(least, level), 7);
    const title = rest.find((section) => section.level === highest && section.heading !== '')?.heading ?? null;
    return { ...about, title, sections, links: this.#links, words: this.#words };
  }

  #begin(line: number): void {
    if (this.#line === 0) {
      this.#line = line;
      this.#lastLine = line;
      this.#kind = this.kind;
    }
    for (; this.#lastLine < line; this.#lastLine += 1) this.#breaks.push(this.#text.length);
  }

  #section(): OpenSection {
    const last = this.#sections.at(-1);
    if (last === undefined) throw new Error('a page always has a section');
    return last;
  }

  #linksOf(text: string): DocumentLink[] {
    const bare = bareLinks(text, [...this.#taken, ...this.#code]).map((link) => ({
      ...link,
      line: this.#line + breaksUntil(this.#breaks, link.at),
      kind: 'link' as const,
    }));
    const found = bare.length === 0 ? this.#found : [...this.#found, ...bare].sort((a, b) => a.at - b.at);
    return found.map(({ text: words, target, line, kind }) => ({ text: words, target, line, kind }));
  }

  #addBlock(text: string, links: readonly DocumentLink[]): void {
    const block: Block = {
      kind: this.#kind,
      text,
      line: this.#line,
      links,
      ...(this.#done === undefined ? {} : { done: this.#done }),
    };
    if (this.#breaks.length > 0 || this.#code.length > 0) keepLayout(block, { breaks: this.#breaks, code: this.#code });
    this.#section().blocks.push(block);
    this.#words += countWords(text);
  }

  #addSection({ level, line }: { level: number; line: number }, text: string): void {
    const shown = text === '' ? this.#alts.join(' ') : text;
    const heading = shown.replace(shortcode, '').replace(edges, '').replace(/\s+/g, ' ');
    while ((this.#above.at(-1)?.level ?? 0) >= level) this.#above.pop();
    const under = this.#above.map((each) => each.heading);
    this.#above.push({ heading, level });
    this.#sections.push({ heading, level, line, anchor: this.#anchors.of(text), under, blocks: [] });
  }
}
