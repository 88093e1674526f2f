import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runtimeInUse } from '../../build/runtime/in-use.mjs';
import { Complaints } from './complaints';

const root = resolve(import.meta.dirname, '../..');

/** How a test may start the app differently. */
export interface LaunchOptions {
  /** Arguments after `--e2e --clock=manual --data-dir=...`; a later one of the same name wins. */
  args?: readonly string[];
  /** The folder with all state of the app; a fresh one unless the test brings the folder of an earlier launch. */
  dataDir?: string;
  env?: Readonly<Record<string, string>>;
  /** Complaints that this test provokes on purpose. */
  allow?: readonly RegExp[];
}

/** A running app: what a test drives, and how it ends. */
export interface RunningApp {
  app: ElectronApplication;
  /** The first window, ready to use. */
  page: Page;
  dataDir: string;
  complaints: Complaints;
  /** Whether its process is gone. */
  readonly hasEnded: boolean;
  /** Closes the app and waits until its process is gone; a second call does nothing. */
  close(): Promise<void>;
}

/**
 * Starts the app for a test. No function of it runs often enough in a test for the optimising compilers to pay: without
 * them a test costs a tenth less.
 */
export const launchForTest = ({ args = [], ...options }: LaunchOptions = {}): Promise<RunningApp> =>
  launchApp({ ...options, args: ['--js-flags=--no-opt --no-maglev', ...args] });

/** Starts the app on the runtime of this run. The only place that knows which executable that is. */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const { executablePath } = runtimeInUse();
  const ownDir = options.dataDir === undefined ? mkdtempSync(join(tmpdir(), 'simulator-e2e-')) : undefined;
  const dataDir = options.dataDir ?? ownDir ?? '';
  const removeOwnDir = () => {
    if (ownDir !== undefined) rmSync(ownDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  };
  const complaints = new Complaints(options.allow ?? []);
  const launching = _electron.launch({
    executablePath,
    cwd: root,
    args: [root, '--e2e', '--clock=manual', `--data-dir=${dataDir}`, ...(options.args ?? [])],
    env: { ...definedOnly(process.env), ...options.env },
    timeout: 20_000,
  });
  launching.catch(removeOwnDir);
  const app = await launching;
  complaints.listenTo(app);
  const child = app.process();
  const ended = new Promise<number | null>((settle) => {
    if (child.exitCode !== null) settle(child.exitCode);
    else child.once('exit', (code) => settle(code));
  });

  let closing: Promise<void> | undefined;
  const close = async () => {
    if (!running.hasEnded) await app.close();
    const code = await ended;
    if (code !== 0) complaints.add(`the app ended with code ${code ?? 'of a signal'}`);
    removeOwnDir();
  };
  const running = {
    app,
    dataDir,
    complaints,
    get hasEnded() {
      return child.exitCode !== null || child.signalCode !== null;
    },
    close: () => (closing ??= close()),
  };
  try {
    const page = await app.firstWindow();
    await page.getByRole('main').waitFor();
    return Object.assign(running, { page });
  } catch (error) {
    await running.close();
    throw new Error(`The app showed no window with a main region. It wrote:\n${complaints.stderr}`, {
      cause: error,
    });
  }
}

/** Playwright wants plain strings; and a terminal inside an Electron-based editor must not turn the app into plain Node. */
function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(env).filter(([name]) => name !== 'ELECTRON_RUN_AS_NODE');
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}
