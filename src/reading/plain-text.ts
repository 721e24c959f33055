import { indentOf, Paragraph, startsItem, writeHeading } from './lines.ts';
import type { Page } from './page.ts';

const underline = /^\s{0,3}([=\-~*^#"_+])\1{2,}\s*$/;
const marked = /^(?:(#{1,6})\s+|(={1,6})\s+|h([1-6])\.\s+)(\S.{0,200}?)\s*(?:#+|=+)?$/;
const numbered = /^(?:\d{1,2}\.?){1,4}\s+\p{Lu}[^.!?:;]{2,70}$/u;
const capitals = /^(?=.{3,70}$)[^\p{Ll}]*\p{Lu}[^\p{Ll}]*\p{Lu}[^\p{Ll}]*[^\p{Ll}.,;]$/u;

/** How many marks the title has where fewer stand deeper, as WordPress has it (`=== Title ===`, `== Section ==`, `= Part =`); else null. */
function marksOfTitle(lines: readonly string[]): number | null {
  const marks = lines.flatMap((line) => /^(={1,6})\s+\S.{0,200}?\s=+\s*$/.exec(line)?.[1]?.length ?? []);
  const [title] = marks;
  if (title === undefined || title < 3) return null;
  return marks.some((each) => each < title) && marks.every((each) => each <= title) ? title : null;
}

function levelOf(mark: RegExpExecArray, marksOfFirst: number | null): number {
  const [, hashes, equals, level] = mark;
  if (level !== undefined) return Number(level);
  const count = (hashes ?? equals ?? '').length;
  return equals !== undefined && marksOfFirst !== null ? Math.max(1, marksOfFirst - count + 1) : count;
}

/** Text without markup: headings are underlined, numbered, marked as wikis do, or in capitals on a line of their own. */
export function readPlainText(text: string, page: Page): void {
  const lines = text.split(/\r\n?|\n/);
  const paragraph = new Paragraph(page, (words, line) => {
    words.split('\n').forEach((part, index) => {
      page.space();
      page.text(part, line + index);
    });
  });
  const fewerIsDeeper = marksOfTitle(lines);
  const styles: string[] = [];
  const heading = (words: string, level: number, line: number): void => {
    paragraph.end();
    writeHeading(page, level, line, () => page.text(words, line));
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const number = index + 1;
    const words = line.trim();
    if (words === '') {
      paragraph.end();
      continue;
    }
    if (words.startsWith('```')) {
      paragraph.end();
      const end = lines.findIndex((each, at) => at > index && each.trim() === '```');
      const until = end < 0 ? lines.length : end;
      page.codeBlock(lines.slice(index + 1, until).join('\n'), number + 1);
      index = until;
      continue;
    }
    const next = lines[index + 1] ?? '';
    const rule = paragraph.empty ? underline.exec(next) : null;
    if (rule && !underline.test(line) && words.length <= 120 && next.trim().length >= Math.min(words.length, 12) - 2) {
      const style = rule[1] ?? '';
      if (!styles.includes(style)) styles.push(style);
      heading(words, styles.indexOf(style) + 1, number);
      index += 1;
      continue;
    }
    if (underline.test(line)) {
      paragraph.end();
      continue;
    }
    const mark = marked.exec(words);
    const alone = paragraph.empty && next.trim() === '';
    if (mark) heading(mark[4] ?? '', levelOf(mark, fewerIsDeeper), number);
    else if (alone && indentOf(line) < 4 && (capitals.test(words) || numbered.test(words))) heading(words, 2, number);
    else {
      if (startsItem(line)) paragraph.end();
      paragraph.add(line, number);
    }
  }
  paragraph.end();
}
