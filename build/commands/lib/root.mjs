import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of the repository. (`import.meta.dirname` is unknown to the Node versions we must be able to refuse.) */
export const root = resolve(fileURLToPath(import.meta.url), '../../../..');

/** @param {string[]} parts path below the top folder */
export const at = (...parts) => resolve(root, ...parts);
