import './lib/require-node.mjs';
import { ensureBuilt } from './lib/build-app.mjs';
import { ensureInstalled } from './lib/install.mjs';

// The end-to-end specs alone; arguments go to Playwright.
await ensureInstalled();
await ensureBuilt();
const { runSpecs } = await import('./lib/specs.mjs');
const { code } = await runSpecs(process.argv.slice(2));
process.exitCode = code;
