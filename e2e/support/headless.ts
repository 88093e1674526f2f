import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** What a lesson gives without a window: one line of the report of `npm run scenario -- FILE... --json`. */
export interface HeadlessReport {
  id: string;
  state: string;
  digest: string;
}

/** Plays lesson files without a window, in one process. */
export function playHeadless(files: readonly string[]): readonly HeadlessReport[] {
  const args = ['build/commands/scenario.mjs', ...files, '--json'];
  const said = execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 2 ** 20 });
  return said
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as HeadlessReport);
}
