import { HR } from '../shared/mapi/extendedCodes';
import { axe, axeInBothThemes, expect, test } from './fixture';
import { resize } from './support/view';

test.beforeEach(async ({ ui }) => {
  await ui.open('Lab');
  await expect(ui.lab.run).toBeVisible();
});

const UNREADABLE = 'A number or a name of the form cannot be read yet.';

const state = (engine: { state: () => Promise<unknown> }) => engine.state();

test('what if: the path follows the flags while they are ticked, dotted, and nothing runs', async ({
  ui,
  engine,
}) => {
  await expect(ui.lab.whatIf).toHaveText(
    /What if: stops at “Prompt user”. Outlook shows Choose Profile and holds the logon lock\./,
  );
  const before = JSON.stringify(await state(engine));
  await expect(ui.diagram.tab('What if')).toHaveAttribute('aria-selected', 'true');
  await expect(ui.diagram.whatIfPath).toHaveText([
    '1. MAPI_NEW_SESSION? No',
    '2. Shared session exists? No',
    '3. Profile name NULL? Yes',
    '4. MAPI_USE_DEFAULT? No',
    '5. MAPI_LOGON_UI? Yes',
    '6. Prompt user',
  ]);
  await expect(ui.diagram.picture).toHaveAccessibleName(/would visit 6 shapes, up to "Prompt user"/);
  await expect(ui.diagram.shape('MAPI_LOGON_UI?, what if')).toBeVisible();
  await expect(ui.diagram.legend).toHaveText(['what if', 'not visited']);

  await ui.lab.flag('MAPI_LOGON_UI').uncheck();
  await expect(ui.lab.whatIf).toContainText('ends at “Return error”, no dialog.');
  await expect(ui.lab.whatIf).toContainText('MAPI_E_LOGON_FAILED');
  await expect(ui.diagram.whatIfPath.last()).toHaveText('6. Return error');

  await ui.lab.flag('MAPI_NEW_SESSION').check();
  await ui.lab.form('Profile name', 'Text').check();
  await ui.lab.text('Profile name').fill('Empty');
  await expect(ui.lab.whatIf).toContainText('ends at “Return session”, no dialog.');
  await expect(ui.lab.whatIf).toContainText('S_OK');
  await expect(ui.diagram.whatIfPath).toHaveText([
    '1. MAPI_NEW_SESSION? Yes',
    '2. Profile name NULL? No',
    '3. Use specified name for profile',
    '4. Can supplied credentials validate profile? Yes',
    '5. Return session',
  ]);
  expect(JSON.stringify(await state(engine))).toBe(before);
});

test('Run takes the path that was said, and the picture then shows the run', async ({ ui, engine }) => {
  await ui.lab.flags.fill('0x22');
  await ui.lab.form('Profile name', 'Text').check();
  await ui.lab.text('Profile name').fill('Empty');
  await expect(ui.diagram.whatIfPath.last()).toHaveText('5. Return session');
  const said = await ui.diagram.whatIfPath.allInnerTexts();
  await ui.lab.run.click();
  await engine.expectResult('Outlook', HR.S_OK);
  await expect(ui.diagram.tab('Diagram')).toHaveAttribute('aria-selected', 'true');
  await expect(ui.diagram.path).toHaveText(said);
  await ui.lab.flag('MAPI_NEW_SESSION').uncheck();
  await expect(ui.diagram.tab('What if')).toHaveAttribute('aria-selected', 'true');
  await expect(ui.diagram.path).toHaveCount(0);
});

test('it follows the machine: faults, the logon lock, what other programs do', async ({ ui, engine }) => {
  await ui.lab.client.selectOption('Invoices');
  await ui.lab.flags.fill('0x20');
  await ui.lab.form('Profile name', 'Text').check();
  await ui.lab.text('Profile name').fill('Field');
  await expect(ui.lab.whatIf).toContainText('“Return session”');
  await engine.call('Outlook', { fn: 'MAPILogonEx', flags: 0x21 });
  await expect(ui.lab.whatIf).toContainText('waits for the logon lock, which Outlook holds.');
  await ui.lab.flag('MAPI_TIMEOUT_SHORT').check();
  await expect(ui.lab.whatIf).toContainText('returns after 0:05.000, no dialog.');
  await expect(ui.lab.whatIf).toContainText('MAPI_E_TIMEOUT');
  await ui.lab.client.selectOption('Outlook');
  await expect(ui.lab.whatIf).toContainText('Outlook is inside another call.');
});

test('other calls say what they return; a form that cannot be read says nothing', async ({ ui, engine }) => {
  await engine.call('Outlook', { fn: 'MAPILogonEx', flags: 0x20, profileName: 'Empty' });
  await ui.lab.fn.selectOption('IMAPISession.Release');
  await expect(ui.lab.whatIf).toContainText('Returned 0: references that are left.');
  await ui.lab.fn.selectOption('IMAPISession.Logoff');
  await expect(ui.lab.whatIf).toContainText('stops at a dialog. Outlook shows the logoff confirmation.');
  await ui.lab.flags.fill('0x0');
  await expect(ui.lab.whatIf).toContainText('returns, no dialog.');
  await expect(ui.lab.whatIf).toContainText('S_OK');
  await ui.lab.flags.fill('nonsense');
  await expect(ui.lab.whatIf).toHaveCount(0);
});

test('before the first answer is there nothing is said about the form', async ({ ui, page }) => {
  await page.reload();
  await ui.open('Stage');
  const said = await page.evaluateHandle((sentence) => {
    const seen: string[] = [];
    const look = () => {
      const text = document.body.textContent;
      if (text.includes(sentence)) seen.push(sentence);
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
    return seen;
  }, UNREADABLE);
  await ui.open('Lab');
  await expect(ui.lab.whatIf).toBeVisible();
  expect(await said.jsonValue()).toEqual([]);
  await ui.lab.flags.fill('nonsense');
  await expect(ui.diagram.region).toContainText(UNREADABLE);
  expect(await said.jsonValue()).not.toEqual([]);
});

test('a password is tried as it is typed, and is nowhere afterwards (C18)', async ({ ui, engine, page }) => {
  await ui.lab.flags.fill('0x22');
  await ui.lab.form('Profile name', 'Text').check();
  await ui.lab.text('Profile name').fill('Empty');
  await expect(ui.lab.whatIf).toContainText('S_OK');
  await ui.lab.form('Password', 'Text').check();
  await ui.lab.text('Password').fill('hunter2');
  await expect(ui.lab.whatIf).toContainText('MAPI_E_LOGON_FAILED');
  await ui.lab.text('Password').fill('');
  await expect(ui.lab.whatIf).toContainText('S_OK');
  expect(JSON.stringify(await engine.state())).not.toContain('hunter2');
  expect(await page.content()).not.toContain('hunter2');
});

test('below 1100 px the result of Run stands under the form', async ({ ui, app, page }) => {
  await resize(app, page, 1024, 768);
  await ui.lab.flags.fill('0x40000020');
  await expect(ui.lab.whatIf).toContainText('MAPI_E_UNKNOWN_FLAGS');
  await ui.lab.run.click();
  await expect(ui.lab.resultLine).toBeInViewport();
  await expect(ui.lab.resultLine).toContainText('MAPI_E_UNKNOWN_FLAGS');
  await expect(ui.lab.resultLine).toContainText('0x80040106');
  await axe(page);
  await resize(app, page, 700, 800);
  await expect(ui.lab.resultLine).toBeInViewport();
});

test('the Lab with a dotted path can be used by everybody', async ({ app, page, ui }) => {
  await expect(ui.diagram.whatIfPath).toHaveCount(6);
  await axeInBothThemes(app, page);
});
