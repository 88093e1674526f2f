import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge } from '../../shared/ipc/contract';
import { readBatch } from '../../shared/ipc/batchText';
import { Follower, type Mirror } from '../../shared/ipc/mirror';
import { Lines } from '../../shared/ipc/lines';
import { Records } from '../../shared/ipc/records';
import { tableNames, type TableName, type Tables } from '../../shared/model/state';
import { pacedByFrames } from './frames';

/** The page's copy of the engine's state, and whether there is one. One batch is one new `MirrorState`. */
export interface MirrorState extends Omit<Mirror, 'run' | 'preferences'> {
  /** `starting`: no snapshot yet; `stopped`: the engine does not answer. */
  readonly phase: 'starting' | 'ready' | 'stopped';
  /** Why it stopped, one sentence. */
  readonly reason: string;
  readonly run: Mirror['run'] | null;
  readonly preferences: Mirror['preferences'] | null;
}

export type MirrorStore = StoreApi<MirrorState>;

export function createMirrorStore(): MirrorStore {
  return createStore<MirrorState>(() => ({
    phase: 'starting',
    reason: '',
    epoch: 0,
    seq: 0,
    run: null,
    preferences: null,
    trace: Lines.of([]),
    tables: Object.fromEntries(
      tableNames.map((name) => [name, Records.of([])]),
    ) as unknown as Mirror['tables'],
  }));
}

/** All records of a table in order of creation; the same array as long as the table is the same. */
export function rowsOf<T extends TableName>(state: MirrorState, table: T): readonly Tables[T][] {
  return state.tables[table].rows;
}

export function recordOf<T extends TableName>(
  state: MirrorState,
  table: T,
  key: string,
): Tables[T] | undefined {
  return state.tables[table].get(key);
}

/** A place in the feed. */
export interface Joined {
  /** Asks for the whole state again, after the engine was lost. */
  readonly rejoin: () => void;
  /** Hears nothing any more. */
  readonly leave: () => void;
}

/**
 * Keeps the store up to date from the bridge: subscribes first, then asks for the snapshot, and again after every gap. What
 * a page that cannot keep pace finds waiting is shown together, so that it draws less often and not later.
 * `onNewRun` is told when a new life of the state begins, before it is shown.
 */
export function joinFeed(bridge: Bridge, store: MirrorStore, onNewRun: () => void): Joined {
  const follower = new Follower();
  let shown: Mirror | null = null;
  let epoch: number | null = null;
  let asking = false;

  const show = () => {
    const { mirror } = follower;
    if (mirror === null || mirror === shown) return;
    if (epoch !== null && epoch !== mirror.epoch) onNewRun();
    epoch = mirror.epoch;
    shown = mirror;
    store.setState({ ...mirror, phase: 'ready', reason: '' }, true);
  };

  const showInTime = pacedByFrames(show);

  const ask = async () => {
    if (asking) return;
    asking = true;
    try {
      while (follower.wanted) {
        const reply = await bridge.snapshot({});
        if (!reply.ok) throw new Error(reply.fault.message);
        follower.take(reply.value);
        show();
      }
    } catch (error) {
      store.setState({ phase: 'stopped', reason: error instanceof Error ? error.message : String(error) });
    } finally {
      asking = false;
    }
  };

  const leave = bridge.onBatch((text) => {
    follower.hear(readBatch(text));
    if (follower.wanted) void ask();
    else showInTime();
  });
  void ask();
  const rejoin = () => {
    follower.lose();
    // What is shown was lost with the engine: the next snapshot is shown even when it tells nothing new.
    shown = null;
    void ask();
  };
  return { rejoin, leave };
}
