import { doc } from './evidence';
import { defineTable, valuesOf, type NameOf } from './define';
import { maskOf, type FlagEntry } from './flags';

const page = doc('IMAPISession::Logoff, ulFlags');

/** The flags of IMAPISession::Logoff. */
export const logoffFlags = defineTable<FlagEntry>()({
  MAPI_LOGOFF_SHARED: {
    value: 0x00000001,
    meaning: 'tell all other programs of the session to log off',
    ...page,
  },
  MAPI_LOGOFF_UI: { value: 0x00000002, meaning: 'MAPI may ask for confirmation', ...page },
});

/** Exact name of an entry of `logoffFlags`. */
export type LogoffFlagName = NameOf<typeof logoffFlags>;

/** The values of `logoffFlags` by name. */
export const LogoffFlag = valuesOf(logoffFlags);

/** All bits that Logoff defines; any other bit is refused (decision D43). */
export const LOGOFF_FLAGS_MASK = maskOf(logoffFlags);
