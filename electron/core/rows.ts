/** Rows of a page: few enough that one small integer has a bit for each. */
const PER_PAGE = 32;
const SHIFT = 5;

/** Rows whose numbers follow one another. */
class Page<V> {
  readonly values = new Array<V | undefined>(PER_PAGE);
  filled = 0;
  /** A bit for each row: it has changed, it has been sent. */
  changed = 0;
  sent = 0;

  constructor(readonly number: number) {}
}

/**
 * Values by number, for numbers that are counted up, and which of them changed. What a Map is, for rows that come and go
 * all the time: a Map in which as much is deleted as added copies itself again and again, and each dead copy knows the next
 * one: once one of them has grown old, the garbage of a busy engine is kept with it. Here neighbours share a page, a row
 * needs no object of its own, and a row that goes is forgotten without another one being looked at.
 */
export class Rows<V> {
  /** In the order of their numbers. */
  private readonly pages: Page<V>[] = [];
  /** The page that came last: the newest rows are looked for most. */
  private newest = new Page<V>(-1);
  /** The page that was looked up last: rows that go, go in the order in which they came. */
  private looked = this.newest;
  private count = 0;

  get size(): number {
    return this.count;
  }

  get(number: number): V | undefined {
    return this.page(number)?.values[number & (PER_PAGE - 1)];
  }

  /** A new value under a known number takes the place of the old one. It counts as changed. */
  set(number: number, value: V): void {
    const page = this.page(number) ?? this.newPage(number >>> SHIFT);
    const place = number & (PER_PAGE - 1);
    if (page.values[place] === undefined) {
      page.filled++;
      this.count++;
    }
    page.values[place] = value;
    page.changed |= 1 << place;
  }

  /** Says that this value has changed; nothing when another one stands there. */
  mark(number: number, value: V): void {
    const page = this.page(number);
    const place = number & (PER_PAGE - 1);
    if (page?.values[place] === value) page.changed |= 1 << place;
  }

  /** True when it was there and has been handed over by `takeChanged`. */
  delete(number: number): boolean {
    const page = this.page(number);
    const place = number & (PER_PAGE - 1);
    if (page?.values[place] === undefined) return false;
    const bit = 1 << place;
    const wasSent = (page.sent & bit) !== 0;
    page.values[place] = undefined;
    page.changed &= ~bit;
    page.sent &= ~bit;
    this.count--;
    if (--page.filled === 0 && page !== this.newest) this.forget(page);
    return wasSent;
  }

  /** Values in the order of their numbers. As with a Map, those that go meanwhile are left out, those that come are seen. */
  values(): IterableIterator<V> {
    return new Walk((number) => this.pages[this.placeOf(number)]);
  }

  /** Values that changed since the last time. */
  takeChanged(): V[] {
    const taken: V[] = [];
    for (const page of this.pages) {
      if (page.changed === 0) continue;
      for (let place = 0; place < PER_PAGE; place++) {
        if ((page.changed & (1 << place)) !== 0) taken.push(page.values[place] as V);
      }
      page.sent |= page.changed;
      page.changed = 0;
    }
    return taken;
  }

  private page(number: number): Page<V> | undefined {
    const wanted = number >>> SHIFT;
    if (this.newest.number === wanted) return this.newest;
    if (this.looked.number === wanted) return this.looked;
    const page = this.pages[this.placeOf(wanted)];
    if (page?.number !== wanted) return undefined;
    this.looked = page;
    return page;
  }

  /** Where the page with this number stands, or would stand. */
  private placeOf(number: number): number {
    const { pages } = this;
    let from = 0;
    for (let to = pages.length; from < to;) {
      const middle = (from + to) >>> 1;
      if ((pages[middle] as Page<V>).number < number) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  private forget(page: Page<V>): void {
    this.pages.splice(this.placeOf(page.number), 1);
    if (page === this.looked) this.looked = this.newest;
  }

  private newPage(number: number): Page<V> {
    const last = this.newest;
    this.newest = new Page<V>(number);
    this.pages.splice(this.placeOf(number), 0, this.newest);
    if (last.filled === 0 && last.number >= 0) this.forget(last);
    return this.newest;
  }
}

/** One way through rows. */
class Walk<V> implements IterableIterator<V> {
  private page: Page<V> | undefined;
  private place = PER_PAGE;

  /** `pageFrom` gives the first page with that number or a higher one. */
  constructor(private readonly pageFrom: (number: number) => Page<V> | undefined) {}

  [Symbol.iterator](): this {
    return this;
  }

  next(): IteratorResult<V, undefined> {
    for (;;) {
      for (; this.place < PER_PAGE;) {
        const value = this.page?.values[this.place++];
        if (value !== undefined) return { done: false, value };
      }
      this.page = this.pageFrom((this.page?.number ?? -1) + 1);
      if (this.page === undefined) return { done: true, value: undefined };
      this.place = 0;
    }
  }
}
