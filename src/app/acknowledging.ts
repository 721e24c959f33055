/** Work goes on when no webhook has come for so long: those of a burst are some milliseconds apart. */
const quietMs = 25;
/** Work waits this long at most, however many webhooks come. */
const longestMs = 2000;

/**
 * Webhooks go first: an audit thinks for some tens of milliseconds at a time, and in a burst a thousand webhooks would wait for
 * each thought. Work asks here before it goes on.
 */
export class Acknowledging {
  #open = 0;
  #lastMs = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #waiting = new Set<() => void>();

  /** Answers a webhook. */
  async during<T>(answer: () => Promise<T>): Promise<T> {
    this.#open += 1;
    try {
      return await answer();
    } finally {
      this.#open -= 1;
      this.#lastMs = performance.now();
    }
  }

  /** Resolves when no webhook waits for an answer and none has come for a moment, or after a while. */
  done(): Promise<void> {
    if (this.#leftMs() <= 0) return Promise.resolve();
    return new Promise((resolve) => {
      const goOn = (): void => {
        clearTimeout(longest);
        this.#waiting.delete(goOn);
        resolve();
      };
      const longest = setTimeout(goOn, longestMs);
      this.#waiting.add(goOn);
      this.#timer ??= setTimeout(() => this.#letGo(), quietMs);
    });
  }

  /** What is left of the quiet time, in milliseconds. */
  #leftMs(): number {
    return this.#open > 0 ? quietMs : this.#lastMs + quietMs - performance.now();
  }

  /** One at a time, so that webhooks that come meanwhile are heard between the thoughts of two. */
  #letGo(): void {
    this.#timer = undefined;
    const leftMs = this.#leftMs();
    if (leftMs <= 0) this.#waiting.values().next().value?.();
    if (this.#waiting.size > 0) this.#timer = setTimeout(() => this.#letGo(), Math.max(leftMs, 0));
  }
}
