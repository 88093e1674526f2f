import { axeInBothThemes, expect, test, type Simulator } from './fixture';
import { NeighbourTables } from './pages/neighbourTables';

test.use({ world: 'contoso' });
test.beforeEach(async ({ page }) => new NeighbourTables(page).open('Messenger'));

const SIGNED_IN = [
  '1, OnMyStatusChange, finding the server, 0x0100',
  '2, OnMyStatusChange, connecting, 0x0200',
  '3, OnSignin, S_OK, primary service',
  '4, OnMyStatusChange, synchronizing, 0x0300',
  '5, OnMyStatusChange, online, 0x0002',
];

/** Signs in through the card and its dialog. */
async function signIn({ ui, engine }: Pick<Simulator, 'ui' | 'engine'>) {
  const card = ui.card('Messenger');
  await card.choose(/^Signin$/);
  const dialog = card.root.getByRole('dialog', { name: 'Sign In' });
  await dialog.getByLabel('Password:', { exact: true }).fill('letmein');
  const lines = async () => (await engine.trace()).length;
  const before = await lines();
  await dialog.getByRole('button', { name: 'OK' }).click();
  // The time passes after the answer, not before it.
  await expect.poll(lines).toBeGreaterThan(before);
  await engine.advance(3_000);
  return card;
}

test('one Signout ends two services; one OnSignout; the status stays 0x0400 until the server answers (C145 to C147, C153, C156)', async ({
  ui,
  page,
  engine,
  app,
}) => {
  const tables = new NeighbourTables(page);
  const card = await signIn({ ui, engine });
  await expect.poll(() => tables.rowNames(tables.events)).toEqual(SIGNED_IN);
  for (const service of ['.NET Messenger Service', 'Contoso Exchange'])
    await expect(tables.row(tables.services, `${service}, online, 0x0002`)).toBeVisible();

  await card.choose('Signout');
  await expect(card.root).toContainText('IMessenger::Signout returned S_OK');
  for (const service of ['.NET Messenger Service', 'Contoso Exchange'])
    await expect(tables.row(tables.services, `${service}, disconnecting, 0x0400`)).toBeVisible();
  await expect(card.root.getByRole('list', { name: 'Events' })).toContainText('when the server answers');
  await axeInBothThemes(app, page);

  await engine.advance(1_000);
  await tables.expectLast(tables.events, [
    '6, OnMyStatusChange, disconnecting, 0x0400',
    '7, OnSignout, the primary service is left',
    '8, OnMyStatusChange, offline, 0x0001',
  ]);
  await expect(tables.row(tables.services, 'Contoso Exchange, offline')).toBeVisible();
});

test('Signout while not signed in is MSGR_E_NOT_LOGGED_ON and raises no event (C144)', async ({
  ui,
  page,
}) => {
  const tables = new NeighbourTables(page);
  const card = ui.card('Messenger');
  await card.choose('Signout');
  await expect(card.root).toContainText('IMessenger::Signout returned MSGR_E_NOT_LOGGED_ON');
  await expect(card.root).toContainText('No event yet.');
  expect(await tables.rowNames(tables.events)).toEqual([]);
});

test('a server that does not answer leaves the client disconnecting after S_OK, until it answers (C145, C146)', async ({
  ui,
  page,
  engine,
}) => {
  const tables = new NeighbourTables(page);
  const card = await signIn({ ui, engine });
  await tables.happens('The server stops answering sign-outs');
  await card.choose('Signout');
  await expect(card.root).toContainText('IMessenger::Signout returned S_OK');
  await engine.advance(60_000);
  await expect(tables.row(tables.services, '.NET Messenger Service, disconnecting, 0x0400')).toBeVisible();
  await tables.happens('The server answers the sign-out now');
  await expect(tables.row(tables.services, '.NET Messenger Service, offline, 0x0001')).toBeVisible();
  await tables.expectLast(tables.events, [
    '7, OnSignout, the primary service is left',
    '8, OnMyStatusChange, offline, 0x0001',
  ]);
});

test('without the Messenger object every method fails with E_FAIL and the user stays signed in (5.7)', async ({
  ui,
  page,
  engine,
}) => {
  const tables = new NeighbourTables(page);
  const card = await signIn({ ui, engine });
  await tables.happens('The Messenger object is gone');
  await card.choose('Signout');
  await expect(card.root).toContainText('IMessenger::Signout returned E_FAIL');
  await expect(tables.row(tables.services, '.NET Messenger Service, online, 0x0002')).toBeVisible();
  await expect.poll(() => tables.rowNames(tables.events)).toEqual(SIGNED_IN);
});

test('another computer signs in, an upgrade ends the program: events in order, and only the upgrade raises OnAppShutdown', async ({
  ui,
  page,
  engine,
}) => {
  const tables = new NeighbourTables(page);
  const card = await signIn({ ui, engine });
  await tables.happens('Another computer signs in');
  await tables.expectLast(tables.events, ['7, OnMyStatusChange, MSGR_E_DISCONNECTED, offline, 0x0001']);
  await tables.happens('Messenger is upgraded');
  await tables.expectLast(tables.events, ['8, OnAppShutdown, every reference is invalid now']);
  await expect(card.root).toContainText('Messenger is not running: every method fails.');
  await card.choose('AutoSignin');
  await expect(card.root).toContainText('IMessenger::AutoSignin returned E_FAIL');
});

test('"close all" is put side by side for four calls, with what is there at present', async ({
  ui,
  page,
  engine,
  app,
}) => {
  const tables = new NeighbourTables(page);
  await signIn({ ui, engine });
  await engine.call('Scan station', { fn: 'MAPILogon', profileName: 'Empty' });
  await engine.call('Outlook', { fn: 'OpenIMsgSession' });
  await tables.open('Close all');
  expect(await ui.tables.tabsBeyondTheEdge()).toEqual([]);
  await expect(tables.closeAll.getByRole('columnheader')).toHaveCount(4);
  const now = tables.closeAll
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: 'At present' }) });
  await expect(now.getByRole('cell')).toHaveText([
    '1 valid handle on 1 session',
    '1 shared session, 1 program in them',
    '1 message session, 0 messages in, 0 outside',
    '2 of 2 services signed in',
  ]);
  await axeInBothThemes(app, page);
});

test('the right side shows the status path instead of the picture of a logon: reached, now, awaited, and back (picture 07, M7)', async ({
  ui,
  page,
  engine,
  app,
}) => {
  const side = page.getByRole('complementary', { name: 'Explanation' });
  const stations = side.getByRole('list', { name: 'Status path' }).getByRole('listitem');
  await engine.call('Outlook', { fn: 'MAPILogonEx', flags: 2, profileName: 'Field' });
  await expect(side.getByRole('tab', { name: 'Diagram' })).toBeVisible();
  await expect(stations).toHaveCount(0);

  const card = await signIn({ ui, engine });
  await expect(side.getByRole('tab', { name: 'Status path' })).toBeVisible();
  await expect(stations.nth(4)).toHaveText(
    /^5Online, number 5, now.*0x0002 every online status has this bit$/,
  );
  await expect(stations.nth(4)).toHaveAttribute('aria-current', 'step');
  await expect(side.getByRole('region', { name: /Online/ })).toContainText('bit 0x0002');

  await card.choose('Signout');
  await expect(stations).toHaveText([
    /^1Signed out, visited as number 1, .*0x0001 MISTATUS_OFFLINE$/,
    /^2Finding the server, visited as number 2, .*0x0100/,
    /^3Connecting, visited as number 3, .*0x0200/,
    /^4Synchronizing, visited as number 4, .*0x0300/,
    /^5Online, visited as number 5, .*0x0002/,
    /^6Disconnecting, number 6, now.*0x0400 until the server answers$/,
    /^\?Signed out, awaited, .*0x0001 MISTATUS_OFFLINE$/,
  ]);
  await expect(side.getByRole('region', { name: /Disconnecting/ })).toContainText(
    'The status stays “disconnecting” until the server answers.',
  );
  await stations.nth(3).getByRole('button').click();
  await expect(side.getByRole('region', { name: /Synchronizing/ })).toContainText('too early');
  await stations.nth(3).getByRole('button').press('Enter');
  await axeInBothThemes(app, page);
  await engine.advance(1_000);
  await expect(stations.last()).toHaveText(/^7Signed out, number 7, now/);

  await engine.call('Outlook', { fn: 'MAPILogonEx', flags: 2, profileName: 'Field' });
  await ui.card('Outlook').bringForward();
  await expect(side.getByRole('tab', { name: 'Diagram' })).toBeVisible();
});

test('a sign-in that finds no server leads past the stations it never reached, with its reason (M3)', async ({
  ui,
  page,
  engine,
}) => {
  await engine.fault({ do: 'add', fault: { id: 'silent', preset: 'messenger.silent' } });
  await signIn({ ui, engine });
  await engine.advance(20_000);
  const stations = page.getByRole('list', { name: 'Status path' }).getByRole('listitem');
  await expect(stations.last()).toHaveText(/Signed out, number \d, now.*MSGR_E_LOGON_TIMEOUT$/);
  await expect(stations.nth(4)).toHaveText(/Online, not visited/);
});
