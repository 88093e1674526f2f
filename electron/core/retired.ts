import type { RowKey } from './rows';
import type { Table } from './table';

/** Rows whose story is over: the newest `keep` of them stay in their table; older ones are dropped. */
export class Retired<T extends object, K extends RowKey = string> {
  /** Their keys, a ring: when it is full, the oldest row gives its place to the newest. */
  readonly #keys: K[] = [];
  #oldest = 0;

  constructor(
    private readonly table: Table<T, K>,
    private readonly keep: number,
  ) {}

  add(row: T): void {
    this.table.touch(row);
    const old = this.#keys[this.#oldest];
    this.#keys[this.#oldest] = this.table.key(row);
    this.#oldest = this.#oldest + 1 === this.keep ? 0 : this.#oldest + 1;
    if (old !== undefined) this.table.remove(old);
  }
}
