import { ours, type Rule } from './rule';

/** What belongs to the simulator itself, not to MAPI: the people and programs around it. */
export const simulatorRules = {
  'SIM.user': ours('A user or a program does something; MAPI only answers.', null),
  'SIM.reaction': ours('Each simulated program has its own reaction to the end of its session.', 'D48'),
  'SIM.fault': ours('The trainer has arranged this failure.', null),
  'SIM.world': ours('The world around MAPI has changed: a server, a network, a mailbox.', null),
  'SIM.offline': ours(
    'Work Offline is the second try of the service, with local data only; its rows show STATUS_OFFLINE and no mail moves.',
    null,
  ),
  'SIM.lesson': ours('The lesson tells or asks something.', null),
  'SIM.clock': ours('Time is virtual and moves only when the trainer lets it.', null),
} as const satisfies Record<string, Rule>;
