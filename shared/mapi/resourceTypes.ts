import { doc, hdr } from './evidence';
import { defineTable, valuesOf, type NameOf } from './define';
import type { ChoiceEntry } from './choice';

const page = doc('Status Tables');

/** The values of PR_RESOURCE_TYPE: what a status row stands for. */
export const resourceTypes = defineTable<ChoiceEntry>()({
  MAPI_STORE_PROVIDER: { value: 33, meaning: 'message store provider', ...page },
  MAPI_AB: { value: 34, meaning: 'integrated address book', ...page },
  MAPI_AB_PROVIDER: { value: 35, meaning: 'address book provider', ...page },
  MAPI_TRANSPORT_PROVIDER: { value: 36, meaning: 'transport provider', ...page },
  MAPI_SPOOLER: { value: 37, meaning: 'spooler', ...page },
  MAPI_PROFILE_PROVIDER: { value: 38, meaning: 'profile provider', ...hdr('MAPIDefS.h') },
  MAPI_SUBSYSTEM: { value: 39, meaning: 'MAPI subsystem', ...page },
  MAPI_HOOK_PROVIDER: { value: 40, meaning: 'spooler hook provider', ...hdr('MAPIDefS.h') },
});

/** Exact name of a resource type. */
export type ResourceTypeName = NameOf<typeof resourceTypes>;

/** Resource types by name: `ResourceType.MAPI_SPOOLER === 37`. */
export const ResourceType = valuesOf(resourceTypes);

/** PR_OBJECT_TYPE of every status row (MAPIDefS.h). */
export const MAPI_STATUS = 10;
