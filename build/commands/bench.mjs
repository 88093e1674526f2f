import './lib/require-node.mjs';
import { ensureBuilt } from './lib/build-app.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { importTypeScript } from './lib/typescript.mjs';

// The benchmarks of build/bench/*.bench.ts; `--only name` takes those whose file name contains it.
await ensureInstalled();
await ensureBuilt();
await importTypeScript('build/bench/run.ts');
