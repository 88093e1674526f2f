import { doc, hdr } from './evidence';
import { defineTable, valuesOf, type NameOf } from './define';
import type { FlagEntry } from './flags';

const addressBook = doc('IABProvider::Logon, ulFlags');
const store = doc('IMSProvider::Logon, ulFlags');
const transport = doc('IXPProvider::TransportLogon, lpulFlags');
const notify = doc('IXPLogon::TransportNotify, lpulFlags');
const spi = hdr('MAPISPI.h');

/** Flags that MAPI passes to the logon of an address book provider. */
export const abLogonFlags = defineTable<FlagEntry>()({
  AB_NO_DIALOG: { value: 0x00000001, meaning: 'the provider may not show a dialog', ...addressBook },
  MAPI_DEFERRED_ERRORS: { value: 0x00000008, meaning: 'errors may come later', ...addressBook },
  MAPI_UNICODE: { value: 0x80000000, meaning: 'strings are UTF-16', ...addressBook },
});
/** Flags of an address book provider's logon by name. */
export const AbLogonFlag = valuesOf(abLogonFlags);

/** Flags that MAPI passes to the logon of a message store provider. */
export const storeLogonFlags = defineTable<FlagEntry>()({
  MDB_NO_DIALOG: { value: 0x00000001, meaning: 'the provider may not show a dialog', ...store },
  MDB_WRITE: { value: 0x00000004, meaning: 'open with write access', ...store },
  MAPI_DEFERRED_ERRORS: { value: 0x00000008, meaning: 'errors may come later', ...store },
  MDB_TEMPORARY: { value: 0x00000020, meaning: 'keep the store out of the store table', ...store },
  MDB_NO_MAIL: { value: 0x00000080, meaning: 'the spooler does not use this store', ...store },
  MAPI_UNICODE: { value: 0x80000000, meaning: 'strings are UTF-16', ...store },
});
/** Flags of a message store provider's logon by name. */
export const StoreLogonFlag = valuesOf(storeLogonFlags);

/** Flags that the spooler passes to TransportLogon (low half) and that the transport gives back (LOGON_SP_ names). */
export const transportLogonFlags = defineTable<FlagEntry>()({
  LOGON_NO_DIALOG: { value: 0x00000001, meaning: 'the provider may not show a dialog', ...transport },
  LOGON_NO_CONNECT: { value: 0x00000004, meaning: 'do not connect', ...transport },
  LOGON_NO_INBOUND: { value: 0x00000008, meaning: 'no receiving yet', ...transport },
  LOGON_NO_OUTBOUND: { value: 0x00000010, meaning: 'no sending yet', ...transport },
  LOGON_SP_IDLE: { value: 0x00010000, meaning: 'out: call me when idle', ...transport },
  LOGON_SP_POLL: { value: 0x00020000, meaning: 'out: ask me for new mail', ...transport },
  LOGON_SP_RESOLVE: { value: 0x00040000, meaning: 'out: resolve all recipients first', ...transport },
});
/** Flags of TransportLogon by name. */
export const TransportLogonFlag = valuesOf(transportLogonFlags);

/** What the spooler normally passes to the first TransportLogon: neither receiving nor sending yet. */
export const FIRST_TRANSPORT_LOGON =
  TransportLogonFlag.LOGON_NO_INBOUND | TransportLogonFlag.LOGON_NO_OUTBOUND;

/** Flags of TransportNotify: the spooler starts and stops receiving and sending. */
export const transportNotifyFlags = defineTable<FlagEntry>()({
  NOTIFY_BEGIN_INBOUND: { value: 0x00000001, meaning: 'start receiving', ...notify },
  NOTIFY_BEGIN_OUTBOUND: { value: 0x00000002, meaning: 'start sending', ...notify },
  NOTIFY_END_INBOUND: { value: 0x00010000, meaning: 'stop receiving', ...notify },
  NOTIFY_END_OUTBOUND: { value: 0x00020000, meaning: 'stop sending', ...notify },
});
/** Flags of TransportNotify by name. */
export const TransportNotify = valuesOf(transportNotifyFlags);

/** Flags that the header defines for TransportLogoff; the page says the parameter is reserved. */
export const transportLogoffFlags = defineTable<FlagEntry>()({
  LOGOFF_NORMAL: { value: 0x00000001, meaning: 'ordinary logoff', ...spi },
  LOGOFF_HURRY: { value: 0x80000000, meaning: 'log off quickly', ...spi },
});
/** Flags of TransportLogoff by name. */
export const TransportLogoffFlag = valuesOf(transportLogoffFlags);

/** Exact names of the provider logon flags. */
export type AbLogonFlagName = NameOf<typeof abLogonFlags>;
export type StoreLogonFlagName = NameOf<typeof storeLogonFlags>;
export type TransportLogonFlagName = NameOf<typeof transportLogonFlags>;
export type TransportNotifyName = NameOf<typeof transportNotifyFlags>;

/** The three kinds of service provider that log on to a session. */
export type ProviderKind = 'address book' | 'message store' | 'transport';

/** The flag vocabulary of each kind's logon method. */
export const providerLogonTables = {
  'address book': abLogonFlags,
  'message store': storeLogonFlags,
  transport: transportLogonFlags,
} as const;

/** The flag that forbids a provider of this kind to show a dialog; the same bit everywhere. */
export const noDialogFlag = {
  'address book': AbLogonFlag.AB_NO_DIALOG,
  'message store': StoreLogonFlag.MDB_NO_DIALOG,
  transport: TransportLogonFlag.LOGON_NO_DIALOG,
} as const satisfies Record<ProviderKind, number>;

/** Interface version that MAPI expects of a provider DLL (MAPISPI.h). */
export const CURRENT_SPI_VERSION = 0x00010010;
