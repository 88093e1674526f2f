import type { Sourced } from './evidence';
import type { Valued } from './define';

/** How a result reads: cancel is neutral, neither success nor error. */
export type CodeKind = 'success' | 'warning' | 'cancel' | 'error';

/** One result code of one interface family. */
export interface CodeEntry extends Sourced, Valued {
  readonly kind: CodeKind;
  /** One plain sentence for learners. */
  readonly sentence: string;
  /** Other spellings of the same value; mostly none. */
  readonly aliases: readonly string[];
}

/** Row builder of the code tables; keeps the literal value for the typed value objects. */
const row =
  (kind: CodeKind) =>
  <const V extends number, const A extends readonly string[] = []>(
    value: V,
    sentence: string,
    from: Sourced,
    ...aliases: A
  ) =>
    ({ kind, value, sentence, ...from, aliases }) as Omit<CodeEntry, 'value' | 'aliases'> & {
      readonly value: V;
      readonly aliases: A;
    };

/** The row builders by kind: `code.error(0x80040111, 'The logon failed.', doc('...'))`. */
export const code = {
  success: row('success'),
  warning: row('warning'),
  cancel: row('cancel'),
  error: row('error'),
};
