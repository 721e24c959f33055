import type { Instant } from '../snapshot/people.ts';
import { readRemembered, withoutRemembered } from './hidden-block.ts';

/** First line of everything that we post; with a trusted author it tells ours from everybody else's. */
export const markers = {
  dashboard: '<!-- coop-scorecard:dashboard -->',
  comment: '<!-- coop-scorecard:pull-request -->',
  reply: '<!-- coop-scorecard:reply -->',
} as const;
export type Marker = keyof typeof markers;

/** An issue or a comment as GitHub shows it. */
export interface Posted {
  /** Number of an issue, id of a comment. */
  readonly id: number;
  readonly body: string;
  /** Login, with or without GitHub's `[bot]`; null for a deleted account. */
  readonly author: string | null;
  readonly createdAt: Instant;
  /** Issues only; a comment is always open. */
  readonly open: boolean;
}

/** GraphQL shows a bot's login without the `[bot]` that REST adds. */
const plainLogin = (login: string): string => login.toLowerCase().replace(/\[bot\]$/, '');

/** Ours among what is posted, oldest first: by marker and author both. */
export function oursAmong(posted: readonly Posted[], marker: Marker, trusted: readonly string[]): readonly Posted[] {
  const logins = new Set(trusted.map(plainLogin));
  return posted
    .filter(
      ({ body, author }) =>
        author !== null && logins.has(plainLogin(author)) && body.trimStart().startsWith(markers[marker]),
    )
    .toSorted((a, b) => a.createdAt - b.createdAt || a.id - b.id);
}

/** What to do on GitHub, in order. */
export type Step =
  | { readonly do: 'create'; readonly body: string }
  | { readonly do: 'update'; readonly id: number; readonly body: string }
  | { readonly do: 'close'; readonly id: number; readonly body: string };

export type Plan =
  | { readonly steps: readonly [Step, ...Step[]] }
  | { readonly steps: readonly []; readonly because: Reason };

export type Reason =
  | 'unchanged'
  | 'older-run'
  | 'not-wanted'
  | 'no-dashboard'
  | 'issues-off'
  | 'archived'
  | 'fork'
  | 'empty'
  | 'template';

/** What brought the audit about. Only the first two may create a dashboard. */
export type Occasion = 'installation' | 'dashboard-run' | 'push' | 'weekly' | 'command';

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
  const { ours, wanted, repository, body } = wish;
  const [dashboard, ...others] = ours;
  if (repository.archived) return nothing('archived');
  if (!repository.hasIssues) return nothing('issues-off');
  const closing = others
    .filter((other) => other.open)
    .map((other): Step => ({ do: 'close', id: other.id, body: wish.duplicate }));
  if (!wanted) {
    const farewell: readonly Step[] = dashboard?.open ? [{ do: 'close', id: dashboard.id, body: wish.farewell }] : [];
    return steps([...farewell, ...closing], 'not-wanted');
  }
  if (!dashboard) {
    const without = reasonForNone(wish);
    return without ? nothing(without) : { steps: [{ do: 'create', body }] };
  }
  if ((readRemembered(dashboard.body)?.at ?? 0) > wish.at) return steps(closing, 'older-run');
  if (sameText(dashboard.body, body)) return steps(closing, 'unchanged');
  return { steps: [{ do: 'update', id: dashboard.id, body }, ...closing] };
}

function reasonForNone({ occasion, repository }: DashboardWish): Reason | null {
  if (occasion !== 'installation' && occasion !== 'dashboard-run') return 'no-dashboard';
  if (repository.fork) return 'fork';
  if (repository.template) return 'template';
  return repository.empty ? 'empty' : null;
}

export interface CommentWish {
  readonly ours: readonly Posted[];
  readonly comment: 'changes' | 'always' | 'never';
  /** The pull request changes something that the card shows. */
  readonly changes: boolean;
  readonly body: string;
  readonly at: Instant;
}

/** What becomes of the comment on a pull request. One that is there is kept true, unless comments are not wanted at all. */
export function planComment({ ours, comment, changes, body, at }: CommentWish): Plan {
  const [existing] = ours;
  if (comment === 'never') return nothing('not-wanted');
  if (!existing) {
    return comment === 'always' || changes ? { steps: [{ do: 'create', body }] } : nothing('unchanged');
  }
  if ((readRemembered(existing.body)?.at ?? 0) > at) return nothing('older-run');
  return sameText(existing.body, body) ? nothing('unchanged') : { steps: [{ do: 'update', id: existing.id, body }] };
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

/** The same for a reader: the time that a text remembers does not count. */
function sameText(posted: string, wanted: string): boolean {
  const history = (text: string): string => JSON.stringify(readRemembered(text)?.history ?? null);
  return withoutRemembered(posted) === withoutRemembered(wanted) && history(posted) === history(wanted);
}
