import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLessons } from '../../build/scenario/files';
import { sampleFiles } from '../../build/scenario/messageFiles';
import { playLesson } from '../../build/scenario/play';
import { builtInLessons } from '../../electron/host/builtInLessons';
import { inCatalogueOrder } from './lessonOrder';
import type { Lesson } from './lessonSchema';

const FOLDER = join(import.meta.dirname, 'lessons');
const paths = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => join(FOLDER, name));

const files = readLessons(paths);
const lessons = files.flatMap((file): Lesson[] => ('lesson' in file ? [file.lesson] : []));
const play = (lesson: Lesson) => playLesson(lesson, sampleFiles);

/** Failures that are told in full, with the file they are in. */
const failureOf = (lesson: Lesson): string => {
  const { state, failure } = play(lesson);
  if (state === 'done') return '';
  const wrong = failure?.mismatches.map(
    ({ about, expected, actual }) => `${about}: expected ${expected}, happened ${actual}`,
  );
  return `step ${failure?.step ?? '?'}: ${wrong?.join('; ') ?? state}`;
};

describe('the built-in lessons', () => {
  it('are read without a problem, each under the name of its file', () => {
    expect(files.flatMap((file) => ('problems' in file ? file.problems : []))).toEqual([]);
    expect(lessons.map(({ id }) => `${id}.json`)).toEqual(paths.map((path) => basename(path)));
  });

  it.each(lessons.map((lesson) => [lesson.id, lesson] as const))('%s holds', (_, lesson) => {
    expect(failureOf(lesson)).toBe('');
  });

  it('ask for a prediction and a quiz answer, and tell what a user complains about', () => {
    const without = lessons.filter(
      ({ steps, quiz, complaint }) =>
        !steps.some((step) => 'predict' in step) || quiz.length === 0 || complaint.length < 20,
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  it('give the same digest and the same trace when they are played again', () => {
    const runs = [lessons.map(play), lessons.map(play)];
    const [first, second] = runs.map((run) =>
      run.map(({ id, digest, trace }) => `${id} ${digest} ${JSON.stringify(trace)}`),
    );
    expect(second).toEqual(first);
  });

  it('are played in under five seconds together', () => {
    // Processor time: what else the machine does at that moment is none of the lessons' business.
    const start = process.cpuUsage();
    for (const lesson of lessons) play(lesson);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1_000).toBeLessThan(5_000);
  });

  it('say in the list what they say when they are opened', () => {
    for (const { heading, read } of builtInLessons) {
      const { id, title, goal, level, minutes, complaint, group, tags } = read();
      expect(heading).toMatchObject({ id, title, goal, level, minutes, complaint, group, tags });
    }
  });

  it('are all in the list of the app, in the order of the catalogue', () => {
    const ids = builtInLessons.map(({ heading }) => heading.id);
    expect(ids).toEqual(inCatalogueOrder(lessons).map(({ id }) => id));
    expect(ids[0]).toBe('first-logon');
  });
});
