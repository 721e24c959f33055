import { type ChangelogEntry, entriesOf, entryHeading } from '../../reading/changelog.ts';
import type { Document, Section } from '../../reading/document.ts';
import type { Documents } from '../../reading/documents.ts';
import { manifestReader } from '../../reading/ecosystem/manifest.ts';
import { fold } from '../../reading/fold.ts';
import { formatOf, stemOf } from '../../reading/format.ts';
import { isOwn } from '../../reading/places.ts';
import { findSections } from '../../reading/search.ts';
import { changelogStem, releaseNotes as topic, upgradeStem, upgrading } from '../../reading/topics/release-notes.ts';
import { compareVersions, type Version, versionOf } from '../../reading/version.ts';
import type { Release } from '../../snapshot/activity.ts';
import type { Instant } from '../../snapshot/people.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { say } from '../../wording/message.ts';
import type { Evidence, Judgement, NextStep, Practice } from '../practice.ts';

const day = 86_400_000;
/** A dated entry may be written some days before its release is tagged. */
const daysAhead = 14;
/** Changelogs of the packages of a project with several; others in subfolders are somebody else's. */
const packageChangelog =
  /^(?:(?:packages|apps|libs|crates|components|plugins|projects|services)\/(?:@?[\w.-]+\/){1,2})(?:change-?log|changes|history|news)(?:\.\w+)?$/;
/** A folder of the root, which is that of a package where a tag is named after it. */
const folderChangelog = /^[\w.-]+\/(?:change-?log|changes|history|news)(?:\.\w+)?$/;
/** A changelog of several pages. */
const changelogFolder = /^(?:docs?\/)?change-?logs?\/[^/]+$/;
const rootFile = /^(?:(?:docs?|\.github|debian)\/)?[^/]+$/;
const manifestFile =
  /^(?:package\.json|composer\.json|pyproject\.toml|cargo\.toml|[^/]+\.gemspec|version(?:\.txt)?|mix\.exs|setup\.(?:py|cfg))$/;

export const releaseNotes: Practice = {
  id: 'release-notes',
  area: 'planning-and-workflows',
  basis: { kind: 'report', where: '12' },
  shows: ['P5', 'P7'],
  reads: [
    {
      path: /^(?:docs?\/|debian\/)?(?:change-?log|changes|history|news|releases?|upgrad(?:e|ing))(?:[-_.][\w.-]+)?$/,
      most: 8,
    },
    { path: packageChangelog, most: 6 },
    { path: folderChangelog, most: 12 },
    { path: changelogFolder, most: 4 },
    { path: manifestFile, most: 4 },
  ],
  judge({ snapshot, documents }) {
    const judged = judge(snapshot, documents);
    const guide = upgradeGuide(documents);
    if (judged.verdict !== 'met' && judged.verdict !== 'partly') return judged;
    if (guide === null) return { ...judged, shows: ['P5'] };
    const [first, ...rest] = judged.evidence;
    return { ...judged, evidence: [first, ...rest, guide] };
  },
};

function judge(snapshot: Snapshot, documents: Documents): Judgement {
  const latest = latestRelease(snapshot, documents);
  const changelogs = changelogsOf(documents, latest, snapshot.repository.name);
  const notes = latest?.notes ?? null;
  const covering = latest === null ? changelogs[0] : changelogs.find((changelog) => covers(changelog, latest));
  const isTold = notes !== null && saysWhatChanged(notes) && (latest?.from === 'release' || covering === undefined);
  if (latest !== null && isTold) {
    const evidence: Evidence = {
      kind: 'observed',
      summary: say('release-notes.in-release', { version: latest.name }),
      ...(latest.url === null ? {} : { url: latest.url }),
    };
    return { verdict: 'met', summary: say('release-notes.told', { version: latest.name }), evidence: [evidence] };
  }
  const [best] = changelogs;
  if (best === undefined) return withoutChangelog(snapshot, latest);
  if (covering !== undefined) {
    const newest = nameOfEntry(covering.newest);
    const evidence = entryEvidence(covering);
    if (latest === null) {
      return { verdict: 'met', summary: say('release-notes.changelog', { entry: newest }), evidence: [evidence] };
    }
    return { verdict: 'met', summary: say('release-notes.told', { version: latest.name }), evidence: [evidence] };
  }
  return {
    verdict: 'partly',
    summary: say('release-notes.behind', { version: latest?.name ?? '', entry: nameOfEntry(best.newest) }),
    evidence: [entryEvidence(best)],
    nextStep: {
      summary: say('release-notes.next-entry', { version: latest?.name ?? '' }),
      place: { kind: 'edit-file', path: best.document.path, line: best.newest.line },
    },
  };
}

function withoutChangelog(snapshot: Snapshot, latest: Latest | null): Judgement {
  const nextStep: NextStep = {
    summary: say('release-notes.next'),
    place: { kind: 'new-file', path: 'CHANGELOG.md', starter: say('release-notes.starter') },
  };
  if (latest === null || latest.from === 'manifest') {
    if (!snapshot.tags.known) return { verdict: 'not-checked', summary: say('release-notes.unknown-tags'), nextStep };
    return { verdict: 'not-applicable', summary: say('release-notes.no-release') };
  }
  if (!snapshot.releases.known && latest.notes === null) {
    // Only the host knows whether a release carries notes.
    return { verdict: 'not-checked', summary: say('release-notes.unknown-notes', { version: latest.name }), nextStep };
  }
  const evidence: Evidence = { kind: 'observed', summary: say('release-notes.release', { version: latest.name }) };
  const summary = say('release-notes.without-notes', { version: latest.name });
  return { verdict: 'partly', summary, evidence: [evidence], nextStep };
}

interface Latest {
  readonly name: string;
  readonly version: Version | null;
  readonly at: Instant | null;
  readonly from: 'release' | 'tag' | 'manifest';
  /** Text of the release, or of an annotated tag; null where none is known. */
  readonly notes: string | null;
  readonly url: string | null;
}

/** The newest release: by the host, else by tags, else the version that a manifest gives. */
function latestRelease(snapshot: Snapshot, documents: Documents): Latest | null {
  const releases = snapshot.releases.known ? snapshot.releases.value : [];
  const tags = snapshot.tags.known ? snapshot.tags.value : [];
  const candidates = [
    ...releases.map((release): Latest => ({ ...ofRelease(release), url: releaseUrl(snapshot, release) })),
    ...tags
      .filter((tag) => !releases.some((release) => release.tag === tag.name))
      .map(
        (tag): Latest => ({
          name: tag.name,
          version: versionOf(tag.name),
          at: tag.at,
          from: 'tag',
          notes: tag.message !== null && tagTells(tag.message) ? tag.message : null,
          url: null,
        }),
      )
      .filter(({ version }) => version !== null),
  ];
  const stable = candidates.filter(({ version }) => version === null || version.pre === '');
  const current = withoutAbandoned(stable.length > 0 ? stable : candidates);
  const whole = current.filter(({ name }) => isOfWhole(name, snapshot.repository.name));
  const [newest] = [...(whole.length > 0 ? whole : current)].sort(newerFirst);
  return newest ?? ofManifest(documents);
}

/** A tag of the project itself, where others are of its packages: `v1.2`, `release-1.2`, its own name. */
const isOfWhole = (tag: string, name: string): boolean =>
  /^(?:v|ver|version|rel|release)?[-_./ ]?\d/i.test(tag) ||
  (tag.toLowerCase().startsWith(name.toLowerCase()) && /^[-_@/]v?\d/i.test(tag.slice(name.length)));

/** Years after which a higher number was of another way of counting, which the project gave up. */
const yearsOfScheme = 2;

function withoutAbandoned(candidates: readonly Latest[]): readonly Latest[] {
  const times = candidates.flatMap(({ at }) => at ?? []);
  if (times.length === 0) return candidates;
  const since = times.reduce((a, b) => Math.max(a, b)) - yearsOfScheme * 365 * day;
  return candidates.filter(({ at }) => at === null || at >= since);
}

const ofRelease = (release: Release): Omit<Latest, 'url'> => ({
  name: release.tag,
  version: versionOf(release.tag),
  at: release.publishedAt,
  from: 'release',
  notes: release.notes ?? '',
});

function releaseUrl(snapshot: Snapshot, { tag }: Release): string | null {
  const { url } = snapshot.repository;
  return url === null ? null : `${url}/releases/tag/${encodeURIComponent(tag)}`;
}

/** By version where both have one that can be compared and none is a date; else by date. */
function newerFirst(a: Latest, b: Latest): number {
  if (a.version !== null && b.version !== null) {
    const byVersion = compareVersions(b.version, a.version);
    if (byVersion !== 0) return byVersion;
  }
  return (b.at ?? 0) - (a.at ?? 0);
}

function ofManifest(documents: Documents): Latest | null {
  for (const { path } of documents.entries((each) => manifestFile.test(each.toLowerCase()))) {
    const text = documents.text(path) ?? '';
    const isPrivate = manifestReader(path)?.(text, path).value?.private === true;
    const written = /^version(?:\.txt)?$/i.test(path)
      ? text.trim().split(/\s/)[0]
      : /(?:^|[\s,{])"?version"?\s*[:=]\s*["']([^"'\n]{1,40})["']/m.exec(text)?.[1];
    const version = versionOf(written ?? '');
    if (version !== null && version.pre === '' && !isPrivate && version.numbers.some((number) => number > 0)) {
      return { name: version.text, version, at: null, from: 'manifest', notes: null, url: null };
    }
  }
  return null;
}

interface Changelog {
  readonly document: Document;
  readonly entries: readonly ChangelogEntry[];
  readonly newest: ChangelogEntry;
}

/** Documents and README sections with entries, the most prominent first. */
function changelogsOf(documents: Documents, latest: Latest | null, name: string | null): readonly Changelog[] {
  const folder = latest?.from === 'manifest' ? null : folderOfTag(latest?.name ?? '');
  // A project of one package often keeps it in a folder of the repository's own name.
  const isOfNamesake = (path: string): boolean =>
    depth(path) === 2 && name !== null && path.split('/')[0]?.toLowerCase() === name.toLowerCase();
  const named = documents.own.filter(
    ({ path }) =>
      changelogStem.test(stemOf(path)) &&
      formatOf(path) !== null &&
      (rootFile.test(path.toLowerCase()) || isWithin(path) || path.split('/').at(-2) === folder || isOfNamesake(path)),
  );
  const pages = documents.own.filter(
    ({ path }) =>
      changelogFolder.test(path.toLowerCase()) && formatOf(path) !== null && !changelogStem.test(stemOf(path)),
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
  const sections = findSections(
    documents.own.filter(({ path }) => rootFile.test(path.toLowerCase())),
    topic,
  ).flatMap(({ document, section }) => asChangelog(document, withBelow(document, section), 1));
  return [...rootFirst, ...sections];
}

/** The package that a tag names: `semilla-web-v1.2.3`, `@semilla/web@1.2.3`. */
const folderOfTag = (tag: string): string | null =>
  /(?:^|\/)([\w.-]{2,60}?)[-_@]v?\d+\.\d[\w.+-]*$/.exec(tag)?.[1] ?? null;

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
  const entries = isAmbiguous(document, sections) ? headedEntries(document, sections) : entriesOf(document, sections);
  const [first] = entries;
  if (first === undefined || entries.length < fewest) return [];
  const newest = [...entries].sort(byAge)[0] ?? first;
  return [{ document, entries, newest }];
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

function covers({ entries, newest }: Changelog, latest: Latest): boolean {
  const { version, at } = latest;
  if (
    version !== null &&
    entries.some((entry) => entry.version !== null && compareVersions(entry.version, version) === 0)
  )
    return true;
  if (version !== null && newest.version !== null) return compareVersions(newest.version, version) >= 0;
  if (newest.date !== null && at !== null) return newest.date >= at - daysAhead * day;
  return at === null && version === null;
}

function nameOfEntry(entry: ChangelogEntry): string {
  return entry.version?.text ?? (entry.date === null ? '' : new Date(entry.date).toISOString().slice(0, 10));
}

const entryEvidence = ({ document, newest }: Changelog): Evidence => ({
  kind: 'observed',
  summary: say('release-notes.entry', { entry: nameOfEntry(newest) }),
  path: document.path,
  line: newest.line,
});

/** An annotated tag that lists changes; most only repeat the name, as people or tools write it. */
function tagTells(message: string): boolean {
  const lines = message
    .slice(0, 20_000)
    .replace(/-----BEGIN[\s\S]*$/, '')
    .split(/\r?\n/)
    .filter(
      (line) =>
        saysWhatChanged(line) &&
        !/^\W*(?:maven-release|prepar|tag|releas|version|bump|merge|updat\w* (?:version|to v?\d)|publish)/i.test(line),
    );
  const isChange =
    /\b(?:fix\w*|add\w*|remov\w*|chang\w*|improv\w*|support\w*|allow\w*|drop\w*|now|new \w+|corrig\w*|corrij\w*|correg\w*|correc\w*|anad\w*|agreg\w*|mejor\w*|ajout\w*|amelior\w*|adicion\w*|afeg\w*)\b/;
  return lines.length >= 2 || lines.some((line) => isChange.test(fold(line)));
}

/** Words of a release's text beside its links, headings and the sentence that a host or habit puts there. */
export function saysWhatChanged(notes: string): boolean {
  const told = notes
    .slice(0, 20_000)
    .replace(/<!--[\s\S]{0,5000}?-->/g, ' ')
    .split(/\r?\n/)
    .filter((line) => !/full changelog|^\s*#|^\s*(?:signed-off-by|tagger|-----|[\w+/=]{60,}$)/i.test(line))
    .map((line) => fold(line.replace(/https?:\/\/\S+/g, ' ')))
    .filter(
      (line) =>
        !/^[\W_]*(?:(?:no|without|sin|sem|sense|pas de|aucun) (?:breaking|major|notable|user[- ]facing|other)?\s*changes?\b.*|(?:released? |version |tag(?:ging)? |bump(?:ed|ing)?( version)?( to)? |v|for )*v?\d[\w.+-]*|(?:first|initial|new|patch|minor|major|bugfix)? ?release.{0,25}|see (?:the )?(?:changelog|release notes).{0,40}|merge .*|.{0,60}unstable; urgency.*)[\W_]*$/.test(
          line,
        ),
    );
  const words = told.join(' ').match(/[\p{L}]{2,}/gu) ?? [];
  return words.length >= 3;
}

/** A migration or upgrade guide: a document of its own with something in it, or a section. */
function upgradeGuide(documents: Documents): Evidence | null {
  const guide = documents.own.find(
    ({ path, words }) => isOwn(path) && depth(path) <= 3 && upgradeStem.test(stemOf(path)) && words >= 20,
  );
  const summary = say('release-notes.upgrade-guide');
  if (guide) return { kind: 'observed', summary, path: guide.path };
  const prominent = documents.own.filter(({ path }) => rootFile.test(path.toLowerCase()));
  const [passage] = findSections(prominent, upgrading);
  return passage ? { kind: 'observed', summary, path: passage.document.path, line: passage.line } : null;
}
