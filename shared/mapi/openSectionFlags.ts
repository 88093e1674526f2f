import { doc } from './evidence';
import { defineTable, valuesOf, type NameOf } from './define';
import { maskOf, type FlagEntry } from './flags';

const page = doc('IMAPISession::OpenProfileSection, ulFlags');

/** The flags of IMAPISession::OpenProfileSection. */
export const openSectionFlags = defineTable<FlagEntry>()({
  MAPI_MODIFY: { value: 0x00000001, meaning: 'ask for write access, create a missing section', ...page },
  MAPI_DEFERRED_ERRORS: { value: 0x00000008, meaning: 'may succeed now and report the error later', ...page },
  MAPI_FORCE_ACCESS: { value: 0x00080000, meaning: 'open a section that belongs to a provider', ...page },
});

/** Exact name of an entry of `openSectionFlags`. */
export type OpenSectionFlagName = NameOf<typeof openSectionFlags>;

/** The values of `openSectionFlags` by name. */
export const OpenSectionFlag = valuesOf(openSectionFlags);

/** All bits that OpenProfileSection defines. */
export const OPEN_SECTION_FLAGS_MASK = maskOf(openSectionFlags);
