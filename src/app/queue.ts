import type { Instant } from '../snapshot/people.ts';
import type { Job } from './work.ts';

/** What came of running a job. */
export type Result =
  | { readonly next: 'done' }
  /** Put back until a time, since GitHub asks for a pause; with `all`, so is the rest of the installation. It is no failed try. */
  | { readonly next: 'wait'; readonly until: Instant; readonly all: boolean }
  /** A failed try: again later, a few times. */
  | { readonly next: 'retry'; readonly why: string }
  /** Never will be: what it was for is gone. */
  | { readonly next: 'drop'; readonly why: string };

/** What a try may know of itself. */
export interface Try {
  readonly attempt: number;
  /** It was begun before, and put back. */
  readonly again: boolean;
  /** Ends with the queue. */
  readonly signal: AbortSignal;
  /**
   * Whether this try is still the one that counts. A process that was thought dead may wake up while another does its work: it
   * is asked before each write.
   */
  readonly holds: () => Promise<boolean>;
}

/** Does a job. What it throws is a failed try. */
export type Run = (job: Job, context: Try) => Promise<Result>;

/** How a job left the queue, or did not: for logs and metrics. */
export type Happening =
  | {
      readonly what: 'done' | 'waits' | 'failed' | 'dropped' | 'given-up' | 'too-old';
      readonly job: Job;
      readonly ms: number;
      readonly why: string;
    }
  | { readonly what: 'merged' | 'queued' | 'forgotten'; readonly job: Job };

export interface QueueState {
  /** Jobs that wait, those put back among them. */
  readonly waiting: number;
  readonly running: number;
  /** Since when the job waits that could have been begun first; null when none waits. */
  readonly oldest: Instant | null;
  readonly room: number;
}

/**
 * Where work waits. Every form of it keeps these promises, and the contract tests run on each:
 * - one job of a repository runs at a time;
 * - of jobs with the same name that wait, one remains (`merged`), and one that comes in while another runs is run after it;
 * - installations take turns, and none can fill all the places;
 * - a failed try is repeated later, a few times; a job that is put back is not begun before its time; both grow old some day;
 * - it is bounded: what has no place is refused.
 */
export interface Queue {
  /**
   * Resolves when the job is kept.
   *
   * @throws QueueFull, QueueStopped; whatever the store says when it cannot be reached
   */
  put(job: Job, notBefore?: Instant): Promise<void>;
  /** Forgets what waits for an installation, or for these repositories of it. */
  forget(installation: number, repositories: readonly number[] | null): Promise<void>;
  start(run: Run): void;
  state(): Promise<QueueState>;
  /** Takes no more, and resolves when nothing runs any more or the time is up; what runs then is told to end. */
  stop(patienceMs: number): Promise<void>;
}

export class QueueFull extends Error {
  override readonly name = 'QueueFull';
}

export class QueueStopped extends Error {
  override readonly name = 'QueueStopped';
}

/** Times between tries. After the last, a job is given up: the next event or the weekly round brings it again. */
export const pausesMs: readonly number[] = [10_000, 60_000, 5 * 60_000, 20 * 60_000, 60 * 60_000];

/** A job that waited longer is not worth doing any more. */
export const longestWaitMs = 24 * 3_600_000;
