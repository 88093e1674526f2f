import type Electron from 'electron';
import { nothingBut } from './refuse';
import type { Surface } from './surface';

/** The main frame of a window, the same object for ever. Frames inside it have no way to main and so need no object. */
export type Frame = Surface<Electron.WebFrameMain, 'url'>;

/** Makes the frame of a page; `url` is asked each time. */
export function makeFrame(url: () => string): Frame {
  return nothingBut('WebFrameMain', {
    get url() {
      return url();
    },
  });
}
