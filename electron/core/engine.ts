import type { Call } from '../../shared/mapi/calls';
import type { Answer } from '../../shared/model/prompt';
import { answersOf } from '../../shared/model/prompt';
import type { CallRecord } from '../../shared/model/run';
import { carryOut, newCallRecord } from './callRecord';
import { Clock } from './clock';
import type { Machine } from './context';
import { Interpreter, type Running } from './interpreter';
import { Step, type Procedure } from './step';
import type { World } from './world';

/** What a command was refused for, in one sentence; null when it was accepted. */
export type Refused = string | null;

/** How far a call came at once. */
export interface Started {
  readonly refused: Refused;
  readonly record: CallRecord | null;
}

/**
 * The session manager: one world, one clock, one interpreter. Everything that happens comes in through these methods;
 * what changed goes out through `world.takeChanges()`. The same inputs give the same bytes out, on every platform.
 */
export class Engine implements Machine {
  readonly clock = new Clock();
  readonly #interpreter: Interpreter;

  constructor(readonly world: World) {
    this.#interpreter = new Interpreter(world, this.clock);
  }

  /** A client program makes a call; it runs until it has returned or has to wait. */
  call(client: string, call: Call, thread = 1): Started {
    const { world } = this;
    const who = world.clients.get(client);
    if (who === undefined) return refuse(`There is no program "${client}" on this machine.`);
    if (who.state === 'dead') return refuse(`${client} has ended. Reset the run to start it again.`);
    if (thread === 1 && who.busyWith !== null) {
      return refuse(`${client} is inside another call. Answer its dialog or wait until that call returns.`);
    }
    const record = newCallRecord(world, client, call, thread, this.clock.now);
    who.lastCall = record.id;
    if (thread === 1) who.busyWith = record.id;
    world.clients.touch(who);
    if (world.run.state === 'ready') world.run.state = 'running';
    const ctx = { machine: this, world, client: who, record };
    this.#interpreter.start({
      owner: thread === 1 ? client : `${client}#${thread}`,
      client,
      record,
      procedure: carryOut(ctx, call),
      finish: () => {
        if (who.busyWith !== record.id) return;
        who.busyWith = null;
        world.clients.touch(who);
      },
      resume: undefined,
      cancelled: false,
    });
    this.#settle();
    return { refused: null, record };
  }

  /** The user answers an open dialog. */
  answer(promptId: string, answer: Answer): Refused {
    const prompt = this.world.prompts.get(promptId);
    if (prompt === undefined) return `The dialog ${promptId} is not open any more.`;
    const allowed = answersOf[prompt.body.kind];
    if (!allowed.includes(answer.press)) {
      return `The dialog "${prompt.body.kind}" has no button "${answer.press}". It offers: ${allowed.join(', ')}.`;
    }
    this.#interpreter.answer(prompt, answer);
    this.#settle();
    return null;
  }

  get now(): number {
    return this.clock.now;
  }

  /** Moves the clock; whatever becomes due on the way happens in order. While paused the clock stands still. */
  advance(ms: number): void {
    if (this.#interpreter.paused) return;
    this.clock.advance(ms, () => this.#interpreter.drain());
    this.#settle();
  }

  /** Moves the clock to the next due event; false when nothing is due. */
  toNext(): boolean {
    const due = this.clock.nextDue;
    if (due === null || this.#interpreter.paused) return false;
    this.advance(due - this.clock.now);
    return true;
  }

  pause(): void {
    this.#interpreter.pause();
    this.#settle();
  }

  resume(): void {
    this.#interpreter.resume();
    this.#settle();
  }

  /** Exactly one step; the run stands still before the next one. */
  step(): void {
    this.#interpreter.stepOnce();
    this.#settle();
  }

  lockIsFree(record: CallRecord): boolean {
    const { holder } = this.#interpreter.lock;
    return holder === null || holder.record === record;
  }

  background(client: string, procedure: Procedure<void>, session: string | null = null): void {
    this.#interpreter.enqueue({ ...this.#running(client, procedure), origin: { id: null, session } });
  }

  actLater(client: string, call: Call, delayMs: number): void {
    const act = () => this.#actNow(client, call);
    if (delayMs > 0) this.clock.after(delayMs, act);
    else this.#interpreter.enqueue(this.#running(client, once(act)));
  }

  /** A program acts by itself when its thread is free; a busy one does not (its message loop is blocked). */
  #actNow(client: string, call: Call): void {
    const { refused } = this.call(client, call);
    if (refused !== null)
      this.note(client, new Step('client', 'refused', 'SIM.reaction', client, { argument: refused }));
  }

  /** A line of the trace that belongs to no call. */
  note(client: string, step: Step): void {
    this.world.trace.push(this.clock.now, client, null, step);
  }

  #running(client: string, procedure: Procedure<unknown>): Running {
    const owner = `${client}#background`;
    return {
      owner,
      client,
      record: null,
      procedure,
      finish: () => undefined,
      resume: undefined,
      cancelled: false,
    };
  }

  #settle(): void {
    const { run } = this.world;
    run.now = this.clock.now;
    if (run.state !== 'ready') {
      const { paused, idle, waitsForUser } = this.#interpreter;
      run.state = paused ? 'paused' : idle && waitsForUser ? 'waiting for user' : 'running';
    }
    this.world.touchRun();
  }
}

/** A procedure without steps: plain work put in line. */

function* once(work: () => void): Procedure<void> {
  work();
}

const refuse = (refused: string): Started => ({ refused, record: null });
