import type { Practice } from '../practices/practice.ts';
import { openDocuments } from '../reading/open-documents.ts';
import { readSettings } from '../settings/read-settings.ts';
import { lostReferences } from '../settings/references.ts';
import { resolveSettings, settingsForPullRequest } from '../settings/resolve-settings.ts';
import type { PartialSettings, Problem, Settings } from '../settings/settings.ts';
import type { Instant } from '../snapshot/people.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { settingsPaths } from './reading-plan.ts';

/** What a settings file says, and what is wrong with it. */
export interface ProjectSettings {
  readonly said: PartialSettings;
  readonly problems: readonly Problem[];
}

export interface SettingsFileText {
  readonly path: string;
  readonly text: string;
}

/** The settings file of a repository, if it has one that was read; `at` names another place than the usual ones. */
export function settingsFileOf(snapshot: Pick<Snapshot, 'files'>, at: string | null = null): SettingsFileText | null {
  for (const wanted of at === null ? settingsPaths : [at.toLowerCase()]) {
    const file = snapshot.files.read.find(({ path }) => path.toLowerCase() === wanted);
    if (file?.content.kind === 'text') return { path: file.path, text: file.content.text };
  }
  return null;
}

/** Reads a settings file against the practices there are; what it names is looked up in the snapshot. */
export function readProjectSettings(
  file: SettingsFileText,
  snapshot: Snapshot,
  practices: readonly Practice[],
  now: Instant,
): ProjectSettings {
  const { settings: said, problems } = readSettings(file.text, file.path, { practices, now });
  const documents = openDocuments(snapshot);
  const lost = lostReferences(file.text, file.path, said, {
    exists: (path) =>
      documents.entry(path) !== null || documents.entries((each) => each.startsWith(`${path}/`)).length > 0,
    anchors: (path) => documents.at(path)?.sections.map((section) => section.anchor) ?? null,
  });
  return { said, problems: [...problems, ...lost].sort((a, b) => a.line - b.line || a.column - b.column) };
}

/** Who said what, the strongest first. */
export interface Said {
  /** Flags of the command line, or inputs of the Action. */
  readonly overrides?: PartialSettings;
  readonly own: PartialSettings;
  /** The base's own settings, when the snapshot is the head of a pull request. */
  readonly base?: PartialSettings;
  /** What it extends, nearest first. */
  readonly inherited?: readonly PartialSettings[];
}

export function settingsFrom({ overrides = {}, own, base, inherited = [] }: Said): Settings {
  return resolveSettings(overrides, base ? settingsForPullRequest(base, own) : own, ...inherited);
}
