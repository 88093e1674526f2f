import type { CallRecord } from '../../shared/model/run';
import type { LockUser } from './lock';
import type { Procedure, Resume, Step } from './step';
import type { TraceOrigin } from './trace';

/** A procedure on its way. */
export interface Running extends LockUser {
  readonly procedure: Procedure<unknown>;
  /** Client in whose name it runs and in whose card its dialogs open. */
  readonly client: string;
  /** The call that it serves; null for the spooler's own work. */
  readonly record: CallRecord | null;
  /** What its trace lines belong to when it serves no call. */
  readonly origin?: TraceOrigin;
  readonly finish: (outcome: unknown) => void;
  /** What the next resumption hands in. */
  resume: Resume;
  /** The step that it has yielded and that has not happened yet: the run stands before a shape with a pause. */
  held: Step | null;
  /** Dead: its process is gone; it is never resumed. */
  cancelled: boolean;
}

/** A procedure that has not begun. */
export const newRunning = (
  owner: string,
  client: string,
  record: CallRecord | null,
  procedure: Procedure<unknown>,
  finish: () => void = () => undefined,
): Running => ({
  owner,
  client,
  record,
  procedure,
  finish,
  resume: undefined,
  held: null,
  cancelled: false,
});
