import { join } from 'node:path';

/**
 * @typedef {import('./machine.mjs').Machine} Machine
 * @typedef {import('./candidates.mjs').Finding} Finding
 */

/** How long the first search may wait for Electron's download, and how long a refusal is believed. */
const DOWNLOAD_SECONDS = 20;
const REFUSAL_HOURS = 24;

/** @param {Machine} machine the program's place inside a dist folder, as Electron's own installer has it */
function programName({ platform }) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * Real Electron in a dist folder: the program is there, says a version of its own and starts.
 * @param {Machine} machine @param {string} distPath
 * @returns {Promise<Finding>}
 */
async function inDist(machine, distPath) {
  const executablePath = join(distPath, programName(machine));
  if (!machine.isProgram(executablePath)) return { missing: `no Electron program in ${distPath}` };
  const version = machine.read(join(distPath, 'version'))?.trim() ?? '';
  if (!/^v?\d+\.\d+\.\d+$/.test(version)) {
    return {
      missing: `${distPath} does not hold Electron (its version file says '${version || 'nothing'}')`,
    };
  }
  const trial = await machine.run(executablePath, ['-e', 'process.stdout.write(process.versions.electron)'], {
    seconds: 20,
    env: { ELECTRON_RUN_AS_NODE: '1' },
  });
  if (trial.code !== 0) {
    const why = trial.output.trim().split('\n')[0] ?? '';
    return {
      missing: `Electron in ${distPath} does not start (${why}): install the system libraries that it names`,
    };
  }
  return {
    found: { kind: 'electron', label: `Electron ${version.replace(/^v/, '')}`, executablePath, distPath },
  };
}

/**
 * The folder that ELECTRON_OVERRIDE_DIST_PATH names: Electron's own hook.
 * @param {Machine} machine @returns {Promise<Finding>}
 */
export async function overriddenElectron(machine) {
  const distPath = machine.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!distPath) return { missing: 'ELECTRON_OVERRIDE_DIST_PATH is not set' };
  const finding = await inDist(machine, distPath);
  return 'found' in finding
    ? finding
    : { missing: `ELECTRON_OVERRIDE_DIST_PATH: ${finding.missing}`, named: true };
}

/**
 * The program inside node_modules/electron; where it is missing, Electron's own installer gets one bounded try, and a
 * refusal is remembered for a day.
 * @param {Machine} machine @param {string} root top folder of the repository
 * @param {{ mayDownload: boolean }} options
 * @returns {Promise<Finding>}
 */
export async function installedElectron(machine, root, { mayDownload }) {
  const home = join(root, 'node_modules/electron');
  const there = await inDist(machine, join(home, 'dist'));
  if ('found' in there) return there;
  if (machine.exists(join(home, 'dist/version')) && machine.exists(join(home, 'path.txt'))) return there;

  const remedy = "run 'npx install-electron' once where GitHub can be reached";
  const refusal = downloadRefused(machine, root);
  if (refusal !== undefined)
    return { missing: `Electron's program is not installed (${refusal}): ${remedy}` };
  if (!mayDownload)
    return { missing: `Electron's program is not installed and was not fetched yet: ${remedy}` };

  const outcome = await machine.run(process.execPath, [join(home, 'install.js')], {
    seconds: DOWNLOAD_SECONDS,
  });
  if (outcome.code === 0) return inDist(machine, join(home, 'dist'));
  const reason = reasonOf(outcome.output);
  machine.write(refusalFile(root), JSON.stringify({ at: machine.now(), reason }));
  return { missing: `Electron's program is not installed (${reason}): ${remedy}` };
}

/** @param {string} root */
const refusalFile = (root) => join(root, 'node_modules/.cache/simulator/electron-download.json');

/**
 * @param {Machine} machine @param {string} root
 * @returns {string | undefined} why a download need not be tried
 */
function downloadRefused(machine, root) {
  if (machine.env['ELECTRON_SKIP_BINARY_DOWNLOAD']) {
    return 'ELECTRON_SKIP_BINARY_DOWNLOAD forbids the download';
  }
  const text = machine.read(refusalFile(root));
  if (text === undefined) return undefined;
  try {
    const { at, reason } = JSON.parse(text);
    const hours = (machine.now() - Number(at)) / 3_600_000;
    return hours >= 0 && hours < REFUSAL_HOURS ? String(reason) : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} output what the installer said @returns {string} one short reason without stack or folders */
function reasonOf(output) {
  const code = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EACCES|ENOSPC|CERT_\w+)\b/.exec(
    output,
  )?.[1];
  const status = /\b(?:status|code|Response code)\D{0,3}(\d{3})\b/i.exec(output)?.[1];
  if (/fetch failed/.test(output)) return 'GitHub could not be reached';
  if (code !== undefined) return `the download failed with ${code}`;
  if (status !== undefined) return `the download failed with HTTP status ${status}`;
  return output.trim() === '' ? `no answer within ${DOWNLOAD_SECONDS} seconds` : 'the download failed';
}
