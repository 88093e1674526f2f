import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { BATCH_CHANNEL, BRIDGE_NAME, CHANNEL_PREFIX, commandNames } from '../shared/ipc/names';

/**
 * `window.simulator`: one function per command, and the feed. The page gets neither ipcRenderer nor an event; inputs and
 * outputs are typed by `Bridge` of the contract, which this file must not import.
 */
const commands = commandNames.map((name) => [
  name,
  (input: unknown): Promise<unknown> => ipcRenderer.invoke(CHANNEL_PREFIX + name, input),
]);

contextBridge.exposeInMainWorld(BRIDGE_NAME, {
  ...Object.fromEntries(commands),
  onBatch: (listener: (batch: string) => void) => {
    const hear = (_event: IpcRendererEvent, batch: string) => listener(batch);
    ipcRenderer.on(BATCH_CHANNEL, hear);
    return () => void ipcRenderer.removeListener(BATCH_CHANNEL, hear);
  },
});
