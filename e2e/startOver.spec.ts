import { expect, menu, test, type Simulator } from './fixture';
import { secondWindow } from './support/secondWindow';
import { resize } from './support/view';

const sections = ['Lab', 'Lessons', 'Faults', 'Profiles', 'Stage'] as const;

/** Every section as its markup stands in the page. Numbers that React and Fluent give to elements are left out. */
async function everything({
  page,
  ui,
  engine,
}: Pick<Simulator, 'page' | 'ui' | 'engine'>): Promise<string[]> {
  const looks: string[] = [];
  for (const section of sections) {
    await ui.open(section);
    await page.mouse.move(0, 0);
    // What the composed call would come to is told a little later than the form is there.
    if (section === 'Lab') await expect(ui.lab.whatIf).toContainText('stops at');
    await engine.idle();
    const markup = await page.evaluate(() => document.body.innerHTML);
    looks.push(
      markup
        .replace(/_r_\w+?_(?=[^<]*>)/g, '#')
        // Fluent's guards of the focus, which nobody sees, are moved about while the focus is.
        .replaceAll(/<i tabindex="-?\d" role="none"[^>]*>/g, '<i>')
        // What is announced, and when, depends on what the page had heard from the engine when it was drawn for the first time.
        .replaceAll(/(<div class="hidden-text" role="status"[^>]*>)[^<]*/g, '$1')
        .replaceAll('><', '>\n<'),
    );
  }
  return looks;
}

test('a test finds nothing that the test before it left: the page is as if its code had just been loaded', async ({
  app,
  page,
  ui,
  engine,
  startAgain,
  otherFolder,
}) => {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.reload();
  const atFirst = await everything({ page, ui, engine });

  // A run with a dialog left open, a fault, and a clock that has moved.
  await engine.call('Outlook', { fn: 'MAPILogonEx', flags: 0x21, profileName: 'Outlook' });
  await engine.fault({ do: 'add', fault: { id: 'rule', preset: 'server.down' } });
  await ui.card('Outlook').enterPassword.password.fill('half typed');
  await engine.call('Invoices', { fn: 'MAPIInitialize' });
  await engine.advance(61_000);
  await app.evaluate(() =>
    trainerTest.send('preferences', { theme: 'dark', era: 'xp', showEvidence: false }),
  );
  // A window with a draft, a filter, a selected line, another size, and a companion.
  await ui.open('Lab');
  await ui.lab.client.selectOption('Invoices');
  await ui.lab.flag('MAPI_LOGON_UI').uncheck();
  await ui.lab.form('Profile name', 'Text').check();
  await ui.lab.text('Profile name').fill('Empty');
  await ui.open('Stage');
  await ui.card('Invoices').choose(menu.logOn);
  await ui.trace.toggleLevel('MAPI');
  await ui.trace.search.fill('lock');
  await ui.sessions.row('S-001', 'asking for credentials').click();
  await resize(app, page, 1024, 700);
  await secondWindow(app);
  await page.keyboard.down('Alt');

  await startAgain(otherFolder);
  await page.keyboard.up('Alt');
  expect(app.windows()).toHaveLength(1);
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([1280, 800]);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  const now = await everything({ page, ui, engine });
  for (const [index, look] of atFirst.entries()) expect(now[index], sections[index]).toBe(look);
});

test.describe('in another world', () => {
  test.use({ world: 'contoso' });

  test('a test begins in the world that it asks for', async ({ page, engine }) => {
    await expect(page.getByRole('button', { name: /Messenger/ }).first()).toBeVisible();
    expect((await engine.state()).clients.map(({ id }) => id)).toContain('Messenger');
  });
});
