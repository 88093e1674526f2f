/**
 * One table of the world: records by key, in order of creation, and which of them changed since the feed last looked.
 * Records may be changed in place only when `touch` follows; the feed then sends the whole record once.
 */
export class Table<T extends object> {
  readonly #rows = new Map<string, T>();
  readonly #changed = new Set<T>();
  /** What was marked last: a procedure mostly changes the same record several times in a row. */
  #newest: T | null = null;
  /** Keys that the feed has sent; a record that goes before it was ever sent needs no word. */
  readonly #sent = new Set<string>();
  #gone: string[] = [];

  constructor(readonly key: (record: T) => string) {}

  get size(): number {
    return this.#rows.size;
  }

  get(key: string): T | undefined {
    return this.#rows.get(key);
  }

  keys(): IterableIterator<string> {
    return this.#rows.keys();
  }

  /** All records, oldest first. */
  values(): IterableIterator<T> {
    return this.#rows.values();
  }

  add(record: T): T {
    this.#rows.set(this.key(record), record);
    this.touch(record);
    return record;
  }

  /** Says that a record was changed in place. */
  touch(record: T): void {
    if (record === this.#newest) return;
    this.#changed.add(record);
    this.#newest = record;
  }

  remove(key: string): void {
    const record = this.#rows.get(key);
    if (record === undefined) return;
    this.#rows.delete(key);
    this.#changed.delete(record);
    if (record === this.#newest) this.#newest = null;
    if (this.#sent.size > 0 && this.#sent.delete(key)) this.#gone.push(key);
  }

  clear(): void {
    for (const key of [...this.#rows.keys()]) this.remove(key);
  }

  /** Hands over what changed since the last time: keys gone, then records changed in order of first change. */
  takeChanges(): { gone: string[]; changed: T[] } {
    const taken = { gone: this.#gone, changed: [...this.#changed] };
    this.#gone = [];
    this.#changed.clear();
    this.#newest = null;
    for (const record of taken.changed) this.#sent.add(this.key(record));
    return taken;
  }

  /** A snapshot holds everything: nothing is left to tell. */
  markAllSent(): void {
    this.takeChanges();
    for (const key of this.#rows.keys()) this.#sent.add(key);
  }
}
