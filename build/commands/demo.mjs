import './lib/require-node.mjs';
import { findRuntime } from '../runtime/find.mjs';
import { ensureBuilt } from './lib/build-app.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { importTypeScript } from './lib/typescript.mjs';

// Plays the demonstration lesson without a window; `npm start` hands over the runtime that it found.
await ensureInstalled();
await ensureBuilt();
process.env['SIMULATOR_RUNTIME'] ??= JSON.stringify(await findRuntime());
process.env['SIMULATOR_STAND_IN_HEADLESS'] = '1';
await importTypeScript('build/demo/play.ts');
