import { HR } from '../shared/mapi/extendedCodes';
import { LogoffFlag } from '../shared/mapi/logoffFlags';
import { axe, expect, test } from './fixture';
import { importLesson, lessonFile } from './support/lessonFile';
import { logoff, logonWithoutUi, logonWithUi } from './support/calls';

/** The ages of the real software: an open dialog changes its words at once and nothing else (trainer-ux 1.1 to 1.6). */

const dialogs = '[data-simulated-dialog]';
const ages = ['Classic 95/NT', 'XP/2003', 'Modern'] as const;

test.beforeEach(({ engine }) => engine.world('contoso'));

test('an open failure box changes its sentence and its digits with the age; buttons and meaning stay', async ({
  page,
  ui,
  engine,
}) => {
  await engine.fault({
    do: 'add',
    fault: { id: 'f', preset: 'server.down', scope: { service: 'Contoso Exchange' } },
  });
  await engine.call('Outlook', logonWithUi('Outlook'));
  const box = ui.card('Outlook').root.getByRole('alertdialog', { name: 'Microsoft Outlook' });
  await expect(box).toBeVisible();
  const buttons = await box.getByRole('button').allInnerTexts();
  const said = {
    'Classic 95/NT': /Microsoft Exchange Server is down for maintenance\..*ID no: 80040115-0000-000006ba/,
    'XP/2003': /Microsoft Exchange Server is down for maintenance\..*MAPI 1\.0 \(80040115\)/,
    Modern: /Contact your administrator if this condition persists\..*\[80040115-0000-000006BA\]/,
  };
  for (const age of ages) {
    await ui.settings.button.click();
    await ui.settings.era(age).click();
    await expect(ui.settings.era(age)).toBeChecked();
    await page.keyboard.press('Escape');
    await expect(box).toContainText(said[age]);
    expect(await box.getByRole('button').allInnerTexts()).toEqual(buttons);
    await axe(page, dialogs);
  }
});

test('the error box of a program has the opening of its age while it is open', async ({
  page,
  ui,
  engine,
}) => {
  await engine.call('Outlook', logonWithoutUi('Nobody'));
  await engine.expectResult('Outlook', HR.MAPI_E_LOGON_FAILED);
  const { root } = ui.card('Outlook');
  await root.getByRole('button', { name: 'Show what its user reads' }).click();
  const box = root.getByRole('alertdialog', { name: 'Microsoft Outlook' });
  await expect(box).toContainText('Cannot start Microsoft Outlook.');
  await engine.wordedAs('xp');
  await expect(box).toContainText('Unable to open your default e-mail folders.');
  await axe(page, dialogs);
  await engine.wordedAs('classic');
  await expect(box).toContainText('The set of folders could not be opened. The information store');
  await expect(box).not.toContainText('Unable to open your default e-mail folders.');
  await axe(page, dialogs);
});

test('a computer without profiles: the box of each age says how to make one', async ({
  page,
  ui,
  engine,
}) => {
  await importLesson(page, 'world.json', lessonFile({ clients: [{ name: 'Outlook', icon: 'mail' }] }));
  await engine.call('Outlook', logonWithoutUi('Outlook'));
  const { root } = ui.card('Outlook');
  await root.getByRole('button', { name: 'Show what its user reads' }).click();
  const box = root.getByRole('alertdialog', { name: 'Microsoft Outlook' });
  await expect(box).toContainText('You need to create a Microsoft Outlook profile.');
  for (const era of ['xp', 'classic'] as const) {
    await engine.wordedAs(era);
    await expect(box).toContainText('No Microsoft Outlook profiles have been created.');
    await axe(page, dialogs);
  }
});

test('the question about unsent mail and the Mail control panel are worded by age', async ({
  page,
  ui,
  engine,
}) => {
  await engine.wordedAs('xp');
  await importLesson(
    page,
    'world.json',
    lessonFile({ use: 'demonstration', profiles: [{ name: 'Trip', outbox: ['Report'] }] }),
  );
  await engine.call('Outlook', logonWithUi('Trip'));
  await engine.expectResult('Outlook', HR.S_OK);
  await engine.call('Outlook', logoff('M-001', LogoffFlag.MAPI_LOGOFF_UI));
  const { logOff: logOffConfirm } = ui.card('Outlook');
  await expect(logOffConfirm.root).toContainText('There is still mail in your Outbox (1); exit anyway?');
  await axe(page, dialogs);
  await engine.wordedAs('classic');
  await expect(logOffConfirm.root).toContainText('There is still unsent mail in the Outbox (1).');
  await axe(page, dialogs);
  await logOffConfirm.no.click();

  await ui.open('Profiles');
  await page.getByRole('button', { name: 'Properties' }).click();
  await page.getByRole('button', { name: 'E-mail Accounts...' }).click();
  await expect(ui.mail.dialog('E-mail Accounts')).toBeVisible();
  await engine.wordedAs('modern');
  await expect(ui.mail.dialog('Email Accounts')).toBeVisible();
});

test('the failure box names the DLL that does not load and the data file that is in use', async ({
  ui,
  engine,
}) => {
  const box = ui.card('Outlook').root.getByRole('alertdialog', { name: 'Microsoft Outlook' });
  await engine.fault({
    do: 'add',
    fault: { id: 'dll', preset: 'dll.missing', scope: { service: 'Old Fax' } },
  });
  await engine.call('Outlook', logonWithUi('Legacy'));
  await expect(box).toContainText('MAPI was unable to load the information service awfaxp32.dll.');
  await box.getByRole('button', { name: 'Cancel logon' }).click();
  await engine.fault({
    do: 'add',
    fault: { id: 'busy', preset: 'store.inUse', scope: { profile: 'Field' } },
  });
  await engine.call('Outlook', logonWithUi('Field'));
  await expect(box).toContainText('The file C:\\Mail\\archive.pst is in use and could not be accessed.');
});
