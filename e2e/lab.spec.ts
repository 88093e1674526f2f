import { formatHex } from '../shared/mapi/codes';
import { rowsOf } from '../shared/mapi/define';
import { HR } from '../shared/mapi/extendedCodes';
import { logonFlags } from '../shared/mapi/logonFlags';
import { expect, menu, test } from './fixture';

test.beforeEach(async ({ ui }) => {
  await ui.open('Lab');
  await expect(ui.lab.run).toBeVisible();
});

test('every one of the 15 logon flags and the hex field follow each other, both ways', async ({ ui }) => {
  const flags = rowsOf(logonFlags);
  expect(flags).toHaveLength(15);
  await ui.lab.flags.fill('0');
  let sum = 0;
  for (const { name, value, meaning } of flags) {
    await expect(ui.lab.flag(name)).not.toBeChecked();
    await expect(ui.lab.flag(name)).toHaveAccessibleDescription(meaning);
    await ui.lab.flag(name).check();
    sum = (sum | value) >>> 0;
    await expect(ui.lab.flags).toHaveValue(formatHex(sum));
  }
  for (const { name, value } of flags) {
    await ui.lab.flag(name).uncheck();
    sum = (sum & ~value) >>> 0;
    await expect(ui.lab.flags).toHaveValue(formatHex(sum));
  }
  const boxes = ui.lab.region.getByRole('checkbox', { checked: true });
  for (const { name, value } of flags) {
    await ui.lab.flags.fill(value.toString(16));
    await expect(ui.lab.flag(name)).toBeChecked();
    await expect(boxes).toHaveCount(1);
  }
});

test('unknown bits stay, are named, and reach the call: MAPI_E_UNKNOWN_FLAGS (C10)', async ({
  ui,
  engine,
}) => {
  await ui.lab.flags.fill('0x40000001');
  await expect(ui.lab.flags).toHaveAccessibleDescription(
    /0x40000000: no flag of this function has these bits/,
  );
  await expect(ui.lab.warnings.filter({ hasText: 'Undefined flag bits' })).toBeVisible();
  await ui.lab.flag('MAPI_EXTENDED').check();
  await expect(ui.lab.flags).toHaveValue('0x40000021');
  await ui.lab.run.click();
  await engine.expectLastCall('Outlook', { result: HR.MAPI_E_UNKNOWN_FLAGS, call: { flags: 0x40000021 } });
});

test('text that is no number is told at its field, makes no call and takes the keyboard', async ({
  ui,
  engine,
}) => {
  for (const [text, error] of [
    ['0xZZ', 'This is no hex number. Write up to 8 hex digits, such as 0x00000023.'],
    ['0x123456789', 'Flags have 32 bits: at most 0xFFFFFFFF.'],
  ] as const) {
    await ui.lab.flags.fill(text);
    await expect(ui.lab.flags).toHaveAccessibleDescription(error);
    await ui.lab.run.click();
    await expect(ui.lab.flags).toBeFocused();
  }
  expect((await engine.state()).calls).toEqual([]);
});

test('warnings never stop a call: both dialog flags without MAPI_EXTENDED still run (C11, C13)', async ({
  ui,
  engine,
}) => {
  await ui.lab.flags.fill('0x20001');
  await expect(
    ui.lab.warnings.filter({ hasText: 'the documentation asks for only one of them' }),
  ).toBeVisible();
  await expect(ui.lab.warnings.filter({ hasText: 'MAPI_EXTENDED is missing' })).toBeVisible();
  await ui.lab.run.click();
  await engine.expectResult('Outlook', HR.MAPI_E_LOGON_FAILED);
  await expect(ui.lab.result).toContainText('MAPI_E_LOGON_FAILED');
});

test('a profile name goes as NULL, as an empty string or as text (C17, C39, C43)', async ({ ui, engine }) => {
  await ui.lab.flags.fill('0x20');
  await expect(ui.lab.form('Profile name', 'NULL')).toBeChecked();
  await ui.lab.run.click();
  await engine.expectLastCall('Outlook', { result: HR.MAPI_E_LOGON_FAILED, call: { profileName: null } });

  await ui.lab.form('Profile name', 'Empty string').check();
  await ui.lab.run.click();
  await engine.expectLastCall('Outlook', {
    id: 2,
    result: HR.MAPI_E_LOGON_FAILED,
    call: { profileName: '' },
  });

  await ui.lab.form('Profile name', 'Text').check();
  await ui.lab.text('Profile name').fill('Empty');
  await ui.lab.run.click();
  await engine.expectLastCall('Outlook', { id: 3, result: HR.S_OK, call: { profileName: 'Empty' } });
});

test('a given password makes the logon fail; it is gone from its field and from the call (C18)', async ({
  ui,
  engine,
}) => {
  await ui.lab.flags.fill('0x60');
  await ui.lab.form('Password', 'Text').check();
  await ui.lab.text('Password').fill('hunter2');
  await expect(ui.lab.warnings.filter({ hasText: 'A password is given' })).toBeVisible();
  await ui.lab.run.click();
  await engine.expectResult('Outlook', HR.MAPI_E_LOGON_FAILED);
  await expect(ui.lab.text('Password')).toHaveValue('');
  expect(JSON.stringify(await engine.state())).not.toContain('hunter2');
});

test('an out pointer that is NULL: MAPI_E_INVALID_PARAMETER, told in name, number and sentence (C9)', async ({
  ui,
  engine,
}) => {
  await expect(ui.lab.result).toContainText('Choose a program and a function, then press Run.');
  await ui.lab.outNull.check();
  await expect(ui.lab.warnings.filter({ hasText: 'No place for the session' })).toBeVisible();
  await ui.lab.run.click();
  await engine.expectResult('Outlook', HR.MAPI_E_INVALID_PARAMETER);
  await expect(ui.lab.result).toContainText('MAPI_E_INVALID_PARAMETER');
  await expect(ui.lab.result).toContainText('0x80070057');
  await expect(ui.lab.result).toContainText(/[A-Z][^.]{15,}\./);
  await expect(ui.sessions.rows).toHaveCount(0);
});

test('a program without MAPIInitialize: the call fails as it is, or initialise first', async ({
  ui,
  engine,
}) => {
  await ui.lab.client.selectOption('Invoices');
  await ui.lab.fn.selectOption('MAPIUninitialize');
  await ui.lab.run.click();
  await engine.expectLastCall('Invoices', { call: { fn: 'MAPIUninitialize' }, state: 'returned' });
  await expect(ui.lab.result).toContainText('The function returns nothing.');

  await ui.lab.fn.selectOption('MAPILogonEx');
  await expect(ui.lab.initializeFirst).toBeVisible();
  await ui.lab.run.click();
  await engine.expectResult('Invoices', HR.MAPI_E_NOT_INITIALIZED);
  await ui.lab.initializeFirst.click();
  await expect(ui.lab.initializeFirst).toHaveCount(0);
  await engine.expectLastCall('Invoices', { call: { fn: 'MAPIInitialize' }, result: HR.S_OK });
});

test('Logoff in the Lab: reserved and flags are checked and nothing happens, then it logs off (C100 to C102, C105)', async ({
  ui,
  engine,
}) => {
  await engine.call('Outlook', { fn: 'MAPILogonEx', flags: 0x20, profileName: 'Empty' });
  await ui.lab.fn.selectOption('IMAPISession.Logoff');
  await expect(ui.lab.region.getByRole('combobox', { name: 'Session object' })).toContainText('S-001, Empty');
  await expect(ui.lab.flag('MAPI_LOGOFF_UI')).toBeChecked();
  await ui.lab.flag('MAPI_LOGOFF_UI').uncheck();
  await expect(ui.lab.flags).toHaveValue('0x00000000');

  await ui.lab.reserved.fill('1');
  await expect(ui.lab.warnings.filter({ hasText: 'The reserved argument is not 0' })).toBeVisible();
  await ui.lab.run.click();
  await engine.expectResult('Outlook', HR.MAPI_E_INVALID_PARAMETER);
  await ui.lab.reserved.fill('0');

  await ui.lab.flags.fill('0x4');
  await ui.lab.run.click();
  await engine.expectResult('Outlook', HR.MAPI_E_UNKNOWN_FLAGS);
  expect((await engine.state()).sessions[0]).toMatchObject({ word: 'active' });

  await ui.lab.flags.fill('0');
  await ui.lab.run.click();
  await engine.expectLastCall('Outlook', { result: HR.S_OK, call: { fn: 'IMAPISession.Logoff' } });
  await ui.lab.run.click();
  await engine.expectResult('Outlook', HR.MAPI_E_INVALID_OBJECT);
});

test('F5 runs; while the dialog is open the Lab says so and leads to the stage', async ({
  page,
  ui,
  engine,
}) => {
  await page.keyboard.press('F5');
  await expect(ui.lab.region).toContainText(
    'Outlook is inside a call. Answer its dialog on the stage, or wait.',
  );
  await expect(ui.lab.result).toContainText('waiting for an answer');
  await ui.lab.region.getByRole('button', { name: 'Show the stage' }).click();
  await ui.card('Outlook').chooseProfile.pick('Empty');
  await engine.expectResult('Outlook', HR.S_OK);
});

test('a card leads to the Lab with its program chosen', async ({ ui }) => {
  await ui.open('Stage');
  await ui.card('Indexer').choose(menu.lab);
  await expect(ui.lab.client).toHaveValue('Indexer');
});
