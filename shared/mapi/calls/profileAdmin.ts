import { z } from 'zod';
import { flags, given, methodsOf, password, reference, text, uiParam, uint32 } from './argument';

/** An IProfAdmin object of MAPIAdminProfiles; null = one that is made for this call and released after it. */
const method = methodsOf('IProfAdmin', { admin: reference.nullable().default(null) });

/** Profile administration (2.4). */
export const profileAdminCalls = [
  method('GetLastError', { hResult: uint32, flags, outError: given }),
  method('GetProfileTable', { flags }),
  method('CreateProfile', { name: text, password, uiParam, flags }),
  method('DeleteProfile', { name: text, flags }),
  method('ChangeProfilePassword', { name: text, password, newPassword: password, flags }),
  method('CopyProfile', { name: text, password, newName: text, uiParam, flags }),
  method('RenameProfile', { name: text, password, newName: text, uiParam, flags }),
  method('SetDefaultProfile', { name: text.nullable(), flags }),
  method('AdminServices', { name: text, password, uiParam, flags }),
] as const;

const service = methodsOf('IMsgServiceAdmin', { admin: reference });
const service2 = methodsOf('IMsgServiceAdmin2', { admin: reference });
const provider = methodsOf('IProviderAdmin', { admin: reference });

/** A service to make: its name in the list of installed services, and the name that it gets in the profile. */
const creation = { service: text, displayName: text.nullable().default(null), uiParam, flags };
/** Settings by name, as a caller passes properties. */
const settings = z.record(z.string().max(200), z.string().max(1_000)).default({});

/** Service and provider administration (2.5). Services and providers are named by their names in the profile. */
export const serviceAdminCalls = [
  service('GetLastError', { hResult: uint32, flags, outError: given }),
  service('GetMsgServiceTable', { flags }),
  service('GetProviderTable', { flags }),
  service('CreateMsgService', creation),
  service2('CreateMsgServiceEx', creation),
  service('DeleteMsgService', { service: text }),
  service('CopyMsgService', {
    service: text,
    displayName: text.nullable().default(null),
    /** The IMsgServiceAdmin of the profile that gets the copy; null = this one. */
    destination: reference.nullable().default(null),
    uiParam,
    flags,
  }),
  service('RenameMsgService', { service: text, displayName: text, flags }),
  service('ConfigureMsgService', { service: text, settings, uiParam, flags }),
  service('OpenProfileSection', { section: text, flags }),
  service('MsgServiceTransportOrder', { transports: z.array(text).max(1_000), flags }),
  service('AdminProviders', { service: text, flags }),
  service('SetPrimaryIdentity', { service: text.nullable(), flags }),
  provider('GetLastError', { hResult: uint32, flags, outError: given }),
  provider('GetProviderTable', { flags }),
  provider('CreateProvider', { provider: text, uiParam, flags }),
  provider('DeleteProvider', { provider: text }),
  provider('OpenProfileSection', { section: text, flags }),
] as const;
