import { readdirSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { launchApp, type RunningApp } from '../../e2e/support/launch';
import { findRuntime } from '../runtime/find.mjs';
import type { Benchmark, Tools } from './bench';
import { perSecond, sampled } from './measure';
import { line } from './report';

const say = (text: string) => process.stdout.write(`${text}\n`);

/** Part of the names of the wanted benchmarks: `--only NAME`, or just the name; '' for all. */
function wanted(): string {
  try {
    const { values, positionals } = parseArgs({
      options: { only: { type: 'string' } },
      allowPositionals: true,
    });
    return values.only ?? positionals[0] ?? '';
  } catch (error) {
    process.stderr.write(
      `bench: ${(error as Error).message}. Give the name of a benchmark, or nothing for all.\n`,
    );
    process.exit(2);
  }
}
const only = wanted();

const all = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.bench.ts'));
const chosen = all.filter((name) => name.includes(only)).sort();
if (chosen.length === 0) {
  const names = all.map((name) => name.replace('.bench.ts', '')).join(', ');
  process.stderr.write(
    all.length === 0
      ? 'There are no benchmarks: none of build/bench/ is called *.bench.ts.\n'
      : `No benchmark is called '${only}'. There are: ${names}.\n`,
  );
  process.exit(1);
}

const runtime = await findRuntime();
process.env['SIMULATOR_RUNTIME'] = JSON.stringify(runtime);
process.env['SIMULATOR_STAND_IN_HEADLESS'] = '1';

const processors = cpus();
say(`Machine: ${processors.length} x ${processors[0]?.model.trim() ?? 'unknown processor'}`);
say(`System:  ${process.platform} ${release()} ${process.arch}, ${Math.round(totalmem() / 2 ** 30)} GB`);
say(`Node:    ${process.versions.node}`);
say(`Runtime: ${runtime.label}`);

for (const name of chosen) {
  say(`\n${name.replace('.bench.ts', '')}`);
  const open: RunningApp[] = [];
  const tools: Tools = {
    sampled,
    rate: (what, unit, work, runs = 7) => sampled(what, unit, () => perSecond(work, 0.3), runs),
    launch: async (options) => {
      const running = await launchApp(options);
      open.push(running);
      return running;
    },
  };
  const module = (await import(pathToFileURL(join(import.meta.dirname, name)).href)) as {
    default: Benchmark;
  };
  try {
    for (const figure of await module.default(tools)) say(line(figure));
  } finally {
    for (const running of open) await running.close();
  }
}
