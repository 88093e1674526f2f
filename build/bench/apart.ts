import { build } from 'esbuild';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Runs a measurement of `build/bench/apart/` in a Node of its own, bundled as the app is: no TypeScript loader stands
 * between, and the garbage of the harness is not measured. What it prints last is one line of JSON, its result.
 */
export async function apart<T>(
  name: string,
  args: readonly string[] = [],
  flags: readonly string[] = [],
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'simulator-bench-'));
  try {
    const outfile = join(folder, `${name}.mjs`);
    await build({
      entryPoints: [join(import.meta.dirname, 'apart', `${name}.ts`)],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      logLevel: 'error',
    });
    const { stdout } = await run(process.execPath, [...flags, outfile, ...args], { maxBuffer: 1 << 24 });
    return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as T;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
