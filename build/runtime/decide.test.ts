import { describe, expect, it } from 'vitest';
import { places } from './candidates.mjs';
import { decide, remarks } from './decide.mjs';
import { hasDisplay, virtualDisplay } from './display.mjs';
import { pretendMachine, type Pretence } from './testing/machine';

const dist = '/app/node_modules/electron/dist';
const electron: Pretence = {
  programs: { [`${dist}/electron`]: '45.3.4' },
  files: { [`${dist}/version`]: 'v45.3.4', '/app/node_modules/electron/path.txt': 'electron' },
};
const chromium = { '/usr/bin/chromium': 'Chromium 156.0.1 built on Debian' };
const packaged: Pretence = {
  programs: {
    '/app/node_modules/.cache/simulator/chromium-153.0.0/chromium-headless-shell': 'Chromium 153',
  },
  files: { '/app/node_modules/@sparticuz/chromium/package.json': '{"version":"153.0.0"}' },
};

async function on(pretence: Pretence, canShowElectron = true) {
  const machine = pretendMachine({ env: { PATH: '/usr/bin' }, ...pretence });
  const decision = await decide(places(machine, '/app', { mayDownload: true }), { canShowElectron });
  return { machine, decision, chosen: decision.chosen, said: remarks(decision) };
}

describe('the choice of a runtime', () => {
  it('takes real Electron first and says nothing', async () => {
    const { chosen, said } = await on({ ...electron, programs: { ...electron.programs, ...chromium } });
    expect(chosen).toMatchObject({
      kind: 'electron',
      label: 'Electron 45.3.4',
      executablePath: `${dist}/electron`,
    });
    expect(said).toEqual([]);
  });

  it('takes the Electron of ELECTRON_OVERRIDE_DIST_PATH before the installed one', async () => {
    const { chosen } = await on({
      env: { ELECTRON_OVERRIDE_DIST_PATH: '/mine' },
      programs: { ...electron.programs, '/mine/electron': '45.0.0' },
      files: { ...electron.files, '/mine/version': '45.0.0' },
    });
    expect(chosen).toMatchObject({ kind: 'electron', distPath: '/mine' });
  });

  it('does not take a stand-in for Electron, whatever the variable says', async () => {
    const { chosen, said } = await on({
      env: { PATH: '/usr/bin', ELECTRON_OVERRIDE_DIST_PATH: '/mine' },
      programs: { '/mine/electron': '', ...chromium },
      files: { '/mine/version': '0.0.0-stand-in' },
    });
    expect(chosen).toMatchObject({ kind: 'stand-in' });
    expect(said.join(' ')).toContain("'0.0.0-stand-in'");
  });

  it('writes a launcher of the packaged Chromium that works wherever node_modules is moved to', async () => {
    const { machine } = await on({ files: packaged.files ?? {}, programs: { [process.execPath]: '' } });
    const launcher =
      machine.files['/app/node_modules/.cache/simulator/chromium-153.0.0/chromium-headless-shell'];
    expect(launcher).toContain('exec "$here/chromium" "$@"');
    expect(launcher).not.toContain('/app');
  });

  it('passes over an Electron that cannot show a window here', async () => {
    const { chosen, decision } = await on(
      { ...electron, programs: { ...electron.programs, ...chromium } },
      false,
    );
    expect(chosen?.kind).toBe('stand-in');
    expect(decision.looked[1]?.missing).toContain('needs a display');
  });

  it('passes over an Electron that does not start, and names the reason', async () => {
    const { chosen, said } = await on({ ...electron, programs: { [`${dist}/electron`]: null, ...chromium } });
    expect(chosen?.kind).toBe('stand-in');
    expect(said.join(' ')).toContain('does not start');
  });

  it('tries the download once and believes the refusal for a day', async () => {
    const first = await on({ programs: chromium, installer: null });
    expect(first.machine.ran).toContain('/app/node_modules/electron/install.js');
    const hour = 3_600_000;
    const later = await on({ programs: chromium, files: first.machine.files, now: 23 * hour });
    expect(later.machine.ran).not.toContain('/app/node_modules/electron/install.js');
    const nextDay = await on({ programs: chromium, files: first.machine.files, now: 25 * hour });
    expect(nextDay.machine.ran).toContain('/app/node_modules/electron/install.js');
  });

  it('does not try the download where ELECTRON_SKIP_BINARY_DOWNLOAD forbids it', async () => {
    const { machine, said } = await on({
      env: { PATH: '/usr/bin', ELECTRON_SKIP_BINARY_DOWNLOAD: '1' },
      programs: chromium,
    });
    expect(machine.ran).toEqual(['/usr/bin/chromium']);
    expect(said.join(' ')).toContain('forbids the download');
  });

  it('takes the browser of SIMULATOR_BROWSER before an installed one', async () => {
    const { chosen } = await on({
      env: { PATH: '/usr/bin', SIMULATOR_BROWSER: '/opt/edge' },
      programs: { ...chromium, '/opt/edge': 'Microsoft Edge 150.0.1' },
    });
    expect(chosen).toMatchObject({ browser: { path: '/opt/edge', headlessOnly: false } });
  });

  it('says that SIMULATOR_BROWSER names nothing, and goes on', async () => {
    const { chosen, said } = await on({
      env: { PATH: '/usr/bin', SIMULATOR_BROWSER: 'netscape' },
      programs: chromium,
    });
    expect(chosen).toMatchObject({ browser: { path: '/usr/bin/chromium' } });
    expect(said[0]).toContain("names 'netscape', where no program is");
  });

  it('knows a headless-only browser by its name', async () => {
    const { chosen } = await on({
      env: { SIMULATOR_BROWSER: '/opt/chrome-headless-shell' },
      programs: { '/opt/chrome-headless-shell': 'Google Chrome for Testing 150.0.1' },
    });
    expect(chosen).toMatchObject({ browser: { headlessOnly: true } });
  });

  it('passes over a program that is a browser by name only', async () => {
    const { chosen } = await on({
      ...packaged,
      programs: { ...packaged.programs, '/usr/bin/chromium-browser': 'Please install the snap.' },
    });
    expect(chosen?.label).toContain('@sparticuz/chromium 153.0.0');
  });

  it.each([
    ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['win32', 'C:/Programs/Microsoft/Edge/Application/msedge.exe'],
    ['linux', '/opt/google/chrome/chrome'],
  ] as const)('finds a browser in its usual place on %s', async (platform, path) => {
    const { chosen } = await on({
      platform,
      env: { HOME: '/home/ana', ProgramFiles: 'C:/Programs' },
      programs: { [path]: 'Google Chrome 150.0.1' },
    });
    expect(chosen).toMatchObject({ kind: 'stand-in', browser: { path } });
  });

  it('falls back to the packaged Chromium, which can only be headless, on Linux alone', async () => {
    expect((await on(packaged)).chosen).toMatchObject({ browser: { headlessOnly: true } });
    expect((await on({ ...packaged, platform: 'darwin' })).chosen).toBeUndefined();
  });

  it('says for every place what is missing and what to do, when nothing is found', async () => {
    const { chosen, said } = await on({});
    expect(chosen).toBeUndefined();
    expect(said).toHaveLength(5);
    expect(said.join('\n')).toMatch(/npx install-electron[^]*install one, or name it[^]*npm ci/);
  });
});

describe('the display', () => {
  it('is always there on Windows and macOS, and named by a variable on Linux', () => {
    expect(hasDisplay(pretendMachine({ platform: 'win32' }))).toBe(true);
    expect(hasDisplay(pretendMachine({ platform: 'darwin' }))).toBe(true);
    expect(hasDisplay(pretendMachine({}))).toBe(false);
    expect(hasDisplay(pretendMachine({ env: { DISPLAY: ':0' } }))).toBe(true);
    expect(hasDisplay(pretendMachine({ env: { WAYLAND_DISPLAY: 'wayland-0' } }))).toBe(true);
  });

  it('is replaced by xvfb-run only where it is missing', () => {
    const programs = { '/usr/bin/xvfb-run': '' };
    expect(virtualDisplay(pretendMachine({ env: { PATH: '/usr/bin' }, programs }))).toBe('/usr/bin/xvfb-run');
    expect(
      virtualDisplay(pretendMachine({ env: { PATH: '/usr/bin', DISPLAY: ':0' }, programs })),
    ).toBeUndefined();
    expect(virtualDisplay(pretendMachine({ env: { PATH: '/usr/bin' } }))).toBeUndefined();
  });
});
