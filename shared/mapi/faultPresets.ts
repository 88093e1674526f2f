import type { FaultOperation, FaultTrigger } from '../model/fault';
import { HR } from './extendedCodes';
import type { FailureId } from './failures';
import { neighbourFaultPresets } from './neighbourFaultPresets';

/** A named cause: what it hits and what comes of it. */
export interface FaultPresetEntry {
  readonly operation: FaultOperation;
  readonly result: number | null;
  /** Trigger when the rule does not say another. */
  readonly trigger?: FaultTrigger;
  /** Only providers of this kind, when the cause fits no other. */
  readonly kind?: 'store' | 'address book' | 'transport';
  readonly delayMs?: number;
  /** Failures of section 6 of the session reference that it causes. */
  readonly failures: readonly FailureId[];
  /** Low-level error and context of MAPIERROR. */
  readonly lowLevel?: number;
  readonly context?: number;
}

const UNTIL_CORRECTED: FaultTrigger = { kind: 'until corrected' };
const logon = 'provider: logon';

/** Low-level numbers are those of Windows where a Windows error lies underneath (WinError.h). */
const WIN32 = { pathNotFound: 3, accessDenied: 5, sharing: 32, logonFailure: 1326, disabled: 1331 } as const;
const RPC_SERVER_UNAVAILABLE = 1722;

const initFailure = (
  step: Extract<FaultOperation, `init: ${string}`>,
  result: number,
  failures: readonly FailureId[],
) => ({ operation: step, result, failures });

/**
 * The named causes of Extended MAPI. Names are those of section 3.1 of the UX reference where it has one.
 */
export const faultPresets = {
  'service.unconfigured': {
    operation: 'provider: settings',
    result: HR.MAPI_E_UNCONFIGURED,
    trigger: UNTIL_CORRECTED,
    failures: ['F25', 'F26', 'F27', 'F28', 'F29'],
    context: 0x0521,
  },
  'service.entryPoint': {
    operation: 'service: entry point',
    result: HR.MAPI_E_UNCONFIGURED,
    failures: ['F28'],
  },
  'store.path': {
    operation: logon,
    result: HR.MAPI_E_NOT_FOUND,
    kind: 'store',
    trigger: UNTIL_CORRECTED,
    failures: ['F35'],
    lowLevel: WIN32.pathNotFound,
    context: 1026,
  },
  'store.inUse': {
    operation: logon,
    result: HR.MAPI_E_BUSY,
    kind: 'store',
    failures: [],
    lowLevel: WIN32.sharing,
  },
  'store.readOnly': {
    operation: logon,
    result: HR.MAPI_E_NO_ACCESS,
    kind: 'store',
    failures: [],
    lowLevel: WIN32.accessDenied,
  },
  'store.corrupt': {
    operation: logon,
    result: HR.MAPI_E_CORRUPT_STORE,
    kind: 'store',
    failures: ['F36'],
  },
  'data.corrupt': {
    operation: logon,
    result: HR.MAPI_E_CORRUPT_DATA,
    failures: ['F36'],
  },
  'spi.version': {
    operation: 'provider: entry function',
    result: HR.MAPI_E_VERSION,
    failures: ['F37'],
  },
  'dll.missing': {
    operation: 'provider: load',
    result: HR.MAPI_E_NOT_FOUND,
    failures: [],
    lowLevel: 126,
  },
  'server.down': {
    operation: logon,
    result: HR.MAPI_E_NETWORK_ERROR,
    failures: ['F33', 'F34', 'F41', 'F44'],
    lowLevel: RPC_SERVER_UNAVAILABLE,
  },
  'server.slow': {
    operation: logon,
    result: null,
    delayMs: 45_000,
    failures: [],
  },
  'server.codePage': {
    operation: logon,
    result: HR.MAPI_E_UNKNOWN_CPID,
    failures: ['F38'],
  },
  'server.locale': {
    operation: logon,
    result: HR.MAPI_E_UNKNOWN_LCID,
    failures: ['F38'],
  },
  'creds.wrong': {
    operation: 'provider: credentials',
    result: HR.MAPI_E_LOGON_FAILED,
    trigger: UNTIL_CORRECTED,
    failures: ['F30', 'F31', 'F32'],
    lowLevel: WIN32.logonFailure,
  },
  'creds.changeRequired': {
    operation: logon,
    result: HR.MAPI_E_PASSWORD_CHANGE_REQUIRED,
    failures: ['F39'],
  },
  'creds.expired': {
    operation: logon,
    result: HR.MAPI_E_PASSWORD_EXPIRED,
    failures: ['F39'],
  },
  'creds.workstation': {
    operation: logon,
    result: HR.MAPI_E_INVALID_WORKSTATION_ACCOUNT,
    failures: ['F39'],
  },
  'creds.accessTime': {
    operation: logon,
    result: HR.MAPI_E_INVALID_ACCESS_TIME,
    failures: ['F39'],
  },
  'creds.accountDisabled': {
    operation: logon,
    result: HR.MAPI_E_ACCOUNT_DISABLED,
    failures: ['F39'],
    lowLevel: WIN32.disabled,
  },
  'provider.sessionLimit': {
    operation: logon,
    result: HR.MAPI_E_SESSION_LIMIT,
    failures: ['F24'],
  },
  'provider.failOne': {
    operation: logon,
    result: HR.MAPI_E_FAILONEPROVIDER,
    failures: ['F30', 'F40'],
  },
  'provider.logoffFails': {
    operation: 'provider: logoff',
    result: HR.MAPI_E_CALL_FAILED,
    failures: ['F51'],
  },
  'provider.refusesFastShutdown': {
    operation: 'provider: fast shutdown',
    result: HR.MAPI_E_NO_SUPPORT,
    failures: ['F54'],
  },
  'transport.offline': {
    operation: logon,
    result: HR.MAPI_E_OFFLINE,
    kind: 'transport',
    failures: ['F42'],
  },
  'mail.download': {
    operation: 'mail: download',
    result: HR.MAPI_E_NETWORK_ERROR,
    failures: ['F43'],
  },
  'mail.send': {
    operation: 'mail: send',
    result: HR.MAPI_E_NETWORK_ERROR,
    failures: ['F52'],
  },
  'spooler.dead': {
    operation: 'spooler: start',
    result: HR.MAPI_E_CALL_FAILED,
    failures: [],
  },
  'mutex.held': {
    operation: 'logon: mutex',
    result: HR.MAPI_E_TIMEOUT,
    failures: ['F22'],
  },
  'memory.low': {
    operation: 'logon: memory',
    result: HR.MAPI_E_NOT_ENOUGH_MEMORY,
    failures: ['F45'],
  },
  'logon.sessionLimit': {
    operation: 'logon: session limit',
    result: HR.MAPI_E_LOGON_FAILED,
    failures: ['F23'],
  },
  'profile.unknown': {
    operation: 'logon: profile lookup',
    result: HR.MAPI_E_NOT_FOUND,
    failures: ['F14', 'F15'],
  },
  'profile.noDefault': {
    operation: 'logon: default profile',
    result: HR.MAPI_E_NOT_FOUND,
    failures: ['F17'],
  },
  'profile.password': {
    operation: 'logon: profile credentials',
    result: HR.MAPI_E_LOGON_FAILED,
    failures: ['F19', 'F20'],
  },
  'init.noClient': initFailure('init: mail client', HR.MAPI_E_CALL_FAILED, []),
  'init.serviceRegistry': initFailure('init: service registry', HR.MAPI_E_TOO_COMPLEX, ['F5']),
  'init.oleVersion': initFailure('init: OLE version', HR.MAPI_E_VERSION, ['F4']),
  'init.com': initFailure('init: COM', HR.MAPI_E_CALL_FAILED, []),
  'init.tooManyProcesses': initFailure('init: process data', HR.MAPI_E_SESSION_LIMIT, ['F8']),
  'init.resources': initFailure('init: shared data', HR.MAPI_E_NOT_ENOUGH_RESOURCES, ['F8']),
  'init.notification': initFailure('init: notification engine', HR.MAPI_E_INVALID_OBJECT, ['F7']),
  'init.profileRegistry': initFailure('init: profile provider', HR.MAPI_E_NOT_INITIALIZED, ['F6']),
  'strings.noUnicode': {
    operation: 'method: Unicode strings',
    result: HR.MAPI_E_BAD_CHARWIDTH,
    failures: [],
  },
  'form.cancelled': {
    operation: 'method: form',
    result: HR.MAPI_E_USER_CANCEL,
    failures: [],
  },
  'client.ignoresShutdown': {
    operation: 'client: reaction',
    result: null,
    failures: ['F53'],
  },
  'client.leaks': {
    operation: 'client: leak',
    result: null,
    failures: ['F50'],
  },
  ...neighbourFaultPresets,
} as const satisfies Record<string, FaultPresetEntry>;

/** Name of a named cause. */
export type FaultPreset = keyof typeof faultPresets;
