import type { RunningApp, LaunchOptions } from '../../e2e/support/launch';

/** One line of the result: the median of several runs, and how far the runs lay apart. */
export interface Figure {
  /** What was measured, in plain words. */
  what: string;
  median: number;
  lowest: number;
  highest: number;
  runs: number;
  /** For example `ms`, `calls/s`, `MB`. */
  unit: string;
  /** A known figure to compare with: its name and its value in the same unit. */
  against?: { what: string; value: number };
}

/** What a benchmark gets. */
export interface Tools {
  /** Median, lowest and highest of what `sample` returns, after one unmeasured run. */
  sampled: (
    what: string,
    unit: string,
    sample: () => number | Promise<number>,
    runs?: number,
  ) => Promise<Figure>;
  /** How often per second `work` can be done: each run repeats it for a while. */
  rate: (what: string, unit: string, work: () => void, runs?: number) => Promise<Figure>;
  /** The built app on the runtime found, as the end-to-end specs start it; closed when the benchmark ends. */
  launch: (options?: LaunchOptions) => Promise<RunningApp>;
}

/** The default export of a `*.bench.ts` file. */
export type Benchmark = (tools: Tools) => Promise<Figure[]>;
