import type { Answer } from '../../../shared/model/prompt';
import type { CallRecord } from '../../../shared/model/run';
import type { Lesson, LessonAnswer, LessonStep, StepOf } from '../../../shared/scenario/lessonSchema';
import { machineDigest } from '../digest';
import type { Engine } from '../engine';
import { Aliases } from './aliases';
import { mismatches, type Mismatch, type StepOutcome } from './expectations';

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

/** What has to happen next within the present step. */
type Move =
  | { kind: 'begin' }
  | { kind: 'advance'; ms: number }
  | { kind: 'answer'; answer: LessonAnswer; client: string }
  | { kind: 'check' };

/** How a lesson is played. */
export interface PlayerOptions {
  /**
   * Longest piece in which the clock is moved, in virtual ms; a window moves it in small ones so that people see the
   * seconds pass. The pieces add up to the same time, so nothing else differs.
   */
  readonly longestAdvanceMs?: number;
}

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
  #failure: Failure | null = null;
  #call: CallRecord | null = null;
  #before = { lines: 0, notifications: 0, digest: '' };
  readonly #aliases = new Aliases();

  constructor(
    readonly lesson: Lesson,
    readonly engine: Engine,
    private readonly options: PlayerOptions = {},
  ) {}

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

  get failure(): Failure | null {
    return this.#failure;
  }

  /** What the next move will press, so that a window can show it first. */
  get nextPress(): { client: string; answer: LessonAnswer } | null {
    const move = this.#moves[0];
    return move?.kind === 'answer' ? { client: move.client, answer: move.answer } : null;
  }

  /** Kind of the move that comes next, so that a window knows how long to let people look. */
  get nextMove(): 'begin' | 'advance' | 'answer' | 'check' {
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
    else if (move?.kind === 'advance') this.engine.advance(move.ms);
    else if (move?.kind === 'answer') this.#press(move.client, move.answer);
    else this.#check(step);
    return true;
  }

  /** Plays to the end. */
  playAll(): PlayerState {
    while (this.move());
    return this.#state;
  }

  #begin(step: LessonStep): void {
    const { world } = this.engine;
    if ('say' in step && step.say !== undefined) this.#caption = step.say;
    if (step.kind === 'predict') this.#caption = step.predict.ask;
    this.#before = {
      lines: world.trace.written,
      notifications: Math.max(0, ...[...world.notifications.values()].map(({ seq }) => seq)),
      digest: 'expect' in step && step.expect?.unchanged === true ? machineDigest(world.toState()) : '',
    };
    if (step.kind === 'call') this.#makeCall(step);
    if (step.kind === 'await') this.#call = this.#aliases.call(step.await) ?? null;
    if (step.kind === 'pump') while (this.engine.toNext());
  }

  #makeCall(step: StepOf<'call'>): void {
    const { refused, record } = this.engine.call(step.client, this.#aliases.inCall(step.call), step.thread);
    this.#call = record;
    if (record === null)
      this.#fail([
        { about: 'call', expected: `${step.client} calls ${step.call.fn}`, actual: refused ?? '' },
      ]);
    else if (step.as !== undefined) this.#aliases.set(step.as, record);
  }

  #press(client: string, { dialog, say, ...answer }: LessonAnswer): void {
    if (say !== undefined) this.#caption = say;
    const prompt = [...this.engine.world.prompts.values()].find((open) => open.client === client);
    if (prompt?.body.kind !== dialog) {
      this.#fail([
        {
          about: `dialog of ${client}`,
          expected: dialog,
          actual: prompt === undefined ? 'no dialog is open' : prompt.body.kind,
        },
      ]);
      return;
    }
    const refused = this.engine.answer(prompt.id, toAnswer(answer));
    if (refused !== null)
      this.#fail([{ about: `answer to ${dialog}`, expected: answer.press, actual: refused }]);
  }

  #check(step: LessonStep): void {
    const found: Mismatch[] = [];
    if (step.kind === 'call' && !step.hang && this.#call?.state !== 'returned') {
      const actual = this.#call?.state ?? 'not made';
      found.push({ about: 'call', expected: 'returned (or "hang": true)', actual });
    }
    if (step.kind === 'await' && this.#call?.state !== 'returned') {
      found.push({
        about: `call ${step.await}`,
        expected: 'returned',
        actual: this.#call?.state ?? 'no such call',
      });
    }
    if ('expect' in step && step.expect !== undefined)
      found.push(...mismatches(step.expect, this.#outcome()));
    if (found.length > 0) {
      this.#fail(found);
      return;
    }
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
      notificationsBefore: this.#before.notifications,
      digestBefore: this.#before.digest,
      digestAfter: this.#before.digest === '' ? '' : machineDigest(world.toState()),
    };
  }

  #fail(found: readonly Mismatch[]): void {
    this.#state = 'failed';
    this.#moves = [];
    this.#failure = { step: this.#step + 1, mismatches: found, traceEnd: this.engine.world.trace.written };
  }
}

function movesOf(step: LessonStep, longestAdvance: number): Move[] {
  const between: Move[] = [];
  if (step.kind === 'advance') {
    for (let left = step.advance; left > 0; left -= longestAdvance) {
      between.push({ kind: 'advance', ms: Math.min(left, longestAdvance) });
    }
  }
  if (step.kind === 'call') {
    for (const answer of step.answers) between.push({ kind: 'answer', answer, client: step.client });
  }
  if (step.kind === 'answer') {
    const { client, ...answer } = step.answer;
    between.push({ kind: 'answer', answer, client });
  }
  return [{ kind: 'begin' }, ...between, { kind: 'check' }];
}

/** The answer as the engine takes it: only OK carries what was filled in. */
function toAnswer({ press, ...filled }: Omit<LessonAnswer, 'dialog' | 'say'>): Answer {
  return press === 'OK' ? { press, ...filled } : { press };
}
