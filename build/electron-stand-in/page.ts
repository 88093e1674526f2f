import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { BLANK, browser, type Attached } from './browser';
import type { Cdp, CdpEvent, Protocol } from './cdp';
import { makeFrame, type Frame } from './frame';
import { BINDING, RECEIVER, WORLD, type FromPage, type PageConfiguration } from './pageMessages';
import { interceptedPatterns, toAppUrl } from './protocol';

/** What a page reports to its WebContents. */
export interface PageOwner {
  readonly mainFrame: Frame;
  fromPage(message: FromPage, frame: Frame, reply: (call: number, answer: string) => void): void;
  pageEvent(event: CdpEvent): void;
  popup(url: string): void;
  gone(): void;
}

/** The page in a window: its worlds, its frames and the way to and from the preload. */
export class Page {
  /** Address of the main frame as the browser has it; empty while the window is still blank. */
  url = '';
  readonly targetId: string;
  private readonly sessionId: string;
  private readonly frames = new Map<string, { url: string; frame: Frame }>();
  /** Contexts of the preload's world, by id, with the frame that each belongs to. */
  private readonly contexts = new Map<number, string>();
  private preloadContext: number | undefined;

  constructor(
    attached: Attached,
    private readonly owner: PageOwner,
  ) {
    this.sessionId = attached.sessionId;
    this.targetId = attached.targetInfo.targetId;
    browser.listen(attached, { event: (event) => this.take(event), gone: () => owner.gone() }, (url) =>
      owner.popup(url),
    );
  }

  /** Sends a command to this page. */
  send: Cdp['send'] = (method, params) => browser.send(method, params, this.sessionId);

  /** Installs the scripts that run before any other, then lets the page go on. */
  async prepare(preload: string | undefined): Promise<void> {
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
  }

  /** Calls the preload: a channel with arguments, or the number of an invoke with its answer. Lost while none is loaded. */
  post(target: string | number, text: string, contextId = this.preloadContext): void {
    if (contextId === undefined) return;
    const expression = `${RECEIVER}(${JSON.stringify(target)}, ${JSON.stringify(text)})`;
    // Rejected when the page has gone in between; so would the message be in Electron.
    this.send('Runtime.evaluate', { expression, contextId, silent: true }).catch(() => undefined);
  }

  private take(event: CdpEvent): void {
    switch (event.method) {
      case 'Runtime.executionContextCreated':
        this.contextCreated(event.params.context);
        break;
      case 'Runtime.executionContextDestroyed':
        this.forget(event.params.executionContextId);
        break;
      case 'Runtime.executionContextsCleared':
        for (const id of this.contexts.keys()) this.forget(id);
        break;
      case 'Runtime.bindingCalled':
        this.bindingCalled(event.params);
        break;
      case 'Page.frameNavigated':
        this.navigated(event.params.frame.id, event.params.frame.url);
        break;
      case 'Page.navigatedWithinDocument':
        this.navigated(event.params.frameId, event.params.url);
        break;
    }
    this.owner.pageEvent(event);
  }

  private contextCreated({ id, name, auxData }: Protocol.Runtime.ExecutionContextDescription): void {
    if (name !== WORLD) return;
    const { frameId } = auxData as { frameId: string };
    this.contexts.set(id, frameId);
    if (frameId === this.targetId) this.preloadContext = id;
  }

  private forget(context: number): void {
    this.contexts.delete(context);
    if (context === this.preloadContext) this.preloadContext = undefined;
  }

  private navigated(frameId: string, url: string): void {
    const known = this.frames.get(frameId);
    if (frameId === this.targetId) this.url = url.startsWith(BLANK) || url === 'about:blank' ? '' : url;
    else if (known) known.url = url;
    else this.addFrame(frameId, url);
  }

  private addFrame(frameId: string, url: string): Frame {
    const { mainFrame } = this.owner;
    const entry: { url: string; frame: Frame } = {
      url,
      frame: makeFrame(
        mainFrame.routingId * 1000 + this.frames.size + 1,
        mainFrame.processId,
        () => toAppUrl(entry.url),
        mainFrame,
      ),
    };
    this.frames.set(frameId, entry);
    return entry.frame;
  }

  private bindingCalled({ name, payload, executionContextId }: Protocol.Runtime.bindingCalledPayload): void {
    const frameId = this.contexts.get(executionContextId);
    if (name !== BINDING || frameId === undefined) return;
    const frame =
      frameId === this.targetId
        ? this.owner.mainFrame
        : (this.frames.get(frameId)?.frame ?? this.addFrame(frameId, ''));
    this.owner.fromPage(JSON.parse(payload) as FromPage, frame, (call, answer) =>
      this.post(call, answer, executionContextId),
    );
  }
}

const bundle = (name: string): string => fs.readFileSync(path.join(__dirname, name), 'utf8');

/** The two scripts of a window, each a bundle that defines `standIn`, followed by its start. */
function pageScripts(preload: string | undefined): { main: string; preload: string } {
  const configuration: PageConfiguration = {
    secret: randomBytes(12).toString('hex'),
    preload: preload ?? '',
    process: { platform: process.platform, arch: process.arch, versions: { ...process.versions } },
  };
  const run = (name: string, start: string): string => `(() => { ${bundle(name)}; ${start} })();`;
  const source = preload === undefined ? '' : fs.readFileSync(preload, 'utf8');
  return {
    main: run('mainWorld.js', `standIn.start(${JSON.stringify(configuration.secret)})`),
    preload: run(
      'preloadWorld.js',
      `standIn.start(${JSON.stringify(configuration)}, function (require, module, exports, process) {\n${source}\n})`,
    ),
  };
}
