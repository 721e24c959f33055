import { settingsFileOf } from '../audit/project-settings.ts';
import { readingPlan } from '../audit/reading-plan.ts';
import type { Practice } from '../practices/practice.ts';
import type { Request } from '../requests/request.ts';
import { readSettings } from '../settings/read-settings.ts';
import type { PartialSettings } from '../settings/settings.ts';
import type { Dependents } from '../snapshot/activity.ts';
import { type Fact, known } from '../snapshot/fact.ts';
import type { ReadingPlan } from '../snapshot/files.ts';
import type { Instant } from '../snapshot/people.ts';
import type { RepositoryOptions } from '../sources/github/capture-repository.ts';
import { inheritedSettings } from '../sources/github/inherited-settings.ts';
import { type Language, language, languageFor } from '../wording/languages.ts';
import type { Inherit } from './inheritance.ts';

/** What the App and the Action give a use case, besides the event's own. */
export interface Given {
  readonly practices: readonly Practice[];
  /** When the audit was asked for: practices judge by it, and of two runs the later counts. */
  readonly at: Instant;
  /** The clock, for limits that GitHub sets. */
  readonly now: () => Instant;
  /** Inputs of the Action. */
  readonly overrides: PartialSettings;
  /** Path of the settings file inside the repository, where it is not the usual one. */
  readonly settingsAt: string | null;
  /** Who counts the dependents of a public repository, by its web address; null where nobody is to be asked. */
  readonly dependents: ((url: string) => Promise<Fact<Dependents | null>>) | null;
  /** Nothing is written: what would be is said. */
  readonly dryRun: boolean;
}

/** What is read for an audit, with the settings file wherever it is. */
export function planOf({ practices, settingsAt }: Pick<Given, 'practices' | 'settingsAt'>): ReadingPlan {
  const plan = readingPlan(practices);
  if (settingsAt === null) return plan;
  return {
    rounds: plan.rounds,
    next(files) {
      const isIt = ({ path }: { readonly path: string }): boolean => path.toLowerCase() === settingsAt.toLowerCase();
      const file = files.read.some(isIt) ? undefined : files.entries.find(isIt);
      // A folder below the second level is not listed: the path is then asked for as it was given.
      const first = files.read.some(isIt) ? [] : [file?.path ?? settingsAt];
      return [...first, ...plan.next(files).filter((path) => !first.includes(path))];
    },
  };
}

/**
 * Nobody is asked where the project's own settings say not to, nor about a repository on a server of somebody's own, which is
 * nobody else's business.
 */
export function dependentsAsked({
  practices,
  at: now,
  settingsAt,
  dependents,
}: Pick<Given, 'practices' | 'at' | 'settingsAt' | 'dependents'>): RepositoryOptions['dependents'] {
  if (dependents === null) return null;
  return async (url, files) => {
    if (!url.startsWith('https://github.com/')) return known(null);
    const file = settingsFileOf({ files }, settingsAt);
    const said = file === null ? {} : readSettings(file.text, file.path, { practices, now }).settings;
    return said.dependents?.ecosystems === false ? known(null) : dependents(url);
  };
}

export const inheritFrom =
  (request: Request, owner: string, now: () => Instant): Inherit =>
  (from) =>
    inheritedSettings(request, { from, owner, now });

/** The card speaks as the settings say; English, if they say no language that there is. */
export const languageOf = (said: string | null): Language =>
  (said === null ? null : languageFor(said)) ?? language('en');
