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
  const outcome = await npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    ELECTRON_SKIP_BINARY_DOWNLOAD: '1',
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
  });
  if (outcome.code !== 0) {
    process.stderr.write(
      'npm ci failed, see above: the packages come from the npm registry, so check the network or the registry setting of npm.\n',
    );
    process.exit(1);
  }
}

/** @param {string[]} args @param {Record<string, string>} env */
function npm(args, env) {
  const script = process.env['npm_execpath'];
  if (script !== undefined && /\.c?js$/.test(script) && existsSync(script)) {
    return run(process.execPath, [script, ...args], { env });
  }
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { env });
}
