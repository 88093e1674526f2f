import type Electron from 'electron';
import { browser, type NewWindow } from './browser';
import type { BrowserWindow } from './browserWindow';
import type { CdpEvent, Protocol } from './cdp';
import { encode } from './codec';
import { answerInvoke } from './ipcMain';
import { nativeTheme } from './nativeTheme';
import { Page } from './page';
import { BINDING, type Invocation } from './pageMessages';
import { toAppUrl, toBrowserUrl } from './protocol';
import { NotImplemented, nothingBut } from './refuse';
import { refusingEmitter, vetoable } from './refusingEmitter';
import { decide } from './requests';
import { applyPermissions } from './session';
import type { Agrees, Surface } from './surface';
import { windows } from './windows';

// prettier-ignore
const EVENTS = [
  'will-navigate', 'will-redirect', 'will-attach-webview', 'did-finish-load', 'destroyed', 'render-process-gone',
];

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];

/** The page of a window, as the app sees it. */
export class WebContents extends refusingEmitter('webContents', EVENTS) {
  /** The main frame, the same object for ever. Frames inside it have no way to main and so need no object. */
  readonly mainFrame: object = nothingBut('WebFrameMain', {});
  readonly page: Page;
  /** Where the app itself wants the page to be, as the browser has it. */
  wantedUrl = '';
  private openHandler: OpenHandler | undefined;

  constructor(
    private readonly window: BrowserWindow,
    wanted: NewWindow,
    preload: string | undefined,
  ) {
    super();
    this.page = new Page(wanted, preload, (event) => this.take(event));
    this.page.opened.catch((error: unknown) => {
      if (!this.isDestroyed()) console.error('electron stand-in: the window cannot be opened:', error);
    });
  }

  async loadURL(url: string): Promise<void> {
    await this.page.opened;
    await applyPermissions(this);
    const ended = new Promise<boolean>((resolve) => {
      this.once('did-finish-load', () => resolve(true));
      this.once('destroyed', () => resolve(false));
    });
    this.wantedUrl = new URL(toBrowserUrl(url)).href;
    const { errorText } = await this.page.send('Page.navigate', { url: this.wantedUrl });
    if (errorText !== undefined) throw new Error(`${errorText.replace('net::', '')} (-2) loading '${url}'`);
    if (!(await ended)) throw new Error(`ERR_FAILED (-2) loading '${url}'`);
  }
  reload(): void {
    this.whenOpen((page) => page.send('Page.reload'));
  }
  close(): void {
    this.window.close();
  }
  isDestroyed(): boolean {
    return this.window.isDestroyed();
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }
  send(channel: string, ...args: unknown[]): void {
    this.page.post(channel, encode(args));
  }
  async executeJavaScript(expression: string): Promise<unknown> {
    await this.page.opened;
    const evaluation = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await this.page.send('Runtime.evaluate', evaluation);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Shows the page in the colours that `nativeTheme` asks for. */
  applyTheme(): void {
    const value = nativeTheme.themeSource;
    const features = value === 'system' ? [] : [{ name: 'prefers-color-scheme', value }];
    this.whenOpen((page) => page.send('Emulation.setEmulatedMedia', { features }));
  }

  /** Does something with the page as soon as there is one. */
  whenOpen(act: (page: Page) => Promise<unknown>): void {
    // Fails only when the window has gone, or never came, which is said elsewhere.
    this.page.opened.then(() => act(this.page)).catch(() => undefined);
  }

  /** Its window has gone. */
  gone(): void {
    this.emit('destroyed');
    this.whenOpen(({ targetId }) => browser.send('Target.closeTarget', { targetId }));
  }

  private take(event: CdpEvent): void {
    switch (event.method) {
      case 'Page.frameNavigated':
        // Anew for each document: Playwright sets the colours of a page that it attaches to, at a time of its own.
        if (nativeTheme.themeSource !== 'system') this.applyTheme();
        return;
      case 'Runtime.bindingCalled':
        return this.called(event.params);
      case 'Page.windowOpen':
        return this.askToOpen(event.params.url);
      case 'Page.frameRequestedNavigation':
        // A click with Ctrl or Shift.
        if (event.params.disposition !== 'currentTab') this.askToOpen(event.params.url);
        return;
      case 'Fetch.requestPaused':
        return void decide(event.params, this);
      case 'Page.lifecycleEvent':
        return this.lived(event.params.frameId, event.params.name);
      case 'Inspector.targetCrashed':
        this.emit('render-process-gone', vetoable(), nothingBut('details', { reason: 'crashed' }));
        return;
      case 'Target.detachedFromTarget':
        return this.window.gone();
    }
  }

  private lived(frameId: string, name: string): void {
    if (!this.page.shown || frameId !== this.page.targetId) return;
    if (name === 'load') this.emit('did-finish-load');
    // The first paint comes late in a window that lies behind others.
    if (name === 'load' || name === 'firstPaint') this.window.painted();
  }

  /** The main frame's preload calls main; nobody else has a way to call, and nobody else is heard. */
  private called({ name, payload, executionContextId: caller }: Protocol.Runtime.bindingCalledPayload): void {
    if (name !== BINDING || caller !== this.page.preloadContext) return;
    const { id, channel, args } = JSON.parse(payload) as Invocation;
    const event = nothingBut('event', { sender: this, senderFrame: this.mainFrame });
    // The answer goes to the document that asked, even when another is shown by then.
    void answerInvoke(event, channel, args).then((answer) => this.page.post(id, answer, caller));
  }

  /** The page opens a window, which the browser closes at once: the answer of the app can only be that. */
  private askToOpen(browserUrl: string): void {
    const url = toAppUrl(browserUrl);
    const answer = this.openHandler?.(nothingBut('details', { url }) as Electron.HandlerDetails);
    if (answer?.action !== 'deny')
      console.error(String(new NotImplemented(`opening ${url} from a page`, "accepted: action 'deny'")));
  }
}

export type Checked = Agrees<Electron.WebContents, WebContents>;

type Statics = Surface<typeof Electron.webContents, 'fromDevToolsTargetId'>;

/** Electron's `webContents`: how Playwright finds the window of a page. */
export const webContents: Statics = nothingBut('webContents', {
  fromDevToolsTargetId: (targetId: string) =>
    [...windows].find((window) => window.webContents.page.targetId === targetId)?.webContents,
});
