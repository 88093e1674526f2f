/** A moment at which something is due; kept in order of time, then of making. */
interface Timer {
  readonly due: number;
  readonly number: number;
  readonly fire: () => void;
  cancelled: boolean;
}

/**
 * The virtual clock: integer milliseconds, moved only by its owner. Timers that are due fire in order of time, and in
 * order of making at the same time, each with the clock standing at its own moment.
 */
export class Clock {
  #now = 0;
  #made = 0;
  #timers: Timer[] = [];

  get now(): number {
    return this.#now;
  }

  /** Moment of the next timer, or null when nothing is due ever. */
  get nextDue(): number | null {
    return this.#timers[0]?.due ?? null;
  }

  /** Calls `fire` when the clock has moved on by `ms`; returns what cancels it. */
  after(ms: number, fire: () => void): () => void {
    const timer: Timer = { due: this.#now + ms, number: ++this.#made, fire, cancelled: false };
    // Few timers are open at a time, so a sorted array is as good as a heap and keeps equal moments in order.
    const at = this.#timers.findIndex((other) => other.due > timer.due);
    this.#timers.splice(at === -1 ? this.#timers.length : at, 0, timer);
    return () => {
      timer.cancelled = true;
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** Moves on by `ms`, firing what becomes due on the way; `settle` runs after each one and says whether time goes on. */
  advance(ms: number, settle: () => boolean): void {
    const end = this.#now + ms;
    for (;;) {
      const timer = this.#timers[0];
      if (timer === undefined || timer.due > end) break;
      this.#timers.shift();
      this.#now = timer.due;
      if (!timer.cancelled) timer.fire();
      if (!settle()) return;
    }
    this.#now = end;
  }
}
