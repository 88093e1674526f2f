import type { Expectation } from './expectationSchema';

/** What an expectation says about the step itself: its call, dialogs, provider calls, trace lines, notifications, events. */
export type HappeningExpectation =
  | 'result'
  | 'waiting'
  | 'out'
  | 'dialogs'
  | 'nothingShown'
  | 'path'
  | 'provider'
  | 'providerExactly'
  | 'trace'
  | 'traceExactly'
  | 'notTraced'
  | 'notifications'
  | 'messengerEvents';

/** What it says about sessions after the step: members, services, providers, status table. */
export type SessionExpectation = 'sessions' | 'members' | 'service' | 'providers' | 'statusTable';

/** What it says about everything else on the machine after the step. */
export type MachineExpectation = Exclude<keyof Expectation, HappeningExpectation | SessionExpectation>;
