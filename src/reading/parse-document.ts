import { readAsciidoc } from './asciidoc.ts';
import type { Document, Format } from './document.ts';
import { formatOf } from './format.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { readOrg } from './org.ts';
import { Page } from './page.ts';
import { readPlainText } from './plain-text.ts';
import { readRestructuredText } from './restructuredtext.ts';

/** Beyond this a line is no prose, and some readers' work would grow with its square. */
const longestLine = 20_000;

/** Reads a document in the format of its name. Never throws: any text gives a document. */
export function parseDocument(file: {
  readonly path: string;
  readonly text: string;
  readonly truncated?: boolean;
  readonly inherited?: boolean;
}): Document {
  const page = new Page();
  const format = formatOf(file.path) ?? 'text';
  read(format, withLinesCut(file.text), page);
  return page.finish({
    path: file.path,
    format,
    inherited: file.inherited ?? false,
    truncated: file.truncated ?? false,
  });
}

function read(format: Format, text: string, page: Page): void {
  switch (format) {
    case 'markdown':
      readMarkdown(text, page);
      break;
    case 'html':
      readHtml(text, page);
      break;
    case 'restructuredtext':
      readRestructuredText(text, page);
      break;
    case 'asciidoc':
      if (!text.startsWith('-----BEGIN PGP')) readAsciidoc(text, page);
      break;
    case 'org':
      readOrg(text, page);
      break;
    case 'text':
      if (looksLikeMarkdown(text)) readMarkdown(text, page);
      else readPlainText(text, page);
      break;
  }
}

/** A README without an ending is often Markdown all the same. */
function looksLikeMarkdown(text: string): boolean {
  const start = text.slice(0, 20_000);
  return (start.match(/^#{1,4} \S/gm)?.length ?? 0) >= 2 && /^(?:```|[-*] |#{2,4} \S)|\]\(/m.test(start);
}

function withLinesCut(text: string): string {
  if (text.length <= longestLine) return text;
  return text
    .split('\n')
    .map((line) => (line.length > longestLine ? line.slice(0, longestLine) : line))
    .join('\n');
}
