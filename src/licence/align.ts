import { lightWeight, type Template, type Templates } from './templates.ts';

// In a sandboxed realm each look-up of a global is slow, and these are called in the innermost loops.
const { abs, floor, imul, max, min } = Math;

/** A text as numbers of the vocabulary, with the places of its word triples, so that templates are found in it fast. */
export interface Sequence {
  /** Number of each word; words outside the vocabulary are -1. */
  readonly word: Int32Array;
  readonly length: number;
  readonly find: (first: number, second: number, third: number) => number;
  /** The next place of the same triple, or -1. */
  readonly next: Int32Array;
}

export function sequence(words: readonly string[], numberOf: (word: string) => number): Sequence {
  const length = words.length;
  const word = new Int32Array(length);
  words.forEach((text, at) => {
    word[at] = numberOf(text);
  });
  let size = 1024;
  while (size < length * 2) size *= 2;
  const heads = new Int32Array(size).fill(-1);
  const next = new Int32Array(length).fill(-1);
  const slotOf = (a: number, b: number, c: number): number =>
    (imul(a, 73_856_093) ^ imul(b, 19_349_663) ^ imul(c, 83_492_791)) & (size - 1);
  const same = (at: number, a: number, b: number, c: number): boolean =>
    word[at] === a && word[at + 1] === b && word[at + 2] === c;
  for (let at = length - 3; at >= 0; at--) {
    const a = word[at] ?? -1;
    const b = word[at + 1] ?? -1;
    const c = word[at + 2] ?? -1;
    if (a < 0 || b < 0 || c < 0) continue;
    let slot = slotOf(a, b, c);
    for (let probes = 0; probes < size; probes++) {
      const head = heads[slot] ?? -1;
      if (head < 0) break;
      if (same(head, a, b, c)) {
        next[at] = head;
        break;
      }
      slot = (slot + 1) & (size - 1);
    }
    heads[slot] = at;
  }
  const find = (a: number, b: number, c: number): number => {
    if (a < 0 || b < 0 || c < 0) return -1;
    let slot = slotOf(a, b, c);
    for (let probes = 0; probes < size; probes++) {
      const head = heads[slot] ?? -1;
      if (head < 0) return -1;
      if (same(head, a, b, c)) return head;
      slot = (slot + 1) & (size - 1);
    }
    return -1;
  };
  return { word, length, find, next };
}

/** How one template lies on one stretch of a text. Words are counted; numbers count a tenth. */
export interface Alignment {
  readonly template: Template;
  /** First word of the stretch, and the one after its last. */
  readonly start: number;
  readonly end: number;
  readonly matched: number;
  /** Words that the template must have and the text lacks. */
  readonly missing: number;
  /** Words of the text, inside the stretch, that the template has no place for. */
  readonly foreign: number;
  /** Foreign words, as places in the text. */
  readonly strangers: readonly number[];
  /** Words that stand where the template leaves room for names. */
  readonly filled: readonly number[];
  /** Missing words, as numbers of the vocabulary. */
  readonly lacking: readonly number[];
}

/** Words of a name in a copyright notice inside a licence. */
const mostOfNotice = 8;
/** Words a stretch may run ahead on one side before it is taken up again. */
const reach = 120;

/** Diagonals (place in the text minus place in the template) on which most triples meet, best first. */
function likelyStarts(templates: Templates, template: Template, text: Sequence, most: number): number[] {
  const width = 64;
  const votes = new Map<number, number>();
  const size = template.end - template.start;
  const step = max(1, floor(size / 400));
  for (let at = template.start; at + 2 < template.end; at += step) {
    const { word } = templates;
    let place = text.find(word[at] ?? -1, word[at + 1] ?? -1, word[at + 2] ?? -1);
    for (let turn = 0; turn < 12 && place >= 0; turn++) {
      const bucket = floor((place - (at - template.start)) / width);
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
      place = text.next[place] ?? -1;
    }
  }
  const both = [...votes].map(([bucket, count]): [number, number] => [bucket, count + (votes.get(bucket + 1) ?? 0)]);
  both.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const starts: number[] = [];
  for (const [bucket, count] of both) {
    if (starts.length >= most || count < 2) break;
    if (starts.every((start) => abs(start - bucket) > 1)) starts.push(bucket);
  }
  return starts.map((bucket) => bucket * width);
}

/** The best places of a template in a text; those that differ in more than `limit` words are given up early. */
export function align(
  templates: Templates,
  template: Template,
  text: Sequence,
  limit: number,
  most: number,
): Alignment[] {
  const found: Alignment[] = [];
  for (const start of likelyStarts(templates, template, text, most)) {
    const alignment = bestAt(templates, template, text, start, limit);
    if (alignment && !found.some((other) => other.start === alignment.start)) found.push(alignment);
  }
  return found;
}

const differences = (alignment: Alignment | null): number =>
  alignment === null ? Number.POSITIVE_INFINITY : alignment.missing + alignment.foreign;

/** A title said twice, or not where it was expected, must not drag words between into the licence. */
function bestAt(
  templates: Templates,
  template: Template,
  text: Sequence,
  diagonal: number,
  limit: number,
): Alignment | null {
  const whole = alignAt(templates, template, text, diagonal, limit, template.start);
  if (whole !== null && differences(whole) < 1) return whole;
  let body = template.start;
  while (body < template.end && templates.free[body] === 1) body++;
  if (body === template.start) body += 3;
  if (body + 3 >= template.end) return whole;
  const without = alignAt(templates, template, text, diagonal, limit, body);
  return differences(without) < differences(whole) ? without : whole;
}

interface Resync {
  readonly template: number;
  readonly text: number;
}

function alignAt(
  templates: Templates,
  template: Template,
  text: Sequence,
  diagonal: number,
  limit: number,
  from: number,
): Alignment | null {
  const { word, free, light, slack } = templates;
  let i = from;
  let j = max(0, diagonal - 2 * reach);
  let matched = 0;
  let missing = 0;
  let foreign = 0;
  let start = -1;
  const strangers: number[] = [];
  const filled: number[] = [];
  const lacking: number[] = [];
  const weight = (number: number): number => (light[number] === 1 ? lightWeight : 1);
  /** Words of the stretch may be twice those of the template, where it leaves room for names. */
  const tooLoose = (): boolean => matched < (j - start) * 0.5;
  const lack = (at: number): void => {
    if (free[at] !== 0) return;
    const number = word[at] ?? 0;
    missing += weight(number);
    if (lacking.length < 60) lacking.push(number);
  };

  const copyright = templates.numberOf('copyright');
  const followsCopyright = (): boolean => {
    let at = j - 1;
    while (at >= 0 && at > j - 5 && (text.word[at] ?? -1) >= 0 && light[text.word[at] ?? 0] === 1) at--;
    return at >= 0 && text.word[at] === copyright;
  };

  const runAt = (t: number, place: number): number => {
    let run = 3;
    while (run < 200 && t + run < template.end && word[t + run] === text.word[place + run]) run++;
    return run;
  };

  // Where both sides meet again: the least words left out, those that may be missing being cheap.
  const resync = (first: boolean): Resync | null => {
    let best: Resync | null = null;
    let bestCost = Number.POSITIVE_INFINITY;
    let skipped = 0;
    let spare = 0;
    for (let t = i; t + 2 < template.end; t++) {
      if (skipped >= bestCost) break;
      if (!first && skipped > limit + 40) break;
      spare = max(spare, slack[t] ?? 0);
      let place = text.find(word[t] ?? -1, word[t + 1] ?? -1, word[t + 2] ?? -1);
      let leastAway = Number.POSITIVE_INFINITY;
      for (let turn = 0; turn < 40 && place >= 0; turn++) {
        if (place >= j) {
          const ahead = place - j;
          if (!first && ahead > reach + (t - i)) break;
          const away = first
            ? abs(place - (diagonal + 32 + (t - template.start))) / 16
            : max(0, ahead - spare) + min(ahead, spare) * 0.1;
          // Of two beginnings alike, such as a line said twice, the one that goes on is meant.
          const worth = first && away < 16 ? away - runAt(t, place) / 18 : away;
          if (worth < leastAway) {
            leastAway = worth;
            if (skipped + away < bestCost || (best as Resync | null)?.template === t) {
              bestCost = skipped + away;
              best = { template: t, text: place };
            }
          }
          if (!first) break;
        }
        place = text.next[place] ?? -1;
      }
      skipped += free[t] === 0 ? 1 : 0.15;
    }
    return best;
  };

  // After the last word that must be there, what may follow must follow at once.
  let lastNeeded = template.end - 1;
  while (lastNeeded > template.start && free[lastNeeded] === 1) lastNeeded--;

  while (i < template.end) {
    if (start >= 0 && j < text.length && word[i] === text.word[j]) {
      matched += weight(word[i] ?? 0);
      i++;
      j++;
      continue;
    }
    const to = resync(start < 0);
    if (!to || (start >= 0 && i > lastNeeded && to.text - j > roomBefore(slack, i, to.template) + 12)) break;
    if (start < 0) {
      // What stands before the first meeting is not inside; single words that fit right before it are.
      let t = to.template - 1;
      let x = to.text - 1;
      let back = 0;
      while (t >= i && x >= 0 && word[t] === text.word[x]) {
        matched += weight(word[t] ?? 0);
        t--;
        x--;
        back++;
      }
      for (let at = i; at <= t; at++) lack(at);
      start = to.text - back;
    } else {
      const gap = pair(templates, text, i, to.template, j, to.text);
      matched += gap.matched;
      // Whose work it is stands after "copyright" and the years, and differs with every project.
      const inNotice = followsCopyright();
      const names = inNotice ? mostOfNotice : 0;
      for (const at of gap.lacking.slice(inNotice ? mostOfNotice : 0)) lack(at);
      const spare = max(names, roomBefore(slack, i, to.template));
      const extra = gap.strangers.length - spare;
      if (spare > 0) filled.push(...gap.strangers.slice(0, spare));
      if (extra > 0) {
        for (const at of gap.strangers.slice(0, extra)) {
          foreign += (text.word[at] ?? -1) >= 0 && light[text.word[at] ?? 0] === 1 ? lightWeight : 1;
          if (strangers.length < 60) strangers.push(at);
        }
      }
    }
    if (missing + foreign > limit) return null;
    i = to.template;
    j = to.text;
  }
  if (start < 0) return null;
  // A last word or two that stand alone are too short for a triple.
  if (i < template.end && i <= lastNeeded) {
    const gap = pair(templates, text, i, min(template.end, i + 30), j, min(text.length, j + 12));
    let end = j;
    if (gap.last >= j) {
      matched += gap.matched;
      end = gap.last + 1;
      const inside = gap.strangers.filter((at) => at < end);
      const spare = max(...Array.from(slack.subarray(i, min(template.end, i + 30) + 1)));
      for (const at of inside.slice(0, max(0, inside.length - spare))) {
        foreign += 1;
        strangers.push(at);
      }
    }
    for (const at of gap.lacking) lack(at);
    for (let at = i + 30; at < template.end; at++) lack(at);
    j = end;
  }
  for (let at = template.start; at < from; at++) lack(at);
  if (missing + foreign > limit || tooLoose()) return null;
  return { template, start, end: j, matched, missing, foreign, strangers, filled, lacking };
}

interface Pairing {
  readonly matched: number;
  readonly lacking: readonly number[];
  readonly strangers: readonly number[];
  /** Last word of the text that was paired, or -1. */
  readonly last: number;
}

/** Words that the template leaves room for anywhere between two of its places. */
function roomBefore(slack: Uint16Array, from: number, to: number): number {
  let room = 0;
  for (let at = from; at <= to; at++) room = max(room, slack[at] ?? 0);
  return room;
}

/** The longest common subsequence of a small gap; of a large one, only its ends are compared. */
function pair(templates: Templates, text: Sequence, i: number, iEnd: number, j: number, jEnd: number): Pairing {
  const { word, light } = templates;
  const rows = iEnd - i;
  const columns = jEnd - j;
  const lacking: number[] = [];
  const strangers: number[] = [];
  let matched = 0;
  let last = -1;
  if (rows * columns > 10_000 || rows === 0 || columns === 0) {
    for (let at = i; at < iEnd; at++) lacking.push(at);
    for (let at = j; at < jEnd; at++) strangers.push(at);
    return { matched, lacking, strangers, last };
  }
  const width = columns + 1;
  const table = new Uint8Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      table[row * width + column] =
        word[i + row] === text.word[j + column]
          ? (table[(row + 1) * width + column + 1] ?? 0) + 1
          : max(table[(row + 1) * width + column] ?? 0, table[row * width + column + 1] ?? 0);
    }
  }
  let row = 0;
  let column = 0;
  while (row < rows && column < columns) {
    if (word[i + row] === text.word[j + column]) {
      matched += light[word[i + row] ?? 0] === 1 ? lightWeight : 1;
      last = j + column;
      row++;
      column++;
    } else if ((table[(row + 1) * width + column] ?? 0) >= (table[row * width + column + 1] ?? 0))
      lacking.push(i + row++);
    else strangers.push(j + column++);
  }
  while (row < rows) lacking.push(i + row++);
  while (column < columns) strangers.push(j + column++);
  return { matched, lacking, strangers, last };
}
