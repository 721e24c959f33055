import { creditsOf } from '../snapshot/credits.ts';
import { valueOr } from '../snapshot/fact.ts';
import type { History } from '../snapshot/history.ts';
import type { Instant } from '../snapshot/people.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { dateOf } from './commits.ts';
import { isSensible } from './dates.ts';
import type { Identities } from './identities.ts';
import type { Insiders } from './insiders.ts';
import { isFromOutside, sampleOf, sinceCreation, waitingOf } from './waiting.ts';

/** The latest sign of people's work on a repository. */
export interface Activity {
  /** Latest commit or merge by a person. Null: none with a date that can be believed. */
  readonly lastWorkAt: Instant | null;
  /** Latest release or tag. */
  readonly lastReleaseAt: Instant | null;
  /** Open issues from outside that nobody has answered; null when issues could not be read. */
  readonly questionsWaiting: number | null;
}

const latest = (dates: readonly (Instant | null)[], now: Instant): Instant | null =>
  dates.reduce((last: Instant | null, at) => (isSensible(at, now) && (last === null || at > last) ? at : last), null);

/** When people last worked on it, by commits, merges and merged pull requests; what machines did left out. */
export function activity(snapshot: Snapshot, insiders: Insiders, now: Instant): Activity {
  const { identities } = insiders;
  const history = valueOr(snapshot.history, null);
  const worked = history === null ? [] : datesOfWork(history, identities, now);
  const merged = valueOr(snapshot.pullRequests, []).flatMap(({ acts }) =>
    acts.flatMap(({ kind, by, at }) => (kind === 'merge' && by && !identities.isBot(by) ? [at] : [])),
  );
  const released = [
    ...valueOr(snapshot.releases, []).map(({ publishedAt }) => publishedAt),
    ...valueOr(snapshot.tags, []).map(({ at }) => at),
  ];
  return {
    lastWorkAt: latest([...worked, ...merged], now),
    lastReleaseAt: latest(released, now),
    questionsWaiting: questionsWaiting(snapshot, insiders, now),
  };
}

function datesOfWork(history: History, identities: Identities, now: Instant): readonly (Instant | null)[] {
  const { people, authors } = creditsOf(history);
  const bots = people.map((person) => identities.isBot(person));
  return history.commits
    .filter((_, at) => authors[at]?.some((author) => bots[author] === false))
    .map((commit) => dateOf(commit, now));
}

const anyAnswer = new Set(['comment', 'label', 'assignment', 'milestone', 'linked-fix'] as const);

/** Without knowing who is inside, everybody's question counts, and anybody's answer to it. */
function questionsWaiting(snapshot: Snapshot, insiders: Insiders, now: Instant): number | null {
  if (!snapshot.issues.known) return null;
  const sides = insiders.evidence.length > 0;
  return sampleOf(snapshot.issues.value, now).filter((issue) => {
    if (issue.closedAt !== null) return false;
    if (sides ? !isFromOutside(issue, insiders) : issue.author && insiders.identities.isBot(issue.author)) return false;
    const waiting = waitingOf(issue, insiders, { answers: anyAnswer, elapsed: sinceCreation }, now);
    return !waiting.cut && !(sides ? waiting.forInsiders : waiting.forAnyone).answered;
  }).length;
}
