import { useLayoutEffect, type RefObject } from 'react';
import { takesFocus, type FocusPlace } from './focusRules';

/** The element that stands for a client on the stage; it takes the keyboard back when its dialog closes. */
export const CARD = '[data-client-card]';

function placeOf(active: Element | null, frame: HTMLElement): FocusPlace {
  if (active === null || active === document.body) return 'nowhere';
  const card = active.closest(CARD);
  if (card !== null && card === frame.closest(CARD)) return 'own card';
  if (active.closest('[data-simulated-dialog]') !== null) return 'other dialog';
  return active.closest('main') !== null && frame.closest('main') === active.closest('main')
    ? 'stage'
    : 'elsewhere';
}

/** What takes the keyboard first: the field marked for it, else the first field, else the default button. */
function firstStop(frame: HTMLElement): HTMLElement | null {
  return (
    frame.querySelector<HTMLElement>('[data-first-focus]:not(:disabled)') ??
    frame.querySelector<HTMLElement>('input:not(:disabled), select:not(:disabled)') ??
    frame.querySelector<HTMLElement>('button[data-default="true"]:not(:disabled)') ??
    frame.querySelector<HTMLElement>('button:not(:disabled):not([data-close])')
  );
}

/** Puts the keyboard into a dialog that opens under its user's hands, and gives it back to the client's card at the end. */
export function useDialogFocus(root: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const frame = root.current;
    if (frame === null) return;
    const card = frame.closest<HTMLElement>(CARD);
    if (takesFocus(placeOf(document.activeElement, frame))) firstStop(frame)?.focus({ preventScroll: true });
    // On a low stage a dialog scrolls: what went wrong has to be in sight.
    frame.querySelector('[role="alert"]')?.scrollIntoView({ block: 'nearest' });
    return () => {
      if (frame.contains(document.activeElement)) card?.focus({ preventScroll: true });
    };
  }, [root]);
}
