import type Electron from 'electron';
import { browser } from './browser';
import type { BrowserWindow } from './browserWindow';
import type { CdpEvent } from './cdp';
import { encode } from './codec';
import { makeFrame, type Frame } from './frame';
import { ipcMain } from './ipcMain';
import { nativeTheme } from './nativeTheme';
import { Navigation } from './navigation';
import { Page, type PageOwner } from './page';
import type { FromPage } from './pageMessages';
import { toAppUrl, toBrowserUrl } from './protocol';
import { NotImplemented, nothingBut } from './refuse';
import { refusingEmitter, vetoable } from './refusingEmitter';
import { defaultSession } from './session';
import type { Agrees, Surface } from './surface';

// prettier-ignore
const EVENTS = [
  'will-navigate', 'will-redirect', 'will-attach-webview', 'did-finish-load', 'destroyed', 'render-process-gone',
];

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];

const all = new Set<WebContents>();

/** The page of a window, as the app sees it. */
export class WebContents extends refusingEmitter('webContents', EVENTS) implements PageOwner {
  readonly session = defaultSession;
  readonly mainFrame: Frame = makeFrame(() => this.getURL());
  /** The page, as soon as its window is open. */
  private page: Page | undefined;
  private navigation: Navigation | undefined;
  private readonly opened: Promise<Page>;
  private openHandler: OpenHandler | undefined;
  private destroyed = false;

  constructor(
    private readonly window: BrowserWindow,
    preload: string | undefined,
  ) {
    super();
    all.add(this);
    this.opened = this.open(preload);
    this.opened.catch((error: unknown) => {
      if (!this.destroyed) console.error('electron stand-in: the window cannot be opened:', error);
    });
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.opened;
    await this.session.applyPermissions(this);
    const finished = new Promise<boolean>((resolve) => {
      this.once('did-finish-load', () => resolve(true));
      this.once('destroyed', () => resolve(false));
    });
    this.navigation?.willLoad();
    const { errorText, loaderId } = await page.send('Page.navigate', { url: toBrowserUrl(url) });
    if (errorText !== undefined) throw new Error(`${errorText.replace('net::', '')} (-2) loading '${url}'`);
    if (loaderId !== undefined && !(await finished)) throw new Error(`ERR_FAILED (-2) loading '${url}'`);
  }
  getURL(): string {
    return toAppUrl(this.page?.url ?? '');
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  reload(): void {
    this.navigation?.willLoad();
    this.withPage((page) => page.send('Page.reload'));
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  send(channel: string, ...args: unknown[]): void {
    if (typeof channel !== 'string') throw new TypeError('Missing required channel argument');
    this.page?.post(channel, encode(args));
  }

  async executeJavaScript(expression: string, userGesture = false): Promise<unknown> {
    const page = await this.opened;
    const { result, exceptionDetails } = await page.send('Runtime.evaluate', {
      expression,
      userGesture,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Shows the page in the colours that `nativeTheme` asks for. */
  applyTheme(): void {
    const value = nativeTheme.themeSource;
    const features = value === 'system' ? [] : [{ name: 'prefers-color-scheme', value }];
    this.withPage((page) => page.send('Emulation.setEmulatedMedia', { features }));
  }

  bringToFront(): void {
    this.withPage((page) => page.send('Page.bringToFront'));
  }

  /** Ends the page for good; `gone` follows. */
  destroy(): void {
    this.withPage((page) => browser.send('Target.closeTarget', { targetId: page.targetId }));
    this.gone();
  }
  gone(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    all.delete(this);
    this.emit('destroyed');
    this.window.pageGone();
  }
  isPage(targetId: string): boolean {
    return this.page?.targetId === targetId;
  }

  fromPage(message: FromPage, reply: (call: number, answer: string) => void): void {
    switch (message.kind) {
      case 'open':
        return this.popup(message.url, message.name, message.features);
      case 'close':
        return this.window.close();
      case 'size':
        return this.window.resized(message.content);
    }
    const event = { type: 'frame' as const, sender: this, senderFrame: this.mainFrame };
    void ipcMain.answer(event, message.channel, message.args).then((answer) => reply(message.call, answer));
  }

  popup(url: string, frameName = '', features = ''): void {
    const answer = this.openHandler?.({
      url: toAppUrl(url),
      frameName,
      features,
      disposition: features ? 'new-window' : 'foreground-tab',
      referrer: { url: this.getURL(), policy: 'strict-origin-when-cross-origin' },
    });
    if (answer?.action !== 'deny')
      console.error(
        String(new NotImplemented(`opening ${toAppUrl(url)} from a page`, "accepted: action 'deny'")),
      );
  }

  event(event: CdpEvent): void {
    switch (event.method) {
      case 'Page.frameNavigated':
        // Anew for each document: Playwright sets the colours of a page that it attaches to, at a time of its own.
        if (nativeTheme.themeSource !== 'system') this.applyTheme();
        return;
      case 'Page.frameRequestedNavigation':
        return this.navigation?.requested(event.params);
      case 'Fetch.requestPaused':
        return void this.navigation?.intercept(event.params);
      case 'Page.loadEventFired':
        if (!this.page?.url) return;
        this.emit('did-finish-load');
        return this.window.painted();
      case 'Page.lifecycleEvent':
        if (event.params.name === 'firstPaint' && this.page?.url) this.window.painted();
        return;
      case 'Inspector.targetCrashed':
        return void this.emit('render-process-gone', vetoable({}), { reason: 'crashed', exitCode: 5 });
    }
  }

  private async open(preload: string | undefined): Promise<Page> {
    const page = new Page(await browser.openWindow(this.window.wanted), this);
    this.page = page;
    this.navigation = new Navigation(this, page);
    if (this.destroyed) await browser.send('Target.closeTarget', { targetId: page.targetId });
    await page.prepare(preload);
    const { windowId } = await browser.send('Browser.getWindowForTarget', { targetId: page.targetId });
    this.window.opened(windowId);
    return page;
  }

  private withPage(act: (page: Page) => Promise<unknown>): void {
    if (!this.page) return void this.opened.then(act).catch(() => undefined);
    // Fails only when the page has just gone.
    act(this.page).catch(() => undefined);
  }
}

export type Checked = Agrees<Electron.WebContents, WebContents>;

/** Electron's `webContents`: how Playwright finds the window of a page. */
export const webContents: Surface<typeof Electron.webContents, 'fromDevToolsTargetId'> = nothingBut(
  'webContents',
  {
    fromDevToolsTargetId: (targetId: string) => [...all].find((contents) => contents.isPage(targetId)),
  },
);
