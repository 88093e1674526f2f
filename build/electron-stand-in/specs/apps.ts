import { _electron, type ElectronApplication } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { search } from '../../runtime/find.mjs';
import { prepareStandIn } from '../prepare.mjs';

const here = import.meta.dirname;

/** Starts an app on the stand-in. */
export interface Launch {
  (options?: { args?: string[]; byDistPath?: boolean }): Promise<ElectronApplication>;
}

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

/** A profile folder. */
export const makeHome = () => mkdtempSync(path.join(tmpdir(), 'stand-in-'));
export const removeHome = (home: string) => rmSync(home, { recursive: true, force: true, maxRetries: 5 });

/** What starts the apps of a profile folder. */
interface Starter {
  launch: Launch;
  /** What they have said on stderr until now, for the person who looks at a failure. */
  said: () => string;
  /** Closes them all. */
  close: () => Promise<void>;
}

/** Starts the apps of one profile folder. */
export function starter(home: string): Starter {
  const apps: ElectronApplication[] = [];
  let said = '';
  const launch: Launch = async ({ args = [], byDistPath = false } = {}) => {
    const { executablePath, distPath } = await standIn();
    if (byDistPath) process.env['ELECTRON_OVERRIDE_DIST_PATH'] = distPath;
    const started = await _electron.launch({
      ...(byDistPath ? {} : { executablePath }),
      args: [path.join(here, 'app'), ...args],
      env: { ...process.env, XDG_CONFIG_HOME: home },
      colorScheme: null,
    });
    apps.push(started);
    started.process().stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    return started;
  };
  const close = async () => {
    delete process.env['ELECTRON_OVERRIDE_DIST_PATH'];
    for (const app of apps) await app.close();
  };
  return { launch, said: () => said, close };
}

/** The app that tests share, once one of them has asked for it: it goes on without a window between them. */
export class SharedApp {
  #app: ElectronApplication | undefined;

  constructor(
    private readonly launch: Launch,
    readonly said: () => string,
  ) {}

  /** The app with one window. */
  async take(): Promise<ElectronApplication> {
    if (this.#app !== undefined) {
      await this.#app.evaluate(() => openWindow());
      return this.#app;
    }
    const app = await this.launch();
    await app.evaluate(() => void (globalThis.stay = true));
    // The app opens its first window by itself, a little later.
    await app.firstWindow();
    return (this.#app = app);
  }

  /** Closes the windows of a test; what it received is not for the next one. */
  async giveBack(app: ElectronApplication): Promise<void> {
    const closed = app.windows().map((page) => page.waitForEvent('close'));
    await app.evaluate(({ BrowserWindow }) => {
      globalThis.received = [];
      BrowserWindow.getAllWindows().forEach((one) => one.close());
    });
    await Promise.all(closed);
  }
}
