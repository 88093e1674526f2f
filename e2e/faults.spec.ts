import { HR } from '../shared/mapi/extendedCodes';
import { axeInBothThemes, expect, test } from './fixture';
import { logonWithoutUi, logonWithUi } from './support/calls';

test.beforeEach(({ engine }) => engine.world('contoso'));

test('F7 opens the panel; a named cause says what the trainee will see; the rule works and tells how often it answered', async ({
  ui,
  engine,
  page,
}) => {
  await page.keyboard.press('F7');
  await expect(ui.faults.region).toContainText('No faults');
  await expect(ui.faults.clearAll).toBeDisabled();
  await ui.faults.add.click();
  await expect(ui.faults.editor.getByRole('radio', { name: 'Named cause' })).toBeFocused();
  await ui.faults.list('Cause').selectOption('server.down');
  await expect(ui.faults.editor).toContainText('The trainee will see: Failure box with Retry');
  await ui.faults.list('Profile').selectOption('Outlook');
  await ui.faults.list('Service').selectOption('Contoso Exchange');
  await ui.faults.button('Add').click();
  await expect(ui.faults.row('server.down')).toHaveAccessibleName(
    'server.down, armed, profile Outlook, service Contoso Exchange, always, hidden',
  );
  await expect(ui.statusLine).toContainText('1 fault armed (hidden from stage)');

  await engine.call('Outlook', logonWithUi('Outlook'));
  await expect(ui.faults.row('server.down')).toContainText('once');
  await page.keyboard.press('F7');
  await expect(ui.card('Outlook').root.getByRole('alertdialog')).toContainText(
    'Contoso Exchange could not be started',
  );
});

test('a hidden fault is nowhere on the stage, neither in its text nor in its accessibility tree, until it is revealed', async ({
  ui,
  engine,
}) => {
  await engine.fault({
    do: 'add',
    fault: { id: 'secret rule', preset: 'server.down', scope: { service: 'Contoso Exchange' }, hidden: true },
  });
  await engine.call('Outlook', logonWithUi('Outlook'));
  await expect(ui.stage.getByRole('alertdialog')).toBeVisible();
  await ui.trace.search.fill('server.down');
  await expect(ui.trace.lines).toHaveCount(0);
  const seen = `${await ui.stage.innerHTML()}${await ui.stage.ariaSnapshot()}`;
  expect(seen).not.toMatch(/secret rule|server\.down|\bfaults?\b/i);
  await ui.open('Faults');
  await ui.faults.button('secret rule is hidden: reveal it to the stage').click();
  await expect(ui.faults.row('secret rule')).toHaveAccessibleName(/shown$/);
  await expect(ui.statusLine).toContainText('1 fault armed.');
  await ui.open('Stage');
  await expect(ui.trace.lines).toContainText([
    'Fault armed: server.down at provider: logon',
    'Fault fired: server.down at provider: logon',
  ]);
  await ui.open('Faults');
  await ui.faults.button('secret rule is shown: hide it from the stage').click();
  await expect(ui.statusLine).toContainText('1 fault armed (hidden from stage)');
});

test('a raw rule is an operation and a code; wrong numbers are refused under their field', async ({
  ui,
  engine,
}) => {
  await ui.open('Faults');
  await ui.faults.add.click();
  await ui.faults.editor.getByRole('radio', { name: /^Raw/ }).check();
  await ui.faults.list('Operation').selectOption('logon: memory');
  await ui.faults.list('Result').selectOption({ label: 'MAPI_E_NOT_ENOUGH_MEMORY 0x8007000E' });
  await ui.faults.list('When').selectOption('only attempt number');
  await ui.faults.editor.getByRole('textbox', { name: 'Attempt' }).fill('0');
  await ui.faults.button('Add').click();
  await expect(ui.faults.editor.getByRole('alert')).toHaveText('Write a whole number from 1 to 1000.');
  await ui.faults.editor.getByRole('textbox', { name: 'Attempt' }).fill('1');
  await ui.faults.button('Add').click();
  await expect(ui.faults.row('logon: memory')).toContainText('MAPI_E_NOT_ENOUGH_MEMORY');
  await engine.call('Invoices', logonWithoutUi('Field'));
  await engine.expectResult('Invoices', HR.MAPI_E_NOT_ENOUGH_MEMORY);
  await engine.call('Invoices', logonWithoutUi('Field'));
  await engine.expectResult('Invoices', HR.S_OK);
});

test('Ctrl+1 fires a rule on cue from anywhere; pressed again it ends it; other rules are turned on and off', async ({
  ui,
  engine,
  page,
}) => {
  const scope = { service: 'Contoso Exchange' };
  await engine.fault({
    do: 'add',
    fault: { id: 'cue', preset: 'server.down', scope, trigger: { kind: 'on cue' }, key: 1, hidden: true },
  });
  await engine.fault({
    do: 'add',
    fault: { id: 'plain', preset: 'data.corrupt', scope, key: 2, armed: false },
  });
  const fault = async (id: string) => (await engine.state()).faults.find((one) => one.id === id);
  await engine.call('Invoices', logonWithoutUi('Outlook'));
  await expect(ui.sessions.row('S-001', 'active')).toBeVisible();
  await page.keyboard.press('Control+1');
  await expect.poll(() => fault('cue')).toMatchObject({ cued: true });
  await engine.call('Invoices', logonWithoutUi('Outlook'));
  await expect(ui.sessions.row('S-002', 'active (degraded)')).toBeVisible();
  await page.keyboard.press('Control+1');
  await expect.poll(() => fault('cue')).toMatchObject({ cued: false, armed: false });
  await page.keyboard.press('Control+2');
  await expect.poll(() => fault('plain')).toMatchObject({ armed: true });
  // The key turns round what its window shows, which may be a frame behind the engine.
  await engine.idle();
  await page.keyboard.press('Control+2');
  await expect.poll(() => fault('plain')).toMatchObject({ armed: false });
});

test('rules are disarmed, changed, cleared one by one and all at once; Cancel and Esc add nothing', async ({
  ui,
  page,
}) => {
  await ui.open('Faults');
  for (const cause of ['spooler.dead', 'client.leaks']) {
    await ui.faults.add.click();
    await ui.faults.list('Cause').selectOption(cause);
    await ui.faults.button('Add').click();
  }
  await expect(ui.faults.rows).toHaveCount(2);
  await ui.faults.region.getByRole('checkbox', { name: 'Armed: client.leaks' }).click();
  await expect(ui.faults.row('client.leaks')).toHaveAccessibleName(/not armed/);
  await ui.faults.button('Change client.leaks').click();
  await ui.faults.list('Program').selectOption('Stubborn');
  await ui.faults.button('Change').click();
  await expect(ui.faults.row('client.leaks')).toHaveAccessibleName(/program Stubborn/);
  await ui.faults.add.click();
  await ui.faults.button('Cancel').click();
  await ui.faults.add.click();
  await page.keyboard.press('Escape');
  await expect(ui.faults.editor).toHaveCount(0);
  await expect(ui.faults.rows).toHaveCount(2);
  await ui.faults.button('Clear spooler.dead').click();
  await expect(ui.faults.rows).toHaveCount(1);
  await ui.faults.clearAll.click();
  await expect(ui.faults.region).toContainText('No faults');
});

test('no accessibility violation of panel and editor', async ({ ui, engine, app, page }) => {
  await engine.fault({ do: 'add', fault: { id: 'down', preset: 'server.down', hidden: true, key: 1 } });
  await engine.fault({
    do: 'add',
    fault: { id: 'raw', operation: 'provider: logon', result: HR.MAPI_E_BUSY, armed: false, delayMs: 500 },
  });
  await ui.open('Faults');
  await ui.faults.add.click();
  await axeInBothThemes(app, page);
});
