import { useCallback, useEffect, useRef, type RefObject } from 'react';

/**
 * Moves the focus to a row of a long list that may not be drawn yet: it is focused with the first drawing that has it.
 * `selector` finds the row of an id.
 */
export function useRowFocus(
  scroller: RefObject<HTMLElement | null>,
  selector: (id: string) => string,
): (id: string) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const row = scroller.current?.querySelector<HTMLElement>(selector(wanted.current));
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });
  return useCallback((id: string) => {
    wanted.current = id;
  }, []);
}
