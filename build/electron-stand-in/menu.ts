import type Electron from 'electron';
import { nothingBut } from './refuse';
import type { Surface } from './surface';

type Statics = Surface<typeof Electron.Menu, 'buildFromTemplate' | 'setApplicationMenu'>;

/** Electron's `Menu`, which is never drawn: its accelerators do not fire. */
export const Menu: Statics = nothingBut('Menu', {
  buildFromTemplate: () => nothingBut('Menu', {}),
  setApplicationMenu: () => undefined,
});
