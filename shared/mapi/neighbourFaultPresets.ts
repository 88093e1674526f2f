import type { FaultPresetEntry } from './faultPresets';
import { HR } from './extendedCodes';
import { Msgr } from './messengerCodes';

/** The named causes of Simple MAPI and Windows Messenger. */
export const neighbourFaultPresets = {
  'memory.logoff': {
    operation: 'simple: logoff memory',
    result: HR.MAPI_E_NOT_ENOUGH_MEMORY,
    failures: [],
    sees: 'MAPILogoff returns 5; the session is still there',
  },
  'messenger.gone': {
    operation: 'messenger: object',
    result: Msgr.E_FAIL,
    failures: [],
    sees: 'Every method of Messenger fails; no event',
  },
  'messenger.silent': {
    operation: 'messenger: connection',
    result: null,
    failures: ['F60'],
    sees: 'Finding the server, then signed out after 15 seconds',
  },
  'messenger.unavailable': {
    operation: 'messenger: connection',
    result: Msgr.MSGR_E_SERVER_UNAVAILABLE,
    failures: [],
    sees: 'Signed out again: the server is not available',
  },
  'messenger.creds': {
    operation: 'messenger: logon',
    result: Msgr.MSGR_E_INVALID_PASSWORD,
    trigger: { kind: 'until corrected' },
    failures: ['F61'],
    sees: 'Signed out again: wrong password',
  },
  'messenger.version': {
    operation: 'messenger: logon',
    result: Msgr.MSGR_E_SERVER_VERSION,
    failures: [],
    sees: 'Signed out again: the server does not know this version',
  },
  'messenger.busy': {
    operation: 'messenger: logon',
    result: Msgr.MSGR_E_SERVER_TOO_BUSY,
    failures: [],
    sees: 'Signed out again: the server is too busy',
  },
  'messenger.cannotSend': {
    operation: 'messenger: send sign-out',
    result: Msgr.E_FAIL,
    failures: ['F62'],
    sees: 'Signout returns E_FAIL; the user stays signed in',
  },
  'messenger.noAck': {
    operation: 'messenger: sign-out answer',
    result: null,
    failures: [],
    sees: 'Signout returns S_OK; the status stays "disconnecting"',
  },
} as const satisfies Record<string, FaultPresetEntry>;
