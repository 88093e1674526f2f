import { doc, hdr } from './evidence';
import { defineTable, valuesOf, type NameOf } from './define';
import { maskOf, type FlagEntry } from './flags';

const page = doc('IMAPISession::OpenEntry, ulFlags');
const header = hdr('MAPIAux.h');

/** The flags of IMAPISession::OpenEntry. MAPI_CACHE_OK is documented too, but no header gives it a value, so it is not here. */
export const openEntryFlags = defineTable<FlagEntry>()({
  MAPI_MODIFY: { value: 0x00000001, meaning: 'ask for write access', ...page },
  SHOW_SOFT_DELETES: { value: 0x00000002, meaning: 'show deleted but recoverable items', ...page },
  MAPI_DEFERRED_ERRORS: { value: 0x00000008, meaning: 'may succeed now and report the error later', ...page },
  MAPI_BEST_ACCESS: { value: 0x00000010, meaning: 'the highest access possible', ...page },
  MAPI_NO_CACHE: { value: 0x00000200, meaning: 'bypass the cached store', ...header },
  MAPI_CACHE_ONLY: { value: 0x00004000, meaning: 'use nothing but the cached store', ...header },
});

/** Exact name of an entry of `openEntryFlags`. */
export type OpenEntryFlagName = NameOf<typeof openEntryFlags>;

/** The values of `openEntryFlags` by name. */
export const OpenEntryFlag = valuesOf(openEntryFlags);

/** All bits that OpenEntry defines. */
export const OPEN_ENTRY_FLAGS_MASK = maskOf(openEntryFlags);
