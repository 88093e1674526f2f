import type Electron from 'electron';
import { nothingBut } from './refuse';
import type { Surface } from './surface';

/** The main frame of a window, the same object for ever. Frames inside it have no way to main and so need no object. */
export type Frame = Surface<
  Electron.WebFrameMain,
  'url' | 'origin' | 'processId' | 'routingId' | 'frameTreeNodeId' | 'parent' | 'top'
>;

/** Makes the frame of a page; `url` is asked each time. */
export function makeFrame(id: number, url: () => string): Frame {
  const frame: Frame = nothingBut('WebFrameMain', {
    get url() {
      return url();
    },
    get origin() {
      return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(url())?.[0] ?? 'null';
    },
    processId: id,
    routingId: id,
    frameTreeNodeId: id,
    parent: null,
    get top() {
      return frame;
    },
  });
  return frame;
}
