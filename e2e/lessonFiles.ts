import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import type {} from '../shared/ipc/testInterface';
import { inCatalogueOrder } from '../shared/scenario/lessonOrder';
import type { Lesson } from '../shared/scenario/lessonSchema';
import { readLesson } from '../shared/scenario/readLesson';

/** The built-in lessons and a lesson of one's own, for the specs of the Lessons section. */

const folder = join(import.meta.dirname, '../shared/scenario/lessons');

/** A lesson file as the headless player reads it. */
function lessonAt(path: string): Lesson {
  const read = readLesson(readFileSync(path, 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.lesson;
}

const paths = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => join(folder, file));

/** Where the file of a built-in lesson is. */
export const fileOf: ReadonlyMap<string, string> = new Map(paths.map((path) => [lessonAt(path).id, path]));

/** The built-in lessons in the order of the list. */
export const lessons: readonly Lesson[] = inCatalogueOrder(paths.map(lessonAt));

/** Title of the first lesson of the list, which plays in the demonstration world. */
export const first = 'One logon, from the picker to the log off';
export const firstFile = join(folder, 'first-logon.json');

/** The text of a lesson of one's own on the demonstration world. */
export const ownLesson = (given: object) =>
  JSON.stringify(
    {
      formatVersion: 1,
      id: 'own',
      title: 'A lesson of my own',
      goal: 'Try the import',
      level: 'core',
      minutes: 2,
      complaint: 'Nothing happens when I press the button.',
      world: { use: 'demonstration' },
      steps: [{ say: 'Hello.' }],
      ...given,
    },
    null,
    2,
  );

/** A lesson that stops at its first step. */
export const failing = ownLesson({
  title: 'A wrong expectation',
  id: 'wrong',
  steps: [
    {
      client: 'Outlook',
      call: { fn: 'MAPILogonEx', profileName: 'Empty', flags: ['MAPI_EXTENDED'] },
      expect: { result: 'MAPI_E_BUSY', dialogs: [] },
    },
    { say: 'Never reached.' },
  ],
});

/** Makes every move of the open lesson at once. */
export const playOut = (app: ElectronApplication) =>
  app.evaluate(async () => {
    const over = async () => {
      const { lesson } = (await trainerTest.state()).run;
      return lesson === null || lesson.state === 'done' || lesson.state === 'failed';
    };
    // Some at a time: the page draws what they come to, not each of them. Behind the end there are no moves, and none is missed.
    const some = Array.from({ length: 25 });
    while (!(await over())) await Promise.all(some.map(() => trainerTest.send('lesson', { do: 'next' })));
    await trainerTest.idle();
  });
