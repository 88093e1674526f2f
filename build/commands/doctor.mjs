import './lib/require-node.mjs';
import fs from 'node:fs';
import { hasDisplay, virtualDisplay } from '../runtime/display.mjs';
import { search } from '../runtime/find.mjs';
import { thisMachine } from '../runtime/machine.mjs';
import { isBuilt } from './lib/build-app.mjs';
import { packagesOutOfStep } from './lib/install.mjs';
import { oldestNode } from './lib/node-version.mjs';
import { root } from './lib/root.mjs';
import { run } from './lib/run.mjs';

// What this machine has and lacks, and what can run. Changes nothing but caches, and never fails: it only reports.

/** @param {boolean | undefined} good undefined: neither good nor bad @param {string} what @param {string} words */
const line = (good, what, words) =>
  process.stdout.write(`${good === undefined ? '  ' : good ? 'ok' : '--'}  ${what.padEnd(42)} ${words}\n`);

const machine = thisMachine();
const npm = await run(machine.platform === 'win32' ? 'npm.cmd' : 'npm', ['--version'], { quiet: true });
const outOfStep = packagesOutOfStep();
const { bavail, bsize } = fs.statfsSync(root);
const freeGigabytes = (bavail * bsize) / 2 ** 30;

line(undefined, 'System', `${machine.platform} ${machine.arch}${machine.isRoot ? ', running as root' : ''}`);
line(true, 'Node', `${process.versions.node} (needs ${oldestNode} or newer)`);
const npmVersion = npm.output.trim().split('\n').at(-1) ?? '';
line(npm.code === 0, 'npm', npm.code === 0 ? npmVersion : 'not found: it comes with Node');
line(
  outOfStep === undefined,
  'Packages',
  outOfStep === undefined ? 'in step with package-lock.json' : `${outOfStep}; any command installs them`,
);
line(isBuilt(), 'Build', isBuilt() ? 'up to date' : 'not up to date; npm start and npm test build it');
line(freeGigabytes > 2, 'Disk', `${freeGigabytes.toFixed(1)} GB free (needs 2)`);

const display = hasDisplay(machine);
const wrapper = virtualDisplay(machine);
const without =
  wrapper === undefined ? 'none: npm start plays the demonstration lesson' : `none, but ${wrapper} is there`;
line(display, 'Display', display ? (machine.env['DISPLAY'] ?? 'yes') : without);

const { chosen, looked } = await search({ mayDownload: false, lookEverywhere: true });
for (const { place, found, missing } of looked) {
  const mark = found !== undefined && found === chosen ? '  <- used' : '';
  line(found !== undefined, place, `${found?.label ?? missing ?? ''}${mark}`);
}

const real = chosen?.kind === 'electron';
const headless = chosen?.kind === 'stand-in' && chosen.browser.headlessOnly;
const window = display && chosen !== undefined && !headless;
line(
  window,
  'npm start opens a window',
  window ? 'yes' : chosen ? 'no: it plays the demonstration lesson' : 'no',
);
line(
  chosen !== undefined,
  'npm test',
  chosen ? `specs on ${real ? '' : 'the stand-in, on '}${chosen.label}` : 'no runtime',
);
line(true, 'npm run scenario', 'needs Node only');
line(real, 'npm run dist', real ? 'yes' : "no: needs Electron's own program");
