import type { Simulation } from './simulation';

/** How often a running clock is shown, in real milliseconds. */
const TICK_MS = 100;
/** A machine that slept, or a process that was stopped, does not make the clock jump by more than this. */
const LONGEST_STEP_MS = 5_000;
/** Events of the automatic clock in one go; then windows and commands get their turn. */
const EVENTS_AT_ONCE = 1_000;

export interface ClockDriverOptions {
  readonly simulation: Simulation;
  /** Real milliseconds on a clock that never goes back. */
  readonly now: () => number;
  /** Calls back after that many real milliseconds; returns what cancels it. */
  readonly after: (ms: number, call: () => void) => () => void;
  /** Called when the driver has moved the clock by itself. */
  readonly moved: () => void;
}

/**
 * Moves virtual time: *real* follows a real clock times the speed, *auto* jumps to whatever is due next, *manual* leaves
 * it alone. Nothing moves before the first call of a run, while it is paused, or after it has ended.
 */
export class ClockDriver {
  #last: number;
  /** Part of a virtual millisecond that has passed and is not yet in the engine. */
  #fraction = 0;
  #cancel: (() => void) | null = null;

  constructor(private readonly options: ClockDriverOptions) {
    this.#last = options.now();
  }

  /** Brings the engine up to this moment; comes before every command, so that nothing happens in the past. */
  catchUp(): void {
    const { engine, world } = this.options.simulation;
    const now = this.options.now();
    const elapsed = Math.min(now - this.#last, LONGEST_STEP_MS);
    this.#last = now;
    if (!this.#moves || world.run.clock !== 'real') {
      this.#fraction = 0;
      return;
    }
    const passed = this.#fraction + elapsed * world.run.speed;
    const whole = Math.floor(passed);
    this.#fraction = passed - whole;
    if (whole > 0) engine.advance(whole);
  }

  /** Plans the next movement; comes after every command. */
  plan(): void {
    this.#cancel?.();
    this.#cancel = null;
    if (!this.#moves) return;
    const { world } = this.options.simulation;
    if (world.run.clock === 'auto') this.#jump();
    else if (world.run.clock === 'real') this.#wait(this.#untilNextTick());
  }

  get #moves(): boolean {
    const { state } = this.options.simulation.world.run;
    return state === 'running' || state === 'waiting for user';
  }

  #untilNextTick(): number {
    const { engine, world } = this.options.simulation;
    const { nextDue } = engine.clock;
    if (nextDue === null) return TICK_MS;
    return Math.max(
      0,
      Math.min(TICK_MS, Math.ceil((nextDue - engine.now - this.#fraction) / world.run.speed)),
    );
  }

  #wait(ms: number): void {
    this.#cancel = this.options.after(ms, () => {
      this.#cancel = null;
      this.catchUp();
      this.options.moved();
      this.plan();
    });
  }

  #jump(): void {
    const { engine } = this.options.simulation;
    let events = 0;
    while (events < EVENTS_AT_ONCE && this.#moves && engine.toNext()) events += 1;
    if (events === 0) return;
    this.options.moved();
    if (events === EVENTS_AT_ONCE) this.#wait(0);
  }
}
