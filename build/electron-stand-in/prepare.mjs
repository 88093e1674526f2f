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
 * Bundles some entries, each for itself; gives names and texts.
 *
 * @param {string[]} entries
 * @param {import('esbuild').BuildOptions} options
 */
async function bundle(entries, options) {
  const entryPoints = entries.map((entry) => path.join(here, entry));
  const fixed = { entryPoints, bundle: true, write: false, outdir: here };
  const { outputFiles = [] } = await build({ ...fixed, logLevel: 'error', ...options });
  return outputFiles.map((file) => [path.basename(file.path), file.text]);
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
 * @param {{ outDir: string, browser: { path: string, headlessOnly?: boolean } }} options `browser` shows the windows; the
 *   environment may wish them away (SIMULATOR_STAND_IN_HEADLESS=1)
 * @returns {Promise<{ executablePath: string, distPath: string }>}
 */
export async function prepareStandIn({ outDir, browser }) {
  const distPath = path.resolve(outDir);
  await mkdir(distPath, { recursive: true });
  const outExtension = { '.js': '.cjs' };
  const files = [
    ...(await bundle(['boot.ts'], { format: 'cjs', platform: 'node', target: 'node20', outExtension })),
    ...(await bundle(['page/mainWorld.ts', 'page/preloadWorld.ts'], {
      format: 'iife',
      globalName: 'standIn',
      target: 'chrome120',
      minify: true,
    })),
    ['browser.json', JSON.stringify({ headlessOnly: false, ...browser })],
    ['electron.cmd', cmd],
    ['electron', sh],
  ];
  for (const [name = '', text = ''] of files)
    await write(path.join(distPath, name), text, name === 'electron' ? 0o755 : 0o644);
  const executable = process.platform === 'win32' ? 'electron.cmd' : 'electron';
  return { executablePath: path.join(distPath, executable), distPath };
}
