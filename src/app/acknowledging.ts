/** Work waits this long at most for webhooks to be answered. */
const longestMs = 2000;

/**
 * Webhooks go first: an audit thinks for some tens of milliseconds at a time, and in a burst a thousand webhooks would wait for
 * each thought. Work asks here before it goes on.
 */
export class Acknowledging {
  #open = 0;
  #waiting: (() => void)[] = [];

  /** Answers a webhook. */
  async during<T>(answer: () => Promise<T>): Promise<T> {
    this.#open += 1;
    try {
      return await answer();
    } finally {
      this.#open -= 1;
      // Others may be at the door already: they are seen at the next turn of the event loop.
      if (this.#open === 0) setImmediate(() => this.#letGo());
    }
  }

  /** Resolves when no webhook waits for an answer, or after a while. */
  done(): Promise<void> {
    if (this.#open === 0) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, longestMs);
      this.#waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  /** One at a time, so that the thoughts of all do not come together. */
  #letGo(): void {
    if (this.#open > 0) return;
    this.#waiting.shift()?.();
    if (this.#waiting.length > 0) setImmediate(() => this.#letGo());
  }
}
