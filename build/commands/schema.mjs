import './lib/require-node.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { importTypeScript } from './lib/typescript.mjs';

// Writes lesson.schema.json and FORMAT.md from the schema that reads lessons.
await ensureInstalled();
await importTypeScript('build/schema/generate.ts');
