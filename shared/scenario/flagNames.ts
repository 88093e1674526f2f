import type { ValueTable } from '../mapi/define';
import { NAMED_ARGUMENTS, vocabularyOf } from './callVocabularies';

/** A number of a call that could not be read. */
export interface FlagProblem {
  readonly path: (string | number)[];
  readonly found: string;
  /** Names that would be right here. */
  readonly known: readonly string[];
}

/** Arguments that are structures; anything else with keys holds names of the user's own. */
const STRUCTURES: ReadonlySet<string> = new Set(['init']);

const HEX = /^0x[0-9a-f]{1,8}$/i;

/**
 * Replaces names and hex strings in a written call by numbers: `["MAPI_LOGON_UI"]`, `"0x29"` and `41` mean the same.
 * Everything else is left for the schema to judge.
 */
export function withFlagNumbers(written: unknown): { call: unknown; problems: FlagProblem[] } {
  const problems: FlagProblem[] = [];
  if (typeof written !== 'object' || written === null || !('fn' in written))
    return { call: written, problems };
  const fn = String(written.fn);
  const replace = (value: unknown, path: string[]): unknown => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, field]) => {
        const here = [...path, key];
        if (STRUCTURES.has(key)) return [key, replace(field, here)];
        if (!NAMED_ARGUMENTS.has(key)) return [key, field];
        return [key, toNumber(field, vocabularyOf(fn, here.join('.')), here, problems)];
      }),
    );
  };
  return { call: replace(written, []), problems };
}

/** The number that names, hex text or a number stand for; what is none of these is left as it is. */
export function toNumber(
  value: unknown,
  table: ValueTable,
  path: (string | number)[],
  problems: FlagProblem[],
): unknown {
  const known = Object.keys(table);
  const one = (name: unknown, at: (string | number)[]): number => {
    if (typeof name === 'string' && HEX.test(name)) return Number.parseInt(name, 16);
    if (typeof name === 'string' && Object.hasOwn(table, name)) return table[name]?.value ?? 0;
    const found = typeof name === 'string' ? name : JSON.stringify(name);
    problems.push({ path: at, found: found.slice(0, 60), known });
    return 0;
  };
  if (typeof value === 'string') return one(value, path);
  if (!Array.isArray(value)) return value;
  return value.reduce((bits: number, name: unknown, index) => (bits | one(name, [...path, index])) >>> 0, 0);
}
