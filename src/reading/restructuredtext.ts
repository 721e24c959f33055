import { HtmlPieces } from './html.ts';
import { indentOf, Paragraph, startsItem, writeHeading, writeInline } from './lines.ts';
import type { Page } from './page.ts';

const adornment = /^([!-/:-@[-`{-~])\1{1,}\s*$/;
const explicitMarkup = /^(\s*)\.\.(?:\s+(.*))?$/;
const directive = /^(?:\|([^|]{1,100})\|\s+)?([A-Za-z][\w:+.-]{0,60}?)::(?:\s+(.*))?$/;
const target = /^_(`[^`]{1,200}`|[^:`]{1,200}|_):(?:\s+(\S.*))?$/;
const asCode =
  /^(?:code|code-block|sourcecode|parsed-literal|literalinclude|math|doctest|testcode|testoutput|prompt|graphviz|mermaid)$/;
const silent =
  /^(?:contents|sectnum|meta|highlight|default-role|role|currentmodule|module|index|only|class|rst-class|tabularcolumns)$/;
const inline =
  /``([^`]{1,2000})``|(?::([a-z][\w:+.-]{0,40}):)?`([^`]{1,1000})`(__?)?|\|([^|\s][^|]{0,100})\|(?:__?)?|(?<![\w`])([A-Za-z0-9][\w.+-]{0,100})_(?![\w_])/gi;

interface Substitution {
  readonly image: string | null;
  readonly words: string;
  readonly link: string | null;
}

/** reStructuredText, as far as its documents in repositories go: titles, links, directives, literal blocks, tables. */
export function readRestructuredText(text: string, page: Page): void {
  new Reader(text.split(/\r\n?|\n/), page).read();
}

class Reader {
  readonly #lines: readonly string[];
  readonly #page: Page;
  readonly #targets = new Map<string, string>();
  readonly #anonymous: string[] = [];
  readonly #substitutions = new Map<string, Substitution>();
  readonly #styles: string[] = [];
  readonly #paragraph: Paragraph;
  #anonymousUsed = 0;

  constructor(lines: readonly string[], page: Page) {
    this.#lines = lines;
    this.#page = page;
    this.#paragraph = new Paragraph(page, (words, line) => this.#inline(words, line));
  }

  read(): void {
    this.#collect();
    for (let index = 0; index < this.#lines.length; ) index = this.#step(index);
    this.#paragraph.end();
  }

  /** Link targets and substitutions are named before or after their use. */
  #collect(): void {
    this.#lines.forEach((line, index) => {
      const anonymous = /^__\s+(\S+)\s*$/.exec(line)?.[1];
      if (anonymous !== undefined) this.#anonymous.push(anonymous);
      const said = explicitMarkup.exec(line)?.[2];
      if (said === undefined) return;
      const named = target.exec(said);
      if (named?.[1] === '_') this.#anonymous.push(named[2] ?? '');
      else if (named)
        this.#targets.set(
          nameOf(named[1] ?? ''),
          (named[2] ?? `#${nameOf(named[1] ?? '').replaceAll(' ', '-')}`).trim(),
        );
      const made = directive.exec(said);
      if (made?.[1] !== undefined) {
        const options = this.#options(index);
        const image = made[2] === 'image' ? (made[3] ?? '').trim() : null;
        const words = image === null ? (made[3] ?? '').trim() : (options.get('alt') ?? made[1]);
        this.#substitutions.set(nameOf(made[1]), { image, words, link: options.get('target') ?? null });
      }
    });
  }

  #options(index: number): ReadonlyMap<string, string> {
    const options = new Map<string, string>();
    for (let at = index + 1; at < index + 12; at += 1) {
      const option = /^\s+:([\w-]{1,40}):\s*(.*)$/.exec(this.#lines[at] ?? '');
      if (option === null) break;
      options.set(option[1] ?? '', (option[2] ?? '').trim());
    }
    return options;
  }

  #step(index: number): number {
    const line = this.#lines[index] ?? '';
    const words = line.trim();
    if (words === '') {
      this.#paragraph.end();
      return index + 1;
    }
    const title = this.#title(index);
    if (title !== null) return title;
    const markup = explicitMarkup.exec(line);
    if (markup) {
      this.#paragraph.end();
      return this.#explicit(index, indentOf(line), markup[2] ?? '');
    }
    if (/^__\s/.test(line)) return index + 1;
    if (/^\+[-=+]{2,}\+?$|^[=\s]{3,}$|^-{2,}( +-{2,})+$/.test(words)) {
      this.#paragraph.end();
      return index + 1;
    }
    if (/^\|.*\|$/.test(words) && !/^\|[^|]+\|(?:__?)?$/.test(words)) {
      this.#paragraph.end();
      this.#page.enter('row');
      this.#inline(words.replace(/^\||\|$/g, ''), index + 1);
      this.#page.leave('row');
      return index + 1;
    }
    if (words.startsWith('>>>')) return this.#code(index, index, -1);
    if (startsItem(line)) this.#paragraph.end();
    this.#paragraph.add(line.replace(/^\s*\|(?=\s)/, ''), index + 1);
    if (words.endsWith('::')) {
      const next = this.#nextWritten(index + 1);
      if (next === index + 1 && indentOf(this.#lines[next] ?? '') === indentOf(line)) return index + 1;
      this.#paragraph.end();
      if (indentOf(this.#lines[next] ?? '') > indentOf(line)) return this.#code(next, next, indentOf(line));
    }
    return index + 1;
  }

  #title(index: number): number | null {
    if (!this.#paragraph.empty) return null;
    const line = this.#lines[index] ?? '';
    const next = this.#lines[index + 1] ?? '';
    const over = adornment.exec(line);
    if (over && /\S/.test(next) && !adornment.test(next)) {
      const under = this.#lines[index + 2] ?? '';
      if (adornment.exec(under)?.[1] !== over[1] || line.trim().length < 3) return null;
      this.#heading(next.trim(), `${over[1]}${over[1]}`, index + 2);
      return index + 3;
    }
    if (over) return line.trim().length >= 4 ? index + 1 : null;
    const under = adornment.exec(next);
    if (!under || indentOf(line) !== 0) return null;
    const length = next.trimEnd().length;
    if (length < 2 || length < Math.min(line.trim().length, 8) - 2) return null;
    this.#heading(line.trim(), under[1] ?? '', index + 1);
    return index + 2;
  }

  #heading(words: string, style: string, line: number): void {
    if (!this.#styles.includes(style)) this.#styles.push(style);
    writeHeading(this.#page, this.#styles.indexOf(style) + 1, line, () => this.#inline(words, line));
  }

  #explicit(index: number, indent: number, said: string): number {
    const made = directive.exec(said);
    if (made === null || made[1] !== undefined) {
      if (/^\[[^\]]{1,80}\]\s/.test(said)) {
        this.#paragraph.add(said.replace(/^\[[^\]]*\]/, ''), index + 1);
        return index + 1;
      }
      return this.#endOfIndented(index + 1, indent);
    }
    const name = (made[2] ?? '').toLowerCase();
    const argument = (made[3] ?? '').trim();
    const options = this.#options(index);
    const body = index + 1 + options.size;
    const end = this.#endOfIndented(index + 1, indent);
    if (silent.test(name)) return end;
    if (asCode.test(name)) return this.#code(index, body, indent);
    if (name === 'image' || name === 'figure') {
      this.#image({ image: argument, words: options.get('alt') ?? '', link: options.get('target') ?? null }, index + 1);
      return body;
    }
    if (name === 'include' || name === 'mdinclude') {
      this.#page.link(argument, argument, index + 1);
      this.#page.close();
      return end;
    }
    if (name === 'raw') {
      if (argument === 'html') {
        const html = new HtmlPieces(this.#page);
        html.write(this.#lines.slice(body, end).join('\n'), body + 1);
        html.end();
      }
      return end;
    }
    const version = options.get('version');
    if (name === 'changelog' && version !== undefined) {
      // Of an extension of Sphinx: each is an entry.
      this.#paragraph.end();
      this.#heading(`${version} (${options.get('released') || 'unreleased'})`, name, index + 1);
      return body;
    }
    if (name === 'toctree') {
      for (let at = body; at < end; at += 1) {
        const entry = (this.#lines[at] ?? '').trim();
        const titled = /^(.*\S)\s*<([^<>]+)>$/.exec(entry);
        if (entry === '' || entry.startsWith(':')) continue;
        this.#page.enter('item');
        this.#page.link(titled?.[1] ?? entry, titled?.[2] ?? entry, at + 1);
        this.#page.leave('item');
      }
      return end;
    }
    if (argument !== '' && !/^(?:list-table|csv-table|table)$/.test(name)) this.#paragraph.add(argument, index + 1);
    return body;
  }

  #code(from: number, body: number, indent: number): number {
    this.#paragraph.end();
    const end = indent < 0 ? this.#endOfParagraph(from) : this.#endOfIndented(body, indent);
    const first = this.#nextWritten(body);
    if (first < end) {
      const lines = this.#lines.slice(first, end);
      const shift = Math.max(0, indentOf(lines[0] ?? ''));
      this.#page.codeBlock(
        lines.map((line) => line.slice(Math.min(shift, Math.max(0, indentOf(line))))).join('\n'),
        first + 1,
      );
    }
    return Math.max(end, from + 1);
  }

  #endOfIndented(from: number, indent: number): number {
    let at = from;
    while (at < this.#lines.length && (indentOf(this.#lines[at] ?? '') < 0 || indentOf(this.#lines[at] ?? '') > indent))
      at += 1;
    return at;
  }

  #endOfParagraph(from: number): number {
    let at = from;
    while (at < this.#lines.length && indentOf(this.#lines[at] ?? '') >= 0) at += 1;
    return at;
  }

  #nextWritten(from: number): number {
    let at = from;
    while (at < this.#lines.length && indentOf(this.#lines[at] ?? '') < 0) at += 1;
    return at;
  }

  #image({ image, words, link }: Substitution, line: number): void {
    if (link !== null) this.#page.openLink(this.#resolve(link), line);
    this.#page.image(words, image ?? '', line);
    if (link !== null) this.#page.closeLink();
  }

  #resolve(written: string): string {
    const named = /^`?([^`]+?)`?_$/.exec(written)?.[1];
    return named === undefined ? written : (this.#targets.get(nameOf(named)) ?? written);
  }

  #inline(text: string, line: number): void {
    writeInline(
      this.#page,
      text.replace(/::$/, ':'),
      line,
      inline,
      (match, at) => this.#construct(match, at),
      (words) => words.replace(/\*\*([^*]{1,500})\*\*|\*([^*\s][^*]{0,500})\*/g, '$1$2').replace(/\\(.)/g, '$1'),
    );
  }

  #construct(match: RegExpMatchArray, line: number): void {
    const [whole, literal, role, quoted, reference, substitution, word] = match;
    if (literal !== undefined) this.#page.codeSpan(literal, line);
    else if (substitution !== undefined) this.#substitute(substitution, whole, line);
    else if (word !== undefined) {
      const to = this.#targets.get(nameOf(word));
      if (to === undefined) this.#page.text(whole, line);
      else this.#page.link(word, this.#resolve(to), line);
    } else if (quoted === undefined) this.#page.text(whole, line);
    else if (reference !== undefined) this.#reference(quoted, reference === '__', line);
    else this.#role(role, quoted, line);
  }

  #substitute(name: string, written: string, line: number): void {
    const found = this.#substitutions.get(nameOf(name));
    if (found === undefined) this.#page.text(written, line);
    else if (found.image === null) this.#page.text(found.words, line);
    else this.#image(found, line);
  }

  #reference(quoted: string, anonymous: boolean, line: number): void {
    const { shown, to } = titled(quoted);
    const name = nameOf(quoted);
    const named = anonymous ? this.#anonymous[this.#anonymousUsed] : this.#targets.get(name);
    if (to !== null) this.#targets.set(nameOf(shown), to);
    else if (anonymous) this.#anonymousUsed += 1;
    const target = to ?? named ?? `#${name.replaceAll(' ', '-')}`;
    this.#page.link(shown, this.#resolve(target.replace(/\s+/g, '')), line);
  }

  #role(role: string | undefined, quoted: string, line: number): void {
    const { shown, to } = titled(quoted);
    const words = shown.replace(/^[~!]/, '');
    if (role === 'doc' || role === 'download') this.#page.link(words, to ?? quoted, line);
    else if (role === 'ref') this.#page.link(words, `#${to ?? quoted}`, line);
    else if (role === undefined || proseRole.test(role)) this.#page.text(words, line);
    else this.#page.codeSpan(words, line);
  }
}

const proseRole = /^(?:strong|emphasis|abbr|term|guilabel|menuselection|sup|sub|title)$/;

/** `words <target>`. */
function titled(quoted: string): { readonly shown: string; readonly to: string | null } {
  const match = /^([^<]*)<([^<>]{1,800})>$/s.exec(quoted);
  if (match === null) return { shown: quoted, to: null };
  const to = match[2] ?? '';
  return { shown: (match[1] ?? '').trim() || to, to };
}

const nameOf = (written: string): string => written.replace(/^`|`$/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
