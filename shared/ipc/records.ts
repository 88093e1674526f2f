/** Rows of one piece of a table. */
const PIECE = 32;

/** A record in place of the older one with its key; without a record: the one with that key is gone. */
export type Edit<T> = { readonly key: string; readonly record?: T };

/** One record in two versions of a table; absent in the one that does not have it. */
export interface Difference<T> {
  readonly before: T | undefined;
  readonly now: T | undefined;
}

/**
 * What was worked out of something that never changes, by what did the work. It lies in the thing itself: maps from things
 * to results would have the garbage collector go through thousands of weak entries, in one go of 20 ms and more.
 */
class Worked {
  #results: Map<unknown, unknown> | null = null;

  /** What the work gives for a part of this thing, always the same one; done once. */
  once<P, R>(work: (part: P) => R, part: P): R {
    this.#results ??= new Map();
    if (!this.#results.has(work)) this.#results.set(work, work(part));
    return this.#results.get(work) as R;
  }
}

/** A piece of a table. */
class Piece<T> extends Worked {
  #rows: readonly T[] | null = null;

  /** The places in order of creation; a hole is where a record is gone. */
  constructor(readonly slots: readonly (T | undefined)[]) {
    super();
  }

  /** The records without the holes, the same array at every question. */
  get rows(): readonly T[] {
    return (this.#rows ??= this.slots.filter((record) => record !== undefined));
  }
}

/** Where every key has its place. Shared by all versions of a table that grew out of each other. */
interface Places {
  readonly of: Map<string, number>;
  /** Places given away so far. */
  used: number;
}

/**
 * Records by key, in order of creation, never changed: `after` gives another version that shares every piece without a
 * change with this one. A few changes in a table of any length cost a few pieces, and what is worked out of a table piece by
 * piece (see `byPiece`) is worked out again for those alone.
 */
export class Records<T> extends Worked implements ReadonlyMap<string, T> {
  #rows: readonly T[] | null = null;
  #keyList: readonly string[] | null = null;

  private constructor(
    private readonly places: Places,
    /** Places of this version: later ones belong to newer versions. */
    private readonly used: number,
    readonly pieces: readonly Piece<T>[],
    readonly size: number,
  ) {
    super();
  }

  static of<T>(entries: Iterable<readonly [key: string, record: T]>): Records<T> {
    const records = new Map(entries);
    const places: Places = { of: new Map(), used: 0 };
    const rows: T[] = [];
    for (const [key, record] of records) {
      places.of.set(key, places.used++);
      rows.push(record);
    }
    const pieces: Piece<T>[] = [];
    for (let at = 0; at < rows.length; at += PIECE) pieces.push(new Piece(rows.slice(at, at + PIECE)));
    return new Records(places, places.used, pieces, rows.length);
  }

  /** The table after these edits, in their order. */
  after(edits: readonly Edit<T>[]): Records<T> {
    if (edits.length === 0) return this;
    const draft = this.#canGrow(edits) ? this : this.#anew();
    const { places } = draft;
    const pieces = [...draft.pieces];
    /** The places of the pieces that are this version's own, by the number of the piece. */
    const own = new Map<number, (T | undefined)[]>();
    let { size } = draft;
    let sameKeys = true;
    const put = (place: number, record: T | undefined) => {
      const at = Math.floor(place / PIECE);
      let slots = own.get(at);
      if (slots === undefined) {
        slots = [...(pieces[at]?.slots ?? [])];
        own.set(at, slots);
        pieces[at] = new Piece(slots);
      }
      slots[place % PIECE] = record;
    };
    const isHole = (place: number) => slotOf(pieces, place) === undefined;
    let again: readonly Edit<T>[] = [];
    for (const [n, edit] of edits.entries()) {
      const { key, record } = edit;
      const place = places.of.get(key);
      if (place !== undefined && !isHole(place)) {
        put(place, record);
        if (record !== undefined) continue;
        size -= 1;
        sameKeys = false;
      } else if (record !== undefined) {
        // A key that comes back goes to the end; older versions still look for it at its former place.
        if (place !== undefined) {
          again = edits.slice(n);
          break;
        }
        places.of.set(key, places.used);
        put(places.used, record);
        places.used += 1;
        size += 1;
        sameKeys = false;
      }
    }
    const grown = new Records(places, places.used, pieces, size);
    if (sameKeys) grown.#keyList = this.#keyList;
    return again.length > 0 ? grown.#anew().after(again) : grown;
  }

  /** Nobody else has given away places after this version's last, and not most of them are holes. */
  #canGrow(edits: readonly Edit<T>[]): boolean {
    return this.used === this.places.used && this.used <= 2 * (this.size + edits.length) + 4 * PIECE;
  }

  /** The same records with places of their own and without holes. */
  #anew(): Records<T> {
    return Records.of(this.entries());
  }

  /** Where a key stands among the others in order of creation; only comparisons within one version mean anything. */
  placeOf(key: string): number | undefined {
    const place = this.places.of.get(key);
    return place === undefined || place >= this.used ? undefined : place;
  }

  get(key: string): T | undefined {
    const place = this.placeOf(key);
    return place === undefined ? undefined : slotOf(this.pieces, place);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  /** The records with these keys, each once, in order of creation. */
  inOrder(keys: readonly string[]): readonly T[] {
    return [...new Set(keys)]
      .map((key) => ({ place: this.placeOf(key) ?? -1, record: this.get(key) }))
      .sort((a, b) => a.place - b.place)
      .flatMap(({ record }) => (record === undefined ? [] : [record]));
  }

  /** All records as an array, the same one at every question. */
  get rows(): readonly T[] {
    return (this.#rows ??= ([] as T[]).concat(...this.pieces.map(({ rows }) => rows)));
  }

  /** All keys in order of creation: the same array from version to version as long as no record comes or goes. */
  get keyList(): readonly string[] {
    return (this.#keyList ??= [...this.keys()]);
  }

  /**
   * What is different here from another version: each record that was replaced, came or went. It costs what changed, not
   * the length of the table. Null: the two have no places in common to compare by, so everything may be different.
   */
  differencesFrom(other: Records<T>): readonly Difference<T>[] | null {
    if (other.places !== this.places) return null;
    const found: Difference<T>[] = [];
    for (let at = 0; at < Math.max(this.pieces.length, other.pieces.length); at++) {
      if (this.pieces[at] === other.pieces[at]) continue;
      const now = this.pieces[at]?.slots ?? [];
      const before = other.pieces[at]?.slots ?? [];
      for (let slot = 0; slot < Math.max(now.length, before.length); slot++)
        if (now[slot] !== before[slot]) found.push({ before: before[slot], now: now[slot] });
    }
    return found;
  }

  *entries(): MapIterator<[string, T]> {
    for (const key of [...this.places.of.keys()]) {
      const record = this.get(key);
      if (record !== undefined) yield [key, record];
    }
  }

  *keys(): MapIterator<string> {
    for (const [key, place] of this.places.of) {
      if (place >= this.used) break;
      if (slotOf(this.pieces, place) !== undefined) yield key;
    }
  }

  values(): MapIterator<T> {
    return this.rows[Symbol.iterator]();
  }

  [Symbol.iterator](): MapIterator<[string, T]> {
    return this.entries();
  }

  forEach(call: (record: T, key: string, all: ReadonlyMap<string, T>) => void): void {
    for (const [key, record] of this.entries()) call(record, key, this);
  }
}

/** What lies at a place; undefined: a hole, or no such place. */
function slotOf<T>(pieces: readonly Piece<T>[], place: number): T | undefined {
  return pieces[Math.floor(place / PIECE)]?.slots[place % PIECE];
}

/** Works something out of a table, once for every piece of it: the pieces that did not change are not looked at again. */
export function byPiece<T, R>(
  work: (rows: readonly T[]) => R,
): (table: ReadonlyMap<string, T>) => readonly R[] {
  const ofPiece = (piece: Piece<T>) => piece.once(work, piece.rows);
  const ofAll = (pieces: readonly Piece<T>[]) => pieces.map(ofPiece);
  return (table) =>
    table instanceof Records
      ? (table as Records<T>).once(ofAll, (table as Records<T>).pieces)
      : [work([...table.values()])];
}
