import { type ProjectSettings, readProjectSettings, type SettingsFileText } from '../audit/project-settings.ts';
import type { Practice } from '../practices/practice.ts';
import { readSettings } from '../settings/read-settings.ts';
import type { PartialSettings, Problem } from '../settings/settings.ts';
import { readStructured } from '../settings/structured-text.ts';
import type { Fact } from '../snapshot/fact.ts';
import type { Instant } from '../snapshot/people.ts';
import type { Snapshot, Unread } from '../snapshot/snapshot.ts';
import { say } from '../wording/message.ts';

/** How far settings may inherit from settings that inherit. */
const furthest = 3;

/** Reads the settings file of OWNER/NAME; null when it has none. */
export type Inherit = (from: string) => Promise<Fact<SettingsFileText | null>>;

export interface Inheritance extends ProjectSettings {
  /** Nearest first. */
  readonly inherited: readonly PartialSettings[];
  readonly unread: readonly Unread[];
}

/**
 * Reads a project's settings and follows `extends`. What cannot be read, or turns in a circle, is a problem at the line that
 * names it. Problems inside inherited files are their owners' to see, so they are not shown here.
 */
export async function readWithInheritance(
  file: SettingsFileText | null,
  snapshot: Snapshot,
  given: { readonly practices: readonly Practice[]; readonly now: Instant; readonly inherit: Inherit | null },
): Promise<Inheritance> {
  if (file === null) return { said: {}, problems: [], inherited: [], unread: [] };
  const own = readProjectSettings(file, snapshot, given.practices, given.now);
  const inherited: PartialSettings[] = [];
  const seen = new Set([`${snapshot.repository.owner}/${snapshot.repository.name}`.toLowerCase()]);
  const failed = (unread: readonly Unread[], problem: Problem): Inheritance => ({
    ...own,
    problems: [...own.problems, problem],
    inherited,
    unread,
  });
  const at = (message: Problem['message']): Problem =>
    readStructured(file.text, file.path).problem(message, ['extends']);
  let from = own.said.extends;
  for (let step = 0; from !== undefined && step < furthest; step += 1) {
    if (given.inherit === null) {
      return failed(
        [{ what: 'inherited-settings', why: 'unsupported', path: from }],
        at(say('settings.extends-not-read', { from })),
      );
    }
    if (seen.has(from.toLowerCase())) return failed([], at(say('settings.extends-circle', { from })));
    seen.add(from.toLowerCase());
    const found = await given.inherit(from);
    if (!found.known || found.value === null) {
      const unread: readonly Unread[] = found.known ? [] : [{ what: 'inherited-settings', why: found.why, path: from }];
      return failed(unread, at(say('settings.extends-failed', { from })));
    }
    const { settings } = readSettings(found.value.text, found.value.path, given);
    inherited.push(settings);
    from = settings.extends;
  }
  return { ...own, inherited, unread: [] };
}
