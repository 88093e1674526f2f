import { hasDisplay, virtualDisplay } from '../../runtime/display.mjs';
import { search } from '../../runtime/find.mjs';
import { thisMachine } from '../../runtime/machine.mjs';
import { at } from './root.mjs';
import { run } from './run.mjs';

/**
 * Runs Playwright. Real Electron always opens windows, so without a display it gets a virtual one.
 * @param {string[]} args @param {Record<string, string>} [env]
 * @returns {Promise<import('./run.mjs').Outcome>}
 */
export async function runSpecs(args, env = {}) {
  const playwright = [
    process.execPath,
    at('node_modules/@playwright/test/cli.js'),
    'test',
    '--config',
    'build/playwright.config.ts',
    ...args,
  ];
  const machine = thisMachine();
  const { chosen } = await search({ mayDownload: true });
  const wrapper = chosen?.kind === 'electron' && !hasDisplay(machine) ? virtualDisplay(machine) : undefined;
  const command = wrapper === undefined ? playwright : [wrapper, '--auto-servernum', ...playwright];
  return run(command[0] ?? process.execPath, command.slice(1), { env });
}
