import type { Call, CallName, CallOf } from '../../shared/mapi/calls';
import type { ClientRecord } from '../../shared/model/machine';
import type { CallRecord, OutValues } from '../../shared/model/run';
import type { Clock } from './clock';
import type { Course } from './course';
import type { Procedure, Step } from './step';
import type { World } from './world';

/** What procedures may use of the machine besides the world. */
export interface Machine {
  readonly world: World;
  readonly clock: Clock;
  /**
   * Lets a step without an effect happen at once; false where the run stops or may stop, then it has to be yielded:
   * `if (!machine.tell(STEP)) yield STEP;`. For the steps of an ordinary logon and logoff, which lie so deep in procedures
   * within procedures that handing each of them out and coming back takes most of the time of a call.
   */
  tell(step: Step): boolean;
  /** The same for several steps that are no shapes of the official picture: all of them happen, or none does. */
  tellAll(steps: readonly Step[]): boolean;
  /** Whether the logon mutex is free for the thread of this call. */
  lockIsFree(record: CallRecord): boolean;
  /** Another program, outside the picture, takes the logon mutex if it is free and holds it until `ends`. */
  holdLock(ends: () => boolean): void;
  /** Work of MAPI's own (the spooler): runs after what runs now, in the name of `client`, for a session if any. */
  background(client: string, procedure: Procedure<void>, session?: string): void;
  /**
   * A client program acts by itself, e.g. when a notification reached it: the call comes after what runs now. A program
   * that is inside another call then comes to it as soon as that call has returned.
   */
  actLater(client: string, call: Call, delayMs: number, act?: Act): void;
}

/** A call that a program makes by itself later. */
export interface Act {
  /** Whether there is still a reason for it. */
  readonly still: () => boolean;
  /** It has returned. */
  readonly returned: () => void;
}

/** One call being carried out. */
export interface Ctx {
  readonly machine: Machine;
  readonly world: World;
  readonly client: ClientRecord;
  readonly record: CallRecord;
}

/** What a call answers: its result code (null: the function returns nothing) and its out values. */
export interface Outcome {
  readonly result: number | null;
  readonly out: OutValues;
}

/** How a call is carried out; what is answered at once, without a step, needs no procedure. */
export type Carried = Procedure<Outcome> | Course<Outcome> | Outcome;

/** What carries out the call with the given name. */
export type ProcedureOf<N extends CallName> = (ctx: Ctx, call: CallOf<N>) => Carried;

const NOTHING: OutValues = {};

/** An outcome with only a result code. */
export const answer = (result: number | null, out: OutValues = NOTHING): Outcome => ({ result, out });
