import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import type {} from '../shared/ipc/testInterface';
import { expect, test } from './fixture';
import { importLesson, lessonFile } from './support/lessonFile';

const root = join(import.meta.dirname, '..');
const file = join(root, 'shared/scenario/lessons/first-logon.json');

/** What the same lesson gives without a window: the report of `npm run scenario -- FILE --json`. */
function headless(): { state: string; digest: string } {
  const args = ['build/commands/scenario.mjs', file, '--json'];
  const said = execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  return JSON.parse(said.split('\n').find((line) => line.startsWith('{')) ?? '') as ReturnType<
    typeof headless
  >;
}

/** Makes moves until the next button is announced or the lesson is over; returns what is announced. */
const toNextPress = (app: ElectronApplication) =>
  app.evaluate(async () => {
    for (;;) {
      const { lesson } = (await trainerTest.state()).run;
      if (
        lesson === null ||
        lesson.pressing !== null ||
        lesson.state === 'done' ||
        lesson.state === 'failed'
      ) {
        await trainerTest.idle();
        return lesson?.pressing ?? null;
      }
      await trainerTest.send('lesson', { do: 'next' });
    }
  });

test('the demonstration lesson steps to its end: captions, the announced button, done, the digest of a headless run', async ({
  app,
  ui,
  engine,
}) => {
  await ui.runBar.chooseLesson(/One logon, from the picker to the log off/);
  await expect(ui.runBar.region).toContainText('step 1 of 17');
  await expect(ui.stage).toContainText('See how a logon finds its profile');
  await ui.runBar.step.click();
  await expect(ui.stage).toContainText('MAPI_LOGON_UI is set.');

  const outlook = ui.card('Outlook');
  for (const [dialog, button, caption] of [
    [outlook.chooseProfile, 'OK', 'Ana picks the profile Outlook.'],
    [outlook.enterPassword, 'OK', 'The first password is wrong.'],
    [outlook.enterPassword, 'OK', 'The second one is right'],
    [outlook.logOff, 'Yes', 'Yes: Outlook leaves.'],
  ] as const) {
    expect(await toNextPress(app)).toEqual({ client: 'Outlook', press: button });
    await expect(dialog.button(button)).toHaveAttribute('data-announced', 'true');
    await expect(ui.stage).toContainText(caption);
    await ui.runBar.step.click();
    // The next move may press a button of the same name: it must not be taken for this one.
    await expect.poll(async () => (await engine.state()).run.lesson?.pressing).toBeNull();
  }
  expect(await toNextPress(app)).toBeNull();
  await expect(ui.runBar.region).toContainText('step 17 of 17');
  await expect(ui.stage).toContainText('Release is the only method that is still allowed after Logoff.');
  await expect(ui.runBar.step).toBeDisabled();
  expect((await engine.state()).run.lesson).toMatchObject({ state: 'done', failure: null });

  const alone = headless();
  expect(alone.state).toBe('done');
  expect(await engine.digest()).toBe(alone.digest);
  await expect(ui.sessions.row('S-001', 'active')).toHaveAccessibleName(/shared, profile Outlook/);
});

test('Run plays the lesson to its end without a hand, to the same digest', async ({ app, ui, engine }) => {
  await ui.runBar.chooseLesson(/One logon/);
  await expect(ui.runBar.region).toContainText('step 1 of 17');
  await app.evaluate(() => trainerTest.send('clock', { do: 'speed', factor: 100 }));
  await ui.runBar.run.click();
  await expect.poll(async () => (await engine.state()).run.lesson?.state, { timeout: 20_000 }).toBe('done');
  expect(await engine.digest()).toBe(headless().digest);
});

test('Pause holds the lesson, Reset brings it to its beginning, closing it brings free play back', async ({
  app,
  ui,
  engine,
}) => {
  const free = await engine.state();
  await ui.runBar.chooseLesson(/One logon/);
  const beginning = await engine.digest();
  await ui.runBar.run.click();
  await ui.runBar.pause.click();
  await expect(ui.runBar.run).toBeEnabled();
  expect((await engine.state()).run.lesson?.state).toBe('paused');
  await toNextPress(app);
  await expect(ui.card('Outlook').chooseProfile.root).toBeVisible();
  expect(await engine.digest()).not.toBe(beginning);

  await ui.runBar.reset.click();
  await expect(ui.dialogs).toHaveCount(0);
  await expect(ui.runBar.region).toContainText('step 1 of 17');
  expect(await engine.digest()).toBe(beginning);

  await ui.runBar.chooseLesson('Close the lesson');
  await expect(ui.runBar.lessonBox('No lesson open')).toBeVisible();
  const { profiles, clients, sessions, calls } = await engine.state();
  expect({ profiles, clients, sessions, calls }).toEqual({
    profiles: free.profiles,
    clients: free.clients,
    sessions: [],
    calls: [],
  });
});

test('a file that is no lesson is refused with line, place and a hint, and nothing changes', async ({
  page,
  ui,
  engine,
}) => {
  const before = await engine.digest();
  const text = readFileSync(file, 'utf8').replace('"MAPI_ALLOW_OTHERS"', '"MAPI_ALLOW_OTHER"');
  const line = text.split('\n').findIndex((one) => one.includes('"MAPI_ALLOW_OTHER"')) + 1;
  const reply = await importLesson(page, 'broken.json', text);
  expect(reply).toMatchObject({ ok: false, fault: { kind: 'refused' } });
  const { message } = (reply as { fault: { message: string } }).fault;
  expect(message).toContain(`broken.json, line ${line}, column `);
  expect(message).toContain('(/steps/1/call/flags/2)');
  expect(message).toContain('Did you mean "MAPI_ALLOW_OTHERS"?');

  expect(await importLesson(page, 'cut.json', text.slice(0, 200))).toMatchObject({ ok: false });
  expect(await engine.digest()).toBe(before);
  await expect(ui.runBar.lessonBox('No lesson open')).toBeVisible();
});

test('a lesson whose expectation fails stops there and says what was expected and what happened', async ({
  page,
  app,
  ui,
  engine,
}) => {
  const lesson = JSON.parse(lessonFile({ use: 'demonstration' })) as { steps: object[] };
  lesson.steps = [
    {
      client: 'Outlook',
      call: { fn: 'MAPILogonEx', profileName: 'Empty', flags: ['MAPI_EXTENDED'] },
      expect: { result: 'MAPI_E_BUSY' },
    },
    { say: 'Never reached.' },
  ];
  expect(await importLesson(page, 'wrong.json', JSON.stringify(lesson))).toMatchObject({ ok: true });
  await toNextPress(app);
  await expect(ui.stage).toContainText(/Step 1: .*expected MAPI_E_BUSY.*happened S_OK/);
  expect((await engine.state()).run.lesson?.state).toBe('failed');
  await expect(ui.runBar.step).toBeDisabled();
});
