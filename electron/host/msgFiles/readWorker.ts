import { readFileSync, statSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { msgLimits } from '../../../shared/msg/limits';
import { readOutcome } from '../msgFile/messageFile';
import { deliveriesOf } from './deliveries';
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

const deliveries = deliveriesOf(read(workerData as ReadTask));

/** Gives the next part away; the main process asks for it when it has had time for something else. */
function giveNext(): void {
  const next = deliveries.next();
  if (next.done === true) parentPort?.close();
  else {
    const { value, memory } = parcel(next.value);
    parentPort?.postMessage(value, memory);
  }
}

parentPort?.on('message', giveNext);
giveNext();
