import type { Batch, Change } from './feed';

/**
 * A batch crosses from process to process, and from world to world in the page, as one text: structured values would be
 * copied one by one at each of these borders, every frame. Most of a batch are records with the same fields, so the names of
 * the fields are written once for all records that have them in the same order, and a record is the list of its values.
 */
export function batchText({ epoch, firstSeq, changes }: Batch): string {
  const shapes = new Shapes();
  const packed: Packed = {
    epoch,
    firstSeq,
    shapes: shapes.all,
    changes: changes.map((one) => shapes.pack(one)),
  };
  return JSON.stringify(packed);
}

/** The batch of a text that `batchText` wrote. */
export function readBatch(text: string): Batch {
  const { epoch, firstSeq, shapes, changes } = JSON.parse(text) as Packed;
  return { epoch, firstSeq, changes: changes.map((one) => (isPacked(one) ? unpack(one, shapes) : one)) };
}

/** A batch as it is written. A list among the changes: number of its shape, then the values of its record. */
interface Packed {
  readonly epoch: number;
  readonly firstSeq: number;
  readonly shapes: readonly Shape[];
  readonly changes: readonly (Change | PackedChange)[];
}

type PackedChange = readonly [shape: number, ...values: unknown[]];
const isPacked = (change: Change | PackedChange): change is PackedChange => Array.isArray(change);

/** What a record is to be: the table that it goes to (absent: a line of the trace), and the names of its fields. */
interface Shape {
  readonly put?: string;
  readonly fields: readonly string[];
}

/** The shapes of one batch. */
class Shapes {
  readonly all: Shape[] = [];
  /** Number of the newest shape of each table. */
  readonly #newest = new Map<string | undefined, number>();

  pack(change: Change): Change | PackedChange {
    if ('put' in change) return this.#list(change.put, change.record);
    if ('trace' in change) return this.#list(undefined, change.trace);
    return change;
  }

  #list(put: string | undefined, record: object): PackedChange {
    const fields: string[] = [];
    const values: unknown[] = [];
    for (const [field, value] of Object.entries(record) as [string, unknown][]) {
      // As in any JSON text: a field without a value is not there.
      if (value === undefined) continue;
      fields.push(field);
      values.push(value);
    }
    return [this.#numberOf(put, fields), ...values];
  }

  #numberOf(put: string | undefined, fields: readonly string[]): number {
    const known = this.#newest.get(put);
    const before = known === undefined ? undefined : this.all[known]?.fields;
    if (known !== undefined && before?.length === fields.length && fields.every((f, i) => f === before[i]))
      return known;
    const number = this.all.push({ ...(put !== undefined && { put }), fields }) - 1;
    this.#newest.set(put, number);
    return number;
  }
}

function unpack(packed: PackedChange, shapes: readonly Shape[]): Change {
  const shape = shapes[packed[0]];
  if (shape === undefined) throw new Error(`The batch has no shape ${packed[0]}.`);
  const { put, fields } = shape;
  const record: Record<string, unknown> = {};
  fields.forEach((field, i) => (record[field] = packed[i + 1]));
  return (put === undefined ? { trace: record } : { put, record }) as unknown as Change;
}
