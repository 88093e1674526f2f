import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { browserFlags } from './browserFlags';
import { Cdp, type CdpEvent, type Protocol } from './cdp';
import { launch } from './commandLine';
import { readSettings } from './settings';

/** A page that the stand-in has just been connected with; it waits for `Runtime.runIfWaitingForDebugger`. */
export type Attached = Protocol.Target.attachedToTargetPayload;

const EMPTY_PAGE = 'data:text/html,%3Ctitle%3E%3C%2Ftitle%3E%3Cbody';

/** Whether an address is that of a window that shows nothing of the app yet. */
export const isBlank = (url: string): boolean => url === 'about:blank' || url.startsWith(EMPTY_PAGE);

/** Size in device-independent pixels, and what an empty window shows. */
export interface NewWindow {
  width: number;
  height: number;
  backgroundColor: string;
}

const PIPE = '--remote-debugging-pipe';
const WINDOW_LIMIT_MS = 15_000;
const END_LIMIT_MS = 3_000;

/** The browser process that shows the windows, and the pages in it. */
class Browser {
  readonly settings = readSettings();
  /** What happens to a page, by its session; the last event is `Target.detachedFromTarget`. */
  readonly pages = new EventEmitter<Record<string, [CdpEvent]>>();
  private readonly windows = new EventEmitter<{ opened: [Attached] }>();
  private child: ChildProcess | undefined;
  /** The start that asked for the latest window; it ends when the window is there. */
  private opener: ChildProcess | undefined;
  private cdp: Cdp | undefined;
  private flags: string[] = [];
  private lastWindow: Promise<unknown> = Promise.resolve();

  /** Starts the browser; `onEnd` is called when it ends, whoever asked it to. */
  async start(profile: string, onEnd: (code: number) => void): Promise<void> {
    fs.mkdirSync(profile, { recursive: true });
    // Left by a killed browser in a container that has another host name now: Chromium would refuse the profile.
    for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie'])
      fs.rmSync(path.join(profile, name), { force: true });
    const { program, headless } = this.settings;
    const root = process.getuid?.() === 0;
    this.flags = browserFlags({ profile, headless, root, switches: launch.switches });
    // The stand-in owns the pipe and Playwright uses the port. When this process ends, however it ends, the pipe closes
    // and with it the browser.
    const child = spawn(program, [...this.flags, '--no-startup-window', PIPE], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    });
    this.child = child;
    let said = '';
    createInterface({ input: child.stdio[2] as Readable }).on('line', (line) => {
      // Playwright waits for this line; all others are shown only when the browser fails.
      if (line.startsWith('DevTools listening on')) console.error(line);
      said = `${said}\n${line}`.slice(-4000);
    });
    child.once('error', ({ message }) => {
      console.error(
        `electron stand-in: the browser cannot be started: ${message}; name one with SIMULATOR_BROWSER`,
      );
      onEnd(1);
    });
    child.once('exit', (code) => {
      this.child = undefined;
      if (code) console.error(`electron stand-in: the browser ${program} ended with code ${code}${said}`);
      onEnd(code ?? 0);
    });
    this.cdp = new Cdp(child.stdio[3] as Writable, child.stdio[4] as Readable, (event) => this.take(event));
    const waiting = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };
    await this.send('Target.setAutoAttach', waiting);
  }

  /** Ends the browser, gently first. */
  async end(): Promise<void> {
    const { child } = this;
    this.opener?.kill('SIGKILL');
    if (!child) return;
    // Not 'exit': the browser's helpers still write into the profile, and hold the pipes until they have ended.
    const ended = once(child, 'close');
    const kill = (): unknown => child.kill('SIGKILL');
    setTimeout(kill, END_LIMIT_MS).unref();
    this.send('Browser.close').catch(kill);
    await ended;
  }

  /** Sends a command to the browser, or to the page of a session. */
  send: Cdp['send'] = (method, params, sessionId) => {
    if (!this.cdp) return Promise.reject(new Error(`${method}: the browser has not started`));
    return this.cdp.send(method, params, sessionId);
  };

  /** Opens a window with an empty page. One at a time: the next page that no other page has opened is it. */
  openWindow(wanted: NewWindow): Promise<Attached> {
    const opening = this.lastWindow.then(async () => {
      const signal = AbortSignal.timeout(WINDOW_LIMIT_MS);
      const opened = once(this.windows, 'opened', { signal }) as Promise<[Attached]>;
      const [[page]] = await Promise.all([opened, this.askForWindow(wanted)]);
      return page;
    });
    this.lastWindow = opening.catch(() => undefined);
    return opening;
  }

  private async askForWindow({ width, height, backgroundColor }: NewWindow): Promise<void> {
    if (this.settings.headless) {
      await this.send('Target.createTarget', { url: 'about:blank', newWindow: true, width, height });
      return;
    }
    // A second start with the same profile asks the running browser for a window without toolbar. The blank page must be
    // a data: URL: about:blank would open a tab, and the real URL would run before the preload.
    const style = encodeURIComponent(` style="background:${backgroundColor}">`);
    const args = [`--app=${EMPTY_PAGE}${style}`, `--window-size=${width},${height}`, PIPE];
    // The pipe is for the case that the running browser ends just now: then this one is a browser of its own, and has to
    // end with this process as well.
    this.opener = spawn(this.settings.program, [...this.flags, ...args], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
  }

  private take(event: CdpEvent): void {
    if (event.method === 'Target.attachedToTarget') this.attached(event.params);
    else if (event.method === 'Target.detachedFromTarget') this.pages.emit(event.params.sessionId, event);
    else if (event.sessionId !== undefined) this.pages.emit(event.sessionId, event);
  }

  private attached(page: Attached): void {
    const { sessionId, targetInfo } = page;
    const { targetId, type, openerId } = targetInfo;
    if (type !== 'page') {
      this.send('Runtime.runIfWaitingForDebugger', undefined, sessionId)
        .then(() => this.send('Target.detachFromTarget', { sessionId }))
        .catch(() => undefined);
    } else if (openerId !== undefined || !this.windows.emit('opened', page)) {
      // A pop-up, Ctrl+N or a test's context.newPage(): no window of the app.
      this.send('Target.closeTarget', { targetId }).catch(() => undefined);
    }
  }
}

/** The one browser of this process. */
export const browser = new Browser();
