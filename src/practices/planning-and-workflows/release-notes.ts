import type { ChangelogEntry } from '../../reading/changelog.ts';
import type { Documents } from '../../reading/documents.ts';
import { stemOf } from '../../reading/format.ts';
import { foldersOf, isOwn, ownPages } from '../../reading/places.ts';
import { pluginPages } from '../../reading/plugin-page.ts';
import { findSections } from '../../reading/search.ts';
import { upgradeStem, upgrading } from '../../reading/topics/release-notes.ts';
import { compareVersions, type Version, versionOf } from '../../reading/version.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { say } from '../../wording/message.ts';
import {
  type Changelog,
  changelogFolder,
  changelogsOf,
  entryAbout,
  folderChangelog,
  leadsToReleases,
  packageChangelog,
  rootFile,
} from '../changelogs.ts';
import { type Latest, latestRelease, manifestFile, saysWhatChanged } from '../latest-release.ts';
import type { Evidence, Judgement, NextStep, Practice } from '../practice.ts';

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
    pluginPages,
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
  const [best] = changelogs;
  if (latest === null) {
    if (best === undefined) return withoutChangelog(snapshot, null);
    const summary = say('release-notes.changelog', { entry: nameOfEntry(best.newest) });
    return { verdict: 'met', summary, evidence: [newestEntry(best)] };
  }
  const summary = say('release-notes.told', { version: latest.name });
  const [about] = changelogs.flatMap((changelog) => {
    const entry = entryAbout(changelog, latest);
    return entry === null ? [] : [{ path: changelog.document.path, entry }];
  });
  if (latest.notes !== null && saysWhatChanged(latest.notes) && (latest.from === 'release' || about === undefined)) {
    const evidence: Evidence = {
      kind: 'observed',
      summary: say('release-notes.in-release', { version: latest.name }),
      ...(latest.url === null ? {} : { url: latest.url }),
    };
    return { verdict: 'met', summary, evidence: [evidence] };
  }
  if (about !== undefined) {
    const entry = say('release-notes.entry-of', { entry: nameOfEntry(about.entry) });
    return {
      verdict: 'met',
      summary,
      evidence: [{ kind: 'observed', summary: entry, path: about.path, line: about.entry.line }],
    };
  }
  const page = pageAbout(documents, latest.version);
  if (page !== null) {
    const entry = say('release-notes.entry-of', { entry: latest.version?.text ?? latest.name });
    return { verdict: 'met', summary, evidence: [{ kind: 'observed', summary: entry, path: page }] };
  }
  if (best === undefined || (!snapshot.releases.known && leadsToReleases(best)))
    return withoutChangelog(snapshot, latest);
  return {
    verdict: 'partly',
    summary: say('release-notes.behind', { version: latest.name, entry: nameOfEntry(best.newest) }),
    evidence: [newestEntry(best)],
    nextStep: {
      summary: say('release-notes.next-entry', { version: latest.name }),
      place: { kind: 'edit-file', path: best.document.path, line: best.newest.line },
    },
  };
}

/** Folders with a page for each version: `docs/releases/v0.9.0.md`, `releasenotes/1.7.5/release.md`. */
const folderOfNotes = /^(?:release[-_]?notes?|relnotes|releases|change-?logs?|whats-?new|news)$/;

function pageAbout(documents: Documents, version: Version | null): string | null {
  if (version === null) return null;
  const isOf = (name: string): boolean => {
    const named = versionOf(name);
    return named !== null && named.pre === version.pre && compareVersions(named, version) === 0;
  };
  const page = ownPages(documents).find((path) => {
    const folders = foldersOf(path);
    const at = folders.findIndex((folder) => folderOfNotes.test(folder));
    return at >= 0 && [...folders.slice(at + 1), stemOf(path)].some(isOf);
  });
  return page ?? null;
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

function nameOfEntry(entry: ChangelogEntry): string {
  return entry.version?.text ?? (entry.date === null ? '' : new Date(entry.date).toISOString().slice(0, 10));
}

const newestEntry = ({ document, newest }: Changelog): Evidence => ({
  kind: 'observed',
  summary: say('release-notes.entry', { entry: nameOfEntry(newest) }),
  path: document.path,
  line: newest.line,
});

/** A migration or upgrade guide: a document of its own with something in it, or a section. */
function upgradeGuide(documents: Documents): Evidence | null {
  const guide = documents.own.find(
    (document) =>
      isOwn(document.path) &&
      document.path.split('/').length <= 3 &&
      upgradeStem.test(stemOf(document.path)) &&
      document.words >= 20,
  );
  const summary = say('release-notes.upgrade-guide');
  if (guide) return { kind: 'observed', summary, path: guide.path };
  const prominent = documents.own.filter(({ path }) => rootFile.test(path.toLowerCase()));
  const [passage] = findSections(prominent, upgrading);
  return passage ? { kind: 'observed', summary, path: passage.document.path, line: passage.line } : null;
}
