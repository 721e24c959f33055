import stringWidth from 'string-width';

/** Columns that a text takes in a terminal. */
export const widthOf = (text: string): number => stringWidth(text);

/** Lines of at most `columns` columns, broken at spaces; a longer word, such as an address, keeps a line of its own. */
export function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const word of text.split(' ')) {
    const wide = widthOf(word);
    if (line !== '' && width + 1 + wide > columns) {
      lines.push(line);
      line = word;
      width = wide;
    } else {
      line = line === '' ? word : `${line} ${word}`;
      width = line === word ? wide : width + 1 + wide;
    }
  }
  return [...lines, line];
}

export const padEnd = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - widthOf(text)));
