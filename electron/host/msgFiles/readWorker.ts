import { readFileSync, statSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { msgLimits } from '../../../shared/msg/limits';
import { readOutcome } from '../msgFile/messageFile';
import { parcel } from './parcel';
import type { ReadResult, ReadTask } from './reader';

/** Reads one .msg file in a thread of its own: 20 MB would keep the main process busy for long enough to be felt. */
function read({ name, from }: ReadTask): ReadResult {
  if (typeof from !== 'string') return { size: from.length, ...readOutcome(name, from) };
  const { size } = statSync(from);
  // Beyond the limit nothing is read: one byte more is enough for the reader to say so.
  const bytes = size > msgLimits.bytes ? new Uint8Array(msgLimits.bytes + 1) : readFileSync(from);
  return { size, ...readOutcome(name, new Uint8Array(bytes)) };
}

// Handed over instead of copied, so that the main process does not wait.
const { value, memory } = parcel(read(workerData as ReadTask));
parentPort?.postMessage(value, memory);
