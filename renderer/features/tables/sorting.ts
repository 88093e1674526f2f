import type { SessionRecord } from '../../../shared/model/session';
import type { HandleRecord } from '../../../shared/model/simpleMapi';
import type { Sort } from '../../stores/view';
import { columns } from './columns';

/** Text in the order of its characters, digits by value, the same on every machine. */
const collator = new Intl.Collator('en', { numeric: true });

/** What a column is sorted by, of one session. */
export type SortValue = string | number;

/** Whose value comes first. */
export function compareValues(a: SortValue, b: SortValue): number {
  if (a === b) return 0;
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}

/** What sessions are sorted by; null: by nothing, they stay in order of creation. `handles`: those of Simple MAPI, oldest first. */
export function sortValue(
  sort: Sort | null,
  now: number,
  handles: readonly HandleRecord[],
): ((session: SessionRecord) => SortValue) | null {
  const key = columns.find(({ id }) => id === sort?.column)?.key;
  if (key === undefined) return null;
  const bySession = new Map<string, HandleRecord[]>();
  for (const handle of handles) {
    const own = bySession.get(handle.session);
    if (own === undefined) bySession.set(handle.session, [handle]);
    else own.push(handle);
  }
  return (session) => key(session, { now, handles: bySession.get(session.id) ?? [] });
}

/** Sessions in the wanted order; without one, and among equals, in order of creation. Never changes its input. */
export function sortSessions(
  sessions: readonly SessionRecord[],
  sort: Sort | null,
  now: number,
  handles: readonly HandleRecord[] = [],
): readonly SessionRecord[] {
  const value = sortValue(sort, now, handles);
  if (value === null) return sessions;
  const sign = sort?.direction === 'descending' ? -1 : 1;
  return sessions
    .map((session) => ({ session, by: value(session) }))
    .sort((a, b) => sign * compareValues(a.by, b.by))
    .map(({ session }) => session);
}

/** What a click on a head does: ascending, descending, back to the order of creation. */
export function nextSort(sort: Sort | null, column: Sort['column']): Sort | null {
  if (sort?.column !== column) return { column, direction: 'ascending' };
  return sort.direction === 'ascending' ? { column, direction: 'descending' } : null;
}
