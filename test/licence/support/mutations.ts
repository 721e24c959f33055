/** Mulberry32: the same seed gives the same changes on every machine. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function rewrapped(text: string, width: number): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => {
      const lines: string[] = [''];
      for (const word of paragraph.split(/\s+/).filter((one) => one !== '')) {
        const last = lines.length - 1;
        const line = lines[last] ?? '';
        if (line !== '' && line.length + word.length + 1 > width) lines.push(word);
        else lines[last] = line === '' ? word : `${line} ${word}`;
      }
      return lines.join('\n');
    })
    .join('\n\n');
}

export const inComment = (text: string): string =>
  `/*\n${text
    .split('\n')
    .map((line) => ` * ${line}`)
    .join('\n')}\n */`;

export const asHtml = (text: string): string =>
  `<!DOCTYPE html>\n<html><head><style>p { margin: 1em }</style></head><body>\n${text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('\n')}\n</body></html>`;

export const asMarkdown = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map((paragraph, at) =>
      at === 0 ? `# ${paragraph.replace(/\n/g, ' ')}` : paragraph.replace(/^\s*(\d+)\. /, '**$1.** '),
    )
    .join('\n\n');

export const typographic = (text: string): string =>
  text
    .replace(/"([^"\n]*)"/g, '“$1”')
    .replaceAll("'", '’')
    .replaceAll('--', '—')
    .replace(/\n/g, '\r\n');

/** Words of a first paragraph that is a title; longer ones are part of the text. */
const mostOfTitle = 14;

/** Without the paragraph at its head, where that is as short as a title and no notice. */
export function withoutTitle(text: string): string {
  const [head = '', ...rest] = text.trimStart().split(/\n\s*\n/);
  const isTitle = head.split(/\s+/).length <= mostOfTitle && !/copyright|\(c\)|©|[.:;]$/i.test(head.trim());
  return isTitle && rest.length > 0 ? rest.join('\n\n') : text;
}

const ipsum =
  'aliquam bibendum consequat dapibus efficitur faucibus gravida hendrerit iaculis justo lacinia malesuada natoque ornare pellentesque quisque rhoncus sollicitudin tincidunt ullamcorper venenatis vestibulum volutpat vulputate semper tortor sapien rutrum purus neque'.split(
    ' ',
  );

export function withRandomWords(text: string, count: number, seed: number): string {
  const next = random(seed);
  const words = text.split(/\s+/);
  for (let added = 0; added < count; added++) {
    words.splice(Math.floor(next() * words.length), 0, ipsum[Math.floor(next() * ipsum.length)] ?? 'justo');
  }
  return words.join(' ');
}

/** The same words in another order. */
export function scrambled(text: string, seed: number): string {
  const next = random(seed);
  const words = text.split(/\s+/);
  for (let at = words.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1));
    [words[at], words[other]] = [words[other] ?? '', words[at] ?? ''];
  }
  return words.join(' ');
}
