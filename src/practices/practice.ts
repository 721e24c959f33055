import type { AreaId } from '../model/areas.ts';
import type { Basis } from '../model/basis.ts';
import type { ActivityId } from '../model/value-chain.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Documents } from '../reading/documents.ts';
import type { Thresholds } from '../settings/practice-settings.ts';
import type { Settings } from '../settings/settings.ts';
import type { Instant } from '../snapshot/people.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Message, PracticeId } from '../wording/message.ts';

/** What a verdict rests on: something seen in the repository or on its host, or something the project says of itself. */
export interface Evidence {
  readonly kind: 'observed' | 'declared';
  readonly summary: Message;
  /** Path inside the repository. */
  readonly path?: string;
  /** Counts from 1; only with `path`. */
  readonly line?: number;
  /** A web address as the project wrote it: untrusted, never made a link without a check. */
  readonly url?: string;
}

/** Where a person can do the next step; the reports make web addresses of it. */
export type Place =
  | { readonly kind: 'new-file'; readonly path: string /** What the file starts with. */; readonly starter?: Message }
  | { readonly kind: 'edit-file'; readonly path: string; readonly line?: number }
  | { readonly kind: 'settings-file' /** YAML to add to the settings. */; readonly example?: string }
  | {
      readonly kind: 'page';
      readonly page: 'issues' | 'labels' | 'milestones' | 'releases' | 'discussions' | 'community';
    }
  | {
      readonly kind: 'guide' /** A page of ours or of the field's, written in the code, never from a repository. */;
      readonly url: string;
    };

/** The smallest thing that would move the verdict up. */
export interface NextStep {
  readonly summary: Message;
  readonly place?: Place;
}

type NonEmpty<T> = readonly [T, ...T[]];
/** Numbers and short facts behind a verdict; units in their names (`medianDays`, `answeredWithinLimit` as a share). */
export type Measures = Readonly<Record<string, number | string | boolean | null>>;

interface Judged {
  /** One sentence. */
  readonly summary: Message;
  readonly measures?: Measures;
  /** Activities shown, where it is not all that the practice names. */
  readonly shows?: readonly ActivityId[];
  /** With thresholds of the project's own: what the defaults would have said. */
  readonly byDefault?: Verdict;
}

/** A practice's answer. The types hold what the model asks: nothing is met without evidence, and an absence says where it looked. */
export type Judgement = Judged &
  (
    | { readonly verdict: 'met'; readonly evidence: NonEmpty<Evidence> }
    | { readonly verdict: 'partly'; readonly evidence: NonEmpty<Evidence>; readonly nextStep: NextStep }
    | {
        readonly verdict: 'not-yet';
        readonly evidence?: readonly Evidence[];
        /** Places, as a person would name them: paths, "README", "labels". */
        readonly lookedIn: NonEmpty<string>;
        readonly nextStep: NextStep;
      }
    | { readonly verdict: 'not-checked'; readonly evidence?: readonly Evidence[]; readonly nextStep?: NextStep }
    | { readonly verdict: 'not-applicable'; readonly evidence?: readonly Evidence[] }
  );

/** What a practice judges by. */
export interface Context {
  readonly snapshot: Snapshot;
  readonly documents: Documents;
  readonly settings: Settings;
  readonly now: Instant;
}

/** Files that a practice reads beside the documents that are always read (docs/practices.md lists those). */
export interface Reads {
  /** Matches a path in lower case. Stateless expressions only (no g or y flag). */
  readonly path: RegExp;
  /** At most so many files, shortest paths first. */
  readonly most: number;
}

export interface Practice {
  readonly id: PracticeId;
  readonly area: AreaId;
  /** One of the five essentials. */
  readonly essential?: true;
  /** Answered by the project: it has a verdict, but is not in the percentage. */
  readonly declared?: true;
  readonly basis: Basis;
  /** Judged by what people did, not by what is written: a document named in the settings does not answer it. */
  readonly evidenceIs?: 'activity';
  /** Value chain activities that it shows when met or partly. */
  readonly shows?: readonly ActivityId[];
  readonly reads?: readonly Reads[];
  /** Limits that a project can set for itself, as they are by default. */
  readonly thresholds?: Thresholds;
  judge(context: Context): Judgement;
}
