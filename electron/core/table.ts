import { Rows } from './rows';
import type { RowKey, RowNumbers } from './rowNumbers';

/**
 * One table of the world: records by key, in order of creation, and which of them changed since the feed last looked.
 * Records may be changed in place only when `touch` follows; the feed then sends the whole record once.
 */
export class Table<T extends object, K extends RowKey = string> {
  private readonly rows = new Rows<T>();
  /** What came last, while it is there: it is looked for most. */
  private newest: T | null = null;
  private newestKey: K | null = null;
  /** What was marked last: a procedure mostly changes the same record several times in a row. */
  private touched: T | null = null;
  /** Keys that the feed has sent and that are gone; a record that goes before it was ever sent needs no word. */
  private gone: string[] = [];

  constructor(
    readonly key: (record: T) => K,
    private readonly numbers: RowNumbers<K>,
  ) {}

  get size(): number {
    return this.rows.size;
  }

  get(key: K): T | undefined {
    if (key === this.newestKey) return this.newest as T;
    const record = this.rows.get(this.numbers.of(key));
    return record !== undefined && this.key(record) === key ? record : undefined;
  }

  /** All records, oldest first. */
  values(): IterableIterator<T> {
    return this.rows.values();
  }

  add(record: T): T {
    const key = this.key(record);
    this.rows.set(this.numbers.of(key) || this.numbers.give(key), record);
    this.newestKey = key;
    this.newest = this.touched = record;
    return record;
  }

  /** Says that a record was changed in place. */
  touch(record: T): void {
    if (record === this.touched) return;
    this.rows.mark(this.numberOf(record), record);
    this.touched = record;
  }

  remove(key: K): void {
    if (this.get(key) !== undefined) this.drop(this.numbers.of(key));
  }

  /** The number by which `drop` finds a record; nobody gets it again. */
  numberOf(record: T): number {
    return this.numbers.of(this.key(record));
  }

  /** Removes what has this number, if it is still there, without looking at more of it than has to be. */
  drop(number: number): void {
    const record = this.rows.delete(number, this.hasGone);
    if (record === undefined) return;
    if (record === this.touched) this.touched = null;
    if (record === this.newest) this.newest = this.newestKey = null;
    if (this.numbers.remembersKeys) this.numbers.forget(this.key(record));
  }

  clear(): void {
    for (const record of [...this.rows.values()]) this.remove(this.key(record));
  }

  /** Hands over what changed since the last time: keys gone, then records changed, in order of creation. */
  takeChanges(): { gone: string[]; changed: T[] } {
    const { gone } = this;
    this.gone = [];
    this.touched = null;
    return { gone, changed: this.rows.takeChanged() };
  }

  private readonly hasGone = (record: T): void => void this.gone.push(String(this.key(record)));
}
