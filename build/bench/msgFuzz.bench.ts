import fc from 'fast-check';
import { hostileBytes, message } from '../../electron/host/msgFile/testing/arbitrary';
import { readMsg, writeMsg } from '../../electron/host/msgFile/msgFile';
import { MsgProblem } from '../../shared/msg/problem';
import type { Benchmark } from './bench';

/** Byte sequences that must be read or refused; the unit tests take 500 of them. */
const SEQUENCES = 100_000;
/** No sequence may keep the reader longer than this, in ms. */
const LONGEST_MS = 2_000;

/** Longer than this it may have been the machine, in ms. */
const PAUSE_MS = 20;

function timed(bytes: Uint8Array): { ms: number; refused: boolean } {
  const begun = performance.now();
  let refused = false;
  try {
    readMsg(bytes);
  } catch (error) {
    if (!(error instanceof MsgProblem)) throw error;
    refused = true;
  }
  return { ms: performance.now() - begun, refused };
}

/** Random and mutated .msg files: the reader answers each with a message or one clear problem, and never takes long. */
const msgFuzz: Benchmark = async () => {
  const files = fc.sample(message, { numRuns: 60, seed: 11 }).map(writeMsg);
  let slowest = 0;
  let refused = 0;
  const started = performance.now();
  fc.assert(
    fc.property(hostileBytes(files), (bytes) => {
      const first = timed(bytes);
      if (first.refused) refused += 1;
      // A pause of the machine is no fault of the file: what seems slow is timed again.
      const ms = first.ms > PAUSE_MS ? Math.min(first.ms, timed(bytes).ms) : first.ms;
      slowest = Math.max(slowest, ms);
      return slowest < LONGEST_MS;
    }),
    { numRuns: SEQUENCES },
  );
  const seconds = (performance.now() - started) / 1_000;
  const one = (what: string, value: number, unit: string) => ({
    what,
    unit,
    median: value,
    lowest: value,
    highest: value,
    runs: 1,
  });
  return Promise.resolve([
    one(`${SEQUENCES} hostile byte sequences, none crashed the reader`, SEQUENCES / seconds, 'files/s'),
    one('of them refused with one sentence', refused, 'files'),
    one('slowest answer', slowest, 'ms'),
  ]);
};

export default msgFuzz;
