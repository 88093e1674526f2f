import fs from 'node:fs';
import inspector from 'node:inspector';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from './app';
import { browser } from './browser';
import { electron } from './electron';
import { launch } from './launch';
import { MODULE_NAMES } from './moduleNames';
import { STAND_IN_VERSION } from './refuse';
import { answerForElectron } from './resolve';

interface Manifest {
  main?: string;
  name?: string;
  productName?: string;
  version?: string;
}

/** Reads the app's package.json and loads its main module. */
async function loadApp(folder: string): Promise<void> {
  const file = path.join(folder, 'package.json');
  if (!fs.existsSync(file)) throw new Error(`${folder} is no app: a folder with package.json is expected`);
  const manifest = JSON.parse(fs.readFileSync(file, 'utf8')) as Manifest;
  app.describe(manifest);
  await import(pathToFileURL(path.join(folder, manifest.main ?? 'index.js')).href);
}

/** Makes this Node process look like Electron's main process, as far as an app can ask. */
function pretend(): void {
  const executable = path.join(__dirname, 'electron');
  // Playwright's loader cuts its own arguments out of argv; so it has to hold them all.
  process.argv = [executable, ...process.argv.slice(2)];
  const versions = { ...process.versions, electron: STAND_IN_VERSION, chrome: '' };
  Object.defineProperty(process, 'versions', { value: versions, enumerable: true });
  Object.assign(process, {
    type: 'browser',
    defaultApp: true,
    resourcesPath: path.join(__dirname, 'resources'),
  });
}

async function boot(): Promise<void> {
  if (launch.switches.has('version')) {
    console.log(`v${STAND_IN_VERSION}`);
    return;
  }
  if (launch.appPath === undefined)
    throw new Error('no app given; expected: electron [options] <app folder>');
  const { browser: program, headless } = browser.settings;
  console.error(
    `electron stand-in ${STAND_IN_VERSION}: this is not Electron; the windows are shown by ${program}${headless ? ' (headless)' : ''}`,
  );
  pretend();
  answerForElectron(electron, MODULE_NAMES);
  if (launch.inspect !== undefined) {
    const [port, host] = launch.inspect.split(':').reverse();
    inspector.open(Number(port), host ?? '127.0.0.1');
  }
  // Electron shows such an error and goes on.
  process.on('uncaughtException', (error) => {
    if (process.listenerCount('uncaughtException') === 1)
      console.error('A JavaScript error occurred in the main process\nUncaught Exception:', error);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
  const require = createRequire(path.join(process.cwd(), 'package.json'));
  for (const preload of launch.preloads) require(preload);
  await loadApp(launch.appPath);
  await app.start();
}

boot().catch((error: unknown) => {
  console.error('electron stand-in: the app cannot be started:', error);
  process.exit(1);
});
