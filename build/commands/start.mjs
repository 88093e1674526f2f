import './lib/require-node.mjs';
import { findRuntime } from '../runtime/find.mjs';
import { hasDisplay, virtualDisplay } from '../runtime/display.mjs';
import { thisMachine } from '../runtime/machine.mjs';
import { ensureBuilt } from './lib/build-app.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { at, root } from './lib/root.mjs';
import { run } from './lib/run.mjs';

// Opens the app; further arguments go to it. Without a display the demonstration lesson is played instead.

/** @param {string} sentence */
const say = (sentence) => process.stdout.write(`${sentence}\n`);

await ensureInstalled();
await ensureBuilt();

const machine = thisMachine();
const runtime = await findRuntime({ say }).catch((/** @type {Error} */ error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});

if (hasDisplay(machine) && !runtime.headlessOnly) {
  const args = [root, ...process.argv.slice(2)];
  // Chromium refuses its sandbox to root.
  if (runtime.kind === 'electron' && machine.platform === 'linux' && machine.isRoot)
    args.push('--no-sandbox');
  const { code } = await run(runtime.executablePath, args);
  process.exitCode = code;
} else {
  const why = runtime.headlessOnly
    ? 'This browser can show no window'
    : 'There is no display (DISPLAY is not set)';
  say(`${why}, so the demonstration lesson is played without one.`);
  const demo = [process.execPath, at('build/commands/demo.mjs')];
  const wrapper = runtime.kind === 'electron' ? virtualDisplay(machine) : undefined;
  const [command = '', ...args] = wrapper === undefined ? demo : [wrapper, '--auto-servernum', ...demo];
  const { code } = await run(command, args, { env: { SIMULATOR_RUNTIME: JSON.stringify(runtime) } });
  process.exitCode = code;
}
