import { Paragraph, startsItem, writeHeading, writeInline } from './lines.ts';
import type { Page } from './page.ts';

const inline =
  /\[\[([^[\]]{1,1000})\](?:\[([^\]]{1,500})\])?\]|(?<!\w)([=~])([^=~\s](?:[^=~\n]{0,300}[^=~\s])?)\3(?!\w)|<(https?:[^<>\s]{1,1000}|mailto:[^<>\s]{1,300})>/g;
const picture = /\.(?:svg|png|jpe?g|gif|webp)(?:[?#].*)?$/i;

/** Org. */
export function readOrg(source: string, page: Page): void {
  const lines = source.split(/\r\n?|\n/);
  const write = (text: string, line: number): void => writeText(page, text, line);
  const paragraph = new Paragraph(page, write);
  for (let index = 0; index < lines.length; index += 1) {
    const line = (lines[index] ?? '').trimEnd();
    const words = line.trim();
    const number = index + 1;
    const heading =
      /^(\*{1,12})\s+(?:(?:TODO|DONE|NEXT|WAITING)\s+)?(?:\[#[A-Z]\]\s+)?(\S.*?)(?:\s+:[\w@#%:]+:)?$/.exec(line);
    const begin = /^#\+begin_(\w+)/i.exec(words);
    const keyword = /^#\+(\w+):\s*(.*)$/.exec(words);
    if (words === '') paragraph.end();
    else if (heading) {
      paragraph.end();
      writeHeading(page, heading[1]?.length ?? 1, number, () => write(heading[2] ?? '', number));
    } else if (begin && !/^(?:quote|center|verse)$/i.test(begin[1] ?? '')) {
      paragraph.end();
      const end = ending(lines, index, new RegExp(`^\\s*#\\+end_${begin[1]}\\b`, 'i'));
      const content = lines.slice(index + 1, end).join('\n');
      if (/^(?:src|example)$/i.test(begin[1] ?? '')) page.codeBlock(content, number + 1);
      index = end;
    } else if (keyword) {
      paragraph.end();
      const name = keyword[1]?.toLowerCase();
      const value = keyword[2] ?? '';
      if (name === 'title' && value !== '') writeHeading(page, 1, number, () => write(value, number));
      else if (name === 'include') {
        const to = /^"([^"]{1,500})"/.exec(value)?.[1] ?? value.split(/\s/)[0] ?? '';
        page.link(to, to, number);
        page.close();
      }
    } else if (/^:(?:PROPERTIES|LOGBOOK):$/i.test(words)) {
      paragraph.end();
      index = ending(lines, index, /^\s*:END:/i);
    } else if (/^#(?:\s|\+|$)/.test(words)) paragraph.end();
    else if (/^:\s/.test(words)) {
      paragraph.end();
      page.codeBlock(words.slice(2), number);
    } else if (words.startsWith('|')) {
      paragraph.end();
      if (/^\|[-+|]+$/.test(words)) continue;
      page.enter('row');
      write(words.replace(/^\||\|$/g, ''), number);
      page.leave('row');
    } else {
      if (startsItem(line)) paragraph.end();
      paragraph.add(line, number);
    }
  }
  paragraph.end();
}

function ending(lines: readonly string[], from: number, end: RegExp): number {
  for (let at = from + 1; at < lines.length; at += 1) if (end.test(lines[at] ?? '')) return at;
  return lines.length;
}

function writeText(page: Page, text: string, line: number): void {
  writeInline(
    page,
    text,
    line,
    inline,
    (match, at) => {
      const [, bracketed, shown, , code, angled] = match;
      const written = bracketed ?? angled;
      if (code !== undefined) page.codeSpan(code, at);
      else if (written !== undefined) {
        const to = written
          .replace(/^file:/, '')
          .replace(/^\*(.*)$/, (_, name: string) => `#${name.toLowerCase().replaceAll(' ', '-')}`);
        if (picture.test(shown ?? '')) {
          page.openLink(to, at);
          page.image('', (shown ?? '').replace(/^file:/, ''), at);
          page.closeLink();
        } else if (shown === undefined && picture.test(to)) page.image('', to, at);
        else page.link(shown ?? to, to, at);
      }
    },
    (words) => words.replace(/(^|[\s(])([*/+_])([^\s*/+_](?:[^*/+_]{0,300}[^\s*/+_])?)\2(?=[\s).,;:!?]|$)/g, '$1$3'),
  );
}
