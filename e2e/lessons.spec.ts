import { axeInBothThemes, expect, test } from './fixture';
import { failing, first, lessons, playOut } from './lessonFiles';

/** The Lessons section (picture 05): the list, and a lesson to read before it is played. */

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

test('axe finds nothing in list, page, question, failure and problems', async ({
  app,
  page,
  ui: { lessons: section },
}) => {
  test.setTimeout(90_000);
  await axeInBothThemes(app, page);
  await section.begin(new RegExp(`^${first}`));
  await section.button('Step').click();
  await section.button('Predict').click();
  await axeInBothThemes(app, page);
  await playOut(app);
  await section.button('Reveal').click();
  await axeInBothThemes(app, page);
  await section.import([{ name: 'wrong.json', text: failing }]);
  await section.button('Step').click();
  await section.drop([{ name: 'bad.json', text: failing.replace('"core"', '"cor"') }]);
  await expect(section.problems).toBeVisible();
  await axeInBothThemes(app, page);
});
