import './lib/require-node.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { importTypeScript } from './lib/typescript.mjs';

// Plays lesson files in Node, without Electron and without a build.
await ensureInstalled();
await importTypeScript('build/scenario/cli.ts');
