import { loadavg } from 'node:os';
import type { Benchmark, Figure } from './bench';
import { spread } from './measure';
import { fill, startLoad } from './paint/load';
import { watch, type Watched } from './paint/watch';

/** How long the window is watched without and with the load. */
const AT_REST_MS = 8_000;
const BUSY_MS = 30_000;
const CHANGES_PER_SECOND = 1_000;

const quantile = (values: readonly number[], q: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(q * values.length))] ?? NaN;

const one = (what: string, unit: string, value: number): Figure => ({
  what,
  unit,
  median: value,
  lowest: value,
  highest: value,
  runs: 1,
});

const figures = (where: string, { changeToPaint, frames, longTasks, farthest }: Watched): Figure[] => [
  spread(`${where}: change to painted row`, 'ms', changeToPaint),
  one(`${where}: change to painted row, p95`, 'ms', quantile(changeToPaint, 0.95)),
  one(`${where}: rows scrolled away from the first`, 'rows', farthest),
  one(`${where}: from frame to frame while scrolling, p50`, 'ms', quantile(frames, 0.5)),
  one(`${where}: from frame to frame while scrolling, p95`, 'ms', quantile(frames, 0.95)),
  one(`${where}: tasks of the page over 50 ms`, 'in all', longTasks.length),
  one(`${where}: longest of them`, 'ms', Math.max(0, ...longTasks)),
];

/** How soon a change is on screen: with 1,000 sessions at rest, and with 10,000 of them under a steady load. */
const paint: Benchmark = async ({ launch }) => {
  const { app, page } = await launch({ args: ['--clock=real'] });
  // The loader of the benchmarks names functions with a helper that page and main do not have.
  await page.evaluate('globalThis.__name = (named) => named');
  await app.evaluate('globalThis.__name = (named) => named');
  await fill(app, 1_000);
  const atRest = await watch(page, { ms: AT_REST_MS, client: 'Indexer', scrollFor: 60 });

  await fill(app, 10_000);
  const load = await startLoad(app, CHANGES_PER_SECOND);
  const busy = await watch(page, { ms: BUSY_MS, client: 'Indexer', scrollFor: 300 });
  const { made, seconds } = await load.stop();
  const where = '10,000 sessions under load';
  return [
    ...figures('1,000 sessions', atRest),
    ...figures(where, busy),
    one(`${where}: changes made`, 'per s', made / seconds),
    one('other work of the machine meanwhile (1 min load average)', 'tasks', loadavg()[0] ?? 0),
  ];
};
export default paint;
