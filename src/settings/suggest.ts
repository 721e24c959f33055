/** The known name nearest to one misspelt: at most a third of its letters away; null when none is near. */
export function nearest(written: string, known: Iterable<string>): string | null {
  if (written.length > 60) return null;
  const folded = fold(written);
  let best: string | null = null;
  let least = Math.max(1, Math.floor(folded.length / 3)) + 1;
  for (const name of known) {
    const distance = editDistance(folded, fold(name), least);
    if (distance < least) {
      best = name;
      least = distance;
    }
  }
  return best;
}

const fold = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, '-');

/** Letters to insert, delete, replace or swap with their neighbour (Damerau's optimal string alignment), up to `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(replaced, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (older[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    older = previous;
    previous = row;
  }
  return previous[b.length] ?? limit;
}
