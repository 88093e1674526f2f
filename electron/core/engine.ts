import type { Call } from '../../shared/mapi/calls';
import type { FlowNode } from '../../shared/mapi/flowchart';
import type { Answer } from '../../shared/model/prompt';
import { answersOf } from '../../shared/model/prompt';
import type { ClientRecord } from '../../shared/model/machine';
import type { MessengerHappening } from '../../shared/model/messenger';
import type { CallRecord } from '../../shared/model/run';
import { newCallRecord } from './callRecord';
import { CallRun } from './callRun';
import { Clock } from './clock';
import { FaultConsole } from './faultConsole';
import type { Act, Machine } from './context';
import { mailArrives, queueMessage } from './mail';
import { InputLog } from './lesson/inputLog';
import { findProfile } from './profileNames';
import { Interpreter } from './interpreter';
import { messengerHappens } from './messenger';
import { messengerOf } from './messenger/scene';
import { OwnActs } from './ownActs';
import { holdsCallOrMember, newProcess, processDies } from './processEnd';
import { backgroundOf, Work } from './running';
import type { Refused, Started } from './started';
import type { Procedure, Step } from './step';
import { systemProgram } from './systemProgram';
import { ALWAYS, isInside } from './threads';
import type { World } from './world';

/**
 * The session manager: one world, one clock, one interpreter. Everything that happens comes in through these methods;
 * what changed goes out through `world.takeChanges()`. The same inputs give the same bytes out, on every platform.
 */
export class Engine implements Machine {
  readonly clock = new Clock();
  /** The fault rules of the run. */
  readonly faults: FaultConsole;
  /** Everything that came in, to make the same run again. */
  readonly inputs: InputLog;
  readonly #interpreter: Interpreter;
  readonly #ownActs: OwnActs;
  /** Programs whose process is gone while MAPI has not cleared away yet what it left: the run stands still. */
  readonly #ending = new Set<string>();

  constructor(readonly world: World) {
    this.#interpreter = new Interpreter(world, this.clock);
    this.inputs = new InputLog(world);
    this.#ownActs = new OwnActs({
      world,
      clock: this.clock,
      note: (client, step) => this.note(client, step),
      enqueue: (work) => this.#interpreter.enqueue(work),
      begin: (who, call, returned) => this.#begin(who, call, 1, returned).refused,
    });
    this.faults = new FaultConsole(
      world,
      () => this.#goOn(),
      (step) => this.note('', step),
      (input) => this.inputs.add(input),
    );
  }

  /** A client program makes a call; it runs until it has returned or has to wait. */
  call(client: string, call: Call, thread = 1): Started {
    const who = this.world.clients.get(client) ?? systemProgram(this.world, client);
    if (who === undefined) return refuse(noProgram(client));
    const passwords = this.inputs.passwordsOf(call);
    const started = this.#begin(who, call, thread, null);
    if (started.record !== null && !this.inputs.isFull)
      this.inputs.add({ kind: 'call', record: started.record, passwords });
    return started;
  }

  #begin(who: ClientRecord, call: Call, thread: number, returned: (() => void) | null): Started {
    const { world } = this;
    const client = who.id;
    if (who.state === 'dead') return refuse(`${client} has ended. Start it again first.`);
    if (thread === 1 ? who.busyWith !== null : isInside(world, client, thread)) {
      return refuse(`${client} is inside another call. Answer its dialog or wait until that call returns.`);
    }
    const record = newCallRecord(world, client, call, thread, this.clock.now);
    who.lastCall = record.id;
    if (thread === 1) who.busyWith = record.id;
    world.clients.touch(who);
    if (world.run.state === 'ready') world.run.state = 'running';
    const run = new CallRun(this, who, record, call, this.#callIsOver, returned);
    this.#interpreter.start(run);
    this.#settle();
    return run;
  }

  /** Made once: a call needs no function of its own for its end. */
  readonly #callIsOver = ({ client, record, returned }: CallRun): void => {
    returned?.();
    if (client.busyWith !== record.id) return;
    client.busyWith = null;
    this.world.clients.touch(client);
    if (!this.#ownActs.isEmpty) this.#ownActs.comeTo(client.id);
  };

  /** The user answers an open dialog. */
  answer(promptId: string, answer: Answer): Refused {
    const prompt = this.world.prompts.get(promptId);
    if (prompt === undefined) return `The dialog ${promptId} is not open any more.`;
    const allowed = answersOf[prompt.body.kind];
    if (!allowed.includes(answer.press)) {
      return `The dialog "${prompt.body.kind}" has no button "${answer.press}". It offers: ${allowed.join(', ')}.`;
    }
    this.inputs.answer(prompt, answer);
    this.#interpreter.answer(prompt, answer);
    this.#settle();
    return null;
  }

  get now(): number {
    return this.clock.now;
  }

  /** Moves the clock; whatever becomes due on the way happens in order. It stands still from a pause on. */
  advance(ms: number): void {
    if (this.#interpreter.paused) return;
    // What was waited for may hold already: a fault rule was cleared, say.
    this.#interpreter.drain();
    this.clock.advance(ms, () => {
      this.#interpreter.drain();
      return !this.#interpreter.paused;
    });
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

  /**
   * Before which shapes of the official picture every call stands still, until Run or Step. It is a mark of the trainer's, no
   * part of the simulated machine: a reset leaves it.
   */
  pauseAt(places: readonly FlowNode[]): void {
    this.world.run.pausePlaces = [...new Set(places)];
    this.#interpreter.pausePlaces.set(places);
    this.world.touchRun();
  }

  tell(step: Step): boolean {
    return this.#interpreter.tell(step);
  }

  tellAll(steps: readonly Step[]): boolean {
    return this.#interpreter.tellAll(steps);
  }

  lockIsFree(record: CallRecord): boolean {
    return this.#interpreter.mutex.isFreeFor(record);
  }

  holdLock(ends: () => boolean): void {
    this.#interpreter.holdLock(ends);
  }

  /** A member's program sends a message: it goes to the outgoing queue. */
  queueMail(member: string, message: string): Refused {
    const record = this.world.members.get(member);
    if (record?.life !== 'active')
      return `${member} is not a session object that is logged on. Log on first.`;
    this.inputs.change({ mailQueued: { session: member, message } });
    queueMessage(this, record, message);
    this.#goOn();
    return null;
  }

  /** Messages for a profile come to its server. */
  mailArrives(profileName: string, count: number): Refused {
    const profile = findProfile(this.world, profileName);
    if (profile === null) return `There is no profile "${profileName}" on this machine.`;
    this.inputs.change({ mailArrives: { profile: profileName, count } });
    mailArrives(this, profile, count);
    this.#goOn();
    return null;
  }

  background(client: string, procedure: Procedure<void>, session: string | null = null): void {
    this.#interpreter.enqueue(new Work(backgroundOf(client), client, procedure, { id: null, session }));
  }

  actLater(client: string, call: Call, delayMs: number, act: Act = ALWAYS): void {
    this.#ownActs.later(client, call, delayMs, act);
  }

  /** The process ends without a word: its members are logged off implicitly, the others see that (D69). */
  kill(client: string): Refused {
    const who = this.world.clients.get(client);
    if (who === undefined) return noProgram(client);
    if (who.state === 'dead') return `${client} has ended already.`;
    this.inputs.change({ programEnds: client });
    this.#ownActs.forget(client);
    // Dead first: what its end sets going may not open another dialog in its card.
    who.state = 'dead';
    who.busyWith = null;
    this.#interpreter.cancelClient(client);
    this.world.clients.touch(who);
    this.#ending.add(client);
    const dying = processDies({ machine: this, world: this.world, client: who });
    const ended = () => void this.#ending.delete(client);
    this.#interpreter.enqueue(new Work(backgroundOf(client), client, dying, null, ended));
    this.#goOn();
    return null;
  }

  /** A program that has ended starts again as a new process: nothing of the old one is left. */
  restart(client: string): Refused {
    const who = this.world.clients.get(client);
    if (who === undefined) return noProgram(client);
    if (who.state === 'running') return `${client} is running. End it first.`;
    if (who.state === 'shut down' && holdsCallOrMember(this.world, client)) this.kill(client);
    if (this.#ending.has(client)) return `${client} has not ended completely. Let the run go on first.`;
    this.inputs.change({ programStarts: client });
    newProcess(this.world, who);
    this.#settle();
    return null;
  }

  /** Something happens to Windows Messenger that no call brings about: its server, its user, another computer. */
  messengerHappens(happening: MessengerHappening): Refused {
    const effects = messengerHappens(this, happening);
    if (typeof effects === 'string') return effects;
    this.inputs.change({ messenger: happening });
    const messenger = messengerOf(this.world);
    if (messenger !== undefined) this.background(messenger.client, effects);
    this.#goOn();
    return null;
  }

  /** A line of the trace that belongs to no call. */
  note(client: string, step: Step): void {
    this.world.trace.push(this.clock.now, client, null, step);
  }

  /** Runs what can run, and says how the run stands. */
  #goOn(): void {
    this.#interpreter.drain();
    this.#settle();
  }

  #settle(): void {
    const { run } = this.world;
    run.now = this.clock.now;
    if (run.state !== 'ready') {
      run.pausedBefore = this.#interpreter.pausedBefore;
      run.state = this.#interpreter.state;
    }
    this.world.touchRun();
  }
}

const noProgram = (client: string): string => `There is no program "${client}" on this machine.`;

const refuse = (refused: string): Started => ({ refused, record: null });
