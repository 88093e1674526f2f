import { findRuntime } from './find.mjs';

/** Runs once before the specs: finds the runtime, and hands it to the workers through the environment. */
export default async function setUp() {
  const say = (/** @type {string} */ sentence) => process.stderr.write(`${sentence}\n`);
  const runtime = await findRuntime({ say });
  process.stderr.write(`Specs run on: ${runtime.label}\n`);
  // Windows on the screen only when somebody wants to watch: SIMULATOR_WATCH=1.
  if (!process.env['SIMULATOR_WATCH']) process.env['SIMULATOR_STAND_IN_HEADLESS'] = '1';
  process.env['SIMULATOR_RUNTIME'] = JSON.stringify(runtime);
}
