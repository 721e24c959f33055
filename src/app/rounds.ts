import type { Logger } from './log.ts';

/** Something done now and then, from the start on; one at a time. What fails is logged and tried again soon. */
export interface Round {
  readonly name: string;
  readonly everyMs: number;
  /** Between tries, when one failed or left something for the next. */
  readonly againMs: number;
  readonly run: (signal: AbortSignal) => Promise<'all' | 'more'>;
}

/** Starts rounds; each ends with the signal. The timers keep no process alive. */
export function startRounds(rounds: readonly Round[], signal: AbortSignal, log: Logger): void {
  for (const round of rounds) {
    const turn = async (): Promise<void> => {
      if (signal.aborted) return;
      let pause = round.everyMs;
      try {
        if ((await round.run(signal)) === 'more') pause = Math.min(round.againMs, round.everyMs);
      } catch (error) {
        pause = Math.min(round.againMs, round.everyMs);
        if (!signal.aborted) log.warn({ err: error, round: round.name }, 'round failed');
      }
      if (!signal.aborted) setTimeout(() => void turn(), pause).unref();
    };
    void turn();
  }
}
