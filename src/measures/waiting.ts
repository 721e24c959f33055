import type { Act, Issue, PullRequest } from '../snapshot/activity.ts';
import type { Instant } from '../snapshot/people.ts';
import { daysBetween, isSensible, monthsBefore } from './dates.ts';
import type { Insiders } from './insiders.ts';
import type { Wait } from './survival.ts';

/** What somebody outside opened and waited for. */
export interface Waiting {
  readonly number: number;
  readonly createdAt: Instant;
  /** Not closed. */
  readonly open: boolean;
  /** The days it can have waited for by now. */
  readonly daysByNow: number;
  /** Not all acts could be read: a later answer may exist. */
  readonly cut: boolean;
  /** Until an act of somebody inside. */
  readonly forInsiders: Wait;
  /** Until an act of anybody but the author. */
  readonly forAnyone: Wait;
}

/** Newest issues, or pull requests, that are looked at. */
export const newest = 100;
/** How far back, widened until there are enough. */
export const windowsInMonths = [12, 24, 36] as const;

/** The newest 100 by date of creation, newest first; what this tool created and absurd dates left out. */
export function sampleOf<T extends Issue>(issues: readonly T[], now: Instant): readonly T[] {
  return issues
    .filter(({ ours, createdAt }) => !ours && isSensible(createdAt, now))
    .toSorted((a, b) => b.createdAt - a.createdAt || b.number - a.number)
    .slice(0, newest);
}

/** Opened by a person outside: no bot, nobody inside, and not by somebody of whom it is not known. */
export const isFromOutside = ({ author }: Issue, insiders: Insiders): boolean =>
  author === null
    ? insiders.evidence.length > 0
    : !insiders.identities.isBot(author) && insiders.sideOf(author) === 'outside';

export interface Answering {
  /** Acts that answer. */
  readonly answers: ReadonlySet<Act['kind']>;
  /** Days of `createdAt` to `until` that count as waiting. */
  readonly elapsed: (issue: Issue, until: Instant) => number;
}

/**
 * How long the author of an issue waited for an answer. Not answers: what the author or a bot does, and what was hidden. Waiting ends
 * without an answer when the author closes it or, where not all acts could be read, at the last one that could.
 */
export function waitingOf(issue: Issue, insiders: Insiders, answering: Answering, now: Instant): Waiting {
  const acts = issue.acts.filter(({ at }) => isSensible(at, now)).toSorted((a, b) => a.at - b.at);
  const answers = acts.filter(
    (act) => answering.answers.has(act.kind) && !act.minimised && isByAnother(act, issue, insiders),
  );
  const end = endOfSight(issue, acts, insiders, now);
  const wait = (answer: Act | undefined): Wait =>
    answer && answer.at <= end
      ? { days: answering.elapsed(issue, answer.at), answered: true }
      : { days: answering.elapsed(issue, end), answered: false };
  return {
    number: issue.number,
    createdAt: issue.createdAt,
    open: issue.closedAt === null,
    daysByNow: answering.elapsed(issue, now),
    cut: issue.actsCut,
    forInsiders: wait(answers.find(({ by }) => insiders.sideOf(by) === 'inside')),
    forAnyone: wait(answers[0]),
  };
}

function isByAnother(act: Act, issue: Issue, { identities }: Insiders): boolean {
  // Two deleted accounts cannot be told apart: it may be the author's own.
  if (act.by === null || issue.author === null) return act.by !== issue.author && !(act.by && identities.isBot(act.by));
  if (identities.isBot(act.by)) return false;
  const id = identities.of(act.by);
  return id !== null && id !== identities.of(issue.author);
}

/** Until when it can be seen that there was no answer. */
function endOfSight(issue: Issue, acts: readonly Act[], insiders: Insiders, now: Instant): Instant {
  if (issue.actsCut) return Math.min(now, acts.at(-1)?.at ?? issue.createdAt);
  if (issue.closedAt === null) return now;
  const close = acts.findLast(({ kind }) => kind === 'close' || kind === 'merge');
  // A machine that closes it takes nobody's question off the pile.
  if (close?.by && insiders.identities.isBot(close.by)) return now;
  return isSensible(issue.closedAt, now) ? Math.min(now, Math.max(issue.closedAt, close?.at ?? 0)) : now;
}

/** Days since creation. */
export const sinceCreation = (issue: Issue, until: Instant): number => daysBetween(issue.createdAt, until);

/** Days since creation on which a pull request was no draft. */
export function outOfDraft(request: Pick<PullRequest, 'createdAt' | 'acts' | 'draft'>, until: Instant): number {
  const turns = request.acts
    .filter(({ kind }) => kind === 'ready-for-review' || kind === 'convert-to-draft')
    .toSorted((a, b) => a.at - b.at);
  const first = turns[0]?.kind;
  let draft = first === undefined ? request.draft : first === 'ready-for-review';
  let days = 0;
  let since = request.createdAt;
  for (const turn of turns) {
    const at = Math.min(turn.at, until);
    if (!draft) days += daysBetween(since, at);
    since = Math.max(since, at);
    draft = turn.kind === 'convert-to-draft';
  }
  return draft ? days : days + daysBetween(since, until);
}

export interface Window<T> {
  readonly months: number;
  readonly items: readonly T[];
}

/** Those of the last 12 months or, while there are fewer than `least`, of the last 24, then 36. */
export function widen<T extends { readonly createdAt: Instant }>(
  items: readonly T[],
  least: number,
  now: Instant,
): Window<T> {
  let window: Window<T> = { months: windowsInMonths[0], items: [] };
  for (const months of windowsInMonths) {
    const from = monthsBefore(now, months);
    window = { months, items: items.filter(({ createdAt }) => createdAt >= from) };
    if (window.items.length >= least) break;
  }
  return window;
}
