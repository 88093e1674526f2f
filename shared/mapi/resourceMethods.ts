import { doc } from './evidence';
import { defineTable, valuesOf, type NameOf } from './define';
import { type FlagEntry } from './flags';

const page = doc('MAPI Status Objects');

/** The bits of PR_RESOURCE_METHODS: what a status object supports. */
export const resourceMethods = defineTable<FlagEntry>()({
  STATUS_VALIDATE_STATE: { value: 0x00000001, meaning: 'ValidateState', ...page },
  STATUS_SETTINGS_DIALOG: { value: 0x00000002, meaning: 'SettingsDialog', ...page },
  STATUS_CHANGE_PASSWORD: { value: 0x00000004, meaning: 'ChangePassword', ...page },
  STATUS_FLUSH_QUEUES: { value: 0x00000008, meaning: 'FlushQueues', ...page },
});

/** Exact name of an entry of `resourceMethods`. */
export type ResourceMethodName = NameOf<typeof resourceMethods>;

/** The values of `resourceMethods` by name. */
export const ResourceMethod = valuesOf(resourceMethods);
