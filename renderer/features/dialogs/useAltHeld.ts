import { useSyncExternalStore } from 'react';

let held = false;
const listeners = new Set<() => void>();

function tell(next: boolean) {
  if (next === held) return;
  held = next;
  for (const listener of listeners) listener();
}

const onKey = (event: KeyboardEvent) => tell(event.altKey);
const onLeave = () => tell(false);

function subscribe(listener: () => void) {
  if (listeners.size === 0) {
    window.addEventListener('keydown', onKey);
    window.addEventListener('keyup', onKey);
    window.addEventListener('blur', onLeave);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    held = false;
    window.removeEventListener('keydown', onKey);
    window.removeEventListener('keyup', onKey);
    window.removeEventListener('blur', onLeave);
  };
}

/** Whether the Alt key is down at present. */
export function useAltHeld(): boolean {
  return useSyncExternalStore(subscribe, () => held);
}
