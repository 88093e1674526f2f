import { flags, given, methodsOf, reference, text, uiParam, uint32 } from './argument';

const method = methodsOf('IMAPISession', { session: reference });

/**
 * The methods of one IMAPISession object (2.3). An entry identifier is readable text: the name of a store or address book
 * (`Archive`), something in it (`Archive/Inbox`), or a row of the status table (`status/spooler`).
 */
export const sessionCalls = [
  method('QueryInterface', { iid: text }),
  method('AddRef', {}),
  method('Release', {}),
  method('GetLastError', { hResult: uint32, flags, outError: given }),
  method('GetMsgStoresTable', { flags }),
  method('OpenMsgStore', { uiParam, store: reference.nullable(), flags }),
  method('OpenAddressBook', { uiParam, flags }),
  method('OpenProfileSection', { section: text, flags }),
  method('GetStatusTable', { flags }),
  method('OpenEntry', { entry: reference.nullable(), flags }),
  method('CompareEntryIDs', { entry1: reference, entry2: reference, flags }),
  method('Advise', {
    /** null = session-level registration. */
    entry: reference.nullable().default(null),
    eventMask: uint32.default(0),
    sink: given,
    outConnection: given,
  }),
  method('Unadvise', { connection: uint32 }),
  method('MessageOptions', { uiParam, flags, addressType: text.nullable().default(null) }),
  method('QueryDefaultMessageOpt', { addressType: text, flags }),
  method('EnumAdrTypes', { flags }),
  method('QueryIdentity', {}),
  method('Logoff', { uiParam, flags, reserved: uint32.default(0) }),
  method('SetDefaultStore', { flags: uint32, store: reference.nullable() }),
  method('AdminServices', { flags }),
  method('ShowForm', { uiParam, flags, token: uint32.default(0) }),
  method('PrepareForm', { message: reference.nullable().default(null) }),
] as const;

const shutdown = methodsOf('IMAPIClientShutdown', { session: reference });

/** Fast shutdown (2.9): the interface that QueryInterface of a session object answers with. */
export const shutdownCalls = [
  shutdown('QueryFastShutdown', {}),
  shutdown('NotifyProcessShutdown', {}),
  shutdown('DoFastShutdown', {}),
] as const;
