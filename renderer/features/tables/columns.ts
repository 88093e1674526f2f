import type { SessionRecord } from '../../../shared/model/session';
import type { HandleRecord } from '../../../shared/model/simpleMapi';
import type { SessionColumn } from '../../stores/view';
import { apiText, validOf } from '../simpleMapi/sessionApi';

/** What a session is sorted by besides itself: the present, and the Simple MAPI handles that stand for it. */
export interface SortFacts {
  readonly now: number;
  readonly handles: readonly HandleRecord[];
}

/** A column of the sessions table (visual target, section 8). */
export interface Column {
  readonly id: SessionColumn;
  /** Width in px; the result column takes the rest and this is the least. */
  readonly width: number;
  readonly align: 'start' | 'end';
  /** In the default set; the others are shown where there is room, from 1680 px. */
  readonly always: boolean;
  /** What the column sorts by: what stands in it. */
  readonly key: (session: SessionRecord, facts: SortFacts) => string | number;
}

const column = (
  id: SessionColumn,
  width: number,
  key: Column['key'],
  { align = 'start', always = true }: Partial<Pick<Column, 'align' | 'always'>> = {},
): Column => ({ id, width, align, always, key });

const end = { align: 'end' } as const;
const extra = { always: false } as const;

/** Every column, in drawing order. */
export const columns: readonly Column[] = [
  column('id', 66, (s) => s.id),
  column('api', 96, (s, { handles }) => apiText(s, handles), extra),
  column('handles', 96, (_s, { handles }) => validOf(handles)[0]?.handle ?? -1, extra),
  column('kind', 80, (s) => s.kind),
  column('profile', 70, (s) => s.profile ?? s.requested ?? ''),
  column('owner', 96, (s) => s.owner),
  column('clients', 72, (s) => s.members.length, { ...end, ...extra }),
  column('flags', 98, (s) => s.flags, extra),
  column('state', 176, (s) => s.word),
  column('started', 92, (s) => s.startedAt, { ...end, ...extra }),
  column('duration', 76, (s, { now }) => (s.endedAt ?? now) - s.startedAt, end),
  column('objects', 76, (s) => (s.leaked > 0 ? s.leaked : s.objects), end),
  column('advises', 76, (s) => s.advises, { ...end, ...extra }),
  column('outbox', 76, (s) => s.outbox, { ...end, ...extra }),
  column('result', 252, (s) => s.lastResult ?? -1),
];

/** Columns that can be switched off; ID and State tell what the row is. */
export const optionalColumns = columns.filter(({ id }) => id !== 'id' && id !== 'state');

/** Order in which further columns appear when there is room, and in which columns of the default set give way. */
const extras: readonly SessionColumn[] = [
  'started',
  'clients',
  'flags',
  'api',
  'outbox',
  'advises',
  'handles',
];
const firstToGo: readonly SessionColumn[] = ['objects', 'kind'];
/** Room that the name of a result needs. */
const RESULT_NAME = 176;

/** The columns shown in a table of this width: what the person chose, and of the rest what fits. */
export function shownColumns(
  chosen: Partial<Record<SessionColumn, boolean>>,
  room: number,
  roomy: boolean,
): readonly Column[] {
  const shown = new Set(columns.filter(({ id, always }) => chosen[id] ?? always).map(({ id }) => id));
  const width = () =>
    columns.filter(({ id }) => shown.has(id)).reduce((sum, column) => sum + column.width, 0);
  const resultGives = (columns.find(({ id }) => id === 'result')?.width ?? 0) - RESULT_NAME;
  for (const id of room > 0 ? firstToGo : []) {
    if (chosen[id] === undefined && width() - resultGives > room) shown.delete(id);
  }
  for (const id of roomy ? extras : []) {
    if (chosen[id] !== undefined) continue;
    shown.add(id);
    if (width() > room) shown.delete(id);
  }
  const tight = room > 0 && width() > room;
  return columns
    .filter(({ id }) => shown.has(id))
    .map((column) => (tight && column.id === 'result' ? { ...column, width: RESULT_NAME } : column));
}

/** About how wide a name is in 13 px type: capitals and wide letters 9 px, others 6.3 px. */
const widthOf = (name: string) => name.length * 6.3 + (name.match(/[A-Zmw@%]/g)?.length ?? 0) * 2.7;

/** Width that keeps a text whole that is `widest` px wide, with the padding of the cell. */
export const widthFor = (widest: number, least: number): number => Math.max(least, Math.ceil(widest) + 17);

/** How wide the widest of these names is. */
export function widestOf(names: Iterable<string>): number {
  let widest = 0;
  for (const name of new Set(names)) widest = Math.max(widest, widthOf(name));
  return widest;
}
