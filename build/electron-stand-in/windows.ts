import type { BrowserWindow } from './browserWindow';

/** The app's open windows in order of creation, and the one that was focused last. */
export const windows = {
  open: new Set<BrowserWindow>(),
  focused: null as BrowserWindow | null,
};
