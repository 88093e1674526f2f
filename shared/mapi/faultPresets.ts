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
  /** What the trainee will see, in a few words. */
  readonly sees: string;
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
  sees: string,
) => ({ operation: step, result, failures, sees });

/**
 * The named causes of Extended MAPI. Names are those of section 3.1 of the UX reference where it has one.
 */
export const faultPresets = {
  'service.unconfigured': {
    operation: 'provider: settings',
    result: HR.MAPI_E_UNCONFIGURED,
    trigger: UNTIL_CORRECTED,
    failures: ['F25', 'F26', 'F27', 'F28', 'F29'],
    sees: 'Settings sheet with a missing field, or a red service when no dialog is allowed',
    context: 0x0521,
  },
  'service.entryPoint': {
    operation: 'service: entry point',
    result: HR.MAPI_E_UNCONFIGURED,
    failures: ['F28'],
    sees: 'The settings cannot be repaired: red service',
  },
  'store.path': {
    operation: logon,
    result: HR.MAPI_E_NOT_FOUND,
    kind: 'store',
    trigger: UNTIL_CORRECTED,
    failures: ['F35'],
    sees: 'Failure box with Correct settings, then red service unless the path is changed',
    lowLevel: WIN32.pathNotFound,
    context: 1026,
  },
  'store.inUse': {
    operation: logon,
    result: HR.MAPI_E_BUSY,
    kind: 'store',
    failures: [],
    sees: 'Failure box: the data file is in use',
    lowLevel: WIN32.sharing,
  },
  'store.readOnly': {
    operation: logon,
    result: HR.MAPI_E_NO_ACCESS,
    kind: 'store',
    failures: [],
    sees: 'Failure box: not enough rights for the data file',
    lowLevel: WIN32.accessDenied,
  },
  'store.corrupt': {
    operation: logon,
    result: HR.MAPI_E_CORRUPT_STORE,
    kind: 'store',
    failures: ['F36'],
    sees: 'Failure box, then red service: the data file is damaged',
  },
  'data.corrupt': {
    operation: logon,
    result: HR.MAPI_E_CORRUPT_DATA,
    failures: ['F36'],
    sees: 'Failure box, then red service: the data is damaged',
  },
  'spi.version': {
    operation: 'provider: entry function',
    result: HR.MAPI_E_VERSION,
    failures: ['F37'],
    sees: 'Failure box: the information service cannot be loaded; red service',
  },
  'dll.missing': {
    operation: 'provider: load',
    result: HR.MAPI_E_NOT_FOUND,
    failures: [],
    sees: 'Failure box: the information service cannot be loaded; red service',
    lowLevel: 126,
  },
  'server.down': {
    operation: logon,
    result: HR.MAPI_E_NETWORK_ERROR,
    failures: ['F33', 'F34', 'F41', 'F44'],
    sees: 'Failure box with Retry, then red rows of the whole service',
    lowLevel: RPC_SERVER_UNAVAILABLE,
  },
  'server.slow': {
    operation: logon,
    result: null,
    delayMs: 45_000,
    failures: [],
    sees: 'The logon takes long, then succeeds',
  },
  'server.codePage': {
    operation: logon,
    result: HR.MAPI_E_UNKNOWN_CPID,
    failures: ['F38'],
    sees: 'Failure box: the server does not know the code page',
  },
  'server.locale': {
    operation: logon,
    result: HR.MAPI_E_UNKNOWN_LCID,
    failures: ['F38'],
    sees: 'Failure box: the server does not know the language',
  },
  'creds.wrong': {
    operation: 'provider: credentials',
    result: HR.MAPI_E_LOGON_FAILED,
    trigger: UNTIL_CORRECTED,
    failures: ['F30', 'F31', 'F32'],
    sees: 'Password dialog, or a provider set aside when no dialog is allowed',
    lowLevel: WIN32.logonFailure,
  },
  'creds.changeRequired': {
    operation: logon,
    result: HR.MAPI_E_PASSWORD_CHANGE_REQUIRED,
    failures: ['F39'],
    sees: 'Failure box: the password must be changed',
  },
  'creds.expired': {
    operation: logon,
    result: HR.MAPI_E_PASSWORD_EXPIRED,
    failures: ['F39'],
    sees: 'Failure box: the password has expired',
  },
  'creds.workstation': {
    operation: logon,
    result: HR.MAPI_E_INVALID_WORKSTATION_ACCOUNT,
    failures: ['F39'],
    sees: 'Failure box: not from this computer',
  },
  'creds.accessTime': {
    operation: logon,
    result: HR.MAPI_E_INVALID_ACCESS_TIME,
    failures: ['F39'],
    sees: 'Failure box: not at this time',
  },
  'creds.accountDisabled': {
    operation: logon,
    result: HR.MAPI_E_ACCOUNT_DISABLED,
    failures: ['F39'],
    sees: 'Failure box: the account is disabled',
    lowLevel: WIN32.disabled,
  },
  'provider.sessionLimit': {
    operation: logon,
    result: HR.MAPI_E_SESSION_LIMIT,
    failures: ['F24'],
    sees: 'Failure box: no further session, then red service',
  },
  'provider.failOne': {
    operation: logon,
    result: HR.MAPI_E_FAILONEPROVIDER,
    failures: ['F30', 'F40'],
    sees: 'No box: one provider is missing, the rest of its service works',
  },
  'provider.logoffFails': {
    operation: 'provider: logoff',
    result: HR.MAPI_E_CALL_FAILED,
    failures: ['F51'],
    sees: 'Nothing: errors at logoff are ignored',
  },
  'provider.refusesFastShutdown': {
    operation: 'provider: fast shutdown',
    result: HR.MAPI_E_NO_SUPPORT,
    failures: ['F54'],
    sees: 'Fast shutdown is refused',
  },
  'transport.offline': {
    operation: logon,
    result: HR.MAPI_E_OFFLINE,
    kind: 'transport',
    failures: ['F42'],
    sees: 'The logon succeeds; afterwards the whole service turns red',
  },
  'mail.download': {
    operation: 'mail: download',
    result: HR.MAPI_E_NETWORK_ERROR,
    failures: ['F43'],
    sees: 'Waiting mail does not arrive; the logon succeeds all the same',
  },
  'mail.send': {
    operation: 'mail: send',
    result: HR.MAPI_E_NETWORK_ERROR,
    failures: ['F52'],
    sees: 'Mail stays in the outgoing queue',
  },
  'spooler.dead': {
    operation: 'spooler: start',
    result: HR.MAPI_E_CALL_FAILED,
    failures: [],
    sees: 'No transport starts; the row of the spooler shows a failure',
  },
  'mutex.held': {
    operation: 'logon: mutex',
    result: HR.MAPI_E_TIMEOUT,
    failures: ['F22'],
    sees: 'Every logon waits; one with MAPI_TIMEOUT_SHORT gives up after five seconds',
  },
  'memory.low': {
    operation: 'logon: memory',
    result: HR.MAPI_E_NOT_ENOUGH_MEMORY,
    failures: ['F45'],
    sees: 'The logon fails: not enough memory',
  },
  'logon.sessionLimit': {
    operation: 'logon: session limit',
    result: HR.MAPI_E_LOGON_FAILED,
    failures: ['F23'],
    sees: 'The logon fails: too many sessions',
  },
  'profile.unknown': {
    operation: 'logon: profile lookup',
    result: HR.MAPI_E_NOT_FOUND,
    failures: ['F14', 'F15'],
    sees: 'The profile is not found: a note and the chooser, or a failed logon',
  },
  'profile.noDefault': {
    operation: 'logon: default profile',
    result: HR.MAPI_E_NOT_FOUND,
    failures: ['F17'],
    sees: 'There is no default profile: the chooser, or a failed logon',
  },
  'profile.password': {
    operation: 'logon: profile credentials',
    result: HR.MAPI_E_LOGON_FAILED,
    failures: ['F19', 'F20'],
    sees: 'The profile does not open without its password',
  },
  'init.noClient': initFailure(
    'init: mail client',
    HR.MAPI_E_CALL_FAILED,
    [],
    'No default mail client: no MAPI at all',
  ),
  'init.serviceRegistry': initFailure(
    'init: service registry',
    HR.MAPI_E_TOO_COMPLEX,
    ['F5'],
    'A Windows service cannot start MAPI',
  ),
  'init.oleVersion': initFailure('init: OLE version', HR.MAPI_E_VERSION, ['F4'], 'MAPI cannot start'),
  'init.com': initFailure('init: COM', HR.MAPI_E_CALL_FAILED, [], 'MAPI cannot start'),
  'init.tooManyProcesses': initFailure(
    'init: process data',
    HR.MAPI_E_SESSION_LIMIT,
    ['F8'],
    'MAPI cannot start',
  ),
  'init.resources': initFailure(
    'init: shared data',
    HR.MAPI_E_NOT_ENOUGH_RESOURCES,
    ['F8'],
    'MAPI cannot start',
  ),
  'init.notification': initFailure(
    'init: notification engine',
    HR.MAPI_E_INVALID_OBJECT,
    ['F7'],
    'MAPI cannot start',
  ),
  'init.profileRegistry': initFailure(
    'init: profile provider',
    HR.MAPI_E_NOT_INITIALIZED,
    ['F6'],
    'MAPI cannot start',
  ),
  'client.ignoresShutdown': {
    operation: 'client: reaction',
    result: null,
    failures: ['F53'],
    sees: 'The program stays on when it is told to log off',
  },
  'client.leaks': {
    operation: 'client: leak',
    result: null,
    failures: ['F50'],
    sees: 'The program leaves an object open when it logs off',
  },
  ...neighbourFaultPresets,
} as const satisfies Record<string, FaultPresetEntry>;

/** Name of a named cause. */
export type FaultPreset = keyof typeof faultPresets;
