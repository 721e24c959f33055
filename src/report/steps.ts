import type { PracticeResult, Scorecard } from '../audit/scorecard.ts';
import type { Language } from '../wording/languages.ts';
import { type Site, stepAddress } from './links.ts';
import { placeText, type Spot } from './practice-rows.ts';

export interface Step {
  readonly id: PracticeResult['id'];
  /** Title of the practice. */
  readonly title: string;
  readonly summary: string;
  /** What to open, and where; without an address it is only said. */
  readonly spot: Spot | null;
}

/** As many steps as a person can hold in mind. */
export const mostSteps = 3;

/** The steps worth taking first: the essentials, then what can be done at once, the project's own answers after what can be seen. */
export function nextSteps(scorecard: Scorecard): readonly PracticeResult[] {
  return scorecard.practices
    .filter((practice) => practice.nextStep !== null && practice.verdict !== 'met')
    .map((practice, at) => ({ practice, at, rank: rank(practice) }))
    .sort((one, other) => one.rank - other.rank || one.at - other.at)
    .map(({ practice }) => practice);
}

export function step(
  result: PracticeResult,
  site: Site,
  language: Language,
  options: { starter: boolean; settingsFile: string | null },
): Step | null {
  const { nextStep } = result;
  if (!nextStep) return null;
  const { place } = nextStep;
  return {
    id: result.id,
    title: language.sentence(`${result.id}.title`),
    summary: language.tell(nextStep.summary),
    spot: place ? { text: placeText(place, language), address: stepAddress(site, place, language, options) } : null,
  };
}

/** Essentials in the order of the model; elsewhere what has a page to open and what is begun before the rest. */
function rank({ essential, declared, verdict, nextStep }: PracticeResult): number {
  if (verdict === 'not-checked' || verdict === 'not-applicable') return 9;
  if (essential) return 0;
  return 1 + (declared ? 4 : 0) + (nextStep?.place ? 0 : 2) + (verdict === 'partly' ? 0 : 1);
}
