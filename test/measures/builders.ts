import type { Insiders } from '../../src/measures/insiders.ts';
import { insidersOf } from '../../src/measures/insiders.ts';
import { defaultSettings, type Settings } from '../../src/settings/settings.ts';
import type { Act, Issue, PullRequest } from '../../src/snapshot/activity.ts';
import { known } from '../../src/snapshot/fact.ts';
import type { Commit, History } from '../../src/snapshot/history.ts';
import type { Instant, Person } from '../../src/snapshot/people.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { day, now, repository } from '../support/repository.ts';

export { day, now };

export const daysAgo = (days: number): Instant => now - days * day;

/** Somebody on GitHub. */
export const user = (login: string): Person => ({ login, name: null, email: null, bot: false });
export const machine = (login: string): Person => ({ login, name: null, email: null, bot: true });
/** Somebody in git: `Ana García <ana@fiqus.coop>`. */
export function author(signature: string): Person {
  const [, name, email] = /^(.*?)\s*<(.*)>$/.exec(signature) ?? [];
  return { login: null, name: name ?? null, email: email ?? null, bot: false };
}

type Kind = Act['kind'];
/** `days` after the issue was opened, or an instant. */
export const act = (kind: Kind, by: Person | null, at: Instant, changes: Partial<Act> = {}): Act => ({
  kind,
  by,
  association: null,
  at,
  minimised: false,
  ...changes,
});

let last = 0;
/** An open issue of somebody outside, `age` days old, with acts `[kind, who, days after it was opened]`. */
export function issue(
  age: number,
  acts: readonly (readonly [Kind, Person | null, number])[] = [],
  changes: Partial<PullRequest> = {},
): PullRequest {
  const createdAt = daysAgo(age);
  last += 1;
  return {
    number: last,
    title: 'It does not start',
    author: user('visitor'),
    association: 'none',
    createdAt,
    closedAt: null,
    labels: [],
    acts: acts.map(([kind, by, days]) => act(kind, by, createdAt + days * day)),
    actsCut: false,
    ours: false,
    draft: false,
    mergedAt: null,
    ...changes,
  };
}

let commits = 0;
export function commit(age: number, authors: readonly Person[], changes: Partial<Commit> = {}): Commit {
  commits += 1;
  const at = daysAgo(age);
  const [first = author('Nobody <>')] = authors;
  return {
    id: commits.toString(16).padStart(40, '0'),
    authoredAt: at,
    committedAt: at,
    authors,
    committer: first,
    merge: false,
    ...changes,
  };
}

export const history = (list: readonly Commit[], changes: Partial<History> = {}): History => ({
  commits: list,
  whole: true,
  total: list.length,
  firstCommitAt: null,
  ...changes,
});

/** Settings that name members, so that it is known who is inside. */
export const withMembers = (...members: string[]): Settings => ({
  ...defaultSettings,
  cooperative: {
    name: 'Fiqus',
    website: null,
    proof: null,
    members,
    emailDomains: [],
    federations: undefined,
    jointWork: undefined,
  },
});

export const withIssues = (issues: readonly Issue[], changes: Partial<Snapshot> = {}): Snapshot =>
  repository({}, { issues: known(issues), ...changes });

/** The insiders of a repository with these issues, where ana and beto are members. */
export const insidersAmong = (issues: readonly Issue[]): Insiders =>
  insidersOf(withIssues(issues), withMembers('ana', 'beto'));
