import { DefaultStore } from '../shared/mapi/defaultStore';
import { HR } from '../shared/mapi/extendedCodes';
import { expect, test } from './fixture';

test('a form of any call picks from what the program holds; its tables come back as tables (C96, C99)', async ({
  ui,
  engine,
}) => {
  await engine.call('Outlook', { fn: 'MAPILogonEx', flags: 0x20, profileName: 'Outlook' });
  await ui.open('Lab');
  const choice = (name: string) => ui.lab.region.getByRole('combobox', { name, exact: true });

  await ui.lab.fn.selectOption('IMAPISession.AdminServices');
  await expect(choice('Session object')).toContainText('M-001 on S-001, Outlook');
  await ui.lab.run.click();
  await engine.expectResult('Outlook', HR.S_OK);
  await expect(ui.lab.result.getByRole('row', { name: 'lppServiceAdmin O-001' })).toBeVisible();

  await ui.lab.fn.selectOption('IMsgServiceAdmin.GetMsgServiceTable');
  await expect(choice('Administration object')).toContainText('O-001, service admin, Outlook');
  await ui.lab.run.click();
  await engine.expectResult('Outlook', HR.S_OK);
  await expect(ui.lab.result.getByRole('columnheader', { name: 'PR_DISPLAY_NAME' })).toBeVisible();

  await ui.lab.fn.selectOption('IMAPISession.SetDefaultStore');
  await choice('Store').selectOption('NULL');
  await choice('Flags').selectOption({ label: `MAPI_PRIMARY_STORE ${DefaultStore.MAPI_PRIMARY_STORE}` });
  await ui.lab.run.click();
  await engine.expectLastCall('Outlook', {
    result: HR.S_OK,
    call: { fn: 'IMAPISession.SetDefaultStore', flags: DefaultStore.MAPI_PRIMARY_STORE, store: null },
  });
});

test('a name that is not there is passed on all the same; an empty one stops at its field', async ({
  ui,
  engine,
}) => {
  await ui.open('Lab');
  await ui.lab.fn.selectOption('IMAPITable.QueryRows');
  const other = ui.lab.region.getByRole('textbox', { name: 'Object: another one' });
  await ui.lab.run.click();
  await expect(other).toBeFocused();
  expect((await engine.state()).calls).toEqual([]);
  await other.fill('O-999');
  await ui.lab.run.click();
  await engine.expectLastCall('Outlook', {
    result: HR.MAPI_E_INVALID_OBJECT,
    call: { fn: 'IMAPITable.QueryRows', object: 'O-999' },
  });
});

test('a program is ended inside its dialog from its card, and starts again without MAPI (D69)', async ({
  ui,
  engine,
}) => {
  await engine.call('Outlook', { fn: 'MAPILogonEx', flags: 0x21 });
  const card = ui.card('Outlook');
  await expect(card.root.getByRole('dialog')).toBeVisible();
  await card.choose(/^End Outlook at once/);
  await expect(card.root.getByRole('dialog')).toHaveCount(0);
  await expect(card.root).toContainText('This program has ended.');
  expect((await engine.state()).clients[0]).toMatchObject({ id: 'Outlook', state: 'dead' });

  await ui.open('Lab');
  await expect(ui.lab.region).toContainText('Outlook has ended.');
  await ui.open('Stage');
  await card.choose('Start Outlook again');
  await expect(card.root).toContainText('This program has not called MAPIInitialize yet.');
  expect((await engine.state()).clients[0]).toMatchObject({ state: 'running', initCount: 0 });
});
