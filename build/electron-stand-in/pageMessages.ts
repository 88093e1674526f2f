/** Name of the world that the preload runs in. */
export const WORLD = 'Electron Isolated Context';
/** The function by which that world calls main, with an `Invocation` as JSON; the page's own world has none. */
export const BINDING = '__electronStandInPost';
/** The function by which main calls that world: a channel with arguments, or the number of an invoke with its answer. */
export const RECEIVER = '__electronStandInReceive';

/** One call of `ipcRenderer.invoke`; `args` is written by the codec. */
export interface Invocation {
  id: number;
  channel: string;
  args: string;
}
