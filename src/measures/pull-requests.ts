import type { Act, PullRequest } from '../snapshot/activity.ts';
import type { Instant } from '../snapshot/people.ts';
import { isSensible } from './dates.ts';
import { type Responsiveness, responsiveness } from './first-response.ts';
import type { Insiders } from './insiders.ts';
import { isFromOutside, outOfDraft, sampleOf, type Waiting, waitingOf } from './waiting.ts';

const answers: ReadonlySet<Act['kind']> = new Set(['comment', 'review', 'merge', 'close']);

/** Fewest pull requests that say something. */
export const fewestPullRequests = 3;

/**
 * First responses to pull requests from outside (CHAOSS: change request review). Waiting stops while one is a draft. Its merge is an answer
 * from inside, also where the host does not say whose: nobody else can merge.
 */
export function pullRequestResponsiveness(
  requests: readonly PullRequest[],
  insiders: Insiders,
  limitDays: number,
  now: Instant,
): Responsiveness {
  const waits = sampleOf(requests, now)
    .filter((request) => isFromOutside(request, insiders))
    .map((request) => waitingForMerge(request, insiders, now));
  return responsiveness(waits, limitDays, fewestPullRequests, now);
}

function waitingForMerge(request: PullRequest, insiders: Insiders, now: Instant): Waiting {
  const elapsed = (_: unknown, until: Instant): number => outOfDraft(request, until);
  const waiting = waitingOf(request, insiders, { answers, elapsed }, now);
  const { mergedAt } = request;
  if (!isSensible(mergedAt, now) || request.acts.some(({ kind }) => kind === 'merge')) return waiting;
  const merged = { days: outOfDraft(request, mergedAt), answered: true };
  return {
    ...waiting,
    forInsiders: waiting.forInsiders.answered ? waiting.forInsiders : merged,
    forAnyone: waiting.forAnyone.answered ? waiting.forAnyone : merged,
  };
}
