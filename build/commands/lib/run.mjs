import { spawn } from 'node:child_process';
import { at, root } from './root.mjs';

/**
 * @typedef {{ code: number, output: string, seconds: number }} Outcome
 * @typedef {{ env?: Record<string, string | undefined>, quiet?: boolean, seconds?: number }} RunOptions
 *   `quiet` keeps the output to itself and returns it; `seconds` is the longest time it may take.
 */

/**
 * Runs a program in the top folder and waits for its end.
 * @param {string} command @param {string[]} args @param {RunOptions} [options]
 * @returns {Promise<Outcome>}
 */
export function run(command, args, { env, quiet = false, seconds } = {}) {
  const started = performance.now();
  return new Promise((settle) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: process.platform === 'win32' && command.endsWith('.cmd'),
      ...(seconds === undefined ? {} : { timeout: seconds * 1000, killSignal: 'SIGKILL' }),
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => (output += String(text)));
    }
    /** @param {number} code */
    const end = (code) => settle({ code, output, seconds: (performance.now() - started) / 1000 });
    child.on('error', (error) => {
      output += error.message;
      end(127);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

/**
 * Runs the command-line program of an installed package with this very Node.
 * @param {string} script path of the program below node_modules, e.g. `eslint/bin/eslint.js`
 * @param {string[]} args @param {RunOptions & { node?: string[] }} [options] `node`: arguments for Node itself
 */
export const runTool = (script, args, { node = [], ...options } = {}) =>
  run(process.execPath, [...node, at('node_modules', script), ...args], options);
