import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { MAX_LESSON_BYTES, type Lesson } from '../../shared/scenario/lessonSchema';
import { ofFile } from '../../shared/scenario/jsonText';
import { problemLine, type Problem } from '../../shared/scenario/problems';
import { readLesson } from '../../shared/scenario/readLesson';
import { BadInput } from './args';

/** A lesson file that was read, or the lines that say what is wrong with it. */
export type LessonFile =
  | { readonly path: string; readonly lesson: Lesson }
  | { readonly path: string; readonly problems: readonly string[] };

/** The JSON Schema that lies beside lessons. */
const NOT_LESSONS: ReadonlySet<string> = new Set(['lesson.schema.json']);

/** Paths of the lesson files that were named: a folder stands for its .json files, in order of name. */
export function lessonPaths(named: readonly string[]): string[] {
  return named.flatMap((path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) {
      throw new BadInput(
        `There is no file or folder "${path}". Name a lesson file or a folder of lesson files.`,
      );
    }
    if (!stat.isDirectory()) return [path];
    const files = readdirSync(path).filter((name) => name.endsWith('.json') && !NOT_LESSONS.has(name));
    if (files.length === 0) throw new BadInput(`The folder "${path}" holds no lesson file (*.json).`);
    return files.sort().map((name) => join(path, name));
  });
}

/** Reads lesson files one by one; a bad one does not keep the others from being read. */
export function readLessons(paths: readonly string[]): LessonFile[] {
  const ids = new Map<string, string>();
  return paths.map((path): LessonFile => {
    const bad = (problems: readonly Problem[]) => ({
      path,
      problems: problems.map((problem) => problemLine(basename(path), problem)),
    });
    const text = textOf(path);
    if (typeof text !== 'string') return bad([text]);
    const read = readLesson(text);
    if (!read.ok) return bad(read.problems);
    const { id } = read.lesson;
    const other = ids.get(id);
    if (other !== undefined)
      return bad([ofFile(`the id "${id}" is taken by ${other}. Give one of them another id.`)]);
    ids.set(id, basename(path));
    return { path, lesson: read.lesson };
  });
}

function textOf(path: string): string | Problem {
  try {
    if (statSync(path).size > MAX_LESSON_BYTES) return ofFile('the file is larger than 1 MB.');
    return readFileSync(path, 'utf8');
  } catch (error) {
    return ofFile(`it cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}).`);
  }
}
