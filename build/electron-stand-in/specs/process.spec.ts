import { spawnSync } from 'node:child_process';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './fixture';
import { descendants, running } from './processes';

async function shown(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await page.getByRole('heading', { name: 'Fixture' }).waitFor();
  return page;
}

test('ready: the event first, then the promise; in CommonJS as well', async ({ launch }) => {
  const app = await launch({ app: 'app-cjs' });
  const page = await app.firstWindow();
  await expect(page.getByRole('heading', { name: 'CommonJS' })).toBeVisible();
  expect(await app.evaluate(() => (globalThis as unknown as { order: string[] }).order)).toEqual([
    'event',
    'promise',
  ]);
});

test("it is chosen by Electron's own variable, with Playwright's loader", async ({ launch }) => {
  const app = await launch({ byDistPath: true, args: ['lesson.json'] });
  const page = await app.firstWindow();
  await expect(page.getByRole('heading', { name: 'Fixture' })).toBeVisible();
  const told = await app.evaluate(({ app: electron }) => [
    electron.isReady(),
    electron.getVersion(),
    process.argv.at(-1),
    process.argv.length,
  ]);
  expect(told).toEqual([true, '1.2.3', 'lesson.json', 3]);
});

test('it says on stderr what it is', async ({ launch }) => {
  const app = await launch();
  const { spawnfile } = app.process();
  const { stderr, stdout, status } = spawnSync(spawnfile, ['nowhere'], { encoding: 'utf8' });
  expect(stderr).toMatch(
    /^electron stand-in 0\.0\.0-stand-in: this is not Electron; the windows are shown by /,
  );
  expect([stdout, status]).toEqual(['', 1]);
  expect(spawnSync(spawnfile, ['--version'], { encoding: 'utf8' }).stdout).toBe('v0.0.0-stand-in\n');
});

const helpersOf = (app: ElectronApplication): string[] => descendants(String(app.process().pid));

test('a killed app leaves no browser process behind', async ({ app, page }) => {
  await expect(page).toHaveTitle('Fixture');
  const helpers = helpersOf(app);
  expect(helpers.length).toBeGreaterThan(2);
  app.process().kill('SIGKILL');
  await expect.poll(() => running(helpers)).toEqual([]);
});

test('an app that ends leaves no process and no lock behind, and the next one finds its data', async ({
  launch,
}) => {
  const first = await launch({ args: ['--one'] });
  await (await shown(first)).evaluate(() => localStorage.setItem('kept', 'yes'));
  const helpers = helpersOf(first);
  await first.close();
  expect(running(helpers)).toEqual([]);
  const second = await launch({ args: ['--one'] });
  expect(await (await shown(second)).evaluate(() => localStorage.getItem('kept'))).toBe('yes');
});
