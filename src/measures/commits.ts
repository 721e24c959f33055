import { creditsOf } from '../snapshot/credits.ts';
import type { Commit, History } from '../snapshot/history.ts';
import type { Instant } from '../snapshot/people.ts';
import { isSensible } from './dates.ts';
import type { Identities, IdentityId } from './identities.ts';

/** A commit that people made, machines among its authors left out. */
export interface HumanCommit {
  readonly id: string;
  /** When it was committed or, where that date is absurd, written; null when both are. */
  readonly at: Instant | null;
  /** Each once. */
  readonly authors: readonly IdentityId[];
}

/** When a commit came in, by its committer's clock, else its author's; null when neither can be believed. */
export function dateOf(commit: Commit, now: Instant): Instant | null {
  if (isSensible(commit.committedAt, now)) return commit.committedAt;
  return isSensible(commit.authoredAt, now) ? commit.authoredAt : null;
}

/** Commits by people among the first `most`, merges left out: a merge is no work of its own. */
export function humanCommits(
  history: History,
  identities: Identities,
  now: Instant,
  most = history.commits.length,
): readonly HumanCommit[] {
  const { people, authors } = creditsOf(history);
  const ids = people.map((person) => identities.of(person));
  // Nearly every commit has one author, whose list they share.
  const alone = ids.map((id): readonly IdentityId[] => (id === null ? [] : [id]));
  const found: HumanCommit[] = [];
  for (let at = 0; at < Math.min(most, history.commits.length); at += 1) {
    const commit = history.commits[at];
    if (commit === undefined || commit.merge) continue;
    const credited = authors[at] ?? [];
    const by = credited.length === 1 ? (alone[credited[0] ?? -1] ?? []) : idsOf(credited, ids);
    if (by.length > 0) found.push({ id: commit.id, at: dateOf(commit, now), authors: by });
  }
  return found;
}

/** Identities of people, by their positions, each once. */
const idsOf = (people: readonly number[], ids: readonly (IdentityId | null)[]): readonly IdentityId[] => [
  ...new Set(people.flatMap((person) => ids[person] ?? [])),
];
