import type Electron from 'electron';
import { decode, encode } from './codec';
import { nothingBut } from './refuse';
import type { Surface } from './surface';
import type { WebContents } from './webContents';

/** Who calls. */
export interface IpcEvent {
  sender: WebContents;
  senderFrame: object;
}

type IpcMain = Surface<Electron.IpcMain, 'handle'>;

const handlers = new Map<string, Parameters<IpcMain['handle']>[1]>();

/** Serves one `ipcRenderer.invoke`; gives the encoded `{ result }` or `{ error }`. Never rejects. */
export async function answerInvoke(event: IpcEvent, channel: string, args: string): Promise<string> {
  try {
    const handler = handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    return encode({ result: (await handler(event, ...(decode(args) as unknown[]))) as unknown });
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error);
    return encode({ error: String(error) });
  }
}

/** Electron's `ipcMain`. */
export const ipcMain: IpcMain = nothingBut('ipcMain', {
  handle: (channel, handler) => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
});
