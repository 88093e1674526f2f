import type { MsgMessage } from '../../../shared/msg/message';
import { MsgProblem } from '../../../shared/msg/problem';
import type { MessageFile } from '../../core/messageSession/files';
import { readMsg, writeMsg } from './msgFile';

/** What came of reading a file: plain data, so that it can come from another thread. */
export interface ReadOutcome {
  readonly message: MsgMessage | null;
  /** Why there is none, one sentence. */
  readonly problem: string | null;
}

/** Reads bytes as a message; whatever is wrong with them becomes one sentence that names the file. */
export function readOutcome(name: string, bytes: Uint8Array): ReadOutcome {
  try {
    return { message: readMsg(bytes), problem: null };
  } catch (error) {
    if (!(error instanceof MsgProblem)) throw error;
    return { message: null, problem: `${name} cannot be opened. ${error.message}` };
  }
}

/**
 * A .msg file as the engine takes it. `write` puts new bytes in place of the old ones; it is called only when a program saves
 * its changes and the storage is committed.
 */
export function messageFileOf(
  name: string,
  size: number,
  { message, problem }: ReadOutcome,
  write: (bytes: Uint8Array) => void,
): MessageFile {
  return {
    name,
    size,
    message,
    problem,
    commit: (changed) => {
      const bytes = writeMsg(changed);
      try {
        write(bytes);
      } catch (error) {
        return `${name} could not be written: ${error instanceof Error ? error.message : String(error)}`;
      }
      return bytes.length;
    },
  };
}
