import type Electron from 'electron';
import { nothingBut } from './refuse';
import type { Surface } from './surface';

type DialogSurface = Surface<Electron.Dialog, 'showErrorBox'> &
  Record<keyof Pick<Electron.Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox'>, unknown>;

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
  showMessageBox: (
    ...args: [Electron.MessageBoxOptions] | [unknown, Electron.MessageBoxOptions]
  ): Promise<Electron.MessageBoxReturnValue> => {
    const options = args[args.length - 1] as Electron.MessageBoxOptions;
    say(`dialog.showMessageBox is answered with Cancel: ${options.message}`);
    return Promise.resolve({
      response: options.cancelId ?? 0,
      checkboxChecked: options.checkboxChecked ?? false,
    });
  },
  showErrorBox: (title: string, content: string) => say(`${title}: ${content}`),
}) satisfies DialogSurface;
