/** All that the command line takes from the world around it, so that a test can be that world. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Standard output is a terminal. */
  readonly terminal: boolean;
  /** Standard error is a terminal: progress can be shown. */
  readonly watched: boolean;
  readonly columns: number;
  /** Longest wait for a host that does not answer, in milliseconds; left out: as long as each kind of question deserves. */
  readonly patienceMs?: number;
  now(): number;
  out(text: string): void;
  err(text: string): void;
  /** Asks the questions of `init`, which needs the keyboard. */
  init(argv: readonly string[]): Promise<ExitStatus>;
}

/** 0 audited; 1 below the threshold; 2 wrong usage; 3 could not audit. */
export type ExitStatus = 0 | 1 | 2 | 3;
