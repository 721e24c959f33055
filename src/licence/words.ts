/** The words of a text as licences are compared: SPDX's matching guidelines, applied to both sides. */
export interface TextWords {
  readonly words: readonly string[];
  /** Line of each word; counts from 1. */
  readonly lines: readonly number[];
  /** The text was longer than `mostCharacters`, and only its beginning was looked at. */
  readonly cut: boolean;
}

/** UTF-16 code units of one text that are looked at; longer than any licence, twenty times the GPL. */
export const mostCharacters = 700_000;

/** Spellings that the SPDX matching guidelines hold equal, and some that projects mix. */
const sameWord = new Map<string, string>(
  Object.entries({
    acknowledgement: 'acknowledgment',
    acknowledgements: 'acknowledgments',
    analogue: 'analog',
    analyse: 'analyze',
    artefact: 'artifact',
    authorisation: 'authorization',
    authorised: 'authorized',
    calibre: 'caliber',
    cancelled: 'canceled',
    capitalisations: 'capitalizations',
    catalogue: 'catalog',
    categorise: 'categorize',
    centre: 'center',
    copyrights: 'copyright',
    emphasised: 'emphasized',
    favour: 'favor',
    favourite: 'favorite',
    fulfil: 'fulfill',
    fulfilment: 'fulfillment',
    https: 'http',
    initialise: 'initialize',
    judgement: 'judgment',
    labelling: 'labeling',
    labour: 'labor',
    licence: 'license',
    licences: 'licenses',
    maximise: 'maximize',
    modelled: 'modeled',
    modelling: 'modeling',
    offence: 'offense',
    optimise: 'optimize',
    organisation: 'organization',
    organise: 'organize',
    practise: 'practice',
    programme: 'program',
    realise: 'realize',
    recognise: 'recognize',
    signalling: 'signaling',
    utilisation: 'utilization',
    whilst: 'while',
    wilful: 'willful',
  }),
);

const markup =
  /<\/?(?:a|abbr|address|article|b|big|blockquote|body|br|center|code|dd|div|dl|dt|em|font|footer|h[1-6]|head|header|hr|html|i|img|li|link|main|meta|nav|ol|p|pre|section|small|span|strong|sub|sup|table|tbody|td|th|thead|title|tr|tt|u|ul)(?:\s[^<>]{0,600})?\/?>|<![^<>]{0,300}>/gi;
const entity = /&(?:[a-z]{2,8}|#\d{1,6}|#x[\da-f]{1,6});/gi;
const linkTarget = /\]\([^()\s]{0,500}\)/g;

const sameLines = (found: string): string => ` ${'\n'.repeat(found.split('\n').length - 1)}`;

/** Cuts what browsers do not show; a linear walk, since the closing tag may never come. */
function withoutHiddenParts(text: string): string {
  let result = text;
  for (const tag of ['style', 'script']) {
    for (let turns = 0; turns < 20; turns++) {
      const start = result.toLowerCase().indexOf(`<${tag}`);
      if (start < 0) break;
      const end = result.toLowerCase().indexOf(`</${tag}>`, start);
      if (end < 0) break;
      const after = end + tag.length + 3;
      result = result.slice(0, start) + sameLines(result.slice(start, after)) + result.slice(after);
    }
  }
  return result;
}

function plain(text: string): string {
  let result = text;
  if (/[\u0080-\uffff]/.test(result)) {
    result = result.normalize('NFKC').replace(/[‐‑–]/g, '-').replace(/[’‘]/g, "'").replace(/©/g, ' copyright ');
  }
  if (result.includes('<')) result = withoutHiddenParts(result).replace(markup, sameLines);
  if (result.includes('&')) {
    result = result.replace(entity, (found) =>
      /^&copy;$/i.test(found) ? ' copyright ' : /^&(?:apos|rsquo|lsquo|#39);$/i.test(found) ? "'" : ' ',
    );
  }
  if (result.includes('](')) result = result.replace(linkTarget, ']');
  return result;
}

const wordCharacter = new Uint8Array(128);
for (const character of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789') {
  wordCharacter[character.charCodeAt(0)] = 1;
}
const letterBeyondAscii = /[\p{L}\p{N}\p{M}]/u;
const known = new Map<number, boolean>();

function isWordCharacter(code: number): boolean {
  if (code < 128) return wordCharacter[code] === 1;
  let answer = known.get(code);
  if (answer === undefined) {
    answer = letterBeyondAscii.test(String.fromCharCode(code));
    known.set(code, answer);
  }
  return answer;
}

/** Chinese characters and Japanese syllables: written without spaces, so that each counts as a word. */
const isIdeograph = (code: number): boolean => code >= 0x3040 && code <= 0x9fff;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const newline = 10;
const hyphen = 45;

/** Where a word split at the end of a line by a hyphen goes on, or -1. */
function afterBrokenLine(text: string, at: number): number {
  let position = at;
  while (position < text.length && (text.charCodeAt(position) === 32 || text.charCodeAt(position) === 13)) position++;
  if (text.charCodeAt(position) !== newline) return -1;
  position++;
  const end = Math.min(text.length, position + 40);
  while (position < end && text.charCodeAt(position) !== newline && !isWordCharacter(text.charCodeAt(position))) {
    position++;
  }
  const code = text.charCodeAt(position);
  return code >= 97 && code <= 122 ? position : -1;
}

const bullet = /^(?:[a-z]|\d{1,2}|[ivx]{1,5})$/i;

/** "1.", "(a)", "iv)": a mark of a list item, which the guidelines leave out. */
function isBullet(text: string, start: number, end: number): boolean {
  const before = start === 0 ? 32 : text.charCodeAt(start - 1);
  const opened = before === 40 || before === 91;
  if (!(opened || before <= 32 || before === 42 || before === 35 || before === 160)) return false;
  const after = text.charCodeAt(end);
  if (after === 41 || after === 93) return bullet.test(text.slice(start, end));
  if (after !== 46 || opened) return false;
  const next = end + 1 >= text.length ? 32 : text.charCodeAt(end + 1);
  return (next <= 32 || next === 42 || next === 160) && bullet.test(text.slice(start, end));
}

/**
 * Words in lower case: no punctuation, markup, list marks or "all rights reserved"; hyphens and apostrophes joined,
 * spelling variants made one, `(c)` and © read as "copyright".
 */
export function wordsOfText(original: string): TextWords {
  const cut = original.length > mostCharacters;
  const text = plain(cut ? original.slice(0, mostCharacters) : original);
  const words: string[] = [];
  const lines: number[] = [];
  let line = 1;
  let position = 0;
  const length = text.length;
  while (position < length) {
    const code = text.charCodeAt(position);
    if (!isWordCharacter(code)) {
      if (code === newline) line++;
      position++;
      continue;
    }
    if (isIdeograph(code)) {
      pushWord(words, lines, text.charAt(position++), line);
      continue;
    }
    const start = position;
    const startLine = line;
    let broken = '';
    let from = position;
    while (position < length) {
      const here = text.charCodeAt(position);
      if (isWordCharacter(here) && !isIdeograph(here)) {
        position++;
        continue;
      }
      const next = text.charCodeAt(position + 1);
      const joins =
        here === hyphen || here === 39
          ? isWordCharacter(next)
          : here === 46 && isDigit(text.charCodeAt(position - 1)) && isDigit(next);
      if (joins) {
        if (here !== 46) {
          broken += text.slice(from, position);
          from = position + 1;
        }
        position++;
        continue;
      }
      const goesOn = here === hyphen ? afterBrokenLine(text, position + 1) : -1;
      if (goesOn < 0) break;
      broken += text.slice(from, position);
      position = goesOn;
      from = goesOn;
      line++;
    }
    const end = position;
    if (end - start <= 5 && broken === '' && isBullet(text, start, end)) {
      if (end - start === 1 && (code === 99 || code === 67) && text.charCodeAt(start - 1) === 40) {
        pushWord(words, lines, 'copyright', startLine);
      }
      continue;
    }
    const raw = (broken + text.slice(from, end)).toLowerCase();
    if (raw.length > 60) {
      pushWord(words, lines, raw.slice(0, 60), startLine);
      continue;
    }
    pushWord(words, lines, sameWord.get(raw) ?? raw, startLine);
  }
  return { words, lines, cut };
}

function pushWord(words: string[], lines: number[], word: string, line: number): void {
  const last = words.length - 1;
  if (word === 'copyright' && words[last] === 'copyright') return;
  if (word === 'owner' && words[last] === 'copyright') word = 'holder';
  if (word === 'owners' && words[last] === 'copyright') word = 'holders';
  if (word === 'reserved' && words[last] === 'rights' && words[last - 1] === 'all') {
    words.length -= 2;
    lines.length -= 2;
    return;
  }
  words.push(word);
  lines.push(line);
}
