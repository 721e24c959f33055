import type { Practice } from './practice.ts';

/** The practices in the order of the model: by area, the essentials first among equals. */
export const practices: readonly Practice[] = [];
