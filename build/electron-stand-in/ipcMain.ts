import type Electron from 'electron';
import { decode, encode } from './codec';
import type { Frame } from './frame';
import { refusingEmitter } from './refusingEmitter';
import type { Agrees } from './surface';
import type { WebContents } from './webContents';

/** Who calls. */
export interface IpcEvent {
  type: 'frame';
  sender: WebContents;
  senderFrame: Frame;
}

type Handler = (event: IpcEvent, ...args: unknown[]) => unknown;

class IpcMain extends refusingEmitter('ipcMain', []) {
  private readonly handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.handlers.set(channel, handler);
  }

  /** Serves one `ipcRenderer.invoke`; gives the encoded `{ result }` or `{ error }`. Never rejects. */
  async answer(event: IpcEvent, channel: string, args: string): Promise<string> {
    try {
      const handler = this.handlers.get(channel);
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      return encode({ result: await handler(event, ...(decode(args) as unknown[])) });
    } catch (error) {
      console.error(`Error occurred in handler for '${channel}':`, error);
      return encode({ error: String(error) });
    }
  }
}

export type Checked = Agrees<Electron.IpcMain, IpcMain>;

/** Electron's `ipcMain`. */
export const ipcMain = new IpcMain();
