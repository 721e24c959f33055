import { isGnu, parseExpression } from './expression.ts';
import { fullNames, writtenId } from './names.ts';
import { translated } from './other-languages.ts';
import { editionOf, namedOutsideSpdx } from './outside-spdx.ts';
import { gnuLicence, shortName, withMinor } from './short-names.ts';

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

type Namer = readonly [RegExp, (found: RegExpMatchArray) => string | null];

const version = String.raw`[\s,]{0,12}(?:\(?(?:version|versi[oó]n?|vers[aã]o|v\.?|ver\.?)?[\s-]{0,12})?`;
function creativeCommons(parts: string, number: string | undefined): string | null {
  const folded = parts.toLowerCase();
  const has = (part: RegExp): string => (part.test(folded) ? '1' : '');
  const nc = has(/\bnc\b|non-?\s?commercial|no\s?comercial/) ? '-NC' : '';
  const nd = has(/\bnd\b|no-?\s?deriv/) ? '-ND' : '';
  const sa = has(/\bsa\b|share-?\s?alike|compartir/) ? '-SA' : '';
  const full = withMinor(number ?? '4.0');
  return /^(?:1\.0|2\.0|2\.5|3\.0|4\.0)$/.test(full) ? `CC-BY${nc}${nd || sa}-${full}` : null;
}

function kindInWords(word: string | undefined): string {
  if (word === undefined) return 'GPL';
  return /^affero$/i.test(word) ? 'Affero' : 'Lesser';
}

const namers: readonly Namer[] = [
  ...translated,
  [
    /\bFunctional\s+Source\s+Licen[cs]e[^.\n]{0,20}?\b1\.1\b[^.\n]{0,4}?\b(Apache|ALv2|MIT)\b(?:[^.\n]{0,8}\bFuture\s+Licen[cs]e)?/gi,
    (found) => `FSL-1.1-${found[1]?.toUpperCase() === 'MIT' ? 'MIT' : 'ALv2'}`,
  ],
  [
    /\bgnu\.org\/(?:licenses|copyleft)\/(?:old-licenses\/)?(agpl|lgpl|gpl|fdl)-(\d\.\d)/gi,
    (found) => gnuLicence(found[1] ?? '', found[2]),
  ],
  [
    /\bcreativecommons\.org\/licenses\/(by(?:-(?:nc|nd|sa))*)\/(\d\.\d)/gi,
    (found) => creativeCommons(found[1] ?? '', found[2]),
  ],
  [/\bcreativecommons\.org\/publicdomain\/zero\/1\.0/gi, () => 'CC0-1.0'],
  [/\bapache\.org\/licenses\/LICENSE-2\.0/gi, () => 'Apache-2.0'],
  [/\bmozilla\.org\/(?:en-US\/|media\/)?MPL\/(\d\.\d)/gi, (found) => `MPL-${found[1]}`],
  [/\bunlicense\.org\b/gi, () => 'Unlicense'],
  [/\bmit-license\.org\b/gi, () => 'MIT'],
  [
    /\b(?:opensource\.org\/licen[sc]es?|(?:spdx|nuget)\.org\/licenses|licenses\.nuget\.org|choosealicense\.com\/licenses)\/([\w.+-]{2,40})/gi,
    (found) => fromAddress(found[1] ?? ''),
  ],
  [
    new RegExp(
      String.raw`\b(?:GNU\s+)?(Affero|Lesser|Library|Free\s+Documentation)\s+(?:General\s+)?(?:Public\s+)?Licen[cs]e(?:\s*\(\s*[AL]?GPL\s*\))?(?:\s+as\s+published\s+by\s+the\s+Free\s+Software\s+Foundation)?(?:,?\s+(?:either|under|of\s+the)){0,2}${version}(\d(?:\.\d)?)?`,
      'gi',
    ),
    (found) => gnuLicence(found[1] ?? '', found[2]),
  ],
  [
    // In Spanish, Portuguese, French, Catalan and Italian, where the kind stands before or behind GNU.
    new RegExp(
      String.raw`\b(?:Licencia|Licen[cç]a|Licence|Llic[eè]ncia|Licenza)\s+P[uú]b(?:lica|blica|lique)\s+G(?:eneral|eral|[eé]n[eé]rale)(?:\s+(Affero|Reducida|Menor|Redu[iï]da|limit[eé]e))?(?:\s+d[eoai])?(?:\s+la)?\s+GNU(?:\s+(Affero))?(?:\s*\(?\s*[AL]?GPL\s*\)?)?${version}(\d(?:\.\d)?)?`,
      'gi',
    ),
    (found) => gnuLicence(kindInWords(found[1] ?? found[2]), found[3]),
  ],
  [
    new RegExp(
      String.raw`\b(GNU\s+)?General\s+Public\s+Licen[cs]e(?:\s*\(\s*GPL\s*\))?(?:\s+as\s+published\s+by\s+the\s+Free\s+Software\s+Foundation)?(?:[,;]?\s+(?:either|under)){0,2}${version}(\d(?:\.\d)?)?`,
      'gi',
    ),
    (found) => gnuLicence('GPL', found[2]),
  ],
  [
    new RegExp(
      String.raw`\b(?:GNU[\s-]+)?(A|L|Affero[\s-]?)?(GPL|FDL|GFDL)(?:[\s-]+licen[cs]e)?${version}(\d(?:\.\d)?)`,
      'gi',
    ),
    (found) => gnuLicence(`${found[1] ?? ''}${found[1] ? 'GPL' : (found[2] ?? '')}`, found[3]),
  ],
  [
    new RegExp(String.raw`\bApache[\s-]+(?:Software[\s-]+)?(?:Licen[cs]e)?${version}(1\.1|1\.0|2(?:\.0)?)\b`, 'gi'),
    (found) => `Apache-${withMinor(found[1] ?? '')}`,
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
    (found) => `MPL-${withMinor(found[1] ?? '')}`,
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
  [
    /\b(?:(?:is|are|be|been|placed|put|released|dedicated|given|available)\s+(?:\w+\s+){0,4}?(?:in|into|to|as)|(?:in|into) the)\s+(?:the\s+)?public\s+domain\b/gi,
    () => 'LicenseRef-public-domain',
  ],
  [/\bEclipse\s+Public\s+Licen[cs]e\b[^.]{0,20}\bsame\s+as\s+Clojure\b/gi, () => 'EPL-1.0'],
  [/\bUnlicense\b(?!d)/g, () => 'Unlicense'],
  [/\bWTFPL\b/g, () => 'WTFPL'],
  [/\bzlib(?:\/libpng)?\s+licen[cs]e\b/gi, () => 'Zlib'],
  [/\bBoost\s+Software\s+Licen[cs]e\b/gi, () => 'BSL-1.0'],
  [/\bArtistic\s+Licen[cs]e[\s,]*(?:version\s*)?2(?:\.0)?\b/gi, () => 'Artistic-2.0'],
  [/\b(?:SIL\s+)?Open\s+Font\s+Licen[cs]e\b/gi, () => 'OFL-1.1'],
  [/\b(?:ODbL|Open\s+Database\s+Licen[cs]e)\b/gi, () => 'ODbL-1.0'],
  [/\bsame\s+terms\s+as(?=\s+(?:the\s+)?\[?Perl\b)/gi, () => 'Artistic-1.0-Perl'],
  [/\bPerl\b(?<=\bsame\s+terms\s+as\s+(?:the\s+)?\[?Perl)/gi, () => 'GPL-1.0+'],
  [/\bsame\s+terms\s+as\s+\[?Ruby\b|\bRuby(?:'s|’s)?\s+licen[cs]e\b/gi, () => 'Ruby'],
  [/\bBSL[\s-]?1\.1\b/g, () => 'BUSL-1.1'],
  // In a list of licences; elsewhere it is an institute.
  [
    /\bMIT\b(?<!\b(?:at|from|by|of|and the)\s(?:\s|)MIT|(?:©|\(c\)|copyright)[^\n]{0,60}MIT)(?!['’]s|\s+(?:Press|Media|Lab|Kerberos|Scratch|CSAIL|App)\b|\s*©)/gi,
    (found) => (found[0] === 'MIT' ? 'MIT' : null),
  ],
  ...namedOutsideSpdx.map(
    ({ id, says }): Namer => [
      new RegExp(says.source, 'gi'),
      ({ input = '', index = 0 }) => editionOf(id, input.slice(index, index + 60)),
    ],
  ),
];

function fromAddress(slug: string): string | null {
  const tidy = slug
    .replace(/(?:\.html|\.php|\.txt|\.json)$/i, '')
    .replace(/[.,]$/, '')
    .replace(/-license$/i, '');
  const known = parseExpression(tidy);
  if (known?.kind === 'licence') return known.id.replace(/-(?:only|or-later)$/, '');
  const clauses = /^bsd-([23])-clause/i.exec(tidy);
  return clauses ? `BSD-${clauses[1]}-Clause` : null;
}

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

/** An id with a version, as SPDX writes it or in lower case; ids that begin like a program's release are left out. */
const idInProse = /(?<![\w./@-])[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)+(?![\w/-])/g;
const isTellingId = (id: string): boolean =>
  (/-\d+(?:\.\d+)+|-\d$/.test(id) && !/^(?:[a-z]|PHP|Zend|Python|Xdebug|OpenSSL|TORQUE|OpenPBS|JasPer)/.test(id)) ||
  /^(?:MS-[PR]L|BSD-\d-Clause\b.*|MIT-0)$/.test(id);

interface Place {
  readonly id: string;
  readonly at: number;
  readonly length: number;
}

const idsIn = (text: string): Place[] =>
  [...text.matchAll(idInProse)].flatMap((found) => {
    const id = writtenId(found[0]);
    return id !== null && !isGnu(id) && isTellingId(id) ? [{ id, at: found.index, length: found[0].length }] : [];
  });

/** A line that says no more than a licence's short name: "MIT", "**ISC**.", "MIT © Ada Example", "License: BSD". */
function linesIn(text: string): Place[] {
  const found: Place[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    if (line[0].length > mostOfLine) continue;
    const plain = line[0].replace(/[[\]*_`#>"'|~]/g, ' ').replace(/^\W*licen[cs]ed?(?:\s+under)?\s*[:=–-]\s*/i, '');
    const head = (
      /^(.*?)(?:[.,;:!?](?=\s|$)|\s[-–—]\s|©|\(|&copy;|\b(?:copyright|see|by)\b|$)/i.exec(plain)?.[1] ?? ''
    ).trim();
    const short = head === '' || head.length > 30 ? null : shortName(head.replace(/\s+/g, ' '), 'line');
    const at = line.index + Math.max(0, line[0].indexOf(head));
    if (short !== null) found.push({ id: short, at, length: head.length });
  }
  return found;
}

/** Characters of a line that may be a short name and its owner. */
const mostOfLine = 200;

function byNamers(text: string): Place[] {
  const found: Place[] = [];
  for (const [expression, idOf] of namers) {
    let turns = 0;
    for (const match of text.matchAll(expression)) {
      if (++turns > 50) break;
      const id = idOf(match);
      if (id !== null && (id.startsWith('LicenseRef-') || parseExpression(id)))
        found.push({ id, at: match.index, length: match[0].length });
    }
  }
  return found;
}

/** Licences named in a text, in order, each stretch once. */
export function namedLicences(original: string): readonly Named[] {
  const text = original
    .slice(0, mostSearched)
    .replace(commentBorder, (border) => ' '.repeat(border.length))
    .replace(localTarget, (target) => ' '.repeat(target.length));
  const found: Named[] = [];
  for (const { id, at, length } of [...fullNames(text), ...idsIn(text), ...byNamers(text), ...linesIn(text)]) {
    const end = at + length;
    if (found.some((other) => at < other.at + other.length && other.at < end)) continue;
    const plain = id.replace(/\+$/, '');
    if (!isGnu(plain)) {
      found.push({ id, later: null, at, length });
      continue;
    }
    const after = text.slice(end, end + 90).replace(/\s+/g, ' ');
    if (/^[- ]?compatib/i.test(after)) continue;
    const later = plain !== id || laterSaid.test(after) ? true : onlySaid.test(after) ? false : null;
    found.push({ id: `${plain}-${later === true ? 'or-later' : 'only'}`, later, at, length });
  }
  return found.sort((a, b) => a.at - b.at);
}

/** Whether a text offers a choice between the licences it names. */
export const offersChoice = (text: string): boolean =>
  /\beither (?:of|the|under|an? |A?L?GPL|GNU|MIT|Apache|BSD|MPL|ISC|Ruby|Perl)|\bdual(?:ly)?[\s-]|\bat your (?:option|choice|discretion)\b|\bor\s+(?:under\s+)?(?:the\s+)?\[?(?:MIT|Apache|GPL|BSD|LGPL|MPL)|\bchoose\b|\b(?:MIT|BSD|(?:Apache|MPL|L?GPL)[\w .+-]{0,8}?)\s?\/\s?(?:MIT|Apache|MPL|L?GPL|BSD)\b|\bor \(?b\)|\bsame terms as (?:the )?perl\b|\ba su elecci[oó]n\b|\bau choix\b/i.test(
    text.replace(/\s+/g, ' ').replace(laterOption, ' '),
  );

/** "either version 3, or (at your option) any later version": a choice of versions, not of licences. */
const laterOption =
  /\beither version\b|\bor,?\s{0,4}\(?at your (?:option|choice|discretion)\)?,?\s{0,4}any (?:later|newer)|\bor any later version,? at your (?:option|choice)/gi;
