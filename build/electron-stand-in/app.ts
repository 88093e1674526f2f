import os from 'node:os';
import path from 'node:path';
import type Electron from 'electron';
import { browser } from './browser';
import { launch } from './commandLine';
import { takeLock } from './instanceLock';
import { NotImplemented, nothingBut } from './refuse';
import { refusingEmitter, vetoable } from './refusingEmitter';
import type { Agrees } from './surface';
import { windows } from './windows';

// prettier-ignore
const EVENTS = ['ready', 'window-all-closed', 'activate', 'second-instance', 'will-quit', 'web-contents-created'];

/** What the app's package.json says. */
export interface Manifest {
  name: string;
  productName?: string;
  version: string;
  main: string;
}

/** Life and death of the app: ready, the single instance, quitting. */
class App extends refusingEmitter('app', EVENTS) {
  readonly isPackaged = false;
  readonly commandLine: Pick<Electron.CommandLine, 'appendSwitch'> = nothingBut('app.commandLine', {
    appendSwitch: (name, value = '') => void launch.switches.set(name, value),
  });
  /** Known before the app's main module is loaded. */
  manifest: Manifest = { name: 'Electron', version: '', main: 'index.js' };
  private userData: string | undefined;
  private releaseLock: (() => void) | undefined;
  private phase: 'starting' | 'ready' | 'quitting' | 'ended' = 'starting';
  private becomeReady = (): void => {};
  private readonly readiness = new Promise<void>((resolve) => (this.becomeReady = resolve));

  whenReady(): Promise<void> {
    return this.readiness;
  }
  isReady(): boolean {
    return this.phase !== 'starting';
  }
  getVersion(): string {
    return this.manifest.version;
  }
  enableSandbox(): void {
    // Whether the browser is sandboxed is decided by its command line (never as root); nothing is proven here.
  }
  getPath(name: Parameters<Electron.App['getPath']>[0]): string {
    if (name !== 'userData') throw new NotImplemented(`app.getPath('${name}')`);
    const appData = process.env['XDG_CONFIG_HOME'] ?? path.join(os.homedir(), '.config');
    return this.userData ?? path.join(appData, this.manifest.productName ?? this.manifest.name);
  }
  setPath(name: string, value: string): void {
    if (name !== 'userData') throw new NotImplemented(`app.setPath('${name}')`);
    this.userData = value;
  }
  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    const me = { argv: process.argv, cwd: process.cwd(), data: additionalData };
    this.releaseLock ??= takeLock(this.getPath('userData'), me, ({ argv, cwd, data }) => {
      void this.whenReady().then(() => this.emit('second-instance', vetoable(), argv, cwd, data));
    });
    return this.releaseLock !== undefined;
  }

  /** Closes all windows, each of which may veto, and ends. */
  quit(): void {
    if (this.phase === 'quitting' || this.phase === 'ended') return;
    const before = this.phase;
    this.phase = 'quitting';
    for (const window of [...windows]) window.close();
    if (windows.size > 0) {
      this.phase = before;
      return;
    }
    this.emit('will-quit', vetoable());
    this.exit();
  }
  exit(code = 0): void {
    if (this.phase === 'ended') return;
    this.phase = 'ended';
    this.releaseLock?.();
    void browser.end().then(() => process.exit(code));
  }

  /** Starts the browser and announces `ready`: event first, promise second, as Playwright's loader expects. */
  async start(): Promise<void> {
    if (this.phase !== 'starting') return;
    const profile = path.join(this.getPath('userData'), 'stand-in-browser');
    await browser.start(profile, (code) => this.exit(code));
    this.phase = 'ready';
    this.emit('ready', vetoable(), {});
    this.becomeReady();
  }
  /** A window has gone. */
  windowClosed(): void {
    if (windows.size > 0 || this.phase !== 'ready') return;
    if (!this.emit('window-all-closed')) this.quit();
  }
}

export type Checked = Agrees<Electron.App, App>;

/** Electron's `app`. */
export const app = new App();
