import type { CodeFamily } from '../codes';
import type { ExtendedCodeName } from '../extendedCodes';
import type { MessengerCodeName } from '../messengerCodes';
import type { SimpleCodeName } from '../simpleCodes';

/** Where a failure begins. */
export type FailurePlace =
  'client' | 'environment' | 'profile' | 'service' | 'provider' | 'server' | 'user' | 'scenario';

/** What a call (or an event) tells the program. */
export interface Outcome {
  /** Function, method or event; "any call" where all are hit. */
  readonly call: string;
  readonly api: CodeFamily;
  readonly code: ExtendedCodeName | SimpleCodeName | MessengerCodeName;
}

/** One entry of the failure catalogue (section 6 of the session reference). */
export interface Failure {
  /** The cause in one phrase. */
  readonly cause: string;
  readonly at: readonly FailurePlace[];
  /** What the failing layer returns, try by try; empty when no layer below the call is involved. */
  readonly inner: readonly (ExtendedCodeName | 'any')[];
  /** What the program is told; empty when nothing returns because the failure comes later. */
  readonly outer: readonly Outcome[];
  /** What a user sees if dialogs are permitted; null = nothing. */
  readonly ui: string | null;
  /** What helps. */
  readonly recovery: string;
}

/** Outcome of an Extended MAPI call. */
export const mapi = (call: string, code: ExtendedCodeName): Outcome => ({ call, api: 'MAPI', code });

/** Outcome of MAPILogonEx. */
export const logon = (code: ExtendedCodeName): Outcome => mapi('MAPILogonEx', code);

/** Outcome of IMAPISession::Logoff. */
export const logoff = (code: ExtendedCodeName): Outcome => mapi('IMAPISession.Logoff', code);

/** Outcome of a Simple MAPI call. */
export const simple = (call: string, code: SimpleCodeName): Outcome => ({ call, api: 'Simple MAPI', code });

/** Outcome of a Messenger method or event. */
export const messenger = (call: string, code: MessengerCodeName): Outcome => ({
  call,
  api: 'Messenger',
  code,
});

/** A row of the catalogue in the order of its columns. */
export const failure = (
  cause: string,
  at: FailurePlace | readonly FailurePlace[],
  inner: Failure['inner'],
  outer: readonly Outcome[],
  ui: string | null,
  recovery: string,
): Failure => ({ cause, at: typeof at === 'string' ? [at] : at, inner, outer, ui, recovery });
