import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  _electron,
  test as base,
  type ElectronApplication,
  type JSHandle,
  type Page,
} from '@playwright/test';
import { prepareStandIn } from '../prepare.mjs';
import { search } from '../../runtime/find.mjs';

export { expect } from '@playwright/test';

/** What the preload of the fixture app shows its page. */
interface Bridge {
  required: Record<string, string>;
  invoke(channel: string, ...args: unknown[]): Promise<unknown>;
  on(channel: string, listener: (...args: unknown[]) => void): () => void;
  sendSync(): void;
  nested: { list: [number, { deep: string }] };
}

declare global {
  interface Window {
    fixture: Bridge;
    atStart: string[];
  }
  // The globals of the fixture app's main process.
  var received: unknown[][];
  var stay: boolean;
  var openWindow: (options?: object, page?: string) => Promise<void>;
}

/** Starts an app on the stand-in. */
export interface Launch {
  (options?: { app?: string; args?: string[]; byDistPath?: boolean }): Promise<ElectronApplication>;
}

export interface Fixture {
  /** The profile folder of this test; apps started in one test share it. */
  home: string;
  launch: Launch;
  /**
   * Whether `app` is one process for all such tests, each with a window of its own: for tests of what happens in a window,
   * which leave the process as they found it.
   */
  sharesApp: boolean;
  app: ElectronApplication;
  page: Page;
}

const here = import.meta.dirname;

/** The stand-in that this run uses; where the run found a real Electron, one on the first browser found. */
async function standIn(): Promise<{ executablePath: string; distPath: string }> {
  const runtime = JSON.parse(process.env['SIMULATOR_RUNTIME'] ?? '{}') as {
    kind?: string;
    executablePath: string;
    distPath: string;
  };
  if (runtime.kind === 'stand-in') return runtime;
  const { looked } = await search({ mayDownload: false, lookEverywhere: true });
  const browser = looked.flatMap(({ found }) => (found?.kind === 'stand-in' ? [found.browser] : []))[0];
  if (!browser) throw new Error('The specs of the stand-in need a browser: see npm run doctor.');
  return prepareStandIn({ outDir: path.resolve(here, '../../../out/electron-stand-in'), browser });
}

const makeHome = () => mkdtempSync(path.join(tmpdir(), 'stand-in-'));
const removeHome = (home: string) => rmSync(home, { recursive: true, force: true, maxRetries: 5 });

/** Starts the apps of one profile folder, and closes them all. */
function starter(home: string): { launch: Launch; close: () => Promise<void> } {
  const apps: ElectronApplication[] = [];
  const launch: Launch = async ({ app = 'app', args = [], byDistPath = false } = {}) => {
    const { executablePath, distPath } = await standIn();
    if (byDistPath) process.env['ELECTRON_OVERRIDE_DIST_PATH'] = distPath;
    const started = await _electron.launch({
      ...(byDistPath ? {} : { executablePath }),
      args: [path.join(here, app), ...args],
      env: { ...process.env, XDG_CONFIG_HOME: home },
      colorScheme: null,
    });
    apps.push(started);
    return started;
  };
  const close = async () => {
    delete process.env['ELECTRON_OVERRIDE_DIST_PATH'];
    for (const app of apps) await app.close();
  };
  return { launch, close };
}

/** The app that tests share, once one of them has asked for it: it goes on without a window between them. */
class SharedApp {
  #started: Promise<ElectronApplication> | undefined;

  constructor(private readonly launch: Launch) {}

  async take(): Promise<ElectronApplication> {
    const app = await (this.#started ??= this.launch());
    await app.evaluate(() => void (globalThis.stay = true));
    if (app.windows().length === 0) await app.evaluate(() => openWindow());
    return app;
  }

  async giveBack(app: ElectronApplication): Promise<void> {
    const closed = app.windows().map((page) => page.waitForEvent('close'));
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach((one) => one.close()));
    await Promise.all(closed);
  }
}

export const test = base.extend<Fixture, { shared: SharedApp }>({
  home: async ({}, use) => {
    const home = makeHome();
    await use(home);
    removeHome(home);
  },
  launch: async ({ home }, use) => {
    const { launch, close } = starter(home);
    await use(launch);
    await close();
  },
  sharesApp: [false, { option: true }],
  shared: [
    async ({}, use) => {
      const home = makeHome();
      const { launch, close } = starter(home);
      await use(new SharedApp(launch));
      await close();
      removeHome(home);
    },
    { scope: 'worker' },
  ],
  app: async ({ launch, shared, sharesApp }, use) => {
    if (!sharesApp) {
      await use(await launch());
      return;
    }
    const app = await shared.take();
    await use(app);
    await shared.giveBack(app);
  },
  page: async ({ app }, use) => {
    const page = await app.firstWindow();
    await page.getByRole('heading', { name: 'Fixture' }).waitFor();
    await use(page);
  },
});

/** The window of a page, in main. */
export async function windowOf(
  app: ElectronApplication,
  page: Page,
): Promise<JSHandle<Electron.BrowserWindow>> {
  return (await app.browserWindow(page)) as JSHandle<Electron.BrowserWindow>;
}

/** Parent and state of a process (`Z` has ended and waits for its parent to notice). */
function stat(pid: string): { parent: string; state: string } {
  try {
    const [state = '', parent = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return { parent, state };
  } catch {
    return { parent: '', state: 'Z' }; // gone
  }
}

/** Ids of the processes that a process has started, and those have started, and so on. */
export function descendants(pid: string): string[] {
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && stat(name).parent === pid);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

/** Those that still run. */
export function running(pids: readonly string[]): string[] {
  return pids.filter((pid) => stat(pid).state !== 'Z');
}
