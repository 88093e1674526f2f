import fs from 'node:fs';
import inspector from 'node:inspector';
import { createRequire } from 'node:module';
import path from 'node:path';
import { app, type Manifest } from './app';
import { browser } from './browser';
import { launch } from './commandLine';
import { electron } from './electron';
import { STAND_IN_VERSION } from './refuse';
import { answerForElectron } from './resolve';

/** Makes this Node process look like Electron's main process, as far as the app and Playwright ask. */
function pretend(): void {
  // Playwright's loader cuts its own arguments out of argv; so it has to hold them all.
  process.argv = [path.join(__dirname, 'electron'), ...process.argv.slice(2)];
  const versions = { ...process.versions, electron: STAND_IN_VERSION };
  Object.defineProperty(process, 'versions', { value: versions, enumerable: true });
  answerForElectron(electron);
  const port = launch.switches.get('inspect');
  if (port !== undefined) inspector.open(Number(port));
  // Electron shows such an error and goes on.
  process.on('uncaughtException', (error) => console.error('Uncaught Exception:', error));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
}

async function boot(): Promise<void> {
  if (launch.appPath === undefined)
    throw new Error('no app given; expected: electron [options] <app folder>');
  const { program, headless } = browser.settings;
  const shownBy = `the windows are shown by ${program}${headless ? ' (headless)' : ''}`;
  console.error(`electron stand-in ${STAND_IN_VERSION}: this is not Electron; ${shownBy}`);
  pretend();
  const file = path.resolve(launch.appPath, 'package.json');
  const require = createRequire(file);
  for (const preload of launch.preloads) require(preload);
  app.manifest = JSON.parse(fs.readFileSync(file, 'utf8')) as Manifest;
  const main = path.resolve(file, '..', app.manifest.main);
  if (!main.endsWith('.cjs'))
    throw new Error(`${main} is no CommonJS; the stand-in loads only main modules that end in .cjs`);
  require(main);
  await app.start();
}

if (launch.switches.has('version')) console.log(`v${STAND_IN_VERSION}`);
else
  boot().catch((error: unknown) => {
    console.error('electron stand-in: the app cannot be started:', error);
    process.exit(1);
  });
