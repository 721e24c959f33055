import type { PracticeResult, Scorecard } from '../audit/scorecard.ts';
import type { Language } from '../wording/languages.ts';
import type { Site, StepOptions } from './links.ts';
import { type NextRow, nextRow } from './practice-rows.ts';

export interface Step extends NextRow {
  /** Title of the practice. */
  readonly title: string;
}

/** As many steps as a person can hold in mind. */
const mostSteps = 3;

/** The steps worth taking first: the essentials, then what can be done at once, the project's own answers after what can be seen. */
export function nextSteps(
  { practices }: Scorecard,
  site: Site,
  language: Language,
  options: StepOptions,
): readonly Step[] {
  return practices
    .flatMap(({ nextStep, ...practice }, at) => (nextStep === null ? [] : [{ ...practice, nextStep, at }]))
    .filter(({ id, verdict }) => verdict !== 'met' && !(id === 'gpl-compatible-licence' && choosesLicence(practices)))
    .map((practice) => ({ practice, rank: rank(practice) }))
    .sort((one, other) => one.rank - other.rank || one.practice.at - other.practice.at)
    .slice(0, mostSteps)
    .map(({ practice: { id, nextStep } }) => ({
      title: language.sentence(`${id}.title`),
      ...nextRow(nextStep, site, language, options),
    }));
}

/** A free licence is still to be chosen: one decision, and so one step, with what it is compatible with. */
const choosesLicence = (practices: readonly PracticeResult[]): boolean =>
  practices.some(({ id, verdict }) => id === 'free-licence' && verdict === 'not-yet');

/** Essentials in the order of the model; elsewhere what has a page to open and what is begun before the rest. */
function rank({ essential, declared, verdict, nextStep }: PracticeResult): number {
  if (verdict === 'not-checked' || verdict === 'not-applicable') return 9;
  if (essential) return 0;
  return 1 + (declared ? 4 : 0) + (nextStep?.place ? 0 : 2) + (verdict === 'partly' ? 0 : 1);
}
