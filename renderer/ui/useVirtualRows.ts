import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

/** Height of a row in tables and trace, px. */
export const ROW_HEIGHT = 28;

interface Options {
  scroller: RefObject<HTMLDivElement | null>;
  count: number;
  /** Identity of a row that outlives its place. */
  keyOf?: (index: number) => string | number;
  /** Height of a head that stays in view above the rows. */
  head?: number;
}

/** Which rows of a long list are drawn. */
export function useVirtualRows({
  scroller,
  count,
  keyOf,
  head = 0,
}: Options): Virtualizer<HTMLDivElement, Element> {
  // The rule warns of React's compiler, which this project does not use: nothing memoises what this hook returns.
  // eslint-disable-next-line react-hooks/incompatible-library
  return useVirtualizer<HTMLDivElement, Element>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    ...(keyOf && { getItemKey: keyOf }),
    paddingStart: head,
    scrollPaddingStart: head,
    overscan: 8,
    initialRect: { width: 0, height: 10 * ROW_HEIGHT },
  });
}
