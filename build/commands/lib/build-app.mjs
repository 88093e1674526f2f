import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { at, root } from './root.mjs';
import { runTool } from './run.mjs';

const sources = [
  'electron',
  'renderer',
  'shared',
  'package.json',
  'package-lock.json',
  'build/electron.vite.config.ts',
];
const stampFile = at('out/sources.sha256');

/** @param {string} path @returns {string[]} every file below, sorted, without tests */
function filesBelow(path) {
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** @returns {string} one hash over all that goes into the app */
function hashOfSources() {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of source.includes('.') ? [at(source)] : filesBelow(at(source))) {
      hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

/** @returns {boolean} whether out/ holds the app as the sources say it now */
export const isBuilt = () => {
  const outputs = ['out/main/main.cjs', 'out/preload/preload.cjs', 'out/renderer/index.html'];
  if (!outputs.every((path) => existsSync(at(path))) || !existsSync(stampFile)) return false;
  return readFileSync(stampFile, 'utf8') === hashOfSources();
};

/**
 * Builds main, preload and page into out/.
 * @returns {Promise<import('./run.mjs').Outcome>}
 */
export async function build() {
  const stamp = hashOfSources();
  const outcome = await runTool(
    'electron-vite/bin/electron-vite.js',
    ['build', '--config', 'build/electron.vite.config.ts', '--logLevel', 'warn'],
    { quiet: true },
  );
  if (outcome.code === 0) {
    mkdirSync(at('out'), { recursive: true });
    writeFileSync(stampFile, stamp);
  }
  return outcome;
}

/** Builds only when the sources changed since the last build; ends the process with the compiler's words when it fails. */
export async function ensureBuilt() {
  if (isBuilt()) return;
  process.stdout.write('Building the app.\n');
  const outcome = await build();
  if (outcome.code !== 0) {
    process.stderr.write(`${outcome.output}\nThe build failed, see above.\n`);
    process.exit(1);
  }
}
