import type { CallRecord } from '../../shared/model/run';
import type { SessionRecord } from '../../shared/model/session';

/** Transports of a session being started, and the call inside which that happens; 0: none. */
interface Start {
  readonly session: SessionRecord;
  readonly call: CallRecord['id'];
}

/**
 * Sessions whose transports are being started at this moment. A short list, no Map: every session comes here once, and each
 * dead copy of a Map that rows pass through keeps the next one (see `Rows`).
 */
export class Spooling implements Iterable<Start> {
  #starts: readonly Start[] = [];

  has(session: SessionRecord): boolean {
    return this.#starts.some((start) => start.session === session);
  }

  begin(session: SessionRecord, call: CallRecord['id']): void {
    this.#starts = [...this.#starts, { session, call }];
  }

  end(session: SessionRecord): void {
    this.#starts = this.#starts.filter((start) => start.session !== session);
  }

  /** The call in which they are started comes to nothing: they are no longer being started. */
  endIn(call: CallRecord['id']): void {
    this.#starts = this.#starts.filter((start) => start.call !== call);
  }

  [Symbol.iterator](): Iterator<Start> {
    return this.#starts[Symbol.iterator]();
  }
}
