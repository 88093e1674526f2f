import { doc, hdr } from './evidence';
import { defineTable, valuesOf, type NameOf } from './define';
import type { ChoiceEntry } from './choice';
import type { FlagEntry } from './flags';

const context = doc('MSGSERVICEENTRY, ulContext');
const page = doc('MSGSERVICEENTRY, ulFlags');

/** Why MAPI calls the entry point of a message service. */
export const serviceContexts = defineTable<ChoiceEntry>()({
  MSG_SERVICE_INSTALL: { value: 1, meaning: 'the service was installed', ...context },
  MSG_SERVICE_CREATE: { value: 2, meaning: 'the service is added to a profile', ...context },
  MSG_SERVICE_CONFIGURE: { value: 3, meaning: 'the settings may be changed', ...context },
  MSG_SERVICE_DELETE: { value: 4, meaning: 'the service leaves a profile', ...context },
  MSG_SERVICE_UNINSTALL: { value: 5, meaning: 'the service is removed from the computer', ...context },
  MSG_SERVICE_PROVIDER_CREATE: { value: 6, meaning: 'a provider is added', ...context },
  MSG_SERVICE_PROVIDER_DELETE: { value: 7, meaning: 'a provider is removed', ...context },
});

/** Exact name of an entry point context. */
export type ServiceContextName = NameOf<typeof serviceContexts>;

/** Entry point contexts by name: `ServiceContext.MSG_SERVICE_CONFIGURE === 3`. */
export const ServiceContext = valuesOf(serviceContexts);

/** The flags of a message service entry point. */
export const serviceFlags = defineTable<FlagEntry>()({
  SERVICE_UI_ALWAYS: {
    value: 0x00000002,
    meaning: 'must show its settings',
    aliases: ['UI_SERVICE'],
    ...page,
  },
  UI_CURRENT_PROVIDER_FIRST: { value: 0x00000004, meaning: 'page of the active provider on top', ...page },
  MSG_SERVICE_UI_READ_ONLY: { value: 0x00000008, meaning: 'show the settings, allow no change', ...page },
  SERVICE_UI_ALLOWED: { value: 0x00000010, meaning: 'may show its settings if needed', ...page },
  SERVICE_LOGON_FAILED: { value: 0x00000020, meaning: 'a logon has failed', ...hdr('MAPISPI.h') },
  MAPI_UNICODE: { value: 0x80000000, meaning: 'strings are UTF-16', ...page },
});

/** Exact name of an entry point flag. */
export type ServiceFlagName = NameOf<typeof serviceFlags>;

/** Entry point flags by name. */
export const ServiceFlag = valuesOf(serviceFlags);
