import type Electron from 'electron';
import { app } from './app';
import { browser, type NewWindow } from './browser';
import type { ContentSize } from './pageMessages';
import { refusingEmitter, vetoable } from './refusingEmitter';
import type { Agrees } from './surface';
import { WebContents } from './webContents';
import { checkWindowOptions } from './windowOptions';
import { windows } from './windows';

const EVENTS = ['ready-to-show', 'close', 'closed'];

/**
 * A window of the browser without toolbar. `show: false` is only accepted: a headed browser shows the empty window at once.
 * The user's own closing of the window cannot be vetoed.
 */
export class BrowserWindow extends refusingEmitter('BrowserWindow', EVENTS) {
  static getAllWindows(): BrowserWindow[] {
    return [...windows];
  }
  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null;
  }

  readonly webContents: WebContents;
  /** What the browser is asked for when it opens this window. */
  readonly wanted: NewWindow;
  private content: ContentSize;
  private windowId: number | undefined;
  private destroyed = false;
  private shown = false;
  /** The page has told once how large it is. */
  private settled = false;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    checkWindowOptions(options);
    const { width = 800, height = 600, backgroundColor } = options;
    this.wanted = backgroundColor === undefined ? { width, height } : { width, height, backgroundColor };
    this.content = [width, height];
    windows.add(this);
    this.webContents = new WebContents(this, options.webPreferences?.preload);
    app.emit('web-contents-created', vetoable({}), this.webContents);
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }
  show(): void {
    this.focus();
  }
  focus(): void {
    this.webContents.bringToFront();
  }
  /** Only the user minimises a window of this app, and the browser does not tell: `focus` and `restore` undo it. */
  isMinimized(): boolean {
    return false;
  }
  restore(): void {
    const { windowId } = this;
    const bounds = { windowState: 'normal' } as const;
    if (windowId !== undefined) ignore(browser.send('Browser.setWindowBounds', { windowId, bounds }));
  }
  setContentSize(width: number, height: number): void {
    this.content = [width, height];
    const { windowId } = this;
    if (windowId !== undefined) ignore(browser.send('Browser.setContentsSize', { windowId, width, height }));
  }

  close(): void {
    this.tryClose();
  }
  /** Closes unless a listener vetoes; false when it did. */
  tryClose(): boolean {
    if (this.destroyed) return true;
    const event = vetoable({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
    return !event.defaultPrevented;
  }
  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    windows.delete(this);
    this.webContents.destroy();
    this.emit('closed');
    setImmediate(() => app.windowClosed());
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }

  /** The page has ended without us: the user, or a test, closed the window. */
  pageGone(): void {
    if (this.destroyed) return;
    this.emit('close', vetoable({}));
    this.destroy();
  }
  /** The browser has opened the window. */
  opened(windowId: number): void {
    this.windowId = windowId;
    this.setContentSize(...this.content);
  }
  /** The page has been painted or loaded for the first time. */
  painted(): void {
    if (this.shown) return;
    this.shown = true;
    this.emit('ready-to-show');
  }
  /** The page has another size. */
  resized(content: ContentSize): void {
    // A headed browser shows a new window when it likes, and may then give it a size of its own.
    const late = !this.settled && String(content) !== String(this.content);
    this.settled = true;
    if (late) this.setContentSize(...this.content);
  }
}

export type Checked = [
  Agrees<Electron.BrowserWindow, BrowserWindow>,
  Agrees<typeof Electron.BrowserWindow, typeof BrowserWindow>,
];

/** Wishes about a window that has just gone are granted by its absence. */
function ignore(wish: Promise<unknown>): void {
  wish.catch(() => undefined);
}
