import type { BrowserWindowConstructorOptions } from 'electron';

export interface WindowWishes {
  /** Absolute path of the built preload. */
  readonly preload: string;
  readonly dark: boolean;
  /** Developer tools: only in a build that is not packaged. */
  readonly devTools: boolean;
}

/** The token `canvas` of the design, so that an empty window has the colour of the page to come. */
const CANVAS = { light: '#EDF1F6', dark: '#121416' } as const;

/** Size of the page in a new window, in CSS pixels. */
export const WINDOW_SIZE = { width: 1280, height: 800 } as const;

/** How every window is made: isolated, sandboxed, without Node, and with nothing that weakens that. */
export function windowOptions({ preload, dark, devTools }: WindowWishes): BrowserWindowConstructorOptions {
  return {
    ...WINDOW_SIZE,
    minWidth: 400,
    minHeight: 400,
    show: false,
    title: 'MAPI Session Simulator',
    backgroundColor: dark ? CANVAS.dark : CANVAS.light,
    useContentSize: true,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools,
    },
  };
}
