import type { SessionRecord } from '../../../shared/model/session';
import type { HandleRecord } from '../../../shared/model/simpleMapi';
import type { Sort } from '../../stores/view';
import { columns } from './columns';

/** Text in the order of its characters, digits by value, the same on every machine. */
const collator = new Intl.Collator('en', { numeric: true });

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}

/**
 * Sessions in the wanted order; without one, and among equals, in order of creation. Never changes its input.
 * `handles`: those of Simple MAPI, oldest first.
 */
export function sortSessions(
  sessions: readonly SessionRecord[],
  sort: Sort | null,
  now: number,
  handles: readonly HandleRecord[] = [],
): readonly SessionRecord[] {
  const key = columns.find(({ id }) => id === sort?.column)?.key;
  if (sort === null || key === undefined) return sessions;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const bySession = new Map<string, HandleRecord[]>();
  for (const handle of handles) {
    const own = bySession.get(handle.session);
    if (own === undefined) bySession.set(handle.session, [handle]);
    else own.push(handle);
  }
  return sessions
    .map((session) => ({ session, by: key(session, { now, handles: bySession.get(session.id) ?? [] }) }))
    .sort((a, b) => sign * compare(a.by, b.by))
    .map(({ session }) => session);
}

/** What a click on a head does: ascending, descending, back to the order of creation. */
export function nextSort(sort: Sort | null, column: Sort['column']): Sort | null {
  if (sort?.column !== column) return { column, direction: 'ascending' };
  return sort.direction === 'ascending' ? { column, direction: 'descending' } : null;
}
