import { type ActivityId, activities } from '../model/value-chain.ts';
import type { PracticeResult, ValueChainLink } from './scorecard.ts';

/** A judged practice with the activities it would show, and those it does show. */
export interface Shown {
  readonly result: PracticeResult;
  readonly could: readonly ActivityId[];
  readonly does: readonly ActivityId[];
}

/**
 * The value chain as the practices show it. An activity nobody shows is `false` only when a practice that could show it
 * was assessed; otherwise it is not known.
 */
export function valueChain(practices: readonly Shown[]): readonly ValueChainLink[] {
  return activities.map(({ id, stage }) => {
    const by = practices.filter(({ does }) => does.includes(id)).map(({ result }) => result.id);
    const assessed = practices.some(
      ({ result, could }) =>
        could.includes(id) && result.verdict !== 'not-checked' && result.verdict !== 'not-applicable',
    );
    return { id, stage, shown: by.length > 0 ? true : assessed ? false : null, by };
  });
}
