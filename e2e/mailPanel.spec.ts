import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from './fixture';
import { axeInBothThemes, expect, test } from './fixture';
import { logoff, logonWithoutUi } from './support/calls';

const names = async (engine: Engine) => (await engine.state()).profiles.map(({ name }) => name);

test('Mail lists the profiles, the first one selected; Apply waits for a change; Prompt clears the default (C52)', async ({
  ui,
  engine,
}) => {
  await ui.open('Profiles');
  await expect(ui.mail.profiles.getByRole('option')).toHaveText(['Outlook', 'Field', 'Empty']);
  await expect(ui.mail.profiles).toHaveValue('Outlook');
  const apply = ui.mail.mail.getByRole('button', { name: 'Apply' });
  await expect(apply).toBeDisabled();
  await expect(ui.mail.mail.getByRole('radio', { name: 'Always use this profile' })).toBeChecked();
  await ui.mail.mail.getByRole('radio', { name: 'Prompt for a profile to be used' }).check();
  await expect(ui.mail.mail.getByRole('combobox', { name: 'Profile that is always used' })).toBeDisabled();
  await apply.click();
  await expect(apply).toBeDisabled();
  expect((await engine.state()).profiles.filter(({ isDefault }) => isDefault)).toEqual([]);
  await ui.mail.mail.getByRole('radio', { name: 'Always use this profile' }).check();
  await expect(apply).toBeDisabled();
  await ui.mail.mail.getByRole('combobox', { name: 'Profile that is always used' }).selectOption('Field');
  await ui.mail.mail.getByRole('button', { name: 'OK', exact: true }).click();
  await expect(ui.mail.region).toContainText('Mail is closed');
  // The control panel lets MAPI go when its window has closed.
  const panel = async () => (await engine.state()).clients.find(({ id }) => id === 'Control Panel');
  await expect.poll(panel).toMatchObject({ initCount: 0, system: true });
  expect((await engine.state()).profiles.find(({ isDefault }) => isDefault)?.name).toBe('Field');
  await ui.open('Stage');
  await expect(ui.stage).not.toContainText('Control Panel');
});

test('Cancel changes nothing; Open Mail opens it again', async ({ ui, engine }) => {
  const before = await engine.digest();
  await ui.open('Profiles');
  await ui.mail.mail.getByRole('radio', { name: 'Prompt for a profile to be used' }).check();
  await ui.mail.mail.getByRole('button', { name: 'Cancel', exact: true }).click();
  expect(await engine.digest()).toBe(before);
  await ui.mail.region.getByRole('button', { name: 'Open Mail' }).click();
  await expect(ui.mail.mail.getByRole('radio', { name: 'Always use this profile' })).toBeChecked();
});

test('New Profile refuses bad names under the field, and takes a good one (2.4, D7)', async ({
  ui,
  engine,
}) => {
  await ui.open('Profiles');
  await ui.mail.mail.getByRole('button', { name: 'Add...' }).click();
  const dialog = ui.mail.dialog('New Profile');
  const field = dialog.getByRole('textbox', { name: 'Profile Name:' });
  await expect(field).toBeFocused();
  await expect(dialog.getByLabel(/password/i)).toHaveCount(0);
  const refused = [
    ['', 'Enter a name for the profile.'],
    ['outlook', 'A profile with this name exists already. Enter another name.'],
    ['a/b', 'Use letters, digits, underscores and inner spaces only.'],
    [' Field', 'A profile name cannot begin or end with a space.'],
    ['x'.repeat(65), 'A profile name has at most 64 characters.'],
  ] as const;
  for (const [name, sentence] of refused) {
    await field.fill(name);
    await field.press('Enter');
    await expect(dialog.getByRole('alert')).toHaveText(sentence);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
  }
  await field.fill('Travel');
  await dialog.getByRole('button', { name: 'OK', exact: true }).click();
  await expect(ui.mail.dialog('Mail Setup - Travel')).toBeVisible();
  expect(await names(engine)).toContain('Travel');
  await expect(ui.trace.line(/Profile "Travel" created/)).toBeVisible();
});

test('Copy Profile asks for a new name and refuses one that exists (D58)', async ({ ui, engine }) => {
  await ui.open('Profiles');
  await ui.mail.withProfile('Field', 'Copy...');
  const dialog = ui.mail.dialog('Copy Profile');
  await dialog.getByRole('textbox', { name: 'New profile name:' }).fill('Outlook');
  await dialog.getByRole('button', { name: 'OK', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('exists already');
  await dialog.getByRole('textbox', { name: 'New profile name:' }).fill('Field 2');
  await dialog.getByRole('button', { name: 'OK', exact: true }).click();
  await expect(ui.mail.profiles.getByRole('option', { name: 'Field 2' })).toBeAttached();
  const { profiles } = await engine.state();
  const services = (name: string) =>
    profiles.find((one) => one.name === name)?.services.map((one) => one.name);
  expect(services('Field 2')).toEqual(services('Field'));
});

test('Remove asks; No is the default; a profile in use is only marked and goes with its last session (C124)', async ({
  ui,
  engine,
}) => {
  await engine.call('Outlook', logonWithoutUi('Field'));
  await ui.open('Profiles');
  await ui.mail.withProfile('Empty', 'Remove');
  const question = ui.mail.question('Remove profile');
  await expect(question.getByRole('button', { name: 'No' })).toBeFocused();
  await question.press('Enter');
  expect(await names(engine)).toContain('Empty');
  await ui.mail.withProfile('Empty', 'Remove');
  await question.getByRole('button', { name: 'Yes' }).click();
  await expect(ui.mail.profiles.getByRole('option')).toHaveText(['Outlook', 'Field']);

  await ui.mail.withProfile('Field', 'Remove');
  await expect(question).toContainText('in use by S-001');
  await question.getByRole('button', { name: 'Yes' }).click();
  await expect(ui.mail.mail.getByRole('status')).toContainText(
    '"Field" is in use. It is marked for deletion and removed when its last session ends.',
  );
  await expect(ui.mail.profiles.getByRole('option')).toHaveText(['Outlook']);
  await engine.call('Outlook', logoff('M-001'));
  await engine.advance(1_000);
  expect(await names(engine)).toEqual(['Outlook']);
  await expect(ui.mail.mail.getByRole('status')).toHaveCount(0);
});

test('Mail Setup leads to accounts and data files: add, change and remove, each with its cancel', async ({
  ui,
  engine,
}) => {
  await ui.open('Profiles');
  await ui.mail.withProfile('Empty', 'Properties');
  const setup = ui.mail.dialog('Mail Setup - Empty');
  await setup.getByRole('button', { name: 'Data Files...' }).click();
  const files = ui.mail.dialog('Data Files');
  await expect(files).toContainText('This profile has no data file.');
  await files.getByRole('button', { name: 'Add...' }).click();
  await ui.mail.dialog('New Data File').getByRole('button', { name: 'OK', exact: true }).click();
  const sheet = ui.mail.dialog('Personal Folders');
  await sheet.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(files.getByRole('alert')).toContainText('was not added');
  await files.getByRole('button', { name: 'Add...' }).click();
  await ui.mail.dialog('New Data File').getByRole('button', { name: 'OK', exact: true }).click();
  await sheet.getByLabel('Data file:').fill('C:\\Mail\\trip.pst');
  await sheet.getByRole('button', { name: 'OK', exact: true }).click();
  await expect(files.getByRole('option')).toHaveText(['Personal Folders - C:\\Mail\\trip.pst']);

  await files.getByRole('button', { name: 'Settings...' }).click();
  await sheet.getByLabel('Data file:').fill('C:\\Mail\\other.pst');
  await sheet.getByRole('button', { name: 'OK', exact: true }).click();
  await expect(files.getByRole('option')).toHaveText(['Personal Folders - C:\\Mail\\other.pst']);
  await files.getByRole('button', { name: 'Remove' }).click();
  await ui.mail.question('Remove service').getByRole('button', { name: 'No' }).click();
  await expect(files.getByRole('option')).toHaveCount(1);
  await files.getByRole('button', { name: 'Remove' }).click();
  await ui.mail.question('Remove service').getByRole('button', { name: 'Yes' }).click();
  await expect(files).toContainText('This profile has no data file.');
  await files.getByRole('button', { name: 'Close', exact: true }).click();

  await setup.getByRole('button', { name: 'Email Accounts...' }).click();
  const accounts = ui.mail.dialog('Email Accounts');
  await accounts.getByRole('button', { name: 'New...' }).click();
  const adding = ui.mail.dialog('Add New Account');
  await adding.getByRole('listbox').selectOption('Contoso Exchange');
  await adding.getByRole('button', { name: 'OK', exact: true }).click();
  const exchange = ui.mail.dialog('Contoso Exchange');
  await exchange.getByLabel('Server:').fill('mail01');
  await exchange.getByLabel('Mailbox:').fill('Ana Ruiz');
  await exchange.getByRole('button', { name: 'OK', exact: true }).click();
  await expect(accounts.getByRole('option')).toHaveText(['Contoso Exchange - mail01']);
  await accounts.getByRole('button', { name: 'New...' }).click();
  await adding.getByRole('listbox').selectOption('Contoso Exchange');
  await adding.getByRole('button', { name: 'OK', exact: true }).click();
  await expect(adding.getByRole('alert')).toContainText('can exist once in a profile');
  expect((await engine.state()).objects.filter(({ client }) => client === 'Control Panel')).toEqual([]);
});

test('access keys work, and Esc closes one dialog after the other', async ({ ui, page }) => {
  await ui.open('Profiles');
  await ui.mail.profiles.focus();
  await page.keyboard.press('Alt+a');
  await expect(ui.mail.dialog('New Profile')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(ui.mail.mail).toBeVisible();
  await expect(ui.mail.profiles).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(ui.mail.region).toContainText('Mail is closed');
});

test('a profile made here is there after a restart, and nothing secret with it', async ({
  ui,
  running: { dataDir },
  startAgain,
}) => {
  await ui.open('Profiles');
  await ui.mail.add('Travel');
  await expect(ui.mail.dialog('Mail Setup - Travel')).toBeVisible();
  await startAgain();
  expect(readFileSync(join(dataDir, 'profiles.json'), 'utf8')).not.toMatch(/letmein|accepts|"password"/);
  await ui.open('Profiles');
  await expect(ui.mail.profiles.getByRole('option')).toHaveText(['Outlook', 'Field', 'Empty', 'Travel']);
});

test('no accessibility violation of the mail dialogs', async ({ ui, app, page }) => {
  await ui.open('Profiles');
  await axeInBothThemes(app, page);
  await ui.mail.withProfile('Outlook', 'Properties');
  await axeInBothThemes(app, page);
  await page.getByRole('button', { name: 'Email Accounts...' }).click();
  await axeInBothThemes(app, page);
  await page.getByRole('button', { name: 'Change...' }).click();
  await expect(ui.mail.dialog('Contoso Exchange')).toBeVisible();
  await axeInBothThemes(app, page);
});
