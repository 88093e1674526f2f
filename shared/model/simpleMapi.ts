import { formatHex } from '../mapi/codes';
import type { HandleState } from '../mapi/states/neighbours';

/** A session handle of Simple MAPI and what it stands for (5.5). */
export interface HandleRecord {
  /** The number that the program holds; never 0, never given out twice in a run. */
  handle: number;
  /** The process that it is bound to. */
  client: string;
  /** Underlying session and the member on it. */
  session: string;
  member: string;
  state: Exclude<HandleState, 'none'>;
  /** Virtual ms. */
  startedAt: number;
  endedAt: number | null;
  /** Newest result of a call with it: a Simple MAPI code. */
  lastResult: number;
}

/** A handle as tables and out values show it: `0x00001A01`. */
export const handleText = (handle: number): string => formatHex(handle);
