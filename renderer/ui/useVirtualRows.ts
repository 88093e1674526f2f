import { measureElement, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

/** Height of a row in tables and trace, px. */
export const ROW_HEIGHT = 28;

/** Rows that are drawn on each side beyond those in sight. */
export const OVERSCAN = 4;

interface Options {
  scroller: RefObject<HTMLDivElement | null>;
  count: number;
  /** Identity of a row that outlives its place. */
  keyOf?: (index: number) => string | number;
  /** Height of a head that stays in view above the rows. */
  head?: number;
  /** Rows drawn on each side beyond those in sight, where it is not `OVERSCAN`. */
  overscan?: number;
}

/**
 * Heights come from the browser's own observation of a row. To ask every new row at once would make the browser lay out the
 * window in the middle of a drawing, with each batch.
 */
const measureWhenToldTo: typeof measureElement = (row, entry, virtualizer) =>
  entry === undefined
    ? (virtualizer.measurementsCache[virtualizer.indexFromElement(row)]?.size ?? ROW_HEIGHT)
    : measureElement(row, entry, virtualizer);

/** Which rows of a long list are drawn. */
export function useVirtualRows({
  scroller,
  count,
  keyOf,
  head = 0,
  overscan = OVERSCAN,
}: Options): Virtualizer<HTMLDivElement, Element> {
  // The rule warns of React's compiler, which this project does not use: nothing memoises what this hook returns.
  // eslint-disable-next-line react-hooks/incompatible-library
  return useVirtualizer<HTMLDivElement, Element>({
    count,
    getScrollElement: () => scroller.current,
    measureElement: measureWhenToldTo,
    estimateSize: () => ROW_HEIGHT,
    ...(keyOf && { getItemKey: keyOf }),
    paddingStart: head,
    scrollPaddingStart: head,
    overscan,
    initialRect: { width: 0, height: 10 * ROW_HEIGHT },
  });
}
