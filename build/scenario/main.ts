import { writeFileSync } from 'node:fs';
import type { MessageFiles } from '../../electron/core/messageSession/files';
import type { Lesson } from '../../shared/scenario/lessonSchema';
import { BadInput, readArguments, USAGE } from './args';
import { lessonPaths, readLessons } from './files';
import { playLesson, type LessonReport } from './play';
import { jsonOf, reportText, summary, traceLines } from './report';

/** Where the runner writes; tests look at it. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/**
 * `npm run scenario`: plays lesson files headless. Returns the exit code: 0, 1 (an expectation failed) or 2 (bad file or
 * option).
 */
export async function runScenario(args: readonly string[], output: Output): Promise<number> {
  try {
    return await play(args, output);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    output.err(`${error.message}\n`);
    return 2;
  }
}

async function play(args: readonly string[], { out, err }: Output): Promise<number> {
  const { paths, json, traceOut, only, help } = readArguments(args);
  if (help) {
    out(`${USAGE}\n`);
    return 0;
  }
  const files = readLessons(lessonPaths(paths));
  const reports: LessonReport[] = [];
  let bad = 0;
  for (const file of files) {
    if ('problems' in file) {
      bad += 1;
      for (const problem of file.problems) err(`${problem}\n`);
      continue;
    }
    if (only !== null && file.lesson.id !== only) continue;
    const report = playLesson(file.lesson, await messageFilesFor(file.lesson));
    reports.push(report);
    out(json ? `${jsonOf(report)}\n` : reportText(report));
  }
  if (only !== null && reports.length === 0) throw new BadInput(`No readable lesson has the id "${only}".`);
  if (traceOut !== null) writeTraces(traceOut, reports);
  if (!json) out(summary(reports, bad));
  if (bad > 0) return 2;
  return reports.some(({ state }) => state !== 'done') ? 1 : 0;
}

/** Reading .msg files takes a library that most runs do not need: it is loaded with the first lesson that has any. */
async function messageFilesFor({ world }: Lesson): Promise<MessageFiles | undefined> {
  if (world.messageFiles.length === 0) return undefined;
  return (await import('./messageFiles')).sampleFiles;
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
