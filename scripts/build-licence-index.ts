/**
 * Builds src/licence/index.generated.ts from SPDX's own list in XML, which says what is optional and what may be
 * replaced (the JSON packages on npm keep only the plain texts; the tests use one of those as a second witness):
 *
 *   git clone https://github.com/spdx/license-list-XML
 *   git -C license-list-XML checkout e4c1f276b8befa364960e288c6a17f5433353b1b
 *   git clone https://github.com/licensee/licensee
 *   git -C licensee checkout fb924e7b69b81488092ddbc183afa5ebe45abf1a
 *   node scripts/build-licence-index.ts license-list-XML/src licensee/vendor/choosealicense.com/_licenses
 *
 * Those commits (2026-07-16, 2026-08-07) make the very file that is in the repository. Only ids that spdx-license-ids and
 * spdx-exceptions know are taken. From the second folder come the official texts in another language that SPDX lacks.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import exceptionIds from 'spdx-exceptions/index.json' with { type: 'json' };
import deprecatedIds from 'spdx-license-ids/deprecated.json' with { type: 'json' };
import licenceIds from 'spdx-license-ids/index.json' with { type: 'json' };
import { base64Of, encode, marks } from '../src/licence/templates.ts';
import { wordsOfText } from '../src/licence/words.ts';

type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'mark'; readonly mark: 'optional' | 'endOptional' | 'endVariable' }
  | { readonly kind: 'mark'; readonly mark: 'variable'; readonly most: number };

interface Source {
  readonly id: string;
  readonly name: string;
  readonly exception: boolean;
  readonly osi: boolean;
  readonly pieces: readonly Piece[];
}

/** Words that a replaceable part may have at most, by its expression. */
function mostWords(match: string): number {
  const bounded = /^\.\{\d+,(\d+)\}$/.exec(match);
  if (bounded) return Math.ceil(Number(bounded[1]) / 4);
  if (/\.[*+]/.test(match)) return 60;
  const plain = match.replace(/\\s[*+]?/g, ' ').replace(/\\(.)/g, '$1');
  return Math.max(...plain.split('|').map((side) => wordsOfText(side).words.length)) + 1;
}

function sourcesIn(xml: string): Source[] {
  const sources: Source[] = [];
  let id = '';
  let name = '';
  let exception = false;
  let osi = false;
  let pieces: Piece[] = [];
  let inText = 0;
  const text = (value: string): void => {
    if (inText > 0) pieces.push({ kind: 'text', text: value });
  };
  const mark = (piece: Piece): void => {
    if (inText > 0) pieces.push(piece);
  };
  const optional = new Set(['optional', 'titletext', 'copyrighttext', 'standardlicenseheader', 'bullet']);
  const parser = new Parser(
    {
      onopentag(tagName, attributes) {
        const tag = tagName.toLowerCase();
        if (tag === 'license' || tag === 'exception') {
          id = attributes.licenseId ?? '';
          name = attributes.name ?? '';
          exception = tag === 'exception';
          osi = attributes.isOsiApproved === 'true';
          pieces = [];
        } else if (tag === 'text') inText++;
        else if (optional.has(tag)) {
          mark({ kind: 'mark', mark: 'optional' });
          if (tag === 'copyrighttext') mark({ kind: 'mark', mark: 'variable', most: 120 });
        } else if (tag === 'alt') mark({ kind: 'mark', mark: 'variable', most: mostWords(attributes.match ?? '.*') });
        else text('\n');
      },
      ontext: text,
      onclosetag(tagName) {
        const tag = tagName.toLowerCase();
        if (tag === 'license' || tag === 'exception') sources.push({ id, name, exception, osi, pieces });
        else if (tag === 'text') inText--;
        else if (optional.has(tag)) {
          if (tag === 'copyrighttext') mark({ kind: 'mark', mark: 'endVariable' });
          mark({ kind: 'mark', mark: 'endOptional' });
        } else if (tag === 'alt') mark({ kind: 'mark', mark: 'endVariable' });
        else text('\n');
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
  return sources;
}

const touches = (before: string, after: string): boolean =>
  /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after);

/**
 * A mark inside a word ("name<optional>s</optional>") makes the whole word replaceable. Text between two marks is cut
 * into words by itself, so white space at its edges is what keeps words apart.
 */
function glued(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    if (piece.kind !== 'text') {
      result.push(piece);
      continue;
    }
    let last = result.length - 1;
    while (last >= 0 && result[last]?.kind === 'mark') last--;
    const before = result[last];
    if (before?.kind === 'text' && last < result.length - 1 && touches(before.text, piece.text)) {
      const head = /[\p{L}\p{N}]+$/u.exec(before.text)?.[0] ?? '';
      const tail = /^[\p{L}\p{N}]+/u.exec(piece.text)?.[0] ?? '';
      result[last] = { kind: 'text', text: before.text.slice(0, before.text.length - head.length) };
      const word: Piece[] = [
        { kind: 'mark', mark: 'variable', most: 1 },
        { kind: 'text', text: ` ${head}${tail} ` },
        { kind: 'mark', mark: 'endVariable' },
      ];
      result.splice(last + 1, 0, ...word);
      result.push({ kind: 'text', text: piece.text.slice(tail.length) });
    } else result.push(piece);
  }
  return result;
}

/** Neighbouring runs of text are one, so that words broken by tags such as <br/> are cut as in the printed text. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (piece.kind === 'text' && last?.kind === 'text') {
      result[result.length - 1] = { kind: 'text', text: last.text + piece.text };
    } else result.push(piece);
  }
  return result;
}

type Token = string | { readonly mark: number; readonly most?: number };

function tokensOf(source: Source): Token[] {
  return glued(joined(source.pieces)).flatMap((piece): Token[] => {
    if (piece.kind === 'text') return [...wordsOfText(piece.text).words];
    if (piece.mark === 'variable') return [{ mark: marks.variable, most: Math.min(piece.most, 200) }];
    return [{ mark: marks[piece.mark] }];
  });
}

function sourcesOf(folder: string): Source[] {
  const files = [folder, join(folder, 'exceptions')].flatMap((place) =>
    readdirSync(place)
      .filter((name) => name.endsWith('.xml'))
      .sort()
      .map((name) => join(place, name)),
  );
  return files.flatMap((file) => sourcesIn(readFileSync(file, 'utf8')));
}

/** Official texts in another language, by their files; SPDX has the English one. */
const otherLanguages: Readonly<Record<string, string>> = { 'CECILL-2.1': 'cecill-2.1.txt' };

const translationsOf = (folder: string): Source[] =>
  Object.entries(otherLanguages).map(([id, file]) => {
    const text = readFileSync(join(folder, file), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
    return { id, name: '', exception: false, osi: false, pieces: [{ kind: 'text', text }] };
  });

/** Words of a template's signature: the rarest, and as many again from among the others. */
const halfSignature = 16;

/** Words by which a template is suspected in a text, of those that it must have. */
function signatureOf(tokens: readonly Token[], counts: ReadonlyMap<string, number>): string[] {
  let depth = 0;
  const fixed = new Set<string>();
  for (const token of tokens) {
    if (typeof token === 'string') {
      if (depth === 0 && !/^\d/.test(token)) fixed.add(token);
    } else if (token.mark === marks.optional || token.mark === marks.variable) depth++;
    else depth--;
  }
  const ordered = [...fixed].sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1));
  const rest = ordered.slice(halfSignature);
  const step = Math.max(1, rest.length / halfSignature);
  const spread = Array.from(
    { length: Math.min(halfSignature, rest.length) },
    (_, at) => rest[Math.floor(at * step)] ?? '',
  );
  return [...ordered.slice(0, halfSignature), ...spread];
}

function build(folder: string, translations: string): void {
  const current = new Set<string>([...licenceIds, ...exceptionIds]);
  const known = new Set<string>([...current, ...deprecatedIds]);
  const sources = sourcesOf(folder).filter(({ id }) => known.has(id));
  const osi = sources.filter((source) => source.osi).map(({ id }) => id);
  const names = sources
    .filter(({ id, exception }) => !exception && current.has(id))
    .map(({ id, name }) => `${id} ${name.replace(/\s+/g, ' ').trim()}`);

  const byText = new Map<string, { ids: string[]; exception: boolean; tokens: Token[] }>();
  const all = new Map(sources.map((source) => [source.id, source]));
  for (const source of sources) {
    const family = source.id.replace(/(?:-only|-or-later|\+)$/, '').replace(/-(?:no-)?invariants$/, '');
    // One text says both "only" and "or later", with invariant sections or without: what the project writes elsewhere
    // tells them apart.
    const only = all.has(`${family}-only`) ? `${family}-only` : source.id;
    if (/^(?:A|L)?GPL-[\d.]+-with-/.test(source.id)) continue;
    const tokens = tokensOf(all.get(only) ?? source);
    const key = JSON.stringify(tokens);
    const same = byText.get(key);
    if (same) same.ids.push(source.id);
    else byText.set(key, { ids: [source.id], exception: source.exception, tokens });
  }
  for (const source of translationsOf(translations))
    byText.set(`${source.id} translated`, { ids: [source.id], exception: false, tokens: tokensOf(source) });
  const rank = (id: string): number =>
    (current.has(id) ? 0 : 4) + (id.includes('invariants') ? 2 : 0) + (id.endsWith('-or-later') ? 1 : 0);
  const templates = [...byText.values()]
    .map((template) => ({ ...template, ids: template.ids.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)) }))
    // Where two fit alike, the first is taken: current ids stand before deprecated ones.
    .sort((a, b) => Number(!current.has(a.ids[0] ?? '')) - Number(!current.has(b.ids[0] ?? '')));

  const counts = new Map<string, number>();
  for (const { tokens } of templates) {
    for (const token of tokens) if (typeof token === 'string') counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  const vocabulary = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
  const number = new Map(vocabulary.map((word, at) => [word, at]));
  const numbers = templates.flatMap(({ tokens }) => [
    ...tokens.flatMap((token) => {
      if (typeof token === 'string') return [number.get(token) ?? 0];
      const mark = vocabulary.length + token.mark;
      return token.most === undefined ? [mark] : [mark, vocabulary.length + marks.count + token.most];
    }),
    vocabulary.length + marks.end,
  ]);
  const ids = templates.map((template) => `${template.exception ? '!' : ''}${template.ids.join(' ')}`).join('\n');
  const signatures = templates.flatMap(({ tokens }) => {
    const words = signatureOf(tokens, counts).map((word) => number.get(word) ?? 0);
    return [words.length, ...words];
  });
  const data = {
    vocabulary: vocabulary.join(' '),
    ids,
    stream: base64Of(encode(numbers)),
    signatures: base64Of(encode(signatures)),
  };
  const lines = [
    '// Made by scripts/build-licence-index.ts from the SPDX License List (CC0-1.0). Do not edit.',
    `export const licenceIndex = ${JSON.stringify(data)};`,
    `export const osiApproved = ${JSON.stringify(osi.join(' '))};`,
    `export const licenceNames = ${JSON.stringify(names.join('\n'))};`,
    '',
  ];
  writeFileSync(new URL('../src/licence/index.generated.ts', import.meta.url), lines.join('\n'));
  const size = lines.join('\n').length;
  process.stdout.write(
    `${templates.length} templates, ${vocabulary.length} words, ${numbers.length} numbers, ${size} characters\n`,
  );
}

const [folder, translations] = process.argv.slice(2);
if (folder === undefined || translations === undefined) {
  process.stderr.write(
    'usage: node scripts/build-licence-index.ts license-list-XML/src choosealicense.com/_licenses\n',
  );
  process.exitCode = 2;
} else build(folder, translations);
