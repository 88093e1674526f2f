import { doc } from './evidence';
import { defineTable, valuesOf, type NameOf } from './define';
import { maskOf, type FlagEntry } from './flags';

const page = doc('IMAPISession::OpenMsgStore, ulFlags');

/** The flags of IMAPISession::OpenMsgStore. */
export const openStoreFlags = defineTable<FlagEntry>()({
  MDB_NO_DIALOG: { value: 0x00000001, meaning: 'show no logon dialog', ...page },
  MDB_WRITE: { value: 0x00000004, meaning: 'ask for write access', ...page },
  MAPI_DEFERRED_ERRORS: { value: 0x00000008, meaning: 'may succeed now and report the error later', ...page },
  MAPI_BEST_ACCESS: { value: 0x00000010, meaning: 'the highest access possible', ...page },
  MDB_TEMPORARY: { value: 0x00000020, meaning: 'keep the store out of the store table', ...page },
  MDB_NO_MAIL: { value: 0x00000080, meaning: 'do not tell the spooler about the store', ...page },
  MDB_ONLINE: { value: 0x00000100, meaning: 'bypass the cached store', ...page },
});

/** Exact name of an entry of `openStoreFlags`. */
export type OpenStoreFlagName = NameOf<typeof openStoreFlags>;

/** The values of `openStoreFlags` by name. */
export const OpenStoreFlag = valuesOf(openStoreFlags);

/** All bits that OpenMsgStore defines. */
export const OPEN_STORE_FLAGS_MASK = maskOf(openStoreFlags);
