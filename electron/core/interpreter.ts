import type { Answer, PromptRecord } from '../../shared/model/prompt';
import type { CallRecord, PausedBefore } from '../../shared/model/run';
import type { Clock } from './clock';
import { Conditions } from './conditions';
import { LogonMutex } from './logonMutex';
import { openPrompt } from './openPrompt';
import { answeredStep, dismissed } from './ownSteps';
import { pausedBefore, PausePlaces } from './pausePlaces';
import type { Running } from './running';
import type { Effect, Resume, Step } from './step';
import type { World } from './world';

/**
 * Runs procedures: one step after the other, in a fixed order, until each has returned or waits for a person, for the
 * logon mutex or for virtual time. Every step goes into the trace; visited shapes of the official picture go into the
 * path of the call.
 */
export class Interpreter {
  readonly mutex: LogonMutex;
  readonly pausePlaces = new PausePlaces();
  #ready: Running[] = [];
  #draining = false;
  #paused = false;
  /** Whose procedure is doing something at this moment. */
  #present: Running | null = null;
  #credit = 0;
  readonly #asking = new Map<string, Running>();
  /** Who waits for virtual time. */
  readonly #asleep = new Set<Running>();
  readonly #until = new Conditions();

  constructor(
    private readonly world: World,
    private readonly clock: Clock,
  ) {
    this.mutex = new LogonMutex(world, clock, {
      trace: (running, step) => this.#trace(running, step),
      state: (running, state) => this.#state(running, state),
      wake: (running, resume) => this.#wake(running, resume),
    });
  }

  get paused(): boolean {
    return this.#paused;
  }

  /** How the run stands: a person is waited for only when nothing can go on by itself. */
  get state(): 'paused' | 'waiting for user' | 'running' {
    if (this.#paused) return 'paused';
    return this.#ready.length === 0 && this.#asking.size > 0 ? 'waiting for user' : 'running';
  }

  pause(): void {
    this.#paused = true;
  }

  /** The shape before which a call stands because a pause was set there; null when it stands for another reason. */
  get pausedBefore(): PausedBefore | null {
    return this.#paused ? pausedBefore(this.#ready) : null;
  }

  resume(): void {
    this.#paused = false;
    this.drain();
  }

  /** Lets exactly one step happen, then stands still. */
  stepOnce(): void {
    this.#paused = true;
    this.#credit = 1;
    this.drain();
    this.#credit = 0;
  }

  start(running: Running): void {
    // Nobody is in front of it: it need not stand in line.
    const isNext = !this.#draining && !this.#paused && this.#ready.length === 0 && this.#until.isEmpty;
    if (!isNext) this.#ready.push(running);
    this.drain(isNext ? running : null);
  }

  /** Puts a procedure in line without running it yet; `drain` comes later. */
  enqueue(running: Running): void {
    this.#ready.push(running);
  }

  /** Hands the answer to the procedure that asked. */
  answer(prompt: PromptRecord, answer: Answer): void {
    const running = this.#asking.get(prompt.id);
    if (running === undefined) return;
    this.#close(prompt.id);
    this.#until.forget((waiting) => waiting.prompt === prompt.id);
    this.#trace(running, answeredStep(prompt, answer));
    this.#wake(running, answer);
    this.drain();
  }

  /**
   * A thread outside the picture takes the mutex if it is free and gives it back when `ends`, a condition of the world,
   * has come true.
   */
  holdLock(ends: () => boolean): void {
    const holder = this.mutex.takenOutside(ends);
    if (holder !== null) this.#ready.push(holder);
  }

  /** Ends everything that runs in the name of a client, without another step: its process is gone (D69). */
  cancelClient(client: string): void {
    for (const [id, running] of [...this.#asking]) {
      if (running.program !== client) continue;
      const kind = this.world.prompts.get(id)?.body.kind;
      this.#asking.delete(id);
      this.world.prompts.remove(id);
      // The spooler is another process: its work goes on without the answer.
      if (running.record === null && kind !== undefined) this.#wake(running, dismissed(kind));
    }
    const gone = (running: Running) => running.program === client && running.record !== null;
    this.mutex.dropWaiters(gone);
    for (const sleeper of this.#asleep) if (gone(sleeper)) sleeper.cancelled = true;
    for (const running of this.#ready.filter(gone)) running.cancelled = true;
    this.#ready = this.#ready.filter((running) => !running.cancelled);
    this.#until.forget(({ running }) => gone(running));
    this.mutex.dropHolder(gone);
    this.drain();
  }

  /** Lets a step of the procedure that runs at this moment happen; false when the run may stop there (see `Machine`). */
  tell(step: Step): boolean {
    if (this.#paused || this.#present === null || this.pausePlaces.has(step)) return false;
    this.#trace(this.#present, step);
    return true;
  }

  /** The same for several steps that are no shapes of the picture; they happen all or not at all. */
  tellAll(steps: readonly Step[]): boolean {
    const present = this.#present;
    if (this.#paused || present === null) return false;
    this.world.trace.pushAll(this.clock.now, present.program, present.origin, steps);
    return true;
  }

  /** Runs what can run. */
  drain(next: Running | null = null): void {
    if (this.#draining) return;
    this.#draining = true;
    try {
      if (next !== null) this.#run(next);
      for (;;) {
        if (!this.#until.isEmpty) this.#checkConditions();
        const running = this.#ready[0];
        if (running === undefined || (this.#paused && this.#credit === 0)) return;
        this.#ready.shift();
        this.#run(running);
      }
    } finally {
      this.#draining = false;
    }
  }

  #run(running: Running): void {
    this.#present = running;
    while (!running.cancelled) {
      if (this.#paused && this.#credit-- <= 0) {
        this.#credit = 0;
        this.#stand(running);
        return;
      }
      let step = running.held;
      if (step === null) {
        step = running.advance();
        if (step === null) return;
        running.resume = undefined;
        if (!this.#paused && this.pausePlaces.has(step)) {
          running.held = step;
          this.#paused = true;
          continue;
        }
      } else running.held = null;
      if (step.effect === null) this.#trace(running, step);
      else if (!this.#perform(running, step, step.effect)) return;
    }
  }

  /** The run stands before a step of this procedure; how far it came has to be told. */
  #stand(running: Running): void {
    this.#ready.unshift(running);
    if (running.record !== null) this.world.calls.touch(running.record);
  }

  /** Carries an effect out; false when the procedure has to wait. */
  #perform(running: Running, step: Step, effect: Effect): boolean {
    switch (effect.kind) {
      case 'lock':
        if (!this.mutex.take(running, effect.timeoutMs)) return false;
        running.resume = true;
        return true;
      case 'unlock':
        this.mutex.release(running);
        return true;
      case 'ask':
        this.#trace(running, step);
        this.#ask(running, effect);
        return false;
      case 'sleep':
        this.#trace(running, step);
        this.#state(running, 'waiting');
        this.#asleep.add(running);
        this.clock.after(effect.ms, () => {
          this.#asleep.delete(running);
          this.#wake(running, undefined);
        });
        return false;
      case 'until':
        if (effect.ready()) return true;
        this.#trace(running, step);
        this.#state(running, 'waiting');
        this.#until.add({ running, ready: effect.ready });
        return false;
    }
  }

  #ask(running: Running, effect: Extract<Effect, { kind: 'ask' }>): void {
    const prompt = openPrompt(this.world, running, effect, this.clock.now);
    this.#asking.set(prompt.id, running);
    if (effect.until !== undefined) this.#until.add({ running, ready: effect.until, prompt: prompt.id });
    this.#state(running, 'waiting for user');
  }

  #checkConditions(): void {
    for (const { running, prompt } of this.#until.takeDue()) {
      if (prompt !== undefined) this.#close(prompt);
      this.#wake(running, undefined);
    }
  }

  #close(prompt: string): void {
    this.#asking.delete(prompt);
    this.world.prompts.remove(prompt);
  }

  #wake(running: Running, resume: Resume): void {
    if (running.cancelled) return;
    running.resume = resume;
    this.#state(running, 'running');
    this.#ready.push(running);
  }

  #state(running: Running, state: CallRecord['state']): void {
    if (running.record === null) return;
    running.record.state = state;
    this.world.calls.touch(running.record);
  }

  #trace(running: Running, step: Step): void {
    const { record } = running;
    this.world.trace.push(this.clock.now, running.program, running.origin, step);
    if (step.visit === null || record === null) return;
    running.way = running.way.then(step.visit);
    record.path = running.way.visits;
    record.at = step.visit.node;
  }
}
