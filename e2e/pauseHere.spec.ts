import { HR } from '../shared/mapi/extendedCodes';
import { axeInBothThemes, expect, menu, test } from './fixture';

const logon = { fn: 'MAPILogonEx', flags: 0x21 };

test('a pause that is set in the picture stops every call there; Step and Run go on', async ({
  ui,
  engine,
}) => {
  await ui.diagram.shape(/^MAPI_LOGON_UI\?/).click();
  await expect(ui.diagram.pauseHere).toHaveAttribute('aria-pressed', 'false');
  await ui.diagram.pauseHere.click();
  await expect(ui.diagram.pauseHere).toHaveAttribute('aria-pressed', 'true');
  await expect(ui.diagram.shape('MAPI_LOGON_UI?, not visited, pause set')).toBeVisible();
  await expect(ui.diagram.legend.filter({ hasText: 'pause set' })).toBeVisible();
  await expect(ui.runBar.pauses).toHaveText('1 pause');

  await ui.card('Outlook').choose(menu.logOn);
  await expect(ui.runBar.state).toHaveText('paused');
  await expect(ui.statusLine).toContainText('Paused before “MAPI_LOGON_UI?”.');
  await expect(ui.diagram.path.last()).toHaveText('4. MAPI_USE_DEFAULT? No, now');
  await expect(ui.diagram.shape('MAPI_LOGON_UI?, predicted, pause set')).toBeVisible();
  await expect(ui.diagram.shape('Prompt user (for the profile), predicted')).toBeVisible();
  await expect(ui.diagram.picture).toHaveAccessibleName(
    /stands at "MAPI_USE_DEFAULT\?". "MAPI_LOGON_UI\?" may follow/,
  );
  await expect(ui.diagram.legend.filter({ hasText: 'predicted' })).toBeVisible();

  await ui.runBar.step.click();
  await expect(ui.diagram.path.last()).toHaveText('5. MAPI_LOGON_UI? Yes, now');
  await ui.runBar.run.click();
  await expect(ui.card('Outlook').chooseProfile.root).toBeVisible();
  expect((await engine.state()).run).toMatchObject({ pausePlaces: ['logon-ui'], pausedBefore: null });
});

test('pauses survive a reset, and are taken away one by one or all together', async ({
  ui,
  engine,
  page,
}) => {
  for (const shape of [/^MAPI_NEW_SESSION\?/, /^Profile name NULL\?/, /^Return session/]) {
    await ui.diagram.shape(shape).click();
    await ui.diagram.pauseHere.click();
    await expect(ui.diagram.pauseHere).toHaveAttribute('aria-pressed', 'true');
  }
  await expect(ui.runBar.pauses).toHaveText('3 pauses');
  await engine.call('Outlook', logon);
  await expect(ui.statusLine).toContainText('Paused before “MAPI_NEW_SESSION?”.');
  await ui.runBar.reset.click();
  await expect(ui.runBar.state).toHaveText('ready');
  await expect(ui.runBar.pauses).toHaveText('3 pauses');

  await ui.runBar.pauses.click();
  await page.getByRole('menuitem', { name: 'Take away: MAPI_NEW_SESSION?' }).click();
  await expect(ui.runBar.pauses).toHaveText('2 pauses');
  await ui.diagram.shape(/^Return session/).click();
  await ui.diagram.pauseHere.click();
  await expect(ui.runBar.pauses).toHaveText('1 pause');
  await ui.runBar.pauses.click();
  await page.getByRole('menuitem', { name: 'Clear all pauses' }).click();
  await expect(ui.runBar.pauses).toHaveCount(0);
  await engine.call('Outlook', logon);
  await expect(ui.card('Outlook').chooseProfile.root).toBeVisible();
});

test('a call of the Lab that comes to a pause goes on from there', async ({ ui, engine }) => {
  await ui.diagram.shape(/^Can supplied credentials/).click();
  await ui.diagram.pauseHere.click();
  await ui.open('Lab');
  await ui.lab.flags.fill('0x22');
  await ui.lab.form('Profile name', 'Text').check();
  await ui.lab.text('Profile name').fill('Empty');
  await expect(ui.lab.whatIf).toContainText('ends at “Return session”, no dialog.');
  await ui.lab.run.click();
  await expect(
    ui.lab.region.getByText('The run stands before “Can supplied credentials validate profile?”.'),
  ).toBeVisible();
  await ui.lab.region.getByRole('button', { name: 'One step' }).click();
  await expect(ui.diagram.path.last()).toHaveText('4. Can supplied credentials validate profile? Yes, now');
  await ui.lab.region.getByRole('button', { name: 'Go on' }).click();
  await engine.expectResult('Outlook', HR.S_OK);
});

test('a lesson waits at a pause and goes on with Run', async ({ app, ui, engine }) => {
  await ui.diagram.shape(/^MAPI_NEW_SESSION\?/).click();
  await ui.diagram.pauseHere.click();
  await expect(ui.runBar.pauses).toHaveText('1 pause');
  await engine.lesson({ do: 'load', id: 'first-logon' });
  await app.evaluate(() => trainerTest.send('clock', { do: 'speed', factor: 100 }));
  await ui.runBar.run.click();
  await expect(ui.statusLine).toContainText('Paused before “MAPI_NEW_SESSION?”.');
  expect((await engine.state()).run.lesson).toMatchObject({ state: 'paused', failure: null });
  await ui.runBar.run.click();
  await expect(ui.card('Outlook').chooseProfile.root).toBeVisible();
  expect((await engine.state()).run.lesson).toMatchObject({ failure: null });
});

test('the picture at a pause can be used by everybody', async ({ app, page, ui, engine }) => {
  await ui.diagram.shape(/^MAPI_LOGON_UI\?/).click();
  await ui.diagram.pauseHere.click();
  await expect(ui.diagram.pauseHere).toHaveAttribute('aria-pressed', 'true');
  await engine.call('Outlook', logon);
  await expect(ui.runBar.state).toHaveText('paused');
  await axeInBothThemes(app, page);
  await ui.runBar.pauses.click();
  await expect(page.getByRole('menuitem', { name: 'Clear all pauses' })).toBeVisible();
  await axeInBothThemes(app, page, '[role="menu"]');
});
