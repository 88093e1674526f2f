import type { CallRecord } from '../../shared/model/run';

/** What a command was refused for, in one sentence; null when it was accepted. */
export type Refused = string | null;

/** How far a call came at once. */
export interface Started {
  readonly refused: Refused;
  readonly record: CallRecord | null;
}
