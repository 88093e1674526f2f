import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './fixture';
import { descendants, running } from './processes';

async function shown(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await page.getByRole('heading', { name: 'Fixture' }).waitFor();
  return page;
}

/** In the page: keeps something in a file of its own, which is written when this ends; `localStorage` is written later. */
async function keep(): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  const file = await (await folder.getFileHandle('kept', { create: true })).createWritable();
  await file.write('yes');
  await file.close();
}

/** In the page: what `keep` has kept. */
async function kept(): Promise<string> {
  const folder = await navigator.storage.getDirectory();
  return (await (await folder.getFileHandle('kept')).getFile()).text();
}

const helpersOf = (app: ElectronApplication): string[] => descendants(String(app.process().pid));

test("it is chosen by Electron's own variable, with Playwright's loader; killed, it leaves no browser process behind", async ({
  launch,
}) => {
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
  // Ready is told to listeners first, then to those who wait for the promise.
  expect(await app.evaluate(() => globalThis.order)).toEqual(['event', 'promise']);

  const helpers = helpersOf(app);
  expect(helpers.length).toBeGreaterThan(2);
  app.process().kill('SIGKILL');
  await expect.poll(() => running(helpers)).toEqual([]);
});

test.describe('a start without a window', () => {
  test.use({ sharesApp: true });

  test('it says on stderr what it is', ({ app }) => {
    const { spawnfile } = app.process();
    const { stderr, stdout, status } = spawnSync(spawnfile, ['nowhere'], { encoding: 'utf8' });
    expect(stderr).toMatch(
      /^electron stand-in 0\.0\.0-stand-in: this is not Electron; the windows are shown by /,
    );
    expect([stdout, status]).toEqual(['', 1]);
    expect(spawnSync(spawnfile, ['--version'], { encoding: 'utf8' }).stdout).toBe('v0.0.0-stand-in\n');
  });

  test('an app whose main module is no CommonJS is refused by name', ({ app }, { outputDir }) => {
    mkdirSync(outputDir, { recursive: true });
    writeFileSync(join(outputDir, 'package.json'), '{ "main": "main.mjs" }');
    const { stderr, status } = spawnSync(app.process().spawnfile, [outputDir], { encoding: 'utf8' });
    expect(stderr).toContain(
      'main.mjs is no CommonJS; the stand-in loads only main modules that end in .cjs',
    );
    expect(status).toBe(1);
  });
});

test('a second instance is refused and its arguments reach the first; after its end, which leaves no process and no lock, the next finds its data', async ({
  launch,
  home,
}) => {
  const first = await launch({ args: ['--one'] });
  const page = await shown(first);
  await page.evaluate(keep);
  const { spawnfile, spawnargs } = first.process();
  const args = [...spawnargs.slice(1).filter((arg) => !/inspect|debugging/.test(arg)), 'hello.json'];
  const second = spawnSync(spawnfile, args, {
    env: { ...process.env, XDG_CONFIG_HOME: home },
    timeout: 20_000,
  });
  expect(second.status).toBe(0);
  await expect.poll(() => first.evaluate(() => globalThis.received)).toEqual([['second', 'hello.json']]);

  const helpers = helpersOf(first);
  // The app ends with its last window.
  await Promise.all([first.waitForEvent('close'), page.close()]);
  expect(running(helpers)).toEqual([]);
  const next = await launch({ args: ['--one'] });
  expect(await (await shown(next)).evaluate(kept)).toBe('yes');
});
