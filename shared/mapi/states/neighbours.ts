import { defineMachine, type EventOf, type StateOf } from './machine';

/** A Simple MAPI handle (5.5). */
export const handleMachine = defineMachine('Simple MAPI handle', ['none', 'valid', 'invalid'])([
  { from: 'none', event: 'MAPILogon succeeds', to: 'valid', effects: 'a new handle', returns: '0' },
  { from: 'none', event: 'MAPILogon fails', to: 'none', returns: '1, 2, 3, 5 or 8' },
  { from: 'valid', event: 'MAPILogoff', to: 'invalid', returns: '0' },
  { from: 'valid', event: 'MAPILogoff with flags or reserved', to: 'valid', returns: '2' },
  { from: 'valid', event: 'MAPILogoff without memory', to: 'valid', returns: '5' },
  { from: 'valid', event: 'use in another process', to: 'valid', returns: '19' },
  { from: 'none', event: 'MAPILogoff', to: 'none', returns: '19' },
  { from: 'invalid', event: 'MAPILogoff', to: 'invalid', returns: '19' },
]);

/** State of a Simple MAPI handle. */
export type HandleState = StateOf<typeof handleMachine>;
/** What can happen to a Simple MAPI handle. */
export type HandleEvent = EventOf<typeof handleMachine>;

/** A message session on structured storage (5.6). `open` counts its messages. */
export const messageSessionMachine = defineMachine('message session', ['none', 'open', 'closed'])([
  { from: 'none', event: 'OpenIMsgSession', to: 'open', when: 'the arguments are good', returns: 'S_OK' },
  {
    from: 'none',
    event: 'OpenIMsgSession',
    to: 'none',
    when: 'the allocator or the place for the session is missing',
    returns: 'MAPI_E_INVALID_PARAMETER',
  },
  {
    from: 'none',
    event: 'OpenIMsgSession',
    to: 'none',
    when: 'the flags are not defined',
    returns: 'MAPI_E_UNKNOWN_FLAGS',
  },
  { from: 'open', event: 'OpenIMsgOnIStg', to: 'open', effects: 'the message is tracked', returns: 'S_OK' },
  { from: 'open', event: 'last Release of a message', to: 'open', effects: 'its callback is called once' },
  {
    from: 'open',
    event: 'CloseIMsgSession',
    to: 'closed',
    effects: 'every message is closed and its callback called, in opening order',
  },
  { from: 'closed', event: 'OpenIMsgOnIStg', to: 'closed', returns: 'MAPI_E_INVALID_OBJECT' },
  { from: 'closed', event: 'CloseIMsgSession', to: 'closed', effects: 'nothing' },
]);

/** State of a message session. */
export type MessageSessionState = StateOf<typeof messageSessionMachine>;
/** What can happen to a message session. */
export type MessageSessionEvent = EventOf<typeof messageSessionMachine>;
