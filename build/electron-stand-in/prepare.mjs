import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = path.dirname(fileURLToPath(import.meta.url));

/**
 * Writes a file unless it already says so: several test workers may prepare at once while others run from here.
 *
 * @param {string} file
 * @param {string} text
 * @param {number} mode
 */
async function write(file, text, mode) {
  if ((await readFile(file, 'utf8').catch(() => undefined)) === text) return;
  const part = `${file}.${process.pid}.part`;
  await writeFile(part, text, { mode });
  await rename(part, file);
}

/**
 * Bundles one entry and gives its text.
 *
 * @param {string} entry
 * @param {import('esbuild').BuildOptions} options
 * @returns {Promise<string>}
 */
async function bundle(entry, options) {
  const { outputFiles } = await build({
    entryPoints: [path.join(here, entry)],
    bundle: true,
    write: false,
    logLevel: 'error',
    ...options,
  });
  return outputFiles?.[0]?.text ?? '';
}

// Electron only warns of a rejected promise that nobody handles.
const FLAGS = '--unhandled-rejections=warn';
const node = `'${process.execPath.replaceAll("'", `'\\''`)}'`;
const sh = `#!/bin/sh
# Stand-in for the Electron executable: the app's main process runs in Node, its windows in a browser.
[ -n "$ELECTRON_RUN_AS_NODE" ] && exec ${node} "$@"
exec ${node} ${FLAGS} "$(dirname -- "$(readlink -f -- "$0")")/boot.cjs" "$@"
`;
const cmd = `@"${process.execPath}" ${FLAGS} "%~dp0boot.cjs" %*\r\n`;

/**
 * Builds the stand-in into `outDir` (absolute or relative to the working folder): a dist folder as Electron's own, with an
 * executable called `electron`, for ELECTRON_OVERRIDE_DIST_PATH or Playwright's `executablePath`.
 *
 * @param {{ outDir: string, browser: { path: string, headlessOnly?: boolean } }} options `browser` shows the windows unless
 *   the environment says otherwise (SIMULATOR_STAND_IN_BROWSER, SIMULATOR_STAND_IN_HEADLESS=1)
 * @returns {Promise<{ executablePath: string, distPath: string }>}
 */
export async function prepareStandIn({ outDir, browser }) {
  const distPath = path.resolve(outDir);
  await mkdir(distPath, { recursive: true });
  /** @type {import('esbuild').BuildOptions} */
  const page = { format: 'iife', globalName: 'standIn', platform: 'browser', target: 'chrome120' };
  const files = {
    'boot.cjs': bundle('boot.ts', { format: 'cjs', platform: 'node', target: 'node20' }),
    'mainWorld.js': bundle('page/mainWorld.ts', page),
    'preloadWorld.js': bundle('page/preloadWorld.ts', page),
    'browser.json': JSON.stringify({ path: browser.path, headlessOnly: browser.headlessOnly ?? false }),
    'electron.cmd': cmd,
    electron: sh,
  };
  for (const [name, text] of Object.entries(files))
    await write(path.join(distPath, name), await text, name === 'electron' ? 0o755 : 0o644);
  const executable = process.platform === 'win32' ? 'electron.cmd' : 'electron';
  return { executablePath: path.join(distPath, executable), distPath };
}
