import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { browserFlags } from './browserFlags';
import { Cdp, type CdpEvent, type Protocol } from './cdp';
import type { CommandLine } from './commandLine';
import { readSettings, type Settings } from './settings';

/** A page that the stand-in has just been connected with. */
export type Attached = Protocol.Target.attachedToTargetPayload;

/** How the address of a window begins that shows nothing of the app yet. */
export const BLANK = 'data:text/html,%3Ctitle%3E%3C%2Ftitle%3E%3Cbody';

/** What a window wants to hear about its page. */
export interface PageListener {
  event(event: CdpEvent): void;
  /** The page wants another page, past window.open; it is closed at once. */
  popup(url: string): void;
  /** The page is gone: closed by the user, by the page or by us. */
  gone(): void;
}

/** Size in device-independent pixels, and what an empty window shows. */
export interface NewWindow {
  width: number;
  height: number;
  backgroundColor?: string;
}

const WINDOW_LIMIT_MS = 15_000;
const END_LIMIT_MS = 3_000;

/** The browser process that shows the windows, and the pages in it. */
class Browser {
  readonly settings: Settings = readSettings();
  private child: ChildProcess | undefined;
  /** The start that asked for the latest window; it ends when the window is there. */
  private opener: ChildProcess | undefined;
  private cdp: Cdp | undefined;
  private flags: string[] = [];
  private lastWindow: Promise<unknown> = Promise.resolve();
  private expectedWindow: ((page: Attached) => void) | undefined;
  /** By session. */
  private readonly pages = new Map<string, { targetId: string; listener: PageListener }>();

  /** Starts the browser; `onEnd` is called when it ends although nobody asked it to. */
  async start(profile: string, line: CommandLine, onEnd: (code: number) => void): Promise<void> {
    // Left by a killed browser in a container that has another host name now: Chromium would refuse the profile.
    for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie'])
      fs.rmSync(path.join(profile, name), { force: true });
    const { browser, headless } = this.settings;
    const root = process.getuid?.() === 0;
    this.flags = browserFlags({ profile, headless, root, switches: line.switches });
    // The stand-in owns the pipe and Playwright uses the port. When this process ends, however it ends, the pipe closes
    // and with it the browser.
    const port = line.debuggingPort === undefined ? [] : [`--remote-debugging-port=${line.debuggingPort}`];
    const child = spawn(browser, [...this.flags, '--no-startup-window', '--remote-debugging-pipe', ...port], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    });
    this.child = child;
    const said = this.forwardStderr(child.stdio[2] as Readable);
    child.once('error', (error) => {
      console.error(`electron stand-in: the browser ${browser} cannot be started: ${error.message}`);
      onEnd(1);
    });
    child.once('exit', (code) => {
      this.child = undefined;
      if (code) console.error(`electron stand-in: the browser ${browser} ended with code ${code}\n${said()}`);
      for (const { listener } of [...this.pages.values()]) listener.gone();
      onEnd(code ?? 0);
    });
    this.cdp = new Cdp(child.stdio[3] as Writable, child.stdio[4] as Readable, (event) => this.take(event));
    const { product } = await this.cdp.send('Browser.getVersion');
    Object.assign(process.versions, { chrome: product.split('/')[1] });
    await this.cdp.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
    });
  }

  /** Ends the browser, gently first. */
  async end(): Promise<void> {
    const child = this.child;
    this.opener?.kill('SIGKILL');
    if (!child) return;
    // Not 'exit': the browser's helpers still write into the profile, and hold the pipes until they have ended.
    const ended = new Promise((resolve) => child.once('close', resolve));
    const limit = setTimeout(() => child.kill('SIGKILL'), END_LIMIT_MS);
    this.cdp?.send('Browser.close').catch(() => child.kill('SIGKILL'));
    await ended;
    clearTimeout(limit);
  }

  /** Sends a command to the browser, or to the page of a session. */
  send: Cdp['send'] = (method, params, sessionId) => {
    if (!this.cdp) return Promise.reject(new Error(`${method}: the browser has not started`));
    return this.cdp.send(method, params, sessionId);
  };

  /** Opens a window with an empty page that waits for `listen`. One at a time: the next page without opener is it. */
  openWindow(wanted: NewWindow): Promise<Attached> {
    const opening = this.lastWindow.then(
      () =>
        new Promise<Attached>((resolve, reject) => {
          const limit = setTimeout(
            () => reject(new Error(`electron stand-in: no window appeared within ${WINDOW_LIMIT_MS} ms`)),
            WINDOW_LIMIT_MS,
          );
          this.expectedWindow = (page) => {
            clearTimeout(limit);
            resolve(page);
          };
          this.askForWindow(wanted).catch(reject);
        }),
    );
    this.lastWindow = opening.catch(() => undefined);
    return opening;
  }

  /** Tells `listener` what happens to a page. */
  listen({ sessionId, targetInfo }: Attached, listener: PageListener): void {
    this.pages.set(sessionId, { targetId: targetInfo.targetId, listener });
  }

  private async askForWindow({ width, height, backgroundColor }: NewWindow): Promise<void> {
    if (this.settings.headless) {
      await this.send('Target.createTarget', { url: 'about:blank', newWindow: true, width, height });
      return;
    }
    // A second start with the same profile asks the running browser for a window without toolbar. The blank page must be
    // a data: URL: about:blank would open a tab, and the real URL would run before the preload.
    const style = encodeURIComponent(` style="background:${backgroundColor ?? 'Canvas'}">`);
    const args = [`--app=${BLANK}${style}`, `--window-size=${width},${height}`, '--remote-debugging-pipe'];
    // The pipe is for the case that the running browser ends just now: then this one is a browser of its own, and has to
    // end with this process as well.
    const stdio = ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] as const;
    this.opener = spawn(this.settings.browser, [...this.flags, ...args], { stdio: [...stdio] });
  }

  private take(event: CdpEvent): void {
    if (event.method === 'Target.attachedToTarget') this.attached(event.params);
    else if (event.method === 'Target.detachedFromTarget') {
      const page = this.pages.get(event.params.sessionId);
      this.pages.delete(event.params.sessionId);
      page?.listener.gone();
    } else if (event.sessionId !== undefined) this.pages.get(event.sessionId)?.listener.event(event);
  }

  private attached(page: Attached): void {
    const { targetId, type, openerId, url } = page.targetInfo;
    if (type === 'page' && openerId === undefined && this.expectedWindow) {
      this.expectedWindow(page);
      this.expectedWindow = undefined;
    } else if (type === 'page') {
      // A pop-up, Ctrl+N or a test's context.newPage(): no window of the app.
      for (const opener of this.pages.values()) if (opener.targetId === openerId) opener.listener.popup(url);
      this.send('Target.closeTarget', { targetId }).catch(() => undefined);
    } else {
      this.send('Runtime.runIfWaitingForDebugger', undefined, page.sessionId)
        .then(() => this.send('Target.detachFromTarget', { sessionId: page.sessionId }))
        .catch(() => undefined);
    }
  }

  /** Playwright waits for the DevTools line; the rest is shown only when the browser fails. */
  private forwardStderr(stderr: Readable): () => string {
    const last: string[] = [];
    createInterface({ input: stderr }).on('line', (line) => {
      if (line.startsWith('DevTools listening on')) console.error(line);
      last.push(line);
      if (last.length > 20) last.shift();
    });
    return () => last.join('\n');
  }
}

/** The one browser of this process. */
export const browser = new Browser();
