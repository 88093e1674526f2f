import type { Locator } from '@playwright/test';
import { HR } from '../shared/mapi/extendedCodes';
import { expect, test, type Page } from './fixture';

/** Presses Tab until the element has the keyboard. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 25; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(target).toBeFocused();
}

test('F6 visits every region in order and comes round, Shift+F6 goes back; a dialog does not hold it', async ({
  page,
  ui,
  engine,
}) => {
  const regions = [
    ui.runBar.region,
    page.getByRole('navigation', { name: 'Sections' }),
    ui.stage,
    page.getByRole('region', { name: 'Tables' }),
    ui.trace.region,
    ui.diagram.region,
    ui.statusLine,
  ];
  for (const region of [...regions, regions[0]!]) {
    await page.keyboard.press('F6');
    await expect(region).toBeFocused();
  }
  await page.keyboard.press('Shift+F6');
  await expect(ui.statusLine).toBeFocused();

  await ui.stage.focus();
  await engine.call('Outlook', { fn: 'MAPILogonEx', flags: 0x21 });
  await expect(ui.card('Outlook').chooseProfile.profileName).toBeFocused();
  await page.keyboard.press('F6');
  await expect(page.getByRole('region', { name: 'Tables' })).toBeFocused();
});

test('the main thread without a mouse: card menu, picker, wrong and right password, logoff; focus returns to the card', async ({
  page,
  ui,
  engine,
}) => {
  const outlook = ui.card('Outlook');
  await ui.stage.focus();
  await tabTo(page, outlook.menuButton);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Log on with dialog, share the session' })).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(outlook.chooseProfile.profileName).toBeFocused();
  await page.keyboard.type('Outlook');
  await expect(outlook.chooseProfile.profileName).toHaveValue('Outlook');
  await page.keyboard.press('Enter');

  await expect(outlook.enterPassword.password).toBeFocused();
  await page.keyboard.type('guess');
  await page.keyboard.press('Enter');
  await expect(outlook.enterPassword.error).toBeVisible();
  await expect(outlook.enterPassword.password).toBeFocused();
  await page.keyboard.type('letmein');
  await page.keyboard.press('Enter');
  await expect(ui.sessions.row('S-001', 'active')).toBeVisible();
  await expect(outlook.root).toBeFocused();

  const logOff = async () => {
    await tabTo(page, outlook.menuButton);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: /^Log off from/ }).first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(outlook.logOff.yes).toBeFocused();
  };
  await logOff();
  await page.keyboard.press('Alt+n');
  await engine.expectResult('Outlook', HR.MAPI_E_USER_CANCEL);
  await expect(outlook.root).toBeFocused();
  await logOff();
  await page.keyboard.press('Alt+y');
  await expect(ui.sessions.row('S-001', 'ended')).toBeVisible();
});

test('inside Choose Profile: Tab goes round, Alt and a letter presses, Esc leaves New Profile and then the logon', async ({
  page,
  ui,
  engine,
}) => {
  await engine.call('Outlook', { fn: 'MAPILogonEx', flags: 0x21 });
  const { chooseProfile, newProfile } = ui.card('Outlook');
  await expect(chooseProfile.profileName).toBeFocused();
  for (const stop of [
    chooseProfile.newProfile,
    chooseProfile.cancel,
    chooseProfile.more,
    chooseProfile.close,
    chooseProfile.profileName,
  ]) {
    await page.keyboard.press('Tab');
    await expect(stop).toBeFocused();
  }
  await page.keyboard.press('Shift+Tab');
  await expect(chooseProfile.close).toBeFocused();

  await page.keyboard.press('Alt+o');
  await expect(chooseProfile.options).toBeVisible();
  await page.keyboard.press('Alt+s');
  await expect(chooseProfile.setAsDefault).toBeChecked();
  await page.keyboard.press('Alt+l');
  await expect(chooseProfile.showLogonScreens).toBeChecked();
  await page.keyboard.press('Space');
  await expect(chooseProfile.showLogonScreens).not.toBeChecked();
  await page.keyboard.press('Alt+p');
  await expect(chooseProfile.profileName).toBeFocused();
  await page.keyboard.press('Alt+n');
  await expect(newProfile.profileName).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(chooseProfile.profileName).toBeFocused();
  await page.keyboard.press('Escape');
  await engine.expectResult('Outlook', HR.MAPI_E_USER_CANCEL);
  await expect(ui.card('Outlook').root).toBeFocused();
});

test('arrow keys walk the path of the picture and Enter opens the rule of a shape', async ({
  page,
  ui,
  engine,
}) => {
  await engine.call('Outlook', { fn: 'MAPILogonEx', flags: 0x20, profileName: 'Empty' });
  const { shapes, rule } = ui.diagram;
  await shapes.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(shapes.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(shapes.nth(2)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(shapes.nth(2)).toHaveAttribute('aria-pressed', 'true');
  await expect(rule).toHaveAccessibleName(/^Rule: /);
  const third = await rule.innerText();
  await page.keyboard.press('End');
  await expect(shapes.last()).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(rule).not.toHaveText(third);
  await expect(shapes.first()).toHaveAttribute('aria-pressed', 'true');
});

test('arrow keys choose rows of the sessions and lines of the trace', async ({ page, ui, engine }) => {
  for (let n = 0; n < 3; n += 1)
    await engine.call('Outlook', { fn: 'MAPILogonEx', flags: 0x22, profileName: 'Empty' });
  await expect(ui.sessions.rows).toHaveCount(3);
  await ui.sessions.row('S-001').focus();
  for (const [key, id] of [
    ['ArrowDown', 'S-002'],
    ['End', 'S-003'],
    ['ArrowUp', 'S-002'],
    ['Home', 'S-001'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(ui.sessions.row(id)).toBeFocused();
    await expect(ui.sessions.row(id)).toHaveAttribute('aria-current', 'true');
  }
  await ui.sessions.sortBy('ID').press('Enter');
  await ui.sessions.sortBy('ID').press('Enter');
  await expect(ui.sessions.rows.first()).toHaveAccessibleName(/^S-003/);

  await ui.trace.lines.last().focus();
  await page.keyboard.press('Home');
  await expect(ui.trace.line(/^1, /)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(ui.trace.line(/^2, /)).toHaveAttribute('aria-current', 'true');
});

test('the keys of the run: F8 pauses, F9 makes one step, F5 goes on, Ctrl+Shift+R resets', async ({
  page,
  ui,
  engine,
}) => {
  await engine.call('Outlook', { fn: 'MAPILogonEx', flags: 0x21 });
  await expect(ui.card('Outlook').chooseProfile.root).toBeVisible();
  await page.keyboard.press('F8');
  await expect(ui.runBar.state).toHaveText('paused');
  await ui.card('Outlook').chooseProfile.pick('Empty');
  const lines = (await engine.trace()).length;
  await page.keyboard.press('F9');
  await expect.poll(async () => (await engine.trace()).length).toBe(lines + 1);
  await expect(ui.runBar.state).toHaveText('paused');
  await page.keyboard.press('F5');
  await expect(ui.sessions.row('S-001', 'active')).toBeVisible();
  await page.keyboard.press('Control+Shift+R');
  await expect(ui.sessions.rows).toHaveCount(0);
  await expect(ui.runBar.state).toHaveText('ready');
});

test('a menu that is longer than its window scrolls, and the window stays where it is', async ({
  page,
  ui,
  engine,
}) => {
  const logon = { fn: 'MAPILogonEx', flags: 0x22, profileName: 'Empty' };
  for (let sessions = 0; sessions < 22; sessions += 1) {
    await engine.untilFree('Indexer');
    await engine.call('Indexer', logon);
  }
  await expect(ui.card('Indexer').root).toContainText('2 earlier sessions');
  await ui.card('Indexer').menuButton.press('Enter');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('End');
  const last = page.getByRole('menuitem', { name: 'Compose a call in the Lab' });
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => document.body.getBoundingClientRect().top)).toBe(0);
  await page.keyboard.press('Escape');
  await expect(ui.card('Indexer').menuButton).toBeFocused();
});
