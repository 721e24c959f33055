import type { Act, Issue } from '../snapshot/activity.ts';
import type { Instant } from '../snapshot/people.ts';
import { monthsBefore } from './dates.ts';
import type { Insiders } from './insiders.ts';
import { type Quantile, quantile, type Wait } from './survival.ts';
import { type Answering, isFromOutside, sampleOf, sinceCreation, type Waiting, waitingOf, widen } from './waiting.ts';

/** How soon people outside are answered (CHAOSS: time to first response). */
export interface Responsiveness {
  /** 12, 24 or 36. */
  readonly windowMonths: number;
  /** What was opened from outside in the window and could be judged. */
  readonly sample: number;
  /** Opened in the window too short a time ago, and not answered yet. */
  readonly tooYoung: number;
  /** Neither answered nor not within the limit, as far as could be seen: taken back before it, or with more acts than could be read. */
  readonly unclear: number;
  /** Of the sample, within the limit. */
  readonly answered: number;
  /** Share of the sample, 0 to 1; null when the sample is empty. */
  readonly answeredWithinLimit: number | null;
  readonly answeredWithinLimitByAnyone: number | null;
  /** Days until an answer from inside, those who wait still counted as waiting. Null when nothing was opened. */
  readonly median: Quantile | null;
  readonly p90: Quantile | null;
  /** Open and without an answer from inside, of any age within the newest 100, longest first. */
  readonly waiting: readonly { readonly number: number; readonly days: number }[];
}

const visibleActs: ReadonlySet<Act['kind']> = new Set([
  'comment',
  'label',
  'assignment',
  'milestone',
  'close',
  'linked-fix',
]);
const issueAnswers: Answering = { answers: visibleActs, elapsed: sinceCreation };

/** Fewest issues that say something. */
export const fewestIssues = 5;

/** First responses to issues from outside. `limitDays`: the time in which an answer is expected. */
export function issueResponsiveness(
  issues: readonly Issue[],
  insiders: Insiders,
  limitDays: number,
  now: Instant,
): Responsiveness {
  const waits = sampleOf(issues, now)
    .filter((issue) => isFromOutside(issue, insiders))
    .map((issue) => waitingOf(issue, insiders, issueAnswers, now));
  return responsiveness(waits, limitDays, fewestIssues, now);
}

type Outcome = 'within' | 'later' | 'too-young' | 'unclear';

function outcomeOf(wait: Wait, daysByNow: number, limitDays: number): Outcome {
  if (wait.answered) return wait.days <= limitDays ? 'within' : 'later';
  if (wait.days >= limitDays) return 'later';
  return daysByNow < limitDays ? 'too-young' : 'unclear';
}

/** The statistics over what was opened from outside. The window is widened until at least `least` can be judged. */
export function responsiveness(
  waits: readonly Waiting[],
  limitDays: number,
  least: number,
  now: Instant,
): Responsiveness {
  const outcomes = waits.map((waiting) => ({
    ...waiting,
    outcome: outcomeOf(waiting.forInsiders, waiting.daysByNow, limitDays),
    byAnyone: outcomeOf(waiting.forAnyone, waiting.daysByNow, limitDays),
  }));
  const judged = outcomes.filter(({ outcome }) => outcome === 'within' || outcome === 'later');
  const window = widen(judged, least, now);
  const from = monthsBefore(now, window.months);
  const cohort = outcomes.filter(({ createdAt }) => createdAt >= from);
  const count = (outcome: Outcome): number => cohort.filter((waiting) => waiting.outcome === outcome).length;
  const times = cohort.map(({ forInsiders }) => forInsiders);
  return {
    windowMonths: window.months,
    sample: window.items.length,
    tooYoung: count('too-young'),
    unclear: count('unclear'),
    answered: count('within'),
    answeredWithinLimit: shareWithin(cohort.map(({ outcome }) => outcome)),
    answeredWithinLimitByAnyone: shareWithin(cohort.map(({ byAnyone }) => byAnyone)),
    median: quantile(times, 0.5),
    p90: quantile(times, 0.9),
    waiting: waits
      .filter(({ open, forInsiders, cut }) => open && !forInsiders.answered && !cut)
      .map(({ number, daysByNow }) => ({ number, days: daysByNow }))
      .sort((a, b) => b.days - a.days || a.number - b.number),
  };
}

function shareWithin(outcomes: readonly Outcome[]): number | null {
  const within = outcomes.filter((outcome) => outcome === 'within').length;
  const later = outcomes.filter((outcome) => outcome === 'later').length;
  return within + later === 0 ? null : within / (within + later);
}
