import { HR } from '../shared/mapi/extendedCodes';
import { LogonFlag } from '../shared/mapi/logonFlags';
import { expect, menu, test } from './fixture';
import { importLesson, lessonFile } from './support/lessonFile';
import { resize } from './support/view';

const { MAPI_EXTENDED, MAPI_LOGON_UI, MAPI_PASSWORD_UI, MAPI_NEW_SESSION } = LogonFlag;
const logon = (profileName: string, flags: number) => ({
  fn: 'MAPILogonEx',
  flags: MAPI_EXTENDED | flags,
  profileName,
});

test('Enter Password cancelled: the service is off in this session, and the note says so (P3, P10)', async ({
  ui,
  engine,
}) => {
  await engine.call('Outlook', logon('Outlook', MAPI_LOGON_UI));
  const { enterPassword, note } = ui.card('Outlook');
  await enterPassword.cancel.click();
  await expect(note.root).toContainText('Contoso Exchange is not available in this session.');
  await note.ok.click();
  await engine.expectLastCall('Outlook', { state: 'returned' });
  // Only the lines in sight are drawn.
  await ui.trace.search.fill('Mailbox');
  await expect(ui.trace.line(/Mailbox - Ana Ruiz.*MAPI_E_USER_CANCEL/).first()).toBeVisible();
});

test('Enter Password wrong twice: asked again once, then the retry box; Retry asks anew, and right opens the store (P3, P8, D14)', async ({
  ui,
  engine,
}) => {
  await engine.call('Outlook', logon('Outlook', MAPI_LOGON_UI));
  const { enterPassword, note } = ui.card('Outlook');
  await enterPassword.user.fill('bea');
  await enterPassword.domain.fill('FABRIKAM');
  await enterPassword.give('one');
  await expect(enterPassword.error).toBeVisible();
  await expect(enterPassword.password).toBeFocused();
  await expect(enterPassword.user).toHaveValue('bea');
  await expect(enterPassword.domain).toHaveValue('FABRIKAM');
  await enterPassword.give('two');
  await expect(enterPassword.root).toHaveCount(0);
  await expect(note.root).toContainText('Contoso Exchange could not be started.');
  await note.button('Retry').click();
  await enterPassword.give('letmein');
  await engine.expectResult('Outlook', HR.S_OK);
  await expect(ui.sessions.row('S-001', 'active')).toBeVisible();
});

test('the retry box: Skip disables the service, Cancel logon ends the logon (P8, P10)', async ({
  ui,
  engine,
}) => {
  const { enterPassword, note } = ui.card('Outlook');
  const failTwice = async () => {
    await engine.call('Outlook', logon('Outlook', MAPI_LOGON_UI));
    await enterPassword.give('one');
    await expect(enterPassword.error).toBeVisible();
    await enterPassword.give('two');
  };
  await failTwice();
  await note.button('Cancel logon').click();
  await engine.expectResult('Outlook', HR.MAPI_E_USER_CANCEL);
  await expect(ui.sessions.row('S-001', 'failed')).toBeVisible();

  await failTwice();
  await note.button('Skip').click();
  await expect(note.root).toContainText('Contoso Exchange is not available in this session.');
  await note.ok.click();
  await engine.expectLastCall('Outlook', { state: 'returned' });
});

test('a provider that may not ask shows no dialog and fails alone (P3, MAPI_E_FAILONEPROVIDER)', async ({
  ui,
  engine,
}) => {
  await engine.call('Outlook', logon('Outlook', 0));
  await engine.expectLastCall('Outlook', { state: 'returned' });
  expect(await engine.dialogs()).toEqual([]);
  await expect(ui.dialogs).toHaveCount(0);
  await expect(ui.trace.line(/MAPI_E_FAILONEPROVIDER/).first()).toBeVisible();
});

test('Windows Security with its box ticked: the next logon to the same profile asks nothing', async ({
  page,
  ui,
  engine,
}) => {
  const mailbox = {
    name: 'Mailbox',
    kind: 'store',
    prompt: { dialog: 'windows-security', accepts: 'letmein' },
  } as const;
  await importLesson(
    page,
    'later.json',
    lessonFile({
      use: 'demonstration',
      profiles: [{ name: 'Later', services: [{ name: 'Contoso Exchange', providers: [mailbox] }] }],
    }),
  );
  const call = logon('Later', MAPI_LOGON_UI | MAPI_NEW_SESSION);
  await engine.call('Outlook', call);
  const dialog = ui.card('Outlook').windowsSecurity;
  await expect(dialog.root).toContainText('Domain: CONTOSO');
  await dialog.remember.check();
  await dialog.password.fill('letmein');
  await dialog.ok.click();
  await expect(ui.sessions.row('S-001', 'active')).toBeVisible();
  await engine.call('Invoices', call);
  await expect(ui.sessions.row('S-002', 'active')).toBeVisible();
  await expect(ui.dialogs).toHaveCount(0);
});

const guarded = lessonFile({
  use: 'demonstration',
  settings: { legacyProfilePasswords: true },
  profiles: [{ name: 'Guarded', password: 'opensesame' }],
});

test('MAPI_PASSWORD_UI asks for the profile password with the name fixed: wrong, right (C55)', async ({
  page,
  ui,
  engine,
}) => {
  await importLesson(page, 'guarded.json', guarded);
  await engine.call('Outlook', logon('Guarded', MAPI_PASSWORD_UI));
  const { profilePassword } = ui.card('Outlook');
  await expect(profilePassword.root).toContainText('Guarded');
  await expect(profilePassword.password).toBeFocused();
  await profilePassword.give('wrong');
  await expect(profilePassword.error).toHaveText('The password is wrong. Type it again.');
  await profilePassword.give('opensesame');
  await engine.expectResult('Outlook', HR.S_OK);
  await expect(ui.diagram.path).toHaveText([
    /MAPI_NEW_SESSION/,
    /Shared/,
    /NULL\? No/,
    /Use specified/,
    /validate profile\? No/,
    /MAPI_PASSWORD_UI\? Yes/,
    /Prompt user/,
    /Return session/,
  ]);
});

test('the profile password: cancelled, wrong twice, and not allowed to ask (C54, C56)', async ({
  page,
  ui,
  engine,
}) => {
  await importLesson(page, 'guarded.json', guarded);
  const { profilePassword } = ui.card('Outlook');
  await engine.call('Outlook', logon('Guarded', MAPI_PASSWORD_UI));
  await profilePassword.cancel.click();
  await engine.expectResult('Outlook', HR.MAPI_E_USER_CANCEL);

  await engine.call('Outlook', logon('Guarded', MAPI_PASSWORD_UI));
  await profilePassword.give('one');
  await expect(profilePassword.error).toBeVisible();
  await profilePassword.give('two');
  await engine.expectResult('Outlook', HR.MAPI_E_LOGON_FAILED);

  await engine.call('Outlook', logon('Guarded', 0));
  await engine.expectResult('Outlook', HR.MAPI_E_LOGON_FAILED);
  await expect(ui.dialogs).toHaveCount(0);
  await expect(ui.diagram.path.last()).toHaveText('7. Return error');
});

test('Choose Profile has a password field as soon as a listed profile carries one; a wrong entry keeps the choice (D13)', async ({
  page,
  ui,
  engine,
}) => {
  await importLesson(page, 'guarded.json', guarded);
  const outlook = ui.card('Outlook');
  await outlook.choose(menu.logOn);
  const { chooseProfile } = outlook;
  await chooseProfile.password.fill('wrong');
  await chooseProfile.pick('Guarded');
  await expect(chooseProfile.error).toHaveText('The password is wrong. Type it again.');
  await expect(chooseProfile.profileName).toHaveValue('Guarded');
  await expect(chooseProfile.password).toHaveValue('');
  await chooseProfile.password.fill('opensesame');
  await chooseProfile.ok.click();
  await engine.expectResult('Outlook', HR.S_OK);
});

test('a dialog that is higher than usual gets its room from the regions below, and gives it back', async ({
  app,
  page,
  ui,
  engine,
}) => {
  await resize(app, page, 1440, 900);
  const height = async () => (await ui.stage.boundingBox())?.height ?? 0;
  const before = await height();
  const { enterPassword } = ui.card('Outlook');
  await engine.call('Outlook', { fn: 'MAPILogonEx', flags: 0x21, profileName: 'Outlook' });
  await enterPassword.give('wrong');
  await expect(enterPassword.error).toBeVisible();
  const scrolls = () =>
    enterPassword.root.locator('form').evaluate((form) => form.scrollHeight > form.clientHeight);
  await expect.poll(scrolls).toBe(false);
  expect(await height()).toBeGreaterThan(before);
  await enterPassword.cancel.click();
  await expect(enterPassword.root).toHaveCount(0);
  await expect.poll(height).toBe(before);
});
