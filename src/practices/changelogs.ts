import { type ChangelogEntry, entriesOf, entryHeading, pageOfReleases } from '../reading/changelog.ts';
import type { Document, Section } from '../reading/document.ts';
import type { Documents } from '../reading/documents.ts';
import { fold } from '../reading/fold.ts';
import { formatOf, stemOf } from '../reading/format.ts';
import { isOwn, knownAs } from '../reading/places.ts';
import { pluginPage } from '../reading/plugin-page.ts';
import { findSections } from '../reading/search.ts';
import { changelogStem, releaseNotes as topic, unreleased } from '../reading/topics/release-notes.ts';
import { compareVersions } from '../reading/version.ts';
import type { Latest } from './latest-release.ts';

const day = 86_400_000;
/** A dated entry may be written some days before its release is tagged. */
const daysAhead = 14;
/** Changelogs of the packages of a project with several; others in subfolders are somebody else's. */
export const packageChangelog =
  /^(?:(?:packages|apps|libs|crates|components|plugins|projects|services)\/(?:@?[\w.-]+\/){1,2})(?:change-?log|changes|history|news)(?:\.\w+)?$/;
/** A folder of the root, which is that of a package where a tag is named after it. */
export const folderChangelog = /^[\w.-]+\/(?:change-?log|changes|history|news)(?:\.\w+)?$/;
/** A changelog of several pages. */
export const changelogFolder = /^(?:docs?\/)?change-?logs?\/[^/]+$/;
export const rootFile = /^(?:(?:docs?|\.github|debian)\/)?[^/]+$/;

/** A document or a section with what changed. */
export interface Changelog {
  readonly document: Document;
  readonly entries: readonly ChangelogEntry[];
  readonly newest: ChangelogEntry;
}

/** Documents and README sections with entries, the most prominent first. */
export function changelogsOf(documents: Documents, latest: Latest | null, name: string | null): readonly Changelog[] {
  const folder = latest?.ofPackage ?? null;
  // A project of one package often keeps it in a folder of the repository's own name.
  const isOfNamesake = (path: string): boolean =>
    depth(path) === 2 && name !== null && path.split('/')[0]?.toLowerCase() === name.toLowerCase();
  const named = documents.own.filter((document) => {
    const path = knownAs(document);
    return (
      changelogStem.test(stemOf(path)) &&
      formatOf(path) !== null &&
      (rootFile.test(path.toLowerCase()) || isWithin(path) || folderAbove(path) === folder || isOfNamesake(path))
    );
  });
  const pages = documents.own.filter(
    (document) =>
      changelogFolder.test(document.path.toLowerCase()) &&
      formatOf(document.path) !== null &&
      !changelogStem.test(stemOf(knownAs(document))),
  );
  const whole = [
    ...named.flatMap((document) => asChangelog(document, document.sections, 1)),
    ...pages.flatMap((document) => asChangelog(document, document.sections, 2)),
  ];
  // Where a project keeps its own, Debian's tells what its packagers did.
  const ofProject = whole.filter(({ document }) => !/^debian\//i.test(document.path));
  const rootFirst = [...(ofProject.length > 0 ? ofProject : whole)].sort(
    (a, b) => depth(a.document.path) - depth(b.document.path),
  );
  const plugin = pluginPage(documents);
  const sections = findSections(
    documents.own.filter((document) => rootFile.test(document.path.toLowerCase()) || document === plugin),
    topic,
  ).flatMap(({ document, section }) => asChangelog(document, withBelow(document, section), 1));
  const all = [...rootFirst, ...sections];
  if (folder === null) return latest === null ? all : all.filter((each) => !isOfPart(each) || exactly(each, latest));
  const ofPackage = all.filter(({ document }) => folderAbove(document.path) === folder);
  if (ofPackage.length > 0) return ofPackage;
  // A package's folder may be called otherwise; the numbers of another package say nothing.
  return all.filter((each) => !isOfPart(each) || exactly(each, latest)?.line === each.newest.line);
}

const isOfPart = ({ document }: Changelog): boolean => packageChangelog.test(document.path.toLowerCase());

const folderAbove = (path: string): string | undefined => path.split('/').at(-2);

/** In a docs folder, or the changelog of a package of the project's own. */
const isWithin = (path: string): boolean =>
  isOwn(path) && (/^docs?\//i.test(path) || packageChangelog.test(path.toLowerCase()));

const depth = (path: string): number => path.split('/').length;

function withBelow(document: Document, section: Section): readonly Section[] {
  const at = document.sections.indexOf(section);
  const rest = document.sections.slice(at + 1);
  const end = rest.findIndex(({ level }) => level <= section.level);
  return [{ ...section, heading: '' }, ...(end < 0 ? rest : rest.slice(0, end))];
}

function asChangelog(document: Document, sections: readonly Section[], fewest: number): readonly Changelog[] {
  const found = isAmbiguous(document, sections) ? headedEntries(document, sections) : entriesOf(document, sections);
  const entries = withoutParts(found, sections);
  const [first] = entries;
  if (first === undefined || entries.length < fewest) return [];
  const lines = new Set(entries.map(({ line }) => line));
  const pending = new Set([...textsAt(sections, lines)].flatMap(([line, text]) => (unreleased.test(text) ? line : [])));
  const released = entries.filter(({ line }) => !pending.has(line));
  const [newest] = [...(released.length > 0 ? released : entries)].sort(byAge);
  return [{ document, entries, newest: newest ?? first }];
}

/** Without headings within an entry that name a version of something else: "Metro 2.0 UI" under `0.11.3`. */
function withoutParts(entries: readonly ChangelogEntry[], sections: readonly Section[]): readonly ChangelogEntry[] {
  const lines = new Set(entries.map(({ line }) => line));
  const headed = sections.filter(({ line }) => lines.has(line));
  const headings = new Set(headed.map(({ heading }) => heading));
  const parts = new Set(
    headed
      .filter(
        ({ under, heading }) =>
          under.some((above) => headings.has(above)) && !/^[\W_]*(?:v|version |release )?\d/i.test(heading),
      )
      .map(({ line }) => line),
  );
  return entries.filter(({ line }) => !parts.has(line));
}

/** The words, folded, of the headings and blocks that begin on some lines. */
function textsAt(sections: readonly Section[], lines: ReadonlySet<number>): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const { line, heading, blocks } of sections) {
    for (const block of blocks) if (lines.has(block.line)) texts.set(block.line, fold(block.text.slice(0, 120)));
    if (lines.has(line) && heading !== '') texts.set(line, fold(heading));
  }
  return texts;
}

/** `RELEASE` and `UPGRADE` name a changelog in one project and instructions in another. */
const isAmbiguous = (document: Document, sections: readonly Section[]): boolean =>
  sections === document.sections &&
  !changelogFolder.test(document.path.toLowerCase()) &&
  !/change|history|news|whats-new/.test(stemOf(document.path));

/** Entries where versions are what the headings are about; none where they are steps. */
function headedEntries(document: Document, sections: readonly Section[]): readonly ChangelogEntry[] {
  const headed = sections.filter(({ level }) => level > 0).map(({ heading }) => entryHeading(fold(heading)) !== null);
  const entries = entriesOf(
    document,
    sections.map((section) => ({ ...section, blocks: section.blocks.slice(0, 1) })),
  );
  const lines = new Set(sections.map(({ line }) => line));
  const ofHeadings = entries.filter(({ line }) => lines.has(line));
  const versions = headed.filter(Boolean).length;
  return versions >= 1 && versions * 3 >= headed.length - 1 ? ofHeadings : [];
}

function byAge(a: ChangelogEntry, b: ChangelogEntry): number {
  if (a.version !== null && b.version !== null) return compareVersions(b.version, a.version);
  return (b.date ?? 0) - (a.date ?? 0);
}

const exactly = ({ entries }: Changelog, latest: Latest | null): ChangelogEntry | undefined => {
  const version = latest?.version ?? null;
  return version === null
    ? undefined
    : entries.find((entry) => entry.version !== null && compareVersions(entry.version, version) === 0);
};

/** The entry that tells of the latest release: its own, else a newer one; null where the changelog stops before. */
export function entryAbout(changelog: Changelog, latest: Latest): ChangelogEntry | null {
  const own = exactly(changelog, latest);
  if (own) return own;
  const { newest } = changelog;
  const { version, at } = latest;
  if (version !== null && newest.version !== null) return compareVersions(newest.version, version) >= 0 ? newest : null;
  if (newest.date !== null && at !== null) return newest.date >= at - daysAhead * day ? newest : null;
  return at === null && version === null ? newest : null;
}

/** Whether a changelog begins by saying that what came later is told on the host's page of releases. */
export const leadsToReleases = ({ document, entries }: Changelog): boolean => {
  const first = Math.min(...entries.map(({ line }) => line));
  return document.links.some(({ target, line }) => line < first && pageOfReleases.test(target));
};
