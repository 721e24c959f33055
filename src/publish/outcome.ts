import type { Posted, Reason, Step } from './plan.ts';
import type { Refusal } from './writing.ts';

/** What was done on GitHub, for people and logs: nothing here is an error to be thrown. */
export type Outcome =
  | {
      readonly did: 'created' | 'updated' | 'closed';
      /** Number of the issue, id of the comment. */
      readonly id: number;
      readonly url: string | null;
      /** Second ones put away on the way. */
      readonly putAway: number;
      /** Why a second one is still there. */
      readonly unfinished?: Refusal;
    }
  | {
      readonly did: 'nothing';
      readonly because: Reason | 'dry-run';
      /** Ours, or the App's that publishes here. */
      readonly url: string | null;
      readonly putAway: number;
      readonly unfinished?: Refusal;
      /** In a dry run: what would have been done. */
      readonly would?: Step['do'];
    }
  | { readonly did: 'refused'; readonly refusal: Refusal };

export const left = (because: Reason, at: Posted | null = null): Outcome => ({
  did: 'nothing',
  because,
  url: at?.url ?? null,
  putAway: 0,
});
