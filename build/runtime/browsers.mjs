import { basename, delimiter, join } from 'node:path';

/**
 * @typedef {import('./machine.mjs').Machine} Machine
 * @typedef {import('./candidates.mjs').Finding} Finding
 */

const onPath = {
  linux: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  darwin: ['chromium'],
  win32: [],
};

const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsPrograms = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];
const linuxPlaces = ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'];

/** @param {Machine} machine @returns {string[]} where an installed Chromium, Chrome or Edge usually is, best first */
export function usualPlaces({ platform, env }) {
  if (platform === 'darwin') {
    const folders = ['/Applications', join(env['HOME'] ?? '/', 'Applications')];
    return folders.flatMap((folder) => macApps.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`));
  }
  if (platform === 'win32') {
    const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map((name) => env[name] ?? '');
    return windowsPrograms.flatMap((program) =>
      folders.filter(Boolean).map((folder) => join(folder, program)),
    );
  }
  return linuxPlaces;
}

/** @param {Machine} machine @param {string} name @returns {string | undefined} the program's full path */
export function which(machine, name) {
  const folders = (machine.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find((path) => machine.isProgram(path));
}

/**
 * Does this program answer as a browser of the Chromium family? (Ubuntu's `chromium-browser` may be a stub that only
 * recommends a snap.) On Windows the question would open a window, so being there is enough.
 * @param {Machine} machine @param {string} path
 * @returns {Promise<string | undefined>} its name and version
 */
async function introduce(machine, path) {
  if (machine.platform === 'win32') return basename(path);
  const { code, output } = await machine.run(path, ['--version'], { seconds: 20 });
  return code === 0 ? /((?:[A-Z]\w+ )+(?:for Testing )?\d+(?:\.\d+)+)/.exec(output)?.[1] : undefined;
}

/** @param {string} path */
const isHeadlessOnly = (path) => /headless[-_]shell/.test(basename(path));

/** @param {Machine} machine @param {string} path @returns {Promise<Finding>} */
async function browserAt(machine, path) {
  const name = await introduce(machine, path);
  if (name === undefined)
    return { missing: `${path} does not answer '--version' as Chromium, Chrome or Edge do` };
  return {
    found: {
      kind: 'stand-in',
      label: `${name} (${path})`,
      browser: { path, headlessOnly: isHeadlessOnly(path) },
    },
  };
}

/** The browser named by SIMULATOR_BROWSER. @param {Machine} machine @returns {Promise<Finding>} */
export async function namedBrowser(machine) {
  const name = machine.env['SIMULATOR_BROWSER'];
  if (!name) return { missing: 'SIMULATOR_BROWSER is not set' };
  const path = machine.isProgram(name) ? name : which(machine, name);
  if (path === undefined) {
    return {
      missing: `SIMULATOR_BROWSER names '${name}', where no program is: give the full path of a browser`,
      named: true,
    };
  }
  const finding = await browserAt(machine, path);
  return 'found' in finding ? finding : { missing: `SIMULATOR_BROWSER: ${finding.missing}`, named: true };
}

/** An installed Chromium, Chrome or Edge. @param {Machine} machine @returns {Promise<Finding>} */
export async function installedBrowser(machine) {
  const names =
    machine.platform === 'darwin' || machine.platform === 'win32' ? onPath[machine.platform] : onPath.linux;
  const places = [...names.map((name) => which(machine, name)), ...usualPlaces(machine)];
  for (const path of places) {
    if (path === undefined || !machine.isProgram(path)) continue;
    const finding = await browserAt(machine, path);
    if ('found' in finding) return finding;
  }
  return {
    missing:
      'no Chromium, Chrome or Edge is installed: install one, or name it with SIMULATOR_BROWSER=/path/of/it',
  };
}
