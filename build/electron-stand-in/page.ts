import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { BLANK, browser, type Attached, type PageListener } from './browser';
import type { Cdp, CdpEvent, Protocol } from './cdp';
import { BINDING, RECEIVER, WORLD, type FromPage, type PageConfiguration } from './pageMessages';
import { interceptedPatterns } from './protocol';

/** What a page reports to its WebContents. */
export interface PageOwner extends PageListener {
  fromPage(message: FromPage, reply: (call: number, answer: string) => void): void;
}

/** The page in a window: the world of its preload, and the way to and from it. */
export class Page {
  /** Address of the main frame as the browser has it; empty while the window is still blank. */
  url = '';
  readonly targetId: string;
  private readonly sessionId: string;
  /** The preload's world in the document that is shown now. */
  private preloadContext: number | undefined;

  constructor(
    attached: Attached,
    private readonly owner: PageOwner,
  ) {
    this.sessionId = attached.sessionId;
    this.targetId = attached.targetInfo.targetId;
    browser.listen(attached, {
      event: (event) => this.take(event),
      popup: (url) => owner.popup(url),
      gone: () => owner.gone(),
    });
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
    // As arguments: inside an expression the text would be compiled like a script, which takes longer than all the rest.
    const functionDeclaration = `(target, text) => ${RECEIVER}(target, text)`;
    const given = [{ value: target }, { value: text }];
    // Rejected when the page has gone in between; so would the message be in Electron.
    this.send('Runtime.callFunctionOn', {
      functionDeclaration,
      arguments: given,
      executionContextId: contextId,
      silent: true,
    }).catch(() => undefined);
  }

  private take(event: CdpEvent): void {
    switch (event.method) {
      case 'Runtime.executionContextCreated':
        if (this.isPreload(event.params.context)) this.preloadContext = event.params.context.id;
        break;
      case 'Runtime.executionContextsCleared':
        this.preloadContext = undefined;
        break;
      case 'Runtime.bindingCalled':
        this.called(event.params);
        break;
      case 'Page.frameNavigated':
        this.navigated(event.params.frame.id, event.params.frame.url);
        break;
      case 'Page.navigatedWithinDocument':
        this.navigated(event.params.frameId, event.params.url);
        break;
    }
    this.owner.event(event);
  }

  private isPreload({ name, auxData }: Protocol.Runtime.ExecutionContextDescription): boolean {
    return name === WORLD && auxData?.['frameId'] === this.targetId;
  }

  private navigated(frameId: string, url: string): void {
    if (frameId !== this.targetId) return;
    this.url = url.startsWith(BLANK) || url === 'about:blank' ? '' : url;
  }

  /** A call of the main frame's preload; nobody else has a way to call, and nobody else is heard. */
  private called({ name, payload, executionContextId: caller }: Protocol.Runtime.bindingCalledPayload): void {
    if (name !== BINDING || caller !== this.preloadContext) return;
    // The answer goes to the document that asked, even when another is shown by then.
    const reply = (call: number, answer: string): void => this.post(call, answer, caller);
    this.owner.fromPage(JSON.parse(payload) as FromPage, reply);
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
