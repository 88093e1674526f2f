import { useLayoutEffect, type RefObject } from 'react';

/** What the dialogs in a column of the window ask for: the height in px that their region would need to show each whole. */
const asked = new WeakMap<HTMLElement, Map<Element, number>>();

/** Above and below a dialog together, px. */
const AIR = 16;

/** Tells the column that a dialog stands in how high it wants its region; null: the dialog is gone. */
function ask(column: HTMLElement, dialog: Element, height: number | null): void {
  const wishes = asked.get(column) ?? new Map<Element, number>();
  asked.set(column, wishes);
  if (height === null) wishes.delete(dialog);
  else wishes.set(dialog, height);
  column.toggleAttribute('data-dialog', wishes.size > 0);
  if (wishes.size === 0) column.style.removeProperty('--dialog-room');
  else column.style.setProperty('--dialog-room', `${Math.max(...wishes.values())}px`);
}

/**
 * Makes room for a dialog: while it is open, the region that it stands in grows as far as the others can give way, so that
 * nobody has to scroll inside a dialog on a usual window.
 */
export function useRoomForDialog(root: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const dialog = root.current;
    const wall = dialog?.parentElement;
    const region = dialog?.closest('main');
    const column = region?.parentElement;
    const form = dialog?.querySelector('form');
    if (!dialog || !wall || !region || !column || !form) return;
    // Observed and not measured after every drawing: what is in a dialog changes seldom.
    const observer = new ResizeObserver(() => {
      const whole = dialog.offsetHeight + form.scrollHeight - form.clientHeight;
      ask(column, dialog, region.offsetHeight - wall.clientHeight + whole + AIR);
    });
    for (const part of form.children) observer.observe(part);
    return () => {
      observer.disconnect();
      ask(column, dialog, null);
    };
  }, [root]);
}
