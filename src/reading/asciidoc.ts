import { HtmlPieces } from './html.ts';
import { Paragraph, startsItem, writeHeading, writeInline } from './lines.ts';
import type { Page } from './page.ts';

const inline =
  /<<([^<>,\n]{1,300})(?:,([^<>]{1,300}))?>>|\b(link|xref|mailto):(?!:)([^\s[\]]{0,1000})\[([^\]]{0,500})\]|\bimage:(?!:)([^\s[\]]{1,1000})\[([^\]]{0,500})\]|\b(https?:\/\/[^\s<>[\]"]{1,1000})\[([^\]]{0,500})\]|\{([^{}]{1,500})\}\[([^\]\s]{1,1000})\]|`\+?([^`]{1,1000}?)\+?`/g;

/** AsciiDoc and, for its headings, RDoc. */
export function readAsciidoc(source: string, page: Page): void {
  const lines = source.split(/\r\n?|\n/);
  const attributes = new Map<string, string>();
  const filled = (text: string): string =>
    text.replace(/\{([\w-]{1,60})\}/g, (whole, name: string) => attributes.get(name.toLowerCase()) ?? whole);
  const write = (text: string, line: number): void => writeText(page, filled(text), line);
  const paragraph = new Paragraph(page, write);

  for (let index = 0; index < lines.length; index += 1) {
    const line = (lines[index] ?? '').trimEnd();
    const number = index + 1;
    const block = /^(-{4,}|\.{4,}|`{3,}|\/{4,}|\+{4,})(?:\w+)?$/.exec(line);
    if (block && (paragraph.empty || !line.startsWith('-'))) {
      paragraph.end();
      const end = closing(lines, index, block[1] ?? '');
      const content = lines.slice(index + 1, end).join('\n');
      if (line.startsWith('+')) {
        const html = new HtmlPieces(page);
        html.write(content, number + 1);
        html.end();
      } else if (!line.startsWith('/')) page.codeBlock(content, number + 1);
      index = end;
      continue;
    }
    const attribute = /^:!?([\w-]{1,60})!?:(?:\s+(.*))?$/.exec(line);
    if (attribute) {
      attributes.set((attribute[1] ?? '').toLowerCase(), filled(attribute[2] ?? ''));
      continue;
    }
    if (line.trim() === '' || /^(?:={4,}|\*{4,}|_{4,}|-{2}|\+|'{3,}|<{3})$/.test(line)) {
      paragraph.end();
      continue;
    }
    if (line.startsWith('//') || /^\[[^\]]{0,300}\]$/.test(line) || /^(?:ifdef|ifndef|ifeval|endif|toc)::/.test(line))
      continue;
    const heading = /^(={1,6}|#{1,6})\s+(\S.*?)(?:\s+\1)?$/.exec(line);
    if (heading) {
      paragraph.end();
      writeHeading(page, heading[1]?.length ?? 1, number, () => write(heading[2] ?? '', number));
      continue;
    }
    const underline = /^([=~^+-])\1{2,}$/.exec((lines[index + 1] ?? '').trimEnd());
    if (paragraph.empty && underline && Math.abs((lines[index + 1] ?? '').trim().length - line.trim().length) <= 2) {
      writeHeading(page, '=-~^+'.indexOf(underline[1] ?? '=') + 1, number, () => write(line.trim(), number));
      index += 1;
      continue;
    }
    const macro = /^(include|image|video)::([^[\]]{1,1000})\[([^\]]{0,500})\]/.exec(line);
    if (macro) {
      paragraph.end();
      const to = filled(macro[2] ?? '');
      if (macro[1] === 'image') writeImage(page, to, macro[3] ?? '', number);
      else page.link(to, to, number);
      page.close();
      continue;
    }
    if (line.startsWith('|')) {
      paragraph.end();
      if (/^\|={3,}/.test(line)) continue;
      page.enter('row');
      write(line.slice(1), number);
      page.leave('row');
      continue;
    }
    const term = /^(\S.{0,200}?):{2,4}(?:\s+(.*))?$/.exec(line);
    if (startsItem(line) || /^(?:\*{1,5}|\.{1,5})\s+\S/.test(line) || term) paragraph.end();
    paragraph.add(
      term ? `${term[1]}: ${term[2] ?? ''}` : line.replace(/^\.(?=[^\s.])/, '').replace(/\s\+$/, ''),
      number,
    );
  }
  paragraph.end();
}

function closing(lines: readonly string[], from: number, fence: string): number {
  for (let at = from + 1; at < lines.length; at += 1) if ((lines[at] ?? '').trimEnd() === fence) return at;
  return lines.length;
}

function writeText(page: Page, text: string, line: number): void {
  writeInline(
    page,
    text,
    line,
    inline,
    (match, at) => {
      const [whole, anchor, anchorText, macro, to, shown, image, alt, url, urlText, rdocText, rdocUrl, code] = match;
      if (code !== undefined) page.codeSpan(code, at);
      else if (anchor !== undefined) {
        const file = /\.(?:adoc|asciidoc)/.test(anchor) || anchor.includes('#') ? anchor : `#${anchor}`;
        page.link(anchorText ?? anchor, file, at);
      } else if (macro !== undefined) {
        const plain = macro === 'xref' && !/[.#/]/.test(to ?? '') ? `#${to}` : (to ?? '');
        page.link(label(shown) || (to ?? ''), macro === 'mailto' ? `mailto:${to}` : plain, at);
      } else if (image !== undefined) writeImage(page, image, alt ?? '', at);
      else if (url !== undefined) page.link(label(urlText) || url, url, at);
      else if (rdocUrl !== undefined) writeRdocLink(page, rdocText ?? '', rdocUrl, at);
      else page.text(whole, at);
    },
    unmarked,
  );
}

const unmarked = (words: string): string =>
  words
    .replace(/(^|[^\w*])\*([^*\s][^*]{0,500})\*(?!\w)/g, '$1$2')
    .replace(/(^|[^\w_])_([^_\s][^_]{0,500})_(?!\w)/g, '$1$2');

/** `Text^,role=x` is shown as `Text`. */
const label = (written: string | undefined): string =>
  unmarked((written ?? '').replace(/\^?(?:,\s*\w+=.*)?$/, '').replace(/^"|"$/g, '')).trim();

function writeImage(page: Page, image: string, attributes: string, line: number): void {
  const link = /\blink="?([^",\]]{1,1000})"?/.exec(attributes)?.[1];
  const alt = attributes.split(',')[0]?.replace(/^"|"$/g, '') ?? '';
  if (link !== undefined) page.openLink(link, line);
  page.image(/^\w+=/.test(alt) ? '' : alt, image, line);
  if (link !== undefined) page.closeLink();
}

/** `{text}[url]`, the text often an image. */
function writeRdocLink(page: Page, text: string, url: string, line: number): void {
  const image = /<img\b[^>]*\bsrc=["']?([^"'\s>]{1,1000})/i.exec(text)?.[1];
  page.openLink(url.replace(/^(?:rdoc-ref|link):/, ''), line);
  if (image === undefined) page.text(text, line);
  else page.image(/\balt=["']([^"'>]{1,200})/i.exec(text)?.[1] ?? '', image, line);
  page.closeLink();
}
