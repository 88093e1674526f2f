/** What the preload's world tells main over the binding; `args` is written by the codec. */
export type FromPage =
  | { kind: 'invoke'; channel: string; call: number; args: string }
  | { kind: 'open'; url: string; name: string; features: string }
  | { kind: 'close' }
  | { kind: 'size'; content: ContentSize };

/** Size of the page in a window, in device-independent pixels. */
export type ContentSize = [width: number, height: number];

/** What main writes into the scripts of one window. */
export interface PageConfiguration {
  /** Makes the event names of the bridge unguessable for the page. */
  secret: string;
  /** Path of the preload, for its error message. */
  preload: string;
  /** The part of Node's `process` that a sandboxed preload sees. */
  process: { platform: string; arch: string; versions: Record<string, string | undefined> };
}

/** Name of the world that the preload runs in. */
export const WORLD = 'Electron Isolated Context';
/** The function by which that world calls main; the page's own world has no such function. */
export const BINDING = '__electronStandInPost';
/** The function by which main calls that world. */
export const RECEIVER = '__electronStandInReceive';
