import { useSyncExternalStore } from 'react';

const subscriptions = new Map<string, (changed: () => void) => () => void>();

/** A subscription to a media query that keeps its identity, as React wants it. */
export function subscribeTo(query: string): (changed: () => void) => () => void {
  let subscribe = subscriptions.get(query);
  if (subscribe === undefined) {
    subscribe = (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    };
    subscriptions.set(query, subscribe);
  }
  return subscribe;
}

const lists = new Map<string, MediaQueryList>();

function matches(query: string): boolean {
  let list = lists.get(query);
  if (list === undefined) lists.set(query, (list = matchMedia(query)));
  return list.matches;
}

export function useMedia(query: string): boolean {
  return useSyncExternalStore(subscribeTo(query), () => matches(query));
}

/** How the regions are laid out, by the width of the window (visual target, section 2). */
export type Layout =
  /** From 1680: more table columns. */
  | 'roomy'
  | 'normal'
  /** Below 1100: the explanation is a tab of the tables. */
  | 'tabbed'
  /** Below 800: one region at a time. */
  | 'single';

export function useLayout(): Layout {
  const single = useMedia('(width < 800px)');
  const tabbed = useMedia('(width < 1100px)');
  const roomy = useMedia('(width >= 1680px)');
  if (single) return 'single';
  if (tabbed) return 'tabbed';
  return roomy ? 'roomy' : 'normal';
}
