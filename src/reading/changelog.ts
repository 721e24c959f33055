import type { Block, Document, Section } from './document.ts';
import { fold } from './fold.ts';
import { type Version, versionOf } from './version.ts';

/** One entry of a changelog that says something. */
export interface ChangelogEntry {
  readonly version: Version | null;
  /** Of a date in the heading (UTC midnight), milliseconds. */
  readonly date: number | null;
  readonly line: number;
}

const months =
  'jan|ene|feb|fev|fevr|mar|apr|abr|avr|may|mai|maig|jun|juin|juny|jul|juil|juliol|aug|ago|aout|agost|sep|set|sept|oct|out|nov|dec|dic|dez|des'.split(
    '|',
  );
const monthNumbers: Readonly<Record<string, number>> = {
  jan: 0,
  ene: 0,
  gen: 0,
  feb: 1,
  fev: 1,
  mar: 2,
  apr: 3,
  abr: 3,
  avr: 3,
  may: 4,
  mai: 4,
  jun: 5,
  jui: 5,
  jul: 6,
  aug: 7,
  ago: 7,
  aou: 7,
  sep: 8,
  set: 8,
  oct: 9,
  out: 9,
  nov: 10,
  dec: 11,
  dic: 11,
  dez: 11,
  des: 11,
};
const numericDate = /\b((?:19|20)\d\d)[-./](\d{1,2})[-./](\d{1,2})\b/;
const numericDateBackwards = /\b(\d{1,2})[-./](\d{1,2})[-./]((?:19|20)\d\d)\b/;
const wordyDate = new RegExp(
  String.raw`\b(?:(\d{1,2})(?:st|nd|rd|th|er)?[ .-]+(?:de |d')?)?(${months.join('|')})[a-z]*\.?,?[ -]+(?:de |d'|del )?(?:(\d{1,2})(?:st|nd|rd|th)?,? +)?((?:19|20)\d\d)\b`,
);

/** The first date in folded text, as UTC midnight; month names in five languages. Null where there is none. */
export function dateIn(folded: string): number | null {
  const forward = numericDate.exec(folded);
  if (forward) return utc(Number(forward[1]), Number(forward[2]) - 1, Number(forward[3]));
  const backward = numericDateBackwards.exec(folded);
  if (backward) {
    const [first, second] = [Number(backward[1]), Number(backward[2])];
    return second > 12 ? utc(Number(backward[3]), first - 1, second) : utc(Number(backward[3]), second - 1, first);
  }
  const wordy = wordyDate.exec(folded);
  if (!wordy) return null;
  const name = wordy[2] ?? '';
  const month = name === 'juil' || name === 'juliol' ? 6 : (monthNumbers[name.slice(0, 3)] ?? 0);
  return utc(Number(wordy[4]), month, Number(wordy[1] ?? wordy[3] ?? 1));
}

function utc(year: number, month: number, date: number): number | null {
  return month >= 0 && month < 12 && date >= 1 && date <= 31 ? Date.UTC(year, month, date) : null;
}

/** `## [1.2.3] - 2020-01-01`, `v1.2`, `Release 1.2.3 (…)`, `mocha 1.2.3`, `= 1.2 =`, `package (1.2-1) unstable`. */
const leading =
  /^[\W_]*(?:(?:changes (?:in|for|since)|what(?:'?s| is) new in|new in|novedades (?:de|en)(?: la)?|notes? (?:de|for)) )?(?:(?:[a-z][\w.+-]{0,40} ){0,3}?)?(?:version|release|version|versao|versio|v|rev|tag)?[\s:.-]*[[("]*(?:[a-z][\w-]{0,40}[-@])?v?(\d{1,8}(?:\.\d{1,8}){1,5}(?:[-+~.]?[a-z][\w.+-]{0,20}|-\d{1,4})?)(?=$|[\s\]),:?"/|(]|\.?$|-\s)/;
/** "Changes from 3.7b to 3.7c" is about the second. */
const between =
  /^[\W_]*(?:changes?|cambios|differences) (?:from|between|de|entre) (?:version )?\S{1,20} (?:to|and|a|y) /;
/** Numbers of chapters and steps: `3.1 Update README.md`. */
const steps = /^(?:step \d|\d{1,2}\.\d{1,2}\.? (?!stable|beta|alpha|rc|release|final|unreleased|lts)[a-z])/;

/** Version and date that a heading (folded) is about; null when it is no heading of an entry. */
export function entryHeading(
  folded: string,
): { readonly version: Version | null; readonly date: number | null } | null {
  if (folded.length > 160 || folded === '') return null;
  const date = dateIn(folded);
  const written = leading.exec(folded.replace(between, ''))?.[1];
  const isDate = written !== undefined && numericDate.test(written) && date !== null;
  const version = written === undefined ? null : versionOf(written.replace(/\.$/, ''));
  if (version !== null && !(steps.test(folded) && date === null)) return { version: isDate ? null : version, date };
  const words = folded.split(' ').length;
  return date !== null && words <= 6 && /^[\W_]*(?:\d|[a-z]+ \d|version|release|sprint|week|semana)/.test(folded)
    ? { version: null, date }
    : null;
}

/**
 * Entries of a changelog, in its order: versions or dates as headings, or as lines of plain text, with something under
 * them. "Unreleased" alone is none.
 */
export function entriesOf(
  document: Document,
  sections: readonly Section[] = document.sections,
): readonly ChangelogEntry[] {
  const entries: ChangelogEntry[] = [];
  sections.forEach((section, at) => {
    const about = section.heading === '' ? null : entryHeading(fold(section.heading));
    if (about !== null && hasContent(sections, at)) entries.push({ ...about, line: section.line });
    // In plain text a line that looks like a heading may be one entry of many.
    const isText = document.format === 'text';
    if (about === null || isText) entries.push(...inBlocks(section, isText && isPartOfEntry(sections[at + 1])));
  });
  return entries;
}

/** The page of a host on which it shows all releases of a repository. */
export const pageOfReleases = /^https?:\/\/[^/\s]+\/[^/\s]+\/[^/\s]+\/(?:-\/)?releases\/?$/i;
/** Words of a sentence that says no more than where to look: "For later versions, see the releases on GitHub." */
const wordsOfLead = 16;

/** "3.9.0 and newer: see GitHub Releases" tells nothing of what changed. */
function onlyLeadsAway(blocks: readonly Block[]): boolean {
  const isLead = ({ text }: Block): boolean =>
    /\breleases\b/i.test(text) && (text.match(/\p{L}{2,}/gu) ?? []).length <= wordsOfLead;
  return blocks.every(isLead) && blocks.some(({ links }) => links.some(({ target }) => pageOfReleases.test(target)));
}

function hasContent(sections: readonly Section[], at: number): boolean {
  const level = sections[at]?.level ?? 0;
  for (let next = at; next < sections.length; next += 1) {
    const section = sections[next];
    if (section === undefined || (next > at && endsEntry(section, level))) return false;
    if (section.blocks.some((block) => /[\p{L}\p{N}]/u.test(block.text)) && !onlyLeadsAway(section.blocks)) return true;
  }
  return false;
}

/** The next entry; what a tool wrote under a version may stand under a heading of the same level ("What's Changed"). */
const endsEntry = (section: Section, level: number): boolean =>
  section.level < level ||
  (section.level === level &&
    (entryHeading(fold(section.heading)) !== null || /\bunreleased\b/i.test(section.heading)));

/** "[DOCUMENTATION]" under the line of a version, which plain text makes a heading. */
const isPartOfEntry = (next: Section | undefined): boolean =>
  next !== undefined && entryHeading(fold(next.heading)) === null && next.blocks.length > 0;

/** Versions that lead a short paragraph, item or table row of their own, as in NEWS files and debian/changelog. */
function inBlocks(section: Section, goesOn: boolean): readonly ChangelogEntry[] {
  return section.blocks.flatMap((block, at) => {
    if (block.kind === 'code' || block.kind === 'quote') return [];
    const line = fold(block.text.slice(0, 400)).replace(between, '');
    const isShort = line.length <= 90;
    const about = entryHeading(isShort ? line : line.slice(0, 60));
    if (about === null) return [];
    const isRow = block.kind === 'row' || !isShort;
    const follows = section.blocks[at + 1] !== undefined || goesOn;
    const isLead = /^[\W_]*(?:v|version |release |[a-z][\w-]* \()?[[("*]*v?\d/.test(line);
    return isLead && (isRow ? line.length > 12 : follows) ? [{ ...about, line: block.line }] : [];
  });
}
