import { HR } from '../shared/mapi/extendedCodes';
import { expect, menu, test } from './fixture';

test('a session from the button to the table: picker, wrong password, asked again, right password, lit path, row (C45, C53, P3)', async ({
  ui,
}) => {
  const outlook = ui.card('Outlook');
  await outlook.choose(menu.logOn);
  await expect(ui.sessions.row('S-001', 'choosing profile')).toBeVisible();
  await outlook.chooseProfile.pick('Outlook');

  const { enterPassword } = outlook;
  await expect(ui.sessions.row('S-001', 'asking for credentials')).toBeVisible();
  await expect(enterPassword.user).toHaveValue('ana');
  await expect(enterPassword.domain).toHaveValue('CONTOSO');
  await enterPassword.give('guess');
  await expect(enterPassword.error).toHaveText(/logon credentials supplied were incorrect/);
  await expect(enterPassword.password).toHaveValue('');
  await enterPassword.give('letmein');
  await expect(ui.dialogs).toHaveCount(0);

  await expect(ui.diagram.path).toHaveText([
    '1. MAPI_NEW_SESSION? No',
    '2. Shared session exists? No',
    '3. Profile name NULL? Yes',
    '4. MAPI_USE_DEFAULT? No',
    '5. MAPI_LOGON_UI? Yes',
    '6. Prompt user',
    '7. Can supplied credentials validate profile? Yes',
    '8. Return session',
  ]);
  for (const [i, text] of [
    'MAPI_NEW_SESSION?',
    'Shared session exists?',
    'Profile name NULL?',
    'MAPI_USE_DEFAULT?',
    'MAPI_LOGON_UI?',
    'Prompt user (for the profile)',
    'Can supplied credentials validate profile?',
    'Return session',
  ].entries()) {
    await expect(ui.diagram.shapes.nth(i)).toHaveAccessibleName(`${text}, visited as number ${i + 1}`);
  }
  await expect(ui.diagram.picture).toHaveAccessibleName(
    /visited 8 of 15 shapes and ended at "Return session"/,
  );

  const row = ui.sessions.row('S-001', 'active');
  await expect(row).toHaveAccessibleName(
    'S-001 active, shared, profile Outlook, owner Outlook, S_OK 0x00000000',
  );
  await expect(ui.sessions.rows).toHaveCount(1);
  await expect(outlook.root.getByText('Session S-001')).toBeVisible();
});

test('the duration of a session follows engine time and stands still while the run is paused', async ({
  ui,
  engine,
}) => {
  await engine.call('Outlook', { fn: 'MAPILogonEx', flags: 0x20, profileName: 'Empty' });
  const duration = ui.sessions.duration('S-001');
  await expect(duration).toHaveText('0:00.000');
  await engine.advance(2400);
  await expect(duration).toHaveText('0:02.400');
  await expect(duration).toHaveAttribute('data-duration-ms', '2400');

  await ui.runBar.pause.click();
  await expect(ui.runBar.state).toHaveText('paused');
  await expect(engine.advance(1000)).rejects.toThrow(/paused/);
  await engine.idle();
  await expect(duration).toHaveText('0:02.400');

  await ui.runBar.run.click();
  await engine.advance(60_000);
  await expect(duration).toHaveText('1:02.400');
});

test('Logoff asks first: No, Esc and X keep the session, Yes ends it, Release lets the object go (C104, C108)', async ({
  ui,
  engine,
}) => {
  const outlook = ui.card('Outlook');
  await engine.call('Outlook', { fn: 'MAPILogonEx', flags: 0x20, profileName: 'Empty' });

  for (const leave of ['No', 'Esc', 'X'] as const) {
    await outlook.choose(menu.logOff);
    await expect(outlook.logOff.root).toContainText('Log off from profile "Empty"?');
    if (leave === 'No') await outlook.logOff.no.click();
    else if (leave === 'X') await outlook.logOff.close.click();
    else await outlook.logOff.root.press('Escape');
    await expect(outlook.logOff.root).toHaveCount(0);
    await expect(ui.sessions.row('S-001', 'active')).toHaveAccessibleName(/MAPI_E_USER_CANCEL/);
    await engine.expectResult('Outlook', HR.MAPI_E_USER_CANCEL);
  }

  await outlook.choose(menu.logOff);
  await outlook.logOff.yes.click();
  await expect(ui.sessions.row('S-001', 'ended')).toBeVisible();
  await engine.advance(5_000);
  await expect(ui.sessions.duration('S-001')).toHaveText('0:00.000');
  await expect(outlook.root).toContainText('Release lets it go');

  await outlook.choose(menu.release);
  await engine.expectLastCall('Outlook', { call: { fn: 'IMAPISession.Release' }, out: { count: 0 } });
  await expect(outlook.root).toContainText('Returned 0: references that are left.');
  await expect(outlook.root).toContainText('No session. Log on from the menu');
});
