import { useCallback, useMemo, useRef, type KeyboardEvent, type RefObject } from 'react';
import { byPiece } from '../../../shared/ipc/records';
import type { SessionRecord } from '../../../shared/model/session';
import { useSimulator } from '../../stores/context';
import { useMirror, useRows, useRun, useView } from '../../stores/hooks';
import { strings } from '../../strings';
import { Empty, OVERSCAN, ROW_HEIGHT, useRowFocus, useVirtualRows } from '../../ui';
import { useLayout } from '../shell/media';
import { shownColumns, widestOf, widthFor, type Column } from './columns';
import { Spacer } from './DataTable';
import { SessionRow } from './SessionRow';
import css from './SessionsTable.module.css';
import { SortHead } from './SortHead';
import { sortSessions } from './sorting';
import { useLockPlaces } from './useLockPlaces';
import { useWidth } from './useWidth';

const words = strings.tables.sessions;

/** Every session of the machine, and every logon on its way to one. */
export function SessionsTable() {
  const { view } = useSimulator();
  const sessions = useSorted();
  const places = useLockPlaces();
  const selected = useView((state) => state.session);
  const scroller = useRef<HTMLDivElement>(null);
  const columns = useColumns(scroller);
  const { rows, above, below, show } = useVisibleRows(scroller, sessions.length);

  const select = useCallback(
    (session: SessionRecord) => {
      const again = view.getState().session === session.id;
      view.setState(
        again
          ? { session: null, member: null }
          : { session: session.id, member: null, call: session.call, node: null },
      );
    },
    [view],
  );

  const focusRow = useRowFocus(scroller, (id) => `[data-testid="session-row-${CSS.escape(id)}"]`);

  const here = selected === null ? -1 : sessions.findIndex(({ id }) => id === selected);
  const tabbable = rows.includes(here) ? here : rows[0];

  /** The keys of a list: selection follows the focus. */
  const onKeyDown = (event: KeyboardEvent) => {
    const from = Number((event.target as HTMLElement).dataset['index'] ?? NaN);
    if (Number.isNaN(from)) return;
    const page = Math.max(1, rows.length - 2 * OVERSCAN);
    const to = {
      ArrowDown: from + 1,
      ArrowUp: from - 1,
      PageDown: from + page,
      PageUp: from - page,
      Home: 0,
      End: sessions.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const index = Math.min(Math.max(to, 0), sessions.length - 1);
    const session = sessions[index];
    if (session === undefined || session.id === selected) return;
    show(index);
    focusRow(session.id);
    select(session);
  };

  return (
    <div ref={scroller} className={css.scroller} onKeyDown={onKeyDown}>
      <table
        className={css.table}
        style={{ minWidth: columns.reduce((sum, { width }) => sum + width, 0) }}
        aria-rowcount={sessions.length + 1}
      >
        <caption className="hidden-text">{words.caption}</caption>
        <colgroup>
          {columns.map(({ id, width }) => (
            <col key={id} style={id === 'result' ? {} : { width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <SortHead key={column.id} column={column} />
            ))}
          </tr>
        </thead>
        {above > 0 && <Spacer height={above} />}
        <tbody>
          {rows.map((index) => {
            const session = sessions[index];
            return (
              session && (
                <SessionRow
                  key={session.id}
                  session={session}
                  place={places.get(session.call) ?? null}
                  columns={columns}
                  index={index}
                  selected={session.id === selected}
                  tabbable={index === tabbable}
                  onSelect={select}
                />
              )
            );
          })}
        </tbody>
        {below > 0 && <Spacer height={below} />}
      </table>
      {sessions.length === 0 && <Empty title={words.emptyTitle} text={words.emptyText} />}
    </div>
  );
}

/** Sessions in the wanted order; durations are sorted anew twice a second of the engine's time, not with every tick. */
function useSorted(): readonly SessionRecord[] {
  const sessions = useRows('sessions');
  const sort = useView((state) => state.sort);
  const now = useRun((run) => (sort?.column === 'duration' ? Math.floor(run.now / 500) * 500 : 0)) ?? 0;
  const handles = useRows('handles');
  return useMemo(() => sortSessions(sessions, sort, now, handles), [sessions, sort, now, handles]);
}

/** The widest owner and the widest profile, worked out anew only where a session changed. */
const widest = byPiece((rows: readonly SessionRecord[]) => ({
  owner: widestOf(rows.map((s) => s.owner)),
  profile: widestOf(
    rows.flatMap((s) => [s.profile ?? '', s.requested === null ? '' : words.requested(s.requested)]),
  ),
}));

function textWidths(sessions: ReadonlyMap<string, SessionRecord>) {
  const pieces = widest(sessions);
  return {
    owner: widthFor(Math.max(0, ...pieces.map(({ owner }) => owner)), 96),
    profile: widthFor(Math.max(0, ...pieces.map(({ profile }) => profile)), 70),
  };
}

function useColumns(scroller: RefObject<HTMLDivElement | null>): readonly Column[] {
  const chosen = useView((state) => state.columns);
  const room = useWidth(scroller);
  const roomy = useLayout() === 'roomy';
  const sessions = useMirror((state) => state.tables.sessions);
  const { owner, profile } = useMemo(() => textWidths(sessions), [sessions]);
  return useMemo(() => {
    const grown = { owner, profile } as Partial<Record<Column['id'], number>>;
    const more = owner - 96 + (profile - 70);
    return shownColumns(chosen, room - more, roomy).map((column) => ({
      ...column,
      width: grown[column.id] ?? column.width,
    }));
  }, [chosen, room, roomy, owner, profile]);
}

/** Which rows are drawn, and how high the rest is above and below them. */
function useVisibleRows(scroller: RefObject<HTMLDivElement | null>, count: number) {
  const virtualizer = useVirtualRows({ scroller, count, head: ROW_HEIGHT });
  const items = virtualizer.getVirtualItems();
  return {
    rows: items.map(({ index }) => index),
    above: (items[0]?.start ?? ROW_HEIGHT) - ROW_HEIGHT,
    below: virtualizer.getTotalSize() - (items.at(-1)?.end ?? virtualizer.getTotalSize()),
    show: (index: number) => virtualizer.scrollToIndex(index),
  };
}
