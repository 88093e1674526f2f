import { lookUpCode, type CodeFamily } from '../../../../shared/mapi/codes';
import { byValue, type ValueTable } from '../../../../shared/mapi/define';
import { formatHex } from '../../../../shared/mapi/codes';
import type { PromptRecord } from '../../../../shared/model/prompt';
import type { CallRecord, TraceRecord } from '../../../../shared/model/run';
import type { Expectation } from '../../../../shared/scenario/expectationSchema';
import type { World } from '../../world';
import type { Aliases } from '../aliases';

/** What a step did, as far as expectations look at it. */
export interface StepOutcome {
  readonly world: World;
  readonly aliases: Aliases;
  readonly call: CallRecord | null;
  /** Trace lines of the step. */
  readonly lines: readonly TraceRecord[];
  /** Dialogs that opened during the step. */
  readonly shown: readonly PromptRecord[];
  /** Sequence numbers of the newest notification and Messenger event before the step. */
  readonly notificationsBefore: number;
  readonly eventsBefore: number;
  readonly digestBefore: string;
  readonly digestAfter: string;
}

/** An expectation that does not hold. */
export interface Mismatch {
  /** What was looked at, e.g. `result` or `sessions S-001`. */
  readonly about: string;
  readonly expected: string;
  readonly actual: string;
}

/** Compares one part of an expectation. */
export type Check<K extends keyof Expectation> = (
  expected: Exclude<Expectation[K], undefined>,
  outcome: StepOutcome,
) => Mismatch[];
export type Checks<K extends keyof Expectation> = { readonly [P in K]: Check<P> };

const show = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined ? 'nothing' : JSON.stringify(value);

/** The name of a code, or its number when it has none. */
export function codeName(value: number | null | undefined, family: CodeFamily = 'MAPI'): string | null {
  if (value === null || value === undefined) return null;
  return lookUpCode(family, value)?.name ?? formatHex(value);
}

/** The name of a value of a table, or its number when it has none. */
export const nameIn = (table: ValueTable, value: number | null): string | null =>
  value === null ? null : (byValue(table).get(value) ?? formatHex(value));

export const differs = (about: string, expected: unknown, actual: unknown): Mismatch[] =>
  JSON.stringify(expected) === JSON.stringify(actual)
    ? []
    : [{ about, expected: show(expected), actual: show(actual) }];

/** Compares the given fields only. */
export function fieldsDiffer(
  about: string,
  expected: object,
  actual: Readonly<Record<string, unknown>>,
): Mismatch[] {
  return Object.entries(expected).flatMap(([key, value]) =>
    value === undefined ? [] : differs(`${about} ${key}`, value, actual[key] ?? null),
  );
}

/** Something that should be there is not. */
export const missing = (about: string, expected = 'to be there'): Mismatch[] => [
  { about, expected, actual: 'there is none' },
];

/** Compares two lists entry by entry; the numbers of entries must agree. */
export function listsDiffer(
  about: string,
  expected: readonly object[],
  actual: readonly Readonly<Record<string, unknown>>[],
  brief: (entry: Readonly<Record<string, unknown>>) => string,
): Mismatch[] {
  if (expected.length !== actual.length) {
    const texts = (entries: readonly object[]) =>
      entries.length === 0
        ? 'none'
        : entries.map((entry) => brief(entry as Record<string, unknown>)).join(', ');
    return [{ about, expected: texts(expected), actual: texts(actual) }];
  }
  return expected.flatMap((entry, index) =>
    fieldsDiffer(`${about} ${index + 1}`, entry, actual[index] ?? {}),
  );
}

export const asList = <T>(value: T | readonly T[]): readonly T[] =>
  Array.isArray(value) ? (value as readonly T[]) : [value as T];
