import { expect, it } from 'vitest';
import { readCommandLine } from './commandLine';
import { chooseSettings } from './settings';
import { browserFlags } from './browserFlags';

it("reads what Playwright puts before the app, and keeps the app's own arguments", () => {
  const args = [
    '-r',
    '/pw/loader.js',
    '--no-sandbox',
    '--inspect=0',
    '--remote-debugging-port=0',
    'app',
    '--lesson=a',
    'b.json',
  ];
  const { switches, ...rest } = readCommandLine(args, '/home/ana');
  expect(rest).toEqual({
    preloads: ['/pw/loader.js'],
    inspect: '0',
    debuggingPort: '0',
    appPath: '/home/ana/app',
  });
  expect([...switches]).toEqual([
    ['no-sandbox', ''],
    ['lesson', 'a'],
  ]);
});

it('knows the other spellings, and an app that is missing', () => {
  const line = readCommandLine(['--require=./x.js', '--inspect'], '/home/ana');
  expect([line.preloads, line.inspect, line.appPath]).toEqual([['./x.js'], '9229', undefined]);
});

it('lets the environment decide where windows are shown, then the preparation, then the display', () => {
  const prepared = { path: '/prepared', headlessOnly: false };
  const choose = (env: Record<string, string>, headlessOnly = false, platform: NodeJS.Platform = 'linux') =>
    chooseSettings({ ...prepared, headlessOnly }, env, platform);
  const shown = { DISPLAY: ':0' };
  expect(choose(shown)).toEqual({ browser: '/prepared', headless: false });
  expect(choose({ WAYLAND_DISPLAY: 'w' }).headless).toBe(false);
  expect(choose({}).headless).toBe(true);
  expect(choose({}, false, 'win32').headless).toBe(false);
  expect(choose(shown, true).headless).toBe(true);
  expect(choose({ ...shown, SIMULATOR_STAND_IN_HEADLESS: '1' }).headless).toBe(true);
  const named = { ...shown, SIMULATOR_STAND_IN_BROWSER: '/named' };
  expect(choose(named, true)).toEqual({ browser: '/named', headless: false });
});

it('starts the browser quietly, with what the app asked for, and never lets *.localhost out', () => {
  const switches = new Map([
    ['disable-features', 'Mine,Translate'],
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
  expect(off[0]?.match(/Translate/g)).toHaveLength(1);
  expect(off[0]).toContain('Mine');
  const plain = browserFlags({ profile: '/p', headless: false, root: false, switches: new Map() });
  expect(plain.filter((flag) => /headless|no-sandbox/.test(flag))).toEqual([]);
});
