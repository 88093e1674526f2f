import type Electron from 'electron';
import { nothingBut } from './refuse';
import { windows } from './windows';

let source: Electron.NativeTheme['themeSource'] = 'system';

type Members = Pick<Electron.NativeTheme, 'themeSource' | 'shouldUseDarkColors'>;

/** Electron's `nativeTheme`. The colours of the system are not known here; 'system' counts as light. */
export const nativeTheme: Members = nothingBut('nativeTheme', {
  get themeSource() {
    return source;
  },
  set themeSource(wanted) {
    source = wanted;
    for (const { webContents } of windows) webContents.applyTheme();
  },
  get shouldUseDarkColors() {
    return source === 'dark';
  },
});
