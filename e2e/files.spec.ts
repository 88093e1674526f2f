import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {} from '../shared/ipc/testInterface';
import { expect, test as base } from './fixture';

/** A data folder that outlives one start of the app. */
const test = base.extend<{ folder: string }>({
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'simulator-files-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
});

test('profiles and settings survive a restart, without any password', async ({ launch, folder }) => {
  const first = await launch({ dataDir: folder });
  await first.app.evaluate(() => {
    trainerTest.send('preferences', { theme: 'dark' });
    trainerTest.call('Outlook', { fn: 'MAPILogonEx', flags: 1 });
    const answer = (press: string, more: object = {}) =>
      trainerTest.send('answer', { prompt: trainerTest.dialogs()[0]?.id, answer: { press, ...more } });
    answer('New');
    answer('OK', { name: 'Travel' });
  });
  const names = await first.app.evaluate(() => trainerTest.state().profiles.map(({ name }) => name));
  expect(names).toContain('Travel');
  await first.close();

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
  const names = await app.evaluate(() => trainerTest.state().profiles.map(({ name }) => name));
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

test('nothing of a lesson is kept: its world is not the machine of the user', async ({ launch, folder }) => {
  const running = await launch({ dataDir: folder, args: ['--lesson=first-logon'] });
  expect(await running.app.evaluate(() => trainerTest.state().run.lesson?.id)).toBe('first-logon');
  await running.close();
  expect(existsSync(join(folder, 'profiles.json'))).toBe(false);
});
