import { doc } from './evidence';
import { defineTable, valuesOf, type NameOf } from './define';
import { type FlagEntry } from './flags';

const create = doc('IMsgServiceAdmin::CreateMsgService, ulFlags');
const configure = doc('IMsgServiceAdmin::ConfigureMsgService, ulFlags');

/** The flags of IMsgServiceAdmin::CreateMsgService and ConfigureMsgService. */
export const serviceAdminFlags = defineTable<FlagEntry>()({
  SERVICE_UI_ALWAYS: { value: 0x00000002, meaning: 'always show the settings', ...create },
  MSG_SERVICE_UI_READ_ONLY: {
    value: 0x00000008,
    meaning: 'show the settings, allow no change',
    ...configure,
  },
  SERVICE_UI_ALLOWED: { value: 0x00000010, meaning: 'show the settings if needed', ...create },
  SERVICE_NO_RESTART_WARNING: {
    value: 0x00000080,
    meaning: 'do not warn that a restart is needed',
    ...create,
  },
  MAPI_UNICODE: { value: 0x80000000, meaning: 'strings are UTF-16', ...create },
});

/** Exact name of an entry of `serviceAdminFlags`. */
export type ServiceAdminFlagName = NameOf<typeof serviceAdminFlags>;

/** The values of `serviceAdminFlags` by name. */
export const ServiceAdminFlag = valuesOf(serviceAdminFlags);
