import type Electron from 'electron';
import { nothingBut } from './refuse';
import type { Surface } from './surface';

type DialogSurface = Record<keyof Surface<Electron.Dialog, 'showOpenDialog' | 'showSaveDialog'>, unknown>;

const say = (text: string): void => console.error(`electron stand-in: ${text}`);

/** Electron's `dialog` without any: every question is cancelled and said on stderr; tests put their own answers here. */
export const dialog = nothingBut('dialog', {
  showOpenDialog: (): Promise<Electron.OpenDialogReturnValue> => {
    say('dialog.showOpenDialog is answered with Cancel');
    return Promise.resolve({ canceled: true, filePaths: [] });
  },
  showSaveDialog: (): Promise<Electron.SaveDialogReturnValue> => {
    say('dialog.showSaveDialog is answered with Cancel');
    return Promise.resolve({ canceled: true, filePath: '' });
  },
}) satisfies DialogSurface;
