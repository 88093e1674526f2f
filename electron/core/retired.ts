import type { RowKey } from './rowNumbers';
import type { Table } from './table';

/** Rows whose story is over: the newest `keep` of them stay in their table; older ones are dropped. */
export class Retired<T extends object, K extends RowKey = string> {
  /** Their numbers, a ring: when it is full, the oldest row gives its place to the newest. */
  readonly #numbers: number[] = [];
  #oldest = 0;

  constructor(
    private readonly table: Table<T, K>,
    private readonly keep: number,
  ) {}

  add(row: T): void {
    this.table.touch(row);
    const old = this.#numbers[this.#oldest];
    this.#numbers[this.#oldest] = this.table.numberOf(row);
    this.#oldest = this.#oldest + 1 === this.keep ? 0 : this.#oldest + 1;
    // A row that has gone before leaves a number that nobody gets again.
    if (old !== undefined) this.table.drop(old);
  }
}
