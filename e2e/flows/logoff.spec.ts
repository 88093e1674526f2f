import { HR } from '../../shared/mapi/extendedCodes';
import { sessionMethods } from '../../shared/mapi/sessionMethods';
import { expect, menu, test } from '../fixture';
import { advise, logoff, logonShared, logonWithoutUi } from '../support/calls';

/** The end of a session (O01 to O07 of the scenario catalogue). */

test('without MAPI_LOGOFF_UI nobody is asked; with it the user may refuse, and the session stays (O01, O02, C98)', async ({
  ui,
  engine,
}) => {
  await engine.call('Outlook', logonWithoutUi('Field'));
  const outlook = ui.card('Outlook');
  await outlook.choose(menu.logOff);
  await outlook.logOff.no.click();
  await engine.expectResult('Outlook', HR.MAPI_E_USER_CANCEL);
  await expect(ui.sessions.row('S-001', 'active')).toBeVisible();
  await engine.call('Outlook', logoff('M-001'));
  await engine.expectResult('Outlook', HR.S_OK);
  await expect(ui.sessions.row('S-001', 'ended')).toBeVisible();
});

test('a shared logoff says before the click who is hit, tells everybody, and one program ignores it (O06, O07, LO7, D48)', async ({
  ui,
  engine,
  page,
}) => {
  await engine.world('contoso');
  await engine.call('Outlook', logonShared('Field'));
  for (const client of ['Indexer', 'Stubborn']) await engine.call(client, logonShared(null));
  await engine.call('Indexer', advise('M-002'));
  await engine.call('Stubborn', advise('M-003'));
  // The stage has room for two of the three: drawn before the last call, Outlook's card would still leave it.
  await engine.idle();
  const outlook = ui.card('Outlook');
  await outlook.bringForward();
  await outlook.menuButton.click();
  const entry = page.getByRole('menuitem', { name: /^Shared logoff: end S-001 for everyone/ });
  await expect(entry).toContainText('Hits: Indexer logs off after 0:02.000; Stubborn ignores it and stays');
  await entry.click();
  const hit = outlook.logOff.root.getByRole('table', { name: /Ends for everyone/ });
  await expect(hit.getByRole('row', { name: /Indexer logs off later/ })).toBeVisible();
  await expect(hit.getByRole('row', { name: /Stubborn ignores it/ })).toBeVisible();
  await outlook.logOff.yes.click();
  await engine.expectResult('Outlook', HR.S_OK);
  await ui.tables.open('Notifications');
  const told = (client: string) =>
    ui.tables.notifications.getByRole('row', { name: new RegExp(`${client}, .*MAPI_E_END_OF_SESSION`) });
  await expect(told('Stubborn')).toHaveAccessibleName(/ignored$/);
  await engine.advance(2_000);
  await expect(told('Indexer')).toHaveAccessibleName(/logged off$/);
  // Asked, not forced (D48): its session object goes on working, and holds the session.
  await engine.call('Stubborn', { fn: 'IMAPISession.GetStatusTable', session: 'M-003' });
  await engine.expectResult('Stubborn', HR.S_OK);
  await ui.tables.open('Sessions');
  await expect(ui.sessions.row('S-001', 'asked to log off')).toBeVisible();
});

test('after Logoff every method of the session object but AddRef and Release fails (O04, C103, F49)', async ({
  ui,
  engine,
}) => {
  await engine.call('Outlook', logonWithoutUi('Field'));
  await engine.call('Outlook', logoff('M-001'));
  const needs: Record<string, object> = {
    QueryInterface: { iid: 'IUnknown' },
    GetLastError: { hResult: 0 },
    OpenMsgStore: { store: 'Field folders' },
    OpenProfileSection: { section: 'Personal Folders' },
    OpenEntry: { entry: 'Field folders/Inbox' },
    CompareEntryIDs: { entry1: 'a', entry2: 'a' },
    Unadvise: { connection: 1 },
    QueryDefaultMessageOpt: { addressType: 'SMTP' },
    SetDefaultStore: { flags: 1, store: 'Field folders' },
  };
  const methods = Object.keys(sessionMethods).filter((name) => !['AddRef', 'Release'].includes(name));
  expect(methods.length).toBe(20);
  for (const method of methods)
    await engine.call('Outlook', { fn: `IMAPISession.${method}`, session: 'M-001', ...needs[method] });
  const made = (await engine.state()).calls.slice(-methods.length);
  expect(made.map(({ call, result }) => [call.fn, result])).toEqual(
    methods.map((method) => [`IMAPISession.${method}`, HR.MAPI_E_INVALID_OBJECT]),
  );
  await expect(ui.trace.line(/IMAPISession.PrepareForm returned.*MAPI_E_INVALID_OBJECT/)).toBeVisible();
  await expect(ui.card('Outlook').root).toContainText('Logged off. The session object is still held');
});
