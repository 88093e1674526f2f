import type { FaultPresetEntry } from './faultPresets';
import { HR } from './extendedCodes';
import { Msgr } from './messengerCodes';

/** The named causes of Simple MAPI and Windows Messenger. */
export const neighbourFaultPresets = {
  'memory.logoff': {
    operation: 'simple: logoff memory',
    result: HR.MAPI_E_NOT_ENOUGH_MEMORY,
    failures: [],
  },
  'messenger.gone': {
    operation: 'messenger: object',
    result: Msgr.E_FAIL,
    failures: [],
  },
  'messenger.silent': {
    operation: 'messenger: connection',
    result: null,
    failures: ['F60'],
  },
  'messenger.unavailable': {
    operation: 'messenger: connection',
    result: Msgr.MSGR_E_SERVER_UNAVAILABLE,
    failures: [],
  },
  'messenger.creds': {
    operation: 'messenger: logon',
    result: Msgr.MSGR_E_INVALID_PASSWORD,
    trigger: { kind: 'until corrected' },
    failures: ['F61'],
  },
  'messenger.version': {
    operation: 'messenger: logon',
    result: Msgr.MSGR_E_SERVER_VERSION,
    failures: [],
  },
  'messenger.busy': {
    operation: 'messenger: logon',
    result: Msgr.MSGR_E_SERVER_TOO_BUSY,
    failures: [],
  },
  'messenger.cannotSend': {
    operation: 'messenger: send sign-out',
    result: Msgr.E_FAIL,
    failures: ['F62'],
  },
  'messenger.noAck': {
    operation: 'messenger: sign-out answer',
    result: null,
    failures: [],
  },
} as const satisfies Record<string, FaultPresetEntry>;
