import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { escapeMarkdown, escapeMarkup } from '../../src/report/escape.ts';
import { plain } from '../../src/report/plain.ts';
import { hostileText } from '../support/hostile-text.ts';
import { gitHubWouldLink, textOf } from '../support/rendered.ts';

/** Rendered as GitHub's own Markdown is, HTML let through so that an element shows. */
const render = (markdown: string): string =>
  micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });

/** What is left when the elements that we write are taken away. */
const foreign = (html: string, ours: readonly string[]): string[] =>
  (html.match(/<\/?[a-z!][^>]*>/gi) ?? []).filter((tag) => !ours.includes(tag) && !/^<\/?span>$/.test(tag));

/** White space at the edges and in runs is no matter of words. */
const words = (text: string): string =>
  text
    .replace(/\u200b/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const traps = [
  '[a](https://evil.example)',
  '![a](https://evil.example/a.png)',
  '<img src=x onerror=alert(1)>',
  '<https://evil.example>',
  'https://evil.example',
  'HTTPS://evil.example',
  'www.evil.example',
  'ftp://evil.example',
  'somebody@evil.example',
  'mailto:somebody@evil.example',
  '@everyone',
  '@org/team',
  'a (@user)',
  '#123',
  'GH-123',
  'gh-123',
  'owner/repo#1',
  'owner/repo@1234567',
  'commit 1234567890abcdef1234567890abcdef12345678',
  'GHSA-aaaa-bbbb-cccc',
  ':smile:',
  ':+1:',
  '$E=mc^2$',
  '$$x$$',
  '$`x`$',
  '**bold** _em_ ~~struck~~ `code`',
  '# heading',
  'closed #',
  'C# and F#',
  '1. one',
  '1) one',
  '- item',
  '+ item',
  '* item',
  '- [ ] task',
  '> [!NOTE]',
  '---',
  '===',
  '```js',
  '~~~',
  '    code',
  'a | b',
  'a \\| b',
  '| --- |',
  '[^1]',
  '[^1]: note',
  '[a]: https://evil.example',
  '&lt;b&gt; &copy; &#64;everyone',
  '\\@everyone \\[a\\]',
  '<!-- hidden',
  '</details></summary>',
  '<!-- coop-scorecard -->',
  '::set-output name=a::b',
  '_snake_case_ CODE_OF_CONDUCT.md',
  'line\n\n# heading\n\n- item',
];

const frames: readonly [string, (text: string) => string, readonly string[]][] = [
  ['a paragraph', (text) => `**a** ${text} b`, ['<p>', '</p>', '<strong>', '</strong>']],
  ['the start of a line', (text) => `${text}`, ['<p>', '</p>']],
  ['a list', (text) => `- ${text}\n- b`, ['<ul>', '</ul>', '<li>', '</li>']],
  [
    'a table',
    (text) => `| a | b |\n| --- | --- |\n| ${text} | c |`,
    [
      '<table>',
      '</table>',
      '<thead>',
      '</thead>',
      '<tbody>',
      '</tbody>',
      '<tr>',
      '</tr>',
      '<th>',
      '</th>',
      '<td>',
      '</td>',
    ],
  ],
  [
    'a link',
    (text) => `[x ${text}](https://ours.example/)`,
    ['<p>', '</p>', '<a href="https://ours.example/">', '</a>'],
  ],
  ['a heading', (text) => `### ${text}`, ['<h3>', '</h3>']],
  ['bold text', (text) => `**x ${text} x**`, ['<p>', '</p>', '<strong>', '</strong>']],
  [
    'a summary',
    (text) => `<details>\n<summary>${text}</summary>\n\nb\n</details>`,
    ['<details>', '</details>', '<summary>', '</summary>', '<p>', '</p>'],
  ],
];

describe('text of a repository in Markdown', () => {
  describe.each(frames)('in %s', (name, frame, ours) => {
    test.each(traps)('%s stays words', (trap) => {
      const html = render(frame(escapeMarkdown(trap)));
      expect(foreign(html, ours)).toEqual([]);
      expect(gitHubWouldLink(html)).toEqual([]);
      expect(words(textOf(html))).toContain(words(plain(trap)));
    });

    test(`anything stays words in ${name}`, () => {
      fc.assert(
        fc.property(hostileText, (text) => {
          const html = render(frame(escapeMarkdown(text)));
          expect(foreign(html, ours)).toEqual([]);
          expect(gitHubWouldLink(html)).toEqual([]);
          const told = words(plain(text));
          if (escapeMarkdown(text).length < 1500) expect(words(textOf(html))).toContain(told);
        }),
        { numRuns: 150 },
      );
    });
  });

  test.each([
    'Code of conduct',
    'CODE_OF_CONDUCT.md',
    'docs/guide.md:12',
    'It says: (yes), 83 %',
    'Tierra Común',
    'AGPL-3.0-or-later',
  ])('leaves %s readable in the source', (text) => {
    expect(escapeMarkdown(text)).toBe(text);
  });

  test('is bounded, whatever it is made of', () => {
    for (const mark of ['$', '@', '<', ':a:', '|', '1234567 ']) {
      expect(escapeMarkdown(mark.repeat(10_000)).length).toBeLessThan(2_000);
    }
  });
});

test('text of a repository in HTML cannot leave an attribute or begin an element', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(escapeMarkup(text)).not.toMatch(/[<>"']|&(?!#\d+;)/);
    }),
  );
});
