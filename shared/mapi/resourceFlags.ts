import { doc } from './evidence';
import { defineTable, valuesOf, type NameOf } from './define';
import { type FlagEntry } from './flags';

const page = doc('PidTagResourceFlags');

/** The bits of PR_RESOURCE_FLAGS of a provider. */
export const resourceFlags = defineTable<FlagEntry>()({
  STATUS_DEFAULT_OUTBOUND: { value: 0x00000001, meaning: 'identity for outgoing mail', ...page },
  STATUS_DEFAULT_STORE: { value: 0x00000002, meaning: 'default message store', ...page },
  STATUS_PRIMARY_IDENTITY: { value: 0x00000004, meaning: 'identity of the user', ...page },
  STATUS_SIMPLE_STORE: { value: 0x00000008, meaning: 'store for Simple MAPI', ...page },
  STATUS_XP_PREFER_LAST: { value: 0x00000010, meaning: 'transport to use last', ...page },
  STATUS_NO_PRIMARY_IDENTITY: { value: 0x00000020, meaning: 'has no identity', ...page },
  STATUS_NO_DEFAULT_STORE: { value: 0x00000040, meaning: 'cannot be the default store', ...page },
  STATUS_TEMP_SECTION: { value: 0x00000080, meaning: 'its section goes away at logoff', ...page },
  STATUS_OWN_STORE: { value: 0x00000100, meaning: 'transport tied to its own store', ...page },
  HOOK_INBOUND: { value: 0x00000200, meaning: 'hook for incoming mail', ...page },
  HOOK_OUTBOUND: { value: 0x00000400, meaning: 'hook for outgoing mail', ...page },
  STATUS_NEED_IPM_TREE: { value: 0x00000800, meaning: 'standard folders not checked yet', ...page },
  STATUS_PRIMARY_STORE: { value: 0x00001000, meaning: 'store to use at logon', ...page },
  STATUS_SECONDARY_STORE: { value: 0x00002000, meaning: 'replacement store at logon', ...page },
});

/** Exact name of an entry of `resourceFlags`. */
export type ResourceFlagName = NameOf<typeof resourceFlags>;

/** The values of `resourceFlags` by name. */
export const ResourceFlag = valuesOf(resourceFlags);
