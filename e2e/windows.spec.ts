import { expect, menu, test } from './fixture';
import { secondWindow } from './support/secondWindow';
import { isDark } from './support/view';

test('two windows agree: the same dialog, answered in one it closes in the other; the same rows and lines', async ({
  app,
  ui,
  engine,
}) => {
  const other = await secondWindow(app);
  await ui.card('Outlook').choose(menu.logOn);
  const [here, there] = [ui.card('Outlook'), other.card('Outlook')];
  await expect(there.chooseProfile.root).toBeVisible();
  await there.chooseProfile.pick('Outlook');
  await expect(here.chooseProfile.root).toHaveCount(0);

  await expect(there.enterPassword.root).toBeVisible();
  await there.enterPassword.password.fill('half a word');
  await here.enterPassword.give('guess');
  await expect(here.enterPassword.error).toBeVisible();
  await expect(there.enterPassword.error).toBeVisible();
  await there.enterPassword.give('letmein');
  for (const window of [ui, other]) {
    await expect(window.dialogs).toHaveCount(0);
    await expect(window.sessions.row('S-001', 'active')).toBeVisible();
  }
  await engine.advance(61_500);
  await expect(ui.sessions.duration('S-001')).toHaveText('1:01.500');
  await expect(other.sessions.duration('S-001')).toHaveText('1:01.500');
  expect(await other.trace.list.innerText()).toBe(await ui.trace.list.innerText());
  expect(await other.diagram.path.allInnerTexts()).toEqual(await ui.diagram.path.allInnerTexts());
});

test('a window is only a view: another section here, closed there, the dialog waits and the run goes on', async ({
  app,
  ui,
  engine,
}) => {
  const other = await secondWindow(app);
  await other.open('Lab');
  await engine.call('Outlook', { fn: 'MAPILogonEx', flags: 0x21 });
  await expect(ui.card('Outlook').chooseProfile.root).toBeVisible();
  await expect(other.lab.region).toContainText('Outlook is inside a call.');
  await other.page.close();
  await expect(ui.card('Outlook').chooseProfile.root).toBeVisible();
  await ui.card('Outlook').chooseProfile.pick('Empty');
  await expect(ui.sessions.row('S-001', 'active')).toBeVisible();
});

test('a reload in the middle of Enter Password shows it again, empty, with its error', async ({
  page,
  ui,
  engine,
}) => {
  await engine.call('Outlook', { fn: 'MAPILogonEx', flags: 0x21, profileName: 'Outlook' });
  const { enterPassword } = ui.card('Outlook');
  await enterPassword.give('guess');
  await expect(enterPassword.error).toBeVisible();
  await enterPassword.password.fill('typed and lost');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.reload();
  await expect(enterPassword.error).toBeVisible();
  await expect(enterPassword.password).toHaveValue('');
  await expect(ui.sessions.row('S-001', 'asking for credentials')).toBeVisible();
  await enterPassword.give('letmein');
  await expect(ui.sessions.row('S-001', 'active')).toBeVisible();
});

test('the theme changes in every window at once, and is still there after a reload and a new start', async ({
  app,
  ui,
  startAgain,
}) => {
  const other = await secondWindow(app);
  await ui.settings.button.click();
  await ui.settings.theme('Light').click();
  await expect.poll(() => isDark(other.page)).toBe(false);
  await ui.settings.theme('Dark').click();
  await expect(ui.settings.theme('Dark')).toBeChecked();
  await ui.page.keyboard.press('Escape');
  await expect(ui.settings.button).toBeFocused();
  for (const { page } of [ui, other]) await expect.poll(() => isDark(page)).toBe(true);
  await ui.page.evaluate(() => document.fonts.ready.then(() => undefined));
  await ui.page.reload();
  await expect(ui.stage).toBeVisible();
  expect(await isDark(ui.page)).toBe(true);

  await startAgain();
  await expect.poll(() => isDark(ui.page)).toBe(true);
  await ui.settings.button.click();
  await expect(ui.settings.theme('Dark')).toBeChecked();
});
