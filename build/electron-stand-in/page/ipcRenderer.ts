import { decode, encode } from '../codec';
import type { Invocation } from '../pageMessages';
import { nothingBut } from '../refuse';

type Listener = (event: object, ...args: unknown[]) => void;
type Answer = { result?: unknown; error?: string };

/** Electron's `ipcRenderer` for a sandboxed preload, and the entrance for what main sends. */
export function makeIpcRenderer(post: (invocation: Invocation) => void) {
  const listeners = new Map<string, Set<Listener>>();
  const waiting = new Map<number, (answer: Answer) => void>();
  let lastId = 0;

  const ipcRenderer = nothingBut('ipcRenderer', {
    invoke: async (channel: string, ...args: unknown[]) => {
      const id = ++lastId;
      post({ id, channel, args: encode(args) });
      const { result, error } = await new Promise<Answer>((resolve) => waiting.set(id, resolve));
      if (error !== undefined) throw new Error(`Error invoking remote method '${channel}': ${error}`);
      return result;
    },
    on: (channel: string, listener: Listener) => {
      listeners.set(channel, new Set(listeners.get(channel)).add(listener));
    },
    removeListener: (channel: string, listener: Listener) => {
      listeners.get(channel)?.delete(listener);
    },
  });

  const receive = (target: string | number, text: string): void => {
    const value = decode(text);
    if (typeof target === 'number') {
      waiting.get(target)?.(value as Answer);
      waiting.delete(target);
      return;
    }
    for (const listener of listeners.get(target) ?? []) {
      // A listener that throws is reported by the browser and does not keep the others from hearing.
      try {
        listener(nothingBut('event', {}), ...(value as unknown[]));
      } catch (error) {
        reportError(error);
      }
    }
  };
  return { ipcRenderer, receive };
}
