import './lib/require-node.mjs';
import { places } from '../runtime/candidates.mjs';
import { thisMachine } from '../runtime/machine.mjs';
import { ensureBuilt } from './lib/build-app.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { electronForRelease } from './lib/release.mjs';
import { root } from './lib/root.mjs';
import { runTool } from './lib/run.mjs';

// Installers with electron-builder, around the Electron program that was found here and no other.
await ensureInstalled();
const { distPath, refusal } = await electronForRelease(places(thisMachine(), root, { mayDownload: true }));
if (distPath === undefined) {
  process.stderr.write(`${refusal}\n`);
  process.exit(1);
}
await ensureBuilt();
const config = ['--config', 'build/electron-builder.yml', `-c.electronDist=${distPath}`];
const { code } = await runTool('electron-builder/cli.js', [
  ...config,
  '--publish',
  'never',
  ...process.argv.slice(2),
]);
process.exitCode = code;
