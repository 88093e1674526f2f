import type { MsgMessage } from '../../../shared/msg/message';
import { readMessage } from '../../../shared/msg/reader';
import { writeMessage } from '../../../shared/msg/writer';
import { readCompound, writeCompound } from './compound';

/**
 * The message in the bytes of a .msg file. Pure and without state, so that a worker can run it: 20 MB take long enough to
 * be felt. Throws a MsgProblem for whatever is no such file, never anything else.
 */
export const readMsg = (bytes: Uint8Array): MsgMessage => readMessage(readCompound(bytes));

/** The bytes of a .msg file with that message. The same message gives the same bytes. */
export const writeMsg = (message: MsgMessage): Uint8Array => writeCompound(writeMessage(message));
