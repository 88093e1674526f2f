import { HR } from '../shared/mapi/extendedCodes';
import { LogonFlag } from '../shared/mapi/logonFlags';
import { expect, menu, test } from './fixture';
import { importLesson, lessonFile } from './support/lessonFile';

const { MAPI_EXTENDED, MAPI_LOGON_UI, MAPI_TIMEOUT_SHORT } = LogonFlag;
const ask = { fn: 'MAPILogonEx', flags: MAPI_EXTENDED | MAPI_LOGON_UI };

test('Choose Profile opens with an empty name, OK disabled, every profile listed (C45)', async ({
  ui,
  engine,
}) => {
  await engine.call('Outlook', ask);
  const { chooseProfile } = ui.card('Outlook');
  await expect(chooseProfile.profileName).toBeFocused();
  await expect(chooseProfile.profileName).toHaveValue('');
  await expect(chooseProfile.ok).toBeDisabled();
  await expect(chooseProfile.profileName.getByRole('option')).toHaveText(['Outlook', 'Field', 'Empty']);
  await chooseProfile.root.press('Enter');
  await expect(chooseProfile.root).toBeVisible();
  await chooseProfile.profileName.selectOption('Empty');
  await expect(chooseProfile.ok).toBeEnabled();
  await chooseProfile.ok.click();
  await engine.expectResult('Outlook', HR.S_OK);
  await expect(ui.sessions.row('S-001', 'active')).toHaveAccessibleName(/profile Empty/);
});

test('Options >> reveals the two check boxes and flips; Set as default profile makes the choice the default one (LX15)', async ({
  ui,
  engine,
}) => {
  await engine.call('Outlook', ask);
  const { chooseProfile } = ui.card('Outlook');
  await expect(chooseProfile.options).toHaveCount(0);
  await expect(chooseProfile.more).toHaveAttribute('aria-expanded', 'false');
  await chooseProfile.more.click();
  await expect(chooseProfile.less).toHaveAttribute('aria-expanded', 'true');
  await expect(chooseProfile.options).toBeVisible();
  await expect(chooseProfile.showLogonScreens).not.toBeChecked();
  await chooseProfile.less.click();
  await expect(chooseProfile.options).toHaveCount(0);

  await chooseProfile.more.click();
  await chooseProfile.setAsDefault.check();
  await chooseProfile.pick('Field');
  await engine.expectResult('Outlook', HR.S_OK);
  const { profiles } = await engine.state();
  expect(profiles.filter(({ isDefault }) => isDefault).map(({ name }) => name)).toEqual(['Field']);
});

test('Show logon screens has the effect of MAPI_SERVICE_UI_ALWAYS: the service shows its settings (C57)', async ({
  ui,
  engine,
}) => {
  await engine.call('Outlook', ask);
  const { chooseProfile } = ui.card('Outlook');
  await chooseProfile.more.click();
  await chooseProfile.showLogonScreens.check();
  await chooseProfile.pick('Field');
  const settings = ui.card('Outlook').root.getByRole('dialog', { name: /Personal Folders/ });
  await expect(settings).toBeVisible();
  await expect(ui.sessions.row('S-001', 'configuring')).toBeVisible();
  await settings.getByRole('button', { name: 'OK' }).click();
  await expect(ui.sessions.row('S-001', 'active')).toBeVisible();
});

test('New... makes a profile and comes back with it selected; every bad name is told in its own words (PA.CreateProfile)', async ({
  ui,
  engine,
}) => {
  await engine.call('Outlook', ask);
  const { chooseProfile, newProfile } = ui.card('Outlook');
  await chooseProfile.newProfile.click();
  await expect(newProfile.profileName).toBeFocused();
  for (const [name, error] of [
    ['', 'Enter a name for the profile.'],
    ['x'.repeat(65), 'A profile name has at most 64 characters.'],
    [' Travel', 'A profile name cannot begin or end with a space.'],
    ['Travel/2003', 'Use letters, digits, underscores and inner spaces only.'],
    ['Travel ', 'A profile name cannot begin or end with a space.'],
    ['OUTLOOK', 'A profile with this name exists already. Enter another name.'],
  ] as const) {
    await newProfile.profileName.fill(name);
    await newProfile.ok.click();
    await expect(newProfile.error).toHaveText(error);
    await expect(newProfile.profileName).toHaveAccessibleDescription(error);
    await expect(newProfile.profileName).toHaveValue(name);
  }
  await newProfile.profileName.fill('Viaje ñ_1');
  await newProfile.ok.click();
  await expect(chooseProfile.profileName).toHaveValue('Viaje ñ_1');
  await expect(chooseProfile.ok).toBeEnabled();

  await chooseProfile.newProfile.click();
  await newProfile.cancel.click();
  await expect(chooseProfile.profileName).toHaveValue('Viaje ñ_1');
  expect((await engine.state()).profiles).toHaveLength(4);
});

test('Cancel, Esc and X of Choose Profile return MAPI_E_USER_CANCEL and leave no session (C48)', async ({
  ui,
  engine,
}) => {
  const outlook = ui.card('Outlook');
  for (const [i, leave] of (['Cancel', 'Esc', 'X'] as const).entries()) {
    await outlook.choose(menu.logOn);
    if (leave === 'Cancel') await outlook.chooseProfile.cancel.click();
    else if (leave === 'X') await outlook.chooseProfile.close.click();
    else await outlook.chooseProfile.root.press('Escape');
    await engine.expectResult('Outlook', HR.MAPI_E_USER_CANCEL);
    await expect(ui.sessions.row(`S-00${i + 1}`, 'failed')).toHaveAccessibleName(/MAPI_E_USER_CANCEL/);
  }
  await expect(outlook.root).toContainText('MAPI_E_USER_CANCEL');
});

test('a machine without profiles shows an empty list, and New... helps out', async ({ page, ui, engine }) => {
  await importLesson(page, 'empty.json', lessonFile({ clients: [{ name: 'Outlook' }] }));
  await engine.call('Outlook', ask);
  const { chooseProfile, newProfile } = ui.card('Outlook');
  await expect(chooseProfile.root).toContainText('No profile is listed. Make one with New..., or cancel.');
  await expect(chooseProfile.profileName.getByRole('option')).toHaveCount(0);
  await expect(chooseProfile.ok).toBeDisabled();
  await chooseProfile.newProfile.click();
  await newProfile.profileName.fill('First');
  await newProfile.ok.click();
  await chooseProfile.ok.click();
  await expect(ui.sessions.row('S-001', 'active')).toHaveAccessibleName(/profile First/);
});

test('an unknown profile name is told, then the picker opens; without MAPI_LOGON_UI the call just fails (C49, C50)', async ({
  ui,
  engine,
}) => {
  await engine.call('Outlook', { ...ask, profileName: 'Nobody' });
  const { note, chooseProfile } = ui.card('Outlook');
  await expect(note.root).toContainText('The profile name is not valid. Enter a valid profile name.');
  await expect(note.root).toContainText('There is no profile "Nobody" on this computer.');
  await expect(chooseProfile.root).toHaveCount(0);
  await note.ok.click();
  await expect(chooseProfile.profileName).toHaveValue('');
  await chooseProfile.pick('Empty');
  await engine.expectResult('Outlook', HR.S_OK);

  await engine.call('Invoices', {
    fn: 'MAPILogonEx',
    flags: MAPI_EXTENDED | LogonFlag.MAPI_NEW_SESSION,
    profileName: 'Nobody',
  });
  await engine.expectResult('Invoices', HR.MAPI_E_LOGON_FAILED);
  await expect(ui.dialogs).toHaveCount(0);
});

test('the open dialog holds the logon lock: another program waits for ever, and goes on when it is answered (C23)', async ({
  ui,
  engine,
}) => {
  await engine.call('Outlook', ask);
  await engine.call('Invoices', { fn: 'MAPILogonEx', flags: MAPI_EXTENDED, profileName: 'Empty' });
  await expect(ui.sessions.row('S-002', 'waiting for logon lock')).toContainText('first in line');
  await expect(ui.sessions.row('S-001', 'choosing profile')).toContainText('holds the logon lock');
  await expect(
    ui.stage.getByRole('img', { name: 'Outlook holds the logon lock, Invoices waits for it' }),
  ).toBeVisible();
  await expect(ui.card('Invoices').root).toContainText('MAPI_TIMEOUT_SHORT is not set: no time limit.');
  await engine.advance(3_600_000);
  await expect(ui.sessions.row('S-002', 'waiting for logon lock')).toBeVisible();
  await ui.card('Outlook').chooseProfile.cancel.click();
  await expect(ui.sessions.row('S-002', 'active')).toBeVisible();
  await expect(ui.stage.getByRole('img', { name: /logon lock/ })).toHaveCount(0);
});

test('MAPI_TIMEOUT_SHORT gives up after exactly 5000 virtual ms with MAPI_E_TIMEOUT (C21)', async ({
  ui,
  engine,
}) => {
  await engine.call('Outlook', ask);
  await engine.call('Invoices', {
    fn: 'MAPILogonEx',
    flags: MAPI_EXTENDED | MAPI_TIMEOUT_SHORT,
    profileName: 'Empty',
  });
  await engine.advance(4_999);
  await expect(ui.sessions.row('S-002', 'waiting for logon lock')).toBeVisible();
  await engine.advance(1);
  await expect(ui.sessions.row('S-002', 'failed')).toHaveAccessibleName(/MAPI_E_TIMEOUT/);
  await engine.expectLastCall('Invoices', { result: HR.MAPI_E_TIMEOUT, startedAt: 0, endedAt: 5_000 });
  await expect(ui.sessions.duration('S-002')).toHaveText('0:05.000');
  await expect(ui.card('Outlook').chooseProfile.root).toBeVisible();
});
