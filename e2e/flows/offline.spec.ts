import { HR } from '../../shared/mapi/extendedCodes';
import { axe, expect, test } from '../fixture';
import { logonWithUi } from '../support/calls';
import { importLesson, lessonFile } from '../support/lessonFile';

/** A server that cannot be reached, and a mailbox with an offline copy (S08, S10 of the scenario catalogue). */

const dialogs = '[data-simulated-dialog]';
const fault = { id: 'down', preset: 'server.down', scope: { service: 'Contoso Exchange' } } as const;

test('Retry, Work Offline, Cancel: offline the mailbox is there, its row says so, and the box tells its age (S08)', async ({
  page,
  ui,
  engine,
}) => {
  await engine.fault({ do: 'add', fault });
  await engine.call('Outlook', logonWithUi('Outlook'));
  const box = ui.card('Outlook').root.getByRole('alertdialog', { name: 'Microsoft Outlook' });
  await expect(box).toContainText('work offline with what is on this computer');
  await expect(box.getByRole('button', { name: 'Retry' })).toBeFocused();
  await axe(page, dialogs);
  await engine.wordedAs('classic');
  await expect(box).toContainText('work offline and connect using dialup networking');
  await axe(page, dialogs);
  await page.keyboard.press('Alt+w');
  await engine.expectResult('Outlook', HR.S_OK);
  await ui.tables.open('Status table');
  await expect(ui.tables.status.getByRole('row', { name: /^Mailbox - Ana Ruiz, offline/ })).toBeVisible();
  await ui.trace.search.fill('without its server');
  await expect(ui.trace.lines).toContainText(['"Contoso Exchange" goes on without its server']);
  await ui.tables.open('Services');
  await expect(
    ui.tables.services.getByRole('row', { name: /^Contoso Exchange, works, offline/ }),
  ).toBeVisible();
});

test('Esc means Cancel: the whole logon is undone (D27)', async ({ page, ui, engine }) => {
  await engine.fault({ do: 'add', fault });
  await engine.call('Outlook', logonWithUi('Outlook'));
  const box = ui.card('Outlook').root.getByRole('alertdialog', { name: 'Microsoft Outlook' });
  await expect(box.getByRole('button', { name: 'Retry' })).toBeFocused();
  await page.keyboard.press('Escape');
  await engine.expectResult('Outlook', HR.MAPI_E_USER_CANCEL);
  await expect(ui.sessions.row('S-001', 'failed')).toBeVisible();
});

test('a copy that was never filled does not help, and the note says why (S10)', async ({
  page,
  ui,
  engine,
}) => {
  const providers = [{ name: 'New mailbox', kind: 'store', offlineCopy: 'empty' } as const];
  const world = {
    clients: [{ name: 'Outlook', icon: 'mail' as const }],
    profiles: [{ name: 'New laptop', services: [{ name: 'Contoso Exchange', providers }] }],
  };
  await importLesson(page, 'world.json', lessonFile(world));
  await engine.fault({ do: 'add', fault });
  await engine.call('Outlook', logonWithUi('New laptop'));
  const box = ui.card('Outlook').root.getByRole('alertdialog', { name: 'Microsoft Outlook' });
  await box.getByRole('button', { name: 'Work Offline' }).click();
  await expect(box).toContainText('before you can synchronize your folders with your offline folder file');
  await axe(page, dialogs);
  await box.getByRole('button', { name: 'OK', exact: true }).click();
  await engine.expectResult('Outlook', HR.S_OK);
});
