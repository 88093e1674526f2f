import { axe, axeInBothThemes, expect, menu, test, type Page, type Simulator } from './fixture';
import { importLesson, lessonFile } from './support/lessonFile';
import { resize } from './support/view';

const sizes = [
  [1440, 900],
  [1024, 700],
] as const;

/** A world in which every dialog of a logon can be reached. */
const world = lessonFile({
  use: 'demonstration',
  settings: { legacyProfilePasswords: true },
  profiles: [
    { name: 'Guarded', password: 'opensesame' },
    {
      name: 'Later',
      services: [
        {
          name: 'Later Mail',
          providers: [
            { name: 'Later store', kind: 'store', prompt: { dialog: 'windows-security', accepts: 'x' } },
          ],
        },
      ],
    },
    {
      name: 'Unset',
      services: [
        {
          name: 'Dial Mail',
          settings: [{ name: 'Phone number', value: null }],
          providers: [{ name: 'Dial store', kind: 'store' }],
        },
      ],
    },
  ],
});

const logon = (profileName: string | null, flags = 0x23) => ({ fn: 'MAPILogonEx', flags, profileName });
const dialogs = '[data-simulated-dialog]';

/** A window, and what it shows. */
type View = Pick<Simulator, 'app' | 'page' | 'ui' | 'engine'>;

/** Looks at the screens of the window, one after the other. */
async function screens({ app, page, ui, engine }: View): Promise<void> {
  const look = (part?: string) => axeInBothThemes(app, page, part);
  await look();
  await ui.card('Outlook').choose(menu.logOn);
  await expect(ui.card('Outlook').chooseProfile.root).toBeVisible();
  await engine.call('Invoices', logon('Empty'));
  await expect(ui.sessions.row('S-002', 'waiting for logon lock')).toBeVisible();
  await look();
  await ui.card('Outlook').chooseProfile.pick('Field');
  await expect(ui.sessions.row('S-002', 'active')).toBeVisible();
  await ui.sessions.row('S-001').click();
  await ui.trace.lines.last().click();
  await look();
  await ui.card('Outlook').menuButton.click();
  await expect(page.getByRole('menu')).toBeVisible();
  // The menu covers what is under it, as menus do.
  await look('[role="menu"]');
  await page.keyboard.press('Escape');
  await ui.settings.button.click();
  await expect(ui.settings.theme('Dark')).toBeVisible();
  await look();
  await page.keyboard.press('Escape');
  await ui.open('Lab');
  await ui.lab.flags.fill('0x40020001');
  await ui.lab.form('Password', 'Text').check();
  await ui.lab.run.click();
  // In a narrow window the explanation, with the result, is one of the tables.
  const tab = page.getByRole('tab', { name: 'Explanation' });
  if (await tab.isVisible()) await tab.click();
  await expect(ui.lab.result).toContainText('MAPI_E_UNKNOWN_FLAGS');
  await look();
  await ui.lab.flags.fill('nonsense');
  await look('main');
  await ui.lab.fn.selectOption('IMAPISession.Logoff');
  await look('main');
}

/** Opens every dialog that a logon and a logoff can show, one after the other. */
async function dialogKinds({ app, page, ui, engine }: View): Promise<void> {
  const fits = () =>
    page.locator(`:is(${dialogs}) form`).evaluateAll((forms) => {
      const tooHigh = forms.filter((form) => form.scrollHeight > form.clientHeight);
      return forms.length === 0
        ? 'no dialog'
        : tooHigh.map((form) => form.textContent).join() || 'all of them';
    });
  const look = async () => {
    await expect.poll(fits, 'which dialogs fit into their card').toBe('all of them');
    await axeInBothThemes(app, page, dialogs);
  };
  await importLesson(page, 'world.json', world);
  const outlook = ui.card('Outlook');
  const { chooseProfile, newProfile, note, profilePassword, enterPassword, windowsSecurity } = outlook;
  const settings = outlook.root.getByRole('dialog', { name: /Dial Mail/ });

  /** The call that shows the next dialog, once the one before has returned. */
  const logOn = async (call: object) => {
    await engine.untilFree('Outlook');
    await engine.call('Outlook', call);
  };

  await logOn(logon('Nobody'));
  await expect(note.root).toBeVisible();
  await look();
  await note.ok.click();
  await chooseProfile.more.click();
  await look();
  await chooseProfile.newProfile.click();
  await newProfile.ok.click();
  await expect(newProfile.error).toBeVisible();
  await look();
  await newProfile.cancel.click();
  await chooseProfile.cancel.click();
  await expect(ui.dialogs).toHaveCount(0);

  await logOn(logon('Nobody', 0x22));
  await outlook.root.getByRole('button', { name: 'Show what its user reads' }).click();
  await look();
  await note.ok.click();

  await logOn(logon('Guarded', 0x20022));
  await profilePassword.give('wrong');
  await expect(profilePassword.error).toBeVisible();
  await look();
  await profilePassword.cancel.click();

  await logOn(logon('Outlook'));
  await enterPassword.give('wrong');
  await expect(enterPassword.error).toBeVisible();
  await look();
  await enterPassword.give('wrong');
  await expect(note.button('Retry')).toBeVisible();
  await look();
  await note.button('Skip').click();
  await expect(note.root).toContainText('is not available in this session');
  await look();
  await note.ok.click();

  await logOn(logon('Later'));
  await expect(windowsSecurity.root).toBeVisible();
  await look();
  await windowsSecurity.cancel.click();
  await note.ok.click();

  await logOn(logon('Unset'));
  await expect(settings).toBeVisible();
  await look();
  await settings.getByRole('button', { name: 'Cancel' }).click();
  await note.ok.click();
  await engine.untilFree('Outlook');

  await engine.call('Indexer', { fn: 'MAPILogonEx', flags: 0x2a, profileName: 'Empty' });
  await engine.call('Invoices', logon('Empty', 0x20));
  const { members } = await engine.state();
  const session = members.findLast(({ client }) => client === 'Invoices')?.id;
  await engine.call('Invoices', { fn: 'IMAPISession.Logoff', session, flags: 3 });
  await expect(ui.card('Invoices').logOff.root).toContainText('Indexer');
  await look();
}

// Each of them looks through a dozen screens or dialogs.
test.describe.configure({ timeout: 90_000 });

for (const [width, height] of sizes) {
  test.describe(`${width} x ${height}`, () => {
    test.beforeEach(({ app, page }) => resize(app, page, width, height));

    test(`axe finds nothing on stage, lock, rows, menu, settings, Lab (${width} x ${height})`, async ({
      app,
      page,
      ui,
      engine,
    }) => {
      await screens({ app, page, ui, engine });
    });

    test(`axe finds nothing in any dialog of logon and logoff (${width} x ${height})`, async ({
      app,
      page,
      ui,
      engine,
    }) => {
      await dialogKinds({ app, page, ui, engine });
    });
  });
}

test('axe finds nothing on an empty machine, and in a window of one region (640 x 400, as at 200 % zoom)', async ({
  app,
  page,
  ui,
}) => {
  await app.evaluate(async () => {
    await trainerTest.send('world', { use: 'empty' });
    await trainerTest.idle();
  });
  await expect(ui.stage).toContainText('No client is running');
  await axe(page);
  await ui.open('Lab');
  await axe(page);
  await resize(app, page, 640, 400);
  await axe(page);
});

/** The content security policy lets nobody write styles into the page but this way. */
const addStyle = (page: Page, text: string) =>
  page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
  }, text);

test('the look with axe finds pale text and a button without a name', async ({ page }) => {
  await page.getByRole('main').evaluate((main) => main.append(document.createElement('button')));
  await addStyle(page, 'main * { color: #ddd !important; background: #fff !important }');
  await expect(axe(page)).rejects.toThrow(/color-contrast/);
  await expect(axe(page, 'main')).rejects.toThrow(/button-name/);
});

test('the look in both themes finds what is pale in the second one alone', async ({ app, page }) => {
  await axeInBothThemes(app, page, 'main');
  // That was dark at last, so light comes second.
  const onlyInLight = '@media (prefers-color-scheme: light)';
  await addStyle(page, `${onlyInLight} { main * { color: #ddd !important; background: #fff !important } }`);
  await expect(axeInBothThemes(app, page, 'main')).rejects.toThrow(/, light[\s\S]*color-contrast/);
});
