import { accessSync, constants, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { run } from '../commands/lib/run.mjs';

/**
 * All that the search for a runtime may ask of the computer. Tests put a pretended one in its place.
 *
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {string} arch
 * @property {Record<string, string | undefined>} env
 * @property {boolean} isRoot
 * @property {() => number} now wall clock in milliseconds
 * @property {(path: string) => boolean} isProgram a file that may be executed
 * @property {(path: string) => boolean} exists
 * @property {(path: string) => string | undefined} read text of a file, undefined where there is none
 * @property {(path: string, text: string) => void} write
 * @property {(command: string, args: string[], options: { seconds: number, env?: Record<string, string | undefined> }) =>
 *   Promise<{ code: number, output: string }>} run a program, quietly, for at most that long
 */

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** The computer that this process runs on. @returns {Machine} */
export const thisMachine = () => ({
  platform: process.platform,
  arch: process.arch,
  env: process.env,
  isRoot: process.getuid?.() === 0,
  now: Date.now,
  isProgram,
  exists: existsSync,
  read,
  write: (path, text) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  },
  run: (command, args, { seconds, env }) =>
    run(command, args, { quiet: true, seconds, ...(env === undefined ? {} : { env }) }),
});
