/** A part of a text: its rows can be left out from the end, what is around them cannot. */
export interface Part {
  readonly before: readonly string[];
  readonly rows: readonly string[];
  readonly after: readonly string[];
  /** Which parts lose rows first: the lowest number; null never does. */
  readonly leaveOut: number | null;
}

/** Lines of the parts, shortened by whole rows until they take at most `most` characters; `said(count)` stands for the rows left out. */
export function shorten(parts: readonly Part[], most: number, said: (count: number) => string): readonly string[] {
  let excess = parts.reduce((sum, part) => sum + lengthOf(part), 0) - most;
  const kept = new Map<Part, number>();
  const order = parts
    .filter((part) => part.leaveOut !== null)
    .sort((one, other) => (one.leaveOut ?? 0) - (other.leaveOut ?? 0));
  for (const part of order) {
    if (excess <= 0) break;
    let count = part.rows.length;
    excess += said(count).length + 1;
    while (excess > 0 && count > 0) {
      count -= 1;
      excess -= (part.rows[count]?.length ?? 0) + 1;
    }
    kept.set(part, count);
  }
  return parts.flatMap((part) => {
    const count = kept.get(part) ?? part.rows.length;
    const left = part.rows.length - count;
    return [...part.before, ...part.rows.slice(0, count), ...(left > 0 ? [said(left)] : []), ...part.after];
  });
}

const lengthOf = ({ before, rows, after }: Part): number =>
  [before, rows, after].reduce((sum, lines) => sum + lines.reduce((length, line) => length + line.length + 1, 0), 0);
