import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { OVERSCAN, ROW_HEIGHT, useRowFocus, useVirtualRows } from '../../ui';
import css from './SessionsTable.module.css';

/** A column of a table whose rows are of type `R`. */
export interface DataColumn<R> {
  readonly id: string;
  readonly head: string;
  /** Width in px; the column with `grow` takes the rest and this is the least. */
  readonly width: number;
  readonly grow?: boolean;
  readonly align?: 'start' | 'end';
  readonly cell: (row: R) => ReactNode;
}

/** What makes a tree out of a flat list; the rows of a closed one are left out by the owner. */
export interface TreeOf<R> {
  /** 1 = top. */
  readonly level: (row: R) => number;
  /** Undefined: nothing lies under it. */
  readonly expanded: (row: R) => boolean | undefined;
  readonly toggle: (row: R) => void;
}

interface Props<R> {
  caption: string;
  columns: readonly DataColumn<R>[];
  rows: readonly R[];
  keyOf: (row: R) => string;
  /** The row in words, beginning with what it is and its state. */
  nameOf: (row: R) => string;
  testIdOf: (row: R, index: number) => string;
  /** The row is out for the rest of the session. */
  isOff?: (row: R) => boolean;
  /** The row is over: quieter. */
  isEnded?: (row: R) => boolean;
  tree?: TreeOf<R>;
  /** One row can be chosen, by click, Enter or Space; in a tree only the arrow keys and the chevrons open and close then. */
  select?: { readonly chosen: string | null; readonly choose: (row: R) => void };
}

/** A table of any length: only the rows in sight are drawn; arrow keys walk the rows, in a tree also open and close them. */
export function DataTable<R>(props: Props<R>) {
  const { caption, columns, rows, keyOf, nameOf, testIdOf, isOff, isEnded, tree, select } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState<string | null>(null);
  const virtualizer = useVirtualRows({ scroller, count: rows.length, head: ROW_HEIGHT });
  const focusRow = useRowFocus(scroller, (key) => `[data-key="${CSS.escape(key)}"]`);
  const items = virtualizer.getVirtualItems();
  const drawn = items.map(({ index }) => index);
  const here = stop === null ? -1 : rows.findIndex((row) => keyOf(row) === stop);
  const tabbable = drawn.includes(here) ? here : drawn[0];
  const above = (items[0]?.start ?? ROW_HEIGHT) - ROW_HEIGHT;
  const below = virtualizer.getTotalSize() - (items.at(-1)?.end ?? virtualizer.getTotalSize());

  const go = (index: number) => {
    const row = rows[Math.min(Math.max(index, 0), rows.length - 1)];
    if (row === undefined) return;
    setStop(keyOf(row));
    virtualizer.scrollToIndex(rows.indexOf(row));
    focusRow(keyOf(row));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const from = Number((event.target as HTMLElement).dataset['index'] ?? NaN);
    const row = rows[from];
    if (Number.isNaN(from) || row === undefined) return;
    const page = Math.max(1, drawn.length - 2 * OVERSCAN);
    const to = {
      ArrowDown: from + 1,
      ArrowUp: from - 1,
      PageDown: from + page,
      PageUp: from - page,
      Home: 0,
      End: rows.length - 1,
    }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      go(to);
    } else if (select !== undefined && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      select.choose(row);
    } else if (tree !== undefined) onTreeKey(event, row, from, tree);
  };

  const onTreeKey = (event: KeyboardEvent, row: R, from: number, { level, expanded, toggle }: TreeOf<R>) => {
    const open = expanded(row);
    const wantsOpen = event.key === 'ArrowRight';
    if (!wantsOpen && event.key !== 'ArrowLeft' && event.key !== 'Enter') return;
    event.preventDefault();
    if (event.key === 'Enter' ? open !== undefined : open === !wantsOpen) toggle(row);
    else if (wantsOpen && open === true) go(from + 1);
    else if (!wantsOpen && level(row) > 1)
      go(rows.findLastIndex((one, i) => i < from && level(one) < level(row)));
  };

  return (
    <div ref={scroller} className={css.scroller} onKeyDown={onKeyDown}>
      <table
        className={css.table}
        role={tree === undefined ? undefined : 'treegrid'}
        style={{ minWidth: columns.reduce((sum, { width }) => sum + width, 0) }}
        aria-rowcount={rows.length + 1}
      >
        <caption className="hidden-text">{caption}</caption>
        <colgroup>
          {columns.map(({ id, width, grow }) => (
            <col key={id} style={grow === true ? {} : { width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ id, head, align }) => (
              <th key={id} scope="col" data-align={align}>
                <span className={css.plainHead}>{head}</span>
              </th>
            ))}
          </tr>
        </thead>
        {above > 0 && <Spacer height={above} />}
        <tbody>
          {drawn.map((index) => {
            const row = rows[index];
            if (row === undefined) return null;
            const key = keyOf(row);
            const open = tree?.expanded(row);
            return (
              <tr
                key={key}
                className={css.row}
                aria-label={nameOf(row)}
                aria-rowindex={index + 2}
                aria-level={tree?.level(row)}
                aria-expanded={open}
                data-testid={testIdOf(row, index)}
                data-index={index}
                data-key={key}
                data-off={isOff?.(row) === true ? '' : undefined}
                data-ended={isEnded?.(row) === true ? '' : undefined}
                aria-current={select?.chosen === key ? 'true' : undefined}
                tabIndex={index === tabbable ? 0 : -1}
                onFocus={() => setStop(key)}
                onClick={() => {
                  if (select !== undefined) select.choose(row);
                  else if (open !== undefined) tree?.toggle(row);
                }}
              >
                {columns.map(({ id, align, cell }, place) =>
                  place === 0 ? (
                    <th key={id} scope="row">
                      {cell(row)}
                    </th>
                  ) : (
                    <td key={id} data-align={align}>
                      {cell(row)}
                    </td>
                  ),
                )}
              </tr>
            );
          })}
        </tbody>
        {below > 0 && <Spacer height={below} />}
      </table>
    </div>
  );
}

/** Stands for the rows that are not drawn; the table stays a table. */
export function Spacer({ height }: { height: number }) {
  return (
    <tbody aria-hidden="true">
      <tr style={{ height }} />
    </tbody>
  );
}
