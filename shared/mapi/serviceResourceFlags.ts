import { doc } from './evidence';
import { defineTable, valuesOf, type NameOf } from './define';
import { type FlagEntry } from './flags';

const page = doc('PidTagResourceFlags');

/** The bits of PR_RESOURCE_FLAGS of a message service. */
export const serviceResourceFlags = defineTable<FlagEntry>()({
  SERVICE_DEFAULT_STORE: { value: 0x00000001, meaning: 'contains the default store', ...page },
  SERVICE_SINGLE_COPY: { value: 0x00000002, meaning: 'may exist once per profile', ...page },
  SERVICE_CREATE_WITH_STORE: { value: 0x00000004, meaning: 'reserved', ...page },
  SERVICE_PRIMARY_IDENTITY: { value: 0x00000008, meaning: 'supplies the identity of the user', ...page },
  SERVICE_NO_PRIMARY_IDENTITY: { value: 0x00000020, meaning: 'has no identity', ...page },
});

/** Exact name of an entry of `serviceResourceFlags`. */
export type ServiceResourceFlagName = NameOf<typeof serviceResourceFlags>;

/** The values of `serviceResourceFlags` by name. */
export const ServiceResourceFlag = valuesOf(serviceResourceFlags);
