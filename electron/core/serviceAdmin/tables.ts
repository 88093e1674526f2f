import { HR } from '../../../shared/mapi/extendedCodes';
import type { ServiceConfig } from '../../../shared/model/machine';
import { checkCharWidth } from '../charWidth';
import { answer, type Outcome } from '../context';
import { openSection } from '../sections';
import type { Procedure } from '../step';
import { adminMethod, openBeside, ownerOf, UNICODE, type Admin } from './method';

/** IMsgServiceAdmin::GetMsgServiceTable: static, one row per service. */
export const GetMsgServiceTable = adminMethod<'IMsgServiceAdmin.GetMsgServiceTable'>(
  'service admin',
  UNICODE,
  function* (admin) {
    const rows = admin.profile.services.map(({ name, resourceFlags, entryPoint }) => ({
      PR_DISPLAY_NAME: name,
      PR_SERVICE_UID: name,
      PR_RESOURCE_FLAGS: resourceFlags,
      PR_SERVICE_ENTRY_NAME: entryPoint ? 'ServiceEntry' : null,
    }));
    const table = yield* openBeside(admin, { kind: 'service table', name: 'services' });
    return answer(HR.S_OK, { lppTable: table.id, rows });
  },
);

function* providerTable(admin: Admin, services: readonly ServiceConfig[]): Procedure<Outcome> {
  const rows = services.flatMap((service) =>
    service.providers.map(({ name, kind, dll, resourceFlags }) => ({
      PR_DISPLAY_NAME: name,
      PR_PROVIDER_UID: name,
      PR_SERVICE_NAME: service.name,
      PR_PROVIDER_DLL_NAME: dll,
      PR_RESOURCE_TYPE: kind,
      PR_RESOURCE_FLAGS: resourceFlags,
    })),
  );
  const table = yield* openBeside(admin, { kind: 'provider table', name: 'providers' });
  return answer(HR.S_OK, { lppTable: table.id, rows });
}

/** IMsgServiceAdmin::GetProviderTable: static, the providers of all services. */
export const GetProviderTable = adminMethod<'IMsgServiceAdmin.GetProviderTable'>(
  'service admin',
  UNICODE,
  function* (admin) {
    return yield* providerTable(admin, admin.profile.services);
  },
);

/** IProviderAdmin::GetProviderTable: the providers of its service; those deleted are missing at once. */
export const GetProvidersOfService = adminMethod<'IProviderAdmin.GetProviderTable'>(
  'provider admin',
  UNICODE,
  function* (admin) {
    const own = admin.profile.services.filter(({ name }) => name === admin.object.name);
    return yield* providerTable(admin, own);
  },
);

/** IMsgServiceAdmin::OpenProfileSection, as in a session (2.3). */
export const OpenServiceSection = adminMethod<'IMsgServiceAdmin.OpenProfileSection'>(
  'service admin',
  0xffffffff,
  function* (admin, call) {
    return yield* openSection(admin.ctx, ownerOf(admin), admin.profile, call);
  },
);

/** IProviderAdmin::OpenProfileSection. */
export const OpenProviderSection = adminMethod<'IProviderAdmin.OpenProfileSection'>(
  'provider admin',
  0xffffffff,
  function* (admin, call) {
    return yield* openSection(admin.ctx, ownerOf(admin), admin.profile, call);
  },
);

/** GetLastError of an administration object: nothing more is ever known than the code says. */
export const ServiceError = adminMethod<'IMsgServiceAdmin.GetLastError'>('service admin', UNICODE, lastError);
export const ProviderError = adminMethod<'IProviderAdmin.GetLastError'>('provider admin', UNICODE, lastError);

function* lastError(
  { ctx }: Admin,
  { outError, flags }: { outError: boolean; flags: number },
): Procedure<Outcome> {
  const width = yield* checkCharWidth(ctx, flags);
  if (width !== HR.S_OK) return answer(width, { lppMAPIError: null });
  return answer(outError ? HR.S_OK : HR.MAPI_E_INVALID_PARAMETER, { lppMAPIError: null });
}
