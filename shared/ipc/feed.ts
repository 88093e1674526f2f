import type { PreferencesRecord } from '../model/app';
import type { RunRecord, TraceRecord } from '../model/run';
import type { State, TableName, Tables } from '../model/state';

/** One change: a whole record put in place of the older one, a record gone, or a line added to the trace. */
export type Change =
  | { [T in TableName]: { put: T; record: Tables[T] } }[TableName]
  | { gone: TableName; key: string }
  | { run: RunRecord }
  | { preferences: PreferencesRecord }
  | { trace: TraceRecord };

/**
 * All changes since the last batch, at most one batch per frame. Change number `i` is `firstSeq + i`; an `epoch` is one
 * life of the state (a new one begins with the process and with every reset), numbers count from 1 in it.
 */
export interface Batch {
  epoch: number;
  firstSeq: number;
  changes: Change[];
}

/** The whole state as it was after change number `seq` of `epoch`. */
export interface Snapshot {
  epoch: number;
  seq: number;
  state: State;
}
