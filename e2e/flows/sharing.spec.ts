import { HR } from '../../shared/mapi/extendedCodes';
import { expect, test } from '../fixture';
import { logoff, logonShared, logonSharedWithUi, logonWithoutUi } from '../support/calls';

/** Individual and shared sessions, credentials, limits (H01, H02, H06 of the scenario catalogue). */

test('credentials are asked only at the first shared logon; the second program gets the same session (H02, C27)', async ({
  ui,
  engine,
}) => {
  await engine.call('Outlook', logonSharedWithUi('Outlook'));
  await ui.card('Outlook').enterPassword.give('letmein');
  await engine.expectResult('Outlook', HR.S_OK);
  await engine.call('Invoices', logonShared(null));
  await engine.expectResult('Invoices', HR.S_OK);
  await expect(ui.dialogs).toHaveCount(0);
  await expect(ui.sessions.rows).toHaveCount(1);
  await ui.tables.open('Status table');
  await ui.tables.choose(/^S-001, Invoices, profile Outlook/);
  await expect(ui.tables.status.getByRole('row', { name: /^Outlook, available.*subsystem/ })).toBeVisible();
});

test('an individual session is not joined, a shared one is (H01, C32)', async ({ ui, engine }) => {
  await engine.world('contoso');
  await engine.call('Outlook', logonWithoutUi('Field'));
  await engine.call('Invoices', logonShared('Field'));
  await engine.call('Indexer', logonShared(null));
  await expect(ui.sessions.row('S-001', 'active')).toHaveAccessibleName(/individual/);
  await expect(ui.sessions.row('S-002', 'active')).toHaveAccessibleName(/shared/);
  await expect(ui.sessions.rows).toHaveCount(2);
});

test('a provider with a limit of one session refuses the second; after a logoff it works (H06, F24)', async ({
  ui,
  engine,
}) => {
  await engine.world('contoso');
  await ui.tables.open('Services');
  await engine.call('Outlook', logonWithoutUi('Modem'));
  await engine.call('Invoices', logonWithoutUi('Modem'));
  await expect(
    ui.tables.services.getByRole('row', { name: /^Dial Mail, disabled.*MAPI_E_SESSION_LIMIT/ }),
  ).toBeVisible();
  await engine.call('Outlook', logoff('M-001'));
  await engine.call('Invoices', logoff('M-002'));
  await engine.call('Invoices', logonWithoutUi('Modem'));
  await engine.advance(1_000);
  await expect(ui.tables.services.getByRole('row', { name: /^Dial Mail, works/ })).toBeVisible();
});
