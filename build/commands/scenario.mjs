import './lib/require-node.mjs';
import { importBundled } from './lib/bundled.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { at } from './lib/root.mjs';

// Plays lesson files in Node, without Electron and without a build.
await ensureInstalled();
const { scenario } = await importBundled('build/scenario/cli.ts');
await scenario(at('shared/scenario/samples'));
