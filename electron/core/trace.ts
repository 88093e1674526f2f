import type { TraceRecord } from '../../shared/model/run';
import { KEPT } from '../../shared/model/state';
import type { Step } from './step';

/** What a line belongs to: a call and its session; the call is null for the spooler's own work. */
export interface TraceOrigin {
  readonly id: number | null;
  readonly session: string | null;
}

/**
 * The trace: a ring of the newest steps. It keeps the steps themselves and writes the record of a line only when
 * somebody reads it, so that tracing costs the engine next to nothing. Most lines come from the same place as the one
 * before: when, whose and in which session it was is written once for all of them.
 */
export class Trace {
  readonly #capacity: number;
  /** Grows until the ring is full: most worlds, those of tests and of *what if*, never come that far. */
  readonly #steps: Step[] = [];
  /** Where lines come from, in columns, a ring too: the first line of each origin, and what its lines have in common. */
  readonly #firsts: number[] = [];
  readonly #times: number[] = [];
  readonly #clients: string[] = [];
  /** Call numbers; 0: none. */
  readonly #calls: number[] = [];
  /** Session of the call at that moment: a logon that joins a shared session gives its own row up later. */
  readonly #sessions: (string | null)[] = [];
  /** Slots of the newest line and of its origin. */
  #slot = -1;
  #origin = -1;
  /** The newest origin once more: every line is compared with it. There is none at first. */
  #time = 0;
  #client = '';
  #call = -1;
  #session: string | null = null;
  #written = 0;
  #taken = 0;

  constructor(capacity: number = KEPT.trace) {
    this.#capacity = capacity;
  }

  /** Number of lines written in this run. */
  get written(): number {
    return this.#written;
  }

  push(t: number, client: string, call: TraceOrigin | null, step: Step): void {
    this.#comeFrom(t, client, call);
    this.#write(step);
  }

  /** Several lines that come from the same place; one at least, because an origin without a line would count for one. */
  pushAll(t: number, client: string, call: TraceOrigin | null, steps: readonly Step[]): void {
    this.#comeFrom(t, client, call);
    for (const step of steps) this.#write(step);
  }

  /** Lines after `seq` that are still kept, oldest first. */
  since(seq: number): TraceRecord[] {
    const lines: TraceRecord[] = [];
    const oldest = Math.max(seq, this.#written - this.#capacity, 0) + 1;
    let origin = this.#origin;
    for (let n = this.#written; n >= oldest; n--) {
      while ((this.#firsts[origin] as number) > n) origin = this.#before(origin);
      lines.push(this.#line(n, origin));
    }
    return lines.reverse();
  }

  /** Lines not handed over before. */
  takeNew(): TraceRecord[] {
    const lines = this.since(this.#taken);
    this.#taken = this.#written;
    return lines;
  }

  markAllTaken(): void {
    this.#taken = this.#written;
  }

  #write(step: Step): void {
    const slot = this.#after(this.#slot);
    this.#slot = slot;
    this.#written++;
    this.#steps[slot] = step;
  }

  /** Where the next lines come from. */
  #comeFrom(t: number, client: string, from: TraceOrigin | null): void {
    const call = from === null ? 0 : (from.id ?? 0);
    const session = from === null ? null : from.session;
    const isSame =
      this.#call === call && this.#session === session && this.#time === t && this.#client === client;
    if (isSame) return;
    this.#time = t;
    this.#client = client;
    this.#call = call;
    this.#session = session;
    // There are never more origins than lines, so none is overwritten that a kept line needs.
    const origin = this.#after(this.#origin);
    this.#origin = origin;
    this.#firsts[origin] = this.#written + 1;
    this.#times[origin] = t;
    this.#clients[origin] = client;
    this.#calls[origin] = call;
    this.#sessions[origin] = session;
  }

  #after(slot: number): number {
    return slot + 1 === this.#capacity ? 0 : slot + 1;
  }

  #before(slot: number): number {
    return slot === 0 ? this.#capacity - 1 : slot - 1;
  }

  #line(n: number, origin: number): TraceRecord {
    const step = this.#steps[(n - 1) % this.#capacity];
    if (step === undefined) throw new Error(`trace line ${n} is not kept`);
    const client = this.#clients[origin] ?? '';
    return {
      seq: n,
      t: this.#times[origin] ?? 0,
      level: step.level,
      client,
      call: (this.#calls[origin] ?? 0) || null,
      session: this.#sessions[origin] ?? null,
      who: step.who ?? client,
      what: step.what,
      params: step.params ?? {},
      result: step.result,
      rule: step.rule,
      node: step.visit?.node ?? null,
    };
  }
}
