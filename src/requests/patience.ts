/** Longest wait for one answer, in milliseconds. GitHub gives up on a query after ten seconds itself. */
export const usualPatienceMs = 30_000;

/**
 * Does work with a signal that ends it after so many milliseconds. The timer goes with the work: one of `AbortSignal.timeout`
 * stays until it fires, and with half a minute's patience a busy App would hold thousands.
 */
export async function withPatience<T>(patienceMs: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const end = new AbortController();
  const timer = setTimeout(() => end.abort(new DOMException('no answer in time', 'TimeoutError')), patienceMs);
  try {
    return await work(end.signal);
  } finally {
    clearTimeout(timer);
  }
}
