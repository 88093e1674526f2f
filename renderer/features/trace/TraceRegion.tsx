import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  type CSSProperties,
  type KeyboardEvent,
} from 'react';
import type { TraceRecord } from '../../../shared/model/run';
import { useSimulator } from '../../stores/context';
import { useRows, useTrace, useView } from '../../stores/hooks';
import { recordOf } from '../../stores/mirror';
import { strings } from '../../strings';
import { Empty, PanelHead, Region, useRowFocus, useVirtualRows } from '../../ui';
import { filterTrace, withoutHidden } from './filter';
import css from './Trace.module.css';
import { TraceLine } from './TraceLine';
import { TraceTools } from './TraceTools';

const words = strings.trace;

/** What happened, line by line, with the result and the source of the rule. */
export function TraceRegion() {
  const all = useShownToClass();
  const lines = useFiltered(all);
  const note =
    lines.length === all.length ? words.lines(all.length) : words.linesOf(lines.length, all.length);
  return (
    <Region id="trace" name={strings.shell.regions.trace}>
      {all.length === 0 ? (
        <>
          <PanelHead title={words.title} />
          <Empty title={words.emptyTitle} text={words.emptyText} />
        </>
      ) : (
        <>
          <PanelHead title={words.title} note={note}>
            <TraceTools />
          </PanelHead>
          {lines.length === 0 ? (
            <Empty title={words.nothingFound} text={words.nothingFoundText} />
          ) : (
            <Lines lines={lines} />
          )}
        </>
      )}
    </Region>
  );
}

/** The trace as the class may see it. */
function useShownToClass(): readonly TraceRecord[] {
  const all = useTrace();
  const faults = useRows('faults');
  return useMemo(
    () => withoutHidden(all, (id) => faults.find((one) => one.id === id)?.hidden),
    [all, faults],
  );
}

function useFiltered(lines: readonly TraceRecord[]): readonly TraceRecord[] {
  const { mirror } = useSimulator();
  const hiddenLevels = useView((state) => state.hiddenLevels);
  const search = useView((state) => state.search);
  return useMemo(
    () =>
      filterTrace(lines, { hiddenLevels, search }, (id) => recordOf(mirror.getState(), 'calls', String(id))),
    [lines, hiddenLevels, search, mirror],
  );
}

function Lines({ lines }: { lines: readonly TraceRecord[] }) {
  const { view } = useSimulator();
  const selected = useView((state) => state.line);
  const follow = useView((state) => state.follow);
  const scroller = useRef<HTMLDivElement>(null);
  const keyOf = useCallback((index: number) => lines[index]?.seq ?? index, [lines]);
  const virtualizer = useVirtualRows({ scroller, count: lines.length, keyOf });

  const newest = lines.at(-1)?.seq;
  useLayoutEffect(() => {
    if (follow) virtualizer.scrollToIndex(lines.length - 1, { align: 'end' });
    // A new line of a full trace takes the place of the one that was the last: the end stays in sight by itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [follow, lines.length]);

  const select = useCallback(
    (line: TraceRecord) => {
      if (view.getState().line === line.seq) view.setState({ line: null, node: null });
      else {
        // Who reads a line does not want it pushed away by the next ones.
        view.setState({
          line: line.seq,
          session: line.session,
          call: line.call,
          node: line.node,
          follow: false,
        });
      }
    },
    [view],
  );

  const focusRow = useRowFocus(scroller, (seq) => `[data-seq="${seq}"]`);
  const items = virtualizer.getVirtualItems();
  const here = selected === null ? -1 : lines.findIndex(({ seq }) => seq === selected);
  const tabbable = items.some(({ index }) => index === here) ? here : items.at(-1)?.index;

  const onKeyDown = (event: KeyboardEvent) => {
    const from = Number((event.target as HTMLElement).dataset['index'] ?? NaN);
    if (Number.isNaN(from)) return;
    const line = lines[from];
    if ((event.key === 'Enter' || event.key === ' ') && line !== undefined) {
      event.preventDefault();
      select(line);
      return;
    }
    const to = {
      ArrowDown: from + 1,
      ArrowUp: from - 1,
      PageDown: from + 5,
      PageUp: from - 5,
      Home: 0,
      End: lines.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const index = Math.min(Math.max(to, 0), lines.length - 1);
    const next = lines[index];
    if (next === undefined || next.seq === selected) return;
    virtualizer.scrollToIndex(index);
    focusRow(String(next.seq));
    select(next);
  };

  // A line that opens at the lower end must not open out of sight.
  useEffect(() => {
    if (here >= 0) virtualizer.scrollToIndex(here);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [selected]);

  /** Somebody drags the scroll bar or turns the wheel back: the trace stops following. */
  const stopFollowing = () => {
    if (view.getState().follow) view.setState({ follow: false });
  };

  return (
    <div
      ref={scroller}
      className={css.scroller}
      role="log"
      aria-label={words.title}
      aria-live="off"
      onKeyDown={onKeyDown}
      onWheel={(event) => event.deltaY < 0 && stopFollowing()}
      onPointerDown={(event) => event.target === event.currentTarget && stopFollowing()}
    >
      <div
        role="list"
        aria-label={words.list}
        className={css.list}
        style={{ height: virtualizer.getTotalSize(), '--digits': String(newest).length } as CSSProperties}
      >
        {items.map(({ index, start }) => {
          const line = lines[index];
          return (
            line && (
              <TraceLine
                key={line.seq}
                line={line}
                index={index}
                top={start}
                count={lines.length}
                selected={line.seq === selected}
                tabbable={index === tabbable}
                measure={virtualizer.measureElement}
                onSelect={select}
              />
            )
          );
        })}
      </div>
    </div>
  );
}
