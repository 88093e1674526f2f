/** What rows are found by: an identifier, or a number that is counted. */
export type RowKey = string | number;

/** How the keys of a table stand for the numbers of its rows. Numbers are counted from 1; 0: none. */
export interface RowNumbers<K extends RowKey> {
  /** The number that a key stands for. The row there may belong to another key, or be gone. */
  of(key: K): number;
  /** The number of a key that has none yet. */
  give(key: K): number;
  /** Whether keys are remembered, so that `forget` has to hear of every row that goes. */
  readonly remembersKeys: boolean;
  forget(key: K): void;
}

/** Rows that are counted are found by their number. */
export const COUNTED: RowNumbers<number> = {
  of: (key) => key,
  give: (key) => key,
  remembersKeys: false,
  forget: () => undefined,
};

/** The number at the end of an identifier such as `S-001`; 0 when it has none. */
function countIn(id: string): number {
  let count = 0;
  let place = 1;
  for (let i = id.length - 1; i >= 0; i--) {
    const digit = id.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) break;
    count += digit * place;
    place *= 10;
  }
  return count;
}

/** Rows with identifiers of one kind (`Ids`), which are counted too. */
export const COUNTED_IDS: RowNumbers<string> = {
  of: countIn,
  give: countIn,
  remembersKeys: false,
  forget: () => undefined,
};

/** Rows with names: they are counted as they come. */
export class Named implements RowNumbers<string> {
  readonly remembersKeys = true;
  readonly #numbers = new Map<string, number>();
  #given = 0;

  of(key: string): number {
    return this.#numbers.get(key) ?? 0;
  }

  give(key: string): number {
    this.#numbers.set(key, ++this.#given);
    return this.#given;
  }

  forget(key: string): void {
    this.#numbers.delete(key);
  }
}
