import { browser, isBlank, type NewWindow } from './browser';
import type { Cdp, CdpEvent, Protocol } from './cdp';
import { BINDING, RECEIVER, WORLD } from './pageMessages';
import { pageScripts } from './pageScripts';
import { interceptedPatterns } from './protocol';

/** The page in a window: its connection with the browser, the world of its preload, and the way to and from it. */
export class Page {
  /** Something else than the blank page that a window opens with. */
  shown = false;
  targetId = '';
  /** Resolves when the window is there and the scripts that run before any other are installed. */
  readonly opened: Promise<void>;
  private sessionId = '';
  private windowId = 0;
  /** The preload's world in the document that is shown now. */
  preloadContext: number | undefined;

  constructor(
    wanted: NewWindow,
    preload: string | undefined,
    private readonly onEvent: (event: CdpEvent) => void,
  ) {
    this.opened = this.open(wanted, preload);
  }

  /** Sends a command to this page. */
  send: Cdp['send'] = (method, params) => browser.send(method, params, this.sessionId);

  /** Calls the preload: a channel with arguments, or the number of an invoke with its answer. Lost while none is loaded. */
  post(target: string | number, text: string, executionContextId = this.preloadContext): void {
    if (executionContextId === undefined) return;
    // As a literal: a script with a long text is read faster than the arguments of a call are taken apart.
    const expression = `${RECEIVER}(${JSON.stringify(target)}, ${JSON.stringify(text)})`;
    // Rejected when the page has gone in between; so would the message be in Electron.
    const call = { expression, contextId: executionContextId, silent: true };
    this.send('Runtime.evaluate', call).catch(() => undefined);
  }

  /** Gives the page a size, and its window what is needed around it. */
  async resize(width: number, height: number): Promise<void> {
    await browser.send('Browser.setContentsSize', { windowId: this.windowId, width, height });
  }

  private async open(wanted: NewWindow, preload: string | undefined): Promise<void> {
    const { sessionId, targetInfo } = await browser.openWindow(wanted);
    this.sessionId = sessionId;
    this.targetId = targetInfo.targetId;
    browser.pages.on(sessionId, (event) => this.take(event));
    const scripts = pageScripts(preload);
    await Promise.all([
      this.send('Page.enable'),
      this.send('Inspector.enable'),
      this.send('Runtime.enable'),
      this.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      this.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD }),
      this.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.main }),
      this.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.preload, worldName: WORLD }),
      this.send('Fetch.enable', { patterns: interceptedPatterns() }),
      this.send('Runtime.runIfWaitingForDebugger'),
    ]);
    this.windowId = (await browser.send('Browser.getWindowForTarget', { targetId: this.targetId })).windowId;
    await this.resize(wanted.width, wanted.height);
  }

  private take(event: CdpEvent): void {
    switch (event.method) {
      case 'Runtime.executionContextCreated':
        if (this.isPreload(event.params.context)) this.preloadContext = event.params.context.id;
        break;
      case 'Runtime.executionContextsCleared':
        this.preloadContext = undefined;
        break;
      case 'Page.frameNavigated':
        this.shown ||= !isBlank(event.params.frame.url);
        break;
    }
    this.onEvent(event);
  }

  /** Frames inside the page have such a world as well. */
  private isPreload({ name, auxData }: Protocol.Runtime.ExecutionContextDescription): boolean {
    return name === WORLD && auxData?.['frameId'] === this.targetId;
  }
}
