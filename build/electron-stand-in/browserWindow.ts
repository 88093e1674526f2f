import type Electron from 'electron';
import { app } from './app';
import { refusingEmitter, vetoable } from './refusingEmitter';
import type { Agrees } from './surface';
import { WebContents } from './webContents';
import { checkWindowOptions } from './windowOptions';
import { windows } from './windows';

const EVENTS = ['ready-to-show', 'close', 'closed'];

/**
 * A window of the browser without toolbar. `show: false` is only accepted: a headed browser shows the empty window at once.
 * A close by the window manager cannot be vetoed.
 */
export class BrowserWindow extends refusingEmitter('BrowserWindow', EVENTS) {
  static getAllWindows(): BrowserWindow[] {
    return [...windows];
  }
  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return [...windows].find((window) => window.webContents === contents) ?? null;
  }

  readonly webContents: WebContents;
  private content: [width: number, height: number];
  private shown = false;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    checkWindowOptions(options);
    const { width = 800, height = 600, backgroundColor = 'Canvas', webPreferences } = options;
    this.content = [width, height];
    windows.add(this);
    this.webContents = new WebContents(this, { width, height, backgroundColor }, webPreferences?.preload);
    app.emit('web-contents-created', vetoable(), this.webContents);
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }
  show(): void {
    this.focus();
  }
  focus(): void {
    this.webContents.whenOpen((page) => page.send('Page.bringToFront'));
  }
  /** Only the user minimises a window of this app, and the browser does not tell: `focus` undoes it. */
  isMinimized(): boolean {
    return false;
  }
  setContentSize(width: number, height: number): void {
    this.content = [width, height];
    this.webContents.whenOpen((page) => page.resize(width, height));
  }
  close(): void {
    if (this.isDestroyed()) return;
    const event = vetoable();
    this.emit('close', event);
    if (!event.defaultPrevented) this.gone();
  }
  isDestroyed(): boolean {
    return !windows.has(this);
  }

  /** The window closes, or its page has ended without us. */
  gone(): void {
    if (!windows.delete(this)) return;
    this.webContents.gone();
    this.emit('closed');
    setImmediate(() => app.windowClosed());
  }
  /** The page has been painted or loaded. */
  painted(): void {
    if (this.shown) return;
    this.shown = true;
    // A headed browser shows a new window when it likes, and may then have given it a size of its own.
    this.setContentSize(...this.content);
    this.emit('ready-to-show');
  }
}

export type Checked = [
  Agrees<Electron.BrowserWindow, BrowserWindow>,
  Agrees<typeof Electron.BrowserWindow, typeof BrowserWindow>,
];
