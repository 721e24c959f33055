import { audit } from '../audit/audit.ts';
import { type ProjectSettings, settingsFileOf, settingsFrom } from '../audit/project-settings.ts';
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
  /** How `extends` is followed; null where the source has no way to (a folder). */
  readonly inherit: Inherit | null;
  /** The base's settings file, when the snapshot is the head of a pull request. */
  readonly base?: PartialSettings;
}

/** From a snapshot to its scorecard: the same for the App, the Action and the command line. */
export async function auditSnapshot(snapshot: Snapshot, given: Auditing): Promise<Scorecard> {
  const { practices, now, overrides, base } = given;
  const file = given.instead ? null : settingsFileOf(snapshot);
  const read = given.instead
    ? { ...given.instead, inherited: [], unread: [] }
    : await readWithInheritance(file, snapshot, given);
  const settings = settingsFrom({ overrides, own: read.said, inherited: read.inherited, ...(base ? { base } : {}) });
  const whole = read.unread.length > 0 ? { ...snapshot, unread: [...snapshot.unread, ...read.unread] } : snapshot;
  return audit(whole, practices, { settings, problems: read.problems, now });
}
