import { doc } from './evidence';
import { defineTable, valuesOf, type NameOf } from './define';
import { maskOf, type FlagEntry } from './flags';

const page = doc('IMAPIStatus::FlushQueues, ulFlags');

/** The flags of IMAPIStatus::FlushQueues. */
export const flushFlags = defineTable<FlagEntry>()({
  FLUSH_UPLOAD: { value: 0x00000002, meaning: 'send waiting mail', ...page },
  FLUSH_DOWNLOAD: { value: 0x00000004, meaning: 'fetch waiting mail', ...page },
  FLUSH_FORCE: { value: 0x00000008, meaning: 'do it even at a high cost', ...page },
  FLUSH_NO_UI: { value: 0x00000010, meaning: 'show no progress', ...page },
  FLUSH_ASYNC_OK: { value: 0x00000020, meaning: 'may go on after the call returned', ...page },
});

/** Exact name of an entry of `flushFlags`. */
export type FlushFlagName = NameOf<typeof flushFlags>;

/** The values of `flushFlags` by name. */
export const FlushFlag = valuesOf(flushFlags);

/** All bits that FlushQueues defines. */
export const FLUSH_FLAGS_MASK = maskOf(flushFlags);
