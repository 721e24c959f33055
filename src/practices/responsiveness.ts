import { rounded } from '../measures/dates.ts';
import type { Responsiveness } from '../measures/first-response.ts';
import { type Insiders, insidersOf } from '../measures/insiders.ts';
import type { Quantile } from '../measures/survival.ts';
import { type Limits, thresholds, verdictOf } from '../measures/thresholds.ts';
import { type Message, type PracticeId, say } from '../wording/message.ts';
import type { Context, Evidence, Judgement, Measures, NextStep } from './practice.ts';

/** What differs between answering issues and answering pull requests. */
export interface Answering {
  readonly id: PracticeId;
  readonly defaults: Limits;
  /** Fewest that say something. */
  readonly least: number;
  readonly place: 'issues' | 'pull requests';
  readonly measure: (insiders: Insiders, limitDays: number) => Responsiveness;
  readonly tooFew: (found: Responsiveness) => Message;
  readonly answered: (found: Responsiveness, share: number, limitDays: number) => Message;
  readonly nextStep: (found: Responsiveness) => NextStep;
}

/** Judges the share answered within the limit by the project's thresholds, and says where the defaults would differ. */
export function judgeResponsiveness({ snapshot, settings }: Context, answering: Answering): Judgement {
  const insiders = insidersOf(snapshot, settings);
  if (insiders.evidence.length === 0) return insideUnknown();
  const judged = (limits: Limits) => {
    const found = answering.measure(insiders, limits.withinDays);
    const share = found.sample < answering.least ? null : found.answeredWithinLimit;
    return { found, share, verdict: share === null ? ('not-checked' as const) : verdictOf(share, limits) };
  };
  const limits = thresholds(settings.practices[answering.id], answering.defaults);
  const { found, share, verdict } = judged(limits);
  const byDefault = judged(answering.defaults).verdict;
  const common = {
    measures: responsivenessMeasures(found, insiders, limits.withinDays),
    ...(byDefault === verdict ? {} : { byDefault }),
  };
  if (share === null || verdict === 'not-checked')
    return { verdict: 'not-checked', summary: answering.tooFew(found), ...common };
  const summary = answering.answered(found, share, limits.withinDays);
  const evidence = responsivenessEvidence(found, insiders);
  const nextStep = answering.nextStep(found);
  switch (verdict) {
    case 'met':
      return { verdict, summary, evidence, ...common };
    case 'partly':
      return { verdict, summary, evidence, nextStep, ...common };
    case 'not-yet':
      return { verdict, summary, evidence, lookedIn: [answering.place], nextStep, ...common };
  }
}

/** Nothing tells who belongs to the project: how to say it. */
export const insideUnknown = (measures?: Measures): Judgement => ({
  verdict: 'not-checked',
  summary: say('inside.unknown'),
  nextStep: {
    summary: say('inside.declare'),
    place: {
      kind: 'settings-file',
      example: 'cooperative:\n  members: [ana, beto]\n  email-domains: [example.coop]\n',
    },
  },
  ...(measures ? { measures } : {}),
});

/** Issues named as waiting longest. */
const named = 5;

const share = (value: number | null): number | null => (value === null ? null : Math.round(value * 1000) / 1000);

/** Numbers of a responsiveness, days with one decimal; a time that was not reached is null, with `…MoreThanDays` beside it. */
export function responsivenessMeasures(found: Responsiveness, insiders: Insiders, limitDays: number): Measures {
  return {
    answeredWithinLimit: share(found.answeredWithinLimit),
    answeredWithinLimitByAnyone: share(found.answeredWithinLimitByAnyone),
    limitDays,
    sample: found.sample,
    windowMonths: found.windowMonths,
    tooYoung: found.tooYoung,
    unclear: found.unclear,
    waiting: found.waiting.length,
    ...quantileMeasures('median', found.median),
    ...quantileMeasures('p90', found.p90),
    insideToldBy: insiders.evidence.join(', '),
  };
}

/** `medianDays`, or `medianMoreThanDays` when it was not reached yet. */
export function quantileMeasures(name: 'median' | 'p90', quantile: Quantile | null): Measures {
  const days = quantile && rounded(quantile.days);
  return quantile?.kind === 'beyond'
    ? { [`${name}Days`]: null, [`${name}MoreThanDays`]: days }
    : { [`${name}Days`]: days };
}

/** What stands behind a responsiveness, beside its share: times, who waits, how inside was told, what could not be seen. */
export function responsivenessEvidence(found: Responsiveness, insiders: Insiders): readonly [Evidence, ...Evidence[]] {
  const evidence: Evidence[] = [];
  const { median, p90 } = found;
  if (median) {
    const summary =
      median.kind === 'reached'
        ? say('response.median', { days: rounded(median.days) })
        : say('response.median-beyond', { days: rounded(median.days) });
    evidence.push({ kind: 'observed', summary });
  }
  if (p90 && median?.kind === 'reached') {
    const summary =
      p90.kind === 'reached'
        ? say('response.p90', { days: rounded(p90.days) })
        : say('response.p90-beyond', { days: rounded(p90.days) });
    evidence.push({ kind: 'observed', summary });
  }
  if (found.answeredWithinLimitByAnyone !== null) {
    evidence.push({
      kind: 'observed',
      summary: say('response.by-anyone', { share: found.answeredWithinLimitByAnyone }),
    });
  }
  if (found.waiting.length > 0) {
    const numbers = found.waiting.slice(0, named).map(({ number }) => String(number));
    const days = rounded(found.waiting[0]?.days ?? 0);
    evidence.push({
      kind: 'observed',
      summary: say('response.waiting', { count: found.waiting.length, numbers, days }),
    });
  }
  if (found.unclear > 0)
    evidence.push({ kind: 'observed', summary: say('response.unclear', { count: found.unclear }) });
  const [first, ...others] = evidence;
  const told = toldInside(insiders);
  return first ? [first, ...others, told] : [told];
}

/** How it was told who belongs to the project. */
export const toldInside = (insiders: Insiders): Evidence => ({
  kind: 'observed',
  summary: say('inside.told-by', { kinds: insiders.evidence }),
});
