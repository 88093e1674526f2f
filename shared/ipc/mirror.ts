import type { PreferencesRecord } from '../model/app';
import type { RunRecord, TraceRecord } from '../model/run';
import { KEPT, keyOf, tableNames, type State, type TableName, type Tables } from '../model/state';
import type { Batch, Change, Snapshot } from './feed';
import { Lines } from './lines';
import { Records, type Edit } from './records';

/** Records by key, in order of creation. */
export type MirrorTables = { readonly [T in TableName]: Records<Tables[T]> };

/**
 * A copy of main's state as of change number `seq` of `epoch`. Never changed: a batch gives a new one, in which records,
 * tables and parts that did not change are the very same objects.
 */
export interface Mirror {
  readonly epoch: number;
  readonly seq: number;
  readonly run: RunRecord;
  readonly preferences: PreferencesRecord;
  readonly trace: Lines<TraceRecord>;
  readonly tables: MirrorTables;
}

/** The copy that a snapshot stands for. Records that it repeats unchanged keep the identity they have in `before`. */
export function fromSnapshot({ epoch, seq, state }: Snapshot, before: Mirror | null = null): Mirror {
  const known = before?.epoch === epoch ? before : null;
  const table = (name: TableName): [TableName, Records<unknown>] => {
    const key = keyOf[name] as (record: unknown) => string;
    const old = known?.tables[name];
    const records = (state[name] as unknown[]).map((record): [string, unknown] => {
      const id = key(record);
      return [id, keepIfSame(old?.get(id), record)];
    });
    return [name, Records.of(records)];
  };
  return {
    epoch,
    seq,
    run: keepIfSame(known?.run, state.run),
    preferences: keepIfSame(known?.preferences, state.preferences),
    trace: Lines.of(state.trace),
    tables: Object.fromEntries(tableNames.map(table)) as unknown as MirrorTables,
  };
}

/**
 * The copy after a batch, without the changes that it already holds. `'missed'`: something before the batch never arrived,
 * or it tells of a newer life of the state; only a snapshot helps.
 */
export function withBatch(mirror: Mirror, batch: Batch): Mirror | 'missed' {
  if (batch.epoch < mirror.epoch) return mirror;
  if (batch.epoch > mirror.epoch || batch.firstSeq > mirror.seq + 1) return 'missed';
  const fresh = batch.changes.slice(mirror.seq + 1 - batch.firstSeq);
  if (fresh.length === 0) return mirror;
  const edits = new Map<TableName, Edit<unknown>[]>();
  const edit = (name: TableName, one: Edit<unknown>) => {
    const known = edits.get(name);
    if (known === undefined) edits.set(name, [one]);
    else known.push(one);
  };
  const lines: TraceRecord[] = [];
  let { run, preferences } = mirror;
  const apply = (change: Change) => {
    if ('put' in change) edit(change.put, { key: keyOfChange(change), record: change.record });
    else if ('gone' in change) edit(change.gone, { key: change.key });
    else if ('trace' in change) lines.push(change.trace);
    else if ('run' in change) ({ run } = change);
    else ({ preferences } = change);
  };
  fresh.forEach(apply);
  return {
    epoch: mirror.epoch,
    seq: mirror.seq + fresh.length,
    run,
    preferences,
    trace: mirror.trace.after(lines, KEPT.trace),
    tables: edits.size === 0 ? mirror.tables : { ...mirror.tables, ...edited(mirror.tables, edits) },
  };
}

const edited = (tables: MirrorTables, edits: ReadonlyMap<TableName, readonly Edit<unknown>[]>) =>
  Object.fromEntries(
    [...edits].map(([name, list]) => [name, (tables[name] as Records<unknown>).after(list)]),
  );

/** The state as main's `toState` gives it. */
export function toState({ tables, run, preferences, trace }: Mirror): State {
  const arrays = Object.fromEntries(tableNames.map((name) => [name, [...tables[name].rows]]));
  return { ...(arrays as { [T in TableName]: Tables[T][] }), run, preferences, trace: [...trace.rows] };
}

/**
 * Keeps a copy up to date whatever happens between the processes. Usage: subscribe to the batches first and hand every one
 * to `hear`; whenever `wanted` is true, ask for a snapshot, once at a time, and hand it to `take`. What arrives while the
 * question is under way is held. Nothing is assumed about the order between replies and pushes; batches may get lost, come
 * twice, or tell of a new life of the state.
 */
export class Follower {
  #mirror: Mirror | null = null;
  #held: Batch[] = [];
  #wanted = true;

  /** The newest copy; null before the first snapshot. */
  get mirror(): Mirror | null {
    return this.#mirror;
  }

  /** A snapshot is needed: at the start, after a gap, for a new epoch, or after `lose`. */
  get wanted(): boolean {
    return this.#wanted;
  }

  /** A batch arrived. */
  hear(batch: Batch): void {
    if (this.#wanted || this.#mirror === null) this.#held.push(batch);
    else this.#apply(batch);
  }

  /** The snapshot arrived. */
  take(snapshot: Snapshot): void {
    const before = this.#mirror;
    // An answer from before what is already held tells nothing new: the question is still open.
    if (before !== null && isOlder(snapshot, before)) return;
    this.#mirror = fromSnapshot(snapshot, before);
    this.#wanted = false;
    const held = this.#held;
    this.#held = [];
    for (const batch of held) this.hear(batch);
  }

  /** The feed may have been interrupted: ask again. The copy stays as it is until then. */
  lose(): void {
    this.#wanted = true;
  }

  #apply(batch: Batch): void {
    if (this.#mirror === null) return;
    const next = withBatch(this.#mirror, batch);
    if (next === 'missed') {
      // Held, because the answer may have been on its way before this batch was made.
      this.#wanted = true;
      this.#held.push(batch);
    } else this.#mirror = next;
  }
}

const isOlder = (a: { epoch: number; seq: number }, b: { epoch: number; seq: number }): boolean =>
  a.epoch < b.epoch || (a.epoch === b.epoch && a.seq < b.seq);

function keyOfChange(change: Extract<Change, { put: TableName }>): string {
  return (keyOf[change.put] as (record: unknown) => string)(change.record);
}

/** The older of two equal values, so that whoever draws by identity draws nothing anew. */
function keepIfSame<T>(old: unknown, fresh: T): T {
  return isSame(old, fresh) ? (old as T) : fresh;
}

/** Equality of plain JSON values. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  if (Array.isArray(a) !== Array.isArray(b) || keys.length !== Object.keys(b).length) return false;
  return keys.every(
    (key) => key in b && isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}
