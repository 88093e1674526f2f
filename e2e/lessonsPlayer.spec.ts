import { axeInBothThemes, expect, test } from './fixture';
import { failing, fileOf, first, firstFile, lessons, ownLesson, playOut } from './lessonFiles';
import { playHeadless } from './support/headless';

/** The player of the Lessons section: what it plays is what a headless run plays. */

test.beforeEach(async ({ ui }) => {
  await ui.open('Lessons');
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
  await expect(section.step(2)).toContainText('Dialogs shown: Choose Profile.');
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
  expect(await engine.digest()).toBe(playHeadless([firstFile])[0]?.digest);

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

test('hints are given one by one; those to come are not in the page; they change nothing of the run; Reset takes them back', async ({
  ui: { lessons: section },
  app,
  page,
  engine,
}) => {
  const hints = lessons.find(({ title }) => title === first)?.hints ?? [];
  expect(hints).toHaveLength(3);
  await section.begin(new RegExp(`^${first}`));
  const before = await engine.digest();
  await expect(section.hints).toHaveCount(0);
  for (const [given, hint] of hints.entries()) {
    expect(await page.content()).not.toContain(hint);
    await section.button(`Hint (${3 - given} left)`).click();
    await expect(section.hints.getByRole('listitem')).toHaveText(hints.slice(0, given + 1));
  }
  await expect(section.button('Hint (0 left)')).toBeDisabled();
  await expect(section.button('Hint (0 left)')).toBeFocused();
  expect(await engine.digest()).toBe(before);
  await axeInBothThemes(app, page);
  await section.button('Reset').click();
  await expect(section.hints).toHaveCount(0);
  await expect(section.button('Hint (3 left)')).toBeEnabled();

  await section.import([{ name: 'own.json', text: ownLesson({}) }]);
  await expect(section.region.getByRole('heading', { name: 'A lesson of my own' })).toBeVisible();
  await expect(section.player.getByRole('button', { name: /^Hint/ })).toHaveCount(0);
});

test('Back goes to the beginning of a step, says so, and on from there to the same end', async ({
  ui: { lessons: section },
  app,
  engine,
}) => {
  await section.begin(new RegExp(`^${first}`));
  await expect(section.button('Back')).toBeDisabled();
  for (let step = 1; step <= 3; step += 1) await section.button('Step').click();
  await expect(section.step(3)).toHaveAttribute('data-state', 'done');
  await section.button('Back').click();
  await expect(section.caption).toContainText('Back at the beginning of step 3.');
  await expect(section.step(3)).toHaveAttribute('data-state', 'now');
  await expect(section.step(3)).toContainText('Covered until played or Reveal.');
  await section.button('Back').click();
  await expect(section.caption).toContainText('Back at the beginning of step 2.');
  expect((await engine.state()).sessions).toEqual([]);
  await section.button('Step').click();
  await expect(section.caption).not.toContainText('Back at');
  await playOut(app);
  await expect(section.caption).toContainText('The lesson is over.');
  expect(await engine.digest()).toBe(playHeadless([firstFile])[0]?.digest);
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
