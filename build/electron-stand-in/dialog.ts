import type Electron from 'electron';
import { nothingBut } from './refuse';

type Questions = { [K in 'showOpenDialog' | 'showSaveDialog']: () => ReturnType<Electron.Dialog[K]> };

const cancel = <T>(name: keyof Questions, answer: T): Promise<T> => {
  console.error(`electron stand-in: dialog.${name} is answered with Cancel`);
  return Promise.resolve(answer);
};

/** Electron's `dialog` without any: every question is cancelled and said on stderr; tests put their own answers here. */
export const dialog: Questions = nothingBut('dialog', {
  showOpenDialog: () => cancel('showOpenDialog', { canceled: true, filePaths: [] }),
  showSaveDialog: () => cancel('showSaveDialog', { canceled: true, filePath: '' }),
});
