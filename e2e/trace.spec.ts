import { expect, test } from './fixture';

test.beforeEach(async ({ ui, engine }) => {
  await engine.call('Outlook', { fn: 'MAPILogonEx', flags: 0x21 });
  await ui.card('Outlook').chooseProfile.pick('Empty');
  await expect(ui.sessions.row('S-001', 'active')).toBeVisible();
});

test('the trace says every call, decision, dialog and answer in order, with result and time', async ({
  ui,
  engine,
}) => {
  const lines = await engine.trace();
  await expect(ui.trace.region).toContainText(`${lines.length} lines`);
  for (const [words, name] of [
    ['MAPILogonEx', /^1, client, Outlook: MAPILogonEx/],
    ['lock taken', /, MAPI, .*: Logon lock taken$/],
    ['MAPI_LOGON_UI?', /MAPI_LOGON_UI\? Yes: prompt user$/],
    ['answered', /, user, .*: Dialog answered: Choose Profile, OK "Empty"$/],
    ['created', /Session created/],
    ['S_OK', new RegExp(`^${lines.length}, .*MAPILogonEx.*S_OK +0x00000000$`)],
  ] as const) {
    await ui.trace.search.fill(words);
    await expect(ui.trace.line(name)).toBeVisible();
  }
});

test('levels and text filter the trace; what does not match is said', async ({ ui, engine }) => {
  const lines = await engine.trace();
  const users = lines.filter(({ level }) => level === 'user').length;
  for (const level of ['client', 'MAPI', 'service', 'provider', 'spooler', 'fault', 'engine'])
    await ui.trace.toggleLevel(level);
  await expect(ui.trace.region).toContainText(`${users} of ${lines.length} lines`);
  await expect(ui.trace.region).toContainText('1 of 8 levels');
  await expect(ui.trace.lines).toHaveCount(users);
  await ui.trace.toggleLevel('MAPI');
  await ui.trace.search.fill('LOCK');
  await expect(ui.trace.lines).toHaveCount(lines.filter(({ what }) => what.startsWith('lock ')).length);
  await expect(ui.trace.line(/Logon lock taken/)).toBeVisible();
  await ui.trace.search.fill('no such words');
  await expect(ui.trace.region).toContainText('No line matches');
  await ui.page.keyboard.press('Control+f');
  await expect(ui.trace.search).toBeFocused();
});

test('selecting a line opens its explanation and shows its call; evidence tags can be switched off', async ({
  ui,
}) => {
  await ui.trace.search.fill('prompt user');
  const line = ui.trace.line(/MAPI_LOGON_UI\? Yes/);
  await expect(line).toContainText('DOC');
  const before = await line.innerText();
  await line.click();
  await expect(line).toHaveAttribute('aria-current', 'true');
  await expect(ui.trace.follow).toHaveAttribute('aria-pressed', 'false');
  expect((await line.innerText()).length).toBeGreaterThan(before.length + 20);
  await expect(ui.diagram.rule).toContainText('DOC');
  await line.click();
  await expect(line).not.toHaveAttribute('aria-current', 'true');

  await ui.settings.button.click();
  await ui.settings.evidence.click();
  await ui.page.keyboard.press('Escape');
  await expect(line).not.toContainText('DOC');
  await expect(ui.diagram.rule).not.toContainText('DOC');
});
