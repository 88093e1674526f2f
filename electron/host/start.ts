import { app, ipcMain, Menu, protocol, session } from 'electron';
import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CommandName } from '../../shared/ipc/names';
import { reply, serve, type ServeOptions } from '../ipc/serve';
import type { StartOptions } from './commandLine';
import { menuTemplate } from './menu';
import { fileServer, START_PAGE } from './protocol';
import { beginRun, type Run } from './run';
import { denyPermissions } from './security';
import { testInterface } from './testInterface';
import type { TraceOut } from './traceOut';
import { Windows } from './windows';

/** Built files lie side by side: out/main, out/preload, out/renderer. */
const out = join(import.meta.dirname, '..');

/** Opens the app once Electron is ready: one run, and windows that show it. */
export function start(options: StartOptions, dataDir: string, traceOut: TraceOut | null): void {
  const windows = new Windows({
    preload: join(out, 'preload/preload.cjs'),
    url: options.e2e ? `${START_PAGE}?e2e` : START_PAGE,
    devTools: !app.isPackaged,
  });
  let run = beginRun(options, dataDir, windows);
  if (traceOut !== null) {
    const { simulation, feed } = run;
    traceOut.follow(feed, () => simulation.world.run);
  }
  app.on('will-quit', () => {
    run.end();
    traceOut?.end();
  });
  const served: ServeOptions = {
    get handlers() {
      return run.handlers;
    },
    isOurs: (sender) => windows.isOurs(sender),
    onAnswered: () => run.feed.hurry(),
    onBug: (report) => process.stderr.write(`${report}\n`),
  };
  denyPermissions(session.defaultSession);
  protocol.handle('app', fileServer(join(out, 'renderer')));
  serve(ipcMain, served);
  openWindows(windows);
  const painted = windows.open();
  const send = (name: CommandName, input: unknown) =>
    reply({ ...served, isOurs: () => true }, name, { sender: null, senderFrame: null } as never, [input]);
  if (options.e2e) {
    globalThis.trainerTest = testInterface({
      run: () => run,
      startOver: (folder, world) => {
        run.end();
        run = beginRun({ ...options, world: world ?? options.world }, folder, windows);
      },
      windows,
      send,
      painted,
    });
  }
  openLesson(options, run, send);
}

/** Menu, further windows, and what happens when the last one closes. */
function openWindows(windows: Windows): void {
  const mac = process.platform === 'darwin';
  const newWindow = () => void windows.open();
  const template = menuTemplate({ mac, devTools: !app.isPackaged, newWindow });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  app.on('second-instance', (_event, _args, _folder, data) => {
    if (isWish(data) && data.newWindow) newWindow();
    else windows.show();
  });
  app.on('activate', () => windows.show());
  app.on('window-all-closed', () => {
    if (!mac) app.quit();
  });
}

/** What a second instance hands over. */
const isWish = (data: unknown): data is { newWindow: boolean } =>
  typeof data === 'object' && data !== null && 'newWindow' in data;

/** Opens the lesson of the command line: a file, or one of the list. What is wrong with it is said in the window. */
function openLesson(
  { lesson, play }: StartOptions,
  { simulation, feed }: Run,
  send: (name: CommandName, input: unknown) => ReturnType<typeof reply>,
): void {
  if (lesson === undefined) return;
  const answer = send('lesson', lessonInput(lesson));
  const played = answer.ok && play ? send('lesson', { do: 'play' }) : answer;
  if (played.ok) return;
  simulation.notice('error', played.fault.message);
  feed.poke();
}

/** A path of an existing file is a file to import; everything else is the name of a lesson. */
function lessonInput(lesson: string) {
  if (statSync(lesson, { throwIfNoEntry: false })?.isFile() !== true) return { do: 'load', id: lesson };
  return { do: 'import', name: basename(lesson), text: readFileSync(lesson, 'utf8') };
}
