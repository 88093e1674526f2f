import { LogonFlag } from '../shared/mapi/logonFlags';
import { axeInBothThemes, expect, test } from './fixture';
import { logoff, logonShared, logonWithoutUi } from './support/calls';

test.beforeEach(async ({ engine, ui }) => {
  await engine.world('contoso');
  await ui.tables.open('Status table');
});

test("MAPI's three rows come first, then the providers, with bits in words and in hex (2.3)", async ({
  ui,
  engine,
}) => {
  await expect(ui.tables.region).toContainText('No session');
  await engine.call('Outlook', logonWithoutUi('Outlook'));
  await engine.advance(1_000);
  const rows = ui.tables.rows(ui.tables.status);
  await expect(rows).toHaveCount(7);
  await expect(rows.nth(0)).toHaveAccessibleName(
    /^Outlook, available, 0x00000001, MAPI, subsystem, display name is the profile/,
  );
  await expect(rows.nth(1)).toHaveAccessibleName(/^MAPI Spooler, available/);
  await expect(rows.nth(2)).toHaveAccessibleName(/address book/);
  await expect(rows.nth(4)).toHaveAccessibleName(/^Mailbox - Ana Ruiz, .*Contoso Exchange, message store/);
});

test('raw MAPI columns are the nine of a table viewer', async ({ ui, engine }) => {
  await engine.call('Outlook', logonWithoutUi('Outlook'));
  await engine.advance(1_000);
  await ui.tables.raw.check();
  await expect(ui.tables.status.getByRole('columnheader')).toHaveText([
    'PR_DISPLAY_NAME',
    'PR_STATUS_CODE',
    'PR_RESOURCE_TYPE',
    'PR_RESOURCE_METHODS',
    'PR_RESOURCE_FLAGS',
    'PR_PROVIDER_DLL_NAME',
    'PR_ENTRYID',
    'PR_OBJECT_TYPE',
    'PR_ROWID',
  ]);
  await expect(ui.tables.rows(ui.tables.status).nth(4)).toContainText('emsmdb32.dll');
  await ui.tables.raw.uncheck();
  await expect(ui.tables.status.getByRole('columnheader').last()).toHaveText('Note');
});

test('each member has its own view: with MAPI_NO_MAIL the spooler fails and no transport has a row (C81, C82)', async ({
  ui,
  engine,
}) => {
  await engine.call('Outlook', logonShared('Outlook'));
  await engine.call('Indexer', logonShared(null, LogonFlag.MAPI_NO_MAIL));
  await engine.advance(1_000);
  await expect(ui.tables.subject).toHaveAccessibleName('Choose a session: of S-001, Outlook');
  await expect(ui.tables.status.getByRole('row', { name: /^Contoso Transport/ })).toBeVisible();
  await ui.tables.choose(/^S-001, Indexer/);
  await expect(ui.tables.subject).toHaveAccessibleName('Choose a session: of S-001, Indexer');
  await expect(ui.tables.status.getByRole('row', { name: /^MAPI Spooler, failure/ })).toBeVisible();
  await expect(ui.tables.status.getByRole('row', { name: /^Contoso Transport/ })).toHaveCount(0);
});

test('says that it waits for the transports while the spooler starts them, as GetStatusTable does (C93)', async ({
  ui,
  engine,
}) => {
  await engine.fault({
    do: 'add',
    fault: { id: 'slow', preset: 'server.slow', scope: { provider: 'Contoso Transport' }, hidden: true },
  });
  await engine.call('Outlook', logonWithoutUi('Outlook'));
  await expect(ui.tables.region).toContainText('waiting for the transports');
  await engine.advance(46_000);
  await expect(ui.tables.status.getByRole('row', { name: /^Contoso Transport/ })).toBeVisible();
});

test('an ended session has no status table, and says so', async ({ ui, engine }) => {
  await engine.call('Outlook', logonWithoutUi('Field'));
  await engine.call('Outlook', logoff('M-001'));
  await engine.advance(1_000);
  await expect(ui.tables.region).toContainText('This session has no status table: it ended');
});

test('arrow keys walk the rows; Home and End go to both ends', async ({ ui, engine, page }) => {
  await engine.call('Outlook', logonWithoutUi('Outlook'));
  await engine.advance(1_000);
  const rows = ui.tables.rows(ui.tables.status);
  await rows.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(rows.last()).toBeFocused();
  await page.keyboard.press('Home');
  await expect(rows.first()).toBeFocused();
});

test('no accessibility violation with disabled rows', async ({ ui, engine, app, page }) => {
  await engine.call('Invoices', logonWithoutUi('Branch'));
  await engine.advance(1_000);
  await expect(ui.tables.status.getByRole('row', { name: /disabled for this session/ })).toHaveCount(3);
  await axeInBothThemes(app, page);
});
