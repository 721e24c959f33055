import type { Block } from './document.ts';

/** What the blocks keep for this room alone: where source lines begin in the text, and which stretches are code. */
interface Layout {
  readonly breaks: readonly number[];
  readonly code: readonly (readonly [start: number, end: number])[];
}

const layouts = new WeakMap<Block, Layout>();

export function keepLayout(block: Block, layout: Layout): void {
  layouts.set(block, layout);
}

/** The line of a position in a block's text. */
export function lineAt(block: Block, at: number): number {
  const breaks = layouts.get(block)?.breaks;
  if (breaks === undefined) return block.line + (block.kind === 'code' ? newlines(block.text, at) : 0);
  return block.line + breaksUntil(breaks, at);
}

/** Stretches of a block's text that are marked as code. */
export function codeIn(block: Block): Layout['code'] {
  return layouts.get(block)?.code ?? [];
}

/** How many of the positions, in rising order, are not beyond `at`. */
export function breaksUntil(breaks: readonly number[], at: number): number {
  let low = 0;
  let high = breaks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((breaks[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function newlines(text: string, until: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < until; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
