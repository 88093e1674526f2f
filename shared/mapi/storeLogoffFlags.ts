import { doc } from './evidence';
import { defineTable, valuesOf, type NameOf } from './define';
import { type FlagEntry } from './flags';

const page = doc('IMsgStore::StoreLogoff, lpulFlags');

/** The flags of IMsgStore::StoreLogoff and IMAPISupport::StoreLogoffTransports. The caller passes one of the first five; the
 * last four come back and say what is still to do. */
export const storeLogoffFlags = defineTable<FlagEntry>()({
  LOGOFF_NO_WAIT: { value: 0x00000001, meaning: 'send what is ready, do not wait', ...page },
  LOGOFF_ORDERLY: { value: 0x00000002, meaning: 'finish what runs, start nothing new', ...page },
  LOGOFF_PURGE: { value: 0x00000004, meaning: 'flush the queues, then close', ...page },
  LOGOFF_ABORT: { value: 0x00000008, meaning: 'stop all mail activity, then close', ...page },
  LOGOFF_QUIET: { value: 0x00000010, meaning: 'do not log off while mail is moving', ...page },
  LOGOFF_COMPLETE: { value: 0x00010000, meaning: 'everything is done', ...page },
  LOGOFF_INBOUND: { value: 0x00020000, meaning: 'mail is still arriving', ...page },
  LOGOFF_OUTBOUND: { value: 0x00040000, meaning: 'mail is still going out', ...page },
  LOGOFF_OUTBOUND_QUEUE: { value: 0x00080000, meaning: 'mail still waits in the outgoing queue', ...page },
});

/** Exact name of an entry of `storeLogoffFlags`. */
export type StoreLogoffFlagName = NameOf<typeof storeLogoffFlags>;

/** The values of `storeLogoffFlags` by name. */
export const StoreLogoffFlag = valuesOf(storeLogoffFlags);

/** Flags that a caller may pass to StoreLogoff; one of them at a time. */
export const storeLogoffInputs = [
  'LOGOFF_NO_WAIT',
  'LOGOFF_ORDERLY',
  'LOGOFF_PURGE',
  'LOGOFF_ABORT',
  'LOGOFF_QUIET',
] as const satisfies readonly StoreLogoffFlagName[];
