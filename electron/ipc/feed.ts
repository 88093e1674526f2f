import type { Batch, Change, Snapshot } from '../../shared/ipc/feed';
import type { State } from '../../shared/model/state';

/** At most one batch in this time (one frame at 60 Hz). */
export const FRAME_MS = 16;

/** A batch with more changes than that is part of a flood: after it two frames pass, so that a window has time for the rest. */
export const FLOOD = 64;

/** Where changes come from: the world of the present run. */
export interface Source {
  takeChanges(): Change[];
  toState(): State;
}

export interface FeedOptions {
  readonly source: Source;
  /** Calls back after that many milliseconds. */
  readonly after: (ms: number, call: () => void) => void;
  /** Hands a batch to every live window. */
  readonly push: (batch: Batch) => void;
}

/**
 * Numbers the changes of the world and pushes them: the first at once, those of the following frame together. A reset or
 * another world begins a new epoch in which numbers count from 1 again.
 */
export class Feed {
  #source: Source;
  #epoch = 1;
  #seq = 0;
  /** Numbered and not pushed yet. */
  #pending: Change[] = [];
  #resting = false;
  #poked = false;
  /** Something went out ahead of the frame's batch already. */
  #hurried = false;
  readonly #listeners = new Set<(batch: Batch) => void>();

  constructor(private readonly options: FeedOptions) {
    this.#source = options.source;
  }

  /** Hears of every batch in the main process as well: the files that are kept, the trace that is written. */
  onBatch(listener: (batch: Batch) => void): void {
    this.#listeners.add(listener);
  }

  /** Something may have changed. */
  poke(): void {
    if (this.#resting) {
      this.#poked = true;
      return;
    }
    const pushed = this.flush();
    if (pushed === 0) return;
    this.#resting = true;
    this.options.after(pushed > FLOOD ? 2 * FRAME_MS : FRAME_MS, () => {
      this.#resting = false;
      this.#hurried = false;
      if (!this.#poked) return;
      this.#poked = false;
      this.poke();
    });
  }

  /**
   * A person in a window has just asked for something: what it changed does not wait for the others of its frame. Once in a
   * frame, so that nobody can make more batches than two of it.
   */
  hurry(): void {
    if (!this.#resting) this.poke();
    else if (!this.#hurried) this.#hurried = this.flush() > 0;
  }

  /** Pushes what there is, now; the number of changes. */
  flush(): number {
    this.#take();
    const changes = this.#pending;
    if (changes.length === 0) return 0;
    this.#pending = [];
    const batch = { epoch: this.#epoch, firstSeq: this.#seq - changes.length + 1, changes };
    for (const listener of this.#listeners) listener(batch);
    this.options.push(batch);
    return changes.length;
  }

  /** The whole state with the number of the newest change in it. Those of them not pushed yet still will be. */
  snapshot(): Snapshot {
    this.#take();
    if (this.#pending.length > 0) this.poke();
    return { epoch: this.#epoch, seq: this.#seq, state: this.#source.toState() };
  }

  /** Another world takes the place of the present one: what was not pushed of the old one has no reader any more. */
  startOver(source: Source): void {
    this.flush();
    this.#source = source;
    this.#epoch += 1;
    this.#seq = 0;
    this.poke();
  }

  #take(): void {
    const changes = this.#source.takeChanges();
    this.#seq += changes.length;
    if (changes.length > 0) this.#pending = this.#pending.concat(changes);
  }
}
