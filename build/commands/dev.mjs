import './lib/require-node.mjs';
import fs from 'node:fs';
import { findRuntime } from '../runtime/find.mjs';
import { build, ensureBuilt, isBuilt } from './lib/build-app.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { at, root } from './lib/root.mjs';
import { run } from './lib/run.mjs';

// Rebuilds on every change while the app is open. Reload the window for changes of the page; start again for main.

/** Editors write a file in several steps; a build waits until they are done. */
const QUIET_MS = 200;

/** @param {string} sentence */
const say = (sentence) => process.stdout.write(`${sentence}\n`);

await ensureInstalled();
await ensureBuilt();
const runtime = await findRuntime({ say });

/** @type {NodeJS.Timeout | undefined} */
let waiting;
let building = Promise.resolve();
const rebuild = async () => {
  if (isBuilt()) return;
  const { code, output, seconds } = await build();
  say(code === 0 ? `Built in ${seconds.toFixed(1)} s: reload the window.` : output);
};
const changed = () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => (building = building.then(rebuild)), QUIET_MS);
};
const watchers = ['electron', 'renderer', 'shared'].map((room) =>
  fs.watch(at(room), { recursive: true }, changed),
);

const { code } = await run(runtime.executablePath, [root, ...process.argv.slice(2)]);
clearTimeout(waiting);
for (const watcher of watchers) watcher.close();
process.exitCode = code;
