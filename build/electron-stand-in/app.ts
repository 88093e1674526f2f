import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type Electron from 'electron';
import { browser } from './browser';
import { InstanceLock } from './instanceLock';
import { launch } from './launch';
import { NotImplemented, nothingBut } from './refuse';
import { refusingEmitter, vetoable } from './refusingEmitter';
import type { Agrees, CommandLineSwitches } from './surface';
import { windows } from './windows';

// prettier-ignore
const EVENTS = [
  'ready', 'window-all-closed', 'activate', 'second-instance', 'before-quit', 'will-quit', 'quit',
  'web-contents-created',
];

/** Life and death of the app: ready, the single instance, quitting. */
class App extends refusingEmitter('app', EVENTS) {
  readonly isPackaged = false;
  readonly commandLine: CommandLineSwitches = nothingBut('app.commandLine', {
    appendSwitch: (name: string, value = '') => {
      const before = /^(en|dis)able-features$/.test(name) && launch.switches.get(name);
      launch.switches.set(name, before ? `${before},${value}` : value);
    },
  });
  private name = 'Electron';
  private version = '';
  private userData: string | undefined;
  private lock: InstanceLock | undefined;
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
    return this.version;
  }
  enableSandbox(): void {
    // Whether the browser is sandboxed is decided by its command line (never as root); nothing is proven here.
  }
  getPath(name: Parameters<Electron.App['getPath']>[0]): string {
    if (name !== 'userData') throw new NotImplemented(`app.getPath('${name}')`);
    const appData = process.env['XDG_CONFIG_HOME'] ?? path.join(os.homedir(), '.config');
    return this.userData ?? launch.switches.get('user-data-dir') ?? path.join(appData, this.name);
  }
  setPath(name: string, value: string): void {
    if (name !== 'userData') throw new NotImplemented(`app.setPath('${name}')`);
    if (!path.isAbsolute(value)) throw new Error('Path must be absolute');
    this.userData = value;
  }

  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    this.lock ??= new InstanceLock(this.getPath('userData'), ({ argv, cwd, data }) => {
      void this.whenReady().then(() => this.emit('second-instance', vetoable({}), argv, cwd, data));
    });
    return this.lock.take({ argv: process.argv, cwd: process.cwd(), data: additionalData });
  }

  quit(): void {
    if (this.phase === 'quitting' || this.phase === 'ended') return;
    const before = this.phase;
    this.phase = 'quitting';
    const event = vetoable({});
    this.emit('before-quit', event);
    const vetoed = event.defaultPrevented || ![...windows].every((window) => window.tryClose());
    if (vetoed) this.phase = before;
    else if (windows.size === 0) this.willQuit();
  }

  exit(code = 0): void {
    if (this.phase === 'ended') return;
    this.phase = 'ended';
    this.emit('quit', vetoable({}), code);
    this.lock?.release();
    void browser.end().then(() => process.exit(code));
  }

  /** Tells the app what its package.json says; called once, before its main module is loaded. */
  describe(manifest: { name?: string; productName?: string; version?: string }): void {
    this.name = manifest.productName ?? manifest.name ?? this.name;
    this.version = manifest.version ?? '';
  }

  /** Starts the browser and announces `ready`: event first, promise second, as Playwright's loader expects. */
  async start(): Promise<void> {
    if (this.phase !== 'starting') return;
    const profile = path.join(this.getPath('userData'), 'stand-in-browser');
    fs.mkdirSync(profile, { recursive: true });
    await browser.start(profile, launch, (code) => this.exit(code));
    this.phase = 'ready';
    this.emit('ready', vetoable({}), {});
    this.becomeReady();
  }

  /** Called by a window when it is gone. */
  windowClosed(): void {
    if (windows.size > 0) return;
    if (this.phase === 'quitting') this.willQuit();
    else if (!this.emit('window-all-closed')) this.quit();
  }

  private willQuit(): void {
    const event = vetoable({});
    this.emit('will-quit', event);
    if (event.defaultPrevented) this.phase = 'ready';
    else this.exit(0);
  }
}

export type Checked = Agrees<Electron.App, App>;

/** Electron's `app`. */
export const app = new App();
