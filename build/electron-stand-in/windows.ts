import type { BrowserWindow } from './browserWindow';

/** The app's open windows in order of creation. */
export const windows = new Set<BrowserWindow>();
