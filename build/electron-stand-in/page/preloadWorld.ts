import type Electron from 'electron';
import { BINDING, RECEIVER } from '../pageMessages';
import { nothingBut } from '../refuse';
import { makeBridge } from './bridge';
import { makeIpcRenderer } from './ipcRenderer';

/** The preload as a function of what Electron puts in its scope. */
type Preload = (require: (id: string) => unknown, module: object, exports: object, process: object) => void;

/** Runs in a world of its own before any script of the page: gives the preload its `require('electron')` and runs it. */
export function start(secret: string, preload: Preload): void {
  const world = globalThis as unknown as Record<string, unknown>;
  const binding = world[BINDING] as (payload: string) => void;
  delete world[BINDING];
  // Frames inside the page get neither preload nor a way to main.
  if (window !== window.top) return;

  const { ipcRenderer, receive } = makeIpcRenderer((invocation) => binding(JSON.stringify(invocation)));
  Object.defineProperty(world, RECEIVER, { value: receive });

  const exposed = new Map<string, unknown>();
  // Which of the two scripts runs first is not certain: what was exposed to nobody is exposed when the page says hello.
  const expose = makeBridge(`${secret}.preload`, `${secret}.page`, () =>
    exposed.forEach((api, key) => expose(key, api)),
  );
  const contextBridge: Pick<Electron.ContextBridge, 'exposeInMainWorld'> = nothingBut('contextBridge', {
    exposeInMainWorld: (key, api: unknown) => {
      if (exposed.has(key))
        throw new Error('Cannot bind an API on top of an existing property on the window object');
      exposed.set(key, api);
      expose(key, api);
    },
  });
  const electron = nothingBut('electron', { ipcRenderer, contextBridge });
  const require = (id: string): unknown => {
    if (id === 'electron') return electron;
    throw new Error(`module not found: ${id}`);
  };
  const module = { exports: {} };
  preload(require, module, module.exports, nothingBut('process', {}));
}
