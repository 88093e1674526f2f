import { useCallback, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { SessionRecord } from '../../../shared/model/session';
import { useSimulator } from '../../stores/context';
import { useCalmMirror, useView } from '../../stores/hooks';
import { recordOf } from '../../stores/mirror';
import { strings } from '../../strings';
import { Empty, ROW_HEIGHT, useRowFocus, useVirtualRows } from '../../ui';
import { useLayout } from '../shell/media';
import { shownColumns, type Column } from './columns';
import { Spacer } from './DataTable';
import { RowSlots } from './rowSlots';
import { SessionRow } from './SessionRow';
import css from './SessionsTable.module.css';
import { SortHead } from './SortHead';
import { textWidths } from './textWidths';
import { useSessionOrder } from './useSessionOrder';
import { useWidth } from './useWidth';

const words = strings.tables.sessions;

/** Rows drawn on each side beyond those in sight: few, because thousands of sessions may change while it is scrolled. */
const BEYOND = 2;

/**
 * Every session of the machine, and every logon on its way to one. It knows their order only: each row draws itself from its
 * own record, so that a change costs what it shows and not the length of the table.
 */
export function SessionsTable() {
  const { view, mirror } = useSimulator();
  const order = useSessionOrder();
  const selected = useView((state) => state.session);
  const scroller = useRef<HTMLDivElement>(null);
  const columns = useColumns(scroller);
  const { rows, above, below, show } = useVisibleRows(scroller, order.length);
  const [slots] = useState(() => new RowSlots());
  const drawn = rows.flatMap((index) => {
    const id = order[index];
    return id === undefined ? [] : [{ index, id }];
  });
  const slotOf = slots.take(drawn.map(({ id }) => id));

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

  const here = selected === null ? -1 : order.indexOf(selected);
  const tabbable = rows.includes(here) ? here : rows[0];

  /** The keys of a list: selection follows the focus. */
  const onKeyDown = (event: KeyboardEvent) => {
    const from = Number((event.target as HTMLElement).dataset['index'] ?? NaN);
    if (Number.isNaN(from)) return;
    const page = Math.max(1, rows.length - 2 * BEYOND);
    const to = {
      ArrowDown: from + 1,
      ArrowUp: from - 1,
      PageDown: from + page,
      PageUp: from - page,
      Home: 0,
      End: order.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const index = Math.min(Math.max(to, 0), order.length - 1);
    const session = recordOf(mirror.getState(), 'sessions', order[index] ?? '');
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
        aria-rowcount={order.length + 1}
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
          {drawn.map(({ index, id }, place) => (
            <SessionRow
              key={slotOf[place]}
              id={id}
              columns={columns}
              index={index}
              selected={id === selected}
              tabbable={index === tabbable}
              onSelect={select}
            />
          ))}
        </tbody>
        {below > 0 && <Spacer height={below} />}
      </table>
      {order.length === 0 && <Empty title={words.emptyTitle} text={words.emptyText} />}
    </div>
  );
}

function useColumns(scroller: RefObject<HTMLDivElement | null>): readonly Column[] {
  const chosen = useView((state) => state.columns);
  const room = useWidth(scroller);
  const roomy = useLayout() === 'roomy';
  // Looked for with every batch of a flood, the widest names would cost as much as the rows in sight.
  const owner = useCalmMirror(({ tables }) => textWidths(tables.sessions).owner);
  const profile = useCalmMirror(({ tables }) => textWidths(tables.sessions).profile);
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
  const virtualizer = useVirtualRows({ scroller, count, head: ROW_HEIGHT, overscan: BEYOND });
  const items = virtualizer.getVirtualItems();
  return {
    rows: items.map(({ index }) => index),
    above: (items[0]?.start ?? ROW_HEIGHT) - ROW_HEIGHT,
    below: virtualizer.getTotalSize() - (items.at(-1)?.end ?? virtualizer.getTotalSize()),
    show: (index: number) => virtualizer.scrollToIndex(index),
  };
}
