/** In the order of the card's counts. Meanings: see docs/practices.md. */
export const verdicts = ['met', 'partly', 'not-yet', 'not-checked', 'not-applicable'] as const;

export type Verdict = (typeof verdicts)[number];

/** Changes whenever a practice, a threshold or a rule changes a verdict: year.number. Kept in the JSON and the history. */
export const ruleset = '2026.1';
