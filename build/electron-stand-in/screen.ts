import type Electron from 'electron';
import { nothingBut } from './refuse';
import type { Surface } from './surface';

type Display = Pick<Electron.Display, 'id' | 'bounds' | 'workArea' | 'size' | 'workAreaSize' | 'scaleFactor'>;

let size = { width: 1280, height: 800 };

/** What a page has found out about the screen; until the first page has, a usual size is assumed. */
export function noteScreen(found: { width: number; height: number }): void {
  size = found;
}

function display(): Display {
  const area = { x: 0, y: 0, ...size };
  return nothingBut('Display', {
    id: 1,
    bounds: area,
    workArea: area,
    size,
    workAreaSize: size,
    scaleFactor: 1,
  });
}

/** Electron's `screen`: one display. */
export const screen: Record<keyof Surface<Electron.Screen, 'getPrimaryDisplay' | 'getAllDisplays'>, unknown> =
  nothingBut('screen', { getPrimaryDisplay: display, getAllDisplays: () => [display()] });
