import { writeFileSync } from 'node:fs';
import type { MessageFiles } from '../../electron/core/messageSession/files';
import type { Lesson } from '../../shared/scenario/lessonSchema';
import { BadInput, readArguments, USAGE } from './args';
import { lessonPaths, readLessons } from './files';
import { playLesson, type LessonReport } from './play';
import { jsonOf, reportText, summary, traceLines } from './report';

/** What the runner works with; tests hand in their own. */
export interface Surroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Folder of the .msg files that lessons may open. */
  readonly samples: string;
}

/**
 * `npm run scenario`: plays lesson files headless. Returns the exit code: 0, 1 (an expectation failed) or 2 (bad file or
 * option).
 */
export async function runScenario(args: readonly string[], around: Surroundings): Promise<number> {
  try {
    return await play(args, around);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    around.err(`${error.message}\n`);
    return 2;
  }
}

async function play(args: readonly string[], around: Surroundings): Promise<number> {
  const { out, err } = around;
  const { paths, json, traceOut, only, help } = readArguments(args);
  if (help) {
    out(`${USAGE}\n`);
    return 0;
  }
  const reports: LessonReport[] = [];
  const count = { bad: 0, broken: 0 };
  for (const file of readLessons(lessonPaths(paths))) {
    if ('problems' in file) {
      count.bad += 1;
      for (const problem of file.problems) err(`${problem}\n`);
      continue;
    }
    const { lesson } = file;
    if (only !== null && lesson.id !== only) continue;
    try {
      const report = playLesson(lesson, await messageFilesFor(lesson, around));
      reports.push(report);
      out(json ? `${jsonOf(report)}\n` : reportText(report));
    } catch (error) {
      // A mistake of the simulator itself: it is told, and the other lessons are played all the same.
      count.broken += 1;
      err(`${lesson.id}: the simulator made a mistake. ${(error as Error).stack ?? String(error)}\n`);
    }
  }
  const played = reports.length + count.broken;
  if (only !== null && played === 0) throw new BadInput(`No readable lesson has the id "${only}".`);
  if (traceOut !== null) writeTraces(traceOut, reports);
  const holding = reports.filter(({ state }) => state === 'done').length;
  if (!json) out(summary(holding, played, count.bad));
  if (count.bad > 0) return 2;
  return holding < played ? 1 : 0;
}

/** Reading .msg files takes a library that most runs do not need: it is loaded with the first lesson that has any. */
async function messageFilesFor(
  { world }: Lesson,
  { samples }: Surroundings,
): Promise<MessageFiles | undefined> {
  if (world.messageFiles.length === 0) return undefined;
  return (await import('../../electron/host/msgFile/sampleFiles')).sampleFiles(samples);
}

function writeTraces(path: string, reports: readonly LessonReport[]): void {
  try {
    writeFileSync(path, reports.map(traceLines).join(''));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new BadInput(
      `The trace cannot be written to "${path}" (${code}). Name a file in a folder that exists.`,
    );
  }
}
