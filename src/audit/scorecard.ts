import type { AreaId } from '../model/areas.ts';
import type { Basis } from '../model/basis.ts';
import type { ActivityId, Stage } from '../model/value-chain.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Evidence, Measures, NextStep } from '../practices/practice.ts';
import type { Problem, Settings } from '../settings/settings.ts';
import type { Instant } from '../snapshot/people.ts';
import type { Cost, Repository, Unread } from '../snapshot/snapshot.ts';
import type { Message, PracticeId } from '../wording/message.ts';

export interface PracticeResult {
  readonly id: PracticeId;
  readonly area: AreaId;
  readonly essential: boolean;
  readonly declared: boolean;
  readonly basis: Basis;
  readonly verdict: Verdict;
  readonly summary: Message;
  readonly evidence: readonly Evidence[];
  /** Empty unless the verdict is `not-yet`. */
  readonly lookedIn: readonly string[];
  readonly nextStep: NextStep | null;
  readonly measures: Measures;
  /** The verdict by the default thresholds, where the project set its own and it differs. */
  readonly byDefault: Verdict | null;
}

export interface Summary {
  /** 0 to 100 over the observed practices (met 1, partly ½); null when none could be assessed. */
  readonly score: number | null;
  readonly met: number;
  readonly partly: number;
  readonly notYet: number;
  readonly notChecked: number;
  readonly notApplicable: number;
  /** met + partly + not yet, the declared ones too. */
  readonly assessed: number;
  readonly total: number;
  readonly essentials: { readonly met: number; readonly assessed: number; readonly of: number };
  readonly declared: { readonly yes: number; readonly no: number; readonly unanswered: number };
}

export interface ValueChainLink {
  readonly id: ActivityId;
  readonly stage: Stage | null;
  /** Null when no practice that shows it could be judged, or none exists. */
  readonly shown: boolean | null;
  readonly by: readonly PracticeId[];
}

/** The result of an audit: plain data, in no language. */
export interface Scorecard {
  readonly ruleset: string;
  readonly repository: Repository;
  readonly source: 'github' | 'checkout';
  readonly auditedAt: Instant;
  readonly summary: Summary;
  readonly digitalInfrastructure: { readonly verdict: 'yes' | 'no' | 'unknown'; readonly because: readonly Message[] };
  /** In the order of the model. */
  readonly practices: readonly PracticeResult[];
  readonly valueChain: readonly ValueChainLink[];
  readonly problems: readonly Problem[];
  readonly unread: readonly Unread[];
  readonly cost: Cost | null;
  /** What the project says of itself, for showing. */
  readonly settings: Settings;
  /** Path of the settings file in the repository; null: it has none. */
  readonly settingsFile: string | null;
  /** Crashed practices, for the log: never shown to a reader beyond "not checked". */
  readonly faults: readonly { readonly practice: PracticeId; readonly error: string }[];
}
