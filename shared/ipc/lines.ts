/** A store is copied when this part of as many lines as are kept lie in it for nothing: one copy for so many new lines. */
const DEAD_PART = 1 / 4;

/**
 * Lines in the order in which they were written, of which the newest are kept. Never changed: `after` gives another version
 * that shares its store with this one. A few new lines cost no copy of the thousands before them.
 */
export class Lines<T> {
  #rows: readonly T[] | null = null;

  private constructor(
    /** Lines of all versions that grew out of each other; only ever pushed to. */
    private readonly store: T[],
    private readonly from: number,
    private readonly to: number,
  ) {}

  static of<T>(lines: readonly T[]): Lines<T> {
    return Lines.#inStore([...lines]);
  }

  /** A version that begins a store. */
  static #inStore<T>(store: T[]): Lines<T> {
    return new Lines(store, 0, store.length);
  }

  /** The newest `kept` lines after these have been added. */
  after(added: readonly T[], kept: number): Lines<T> {
    if (added.length === 0) return this;
    const from = Math.max(this.from, this.to + added.length - kept);
    // Another version has already put its lines behind these.
    const isTaken = this.to !== this.store.length;
    if (isTaken || from > kept * DEAD_PART)
      return Lines.#inStore([...this.store.slice(from, this.to), ...added].slice(-kept));
    for (const line of added) this.store.push(line);
    return new Lines(this.store, from, this.store.length);
  }

  get length(): number {
    return this.to - this.from;
  }

  /** The newest line that passes. */
  findLast(passes: (line: T) => boolean): T | undefined {
    for (let at = this.to - 1; at >= this.from; at--) {
      const line = this.store[at] as T;
      if (passes(line)) return line;
    }
    return undefined;
  }

  /** The lines as an array, the same one at every question. */
  get rows(): readonly T[] {
    return (this.#rows ??= this.store.slice(this.from, this.to));
  }
}
