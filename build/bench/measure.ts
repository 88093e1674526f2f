import type { Figure } from './bench';

/** The middle of a list; of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const high = sorted[Math.floor(sorted.length / 2)];
  const low = sorted[Math.ceil(sorted.length / 2) - 1];
  if (high === undefined || low === undefined) throw new Error('A median needs at least one value.');
  return (low + high) / 2;
}

/** A figure from the values of several runs. */
export const spread = (what: string, unit: string, values: readonly number[]): Figure => ({
  what,
  unit,
  runs: values.length,
  median: median(values),
  lowest: Math.min(...values),
  highest: Math.max(...values),
});

/** Takes one sample to warm up, then `runs` measured ones. */
export async function sampled(
  what: string,
  unit: string,
  sample: () => number | Promise<number>,
  runs = 7,
): Promise<Figure> {
  await sample();
  const values: number[] = [];
  for (let run = 0; run < runs; run += 1) values.push(await sample());
  return spread(what, unit, values);
}

/** Repeats `work` for at least `seconds` and says how often per second it was done. `now` is in milliseconds. */
export function perSecond(
  work: () => void,
  seconds: number,
  now: () => number = () => performance.now(),
): number {
  const started = now();
  let done = 0;
  let batch = 1;
  let elapsed = 0;
  while (elapsed < seconds * 1000) {
    // The clock is read once per batch, so that reading it is no part of the work.
    for (let i = 0; i < batch; i += 1) work();
    done += batch;
    elapsed = now() - started;
    if (elapsed < seconds * 100) batch *= 2;
  }
  return (done * 1000) / elapsed;
}
