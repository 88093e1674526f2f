import type Electron from 'electron';
import { app } from './app';
import { browser, type NewWindow } from './browser';
import type { Protocol } from './cdp';
import type { Place, Rectangle } from './pageMessages';
import { refusingEmitter, vetoable } from './refusingEmitter';
import { noteScreen } from './screen';
import type { Agrees } from './surface';
import { WebContents } from './webContents';
import { checkWindowOptions } from './windowOptions';
import { windows } from './windows';

const EVENTS = ['ready-to-show', 'show', 'close', 'closed', 'focus', 'page-title-updated'];

let lastId = 0;

/**
 * A window of the browser without toolbar. `show: false` is only remembered: a headed browser shows the empty window at
 * once. The user's own closing of the window cannot be vetoed.
 */
export class BrowserWindow extends refusingEmitter('BrowserWindow', EVENTS) {
  static getAllWindows(): BrowserWindow[] {
    return [...windows.open];
  }
  static getFocusedWindow(): BrowserWindow | null {
    return windows.focused;
  }
  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null;
  }
  static fromId(id: number): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.id === id) ?? null;
  }

  readonly id = ++lastId;
  readonly webContents: WebContents;
  /** What the browser is asked for when it opens this window. */
  readonly wanted: NewWindow;
  private bounds: Rectangle;
  private content: [width: number, height: number];
  private windowId: number | undefined;
  private title: string;
  private visible: boolean;
  private minimized = false;
  private destroyed = false;
  private shown = false;
  /** The page has told once where its window is. */
  private settled = false;

  constructor(private readonly options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    checkWindowOptions(options);
    const { width = 800, height = 600, x = 0, y = 0, backgroundColor } = options;
    this.wanted = backgroundColor === undefined ? { width, height } : { width, height, backgroundColor };
    this.bounds = { x, y, width, height };
    this.content = [width, height];
    this.title = options.title ?? app.getName();
    this.visible = options.show !== false;
    windows.open.add(this);
    this.webContents = new WebContents(this, options.webPreferences?.preload);
    app.emit('web-contents-created', vetoable({}), this.webContents);
    app.emit('browser-window-created', vetoable({}), this);
    setImmediate(() => {
      if (this.visible) this.emit('show');
      this.takeFocus();
    });
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  show(): void {
    if (!this.visible) {
      this.visible = true;
      this.emit('show');
    }
    this.focus();
  }
  focus(): void {
    this.takeFocus();
    this.webContents.bringToFront();
  }
  isVisible(): boolean {
    return this.visible;
  }
  minimize(): void {
    this.minimized = true;
    this.place({ windowState: 'minimized' });
  }
  restore(): void {
    this.minimized = false;
    this.place({ windowState: 'normal' });
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  setTitle(title: string): void {
    this.title = title;
  }
  getTitle(): string {
    return this.title;
  }
  setMenuBarVisibility(): void {
    // A browser window has no menu bar.
  }

  getBounds(): Rectangle {
    return { ...this.bounds };
  }
  setBounds(bounds: Partial<Rectangle>): void {
    this.bounds = { ...this.bounds, ...bounds };
    const { x: left, y: top, width, height } = this.bounds;
    this.place({
      left,
      top,
      width: Math.max(width, this.options.minWidth ?? 0),
      height: Math.max(height, this.options.minHeight ?? 0),
    });
  }
  getContentSize(): number[] {
    return [...this.content];
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
    windows.open.delete(this);
    if (windows.focused === this) windows.focused = null;
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
    this.fit();
  }
  /** The page has been painted or loaded for the first time. */
  painted(): void {
    if (this.shown) return;
    this.shown = true;
    this.emit('ready-to-show');
  }
  titled(title: string): void {
    const event = vetoable({});
    this.emit('page-title-updated', event, title, true);
    if (!event.defaultPrevented) this.title = title;
  }
  moved({ bounds, content, screen }: Place): void {
    noteScreen(screen);
    if (this.minimized || this.webContents.getZoomFactor() !== 1) return;
    // A headed browser shows a new window when it likes, and may then give it a size of its own.
    const late =
      !this.settled && String(content) !== String(this.content) && bounds.width !== this.bounds.width;
    this.settled = true;
    if (late) {
      this.fit();
      return;
    }
    this.bounds = bounds;
    this.content = content;
  }

  /** Gives the window the size, and if asked for the place, that it was made with. */
  private fit(): void {
    const { x: left, y: top } = this.options;
    const { width, height } = this.bounds;
    this.place({ width, height, ...(left !== undefined && { left }), ...(top !== undefined && { top }) });
    if (browser.settings.headless || this.options.useContentSize) this.setContentSize(...this.content);
  }
  private takeFocus(): void {
    if (this.destroyed) return;
    windows.focused = this;
    this.emit('focus');
  }
  private place(bounds: Protocol.Browser.Bounds): void {
    const { windowId } = this;
    if (windowId !== undefined) ignore(browser.send('Browser.setWindowBounds', { windowId, bounds }));
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
