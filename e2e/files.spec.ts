import type { ElectronApplication } from '@playwright/test';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type {} from '../shared/ipc/testInterface';
import { expect, test } from './fixture';

const profileNames = async (app: ElectronApplication) => {
  const { profiles } = await app.evaluate(() => trainerTest.state());
  return profiles.map(({ name }) => name);
};

test('profiles and settings survive a restart, without any password', async ({
  app,
  launch,
  otherFolder: folder,
  startAgain,
}) => {
  await startAgain(folder);
  await app.evaluate(async () => {
    await trainerTest.send('preferences', { theme: 'dark' });
    await trainerTest.call('Outlook', { fn: 'MAPILogonEx', flags: 1 });
    const answer = async (press: string, more: object = {}) => {
      const [dialog] = await trainerTest.dialogs();
      await trainerTest.send('answer', { prompt: dialog?.id, answer: { press, ...more } });
    };
    await answer('New');
    await answer('OK', { name: 'Travel' });
  });
  const names = await profileNames(app);
  expect(names).toContain('Travel');
  // Ends what goes on in that folder.
  await startAgain(join(folder, 'another'));

  const profiles = readFileSync(join(folder, 'profiles.json'), 'utf8');
  expect(profiles).toContain('Travel');
  expect(profiles).not.toMatch(/letmein|accepts|"password"/);

  const second = await launch({ dataDir: folder });
  const state = await second.app.evaluate(() => trainerTest.state());
  expect(state.profiles.map(({ name }) => name)).toEqual(names);
  expect(state.preferences.theme).toBe('dark');
  expect(state.notices).toEqual([]);
});

test('a corrupt profiles file is set aside under a new name, and the window says so', async ({
  app,
  page,
  otherFolder: folder,
  startAgain,
}) => {
  const broken = '{"version":1,"world":"demonstration","profiles":[{"na';
  writeFileSync(join(folder, 'profiles.json'), broken);
  await startAgain(folder);
  await expect(page.getByText('The profiles file could not be used')).toBeVisible();
  await expect(page.getByText(/profiles\.broken-1\.json/)).toBeVisible();
  expect(readFileSync(join(folder, 'profiles.broken-1.json'), 'utf8')).toBe(broken);
  expect(existsSync(join(folder, 'profiles.json'))).toBe(false);
  const names = await profileNames(app);
  expect(names).toContain('Outlook');
});

test('a settings file of another version is set aside and never written over', async ({
  app,
  page,
  otherFolder: folder,
  startAgain,
}) => {
  const newer = '{"version":7,"theme":"sepia"}';
  writeFileSync(join(folder, 'settings.json'), newer);
  await startAgain(folder);
  await expect(page.getByText(/settings\.broken-1\.json/)).toBeVisible();
  await app.evaluate(() => trainerTest.send('preferences', { theme: 'light' }));
  await startAgain();
  expect(readFileSync(join(folder, 'settings.broken-1.json'), 'utf8')).toBe(newer);
  expect(JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'))).toMatchObject({ theme: 'light' });
});
