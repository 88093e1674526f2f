import { dialog, nativeTheme } from 'electron';
import { join } from 'node:path';
import { batchText } from '../../shared/ipc/batchText';
import type { NoticeRecord } from '../../shared/model/app';
import { BATCH_CHANNEL } from '../../shared/ipc/names';
import { ClockDriver } from '../ipc/clockDriver';
import { commands } from '../ipc/commands';
import { Feed } from '../ipc/feed';
import { LessonDeck } from '../ipc/lessonDeck';
import type { Handlers } from '../ipc/serve';
import { Simulation } from '../ipc/simulation';
import { builtInLessons } from './builtInLessons';
import type { StartOptions } from './commandLine';
import { Kept } from './kept';
import { sampleFiles } from './msgFile/sampleFiles';
import { MsgFileDesk } from './msgFiles/desk';
import { readInThread } from './msgFiles/reader';
import { lessonSaver } from './saveLesson';
import { Timers } from './timers';
import type { Windows } from './windows';

/** One run of the simulator, put together: engine, feed, clock, lessons, files. It lives until it ends. */
export interface Run {
  readonly simulation: Simulation;
  readonly feed: Feed;
  readonly handlers: Handlers;
  /** Keeps what is to be kept; nothing of this run moves or reaches a window after that. */
  end(): void;
}

/** Begins a run on a data folder. */
export function beginRun(options: StartOptions, dataDir: string, windows: Windows): Run {
  const timers = new Timers();
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
    after: (ms, call) => void timers.after(ms, call),
    push: (batch) => {
      if (!timers.stopped) windows.push(BATCH_CHANNEL, batchText(batch));
    },
  });
  simulation.onNewEngine(({ world }) => feed.startOver(world));
  const moved = () => feed.poke();
  const { after } = timers;
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
  followTheme(simulation, feed);
  const saveLesson = lessonSaver({ ask: askWhereToSave, say });
  return {
    simulation,
    feed,
    handlers: commands({ simulation, feed, driver, lessons, messageFiles, saveLesson }),
    end: () => {
      feed.flush();
      timers.stop();
      kept.save();
    },
  };
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
