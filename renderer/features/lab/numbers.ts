import { formatHex } from '../../../shared/mapi/codes';

/** Numbers that a person types: flags in hex, other arguments as they are written. */

export type Typed =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly why: 'no number' | 'too large' };

const MAX = 0xffffffff;
const typed = (value: number): Typed =>
  value > MAX ? { ok: false, why: 'too large' } : { ok: true, value: value >>> 0 };

/** Flags are hex, with or without `0x`, as in the tools that trainers know; an empty field is 0. */
export function parseFlags(text: string): Typed {
  const digits = text.trim().replace(/^0x/i, '');
  if (digits === '' && text.trim() === '') return { ok: true, value: 0 };
  return /^[0-9a-f]+$/i.test(digits) ? typed(Number.parseInt(digits, 16)) : { ok: false, why: 'no number' };
}

/** Any other number: decimal, or hex with `0x`. */
export function parseNumber(text: string): Typed {
  const trimmed = text.trim();
  if (trimmed === '') return { ok: true, value: 0 };
  return /^(0x[0-9a-f]+|\d+)$/i.test(trimmed) ? typed(Number(trimmed)) : { ok: false, why: 'no number' };
}

/** Sets or clears one flag of a number; all other bits, known or not, stay. */
export function withFlag(value: number, flag: number, on: boolean): number {
  return (on ? value | flag : value & ~flag) >>> 0;
}

export const flagsText = formatHex;
