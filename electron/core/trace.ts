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
 * somebody reads it, so that tracing costs the engine next to nothing.
 */
export class Trace {
  readonly #capacity: number;
  readonly #steps: (Step | undefined)[];
  readonly #calls: (TraceOrigin | null)[];
  /** Session of the call at that moment: a logon that joins a shared session gives its own row up later. */
  readonly #sessions: (string | null)[];
  readonly #clients: string[];
  readonly #times: number[];
  #next = 1;
  #taken = 0;

  constructor(capacity: number = KEPT.trace) {
    this.#capacity = capacity;
    this.#steps = new Array<Step | undefined>(capacity);
    this.#calls = new Array<TraceOrigin | null>(capacity).fill(null);
    this.#sessions = new Array<string | null>(capacity).fill(null);
    this.#clients = new Array<string>(capacity).fill('');
    this.#times = new Array<number>(capacity).fill(0);
  }

  /** Number of lines written in this run. */
  get written(): number {
    return this.#next - 1;
  }

  push(t: number, client: string, call: TraceOrigin | null, step: Step): void {
    const slot = this.#next++ % this.#capacity;
    this.#steps[slot] = step;
    this.#calls[slot] = call;
    this.#sessions[slot] = call === null ? null : call.session;
    this.#clients[slot] = client;
    this.#times[slot] = t;
  }

  /** Lines after `seq` that are still kept, oldest first. */
  since(seq: number): TraceRecord[] {
    const lines: TraceRecord[] = [];
    for (let n = Math.max(seq + 1, this.#next - this.#capacity, 1); n < this.#next; n++)
      lines.push(this.#line(n));
    return lines;
  }

  /** Lines not handed over before. */
  takeNew(): TraceRecord[] {
    const lines = this.since(this.#taken);
    this.#taken = this.#next - 1;
    return lines;
  }

  markAllTaken(): void {
    this.#taken = this.#next - 1;
  }

  #line(n: number): TraceRecord {
    const slot = n % this.#capacity;
    const step = this.#steps[slot];
    if (step === undefined) throw new Error(`trace line ${n} is not kept`);
    const call = this.#calls[slot] ?? null;
    const client = this.#clients[slot] ?? '';
    return {
      seq: n,
      t: this.#times[slot] ?? 0,
      level: step.level,
      client,
      call: call?.id ?? null,
      session: this.#sessions[slot] ?? null,
      who: step.who ?? client,
      what: step.what,
      params: step.params ?? {},
      result: step.result,
      rule: step.rule,
      node: step.visit?.node ?? null,
    };
  }
}
