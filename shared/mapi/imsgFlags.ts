import { doc } from './evidence';
import { defineTable, valuesOf, type NameOf } from './define';
import { maskOf, type FlagEntry } from './flags';

const page = doc('OpenIMsgOnIStg, ulFlags');

/** The flags of OpenIMsgOnIStg. OpenIMsgSession takes MAPI_UNICODE only (decision D50). */
export const imsgFlags = defineTable<FlagEntry>()({
  IMSG_NO_ISTG_COMMIT: { value: 0x00000001, meaning: 'SaveChanges does not commit the storage', ...page },
  MAPI_UNICODE: { value: 0x80000000, meaning: 'strings are UTF-16', ...page },
});

/** Exact name of an entry of `imsgFlags`. */
export type ImsgFlagName = NameOf<typeof imsgFlags>;

/** The values of `imsgFlags` by name. */
export const ImsgFlag = valuesOf(imsgFlags);

/** All bits that OpenIMsgOnIStg defines. */
export const IMSG_FLAGS_MASK = maskOf(imsgFlags);
