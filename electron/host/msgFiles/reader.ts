import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ReadOutcome } from '../msgFile/messageFile';
import { Assembly, type Delivery } from './deliveries';

/** What a reading thread is given: the name for people, and where the bytes are. */
export interface ReadTask {
  readonly name: string;
  /** Path on the disk, or the bytes themselves. */
  readonly from: string | Uint8Array;
}

/** What it gives back. */
export interface ReadResult extends ReadOutcome {
  /** Bytes of the file. */
  readonly size: number;
}

export type ReadFile = (task: ReadTask) => Promise<ReadResult>;

/** The longest that reading may take, real ms; the slowest file within the limits takes a fraction of it. */
const MOST_MS = 30_000;

/**
 * Reads a .msg file in a thread of its own. Whatever happens to that thread becomes the file's problem, in one sentence;
 * nothing else stops.
 */
export const readInThread: ReadFile = ({ name, from }) =>
  new Promise((settle) => {
    const failed = (why: string) =>
      settle({ size: 0, message: null, problem: `${name} cannot be opened. ${why}` });
    const worker = new Worker(join(import.meta.dirname, 'readWorker.cjs'), { workerData: { name, from } });
    const timer = setTimeout(() => {
      failed(`Reading it took longer than ${MOST_MS / 1_000} seconds.`);
      void worker.terminate();
    }, MOST_MS);
    const assembly = new Assembly();
    worker.on('message', (part: Delivery) => {
      const result = assembly.take(part);
      if (result !== null) settle(result);
      // Asks for the next part, or lets the thread end.
      worker.postMessage(null);
    });
    worker.once('error', (error) => failed(reasonOf(error)));
    worker.once('exit', () => {
      clearTimeout(timer);
      failed('Its reader ended too early.');
    });
  });

/** Why the disk refused, with the system's short code; anything else is the reader's own failure. */
function reasonOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : null;
  return code === null || code.startsWith('ERR_') ? 'Its reader failed.' : `The disk refused it (${code}).`;
}
