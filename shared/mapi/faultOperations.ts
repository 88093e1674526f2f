import type { FaultOperation } from '../model/fault';

/** Every operation that a fault rule can hit grouped by where it happens. */
export const faultOperationGroups = {
  Initialisation: [
    'init: mail client',
    'init: service registry',
    'init: OLE version',
    'init: COM',
    'init: process data',
    'init: shared data',
    'init: notification engine',
    'init: profile provider',
  ],
  Logon: [
    'logon: memory',
    'logon: mutex',
    'logon: session limit',
    'logon: profile lookup',
    'logon: default profile',
    'logon: profile credentials',
  ],
  'Services and providers': [
    'provider: settings',
    'provider: load',
    'provider: entry function',
    'provider: logon',
    'provider: credentials',
    'provider: logoff',
    'provider: fast shutdown',
    'service: entry point',
  ],
  'Spooler and mail': ['spooler: start', 'spooler: store logon', 'mail: download', 'mail: send'],
  Methods: ['method: Unicode strings', 'method: form'],
  Programs: ['client: reaction', 'client: leak'],
  'Simple MAPI': ['simple: logoff memory'],
  Messenger: [
    'messenger: object',
    'messenger: connection',
    'messenger: logon',
    'messenger: send sign-out',
    'messenger: sign-out answer',
  ],
} as const satisfies Record<string, readonly FaultOperation[]>;

export type FaultGroup = keyof typeof faultOperationGroups;

type Listed = (typeof faultOperationGroups)[FaultGroup][number];

/** The operations in one list. An operation that no group names does not compile. */
export const faultOperations: readonly (FaultOperation extends Listed ? FaultOperation : never)[] =
  Object.values(faultOperationGroups).flat();

/** The group that an operation belongs to. */
export const groupOfOperation = (operation: FaultOperation): FaultGroup =>
  (Object.keys(faultOperationGroups) as FaultGroup[]).find((group) =>
    (faultOperationGroups[group] as readonly FaultOperation[]).includes(operation),
  ) ?? 'Logon';
