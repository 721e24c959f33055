import { audit } from '../audit/audit.ts';
import { type ProjectSettings, readProjectSettings, settingsFileOf, settingsFrom } from '../audit/project-settings.ts';
import type { Scorecard } from '../audit/scorecard.ts';
import type { Practice } from '../practices/practice.ts';
import type { PartialSettings } from '../settings/settings.ts';
import type { Instant } from '../snapshot/people.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { type Inherit, readWithInheritance } from './inheritance.ts';

export interface Auditing {
  readonly practices: readonly Practice[];
  readonly now: Instant;
  /** Flags of the command line, or inputs of the Action. */
  readonly overrides: PartialSettings;
  /** Settings given in place of the repository's own file. */
  readonly instead?: ProjectSettings;
  /** Path of the settings file inside the repository, where it is not the usual one. */
  readonly settingsAt?: string | null;
  /** How `extends` is followed; null where the source has no way to (a folder). */
  readonly inherit: Inherit | null;
}

/** From a snapshot to its scorecard: the same for the App, the Action and the command line. */
export async function auditSnapshot(snapshot: Snapshot, given: Auditing): Promise<Scorecard> {
  const { practices, now, overrides } = given;
  const read = await settingsOf(snapshot, given);
  const settings = settingsFrom({ overrides, own: read.said, inherited: read.inherited });
  return audit(withUnread(snapshot, read.unread), practices, { settings, problems: read.problems, now });
}

/**
 * The scorecards of a pull request's base and head. Whoever proposes a change does not decide by it whose settings are
 * inherited: those of the base hold for both, and what the head's file newly extends is not even looked at.
 */
export async function auditPullRequest(
  sides: { readonly base: Snapshot; readonly head: Snapshot },
  given: Omit<Auditing, 'instead'>,
): Promise<{ readonly base: Scorecard; readonly head: Scorecard }> {
  const { practices, now, overrides } = given;
  const { said, problems, inherited, unread } = await settingsOf(sides.base, given);
  const file = settingsFileOf(sides.head, given.settingsAt);
  const proposed = file === null ? null : readProjectSettings(file, sides.head, practices, now);
  const sharedProblems = proposed ? problems.filter(({ message }) => message.key.startsWith('settings.extends-')) : [];
  return {
    base: audit(withUnread(sides.base, unread), practices, {
      settings: settingsFrom({ overrides, own: said, inherited }),
      problems,
      now,
    }),
    head: audit(withUnread(sides.head, unread), practices, {
      settings: settingsFrom({ overrides, own: proposed?.said ?? {}, base: said, inherited }),
      problems: [...(proposed?.problems ?? []), ...sharedProblems],
      now,
    }),
  };
}

function settingsOf(snapshot: Snapshot, given: Auditing): ReturnType<typeof readWithInheritance> {
  return given.instead
    ? Promise.resolve({ ...given.instead, inherited: [], unread: [] })
    : readWithInheritance(settingsFileOf(snapshot, given.settingsAt), snapshot, given);
}

const withUnread = (snapshot: Snapshot, unread: Snapshot['unread']): Snapshot =>
  unread.length > 0 ? { ...snapshot, unread: [...snapshot.unread, ...unread] } : snapshot;
