import { combine, type Expression, parseExpression, printExpression } from './expression.ts';
import { namedOutsideSpdx } from './outside-spdx.ts';

/** A licence named in running text or in a manifest's field, without its text. */
export interface Named {
  /** An SPDX id; GNU licences with `-only` or `-or-later`. */
  readonly id: string;
  /** Whether "or later" or "only" was said of a GNU licence; null where nothing was said, and for others. */
  readonly later: boolean | null;
  /** Place in the text, in UTF-16 code units, and length. */
  readonly at: number;
  readonly length: number;
}

type Namer = readonly [RegExp, (found: RegExpExecArray) => string | null];

const version = String.raw`[\s,]{0,12}(?:\(?(?:version|versi[oó]n|vers[aã]o|v\.?|ver\.?)?[\s-]{0,12})?`;
const two = (number: string | undefined): string => {
  const tidy = (number ?? '').replace(/\.$/, '');
  return tidy.includes('.') ? tidy : `${tidy}.0`;
};

function gnu(kind: string, number: string | undefined): string | null {
  const name = kind.replace(/[^a-z]/gi, '').toUpperCase();
  const family = name.startsWith('A') ? 'AGPL' : name.startsWith('L') ? 'LGPL' : name.startsWith('F') ? 'GFDL' : 'GPL';
  if (number === undefined) return null;
  const full = two(number);
  const known: Readonly<Record<string, readonly string[]>> = {
    GPL: ['1.0', '2.0', '3.0'],
    LGPL: ['2.0', '2.1', '3.0'],
    AGPL: ['1.0', '3.0'],
    GFDL: ['1.1', '1.2', '1.3'],
  };
  return known[family]?.includes(full) ? `${family}-${full}` : null;
}

function creativeCommons(parts: string, number: string | undefined): string | null {
  const folded = parts.toLowerCase();
  const has = (part: RegExp): string => (part.test(folded) ? '1' : '');
  const nc = has(/\bnc\b|non-?\s?commercial|no\s?comercial/) ? '-NC' : '';
  const nd = has(/\bnd\b|no-?\s?deriv/) ? '-ND' : '';
  const sa = has(/\bsa\b|share-?\s?alike|compartir/) ? '-SA' : '';
  const full = two(number ?? '4.0');
  return /^(?:1\.0|2\.0|2\.5|3\.0|4\.0)$/.test(full) ? `CC-BY${nc}${nd || sa}-${full}` : null;
}

const namers: readonly Namer[] = [
  [
    /\bgnu\.org\/(?:licenses|copyleft)\/(?:old-licenses\/)?(agpl|lgpl|gpl|fdl)-(\d\.\d)/gi,
    (found) => gnu(found[1] ?? '', found[2]),
  ],
  [
    /\bcreativecommons\.org\/licenses\/(by(?:-(?:nc|nd|sa))*)\/(\d\.\d)/gi,
    (found) => creativeCommons(found[1] ?? '', found[2]),
  ],
  [/\bcreativecommons\.org\/publicdomain\/zero\/1\.0/gi, () => 'CC0-1.0'],
  [/\bapache\.org\/licenses\/LICENSE-2\.0/gi, () => 'Apache-2.0'],
  [/\bmozilla\.org\/(?:en-US\/)?MPL\/(\d\.\d)/gi, (found) => `MPL-${found[1]}`],
  [/\bunlicense\.org\b/gi, () => 'Unlicense'],
  [/\bmit-license\.org\b/gi, () => 'MIT'],
  [
    /\b(?:opensource\.org\/licen[sc]es?|spdx\.org\/licenses|choosealicense\.com\/licenses)\/([\w.+-]{2,40})/gi,
    (found) => fromAddress(found[1] ?? ''),
  ],
  [
    new RegExp(
      String.raw`\b(?:GNU\s+)?(Affero|Lesser|Library|Free\s+Documentation)\s+(?:General\s+)?(?:Public\s+)?Licen[cs]e(?:\s*\(\s*[AL]?GPL\s*\))?(?:\s+as\s+published\s+by\s+the\s+Free\s+Software\s+Foundation)?(?:,?\s+(?:either|under|of\s+the)){0,2}${version}(\d(?:\.\d)?)?`,
      'gi',
    ),
    (found) => gnu(found[1] ?? '', found[2]),
  ],
  [
    new RegExp(
      String.raw`\b(GNU\s+)?General\s+Public\s+Licen[cs]e(?:\s*\(\s*GPL\s*\))?(?:\s+as\s+published\s+by\s+the\s+Free\s+Software\s+Foundation)?(?:[,;]?\s+(?:either|under)){0,2}${version}(\d(?:\.\d)?)?`,
      'gi',
    ),
    (found) => gnu('GPL', found[2]),
  ],
  [
    new RegExp(
      String.raw`\b(?:GNU[\s-]+)?(A|L|Affero[\s-]?)?(GPL|FDL|GFDL)(?:[\s-]+licen[cs]e)?${version}(\d(?:\.\d)?)`,
      'gi',
    ),
    (found) => gnu(`${found[1] ?? ''}${found[1] ? 'GPL' : (found[2] ?? '')}`, found[3]),
  ],
  [
    new RegExp(String.raw`\bApache[\s-]+(?:Software[\s-]+)?(?:Licen[cs]e)?${version}(1\.1|1\.0|2(?:\.0)?)\b`, 'gi'),
    (found) => `Apache-${two(found[1])}`,
  ],
  [/\b(?:ASL|AL)[\s-]?2(?:\.0)?\b/g, () => 'Apache-2.0'],
  [/\bApache\s+(?:Software\s+)?Licen[cs]e\b/gi, () => 'Apache-2.0'],
  [
    /\b(?:MIT\/X11|Expat)(?:\s+licen[cs]e)?\b|\b(?:The\s+)?MIT(?:\s*\(?X11\)?)?[\s-]+(?:style\s+)?licen[cs]ed?\b|\blicen[cs]i?a\s+MIT\b|\blicen[cs]ed\s+under\s+(?:the\s+)?(?:terms\s+of\s+(?:the\s+)?)?MIT\b|\blicen[cs]e\s*[:=]\s*["']?MIT\b/gi,
    () => 'MIT',
  ],
  [/\bISC\s+licen[cs]ed?\b|\blicen[cs]e\s*[:=]\s*["']?ISC\b/gi, () => 'ISC'],
  [
    /\b(?:BSD[\s-]?2|2|two)[\s-]+clause(?:[\s-]+(?:"?simplified"?\s+)?BSD)?\b|\b(?:simplified|FreeBSD)\s+(?:BSD\s+)?licen[cs]e\b/gi,
    () => 'BSD-2-Clause',
  ],
  [/\b(?:BSD[\s-]?3|3|three)[\s-]+clause(?:[\s-]+BSD)?\b|\b(?:new|modified|revised)\s+BSD\b/gi, () => 'BSD-3-Clause'],
  [
    new RegExp(String.raw`\b(?:Mozilla\s+Public\s+Licen[cs]e|MPL)${version}(1\.0|1\.1|2(?:\.0)?)\b`, 'gi'),
    (found) => `MPL-${two(found[1])}`,
  ],
  [
    new RegExp(String.raw`\b(?:Eclipse\s+Public\s+Licen[cs]e|EPL)${version}(1\.0|2\.0)\b`, 'gi'),
    (found) => `EPL-${found[1]}`,
  ],
  [
    new RegExp(String.raw`\b(?:European\s+Union\s+Public\s+Licen[cs]e|EUPL)${version}(1\.[012])\b`, 'gi'),
    (found) => `EUPL-${found[1]}`,
  ],
  [/\bCeCILL[\s-]?(B|C)\b/gi, (found) => `CECILL-${(found[1] ?? '').toUpperCase()}`],
  [
    new RegExp(String.raw`\bCeCILL(?:\s+licen[cs]e)?${version}(1\.0|1\.1|2\.0|2\.1)\b`, 'gi'),
    (found) => `CECILL-${found[1]}`,
  ],
  [/\bCC0(?:[\s-]1\.0)?\b/g, () => 'CC0-1.0'],
  [
    /\b(?:creative\s+commons\s+(?:attribution|by)|CC[\s-]BY)((?:[\s,-]{1,3}(?:nc|nd|sa|non-?\s?commercial|no-?\s?deriv(?:ative|s)*|share-?\s?alike)\b){0,2})(?:\s+(?:international|unported|licen[cs]e|version|v\.?)){0,3}[\s-]*(\d\.\d)?/gi,
    (found) => creativeCommons(found[1] ?? '', found[2]),
  ],
  [/\bUnlicense\b(?!d)/g, () => 'Unlicense'],
  [/\bWTFPL\b/g, () => 'WTFPL'],
  [/\bzlib(?:\/libpng)?\s+licen[cs]e\b/gi, () => 'Zlib'],
  [/\bBoost\s+Software\s+Licen[cs]e\b/gi, () => 'BSL-1.0'],
  [/\bArtistic\s+Licen[cs]e[\s,]*(?:version\s*)?2(?:\.0)?\b/gi, () => 'Artistic-2.0'],
  [/\b(?:SIL\s+)?Open\s+Font\s+Licen[cs]e\b/gi, () => 'OFL-1.1'],
  [/\b(?:ODbL|Open\s+Database\s+Licen[cs]e)\b/gi, () => 'ODbL-1.0'],
  [/\bsame\s+terms\s+as\s+\[?Ruby\b|\bRuby(?:'s|’s)?\s+licen[cs]e\b/gi, () => 'Ruby'],
  ...namedOutsideSpdx.map(({ id, says }): Namer => [new RegExp(says.source, 'gi'), () => id]),
];

/** Names that mean a licence only where the whole value is one, as in a manifest. */
const wholeNames: readonly Namer[] = [
  [/^(?:the\s+)?MIT(?:[\s-]+(?:licen[cs]ed?|\/X11))?$/i, () => 'MIT'],
  [/^(?:the\s+)?(?:ISC|ISCL)$/i, () => 'ISC'],
  [/^(?:new\s+)?BSD(?:[\s-]+licen[cs]e)?$/i, () => 'BSD-3-Clause'],
  [/^(?:A|L)?GPL[\s_-]?v?(\d(?:\.\d)?)\+?$/i, (found) => gnu(found[0], found[1])],
  [/^(?:the\s+)?Apache(?:[\s-]v?2(?:\.0)?)?$/i, () => 'Apache-2.0'],
  [/^public[\s-]domain$/i, () => 'LicenseRef-public-domain'],
  [/^zlib$/i, () => 'Zlib'],
  [/^(?:MPL|Mozilla Public License)$/i, () => 'MPL-2.0'],
  [/^CC0$/i, () => 'CC0-1.0'],
  [/^Ruby$/i, () => 'Ruby'],
  [/^EUPL$/i, () => 'EUPL-1.2'],
];

function fromAddress(slug: string): string | null {
  const tidy = slug
    .replace(/(?:\.html|\.php|\.txt|\.json)$/i, '')
    .replace(/[.,]$/, '')
    .replace(/-license$/i, '');
  const known = parseExpression(tidy);
  if (known?.kind === 'licence') return known.id.replace(/-(?:only|or-later)$/, '');
  const named = tidy.toLowerCase();
  const aliases: Readonly<Record<string, string>> = { mit: 'MIT', isc: 'ISC', unlicense: 'Unlicense', zlib: 'Zlib' };
  const versioned = /^(agpl|lgpl|gpl|mpl|apache|epl|eupl|artistic)-(\d\.\d)/.exec(named);
  if (versioned) {
    const family =
      versioned[1] === 'apache'
        ? 'Apache'
        : versioned[1] === 'artistic'
          ? 'Artistic'
          : (versioned[1] ?? '').toUpperCase();
    return `${family}-${versioned[2]}`;
  }
  const clauses = /^bsd-([23])-clause/.exec(named);
  return clauses ? `BSD-${clauses[1]}-Clause` : (aliases[named] ?? null);
}

const isGnu = (id: string): boolean => /^(?:A?GPL|LGPL|GFDL)-\d/.test(id);
const laterSaid =
  /^[\s.,;:*_)\]"'\d]{0,12}(?:of\s+the\s+licen[cs]e[\s,]*)?(?:\+|-?or[\s-](?:\(at\s+your\s+option\)\s+)?(?:any\s+)?(?:later|newer|above|higher|greater)|\(?or[\s,]{1,3}\(?at\s+your\s+(?:option|choice)\)?,?\s+any\s+later|\(?or,?\s+at\s+your\s+option|-or-later|o\s+(?:cualquier\s+(?:versi[oó]n\s+)?)?posterior|o\s+superior|ou\s+(?:toute\s+version\s+)?(?:ult[eé]rieure|sup[eé]rieure|posterior)|and\s+(?:any\s+)?(?:later|newer|above)|\s?\+)/i;
const onlySaid =
  /^[\s.,;:*_)\]"'\d]{0,6}(?:of\s+the\s+licen[cs]e[\s,]*)?(?:-?only\b|solamente|[uú]nicamente|uniquement)/i;

/** A link to a file of the repository, between a licence's name and its version. */
const localTarget = /\](?:\([^():\s]{1,80}\)|\[[^[\]\n]{0,80}\])/g;
/** What stands before each line of a comment in source code. */
const commentBorder = /(?<=\n)[ \t]{0,12}(?:\*{1,3}|\/{2,3}|#{1,3}|;{1,3}|--|%|dnl )[ \t]?/g;

/** Characters of prose that are searched for names. */
const mostSearched = 60_000;

/** Licences named in a text, in order, each stretch once. */
export function namedLicences(original: string): readonly Named[] {
  const text = original
    .slice(0, mostSearched)
    .replace(commentBorder, (border) => ' '.repeat(border.length))
    .replace(localTarget, (target) => ' '.repeat(target.length));
  const found: Named[] = [];
  for (const [expression, idOf] of namers) {
    expression.lastIndex = 0;
    for (let turns = 0; turns < 50; turns++) {
      const match = expression.exec(text);
      if (!match) break;
      const id = idOf(match);
      if (id === null || (!id.startsWith('LicenseRef-') && !parseExpression(id))) continue;
      const end = match.index + match[0].length;
      if (found.some((other) => match.index < other.at + other.length && other.at < end)) continue;
      const after = text.slice(end, end + 90).replace(/\s+/g, ' ');
      const later = isGnu(id) ? (laterSaid.test(after) ? true : onlySaid.test(after) ? false : null) : null;
      found.push({
        id: isGnu(id) ? `${id}-${later === true ? 'or-later' : 'only'}` : id,
        later,
        at: match.index,
        length: match[0].length,
      });
    }
    expression.lastIndex = 0;
  }
  return found.sort((a, b) => a.at - b.at);
}

export interface FieldReading {
  readonly expression: Expression;
  /** As `Named.later`: null where a GNU licence was named without "only" or "or later". */
  readonly later: boolean | null;
}

/** What a manifest's licence field says: an SPDX expression, or a name that people write instead. */
export function licenceField(value: string): FieldReading | null {
  const tidy = value
    .trim()
    .replace(/^["']|["']$/g, '')
    .slice(0, 500);
  if (tidy === '' || /^(?:UNLICENSED|proprietary|see licen[cs]e|file:|none|unknown|other)/i.test(tidy)) return null;
  const classifier = /^License :: /i.test(tidy) ? (tidy.split(' :: ').at(-1) ?? '') : tidy;
  const expression = parseExpression(classifier);
  if (expression) return { expression, later: laterOf(classifier) };
  const either = classifier
    .split(/\s*(?:\|\||,|;|\/(?!X11|libpng)|\s+or\s+(?!(?:any\s+)?(?:later|newer|above)))\s*/i)
    .filter((part) => part !== '');
  if (either.length > 1 && either.length <= 6) {
    const sides = either.map((side) => licenceField(side));
    const known = sides.filter((side) => side !== null);
    const whole =
      known.length === either.length
        ? combine(
            'or',
            known.map((side) => side.expression),
          )
        : null;
    if (whole) return { expression: whole, later: laterOf(classifier) };
  }
  for (const [name, idOf] of wholeNames) {
    const match = name.exec(classifier);
    const id = match ? idOf(match) : null;
    if (id !== null) return reading(/\+$/.test(classifier) && isGnu(id) ? `${id}+` : id, classifier);
  }
  const [named] = namedLicences(classifier);
  return named ? reading(named.id, classifier, named.later) : null;
}

function reading(id: string, written: string, later: boolean | null = laterOf(written)): FieldReading | null {
  const expression = parseExpression(id);
  return expression ? { expression, later } : null;
}

function laterOf(written: string): boolean | null {
  if (/or[\s-]+(?:any\s+)?(?:later|newer)|\d\+/i.test(written)) return true;
  return /only/i.test(written) ? false : null;
}

/** Whether a text offers a choice between the licences it names. */
export const offersChoice = (text: string): boolean =>
  /\beither (?:of|the|under|[A-Z])|\bdual(?:ly)?[\s-]|\bat your (?:option|choice|discretion)\b|\bor\s+(?:under\s+)?(?:the\s+)?\[?(?:MIT|Apache|GPL|BSD|LGPL|MPL)|\bchoose\b|\ba su elecci[oó]n\b|\bau choix\b/i.test(
    text.replace(/\s+/g, ' ').replace(laterOption, ' '),
  );

/** "either version 3, or (at your option) any later version": a choice of versions, not of licences. */
const laterOption =
  /\beither version\b|\bor,?\s{0,4}\(?at your (?:option|choice|discretion)\)?,?\s{0,4}any (?:later|newer)|\bor any later version,? at your (?:option|choice)/gi;

export const printReading = (field: FieldReading): string => printExpression(field.expression);
