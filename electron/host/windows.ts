import { BrowserWindow, nativeTheme } from 'electron';
import type { Sender } from '../ipc/serve';
import { WINDOW_SIZE, windowOptions } from './windowOptions';

export interface WindowsOptions {
  readonly preload: string;
  readonly url: string;
  readonly devTools: boolean;
}

/** The windows of the app: all show the same run, each with its own view of it. */
export class Windows {
  readonly #open = new Set<BrowserWindow>();

  constructor(private readonly options: WindowsOptions) {}

  get all(): readonly BrowserWindow[] {
    return [...this.#open];
  }

  /** Opens a window; resolves when it has painted for the first time. */
  open(): Promise<void> {
    const { preload, url, devTools } = this.options;
    const window = new BrowserWindow(
      windowOptions({ preload, devTools, dark: nativeTheme.shouldUseDarkColors }),
    );
    this.#open.add(window);
    window.on('closed', () => this.#open.delete(window));
    reloadWhenCrashed(window);
    const painted = new Promise<void>((resolve) => {
      window.once('ready-to-show', () => {
        window.show();
        resolve();
      });
    });
    // A window that is closed while it loads ends the load; that is no error.
    window.loadURL(url).catch((error: unknown) => {
      if (!window.isDestroyed()) process.stderr.write(`The window could not be loaded: ${String(error)}\n`);
    });
    return painted;
  }

  /** Leaves one window, of the size of a new one, whose page begins anew; resolves when it has begun. */
  async startOver(): Promise<void> {
    const [first, ...others] = this.all;
    if (first === undefined) return this.open();
    const closed = others.map((window) => new Promise<void>((done) => window.once('closed', () => done())));
    for (const window of others) window.close();
    first.setContentSize(WINDOW_SIZE.width, WINDOW_SIZE.height);
    await Promise.all([first.webContents.executeJavaScript('trainerPage.startOver()'), ...closed]);
  }

  /** Brings a window to the front, or opens one when there is none. */
  show(): void {
    const window = this.all.at(-1);
    if (window === undefined) {
      void this.open();
      return;
    }
    if (window.isMinimized()) window.restore();
    window.focus();
  }

  /** Sends to every window that is still there. */
  push(channel: string, value: unknown): void {
    for (const window of this.#open) {
      if (!window.isDestroyed() && !window.webContents.isDestroyed()) window.webContents.send(channel, value);
    }
  }

  /** Whether a message comes from the main frame of one of these windows, and not from a frame inside it. */
  isOurs({ sender, senderFrame }: Sender): boolean {
    if (senderFrame === null) return false;
    return this.all.some(
      ({ webContents }) => webContents === sender && webContents.mainFrame === senderFrame,
    );
  }
}

/** The run lives in the main process: a page that crashes after it had loaded comes back and shows the same. */
function reloadWhenCrashed(window: BrowserWindow): void {
  let loaded = false;
  window.webContents.on('did-finish-load', () => (loaded = true));
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (!loaded || reason === 'clean-exit' || window.isDestroyed()) return;
    loaded = false;
    window.webContents.reload();
  });
}
