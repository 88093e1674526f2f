/** The timers of one run: when it ends, none of them is left. */
export class Timers {
  readonly #waiting = new Set<NodeJS.Timeout>();
  #stopped = false;

  get stopped(): boolean {
    return this.#stopped;
  }

  /** Calls back after that many real milliseconds; returns what cancels it. Nothing is called once they are stopped. */
  readonly after = (ms: number, call: () => void): (() => void) => {
    if (this.#stopped) return () => undefined;
    const timer = setTimeout(() => {
      this.#waiting.delete(timer);
      call();
    }, ms);
    this.#waiting.add(timer);
    return () => {
      clearTimeout(timer);
      this.#waiting.delete(timer);
    };
  };

  /** Cancels all of them, for good. */
  stop(): void {
    this.#stopped = true;
    for (const timer of this.#waiting) clearTimeout(timer);
    this.#waiting.clear();
  }
}
