/**
 * Licence templates as numbers: each word is its place in one vocabulary, and four marks stand for SPDX's optional and
 * replaceable parts. The index holds all templates behind each other, repeated stretches written as references back.
 */
export interface Template {
  /** SPDX ids that have this very text; the first stands for all. */
  readonly ids: readonly string[];
  readonly exception: boolean;
  /** Place among the templates: current ids stand before deprecated ones. */
  readonly number: number;
  /** Where its words start and end in `Templates.word`. */
  readonly start: number;
  readonly end: number;
  /** Words that must be there; numbers count a tenth. */
  readonly needed: number;
}

export interface Templates {
  readonly count: number;
  /** The number of a word, or -1 outside the vocabulary. */
  readonly numberOf: (word: string) => number;
  /** The vocabulary in order. */
  readonly words: readonly string[];
  /** Words that carry little meaning alone: numbers. */
  readonly light: Uint8Array;
  /** Telling words of each template, behind each other: from `signatureStart[n]` to `signatureStart[n + 1]`. */
  readonly signature: Uint16Array;
  readonly signatureStart: Uint32Array;
  readonly word: Uint16Array;
  /** 1: the word may be missing or another. */
  readonly free: Uint8Array;
  /** Words that may stand before this one without being part of the template. */
  readonly slack: Uint16Array;
  /** About how many words a template has, marks counted with them; known before it is opened. */
  readonly sizeOf: (number: number) => number;
  /** A template by its number; its part of `word`, `free` and `slack` is filled when it is first asked for. */
  readonly open: (number: number) => Template;
}

export interface IndexData {
  /** Words with a space between. */
  readonly vocabulary: string;
  /** A line a template: ids with a space between, `!` before an exception's. */
  readonly ids: string;
  /** Base 64 of the coded templates. */
  readonly stream: string;
  /** Base 64 of the coded signatures: how many words, then the words, template by template. */
  readonly signatures: string;
}

/** A word that is a number weighs so much. */
export const lightWeight = 0.1;

/** Marks that stand after the vocabulary's numbers. */
export const marks = { optional: 0, endOptional: 1, variable: 2, endVariable: 3, end: 4, count: 5 } as const;

/** Numbers as bytes, seven bits a byte; a zero leads a reference back: distance, then length. */
export function encode(numbers: readonly number[]): number[] {
  const bytes: number[] = [];
  const write = (value: number): void => {
    let rest = value;
    while (rest >= 128) {
      bytes.push((rest & 127) | 128);
      rest >>>= 7;
    }
    bytes.push(rest);
  };
  const places = new Map<string, number[]>();
  const keyAt = (at: number): string => `${numbers[at]},${numbers[at + 1]},${numbers[at + 2]},${numbers[at + 3]}`;
  const remember = (at: number): void => {
    if (at + 3 >= numbers.length) return;
    const key = keyAt(at);
    const list = places.get(key);
    if (list) list.push(at);
    else places.set(key, [at]);
  };
  let at = 0;
  while (at < numbers.length) {
    let longest = 0;
    let distance = 0;
    if (at + 3 < numbers.length) {
      const list = places.get(keyAt(at)) ?? [];
      for (let turn = list.length - 1; turn >= Math.max(0, list.length - 400); turn--) {
        const from = list[turn] ?? 0;
        let size = 4;
        while (at + size < numbers.length && numbers[from + size] === numbers[at + size]) size++;
        if (size > longest) {
          longest = size;
          distance = at - from;
        }
      }
    }
    if (longest >= 4) {
      write(0);
      write(distance);
      write(longest);
      for (let step = 0; step < longest; step++) remember(at + step);
      at += longest;
    } else {
      write((numbers[at] ?? 0) + 1);
      remember(at);
      at++;
    }
  }
  return bytes;
}

/** Takes the index apart; templates are opened when they are needed, so that this is quick. */
export function decode(data: IndexData): Templates {
  const words = data.vocabulary.split(' ');
  const { light, numberOf } = table(words, data.vocabulary);
  const names = data.ids.split('\n');
  const numbers = numbersOf(data.stream);
  const endMark = words.length + marks.end;
  const starts = new Uint32Array(names.length + 1);
  for (let at = numbers.indexOf(endMark), found = 1; at >= 0; at = numbers.indexOf(endMark, at + 1))
    starts[found++] = at + 1;

  const signed = numbersOf(data.signatures);
  const signature = new Uint16Array(signed.length);
  const signatureStart = new Uint32Array(names.length + 1);
  let count = 0;
  for (let at = 0, template = 0; at < signed.length; template++) {
    const size = signed[at++] ?? 0;
    signature.set(signed.subarray(at, at + size), count);
    at += size;
    count += size;
    signatureStart[template + 1] = count;
  }

  const word = new Uint16Array(numbers.length);
  const free = new Uint8Array(numbers.length);
  const slack = new Uint16Array(numbers.length + 1);
  const opened = new Map<number, Template>();
  const open = (number: number): Template => {
    const before = opened.get(number);
    if (before) return before;
    const start = starts[number] ?? 0;
    const filled = fill(numbers, start, starts[number + 1] ?? start, { size: words.length, light, word, free, slack });
    const [id = '', ...others] = (names[number] ?? '').split(' ');
    const exception = id.startsWith('!');
    const template = { ids: [exception ? id.slice(1) : id, ...others], exception, number, start, ...filled };
    opened.set(number, template);
    return template;
  };
  const sizeOf = (number: number): number => (starts[number + 1] ?? 0) - (starts[number] ?? 0);
  return { count: names.length, numberOf, words, light, signature, signatureStart, word, free, slack, sizeOf, open };
}

const { imul } = Math;

/** A hash table of the vocabulary; a `Map` of as many strings takes several times as long to fill. */
function table(
  words: readonly string[],
  vocabulary: string,
): { light: Uint8Array; numberOf: (word: string) => number } {
  const size = 1 << 15;
  const slots = new Uint16Array(size);
  const light = new Uint8Array(words.length);
  let number = 0;
  let hash = 0;
  let atStart = true;
  for (let at = 0; at <= vocabulary.length; at++) {
    const code = at < vocabulary.length ? vocabulary.charCodeAt(at) : 32;
    if (code !== 32) {
      if (atStart && code >= 48 && code <= 57) light[number] = 1;
      atStart = false;
      hash = (imul(hash, 31) + code) | 0;
      continue;
    }
    let slot = (hash ^ (hash >>> 15)) & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = ++number;
    hash = 0;
    atStart = true;
  }
  const numberOf = (word: string): number => {
    let wanted = 0;
    for (let at = 0; at < word.length; at++) wanted = (imul(wanted, 31) + word.charCodeAt(at)) | 0;
    let slot = (wanted ^ (wanted >>> 15)) & (size - 1);
    for (let probes = 0; probes < size; probes++) {
      const found = slots[slot] ?? 0;
      if (found === 0) return -1;
      if (words[found - 1] === word) return found - 1;
      slot = (slot + 1) & (size - 1);
    }
    return -1;
  };
  return { light, numberOf };
}

interface Filling {
  readonly size: number;
  readonly light: Uint8Array;
  readonly word: Uint16Array;
  readonly free: Uint8Array;
  readonly slack: Uint16Array;
}

/** Writes one template's words, and what its marks say of them, to the arrays; marks take no place there. */
function fill(numbers: Uint16Array, from: number, to: number, into: Filling): { end: number; needed: number } {
  const { size, light, word, free, slack } = into;
  let count = from;
  let depth = 0;
  let spare = 0;
  let needed = 0;
  for (let at = from; at < to; at++) {
    const number = numbers[at] ?? 0;
    if (number < size) {
      word[count] = number;
      if (depth > 0) free[count] = 1;
      else needed += light[number] === 1 ? lightWeight : 1;
      if (spare > (slack[count] ?? 0)) slack[count] = spare;
      count++;
    } else if (number === size + marks.optional) depth++;
    else if (number === size + marks.endOptional) depth--;
    else if (number === size + marks.variable) {
      depth++;
      spare = (numbers[++at] ?? size) - size - marks.count;
    } else if (number === size + marks.endVariable) {
      depth--;
      slack[count] = Math.max(spare, slack[count] ?? 0);
      spare = 0;
    }
  }
  return { end: count, needed };
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base 64 of bytes, filled up with 255 to whole groups (an unfinished number, which the decoder drops). */
export function base64Of(bytes: readonly number[]): string {
  const filled = [...bytes];
  while (filled.length % 3 !== 0) filled.push(255);
  let text = '';
  for (let at = 0; at < filled.length; at += 3) {
    const three = ((filled[at] ?? 0) << 16) | ((filled[at + 1] ?? 0) << 8) | (filled[at + 2] ?? 0);
    for (const shift of [18, 12, 6, 0]) text += digits.charAt((three >> shift) & 63);
  }
  return text;
}

/** One loop without calls: it runs once, before the engine has had time to make it fast. */
function numbersOf(stream: string): Uint16Array {
  const bytes = atob(stream);
  const length = bytes.length;
  let numbers = new Uint16Array(1 << 20);
  let count = 0;
  let value = 0;
  let shift = 0;
  let pending = 0;
  let distance = 0;
  for (let at = 0; at < length; at++) {
    const byte = bytes.charCodeAt(at);
    value |= (byte & 127) << shift;
    if (byte >= 128) {
      shift += 7;
      continue;
    }
    if (pending === 0) {
      if (value > 0) numbers[count++] = value - 1;
      else pending = 2;
    } else if (pending === 2) {
      distance = value;
      pending = 1;
    } else {
      pending = 0;
      if (count + value + 1 > numbers.length) numbers = grown(numbers, count + value + 1);
      if (distance >= value) numbers.copyWithin(count, count - distance, count - distance + value);
      else for (let step = 0; step < value; step++) numbers[count + step] = numbers[count + step - distance] ?? 0;
      count += value;
    }
    if (count + 1 > numbers.length) numbers = grown(numbers, count + 1);
    value = 0;
    shift = 0;
  }
  return numbers.subarray(0, count);
}

function grown(numbers: Uint16Array, least: number): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(Math.max(least, numbers.length * 2));
  larger.set(numbers);
  return larger;
}
