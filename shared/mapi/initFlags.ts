import { doc } from './evidence';
import { defineTable, valuesOf, type NameOf } from './define';
import { maskOf, type FlagEntry } from './flags';

const page = doc('MAPIINIT_0, ulFlags');

/** The flags of MAPIInitialize (MAPIINIT_0). */
export const initFlags = defineTable<FlagEntry>()({
  MAPI_MULTITHREAD_NOTIFICATIONS: {
    value: 0x00000001,
    meaning: 'notifications run on a thread of their own',
    ...page,
  },
  MAPI_NO_COINIT: { value: 0x00000008, meaning: 'COM is already started, do not start it', ...page },
  MAPI_NT_SERVICE: { value: 0x00010000, meaning: 'the caller is a Windows service', ...page },
});

/** Exact name of an entry of `initFlags`. */
export type InitFlagName = NameOf<typeof initFlags>;

/** The values of `initFlags` by name. */
export const InitFlag = valuesOf(initFlags);

/** All bits that MAPIInitialize accepts; any other bit is refused (decision D55). */
export const INIT_FLAGS_MASK = maskOf(initFlags);

/** The only accepted `ulVersion` of MAPIINIT_0 (MAPIX.h). */
export const MAPI_INIT_VERSION = 0;
