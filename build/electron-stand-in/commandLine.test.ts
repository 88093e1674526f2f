import { expect, it } from 'vitest';
import { readCommandLine } from './commandLine';
import { isHeadless } from './settings';
import { browserFlags } from './browserFlags';

it("reads what Playwright puts before the app, and keeps the app's own arguments", () => {
  const args = [
    '-r',
    '/pw/loader.js',
    '--no-sandbox',
    '--inspect=0',
    'app',
    '--lesson=a',
    'b.json',
    '--play',
  ];
  const { preloads, switches, appPath } = readCommandLine(args);
  expect([preloads, appPath]).toEqual([['/pw/loader.js'], 'app']);
  expect([...switches]).toEqual([
    ['no-sandbox', ''],
    ['inspect', '0'],
    ['lesson', 'a'],
    ['play', ''],
  ]);
});

it('knows an app that is missing', () => {
  const { preloads, appPath } = readCommandLine(['--inspect']);
  expect([preloads, appPath]).toEqual([[], undefined]);
});

it('lets the environment decide whether windows are shown, then the browser, then the display', () => {
  const headless = (env: Record<string, string>, headlessOnly = false, platform: NodeJS.Platform = 'linux') =>
    isHeadless({ path: '/prepared', headlessOnly }, env, platform);
  const shown = { DISPLAY: ':0' };
  expect(headless(shown)).toBe(false);
  expect(headless({ WAYLAND_DISPLAY: 'w' })).toBe(false);
  expect(headless({})).toBe(true);
  expect(headless({}, false, 'win32')).toBe(false);
  expect(headless(shown, true)).toBe(true);
  expect(headless({ ...shown, SIMULATOR_STAND_IN_HEADLESS: '1' })).toBe(true);
});

it('starts the browser quietly, with what the app asked for, and never lets *.localhost out', () => {
  const switches = new Map([
    ['disable-features', 'Mine,Other'],
    ['lang', 'en'],
  ]);
  const flags = browserFlags({ profile: '/p', headless: true, root: true, switches });
  expect(flags).toEqual(
    expect.arrayContaining([
      '--user-data-dir=/p',
      '--lang=en',
      '--headless',
      '--no-sandbox',
      '--no-first-run',
    ]),
  );
  expect(flags).toContain('--host-resolver-rules=MAP *.localhost ~NOTFOUND');
  const off = flags.filter((flag) => flag.startsWith('--disable-features='));
  expect(off).toHaveLength(1);
  expect(off[0]).toContain('Translate');
  expect(off[0]).toContain('Mine,Other');
  const plain = browserFlags({ profile: '/p', headless: false, root: false, switches: new Map() });
  expect(plain.filter((flag) => /headless|no-sandbox/.test(flag))).toEqual([]);
});
