import { useEffect, useEffectEvent } from 'react';

/** Keys of the window. Written as they are shown: `F5`, `Shift+F6`, `Ctrl+Shift+R`. */
export type Shortcut = `${'' | 'Ctrl+' | 'Shift+' | 'Ctrl+Shift+'}${string}`;

interface Entry {
  key: Shortcut;
  /** Does it, unless it cannot be done now. */
  act: () => void;
}

/** The newest entry owns its key, also while it can do nothing: F5 is the Lab's Run as long as the Lab is open. */
const entries: Entry[] = [];

/** How a key event would be written; Meta counts as Ctrl, as on a Mac. */
export function shortcutOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
) {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const held = [
    event.altKey ? 'Alt+' : '',
    event.ctrlKey || event.metaKey ? 'Ctrl+' : '',
    event.shiftKey ? 'Shift+' : '',
  ];
  return `${held.join('')}${key}`;
}

/** Takes a key for as long as the component is there. `act` may be a new function at every drawing. */
export function useShortcut(key: Shortcut, enabled: boolean, act: () => void): void {
  const tryToAct = useEffectEvent(() => {
    if (enabled) act();
  });
  useEffect(() => {
    const entry: Entry = { key, act: () => tryToAct() };
    entries.push(entry);
    return () => {
      entries.splice(entries.indexOf(entry), 1);
    };
  }, [key]);
}

/** Listens for the keys of the whole window; F-keys work inside simulated dialogs too. */
export function listenForShortcuts(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const pressed = shortcutOf(event);
    const owner = entries.findLast((entry) => entry.key === pressed);
    if (owner === undefined) return;
    event.preventDefault();
    owner.act();
  };
  window.addEventListener('keydown', onKeyDown, true);
  return () => window.removeEventListener('keydown', onKeyDown, true);
}
