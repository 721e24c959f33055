const address = /\bhttps?:\/\/[^\s<>"`|]{1,2000}|(?<![\w@/.])www\.[a-z0-9-]{1,63}\.[^\s<>"`|]{1,500}/gi;
const mail = /(?<![\w.+%@/:-])[a-z0-9][\w.+%-]{0,63}@(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}(?![\w@])(?!:[\w/~])/gi;

/** Web and e-mail addresses that stand in running text, outside the stretches already taken. */
export function bareLinks(
  text: string,
  taken: readonly (readonly [number, number])[],
): readonly { readonly text: string; readonly target: string; readonly at: number }[] {
  const found: { text: string; target: string; at: number }[] = [];
  if (!text.includes('@') && !/https?:\/\/|www\./i.test(text)) return found;
  const stretches = [...taken].sort(([a], [b]) => a - b);
  const free = (at: number, length: number): boolean => !overlaps(stretches, at, at + length);
  if (/https?:\/\/|www\./i.test(text)) {
    for (const match of text.matchAll(address)) {
      const written = withoutTrailing(match[0]);
      if (!/[a-z0-9]/i.test(written.slice(written.indexOf('//') + 2)) || !free(match.index, written.length)) continue;
      found.push({ text: written, target: /^www/i.test(written) ? `https://${written}` : written, at: match.index });
    }
  }
  if (text.includes('@')) {
    const webs = found.map(({ at, text: written }): readonly [number, number] => [at, at + written.length]);
    for (const match of text.matchAll(mail)) {
      const inWeb = overlaps(webs, match.index, match.index + match[0].length);
      if (!inWeb && free(match.index, match[0].length)) {
        found.push({ text: match[0], target: `mailto:${match[0]}`, at: match.index });
      }
    }
  }
  return found;
}

/** Punctuation after an address is the sentence's; a closing bracket belongs to it only when it opened one. */
function withoutTrailing(written: string): string {
  let end = written.length;
  for (; end > 0; end -= 1) {
    const last = written[end - 1] ?? '';
    if (/[.,;:!?'*_~]/.test(last)) continue;
    if (last === ')' && count(written, '(', end) < count(written, ')', end)) continue;
    if (last === ']' && count(written, '[', end) < count(written, ']', end)) continue;
    break;
  }
  return written.slice(0, end);
}

function count(text: string, character: string, end: number): number {
  let total = 0;
  for (let at = text.indexOf(character); at >= 0 && at < end; at = text.indexOf(character, at + 1)) total += 1;
  return total;
}

/** Whether a stretch shares anything with one of others, which are in rising order. */
function overlaps(others: readonly (readonly [number, number])[], start: number, end: number): boolean {
  let low = 0;
  let high = others.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((others[middle]?.[1] ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return (others[low]?.[0] ?? Number.POSITIVE_INFINITY) < end;
}
