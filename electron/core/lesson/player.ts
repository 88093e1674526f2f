import type { Call } from '../../../shared/mapi/calls';
import type { CallRecord } from '../../../shared/model/run';
import { faultInput } from '../../../shared/scenario/faultInput';
import type { Lesson, LessonAnswer, LessonStep, StepOf } from '../../../shared/scenario/lessonSchema';
import { machineDigest } from '../digest';
import type { Engine } from '../engine';
import type { Refused } from '../started';
import { Aliases } from './aliases';
import { mismatches, type Mismatch, type StepOutcome } from './expectations';
import { movesOf, type Move } from './moves';
import { changeWorld } from './outside';
import { pressButton } from './press';
import { keyOfArgument, textOfPassword } from './passwords';
import { DialogWatch } from './shownDialogs';
import { reportOf, type StepReport } from './stepReport';

/** Where a lesson stands. */
export type PlayerState = 'ready' | 'playing' | 'done' | 'failed';

/** Why a lesson stopped. */
export interface Failure {
  /** Step number, counted from 1. */
  readonly step: number;
  readonly mismatches: readonly Mismatch[];
  /** Sequence number of the newest trace line, to find the last lines. */
  readonly traceEnd: number;
}

/** How a lesson is played. */
export interface PlayerOptions {
  /**
   * Longest piece in which the clock is moved, in virtual ms; a window moves it in small ones so that people see the
   * seconds pass. The pieces add up to the same time, so nothing else differs.
   */
  readonly longestAdvanceMs?: number;
}

/** Events that "until nothing is due" goes through before it gives up. */
const EVENTS_TO_IDLE = 100_000;

/**
 * Plays a lesson on an engine, one move at a time: a step begins, a scripted button is pressed, what was expected is
 * compared. A window makes a move and lets people look; a headless run makes all of them at once. Either way the engine
 * sees the same inputs in the same order, so both end with the same digest.
 */
export class LessonPlayer {
  #step = 0;
  #moves: Move[] = [];
  #state: PlayerState = 'ready';
  #caption = '';
  #played: StepReport[] = [];
  #failure: Failure | null = null;
  #call: CallRecord | null = null;
  #before = { lines: 0, notifications: 0, events: 0, digest: '' };
  readonly #aliases = new Aliases();
  readonly #dialogs: DialogWatch;

  /** Arranges the failures of the lesson; nothing is played yet. */
  constructor(
    readonly lesson: Lesson,
    readonly engine: Engine,
    private readonly options: PlayerOptions = {},
  ) {
    this.#dialogs = new DialogWatch(engine.world);
    for (const fault of lesson.faults) engine.faults.add(faultInput(fault));
  }

  get state(): PlayerState {
    return this.#state;
  }

  /** Number of steps that are over. */
  get stepsDone(): number {
    return this.#step;
  }

  get caption(): string {
    return this.#caption;
  }

  /** What the steps did that are over. */
  get played(): readonly StepReport[] {
    return this.#played;
  }

  get failure(): Failure | null {
    return this.#failure;
  }

  /** What the next move will press, so that a window can show it first. */
  get nextPress(): { client: string; answer: LessonAnswer } | null {
    const move = this.#moves[0];
    return move?.kind === 'answer' ? { client: move.client, answer: move.answer } : null;
  }

  /** Kind of the move that comes next, so that a window knows how long to let people look. */
  get nextMove(): Move['kind'] {
    return this.#moves[0]?.kind ?? 'begin';
  }

  /** Makes the next move; false when there is nothing left to do. */
  move(): boolean {
    if (this.#state === 'done' || this.#state === 'failed') return false;
    this.#state = 'playing';
    const step = this.lesson.steps[this.#step];
    if (step === undefined) {
      this.#state = 'done';
      return false;
    }
    if (this.#moves.length === 0) this.#moves = movesOf(step, this.options.longestAdvanceMs ?? Infinity);
    const move = this.#moves.shift();
    if (move?.kind === 'begin') this.#begin(step);
    else if (move?.kind === 'advance') this.#advance(move.ms);
    else if (move?.kind === 'pump') this.#pump();
    else if (move?.kind === 'answer') this.#press(move.client, move.answer);
    else this.#check(step);
    this.#dialogs.look();
    return true;
  }

  /** Plays to the end. */
  playAll(): PlayerState {
    while (this.move());
    return this.#state;
  }

  #begin(step: LessonStep): void {
    const { world } = this.engine;
    this.#dialogs.begin();
    if ('say' in step && step.say !== undefined) this.#caption = step.say;
    if (step.kind === 'predict') this.#caption = step.predict.ask;
    this.#before = {
      lines: world.trace.written,
      notifications: newest(world.notifications.values()),
      events: newest(world.messengerEvents.values()),
      digest: 'expect' in step && step.expect?.unchanged === true ? machineDigest(world.toState()) : '',
    };
    if (step.kind === 'call') this.#makeCall(step);
    else if (step.kind === 'await') this.#call = this.#aliases.call(step.await) ?? null;
    else if (step.kind === 'change') {
      const resolve = (name: string) => this.#aliases.resolve(name);
      this.#must('change', changeWorld(this.engine, step.change, resolve));
    } else this.#changeFaults(step);
  }

  #changeFaults(step: LessonStep): void {
    const { faults } = this.engine;
    if (step.kind === 'fault') this.#must('fault', faults.add(faultInput(step.fault)));
    else if (step.kind === 'arm') this.#must('arm', faults.arm(step.arm));
    else if (step.kind === 'disarm') this.#must('disarm', faults.disarm(step.disarm));
    else if (step.kind === 'fire') this.#must('fire', faults.fire(step.fire));
    else if (step.kind === 'clear') this.#must('clear', faults.clear(step.clear));
    else if (step.kind === 'reveal') this.#must('reveal', faults.reveal(step.reveal));
    else if (step.kind === 'hide') this.#must('hide', faults.hide(step.hide));
  }

  /** Where the run comes to a pause on the way, the rest of the time passes with the next move. */
  #advance(ms: number): void {
    const end = this.engine.now + ms;
    this.engine.advance(ms);
    if (this.engine.now < end) this.#moves.unshift({ kind: 'advance', ms: end - this.engine.now });
  }

  #pump(): void {
    for (let events = 0; events < EVENTS_TO_IDLE; events++) {
      if (this.engine.toNext()) continue;
      if (this.engine.world.run.state === 'paused') this.#moves.unshift({ kind: 'pump' });
      return;
    }
    this.#fail([
      { about: 'pump', expected: 'an end', actual: `something is due after ${EVENTS_TO_IDLE} events` },
    ]);
  }

  #makeCall(step: StepOf<'call'>): void {
    const empty = step.unknown === true ? [] : this.#aliases.emptyIn(step.call);
    if (empty.length > 0) {
      const expected = 'an earlier call that delivered something';
      this.#fail(empty.map((alias) => ({ about: `"${alias}"`, expected, actual: 'it delivered nothing' })));
      return;
    }
    const call = this.#withPasswords(step, this.#aliases.inCall(step.call));
    const { refused, record } = this.engine.call(step.client, call, step.thread);
    this.#call = record;
    if (record === null) {
      const expected = `${step.client} calls ${call.fn}`;
      this.#fail([{ about: 'call', expected, actual: refused ?? 'it could not be made' }]);
    } else if (step.as !== undefined) this.#aliases.set(step.as, record);
  }

  #withPasswords({ call: { passwords } }: StepOf<'call'>, call: Call): Call {
    const { world } = this.engine;
    const typed = Object.entries(passwords).map(([argument, written]) => {
      const key = keyOfArgument(world, call as never, argument as keyof typeof passwords);
      return [argument, textOfPassword(world, written, key)];
    });
    return typed.length === 0 ? call : ({ ...call, ...Object.fromEntries(typed) } as Call);
  }

  #press(client: string, answer: LessonAnswer): void {
    if (answer.say !== undefined) this.#caption = answer.say;
    const mismatch = pressButton(this.engine, client, answer);
    if (mismatch !== null) this.#fail([mismatch]);
  }

  #must(about: string, refused: Refused): void {
    if (refused !== null) this.#fail([{ about, expected: 'to be possible', actual: refused }]);
  }

  #check(step: LessonStep): void {
    const found: Mismatch[] = [];
    if (step.kind === 'call' && !step.hang && this.#call?.state !== 'returned') {
      const actual = this.#call?.state ?? 'not made';
      found.push({ about: 'call', expected: 'returned (or "hang": true)', actual });
    }
    if (step.kind === 'await' && this.#call?.state !== 'returned') {
      const actual = this.#call?.state ?? 'no such call';
      found.push({ about: `call ${step.await}`, expected: 'returned', actual });
    }
    if ('expect' in step && step.expect !== undefined)
      found.push(...mismatches(step.expect, this.#outcome()));
    if (found.length > 0) {
      this.#fail(found);
      return;
    }
    this.#note(step, true);
    this.#step++;
    if (this.#step === this.lesson.steps.length) this.#state = 'done';
  }

  #outcome(): StepOutcome {
    const { world } = this.engine;
    return {
      world,
      aliases: this.#aliases,
      call: this.#call,
      lines: world.trace.since(this.#before.lines),
      shown: this.#dialogs.shown,
      notificationsBefore: this.#before.notifications,
      eventsBefore: this.#before.events,
      digestBefore: this.#before.digest,
      digestAfter: this.#before.digest === '' ? '' : machineDigest(world.toState()),
    };
  }

  #note(step: LessonStep, holds: boolean): void {
    const { world } = this.engine;
    const at = { step: this.#step + 1, t: world.run.now, traceEnd: world.trace.written, holds };
    this.#played.push(reportOf(step, this.#call, at));
  }

  #fail(found: readonly Mismatch[]): void {
    const step = this.lesson.steps[this.#step];
    if (step !== undefined) this.#note(step, false);
    this.#state = 'failed';
    this.#moves = [];
    this.#failure = { step: this.#step + 1, mismatches: found, traceEnd: this.engine.world.trace.written };
  }
}

/** The highest sequence number; records are in order of creation. */
function newest(records: Iterable<{ readonly seq: number }>): number {
  let last = 0;
  for (const { seq } of records) last = Math.max(last, seq);
  return last;
}
