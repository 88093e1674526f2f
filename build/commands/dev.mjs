import './lib/require-node.mjs';
import { spawn } from 'node:child_process';
import { findRuntime } from '../runtime/find.mjs';
import { ensureBuilt } from './lib/build-app.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { at, root } from './lib/root.mjs';
import { run } from './lib/run.mjs';

// Rebuilds on every change while the app is open. Reload the window for changes of the page; start again for main.
await ensureInstalled();
await ensureBuilt();
const runtime = await findRuntime({ say: (sentence) => process.stdout.write(`${sentence}\n`) });
const builder = spawn(
  process.execPath,
  [
    at('node_modules/electron-vite/bin/electron-vite.js'),
    'build',
    '--config',
    'build/electron.vite.config.ts',
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, SIMULATOR_BUILD_WATCH: '1' } },
);
const { code } = await run(runtime.executablePath, [root, ...process.argv.slice(2)]);
builder.kill();
process.exitCode = code;
