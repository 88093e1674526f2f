import { app, ipcMain, Menu, nativeTheme, protocol, session } from 'electron';
import { join } from 'node:path';
import { BATCH_CHANNEL } from '../../shared/ipc/names';
import { defaultPreferences } from '../core/buildWorld';
import { ClockDriver } from '../ipc/clockDriver';
import { commands } from '../ipc/commands';
import { Feed } from '../ipc/feed';
import { serve } from '../ipc/serve';
import { castStart, Simulation } from '../ipc/simulation';
import type { StartOptions } from './commandLine';
import { menuTemplate } from './menu';
import { fileServer, START_PAGE } from './protocol';
import { denyPermissions } from './security';
import { Windows } from './windows';

/** Built files lie side by side: out/main, out/preload, out/renderer. */
const out = join(import.meta.dirname, '..');

/** Opens the app once Electron is ready: one run, and windows that show it. */
export function start(options: StartOptions, _dataDir: string): void {
  const devTools = !app.isPackaged;
  const windows = new Windows({
    preload: join(out, 'preload/preload.cjs'),
    url: options.e2e ? `${START_PAGE}?e2e` : START_PAGE,
    devTools,
  });
  const startTime = options['start-time'];
  const simulation = new Simulation({
    start: { ...castStart(options.world ?? 'demonstration'), ...(startTime !== undefined && { startTime }) },
    clock: options.clock,
    speed: options.speed,
    preferences: defaultPreferences,
  });
  const feed = new Feed({
    source: simulation.world,
    after: (ms, call) => void setTimeout(call, ms),
    push: (batch) => windows.push(BATCH_CHANNEL, batch),
  });
  simulation.onNewEngine(({ world }) => feed.startOver(world));
  const driver = new ClockDriver({
    simulation,
    now: () => performance.now(),
    after: (ms, call) => {
      const timer = setTimeout(call, ms);
      return () => clearTimeout(timer);
    },
    moved: () => feed.poke(),
  });
  const handlers = commands({ simulation, feed, driver });

  denyPermissions(session.defaultSession);
  protocol.handle('app', fileServer(join(out, 'renderer')));
  serve(ipcMain, {
    handlers,
    isOurs: (sender) => windows.isOurs(sender),
    onBug: (report) => process.stderr.write(`${report}\n`),
  });
  nativeTheme.themeSource = options.theme ?? simulation.world.preferences.theme;
  const newWindow = () => void windows.open();
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate({ mac: process.platform === 'darwin', devTools, newWindow })),
  );

  app.on('second-instance', (_event, _args, _folder, data) => {
    if (isWish(data) && data.newWindow) newWindow();
    else windows.show();
  });
  app.on('activate', () => windows.show());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  newWindow();
}

/** What a second instance hands over. */
const isWish = (data: unknown): data is { newWindow: boolean } =>
  typeof data === 'object' && data !== null && 'newWindow' in data;
