import type { Sourced } from './evidence';
import { namesOf, type NameOf, type ValueTable, type Valued } from './define';

/** One flag bit of a call, a status or a resource. */
export interface FlagEntry extends Sourced, Valued {
  /** What the bit does, in a few words for a form or a trace line. */
  readonly meaning: string;
}

/** A number taken apart into the flags of one vocabulary. */
export interface DecodedFlags<N extends string = string> {
  /** Names of the set flags, in table order. */
  readonly names: readonly N[];
  /** Set bits that the vocabulary does not define, unsigned; 0 when every bit has a name. */
  readonly unknownBits: number;
}

/** All bits that a table defines, unsigned. */
export function maskOf(table: ValueTable): number {
  return Object.values(table).reduce((mask, entry) => (mask | entry.value) >>> 0, 0);
}

/** Takes a flags number apart. */
export function decodeFlags<T extends ValueTable>(table: T, value: number): DecodedFlags<NameOf<T>> {
  const names = namesOf(table).filter((name) => hasFlag(value, (table[name] as Valued).value));
  return { names, unknownBits: (value & ~maskOf(table)) >>> 0 };
}

/** Puts flags together to one unsigned 32-bit number. */
export function encodeFlags<T extends ValueTable>(table: T, names: Iterable<NameOf<T>>): number {
  let value = 0;
  for (const name of names) value = (value | (table[name] as Valued).value) >>> 0;
  return value;
}

/** Whether every bit of `flag` is set in `value`; false for a flag of 0. */
export function hasFlag(value: number, flag: number): boolean {
  return flag !== 0 && (value & flag) >>> 0 === flag >>> 0;
}

/** A flags number for the trace: `MAPI_EXTENDED | MAPI_NEW_SESSION`, unknown bits as hex, `0` when empty. */
export function flagsText(table: ValueTable, value: number): string {
  const { names, unknownBits } = decodeFlags(table, value);
  const parts: string[] = [...names];
  if (unknownBits !== 0) parts.push(`0x${unknownBits.toString(16).toUpperCase()}`);
  return parts.length === 0 ? '0' : parts.join(' | ');
}
