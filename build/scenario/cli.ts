import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { playLesson, type LessonReport } from './play';
import { readLesson } from '../../shared/scenario/readLesson';
import { problemLine } from '../../shared/scenario/problems';
import { reportText } from './report';

/** `npm run scenario -- FILE|FOLDER...`: plays lesson files headless; exit 0, 1 (an expectation failed) or 2 (bad file or option). */

const USAGE = `Usage: npm run scenario -- FILE|FOLDER... [--json] [--trace-out FILE] [--only ID]

Plays lesson files without a window and compares what happens with what they expect.
  --json            one JSON object per lesson instead of text
  --trace-out FILE  writes the trace of every lesson as JSON lines
  --only ID         plays only the lesson with this id
Exit code: 0 all expectations hold, 1 one failed, 2 a file or an option is wrong.`;

class BadInput extends Error {}

/** Lesson files of the arguments: a folder stands for its .json files, in order of name. */
function lessonFiles(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    let isFolder: boolean;
    try {
      isFolder = statSync(path).isDirectory();
    } catch {
      throw new BadInput(
        `There is no file or folder "${path}". Name a lesson file or a folder of lesson files.`,
      );
    }
    if (!isFolder) return [path];
    const files = readdirSync(path).filter((name) => name.endsWith('.json'));
    if (files.length === 0) throw new BadInput(`The folder "${path}" holds no lesson file (*.json).`);
    return files.sort().map((name) => join(path, name));
  });
}

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        'trace-out': { type: 'string' },
        only: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new BadInput(`${(error as Error).message}\n\n${USAGE}`);
  }
}

function main(): number {
  const { values, positionals } = options();
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  if (positionals.length === 0) throw new BadInput(`No lesson file was named.\n\n${USAGE}`);
  const reports: LessonReport[] = [];
  let bad = 0;
  for (const path of lessonFiles(positionals)) {
    const read = readLesson(readFileSync(path, 'utf8'));
    if (!read.ok) {
      bad += read.problems.length;
      for (const problem of read.problems) process.stderr.write(`${problemLine(basename(path), problem)}\n`);
      continue;
    }
    if (values.only !== undefined && read.lesson.id !== values.only) continue;
    const report = playLesson(read.lesson);
    reports.push(report);
    process.stdout.write(values.json ? `${JSON.stringify(report)}\n` : reportText(report));
  }
  if (reports.length === 0 && bad === 0) throw new BadInput(`No lesson has the id "${values.only ?? ''}".`);
  const traceOut = values['trace-out'];
  if (traceOut !== undefined) {
    const lines = reports.flatMap(({ id, trace }) =>
      trace.map((line) => JSON.stringify({ lesson: id, ...line })),
    );
    writeFileSync(traceOut, lines.map((line) => `${line}\n`).join(''));
  }
  const failed = reports.filter(({ state }) => state !== 'done').length;
  if (!values.json) process.stdout.write(`${reports.length - failed} of ${reports.length} lessons hold.\n`);
  if (bad > 0) return 2;
  return failed > 0 ? 1 : 0;
}

try {
  process.exitCode = main();
} catch (error) {
  if (!(error instanceof BadInput)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
