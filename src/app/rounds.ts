import type { Logger } from './log.ts';

/** Something done now and then, from the start on; one at a time. What fails is logged and tried again at the next time. */
export interface Round {
  readonly name: string;
  readonly everyMs: number;
  /** Between tries, when one failed. */
  readonly againMs: number;
  readonly run: (signal: AbortSignal) => Promise<void>;
}

/** Starts rounds; each ends with the signal. The timers keep no process alive. */
export function startRounds(rounds: readonly Round[], signal: AbortSignal, log: Logger): void {
  for (const round of rounds) {
    const turn = async (): Promise<void> => {
      if (signal.aborted) return;
      let pause = round.everyMs;
      try {
        await round.run(signal);
      } catch (error) {
        pause = Math.min(round.againMs, round.everyMs);
        if (!signal.aborted) log.warn({ err: error, round: round.name }, 'round failed');
      }
      if (!signal.aborted) setTimeout(() => void turn(), pause).unref();
    };
    void turn();
  }
}
