import { Line } from './line';

/** What rows are found by: an identifier, or a number that is counted. */
export type RowKey = string | number;

/** A place in `Rows`. Few and small fields: there is one for every record that is kept. */
export class Row<K extends RowKey, V> {
  isGone = false;
  /** For the owner of the rows: it has changed (1), it has been sent (2). */
  marks = 0;

  constructor(
    readonly key: K,
    /** Of the key; it is looked at again when the row goes and when the buckets become more. */
    readonly hash: number,
    /** Counts the rows as they come. */
    readonly serial: number,
    public value: V,
    /** The next one in the same bucket. */
    public next: Row<K, V> | null,
  ) {}
}

const FEW = 16;

/** A small integer in every engine: a larger one would be an object of its own. */
const SMALL = 0x3fff_ffff;

/** Identifiers end in counted digits, so this spreads them evenly; a counted number stands for itself. */
function hashOf(key: RowKey): number {
  if (typeof key === 'number') return key & SMALL;
  let hash = 0;
  for (let i = 0; i < key.length; i++) hash = (Math.imul(hash, 31) + key.charCodeAt(i)) | 0;
  return hash & SMALL;
}

/** Numbers and texts are compared apart: each comparison is a fast one then. */
const isSame = (one: RowKey, other: RowKey): boolean =>
  typeof other === 'number' ? (one as number) === other : (one as string) === other;

/**
 * Values by key, in order of adding: what a Map is, for rows that come and go all the time. A Map in which as much is
 * deleted as added copies itself again and again, and every old copy holds the next one and all rows of its time, so that
 * the young garbage of a busy engine lives until the next full collection. Here a row that goes leaves nothing behind.
 */
export class Rows<K extends RowKey, V> {
  #buckets = new Array<Row<K, V> | null>(FEW).fill(null);
  /** The row that came last, while it is there: it is looked for most, and found without its hash. */
  #newest: Row<K, V> | null = null;
  /** Oldest first. */
  readonly #order = new Line<Row<K, V>>();
  #size = 0;
  #added = 0;

  get size(): number {
    return this.#size;
  }

  row(key: K): Row<K, V> | undefined {
    const newest = this.#newest;
    if (newest !== null && isSame(newest.key, key)) return newest;
    return this.#find(hashOf(key) & (this.#buckets.length - 1), key);
  }

  get(key: K): V | undefined {
    return this.row(key)?.value;
  }

  /** A new value under a known key keeps the place of the old one. */
  set(key: K, value: V): Row<K, V> {
    const hash = hashOf(key);
    const known = this.#find(hash & (this.#buckets.length - 1), key);
    if (known !== undefined) {
      known.value = value;
      return known;
    }
    if (this.#size >= this.#buckets.length) this.#grow();
    const bucket = hash & (this.#buckets.length - 1);
    const row = new Row(key, hash, ++this.#added, value, this.#buckets[bucket] as Row<K, V> | null);
    this.#buckets[bucket] = row;
    this.#order.push(row);
    this.#newest = row;
    this.#size++;
    return row;
  }

  delete(key: K): Row<K, V> | undefined {
    const row = this.row(key);
    if (row === undefined) return undefined;
    if (row === this.#newest) this.#newest = null;
    const bucket = row.hash & (this.#buckets.length - 1);
    const first = this.#buckets[bucket] as Row<K, V>;
    if (first === row) this.#buckets[bucket] = row.next;
    else {
      let before = first;
      while (before.next !== row) before = before.next as Row<K, V>;
      before.next = row.next;
    }
    row.next = null;
    row.isGone = true;
    this.#order.left(row);
    this.#size--;
    return row;
  }

  /** Values in order. As with a Map, those that go meanwhile are left out, those that come are seen. */
  values(): IterableIterator<V> {
    return new Walk(this.#order);
  }

  #find(bucket: number, key: K): Row<K, V> | undefined {
    let row = this.#buckets[bucket] as Row<K, V> | null;
    while (row !== null && !isSame(row.key, key)) row = row.next;
    return row ?? undefined;
  }

  #grow(): void {
    this.#buckets = new Array<Row<K, V> | null>(2 * this.#buckets.length).fill(null);
    for (const row of this.#order.all) {
      if (row.isGone) continue;
      const bucket = row.hash & (this.#buckets.length - 1);
      row.next = this.#buckets[bucket] as Row<K, V> | null;
      this.#buckets[bucket] = row;
    }
  }
}

/** One way through rows. */
class Walk<K extends RowKey, V> implements IterableIterator<V> {
  #rows: readonly Row<K, V>[];
  #at: number;
  /** Serial of the newest row seen. */
  #seen = 0;

  constructor(private readonly line: Line<Row<K, V>>) {
    this.#rows = line.all;
    this.#at = line.front;
  }

  [Symbol.iterator](): this {
    return this;
  }

  next(): IteratorResult<V, undefined> {
    if (this.#rows !== this.line.all) {
      // The rows have been tidied: on behind the newest one seen.
      this.#rows = this.line.all;
      const at = this.#rows.findIndex(({ serial }) => serial > this.#seen);
      this.#at = at === -1 ? this.#rows.length : at;
    }
    for (;;) {
      const row = this.#rows[this.#at];
      if (row === undefined) return { done: true, value: undefined };
      this.#at++;
      this.#seen = row.serial;
      if (!row.isGone) return { done: false, value: row.value };
    }
  }
}
