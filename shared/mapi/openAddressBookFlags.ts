import { doc } from './evidence';
import { defineTable, valuesOf, type NameOf } from './define';
import { maskOf, type FlagEntry } from './flags';

const page = doc('IMAPISession::OpenAddressBook, ulFlags');

/** The flags of IMAPISession::OpenAddressBook. */
export const openAddressBookFlags = defineTable<FlagEntry>()({
  AB_NO_DIALOG: { value: 0x00000001, meaning: 'show no logon dialog', ...page },
});

/** Exact name of an entry of `openAddressBookFlags`. */
export type OpenAddressBookFlagName = NameOf<typeof openAddressBookFlags>;

/** The values of `openAddressBookFlags` by name. */
export const OpenAddressBookFlag = valuesOf(openAddressBookFlags);

/** All bits that OpenAddressBook defines. */
export const OPEN_ADDRESS_BOOK_FLAGS_MASK = maskOf(openAddressBookFlags);
