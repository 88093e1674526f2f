import { counterExample } from '../../../electron/core/model/testing/property';

export interface ModelSequences {
  readonly sequences: number;
  readonly seconds: number;
  readonly counterExample: string | null;
}

const sequences = Number(process.argv[2]);
const started = performance.now();
const found = counterExample({ sequences, longest: 60 });
const seconds = (performance.now() - started) / 1_000;
process.stdout.write(
  `${JSON.stringify({ sequences, seconds, counterExample: found } satisfies ModelSequences)}\n`,
);
