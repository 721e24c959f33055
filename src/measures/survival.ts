/** How long somebody waited: until an answer, or (`answered: false`) until we stopped looking, still without one. */
export interface Wait {
  /** Zero or more. */
  readonly days: number;
  readonly answered: boolean;
}

export interface Step {
  readonly days: number;
  /** Share still waiting just after `days`. */
  readonly waiting: number;
}

/**
 * Share of people still waiting as time goes by, those who have no answer yet counted for as long as they were seen to wait (E. L.
 * Kaplan and P. Meier, "Nonparametric estimation from incomplete observations", Journal of the American Statistical Association 53,
 * 1958). One step for each time at which somebody was answered, earliest first. Who was last seen waiting at the moment
 * another was answered counts as waiting then.
 */
export function survival(waits: readonly Wait[]): readonly Step[] {
  const sorted = waits.toSorted((a, b) => a.days - b.days);
  const steps: Step[] = [];
  let waiting = 1;
  for (let at = 0; at < sorted.length; ) {
    const days = sorted[at]?.days ?? 0;
    const atRisk = sorted.length - at;
    let answered = 0;
    for (; at < sorted.length && sorted[at]?.days === days; at += 1) if (sorted[at]?.answered) answered += 1;
    if (answered === 0) continue;
    waiting = answered === atRisk ? 0 : waiting * (1 - answered / atRisk);
    steps.push({ days, waiting });
  }
  return steps;
}

/** `reached`: so many days. `beyond`: more than so many days, the longest time that anybody was observed. */
export interface Quantile {
  readonly kind: 'reached' | 'beyond';
  readonly days: number;
}

/** Products of fractions miss round shares by less. */
const tolerance = 1e-9;

/** The time by which `share` (0.5: the median) have been answered: the first at which no more than the rest is waiting. Null without waits. */
export function quantile(waits: readonly Wait[], share: number): Quantile | null {
  if (waits.length === 0) return null;
  const step = survival(waits).find(({ waiting }) => waiting <= 1 - share + tolerance);
  if (step) return { kind: 'reached', days: step.days };
  return { kind: 'beyond', days: waits.reduce((longest, { days }) => Math.max(longest, days), 0) };
}
