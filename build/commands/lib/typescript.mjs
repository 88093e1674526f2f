import { pathToFileURL } from 'node:url';
import { at } from './root.mjs';

/**
 * Runs a TypeScript module of this repository in this process, as if it were JavaScript.
 * @param {string} path below the top folder, e.g. `build/scenario/cli.ts`
 * @returns {Promise<any>} what it exports; a command-line program exports nothing and simply runs
 */
export async function importTypeScript(path) {
  const { register } = await import('tsx/esm/api');
  register();
  return import(pathToFileURL(at(path)).href);
}
