import { defineMachine, type EventOf, type StateOf } from './machine';

/** The underlying session (5.1). `active` and `ending` count their members. */
export const sessionMachine = defineMachine('underlying session', [
  'absent',
  'starting',
  'active',
  'ending',
  'closed',
])([
  {
    from: 'absent',
    event: 'credentials accepted',
    to: 'starting',
    effects: 'the profile is in use; whether the session is shared is fixed for life',
  },
  {
    from: 'starting',
    event: 'all services processed',
    to: 'active',
    effects: 'the member is returned; the spooler is told if it is messaging',
  },
  {
    from: 'starting',
    event: 'required service disabled',
    to: 'absent',
    effects: 'providers already up are logged off and shut down',
  },
  {
    from: 'starting',
    event: 'logon cancelled',
    to: 'absent',
    effects: 'providers already up are logged off and shut down',
  },
  {
    from: 'active',
    event: 'join',
    to: 'active',
    when: 'the session is shared',
    effects: 'one more member with traits of its own; no provider logon',
  },
  {
    from: 'active',
    event: 'member logs off',
    to: 'active',
    when: 'other members remain',
    effects: 'fnevExtended to the registrations of all members; providers untouched',
  },
  {
    from: 'active',
    event: 'shared logoff',
    to: 'ending',
    when: 'other members remain',
    effects: 'fnevCriticalError to the other members, then fnevExtended',
  },
  {
    from: 'active',
    event: 'shared logoff',
    to: 'closed',
    when: 'it was the last member',
    effects: 'fnevExtended; provider teardown',
  },
  {
    from: 'ending',
    event: 'join',
    to: 'ending',
    effects: 'not a candidate: the logon goes on as if no shared session existed',
  },
  {
    from: 'ending',
    event: 'member logs off',
    to: 'ending',
    when: 'other members remain',
    effects: 'fnevExtended',
  },
  {
    from: ['active', 'ending'],
    event: 'member logs off',
    to: 'closed',
    when: 'it was the last member',
    effects: 'provider teardown; a pending deletion or renaming of the profile is carried out',
  },
  { from: 'active', event: 'provider fails for good', to: 'active', effects: 'its service is disabled' },
  { from: 'ending', event: 'provider fails for good', to: 'ending', effects: 'its service is disabled' },
]);

/** State of an underlying session. */
export type SessionState = StateOf<typeof sessionMachine>;
/** What can happen to an underlying session. */
export type SessionEvent = EventOf<typeof sessionMachine>;

/** The sub-states of a logon on its way, in order (5.2). */
export const logonPhases = [
  'arguments',
  'waiting for the lock',
  'looking for a shared session',
  'choosing the profile',
  'checking credentials',
  'configuring services',
  'starting providers',
] as const;
/** A sub-state of a logon on its way. */
export type LogonPhase = (typeof logonPhases)[number];

/** The member: one IMAPISession object (5.2). */
export const memberMachine = defineMachine('member', [
  'none',
  'logging on',
  'active',
  'confirming',
  'logging off',
  'logged off',
  'released',
])([
  { from: 'none', event: 'MAPILogonEx', to: 'logging on', effects: 'goes through the phases of a logon' },
  {
    from: 'logging on',
    event: 'logon fails',
    to: 'none',
    effects: 'the place for the session holds NULL; the logon lock is free',
  },
  { from: 'logging on', event: 'logon succeeds', to: 'active', effects: 'reference count 1' },
  { from: 'active', event: 'method call', to: 'active' },
  {
    from: 'active',
    event: 'Logoff',
    to: 'confirming',
    when: 'the user has to confirm',
    effects: 'the logoff dialog appears',
  },
  { from: 'active', event: 'Logoff', to: 'logging off', when: 'nothing has to be confirmed' },
  { from: 'confirming', event: 'user says no', to: 'active', returns: 'MAPI_E_USER_CANCEL' },
  { from: 'confirming', event: 'user says yes', to: 'logging off' },
  {
    from: 'confirming',
    event: 'user says send first',
    to: 'logging off',
    effects: 'the outgoing queue is sent',
  },
  {
    from: 'logging off',
    event: 'logoff done',
    to: 'logged off',
    effects: 'its objects are invalid',
    returns: 'S_OK',
  },
  { from: 'active', event: 'Release to 0', to: 'released', effects: 'implicit logoff first' },
  { from: 'active', event: 'last MAPIUninitialize', to: 'logged off', effects: 'implicit logoff' },
  { from: 'active', event: 'DoFastShutdown', to: 'logged off', effects: 'no provider is logged off' },
  { from: 'logged off', event: 'Release to 0', to: 'released', effects: 'the object is gone' },
  { from: 'logged off', event: 'method call', to: 'logged off', returns: 'MAPI_E_INVALID_OBJECT' },
  { from: 'logged off', event: 'Logoff', to: 'logged off', returns: 'MAPI_E_INVALID_OBJECT' },
  {
    from: 'released',
    event: 'method call',
    to: 'released',
    effects: 'use after free is reported',
    returns: 'MAPI_E_INVALID_OBJECT',
  },
]);

/** State of a member. */
export type MemberState = StateOf<typeof memberMachine>;
/** What can happen to a member. */
export type MemberEvent = EventOf<typeof memberMachine>;
