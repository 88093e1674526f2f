import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, menu, test, type Simulator } from './fixture';
import { playOut } from './lessonFiles';
import { playHeadless } from './support/headless';

/** The recorder from end to end: what people did by hand becomes a file that plays green without a window and in one. */

type Room = Pick<Simulator, 'app' | 'engine' | 'ui' | 'running'>;

/** The system's save dialog, answered with a path. */
async function saveTo({ app, ui, running }: Room, name: string): Promise<string> {
  const path = join(running.dataDir, name);
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  await ui.open('Lessons');
  await saveButton({ ui }).click();
  await expect.poll(() => existsSync(path)).toBe(true);
  await expect(ui.statusLine).toContainText(`The lesson was saved as ${name}.`);
  return path;
}

const saveButton = ({ ui }: Pick<Simulator, 'ui'>) =>
  ui.lessons.list.getByRole('button', { name: 'Save as lesson ...' });

/** Plays a saved file without a window, then in this one: both end where the run by hand ended. */
async function playsBothWays({ app, engine, ui }: Room, path: string, byHand: string): Promise<void> {
  const [alone] = playHeadless([path]);
  expect(alone).toMatchObject({ state: 'done', digest: byHand });
  await ui.lessons.import([{ name: 'by-hand.json', text: readFileSync(path, 'utf8') }]);
  await ui.lessons.button('Step').click();
  await playOut(app);
  await expect(ui.lessons.caption).toContainText('The lesson is over.');
  expect((await engine.state()).run.lesson).toMatchObject({ state: 'done', failure: null });
  expect(await engine.digest()).toBe(byHand);
}

test('a demonstration by hand (picker, two passwords, a fault, the clock, a logoff that is confirmed) plays green headless and in the window', async ({
  app,
  engine,
  ui,
  running,
}) => {
  await ui.open('Faults');
  await ui.faults.add.click();
  await ui.faults.list('Cause').selectOption('server.down');
  await ui.faults.list('Profile').selectOption('Outlook');
  await ui.faults.list('When').selectOption('only attempt number');
  await ui.faults.button('Add').click();
  await expect(ui.faults.row('server.down')).toBeVisible();
  await ui.open('Stage');

  const outlook = ui.card('Outlook');
  await outlook.choose(menu.logOn);
  await engine.advance(1_250);
  await outlook.chooseProfile.pick('Outlook');
  await outlook.note.button('Retry').click();
  await outlook.enterPassword.give('hunter2 typed');
  await expect(outlook.enterPassword.error).toBeVisible();
  await engine.advance(400);
  await outlook.enterPassword.give('letmein');
  await expect(ui.sessions.row('S-001', 'active')).toBeVisible();

  await ui.card('Invoices').choose(menu.logOn);
  await engine.untilFree('Invoices');
  await engine.advance(2_000);
  await outlook.choose(menu.logOff);
  await outlook.logOff.yes.click();
  await engine.untilFree('Outlook');
  await ui.open('Faults');
  await ui.faults.clearAll.click();
  await engine.idle();

  const byHand = await engine.digest();
  const room = { app, engine, ui, running };
  const path = await saveTo(room, 'by-hand.json');
  expect(readFileSync(path, 'utf8')).not.toMatch(/hunter2|letmein/);
  await playsBothWays(room, path, byHand);
  // What a lesson did is not recorded as if somebody had done it.
  await expect(saveButton({ ui })).toBeDisabled();
});

test.describe('in the world with Messenger', () => {
  test.use({ world: 'contoso' });

  test('a sign-in with a typed password and a Simple MAPI program are recorded too; the password is not in the file', async ({
    app,
    engine,
    ui,
    running,
  }) => {
    const messenger = ui.card('Messenger');
    await messenger.choose(/^Signin$/);
    const signIn = messenger.root.getByRole('dialog', { name: 'Sign In' });
    await signIn.getByLabel('Password:', { exact: true }).fill('letmein');
    await signIn.getByRole('button', { name: 'OK' }).click();
    await engine.advance(3_000);
    const scanner = ui.card('Scan station');
    await scanner.choose(/^MAPILogon with dialog$/);
    await scanner.chooseProfile.pick('Field');
    await engine.untilFree('Scan station');
    await scanner.choose(/^MAPILogoff 0x/);
    await engine.untilFree('Scan station');
    await messenger.choose('Signout');
    await engine.advance(1_000);

    const byHand = await engine.digest();
    const room = { app, engine, ui, running };
    const path = await saveTo(room, 'neighbours.json');
    expect(readFileSync(path, 'utf8')).not.toContain('letmein');
    await playsBothWays(room, path, byHand);
  });
});

test('there is nothing to record before a call and after a reset; a cancelled save dialog writes nothing', async ({
  app,
  engine,
  ui,
}) => {
  await ui.open('Lessons');
  await expect(saveButton({ ui })).toBeDisabled();
  const refused = await app.evaluate(async () => {
    try {
      await trainerTest.send('lesson', { do: 'record' });
      return null;
    } catch (error) {
      return (error as Error).message;
    }
  });
  expect(refused).toContain('Nothing has happened since the last reset. Make a call, then record it.');

  await ui.open('Stage');
  await ui.card('Outlook').choose(menu.uninitialize);
  await engine.untilFree('Outlook');
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => {
      (globalThis as { asked?: number }).asked = 1;
      return Promise.resolve({ canceled: true, filePath: '' });
    };
  });
  await ui.open('Lessons');
  await saveButton({ ui }).click();
  const asked = () => app.evaluate(() => (globalThis as { asked?: number }).asked ?? 0);
  await expect.poll(asked).toBe(1);
  await engine.idle();
  await expect(ui.statusLine).not.toContainText('saved');
  await ui.open('Stage');
  await ui.runBar.reset.click();
  await ui.open('Lessons');
  await expect(saveButton({ ui })).toBeDisabled();
});

test('a run that no file can make again is refused in the status line, and no save dialog opens', async ({
  app,
  engine,
  ui,
}) => {
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => {
      throw new Error('asked where to save');
    };
  });
  const outlook = ui.card('Outlook');
  await app.evaluate(() => trainerTest.send('run', { do: 'pause' }));
  await engine.call('Outlook', { fn: 'MAPILogonEx', flags: 1, profileName: 'Field' });
  await ui.runBar.step.click();
  await expect(outlook.root).toBeVisible();
  await ui.open('Lessons');
  await saveButton({ ui }).click();
  await expect(ui.statusLine).toContainText('This run cannot be made again from a file');
});
