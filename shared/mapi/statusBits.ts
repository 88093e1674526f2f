import { doc } from './evidence';
import { defineTable, valuesOf, type NameOf } from './define';
import { type FlagEntry } from './flags';

const page = doc('PidTagStatusCode');

/** The bits of PR_STATUS_CODE in a status row. */
export const statusBits = defineTable<FlagEntry>()({
  STATUS_AVAILABLE: { value: 0x00000001, meaning: 'ready for work', ...page },
  STATUS_OFFLINE: { value: 0x00000002, meaning: 'only local data', ...page },
  STATUS_FAILURE: { value: 0x00000004, meaning: 'not working', ...page },
  STATUS_INBOUND_ENABLED: { value: 0x00010000, meaning: 'can receive', ...page },
  STATUS_INBOUND_ACTIVE: { value: 0x00020000, meaning: 'receiving now', ...page },
  STATUS_INBOUND_FLUSH: { value: 0x00040000, meaning: 'fetching all waiting mail', ...page },
  STATUS_OUTBOUND_ENABLED: { value: 0x00100000, meaning: 'can send', ...page },
  STATUS_OUTBOUND_ACTIVE: { value: 0x00200000, meaning: 'sending now', ...page },
  STATUS_OUTBOUND_FLUSH: { value: 0x00400000, meaning: 'sending all waiting mail', ...page },
  STATUS_REMOTE_ACCESS: { value: 0x00800000, meaning: 'supports remote headers', ...page },
});

/** Exact name of an entry of `statusBits`. */
export type StatusBitName = NameOf<typeof statusBits>;

/** The values of `statusBits` by name. */
export const StatusBit = valuesOf(statusBits);
