import type {} from '../shared/ipc/testInterface';
import { expect, test } from './fixture';
import { secondWindow } from './support/secondWindow';

const askForProfile = { fn: 'MAPILogonEx', flags: 1 };

test('a reload in the middle of a dialog shows the same dialog, and it can be answered', async ({
  app,
  page,
}) => {
  await app.evaluate((_, call) => trainerTest.call('Outlook', call), askForProfile);
  const dialog = page.getByRole('dialog', { name: 'Choose Profile' });
  await expect(dialog).toBeVisible();
  // A reload that cuts a font's request short would be heard as a complaint.
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.reload();
  await expect(dialog).toBeVisible();
  expect(await app.evaluate(() => trainerTest.dialogs())).toMatchObject([{ id: 'D-001' }]);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toHaveCount(0);
  const { calls } = await app.evaluate(() => trainerTest.state());
  expect(calls[0]).toMatchObject({ state: 'returned', result: 0x80040113 });
});

test('two windows of the app show the same run', async ({ app, page }) => {
  const { page: other } = await secondWindow(app);
  await app.evaluate(async (_, call) => {
    await trainerTest.call('Outlook', call);
    await trainerTest.call('Invoices', call);
  }, askForProfile);
  for (const window of [page, other]) {
    await expect(window.getByRole('dialog', { name: 'Choose Profile' })).toHaveCount(1);
  }
  await page.getByRole('dialog', { name: 'Choose Profile' }).getByRole('button', { name: 'Cancel' }).click();
  await app.evaluate(() => trainerTest.clock.advance(61_000));
  await app.evaluate(() => trainerTest.idle());
  const seen = (window: typeof page) => window.getByRole('main').innerText();
  expect(await seen(other)).toBe(await seen(page));
});

test('a reset brings state and trace back to the start', async ({ app, page }) => {
  const digest = () => app.evaluate(() => trainerTest.digest());
  const atStart = await digest();
  await app.evaluate((_, call) => trainerTest.call('Outlook', call), askForProfile);
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await digest()).not.toBe(atStart);
  await app.evaluate(() => trainerTest.reset());
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await digest()).toBe(atStart);
});

test('the page keeps up with a burst of calls: every change arrives, in at most one batch per frame', async ({
  app,
  page,
}) => {
  await page.evaluate(() => {
    const heard: number[] = [];
    const bridge = window as unknown as {
      simulator: { onBatch: (hear: (batch: string) => void) => void };
    };
    Object.assign(window, { heard });
    bridge.simulator.onBatch((text) => {
      const { firstSeq, changes } = JSON.parse(text) as { firstSeq: number; changes: unknown[] };
      heard.push(firstSeq, firstSeq + changes.length);
    });
  });
  await app.evaluate(() => {
    const logon = { fn: 'MAPILogonEx', flags: 0x2 | 0x40, profileName: 'Empty' };
    return Promise.all(Array.from({ length: 200 }, () => trainerTest.call('Indexer', logon)));
  });
  await app.evaluate(() => trainerTest.idle());
  const heard = await page.evaluate(() => (window as unknown as { heard: number[] }).heard);
  expect(heard.length / 2).toBeLessThanOrEqual(5);
  for (let n = 2; n < heard.length; n += 2) expect(heard[n]).toBe(heard[n - 1]);
  const { sessions } = await app.evaluate(() => trainerTest.state());
  expect(sessions).toHaveLength(200);
});
