import type Electron from 'electron';
import { nothingBut } from './refuse';
import type { Surface } from './surface';

/** A frame of a page as main sees it; the main frame of a window stays the same object for ever. */
export type Frame = Surface<
  Electron.WebFrameMain,
  'url' | 'origin' | 'processId' | 'routingId' | 'frameTreeNodeId' | 'parent' | 'top'
>;

/** Makes a frame; `url` is asked each time, and `parent` is null for a main frame. */
export function makeFrame(id: number, processId: number, url: () => string, parent: Frame | null): Frame {
  const frame: Frame = nothingBut('WebFrameMain', {
    get url() {
      return url();
    },
    get origin() {
      return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(url())?.[0] ?? 'null';
    },
    processId,
    routingId: id,
    frameTreeNodeId: id,
    parent,
    get top() {
      return parent ?? frame;
    },
  });
  return frame;
}
