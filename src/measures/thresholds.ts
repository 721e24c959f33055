import type { PracticeSettings } from '../settings/settings.ts';

/** What a share must reach, and the time it is about. */
export interface Limits {
  readonly withinDays: number;
  /** Shares, 0 to 1. */
  readonly met: number;
  readonly partly: number;
}

/** A project's own thresholds where it sets some, else the defaults; `partly` never above `met`. */
export function thresholds(own: PracticeSettings | undefined, defaults: Limits): Limits {
  const merged = { ...defaults, ...own?.thresholds };
  return { ...merged, partly: Math.min(merged.partly, merged.met) };
}

/** Shares are of small whole numbers: 4 of 5 reaches 0.8 whatever the arithmetic. */
const tolerance = 1e-9;

/** The verdict for a share. */
export function verdictOf(share: number, { met, partly }: Limits): 'met' | 'partly' | 'not-yet' {
  if (share >= met - tolerance) return 'met';
  return share >= partly - tolerance ? 'partly' : 'not-yet';
}
