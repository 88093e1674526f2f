import { Rows } from './rows';
import type { RowKey, RowNumbers } from './rowNumbers';

/**
 * One table of the world: records by key, in order of creation, and which of them changed since the feed last looked.
 * Records may be changed in place only when `touch` follows; the feed then sends the whole record once.
 */
export class Table<T extends object, K extends RowKey = string> {
  private readonly rows = new Rows<T>();
  /** What came last, while it is there: it is looked for and changed most. One field: each new record costs one here. */
  private newest: T | null = null;
  private newestIsMarked = false;
  private newestNumber = 0;
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
    const { newest } = this;
    if (newest !== null && this.key(newest) === key) return newest;
    const record = this.rows.get(this.numbers.of(key));
    return record !== undefined && this.key(record) === key ? record : undefined;
  }

  /** All records, oldest first. */
  values(): IterableIterator<T> {
    return this.rows.values();
  }

  add(record: T): T {
    const key = this.key(record);
    const number = this.numbers.of(key) || this.numbers.give(key);
    this.rows.set(number, record);
    this.newest = record;
    this.newestNumber = number;
    this.newestIsMarked = true;
    return record;
  }

  /** Says that a record was changed in place. */
  touch(record: T): void {
    const isNewest = record === this.newest;
    if (isNewest && this.newestIsMarked) return;
    this.rows.mark(this.numberOf(record), record);
    if (isNewest) this.newestIsMarked = true;
  }

  remove(key: K): void {
    if (this.get(key) !== undefined) this.drop(this.numbers.of(key));
  }

  /** The number by which `drop` finds a record; nobody gets it again. */
  numberOf(record: T): number {
    return this.numbers.of(this.key(record));
  }

  /**
   * Removes what has this number, if it is still there. It looks at the record only if it must: an old one has long left the
   * processor's cache, and waiting for it would take longer than all the rest.
   */
  drop(number: number): void {
    const record = this.rows.get(number);
    if (record === undefined) return;
    if (number === this.newestNumber) this.newest = null;
    const wasSent = this.rows.delete(number);
    if (!wasSent && !this.numbers.remembersKeys) return;
    const key = this.key(record);
    if (wasSent) this.gone.push(String(key));
    this.numbers.forget(key);
  }

  clear(): void {
    for (const record of [...this.rows.values()]) this.remove(this.key(record));
  }

  /** Hands over what changed since the last time: keys gone, then records changed, in order of creation. */
  takeChanges(): { gone: string[]; changed: T[] } {
    const { gone } = this;
    this.gone = [];
    this.newestIsMarked = false;
    return { gone, changed: this.rows.takeChanged() };
  }
}
