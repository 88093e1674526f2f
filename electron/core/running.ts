import type { CallRecord } from '../../shared/model/run';
import type { LockUser } from './lock';
import type { Procedure, Resume, Step } from './step';
import type { TraceOrigin } from './trace';
import { Way } from './way';

/** A procedure on its way. */
export interface Running extends LockUser {
  /** Client in whose name it runs and in whose card its dialogs open. */
  readonly program: string;
  /** The call that it serves; null for the spooler's own work. */
  readonly record: CallRecord | null;
  /** What its trace lines belong to: the call, or the session that MAPI works for. */
  readonly origin: TraceOrigin | null;
  /** What the next resumption hands in. */
  resume: Resume;
  /** The step that it has yielded and that has not happened yet: the run stands before a shape with a pause. */
  held: Step | null;
  /** Where a call has been in the official picture. */
  way: Way;
  /** Dead: its process is gone; it is never resumed. */
  cancelled: boolean;
  /** Goes on with `resume`, to the next step; null: there is none, it is over. */
  advance(): Step | null;
}

/** The thread in which MAPI and a program do what serves no call. */
export const backgroundOf = (client: string): string => `${client}#background`;

/** Work that serves no call: MAPI's own, or what a program will do later. */
export class Work implements Running {
  readonly record = null;
  resume: Resume = undefined;
  held: Step | null = null;
  way = Way.BEGIN;
  cancelled = false;

  constructor(
    readonly owner: string,
    readonly program: string,
    private readonly procedure: Procedure<unknown>,
    readonly origin: TraceOrigin | null = null,
    private readonly finished: () => void = () => undefined,
  ) {}

  advance(): Step | null {
    const turn = this.procedure.next(this.resume);
    if (turn.done !== true) return turn.value;
    this.finished();
    return null;
  }
}
