import type { CallName } from '../../../shared/mapi/calls';
import type { CallRecord } from '../../../shared/model/run';

/** What the number that a function returns is: a result code, a count of references, or nothing at all. */
export type ResultKind = 'code' | 'count' | 'nothing';

const others: Readonly<Partial<Record<CallName, ResultKind>>> = {
  'IMAPISession.AddRef': 'count',
  'IMAPISession.Release': 'count',
  MAPIUninitialize: 'nothing',
};

export const resultKind = (fn: CallName): ResultKind => others[fn] ?? 'code';

/** The count that AddRef or Release returned; null when it returned none. */
export function countOf({ out }: Pick<CallRecord, 'out'>): number | null {
  const { count } = out;
  return typeof count === 'number' ? count : null;
}
