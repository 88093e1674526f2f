import { decode, encode } from '../codec';
import { nothingBut } from '../refuse';
import type { FromPage } from '../pageMessages';

type Listener = (event: object, ...args: unknown[]) => void;

/** Electron's `ipcRenderer` for a sandboxed preload, and the entrance for what main sends. */
export function makeIpcRenderer(post: (message: FromPage) => void) {
  const listeners = new Map<string, Listener[]>();
  const calls = new Map<number, (answer: { result?: unknown; error?: string }) => void>();
  let lastCall = 0;

  const ipcRenderer: object = nothingBut('ipcRenderer', {
    invoke: async (channel: string, ...args: unknown[]) => {
      const call = ++lastCall;
      post({ kind: 'invoke', channel, call, args: encode(args) });
      const { result, error } = await new Promise<{ result?: unknown; error?: string }>((resolve) =>
        calls.set(call, resolve),
      );
      if (error !== undefined) throw new Error(`Error invoking remote method '${channel}': ${error}`);
      return result;
    },
    on: (channel: string, listener: Listener) => {
      if (typeof listener !== 'function')
        throw new TypeError('The "listener" argument must be of type function');
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    removeListener: (channel: string, listener: Listener) => {
      const list = listeners.get(channel) ?? [];
      const at = list.lastIndexOf(listener);
      if (at >= 0) listeners.set(channel, list.toSpliced(at, 1));
      return ipcRenderer;
    },
  });

  const receive = (target: string | number, text: string): void => {
    const value = decode(text);
    if (typeof target === 'number') {
      calls.get(target)?.(value as { result?: unknown; error?: string });
      calls.delete(target);
      return;
    }
    for (const listener of [...(listeners.get(target) ?? [])]) {
      // A listener that throws is reported by the browser and does not keep the others from hearing.
      try {
        listener({ sender: ipcRenderer, senderId: 0, ports: [] }, ...(value as unknown[]));
      } catch (error) {
        reportError(error);
      }
    }
  };
  return { ipcRenderer, receive };
}
