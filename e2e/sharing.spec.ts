import { HR } from '../shared/mapi/extendedCodes';
import { LogonFlag } from '../shared/mapi/logonFlags';
import { expect, menu, test } from './fixture';

const { MAPI_EXTENDED, MAPI_LOGON_UI, MAPI_ALLOW_OTHERS, MAPI_NEW_SESSION } = LogonFlag;
const logon = (flags: number, profileName: string | null = null) => ({
  fn: 'MAPILogonEx',
  flags: MAPI_EXTENDED | flags,
  profileName,
});

test('a second program joins the shared session and is asked nothing; its path is the short one (C27)', async ({
  ui,
  engine,
}) => {
  await engine.call('Outlook', logon(MAPI_ALLOW_OTHERS, 'Empty'));
  await ui.card('Invoices').choose(menu.logOn);
  await engine.expectResult('Invoices', HR.S_OK);
  await expect(ui.dialogs).toHaveCount(0);
  await expect(ui.sessions.rows).toHaveCount(1);
  await expect(ui.sessions.row('S-001', 'active')).toHaveAccessibleName(/shared, profile Empty/);
  await expect(ui.diagram.path).toHaveText([
    '1. MAPI_NEW_SESSION? No',
    '2. Shared session exists? Yes',
    '3. Return shared session',
  ]);
  await expect(ui.card('Invoices').root).toContainText('Outlook, Invoices');
});

test('without MAPI_ALLOW_OTHERS the session is individual, and the next program gets its own (C32)', async ({
  ui,
  engine,
}) => {
  await engine.call('Outlook', logon(0, 'Empty'));
  await engine.call('Invoices', logon(MAPI_LOGON_UI));
  await expect(ui.card('Invoices').chooseProfile.root).toBeVisible();
  await ui.card('Invoices').chooseProfile.pick('Empty');
  await expect(ui.sessions.row('S-001', 'active')).toHaveAccessibleName(/individual/);
  await expect(ui.sessions.row('S-002', 'active')).toHaveAccessibleName(
    /individual, profile Empty, owner Invoices/,
  );
});

test('MAPI_NEW_SESSION never joins: the program is asked although a shared session exists (C31)', async ({
  ui,
  engine,
}) => {
  await engine.call('Outlook', logon(MAPI_ALLOW_OTHERS, 'Empty'));
  const invoices = ui.card('Invoices');
  await invoices.choose(menu.logOnNew);
  await expect(invoices.chooseProfile.root).toBeVisible();
  await invoices.chooseProfile.pick('Empty');
  await expect(ui.sessions.row('S-002', 'active')).toHaveAccessibleName(/individual/);
  await expect(ui.diagram.path.first()).toHaveText('1. MAPI_NEW_SESSION? Yes');
});

test('the first program logs off and the shared session stays for the other; the last logoff ends it (C35)', async ({
  ui,
  engine,
}) => {
  await engine.call('Outlook', logon(MAPI_ALLOW_OTHERS, 'Empty'));
  await engine.call('Invoices', logon(0));
  const outlook = ui.card('Outlook');
  await outlook.choose(menu.logOff);
  await outlook.logOff.yes.click();
  await engine.expectResult('Outlook', HR.S_OK);
  await expect(ui.sessions.row('S-001', 'active')).toBeVisible();
  await engine.advance(1_000);
  await expect(ui.sessions.duration('S-001')).toHaveText('0:01.000');

  const invoices = ui.card('Invoices');
  await invoices.choose(menu.logOff);
  await invoices.logOff.yes.click();
  await expect(ui.sessions.row('S-001', 'ended')).toBeVisible();
});

test('two cards show the same dialog at once, and each blocks only its own program', async ({
  ui,
  engine,
}) => {
  const named = (profile: string) => logon(MAPI_NEW_SESSION, profile);
  await engine.call('Outlook', named('Empty'));
  await engine.call('Invoices', named('Field'));
  const [outlook, invoices] = [ui.card('Outlook'), ui.card('Invoices')];
  await outlook.choose(menu.logOff);
  await invoices.choose(menu.logOff);
  await expect(outlook.logOff.root).toContainText('profile "Empty"');
  await expect(invoices.logOff.root).toContainText('profile "Field"');
  await outlook.menuButton.click();
  await expect(ui.page.getByRole('menuitem', { name: menu.logOff })).toBeDisabled();
  await ui.page.keyboard.press('Escape');

  // A third program goes its way meanwhile.
  await engine.call('Indexer', named('Empty'));
  await engine.expectResult('Indexer', HR.S_OK);

  await invoices.logOff.no.click();
  await expect(invoices.logOff.root).toHaveCount(0);
  await expect(outlook.logOff.root).toBeVisible();
  await outlook.logOff.yes.click();
  await expect(ui.sessions.row('S-001', 'ended')).toBeVisible();
  await expect(ui.sessions.row('S-002', 'active')).toBeVisible();
});
