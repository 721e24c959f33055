/** Words between spaces that hold a letter or a digit; two characters of a script without spaces count as one. */
export function countWords(text: string): number {
  let words = 0;
  let unspaced = 0;
  let inside = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code >= 0x3040 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7af)) unspaced += 1;
    else if (code <= 32) inside = false;
    else if (!inside && isWordCode(code)) {
      inside = true;
      words += 1;
    }
  }
  return words + Math.ceil(unspaced / 2);
}

const isWordCode = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  (code >= 0xaa && code < 0x2000);
