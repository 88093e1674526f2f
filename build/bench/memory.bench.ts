import { readdirSync, readFileSync } from 'node:fs';
import type { Benchmark } from './bench';
import { spread } from './measure';

const RUNS = 3;

/** Proportional set size in MB: memory that processes share counts once in their sum. */
function residentMb(pid: number): number {
  const kilobytes = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
  return Number(kilobytes ?? 0) / 1024;
}

/** A process and everything that it started. */
function family(pid: number): number[] {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8')
      .trim()
      .split(/\s+/)
      .filter(Boolean)
      .map(Number),
  );
  return [pid, ...children.flatMap(family)];
}

const isPage = (pid: number) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer');

/** Memory of the app that shows its first window and does nothing, by process; Linux counts it, other systems do not. */
const memory: Benchmark = async ({ launch }) => {
  if (process.platform !== 'linux') return [];
  const runs: { main: number; page: number; all: number }[] = [];
  for (let run = 0; run < RUNS; run++) {
    const running = await launch();
    const { app } = running;
    await app.evaluate(() => trainerTest.idle());
    const main = app.process().pid;
    if (main === undefined) throw new Error('The app has no process.');
    const pids = family(main);
    const sum = (some: number[]) => some.reduce((total, pid) => total + residentMb(pid), 0);
    runs.push({ main: residentMb(main), page: sum(pids.filter(isPage)), all: sum(pids) });
    await running.close();
  }
  const of = (what: string, pick: (run: (typeof runs)[number]) => number) =>
    spread(what, 'MB', runs.map(pick));
  return [
    of('idle app, main process', ({ main }) => main),
    of('idle app, page', ({ page }) => page),
    of('idle app, all its processes', ({ all }) => all),
  ];
};
export default memory;
