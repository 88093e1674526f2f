import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const bundle = (name: string): string => fs.readFileSync(path.join(__dirname, name), 'utf8');

/**
 * The scripts that a window runs before any other, one in the page's world and one in the preload's. Each is a bundle that
 * defines `standIn`, followed by its start; the secret makes the event names of the bridge unguessable for the page.
 */
export function pageScripts(preload = ''): { main: string; preload: string } {
  const secret = randomBytes(12).toString('hex');
  const source = preload && fs.readFileSync(preload, 'utf8');
  const start = `standIn.start('${secret}', function (require, module, exports, process) {\n${source}\n})`;
  return {
    main: `(() => { ${bundle('mainWorld.js')}; standIn.start('${secret}'); })();`,
    preload: `(() => { ${bundle('preloadWorld.js')}; ${start}; })();`,
  };
}
