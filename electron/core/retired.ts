import type { Table } from './table';

/** Rows whose story is over: the newest `keep` of them, up to twice as many, stay in their table; older ones are dropped. */
export class Retired<T extends object> {
  readonly #rows: T[] = [];

  constructor(
    private readonly table: Table<T>,
    private readonly keep: number,
  ) {}

  add(row: T): void {
    this.table.touch(row);
    this.#rows.push(row);
    if (this.#rows.length < 2 * this.keep) return;
    for (const old of this.#rows.splice(0, this.keep)) this.table.remove(this.table.key(old));
  }
}
