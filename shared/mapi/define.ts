/**
 * Helpers for vocabulary tables. A table is one object keyed by the exact API name; everything else (value objects,
 * masks, lists, look-ups) derives from it, so a name or value is written down once.
 */

/** An entry that stands for a number. */
export interface Valued {
  readonly value: number;
}

/** A table whose entries read as `E` while each `value` (and its aliases) keeps its literal type. */
export type Table<E, T extends Readonly<Record<string, E>>> = {
  readonly [N in keyof T]: Omit<E, 'aliases'> & Pick<T[N], Extract<keyof T[N], 'value' | 'aliases'>>;
};

/** Any table of values; what the generic helpers accept. */
export type ValueTable = Readonly<Record<string, Valued>>;

/** Name of an entry of table `T`. */
export type NameOf<T> = Extract<keyof T, string>;

/** Defines a table of entries `E`: `defineTable<FlagEntry>()({ MAPI_LOGON_UI: {...} })`. */
export function defineTable<E>() {
  return <const T extends Readonly<Record<string, E>>>(entries: T): Table<E, T> => entries;
}

/** The names of a table in the order in which they were written. */
export function namesOf<T extends object>(table: T): readonly NameOf<T>[] {
  return Object.keys(table) as NameOf<T>[];
}

/** The entries of a table as rows that know their own name, in the order in which they were written. */
export function rowsOf<T extends Readonly<Record<string, object>>>(
  table: T,
): readonly (T[NameOf<T>] & { readonly name: NameOf<T> })[] {
  return namesOf(table).map((name) => ({ ...table[name], name }));
}

/** Values by name, plus the same values under each entry's aliases. */
export type ValuesOf<T extends ValueTable> = {
  readonly [N in keyof T]: T[N]['value'];
} & {
  readonly [
    N in keyof T as T[N] extends { readonly aliases: infer A extends readonly string[] } ? A[number] : never
  ]: T[N]['value'];
};

/** The value object of a table: `valuesOf(logonFlags).MAPI_LOGON_UI === 0x1`. */
export function valuesOf<T extends ValueTable>(table: T): ValuesOf<T> {
  const values: Record<string, number> = {};
  for (const name of namesOf(table)) {
    const entry: Valued & { readonly aliases?: readonly string[] } = table[name] as Valued;
    values[name] = entry.value;
    for (const alias of entry.aliases ?? []) values[alias] = entry.value;
  }
  return values as ValuesOf<T>;
}

/** Name by value for tables in which every value occurs once (enumerations, result codes). */
export function byValue<T extends ValueTable>(table: T): ReadonlyMap<number, NameOf<T>> {
  return new Map(namesOf(table).map((name) => [(table[name] as Valued).value, name]));
}
