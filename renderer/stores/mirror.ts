import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge } from '../../shared/ipc/contract';
import type { Batch, Change, Snapshot } from '../../shared/ipc/feed';
import type { PreferencesRecord } from '../../shared/model/app';
import type { RunRecord, TraceRecord } from '../../shared/model/run';
import { KEPT, keyOf, tableNames, type TableName, type Tables } from '../../shared/model/state';

/** The page's copy of a table: records by key, in order of creation. Records are replaced, never changed. */
type Copies = { readonly [T in TableName]: ReadonlyMap<string, Tables[T]> };

/** The page's copy of the engine's state. One batch is one new `MirrorState`. */
export interface MirrorState {
  /** `starting`: no snapshot yet; `stopped`: the engine does not answer. */
  phase: 'starting' | 'ready' | 'stopped';
  /** Why it stopped, one sentence. */
  reason: string;
  epoch: number;
  seq: number;
  run: RunRecord | null;
  preferences: PreferencesRecord | null;
  trace: readonly TraceRecord[];
  tables: Copies;
}

export type MirrorStore = StoreApi<MirrorState>;

const empty: MirrorState = {
  phase: 'starting',
  reason: '',
  epoch: 0,
  seq: 0,
  run: null,
  preferences: null,
  trace: [],
  tables: Object.fromEntries(tableNames.map((name) => [name, new Map()])) as unknown as Copies,
};

export function createMirrorStore(): MirrorStore {
  return createStore<MirrorState>(() => empty);
}

const arrays = new WeakMap<ReadonlyMap<string, unknown>, readonly unknown[]>();

/** All records of a table in order of creation; the same array as long as the table is the same. */
export function rowsOf<T extends TableName>(state: MirrorState, table: T): readonly Tables[T][] {
  const records = state.tables[table];
  let rows = arrays.get(records);
  if (rows === undefined) arrays.set(records, (rows = [...records.values()]));
  return rows as readonly Tables[T][];
}

export function recordOf<T extends TableName>(
  state: MirrorState,
  table: T,
  key: string,
): Tables[T] | undefined {
  return state.tables[table].get(key) as Tables[T] | undefined;
}

function fromSnapshot({ epoch, seq, state }: Snapshot): MirrorState {
  const tables = Object.fromEntries(
    tableNames.map((name) => {
      const key = keyOf[name] as (record: unknown) => string;
      return [name, new Map((state[name] as unknown[]).map((record) => [key(record), record]))];
    }),
  ) as unknown as Copies;
  return {
    phase: 'ready',
    reason: '',
    epoch,
    seq,
    run: state.run,
    preferences: state.preferences,
    trace: state.trace,
    tables,
  };
}

function withBatch(state: MirrorState, batch: Batch): MirrorState {
  const next = { ...state, seq: batch.firstSeq + batch.changes.length - 1 };
  const changed = new Map<TableName, Map<string, unknown>>();
  const table = (name: TableName) => {
    let copy = changed.get(name);
    if (copy === undefined) changed.set(name, (copy = new Map<string, unknown>(state.tables[name])));
    return copy;
  };
  const lines: TraceRecord[] = [];
  const apply = (change: Change) => {
    if ('put' in change) {
      const key = (keyOf[change.put] as (record: unknown) => string)(change.record);
      table(change.put).set(key, change.record);
    } else if ('gone' in change) table(change.gone).delete(change.key);
    else if ('run' in change) next.run = change.run;
    else if ('preferences' in change) next.preferences = change.preferences;
    else lines.push(change.trace);
  };
  batch.changes.slice(Math.max(0, state.seq + 1 - batch.firstSeq)).forEach(apply);
  if (lines.length > 0) next.trace = [...state.trace, ...lines].slice(-KEPT.trace);
  if (changed.size > 0) next.tables = { ...state.tables, ...Object.fromEntries(changed) } as Copies;
  return next;
}

/**
 * Joins the feed: subscribes first, then asks for the snapshot and holds what arrives meanwhile; on a gap or a new epoch
 * it asks again. Returns a function that asks anew, for after the engine was lost.
 */
export function joinFeed(bridge: Bridge, store: MirrorStore, onNewRun: () => void): () => void {
  let asking = false;
  let held: Batch[] = [];

  const take = (batch: Batch): boolean => {
    const state = store.getState();
    if (batch.epoch < state.epoch) return true;
    if (batch.epoch > state.epoch || batch.firstSeq > state.seq + 1) return false;
    if (batch.firstSeq + batch.changes.length - 1 > state.seq) store.setState(withBatch(state, batch), true);
    return true;
  };

  const join = async () => {
    if (asking) return;
    asking = true;
    try {
      const reply = await bridge.snapshot({});
      asking = false;
      if (!reply.ok) throw new Error(reply.fault.message);
      const before = store.getState();
      store.setState(fromSnapshot(reply.value), true);
      if (before.phase === 'ready' && before.epoch !== reply.value.epoch) onNewRun();
      const waiting = held;
      held = [];
      if (!waiting.every(take)) void join();
    } catch (error) {
      asking = false;
      store.setState({ phase: 'stopped', reason: error instanceof Error ? error.message : String(error) });
    }
  };

  bridge.onBatch((batch) => {
    if (asking) held.push(batch);
    else if (!take(batch)) {
      held.push(batch);
      void join();
    }
  });
  void join();
  return () => void join();
}
