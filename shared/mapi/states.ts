/** The state tables of section 5 of the session reference as data. Core, diagrams and model-based tests read them here. */
import { messengerMachine } from './states/messenger';
import { handleMachine, messageSessionMachine } from './states/neighbours';
import { providerMachine, serviceMachine } from './states/service';
import { memberMachine, sessionMachine } from './states/session';

export * from './states/machine';
export * from './states/messenger';
export * from './states/neighbours';
export * from './states/service';
export * from './states/session';

/** Every machine by a short name. */
export const machines = {
  session: sessionMachine,
  member: memberMachine,
  service: serviceMachine,
  provider: providerMachine,
  handle: handleMachine,
  messageSession: messageSessionMachine,
  messenger: messengerMachine,
} as const;
