import { app, dialog, ipcMain, Menu, nativeTheme, protocol, session } from 'electron';
import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { NoticeRecord } from '../../shared/model/app';
import { BATCH_CHANNEL, type CommandName } from '../../shared/ipc/names';
import { ClockDriver } from '../ipc/clockDriver';
import { commands } from '../ipc/commands';
import { Feed } from '../ipc/feed';
import { LessonDeck } from '../ipc/lessonDeck';
import { reply, serve, type ServeOptions } from '../ipc/serve';
import { Simulation } from '../ipc/simulation';
import { builtInLessons } from './builtInLessons';
import type { StartOptions } from './commandLine';
import { Kept } from './kept';
import { menuTemplate } from './menu';
import { sampleFiles } from './msgFile/sampleFiles';
import { MsgFileDesk } from './msgFiles/desk';
import { readInThread } from './msgFiles/reader';
import { fileServer, START_PAGE } from './protocol';
import { lessonSaver } from './saveLesson';
import { denyPermissions } from './security';
import { testInterface } from './testInterface';
import type { TraceOut } from './traceOut';
import { Windows } from './windows';

/** Built files lie side by side: out/main, out/preload, out/renderer. */
const out = join(import.meta.dirname, '..');

/** Calls back later, in real time; returns what cancels it. */
const after = (ms: number, call: () => void): (() => void) => {
  const timer = setTimeout(call, ms);
  return () => clearTimeout(timer);
};

/** Opens the app once Electron is ready: one run, and windows that show it. */
export function start(options: StartOptions, dataDir: string, traceOut: TraceOut | null): void {
  const windows = new Windows({
    preload: join(out, 'preload/preload.cjs'),
    url: options.e2e ? `${START_PAGE}?e2e` : START_PAGE,
    devTools: !app.isPackaged,
  });
  const run = startRun(options, dataDir, windows);
  const { simulation, feed } = run;

  if (traceOut !== null) {
    feed.onBatch((batch) => traceOut.take(batch, simulation.world.run));
    app.on('will-quit', () => {
      feed.flush();
      traceOut.end();
    });
  }
  denyPermissions(session.defaultSession);
  protocol.handle('app', fileServer(join(out, 'renderer')));
  serve(ipcMain, run.served);
  followTheme(simulation, feed);
  openWindows(windows);
  const painted = windows.open();
  const send = (name: CommandName, input: unknown) =>
    reply({ ...run.served, isOurs: () => true }, name, { sender: null, senderFrame: null } as never, [input]);
  if (options.e2e) globalThis.trainerTest = testInterface({ simulation, feed, windows, send, painted });
  openLesson(options, run, send);
}

/** Everything of the run, put together: engine, feed, clock, lessons, files. */
function startRun(options: StartOptions, dataDir: string, windows: Windows) {
  const namesNoFolder = options['data-dir'] === undefined;
  const kept = new Kept({
    dataDir,
    writes: !namesNoFolder || (!options.e2e && options.lesson === undefined),
    theme: options.theme,
  });
  const samples = sampleFiles(join(import.meta.dirname, 'samples'));
  const startTime = options['start-time'];
  const simulation = new Simulation({
    start: { ...kept.loadStart(options.world), ...(startTime !== undefined && { startTime }) },
    clock: options.clock,
    speed: options.speed,
    preferences: kept.loadPreferences(),
    messageFiles: samples,
  });
  const feed = new Feed({
    source: simulation.world,
    after: (ms, call) => void after(ms, call),
    push: (batch) => windows.push(BATCH_CHANNEL, batch),
  });
  simulation.onNewEngine(({ world }) => feed.startOver(world));
  const moved = () => feed.poke();
  const driver = new ClockDriver({ simulation, now: () => performance.now(), after, moved });
  const lessons = new LessonDeck({ simulation, after, moved, freeStart: () => simulation.freeStart });
  for (const { heading, read } of builtInLessons) lessons.offer(heading, read);
  const say = (level: NoticeRecord['level'], text: string) => {
    simulation.notice(level, text);
    moved();
  };
  const messageFiles = new MsgFileDesk({
    simulation,
    moved,
    ask: askForMessages,
    read: readInThread,
    samples,
    copies: join(dataDir, 'messages'),
  });
  kept.follow(simulation, feed);
  app.on('will-quit', () => kept.save());
  const served: ServeOptions = {
    handlers: commands({
      simulation,
      feed,
      driver,
      lessons,
      messageFiles,
      saveLesson: lessonSaver({ ask: askWhereToSave, say }),
    }),
    isOurs: (sender) => windows.isOurs(sender),
    onBug: (report) => process.stderr.write(`${report}\n`),
  };
  return { simulation, feed, served };
}

/** The system's save dialog for a recorded lesson; null: cancelled. */
async function askWhereToSave(name: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog({
    title: 'Save the recorded lesson',
    defaultPath: name,
    filters: [{ name: 'Lessons', extensions: ['json'] }],
  });
  return canceled ? null : filePath;
}

/** The system's open dialog for .msg files. */
async function askForMessages(): Promise<readonly string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    title: 'Open .msg files',
    filters: [
      { name: 'Messages', extensions: ['msg'] },
      { name: 'All files', extensions: ['*'] },
    ],
    properties: ['openFile', 'multiSelections'],
  });
  return canceled ? [] : filePaths;
}

/** Native parts of the window follow the same preference as the page. */
function followTheme(simulation: Simulation, feed: Feed): void {
  const follow = () => (nativeTheme.themeSource = simulation.world.preferences.theme);
  follow();
  feed.onBatch(({ changes }) => {
    if (changes.some((change) => 'preferences' in change)) follow();
  });
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
  { simulation, feed }: { simulation: Simulation; feed: Feed },
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
