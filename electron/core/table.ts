import { Line } from './line';
import { Rows, type Row, type RowKey } from './rows';

const CHANGED = 1;
const SENT = 2;

/**
 * One table of the world: records by key, in order of creation, and which of them changed since the feed last looked.
 * Records may be changed in place only when `touch` follows; the feed then sends the whole record once.
 */
export class Table<T extends object, K extends RowKey = string> {
  readonly #rows = new Rows<K, T>();
  /** In order of first change. */
  #changed = new Line<Row<K, T>>();
  /** What was marked last: a procedure mostly changes the same record several times in a row. */
  #newest: T | null = null;
  /** Keys that the feed has sent and that are gone; a record that goes before it was ever sent needs no word. */
  #gone: string[] = [];

  constructor(readonly key: (record: T) => K) {}

  get size(): number {
    return this.#rows.size;
  }

  get(key: K): T | undefined {
    return this.#rows.get(key);
  }

  /** All records, oldest first. */
  values(): IterableIterator<T> {
    return this.#rows.values();
  }

  add(record: T): T {
    this.#mark(this.#rows.set(this.key(record), record));
    this.#newest = record;
    return record;
  }

  /** Says that a record was changed in place. */
  touch(record: T): void {
    if (record === this.#newest) return;
    const row = this.#rows.row(this.key(record));
    if (row?.value !== record) return;
    this.#mark(row);
    this.#newest = record;
  }

  remove(key: K): void {
    const row = this.#rows.delete(key);
    if (row === undefined) return;
    if (row.value === this.#newest) this.#newest = null;
    if ((row.marks & CHANGED) !== 0) this.#changed.left(row);
    if ((row.marks & SENT) !== 0) this.#gone.push(String(key));
  }

  clear(): void {
    for (const record of [...this.#rows.values()]) this.remove(this.key(record));
  }

  /** Hands over what changed since the last time: keys gone, then records changed in order of first change. */
  takeChanges(): { gone: string[]; changed: T[] } {
    const gone = this.#gone;
    const changed: T[] = [];
    const { all, front } = this.#changed;
    for (const row of front === 0 ? all : all.slice(front)) {
      if (row.isGone) continue;
      row.marks = SENT;
      changed.push(row.value);
    }
    this.#gone = [];
    this.#changed = new Line();
    this.#newest = null;
    return { gone, changed };
  }

  #mark(row: Row<K, T>): void {
    if ((row.marks & CHANGED) !== 0) return;
    row.marks |= CHANGED;
    this.#changed.push(row);
  }
}
