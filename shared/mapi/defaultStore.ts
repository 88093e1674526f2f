import { hdr } from './evidence';
import { defineTable, valuesOf, type NameOf } from './define';
import type { ChoiceEntry } from './choice';
import { ResourceFlag, type ResourceFlagName } from './resourceFlags';

/** A value of IMAPISession::SetDefaultStore with the status bit that it sets. */
export interface DefaultStoreEntry extends ChoiceEntry {
  /** The PR_RESOURCE_FLAGS bit that the store's rows get. */
  readonly sets: ResourceFlagName;
  /** Whether the choice is also written to the profile. */
  readonly inProfile: boolean;
}

const header = hdr('MAPIX.h');

/**
 * The values of SetDefaultStore. The page calls them a bit mask, the header makes them an enumeration from 1 to 5: 3 is
 * not 1 + 2. The simulator accepts exactly these (decision D57).
 */
export const defaultStores = defineTable<DefaultStoreEntry>()({
  MAPI_DEFAULT_STORE: {
    value: 1,
    meaning: 'default store of the session',
    sets: 'STATUS_DEFAULT_STORE',
    inProfile: true,
    ...header,
  },
  MAPI_SIMPLE_STORE_TEMPORARY: {
    value: 2,
    meaning: 'store for Simple MAPI, for this session',
    sets: 'STATUS_SIMPLE_STORE',
    inProfile: false,
    ...header,
  },
  MAPI_SIMPLE_STORE_PERMANENT: {
    value: 3,
    meaning: 'store for Simple MAPI, kept in the profile',
    sets: 'STATUS_SIMPLE_STORE',
    inProfile: true,
    ...header,
  },
  MAPI_PRIMARY_STORE: {
    value: 4,
    meaning: 'store to use at logon',
    sets: 'STATUS_PRIMARY_STORE',
    inProfile: true,
    ...header,
  },
  MAPI_SECONDARY_STORE: {
    value: 5,
    meaning: 'replacement store at logon',
    sets: 'STATUS_SECONDARY_STORE',
    inProfile: true,
    ...header,
  },
});

/** Exact name of a value of SetDefaultStore. */
export type DefaultStoreName = NameOf<typeof defaultStores>;

/** The values of SetDefaultStore by name. */
export const DefaultStore = valuesOf(defaultStores);

/** The PR_RESOURCE_FLAGS bit that a value of SetDefaultStore sets. */
export function bitOfDefaultStore(name: DefaultStoreName): number {
  return ResourceFlag[defaultStores[name].sets];
}

/** What a store must support to become a default store (PR_STORE_SUPPORT_MASK bits, MAPIDefS.h). */
export const StoreSupport = {
  STORE_MODIFY_OK: 0x00000008,
  STORE_CREATE_OK: 0x00000010,
  STORE_SUBMIT_OK: 0x00000080,
} as const;

/** All three bits that SetDefaultStore asks of a store. */
export const DEFAULT_STORE_SUPPORT =
  StoreSupport.STORE_MODIFY_OK | StoreSupport.STORE_CREATE_OK | StoreSupport.STORE_SUBMIT_OK;
