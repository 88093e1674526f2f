import { doc } from './evidence';
import { defineTable, valuesOf, type NameOf } from './define';
import { type FlagEntry } from './flags';

const page = doc('IProfAdmin::CreateProfile, ulFlags');

/** The flags of the methods of IProfAdmin. */
export const profileFlags = defineTable<FlagEntry>()({
  MAPI_DEFAULT_SERVICES: { value: 0x00000001, meaning: 'add the default services', ...page },
  MAPI_APP_PROFILE: { value: 0x00000004, meaning: 'hidden profile of an application', ...page },
  MAPI_DIALOG: { value: 0x00000008, meaning: 'dialogs are allowed', ...page },
  MAPI_UNICODE: { value: 0x80000000, meaning: 'strings are UTF-16', ...page },
});

/** Exact name of an entry of `profileFlags`. */
export type ProfileFlagName = NameOf<typeof profileFlags>;

/** The values of `profileFlags` by name. */
export const ProfileFlag = valuesOf(profileFlags);
