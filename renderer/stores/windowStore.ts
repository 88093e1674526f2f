import { createStore, type StoreApi } from 'zustand/vanilla';

const beginnings: (() => void)[] = [];

/**
 * What one feature alone remembers of this window while the person looks elsewhere. It ends with the window: a window that
 * begins anew finds it as it was at first.
 */
export function windowStore<T>(atFirst: T): StoreApi<T> {
  const store = createStore<T>(() => atFirst);
  beginnings.push(() => store.setState(atFirst, true));
  return store;
}

/** Every such store as in a window that has just been opened. */
export function forgetWindow(): void {
  for (const begin of beginnings) begin();
}
