import { HR } from '../../shared/mapi/extendedCodes';
import { expect, test } from '../fixture';
import { logoff, logonWithUi } from '../support/calls';

/** Providers that fail: once and corrected, twice, for good (S04, S06, S11, S14, S15 of the scenario catalogue). */

test.beforeEach(async ({ engine, ui }) => {
  await engine.world('contoso');
  await ui.tables.open('Status table');
});

const exchange = { service: 'Contoso Exchange' };

test('fails once, is tried again, works (S15, C65)', async ({ ui, engine }) => {
  await engine.fault({
    do: 'add',
    fault: { id: 'f', preset: 'server.down', scope: exchange, trigger: { kind: 'only', attempt: 1 } },
  });
  await engine.call('Outlook', logonWithUi('Outlook'));
  await ui.card('Outlook').root.getByRole('button', { name: 'Retry' }).click();
  await engine.expectResult('Outlook', HR.S_OK);
  await engine.advance(1_000);
  await expect(ui.tables.status.getByRole('row', { name: /, available/ })).toHaveCount(7);
});

test('fails twice: the whole service is off while the other works, also when the server is back; a new logon heals it (S14, C66, D25, D30)', async ({
  ui,
  engine,
}) => {
  await engine.fault({ do: 'add', fault: { id: 'f', preset: 'server.down', scope: exchange, hidden: true } });
  await engine.call('Outlook', logonWithUi('Outlook'));
  const { root } = ui.card('Outlook');
  await root.getByRole('button', { name: 'Retry' }).click();
  await expect(root.getByRole('alertdialog')).toContainText('is not available in this session');
  await root.getByRole('button', { name: 'OK', exact: true }).click();
  await engine.expectResult('Outlook', HR.S_OK);
  await engine.advance(1_000);
  await expect(
    ui.tables.status.getByRole('row', { name: /failure.*disabled for this session$/ }),
  ).toHaveCount(3);
  await expect(ui.tables.status.getByRole('row', { name: /^Archive, available/ })).toBeVisible();
  await expect(root).toContainText('Contoso Exchange disabled in S-001');

  await engine.fault({ do: 'clearAll' });
  await engine.call('Outlook', {
    fn: 'IMAPISession.OpenMsgStore',
    session: 'M-001',
    store: 'Mailbox - Ana Ruiz',
  });
  const { calls } = await engine.state();
  expect(calls.at(-1)?.result).not.toBe(HR.S_OK);
  await expect(ui.tables.status.getByRole('row', { name: /disabled for this session$/ })).toHaveCount(3);

  await engine.call('Outlook', logoff('M-001'));
  await engine.call('Outlook', logonWithUi('Outlook'));
  await engine.expectResult('Outlook', HR.S_OK);
  await engine.advance(1_000);
  await expect(ui.tables.status.getByRole('row', { name: /^Mailbox - Ana Ruiz, available/ })).toBeVisible();
  await expect(ui.tables.status.getByRole('row', { name: /failure/ })).toHaveCount(0);
});

test('an invalid path: corrected in the sheet it works; left as it is the service is off (S04, F35)', async ({
  ui,
  engine,
}) => {
  await engine.fault({ do: 'add', fault: { id: 'p', preset: 'store.path', scope: { profile: 'Field' } } });
  await engine.call('Outlook', logonWithUi('Field'));
  const { root } = ui.card('Outlook');
  await root.getByRole('button', { name: 'Correct settings...' }).click();
  const sheet = root.getByRole('dialog', { name: 'Personal Folders' });
  await sheet.getByLabel('Data file:').fill('C:\\Mail\\here.pst');
  await sheet.getByRole('button', { name: 'OK', exact: true }).click();
  await engine.expectResult('Outlook', HR.S_OK);
  await engine.advance(1_000);
  await expect(ui.tables.status.getByRole('row', { name: /^Field folders, available/ })).toBeVisible();

  await engine.call('Outlook', logoff('M-001'));
  await engine.fault({ do: 'add', fault: { id: 'p', preset: 'store.path', scope: { profile: 'Field' } } });
  await engine.call('Outlook', logonWithUi('Field'));
  await root.getByRole('button', { name: 'Retry' }).click();
  await root.getByRole('button', { name: 'OK', exact: true }).click();
  await ui.tables.open('Services');
  await expect(
    ui.tables.services.getByRole('row', { name: /^Personal Folders, disabled.*MAPI_E_NOT_FOUND/ }),
  ).toBeVisible();
});

test('an incompatible version: a retry cannot help, the other service works (S06, F37)', async ({
  ui,
  engine,
}) => {
  await engine.call('Outlook', logonWithUi('Legacy'));
  const { root } = ui.card('Outlook');
  await expect(root.getByRole('alertdialog')).toContainText('Old Fax could not be started.');
  await root.getByRole('button', { name: 'Retry' }).click();
  await expect(root.getByRole('alertdialog')).toContainText('Old Fax is not available in this session.');
  await root.getByRole('button', { name: 'OK', exact: true }).click();
  await engine.expectResult('Outlook', HR.S_OK);
  await engine.advance(1_000);
  await ui.tables.open('Services');
  await expect(
    ui.tables.services.getByRole('row', { name: /^Old Fax, disabled.*MAPI_E_VERSION/ }),
  ).toBeVisible();
  await expect(ui.tables.services.getByRole('row', { name: /^Personal Folders, works/ })).toBeVisible();
});

test('damaged data: Skip asks no second time, the whole service is off (S11, F36)', async ({
  ui,
  engine,
}) => {
  await engine.fault({ do: 'add', fault: { id: 'c', preset: 'data.corrupt', scope: exchange } });
  await engine.call('Outlook', logonWithUi('Outlook'));
  const { root } = ui.card('Outlook');
  await expect(root.getByRole('alertdialog')).toContainText('Errors have been detected in the file.');
  await root.getByRole('button', { name: 'Skip' }).click();
  await root.getByRole('button', { name: 'OK', exact: true }).click();
  await engine.advance(1_000);
  await ui.tables.open('Services');
  await expect(
    ui.tables.services.getByRole('row', {
      name: /^Contoso Exchange, disabled.*MAPI_E_CORRUPT_DATA.*not used/,
    }),
  ).toBeVisible();
});

test('the server is unavailable and the user cancels the logon: MAPI_E_USER_CANCEL, no session (S08)', async ({
  ui,
  engine,
}) => {
  await engine.fault({ do: 'add', fault: { id: 'd', preset: 'server.down', scope: exchange } });
  await engine.call('Outlook', logonWithUi('Outlook'));
  await ui.card('Outlook').root.getByRole('button', { name: 'Cancel logon', exact: true }).click();
  await engine.expectResult('Outlook', HR.MAPI_E_USER_CANCEL);
  await ui.tables.open('Sessions');
  await expect(ui.sessions.row('S-001', 'failed')).toBeVisible();
});
