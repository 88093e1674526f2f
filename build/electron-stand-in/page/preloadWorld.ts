import { BINDING, RECEIVER, type FromPage, type PageConfiguration } from '../pageMessages';
import { nothingBut } from '../refuse';
import { makeBridge, type BridgeMessage } from './bridge';
import { makeIpcRenderer } from './ipcRenderer';

/** The preload as a function of what Electron puts in its scope. */
type Preload = (require: (id: string) => unknown, module: object, exports: object, process: object) => void;

/** Runs in a world of its own before any script of the page: gives the preload its `require('electron')` and runs it. */
export function start(configuration: PageConfiguration, preload: Preload): void {
  const world = globalThis as unknown as Record<string, unknown>;
  const binding = world[BINDING] as (payload: string) => void;
  delete world[BINDING];
  // Frames inside the page get neither preload nor a way to main.
  if (window !== window.top) return;

  const post = (message: FromPage): void => binding(JSON.stringify(message));
  const { ipcRenderer, receive } = makeIpcRenderer(post);
  Object.defineProperty(world, RECEIVER, { value: receive });

  // Which of the two scripts runs first is not certain: what is exposed before the other half says hello has to wait.
  let waiting: BridgeMessage[] | undefined = [];
  const bridge = makeBridge(`${configuration.secret}.preload`, `${configuration.secret}.page`, (message) => {
    if (message.op === 'hello') {
      waiting?.forEach(bridge.post);
      waiting = undefined;
    } else if (message.op === 'open') post({ ...message, kind: 'open' });
    else if (message.op === 'close') post({ kind: 'close' });
  });
  bridge.post({ op: 'are you there' });
  watchPage(post);

  const exposed = new Set<string>();
  const contextBridge = nothingBut('contextBridge', {
    exposeInMainWorld: (key: string, api: unknown) => {
      if (exposed.has(key))
        throw new Error('Cannot bind an API on top of an existing property on the window object');
      exposed.add(key);
      const message: BridgeMessage = { op: 'expose', key, api: bridge.pack(api) };
      if (waiting) waiting.push(message);
      else bridge.post(message);
    },
  });
  const electron = nothingBut('electron', { ipcRenderer, contextBridge });
  const process = nothingBut('process', {
    ...configuration.process,
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    isMainFrame: true,
  });
  const require = (id: string): unknown => {
    if (id === 'electron' || id === 'electron/renderer') return electron;
    throw new Error(`module not found: ${id}`);
  };
  const module = { exports: {} };
  try {
    preload.call(window, require, module, module.exports, process);
  } catch (error) {
    console.error(`Unable to load preload script: ${configuration.preload}`);
    console.error(error);
  }
}

/** Reports the size of the page, and links that would open a window. */
function watchPage(post: (message: FromPage) => void): void {
  const tell = (): void => post({ kind: 'size', content: [innerWidth, innerHeight] });
  window.addEventListener('load', tell);
  window.addEventListener('resize', tell);
  window.addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!link?.href || event.defaultPrevented || !/^(_blank$|[^_])/.test(link.target)) return;
    event.preventDefault();
    post({ kind: 'open', url: link.href, name: link.target, features: '' });
  });
}
