import { existsSync, readFileSync } from 'node:fs';
import { outOfStep } from './lock-file.mjs';
import { at } from './root.mjs';
import { run } from './run.mjs';

/** @param {string} path @returns {any} the parsed file, or undefined where it is missing or broken */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @returns {string | undefined} why the installed packages do not match package-lock.json */
export const packagesOutOfStep = () =>
  outOfStep(readJson(at('package-lock.json')) ?? {}, readJson(at('node_modules/.package-lock.json')));

/**
 * Installs the locked packages where they are missing or differ; silent when all is in step. Electron's own program is not
 * downloaded here: the search for a runtime decides that.
 */
export async function ensureInstalled() {
  const reason = packagesOutOfStep();
  if (reason === undefined) return;
  process.stdout.write(`Installing the packages with npm ci (${reason}).\n`);
  const outcome = await fromWhatIsKept(npmCi);
  process.stdout.write(outcome.output);
  if (outcome.code !== 0) {
    process.stderr.write(
      'npm ci failed, see above: the packages come from the npm registry, so check the network or the registry setting of npm.\n',
    );
    process.exit(1);
  }
}

/**
 * What the lock file names never changes, so what npm has kept of it needs no question to the registry: a quarter of the
 * time. Only a kept list of versions that is older than the lock file does: npm then knows no such version (ETARGET).
 * @param {(more: string[]) => Promise<import('./run.mjs').Outcome>} install npm with further options
 */
export async function fromWhatIsKept(install) {
  const outcome = await install(['--prefer-offline']);
  return outcome.code !== 0 && outcome.output.includes('ETARGET') ? install([]) : outcome;
}

/** @param {string[]} more */
const npmCi = (more) =>
  npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error', ...more], {
    quiet: true,
    env: { ELECTRON_SKIP_BINARY_DOWNLOAD: '1', PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
  });

/** @param {string[]} args @param {import('./run.mjs').RunOptions} options */
function npm(args, options) {
  const script = process.env['npm_execpath'];
  if (script !== undefined && /\.c?js$/.test(script) && existsSync(script)) {
    return run(process.execPath, [script, ...args], options);
  }
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}
