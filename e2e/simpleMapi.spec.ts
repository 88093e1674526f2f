import { axeInBothThemes, expect, test } from './fixture';
import { NeighbourTables } from './pages/neighbourTables';

const HANDLE = '0x00001A01';

test('MAPILogoff ends the session of a valid handle; the handle is used up, and again it is 19 (C135, C137)', async ({
  ui,
  page,
  engine,
}) => {
  const tables = new NeighbourTables(page);
  const scanner = ui.card('Scan station');
  await scanner.choose(/^MAPILogon with dialog$/);
  await scanner.chooseProfile.pick('Field');
  await expect(scanner.root).toContainText(HANDLE);
  await expect(scanner.root).toContainText('S-001, shared, 1 program');
  await tables.open(/^Handles/);
  await expect(
    tables.row(tables.handles, `${HANDLE} valid, Scan station, S-001, SUCCESS_SUCCESS  0`),
  ).toBeVisible();

  await scanner.choose(`MAPILogoff ${HANDLE}`);
  await expect(tables.row(tables.handles, `${HANDLE} invalid`)).toBeVisible();
  await expect(scanner.root).toContainText('No handle.');
  await engine.call('Scan station', { fn: 'MAPILogoff', handle: HANDLE });
  await engine.expectResult('Scan station', 19);
  await expect(scanner.root).toContainText('That handle is not valid in this program: no session ended.');
  await tables.open(/^Sessions/);
  await expect(ui.sessions.row('S-001', 'ended')).toBeVisible();
});

test('handle 0 is no default session: MAPI_E_INVALID_SESSION 19, and the user reads the number in a box (C135)', async ({
  ui,
}) => {
  const scanner = ui.card('Scan station');
  await scanner.choose('MAPILogoff with handle 0');
  const last = scanner.root.getByRole('list', { name: 'Last calls' }).getByRole('listitem').last();
  await expect(last).toHaveText(/MAPILogoff\(0\)\s*MAPI_E_INVALID_SESSION\s*19/);
  await expect(scanner.root).toContainText('Zero is not “the default session” here: no session ended.');
  await expect(ui.sessions.rows).toHaveCount(0);

  await scanner.root.getByRole('button', { name: 'Show what its user reads' }).click();
  await expect(scanner.note.root).toContainText('Scan station could not log off from the mail system.');
  await expect(scanner.note.root).toContainText('[19]');
  await scanner.note.ok.click();
  await expect(ui.dialogs).toHaveCount(0);
});

test('a handle of another process is 19; flags or reserved not 0 are 2; the session survives all of it (C136, C138, D64)', async ({
  ui,
  page,
  engine,
}) => {
  const tables = new NeighbourTables(page);
  await engine.call('Scan station', { fn: 'MAPILogon', profileName: 'Empty' });
  await engine.call('Invoices', { fn: 'MAPILogoff', handle: HANDLE });
  await engine.expectResult('Invoices', 19);
  for (const wrong of [{ flags: 1 }, { reserved: 1 }]) {
    await engine.call('Scan station', { fn: 'MAPILogoff', handle: HANDLE, ...wrong });
    await engine.expectResult('Scan station', 2);
    await expect(ui.card('Scan station').root).toContainText('the session is still there');
  }
  await expect(ui.sessions.row('S-001', 'active')).toBeVisible();
  await tables.open(/^Handles/);
  await expect(
    tables.row(tables.handles, `${HANDLE} valid, Scan station, S-001, MAPI_E_FAILURE  2`),
  ).toBeVisible();
});

test('the probe finds a shared session or fails with 3; every logon has its own handle; Cancel is 1 without a box (C131 to C133)', async ({
  ui,
  engine,
}) => {
  const scanner = ui.card('Scan station');
  const probe = /is there a shared session/;
  await scanner.choose(probe);
  await engine.expectResult('Scan station', 3);
  await scanner.choose(/^MAPILogon with dialog$/);
  await scanner.chooseProfile.cancel.click();
  await engine.expectResult('Scan station', 1);
  await expect(scanner.root.getByRole('button', { name: 'Show what its user reads' })).toHaveCount(0);
  await engine.call('Outlook', { fn: 'MAPILogonEx', flags: 0x28, profileName: 'Empty' });
  await scanner.choose(probe);
  await engine.expectResult('Scan station', 0);
  await scanner.choose(probe);
  await engine.expectLastCall('Scan station', { result: 0, out: { lplhSession: '0x00001A02' } });
  await expect(scanner.root).toContainText('S-003, shared, 3 programs');
});

test('handles and the card of a Simple MAPI program have no accessibility violation', async ({
  ui,
  page,
  engine,
  app,
}) => {
  await engine.call('Scan station', { fn: 'MAPILogon', profileName: 'Empty' });
  await engine.call('Scan station', { fn: 'MAPILogoff', handle: 0 });
  await new NeighbourTables(page).open(/^Handles/);
  await expect(ui.card('Scan station').root).toBeVisible();
  await axeInBothThemes(app, page);
});
