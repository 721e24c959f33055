import type { PracticeResult, Summary } from './scorecard.ts';

export function summarise(practices: readonly PracticeResult[]): Summary {
  const count = (verdict: PracticeResult['verdict'], among = practices): number =>
    among.filter((practice) => practice.verdict === verdict).length;
  const assessedAmong = (among: readonly PracticeResult[]): number =>
    count('met', among) + count('partly', among) + count('not-yet', among);
  const observed = practices.filter((practice) => !practice.declared);
  const declared = practices.filter((practice) => practice.declared);
  const essentials = practices.filter((practice) => practice.essential);
  const assessedObserved = assessedAmong(observed);
  return {
    score:
      assessedObserved === 0
        ? null
        : Math.round((100 * (count('met', observed) + count('partly', observed) / 2)) / assessedObserved),
    met: count('met'),
    partly: count('partly'),
    notYet: count('not-yet'),
    notChecked: count('not-checked'),
    notApplicable: count('not-applicable'),
    assessed: assessedAmong(practices),
    total: practices.length,
    essentials: { met: count('met', essentials), assessed: assessedAmong(essentials), of: essentials.length },
    declared: {
      yes: count('met', declared) + count('partly', declared),
      no: count('not-yet', declared),
      unanswered: count('not-checked', declared),
    },
  };
}
