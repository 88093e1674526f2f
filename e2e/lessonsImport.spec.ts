import { expect, test } from './fixture';
import { lessons, ownLesson } from './lessonFiles';

/** Lesson files that people bring along, by the system's dialog or by drag and drop. */

test.beforeEach(async ({ ui }) => {
  await ui.open('Lessons');
});

test('import: a good file opens, a bad one lists every problem with line, column and hint, and other lessons stay', async ({
  ui: { lessons: section },
  engine,
}) => {
  await section.import([{ name: 'own.json', text: ownLesson({}) }]);
  await expect(section.region.getByRole('heading', { name: 'A lesson of my own' })).toBeVisible();
  await expect(section.row(/^A lesson of my own.*core.*2 min/)).toBeVisible();
  await expect(section.list.getByRole('heading', { name: 'Own lessons' })).toBeVisible();

  const before = await engine.digest();
  const broken = ownLesson({ id: 'broken' })
    .replace('"core"', '"cor"')
    .replace('"minutes"', '"minuts"')
    .replace('"say"', '"sai"');
  await section.import([{ name: 'broken.json', text: broken }]);
  await expect(section.problems).toContainText('broken.json is not a lesson yet');
  const line = broken.split('\n').findIndex((one) => one.includes('"cor"')) + 1;
  const row = section.problems.getByRole('row', { name: new RegExp(`^${line} \\d+ /level`) });
  await expect(row).toContainText('Did you mean "core"?');
  await expect(section.problems.getByRole('row', { name: /minuts.*Did you mean "minutes"/ })).toBeVisible();
  await expect(section.problems.getByRole('row', { name: /steps\/0.*Did you mean "say"/ })).toBeVisible();
  expect(await engine.digest()).toBe(before);
  await expect(section.region.getByRole('heading', { name: 'A lesson of my own' })).toBeVisible();
  await expect(section.rows).toHaveCount(lessons.length + 1);
  await section.problems.getByRole('button', { name: 'Close the list of problems' }).click();
  await expect(section.problems).toHaveCount(0);
});

test('drag and drop: several files are listed, the bad one among them is explained, a single one opens', async ({
  ui: { lessons: section },
}) => {
  await section.drop([
    { name: 'a.json', text: ownLesson({ id: 'a', title: 'Dropped A' }) },
    { name: 'bad.json', text: '{ "formatVersion": 1,' },
    { name: 'b.json', text: ownLesson({ id: 'b', title: 'Dropped B' }) },
  ]);
  await expect(section.problems).toContainText('bad.json is not a lesson yet');
  await expect(section.row(/^Dropped A/)).toBeVisible();
  await expect(section.row(/^Dropped B/)).toBeVisible();
  await expect(section.button('Step')).toHaveCount(0);
  await section.drop([{ name: 'c.json', text: ownLesson({ id: 'c', title: 'Dropped C' }) }]);
  await expect(section.region.getByRole('heading', { name: 'Dropped C' })).toBeVisible();
  await expect(section.button('Step')).toBeEnabled();
  await expect(section.problems).toHaveCount(0);
});
