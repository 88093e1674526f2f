import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import type {} from '../shared/ipc/testInterface';
import { inCatalogueOrder } from '../shared/scenario/lessonOrder';
import type { Lesson } from '../shared/scenario/lessonSchema';
import { readLesson } from '../shared/scenario/readLesson';
import { axe, expect, test } from './fixture';
import { logonWithoutUi } from './support/calls';
import { playHeadless } from './support/headless';
import { applyTheme } from './support/view';

/** The Lessons section (picture 05): list, page, player, import; and what it plays is what a headless run plays. */

const folder = join(import.meta.dirname, '../shared/scenario/lessons');
const textOf = (file: string) => readFileSync(join(folder, file), 'utf8');

/** A built-in lesson as the headless player reads it. */
function lessonOf(text: string): Lesson {
  const read = readLesson(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.lesson;
}

const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
const fileOf = new Map(files.map((file) => [lessonOf(textOf(file)).id, join(folder, file)]));
const lessons = inCatalogueOrder(files.map((file) => lessonOf(textOf(file))));
const first = 'One logon, from the picker to the log off';

/** A lesson of one's own on the demonstration world. */
const ownLesson = (given: object) =>
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

const failing = ownLesson({
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
const playOut = (app: ElectronApplication) =>
  app.evaluate(async () => {
    const over = () => ['done', 'failed'].includes(trainerTest.state().run.lesson?.state ?? 'done');
    while (!over()) trainerTest.send('lesson', { do: 'next' });
    await trainerTest.idle();
  });

test.beforeEach(async ({ ui }) => {
  await ui.open('Lessons');
});

test('lists every built-in lesson under its heading, with level, minutes and how far it was played', async ({
  ui: { lessons: section },
}) => {
  await expect(section.count).toHaveText(`${lessons.length} lessons`);
  await expect(section.rows).toHaveCount(lessons.length);
  const groups = [...new Set(lessons.map(({ group }) => group))];
  await expect(section.list.getByRole('heading', { level: 3 })).toHaveText(groups);
  await expect(section.row(/^One logon, .*intro.*4 min.*not played$/)).toBeVisible();
  const heading = section.list.getByRole('button', { name: groups[0] ?? '', exact: true });
  await heading.click();
  await expect(section.row(new RegExp(`^${first}`))).toBeHidden();
  await heading.click();
  await expect(section.row(new RegExp(`^${first}`))).toBeVisible();
});

test('search looks through title, goal, complaint and tags, and says when nothing fits', async ({
  ui: { lessons: section },
}) => {
  await section.search.fill('password every morning');
  await expect(section.rows).toHaveCount(1);
  await expect(section.row(new RegExp(`^${first}`))).toBeVisible();
  await section.search.fill('logoff modem');
  await expect(section.row(/^A polite logoff/)).toBeVisible();
  await section.search.fill('no such word anywhere');
  await expect(section.rows).toHaveCount(0);
  await expect(section.list).toContainText('No lesson speaks of "no such word anywhere".');
  await section.search.fill('');
  await expect(section.rows).toHaveCount(lessons.length);
});

test('a lesson is read before it is opened; opened, the complaint comes first and what is ahead is covered, also for assistive technology', async ({
  ui: { lessons: section },
  engine,
  page,
}) => {
  const before = await engine.digest();
  await section.row(new RegExp(`^${first}`)).click();
  await expect(section.region).toContainText('Outlook asks me for a password every morning.');
  expect(await engine.digest()).toBe(before);
  await section.open.click();
  await expect(section.region.getByRole('figure', { name: 'What the user says' })).toBeVisible();
  await expect(section.step(4)).toContainText('A user answers a dialog');
  await expect(section.step(4)).toContainText('Covered until played or Reveal.');
  // Nothing of it is in the page, nor in what the page was sent.
  expect(await page.content()).not.toContain('Ana picks the profile');
  const { lessonSteps, lessonQuestions } = await engine.state();
  const sent = JSON.stringify([lessonSteps, lessonQuestions]);
  expect(sent).not.toContain('Ana picks');
  expect(sent).not.toContain('The picker');
  expect(sent).not.toContain('It joined the shared session');
  await section.region.getByRole('button', { name: 'Reveal step 4' }).click();
  await expect(section.step(4)).toContainText('Ana picks the profile Outlook.');
  await expect(section.step(5)).toContainText('Covered');
});

test('Step plays to the end: steps and expectations tick off, the button is announced, the question is chosen and revealed, quiz too', async ({
  ui,
  engine,
}) => {
  const { lessons: section } = ui;
  await section.begin(new RegExp(`^${first}`));
  await section.button('Step').click();
  await expect(section.caption).toContainText('MAPI_LOGON_UI is set.');
  await expect(section.step(1)).toHaveAttribute('data-state', 'done');
  await section.button('Step').click();
  await expect(section.step(2)).toContainText('holds');
  await expect(section.step(2)).toContainText('Dialogs shown: choose-profile');
  await section.button('Step').click();
  await section.button('Step').click();
  await engine.idle();
  while (!(await section.caption.innerText()).includes('presses OK')) {
    await section.button('Step').click();
    await engine.idle();
  }
  await expect(section.caption).toContainText('Next, the user of Outlook presses OK.');
  await section.button('Show on stage').click();
  await expect(ui.card('Outlook').chooseProfile.button('OK')).toHaveAttribute('data-announced', 'true');
  await ui.open('Lessons');
  expect(await section.stepToEnd()).toBeGreaterThan(10);
  await expect(section.caption).toContainText('The lesson is over.');
  await expect(section.player).toContainText('step 17 of 17');
  await expect(section.row(/One logon.*, played$/)).toBeVisible();
  expect(await engine.digest()).toBe(playHeadless([join(folder, 'first-logon.json')])[0]?.digest);

  await expect(section.ask).toContainText('What will its user see?');
  await expect(section.ask).not.toContainText('The answer: ');
  await section.ask.getByRole('radio', { name: /The picker/ }).check();
  await section.button('Reveal').click();
  await expect(section.ask).toContainText('The answer: Nothing at all.');
  await expect(section.ask.locator('label', { hasText: 'The picker' })).toContainText('not so');
  await expect(section.quiz).not.toContainText('last member');
  await section.quiz.getByRole('button', { name: 'Reveal answer 2' }).click();
  await expect(section.quiz).toContainText('a shared session ends with its last member.');
});

test('Predict asks ahead of time, Run and Pause play, Reset begins again, Close leads back to free play', async ({
  ui: { lessons: section, runBar },
  engine,
}) => {
  await section.begin(new RegExp(`^${first}`));
  await expect(runBar.run).toHaveCount(0);
  await section.button('Predict').click();
  await expect(section.ask).toContainText('What will its user see?');
  await section.button('Run').click();
  await section.button('Pause').click();
  await expect(section.button('Run')).toBeEnabled();
  await section.button('Step').click();
  await expect(section.step(1)).toHaveAttribute('data-state', 'done');
  await section.button('Reset').click();
  await expect(section.step(1)).toHaveAttribute('data-state', 'now');
  await expect(section.ask).toHaveCount(0);
  await section.button('Close').click();
  await expect(section.open).toBeVisible();
  await expect(section.region.getByRole('heading', { name: first })).toBeFocused();
  const state = await engine.state();
  expect(state.run.lesson).toBeNull();
  expect(state.lessonSteps).toEqual([]);
});

test('a failed expectation stops the lesson and says what was expected, what happened and the last lines', async ({
  ui: { lessons: section },
  app,
}) => {
  await section.import([{ name: 'wrong.json', text: failing }]);
  await expect(section.region.getByRole('heading', { name: 'A wrong expectation' })).toBeVisible();
  await section.button('Step').click();
  await expect(section.failure).toContainText('MAPI_E_BUSY');
  await expect(section.failure.getByRole('row', { name: 'result MAPI_E_BUSY S_OK' })).toBeVisible();
  await expect(section.failure).toContainText('MAPILogonEx returned');
  await expect(section.step(1)).toHaveAttribute('data-state', 'failed');
  await expect(section.step(1)).toContainText('Result: MAPI_E_BUSY');
  await expect(section.step(2)).toHaveAttribute('data-state', 'ahead');
  await expect(section.button('Step')).toBeDisabled();
  await playOut(app);
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

test('what was done by hand is saved as a lesson file, and that file opens and plays', async ({
  ui: { lessons: section },
  app,
  engine,
  running,
}) => {
  const save = section.list.getByRole('button', { name: 'Save as lesson ...' });
  await expect(save).toBeDisabled();
  await engine.call('Outlook', logonWithoutUi('Field'));
  const path = join(running.dataDir, 'by-hand.json');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  await save.click();
  await expect.poll(() => existsSync(path)).toBe(true);
  await section.import([{ name: 'by-hand.json', text: readFileSync(path, 'utf8') }]);
  await section.button('Step').click();
  await playOut(app);
  await expect(section.caption).toContainText('The lesson is over.');
  await expect(save).toBeDisabled();
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

test('ten built-in lessons play through the window and end with the digest of a headless run', async ({
  ui: { lessons: section },
  app,
  engine,
}) => {
  test.setTimeout(90_000);
  // Evenly out of the whole catalogue, those that need no file beside them.
  const plain = lessons.filter(({ world }) => world.messageFiles.length === 0);
  const ten = Array.from({ length: 10 }, (_, i) => plain[Math.floor((i * plain.length) / 10)]);
  expect(new Set(ten).size).toBe(10);
  const ids = ten.map((lesson) => lesson?.id ?? '');
  const reports = playHeadless(ids.map((id) => fileOf.get(id) ?? id));
  expect(reports.map(({ state }) => state)).toEqual(ids.map(() => 'done'));
  for (const id of ids) {
    await section.list.locator(`[data-lesson="${id}"]`).click();
    await section.open.click();
    await section.button('Step').click();
    await playOut(app);
    expect((await engine.state()).run.lesson, id).toMatchObject({ id, failure: null });
    await expect(section.caption, id).toContainText('The lesson is over.');
    const alone = reports.find((report) => report.id === id);
    expect(await engine.digest(), id).toBe(alone?.digest);
  }
});

test('keyboard alone: arrows in the list, Enter, Step by F9, focus stays in the bar at the end', async ({
  ui: { lessons: section },
  page,
}) => {
  await section.search.focus();
  await page.keyboard.type('password every morning');
  await expect(section.rows).toHaveCount(1);
  await section.search.fill('');
  await section.list.locator('[data-lesson]').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await section.open.focus();
  await page.keyboard.press('Enter');
  await expect(section.region.getByRole('heading', { name: first })).toBeFocused();
  await page.keyboard.press('F9');
  await expect(section.step(1)).toHaveAttribute('data-state', 'done');
  const step = section.button('Step');
  await step.focus();
  for (let i = 0; i < 60 && (await step.isEnabled()); i += 1) await page.keyboard.press('Enter');
  await expect(section.caption).toContainText('The lesson is over.');
  await expect(step).toBeFocused();
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in list, page, question, failure and problems (${theme})`, async ({
    app,
    page,
    ui: { lessons: section },
  }) => {
    test.setTimeout(90_000);
    await applyTheme(app, theme);
    await axe(page);
    await section.begin(new RegExp(`^${first}`));
    await section.button('Step').click();
    await section.button('Predict').click();
    await axe(page);
    await playOut(app);
    await section.button('Reveal').click();
    await axe(page);
    await section.import([{ name: 'wrong.json', text: failing }]);
    await section.button('Step').click();
    await section.drop([{ name: 'bad.json', text: failing.replace('"core"', '"cor"') }]);
    await expect(section.problems).toBeVisible();
    await axe(page);
  });
}
