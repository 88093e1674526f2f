import type Electron from 'electron';
import { refusingEmitter } from './refusingEmitter';
import type { Agrees } from './surface';
import { windows } from './windows';

class NativeTheme extends refusingEmitter('nativeTheme', ['updated']) {
  private source: Electron.NativeTheme['themeSource'] = 'system';

  get themeSource() {
    return this.source;
  }
  set themeSource(source) {
    if (source === this.source) return;
    this.source = source;
    for (const window of windows) window.webContents.applyTheme();
    this.emit('updated');
  }
  /** The colours of the system are not known here; 'system' counts as light. */
  get shouldUseDarkColors(): boolean {
    return this.source === 'dark';
  }
}

export type Checked = Agrees<Electron.NativeTheme, NativeTheme>;

/** Electron's `nativeTheme`. */
export const nativeTheme = new NativeTheme();
