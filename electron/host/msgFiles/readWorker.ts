import { readFileSync, statSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { msgLimits } from '../../../shared/msg/limits';
import { readOutcome } from '../msgFile/messageFile';
import type { ReadResult, ReadTask } from './reader';

/** Reads one .msg file in a thread of its own: 20 MB would keep the main process busy for long enough to be felt. */
function read({ name, from }: ReadTask): ReadResult {
  if (typeof from !== 'string') return { size: from.length, ...readOutcome(name, from) };
  const { size } = statSync(from);
  // Beyond the limit nothing is read: one byte more is enough for the reader to say so.
  const bytes = size > msgLimits.bytes ? new Uint8Array(msgLimits.bytes + 1) : readFileSync(from);
  return { size, ...readOutcome(name, new Uint8Array(bytes)) };
}

/** Smaller ones may be part of Node's own pool, which cannot be given away; copying them costs nothing. */
const GIVEN_AWAY = 65_536;

/** The memory behind the bytes of a message: handed over instead of copied, so that the main process does not wait. */
function memoryOf(value: unknown, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> {
  if (value instanceof Uint8Array) {
    if (value.buffer instanceof ArrayBuffer && value.buffer.byteLength > GIVEN_AWAY) found.add(value.buffer);
  } else if (value instanceof Map || Array.isArray(value)) {
    for (const inner of value.values()) memoryOf(inner, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) memoryOf(inner, found);
  }
  return found;
}

const result = read(workerData as ReadTask);
parentPort?.postMessage(result, [...memoryOf(result.message)]);
