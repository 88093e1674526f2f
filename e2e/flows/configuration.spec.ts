import { HR } from '../../shared/mapi/extendedCodes';
import { expect, test } from '../fixture';
import { logonWithoutUi, logonWithUi } from '../support/calls';

/** Missing configuration, dialogs that flags forbid, and users who cancel (S01 to S03, L03, L07 of the scenario catalogue). */

test.beforeEach(async ({ engine, ui }) => {
  await engine.world('contoso');
  await ui.tables.open('Status table');
});

test('a missing setting with dialogs allowed: the sheet of the service is filled in, and everything works (S01, C64)', async ({
  ui,
  engine,
}) => {
  await engine.call('Outlook', logonWithUi('Branch'));
  const sheet = ui.card('Outlook').root.getByRole('dialog', { name: 'Contoso Exchange' });
  const server = sheet.getByLabel('Server:');
  await expect(server).toHaveAttribute('aria-invalid', 'true');
  await server.fill('mail01');
  await sheet.getByRole('button', { name: 'OK', exact: true }).click();
  await engine.expectResult('Outlook', HR.S_OK);
  await engine.advance(1_000);
  await expect(ui.tables.status.getByRole('row', { name: /^Mailbox - Ana Ruiz, available/ })).toBeVisible();
  await expect(ui.tables.status.getByRole('row', { name: /failure/ })).toHaveCount(0);
});

test('a missing setting without dialogs: no box, the service is disabled, the other one works (S02)', async ({
  ui,
  engine,
}) => {
  await engine.call('Invoices', logonWithoutUi('Branch'));
  await engine.expectResult('Invoices', HR.S_OK);
  await expect(ui.dialogs).toHaveCount(0);
  await engine.advance(1_000);
  await expect(
    ui.tables.status.getByRole('row', { name: /failure.*disabled for this session$/ }),
  ).toHaveCount(3);
  await expect(ui.tables.status.getByRole('row', { name: /^Archive, available/ })).toBeVisible();
  await ui.tables.open('Services');
  await expect(
    ui.tables.services.getByRole('row', { name: /^Contoso Exchange, disabled.*MAPI_E_UNCONFIGURED/ }),
  ).toBeVisible();
});

test('dialogs forbidden by flags and no name: the logon fails without a word to the user (L03)', async ({
  ui,
  engine,
}) => {
  await engine.call('Invoices', logonWithoutUi(null));
  await engine.expectResult('Invoices', HR.MAPI_E_LOGON_FAILED);
  await expect(ui.dialogs).toHaveCount(0);
  await expect(ui.diagram.path.last()).toHaveText(/Return error/);
});

test('the user cancels the chooser: MAPI_E_USER_CANCEL and no session (L07)', async ({ ui, engine }) => {
  await engine.call('Outlook', logonWithUi(null));
  await ui.card('Outlook').chooseProfile.cancel.click();
  await engine.expectResult('Outlook', HR.MAPI_E_USER_CANCEL);
  await ui.tables.open('Sessions');
  await expect(ui.sessions.row('S-001', 'failed')).toBeVisible();
});

test('the user cancels the sheet: the service is off in this session, the other one works (S03)', async ({
  ui,
  engine,
}) => {
  await engine.call('Outlook', logonWithUi('Branch'));
  const { root } = ui.card('Outlook');
  await root
    .getByRole('dialog', { name: 'Contoso Exchange' })
    .getByRole('button', { name: 'Cancel', exact: true })
    .click();
  await expect(root.getByRole('alertdialog')).toContainText(
    'Contoso Exchange is not available in this session.',
  );
  await root.getByRole('button', { name: 'OK', exact: true }).click();
  await engine.expectResult('Outlook', HR.S_OK);
  await engine.advance(1_000);
  await expect(ui.tables.status.getByRole('row', { name: /disabled for this session$/ })).toHaveCount(3);
});
