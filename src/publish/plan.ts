import type { Instant } from '../snapshot/people.ts';
import { readRemembered, withoutRemembered } from './hidden-block.ts';

/** First line of everything that we post; with a trusted author it tells ours from everybody else's. */
export const markers = {
  dashboard: '<!-- coop-scorecard:dashboard -->',
  comment: '<!-- coop-scorecard:pull-request -->',
  reply: '<!-- coop-scorecard:reply -->',
} as const;
export type Marker = keyof typeof markers;

/** The label of a dashboard: readings of the issues leave out what bears it. */
export const dashboardLabel = 'coop-scorecard';

/** GitHub's limit for the body of an issue or a comment. */
export const mostCharactersOfABody = 65_536;

/** An issue or a comment as GitHub shows it. */
export interface Posted {
  /** Number of an issue, id of a comment. */
  readonly id: number;
  readonly body: string;
  /** Login; a machine account's ends in `[bot]`, so that nobody can pass for one by name. Null for a deleted account. */
  readonly author: string | null;
  readonly createdAt: Instant;
  /** Issues only; a comment is always open. */
  readonly open: boolean;
  /** Web address. */
  readonly url: string | null;
}

const hasMarker = ({ body }: Posted, marker: Marker): boolean => body.trimStart().startsWith(markers[marker]);
const sameLogin = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
const oldestFirst = (a: Posted, b: Posted): number => a.createdAt - b.createdAt || a.id - b.id;

/** Ours among what is posted, oldest first: by marker and author both. */
export function oursAmong(posted: readonly Posted[], marker: Marker, trusted: string): readonly Posted[] {
  const once = new Map(posted.map((each) => [each.id, each])).values();
  return [...once]
    .filter((each) => each.author !== null && sameLogin(each.author, trusted) && hasMarker(each, marker))
    .toSorted(oldestFirst);
}

/** What another App's bot posted with our marker: there, that App publishes. */
export function anotherAppsAmong(posted: readonly Posted[], marker: Marker, trusted: string): Posted | null {
  const actions = 'github-actions[bot]';
  const others = posted.filter(
    (each) =>
      each.author?.endsWith('[bot]') === true &&
      !sameLogin(each.author, trusted) &&
      !sameLogin(each.author, actions) &&
      hasMarker(each, marker),
  );
  return others.toSorted(oldestFirst)[0] ?? null;
}

/** What to do on GitHub, in order. A comment cannot be closed, so a second one is removed. */
export type Step =
  | { readonly do: 'create'; readonly body: string }
  | { readonly do: 'update'; readonly id: number; readonly body: string }
  | { readonly do: 'close'; readonly id: number; readonly body: string }
  | { readonly do: 'remove'; readonly id: number };

export type Plan =
  | { readonly steps: readonly [Step, ...Step[]] }
  | { readonly steps: readonly []; readonly because: Reason };

/**
 * Why nothing is written. `deleted`: there was a dashboard, and a person deleted it; `app-publishes`: an App does it;
 * `not-found-for-sure`: there is too much to look through to know that we have none.
 */
export type Reason =
  | 'unchanged'
  | 'older-run'
  | 'not-wanted'
  | 'no-dashboard'
  | 'deleted'
  | 'issues-off'
  | 'archived'
  | 'fork'
  | 'empty'
  | 'template'
  | 'app-publishes'
  | 'not-found-for-sure';

/** What brought the audit about. Only the first three may create a dashboard; `by-hand`: a person started the Action's run. */
export type Occasion = 'installation' | 'dashboard-run' | 'by-hand' | 'push' | 'weekly' | 'command';

export interface Surroundings {
  readonly archived: boolean;
  readonly fork: boolean;
  readonly empty: boolean;
  readonly template: boolean;
  readonly hasIssues: boolean;
}

export interface DashboardWish {
  /** Our dashboards, oldest first. */
  readonly ours: readonly Posted[];
  readonly wanted: boolean;
  readonly occasion: Occasion;
  readonly repository: Surroundings;
  /** The label is there and no dashboard bears it: somebody deleted the dashboard. */
  readonly deleted: boolean;
  /** Marker, card and what it remembers. */
  readonly body: string;
  /** What a dashboard says when the project wants none any more, and what a second one says. */
  readonly farewell: string;
  readonly duplicate: string;
  /** When this audit was asked for. */
  readonly at: Instant;
}

/** What becomes of the dashboard. A closed one is kept up to date and never reopened; of two, the older stays. */
export function planDashboard(wish: DashboardWish): Plan {
  const { ours, wanted, repository, body, at } = wish;
  const [dashboard, ...others] = ours;
  if (repository.archived) return nothing('archived');
  if (!repository.hasIssues) return nothing('issues-off');
  const closing = closeOthers(others, wish.duplicate);
  if (!dashboard) {
    const without = reasonForNone(wish);
    return without ? nothing(without) : { steps: [{ do: 'create', body }] };
  }
  if (isNewer(dashboard, at)) return steps(closing, 'older-run');
  if (!wanted) {
    const farewell: readonly Step[] = dashboard.open ? [{ do: 'close', id: dashboard.id, body: wish.farewell }] : [];
    return steps([...farewell, ...closing], 'not-wanted');
  }
  if (sameText(dashboard.body, body, at)) return steps(closing, 'unchanged');
  return { steps: [{ do: 'update', id: dashboard.id, body }, ...closing] };
}

/** After creating: another run may have done the same at the same time. */
export const planForTwo = (ours: readonly Posted[], duplicate: string): readonly Step[] =>
  closeOthers(ours.slice(1), duplicate);

const closeOthers = (others: readonly Posted[], duplicate: string): readonly Step[] =>
  others.filter((other) => other.open).map((other): Step => ({ do: 'close', id: other.id, body: duplicate }));

function reasonForNone({ occasion, repository, wanted, deleted }: DashboardWish): Reason | null {
  if (!wanted) return 'not-wanted';
  switch (occasion) {
    case 'push':
    case 'weekly':
    case 'command':
      return 'no-dashboard';
    case 'dashboard-run':
      if (deleted) return 'deleted';
      break;
    case 'installation':
    case 'by-hand':
  }
  if (repository.fork) return 'fork';
  if (repository.template) return 'template';
  return repository.empty ? 'empty' : null;
}

export interface CommentWish {
  /** Our comments on this pull request, oldest first. */
  readonly ours: readonly Posted[];
  readonly comment: 'changes' | 'always' | 'never';
  /** The pull request changes something that the card shows. */
  readonly changes: boolean;
  readonly body: string;
  readonly at: Instant;
}

/** What becomes of the comment on a pull request. One that is there is kept true, unless comments are not wanted at all. */
export function planComment({ ours, comment, changes, body, at }: CommentWish): Plan {
  const [existing, ...others] = ours;
  if (comment === 'never') return nothing('not-wanted');
  if (!existing) {
    return comment === 'always' || changes ? { steps: [{ do: 'create', body }] } : nothing('unchanged');
  }
  const removing = others.map((other): Step => ({ do: 'remove', id: other.id }));
  if (isNewer(existing, at)) return steps(removing, 'older-run');
  if (sameText(existing.body, body, at)) return steps(removing, 'unchanged');
  return { steps: [{ do: 'update', id: existing.id, body }, ...removing] };
}

export type Conclusion = 'success' | 'neutral' | 'failure';

/**
 * How a check ends. It fails only when a threshold is set on the base, the result is below it, and the pull request makes it
 * worse: nobody's change is held up by what was there before.
 */
export function conclude(result: {
  readonly failUnder: number | null;
  readonly score: number | null;
  readonly baseScore: number | null;
}): Conclusion {
  const { failUnder, score, baseScore } = result;
  if (score === null) return 'neutral';
  if (failUnder === null || score >= failUnder) return 'success';
  return baseScore !== null && score < baseScore ? 'failure' : 'neutral';
}

const nothing = (because: Reason): Plan => ({ steps: [], because });

function steps(all: readonly Step[], because: Reason): Plan {
  const [first, ...rest] = all;
  return first ? { steps: [first, ...rest] } : nothing(because);
}

const isNewer = ({ body }: Posted, at: Instant): boolean => (readRemembered(body, at)?.at ?? 0) > at;

/** The same for a reader: the time that a text remembers does not count. */
function sameText(posted: string, wanted: string, at: Instant): boolean {
  const history = (text: string): string => JSON.stringify(readRemembered(text, at)?.history ?? null);
  return withoutRemembered(posted) === withoutRemembered(wanted) && history(posted) === history(wanted);
}
