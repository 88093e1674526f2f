import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { at } from './root.mjs';

/**
 * Command-line programs in TypeScript that must start at once: bundled into a cache the first time and whenever one of
 * their source files has changed. Translating two hundred files anew at every start would take most of a second.
 */

/** @typedef {Record<string, [modified: number, size: number]>} Sources */

/** @param {string} file @returns {[number, number] | undefined} */
function stampOf(file) {
  const stat = statSync(at(file), { throwIfNoEntry: false });
  return stat && [stat.mtimeMs, stat.size];
}

/** Whether every source is as it was when the bundle was made. @param {string} list */
function isFresh(list) {
  if (!existsSync(list)) return false;
  try {
    const sources = /** @type {Sources} */ (JSON.parse(readFileSync(list, 'utf8')));
    return Object.entries(sources).every(([file, stamp]) => String(stampOf(file)) === String(stamp));
  } catch {
    return false;
  }
}

/**
 * Runs a TypeScript module of this repository and returns what it exports.
 * @param {string} entry below the top folder, e.g. `build/scenario/cli.ts`
 * @returns {Promise<any>}
 */
export async function importBundled(entry) {
  const folder = at('node_modules/.cache/bundled', dirname(entry));
  const list = join(folder, 'sources.json');
  const program = join(folder, 'cli.mjs');
  if (!isFresh(list) || !existsSync(program)) await bundle(entry, folder, list);
  return import(pathToFileURL(program).href);
}

/** @param {string} entry @param {string} folder @param {string} list */
async function bundle(entry, folder, list) {
  const { build } = await import('esbuild');
  const { metafile } = await build({
    absWorkingDir: at('.'),
    entryPoints: { cli: entry },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // jsonc-parser's other build asks for its own files by names that no bundler sees.
    mainFields: ['module', 'main'],
    metafile: true,
    logLevel: 'error',
    // Libraries of the CommonJS kind ask for Node's modules by `require`.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  mkdirSync(folder, { recursive: true });
  const sources = Object.keys(metafile.inputs).map((file) => [file, stampOf(file)]);
  writeFileSync(list, JSON.stringify(Object.fromEntries(sources)));
}
