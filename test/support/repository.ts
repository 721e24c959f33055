import type { Judgement, Practice } from '../../src/practices/practice.ts';
import { openDocuments } from '../../src/reading/open-documents.ts';
import { defaultSettings, type Settings } from '../../src/settings/settings.ts';
import { unknown } from '../../src/snapshot/fact.ts';
import type { Files } from '../../src/snapshot/files.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { language } from '../../src/wording/languages.ts';

/** 2026-11-20T10:00:00Z, the time of every test that does not say another. */
export const now = Date.UTC(2026, 10, 20, 10);
export const day = 86_400_000;

/** Files by path. A value of null is a file that is there and was not read. */
export type FilesByPath = Readonly<Record<string, string | null>>;

export function files(byPath: FilesByPath): Files {
  const paths = Object.keys(byPath).sort();
  return {
    entries: paths.map((path) => ({ path, kind: 'file', size: byPath[path]?.length ?? null })),
    whole: true,
    read: paths.flatMap((path) => {
      const text = byPath[path];
      return text == null ? [] : [{ path, content: { kind: 'text' as const, text, truncated: false } }];
    }),
  };
}

/** A snapshot of a folder that holds just these files, with what a test is about changed. */
export function repository(byPath: FilesByPath, changes: Partial<Snapshot> = {}): Snapshot {
  return {
    source: 'checkout',
    repository: {
      owner: 'tierra-comun',
      name: 'semilla',
      url: 'https://github.com/tierra-comun/semilla',
      ref: 'main',
      commit: '1234567890123456789012345678901234567890',
      defaultBranch: 'main',
    },
    files: files(byPath),
    ownerFiles: unknown('unsupported'),
    history: unknown('unsupported'),
    tags: unknown('unsupported'),
    profile: unknown('unsupported'),
    issues: unknown('unsupported'),
    pullRequests: unknown('unsupported'),
    releases: unknown('unsupported'),
    milestones: unknown('unsupported'),
    labels: unknown('unsupported'),
    discussions: unknown('unsupported'),
    contributors: unknown('unsupported'),
    dependents: unknown('unsupported'),
    privateVulnerabilityReporting: unknown('unsupported'),
    unread: [],
    cost: null,
    ...changes,
  };
}

export function judge(practice: Practice, snapshot: Snapshot, settings: Partial<Settings> = {}): Judgement {
  return practice.judge({
    snapshot,
    documents: openDocuments(snapshot),
    settings: { ...defaultSettings, ...settings },
    now,
  });
}

/** What a judgement says, in English: the summary, then the evidence. */
export function told(judgement: Judgement): string {
  const english = language('en');
  return [judgement.summary, ...(judgement.evidence ?? []).map((evidence) => evidence.summary)]
    .map((message) => english.tell(message))
    .join('\n');
}
