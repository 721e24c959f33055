import MarkdownIt, { type Token } from 'markdown-it';
import { withoutFrontMatter } from './front-matter.ts';
import { HtmlPieces } from './html.ts';
import type { Page } from './page.ts';

const markdown = new MarkdownIt({ html: true, linkify: false });
/** The published types have left this option out. */
Object.assign(markdown.options, { maxNesting: 60 });
/** Only what is written is of interest, not whether it would be safe to show. */
markdown.validateLink = () => true;
markdown.normalizeLink = (url) => url;
markdown.normalizeLinkText = (text) => text;

/** Tags that swallow what follows them, and tags that no browser knows: a reader sees the latter's name or nothing. */
const swallowing =
  /^<\/?(?:title|textarea|script|style|xmp|iframe|noembed|noframes|plaintext|svg|noscript|template)\b/i;
const known =
  /^<(?:!|\?|\/?(?:a|abbr|address|article|aside|audio|b|big|blockquote|br|center|cite|code|col|dd|del|details|dfn|div|dl|dt|em|embed|figcaption|figure|font|footer|form|h[1-6]|header|hr|i|img|input|ins|kbd|li|main|mark|nav|object|ol|p|picture|pre|q|s|samp|section|small|source|span|strike|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|time|tr|tt|u|ul|var|video)(?=[\s/>]))/i;
const task = /^\[([ xX])\]\s+/;

export function readMarkdown(source: string, page: Page): void {
  const { text, title } = withoutFrontMatter(source.replace(/\r\n?/g, '\n'));
  if (title !== null && !/^#\s/m.test(text)) {
    page.openHeading(1, 1);
    page.text(title, 1);
    page.close();
  }
  const html = new HtmlPieces(page);
  const tokens = markdown.parse(text, {});
  let task = false;
  let line = 1;
  for (const token of tokens) {
    // Cells of a table have no position: they are on their row's line.
    if (token.map !== null) line = token.map[0] + 1;
    switch (token.type) {
      case 'heading_open':
        page.openHeading(Number(token.tag.slice(1)), line);
        break;
      case 'paragraph_open':
      case 'heading_close':
      case 'paragraph_close':
        page.close();
        break;
      case 'list_item_open':
        page.enter('item');
        task = true;
        break;
      case 'list_item_close':
        page.leave('item');
        break;
      case 'blockquote_open':
        page.enter('quote');
        break;
      case 'blockquote_close':
        page.leave('quote');
        break;
      case 'tr_open':
        page.enter('row');
        break;
      case 'tr_close':
        page.leave('row');
        break;
      case 'td_close':
      case 'th_close':
        page.text(' | ', line);
        break;
      case 'fence':
      case 'code_block':
        page.codeBlock(token.content, token.type === 'fence' ? line + 1 : line);
        break;
      case 'html_block':
        page.close();
        if (known.test(token.content.trimStart())) html.write(token.content, line);
        else if (!swallowing.test(token.content.trimStart())) page.paragraph(token.content, line);
        break;
      case 'inline':
        readInline(token.children ?? [], line, page, html, task);
        task = false;
        break;
    }
  }
  html.end();
}

function readInline(children: readonly Token[], start: number, page: Page, html: HtmlPieces, mayBeTask: boolean): void {
  let line = start;
  let first = mayBeTask;
  for (const token of children) {
    switch (token.type) {
      case 'text':
      case 'text_special': {
        const box = first ? task.exec(token.content) : null;
        const words = box ? token.content.slice(box[0].length) : token.content;
        if (html.inCode) page.codeSpan(words, line);
        else page.text(words, line);
        if (box) page.tick(box[1] !== ' ');
        first = false;
        break;
      }
      case 'softbreak':
      case 'hardbreak':
        page.space();
        line += 1;
        break;
      case 'code_inline':
        page.codeSpan(token.content, line);
        break;
      case 'link_open':
        page.openLink(String(token.attrGet('href') ?? ''), line);
        break;
      case 'link_close':
        page.closeLink();
        break;
      case 'image':
        page.image(alternative(token), String(token.attrGet('src') ?? ''), line);
        break;
      case 'html_inline':
        if (swallowing.test(token.content)) break;
        if (known.test(token.content)) html.write(token.content, line);
        else page.text(token.content, line);
        line += token.content.split('\n').length - 1;
        break;
    }
  }
}

function alternative(image: Token): string {
  return (image.children ?? []).map((child) => (child.type === 'softbreak' ? ' ' : child.content)).join('');
}
