import { HR } from '../../../shared/mapi/extendedCodes';
import { ServiceAdminFlag } from '../../../shared/mapi/serviceAdminFlags';
import type { ServiceConfig } from '../../../shared/model/machine';
import { answer } from '../context';
import { isInUse } from '../profileMarks';
import { Step } from '../step';
import { copyOf, replaceService } from './change';
import { installedService } from './create';
import { tellEntryPoint } from './entryPoint';
import { adminMethod, openBeside, UNICODE, type Admin } from './method';

/** IMsgServiceAdmin::AdminProviders: an IProviderAdmin for one service. */
export const AdminProviders = adminMethod<'IMsgServiceAdmin.AdminProviders'>(
  'service admin',
  0,
  function* (admin, { service }) {
    const none = { lppProviderAdmin: null };
    if (!admin.profile.services.some(({ name }) => name === service)) {
      return answer(HR.MAPI_E_NOT_FOUND, none);
    }
    const object = yield* openBeside(admin, { kind: 'provider admin', name: service });
    return answer(HR.S_OK, { lppProviderAdmin: object.id });
  },
);

const serviceOf = ({ profile, object }: Admin): ServiceConfig | undefined =>
  profile.services.find(({ name }) => name === object.name);

const CREATE_FLAGS = UNICODE | ServiceAdminFlag.SERVICE_UI_ALLOWED | ServiceAdminFlag.SERVICE_UI_ALWAYS;

/** IProviderAdmin::CreateProvider: another provider of a kind that the service is installed with. */
export const CreateProvider = adminMethod<'IProviderAdmin.CreateProvider'>(
  'provider admin',
  CREATE_FLAGS,
  function* (admin, { provider }) {
    const none = { lpUID: null };
    const service = serviceOf(admin);
    if (service === undefined) return answer(HR.MAPI_E_INVALID_OBJECT, none);
    const { world } = admin.ctx;
    const known = [...service.providers, ...(installedService(world, service.name)?.providers ?? [])];
    const template = known.find(({ name }) => name === provider);
    if (template === undefined) return answer(HR.MAPI_E_NOT_FOUND, none);
    const { services, leaving = [] } = admin.profile;
    const taken = new Set(services.flatMap((one) => one.providers.map(({ name }) => name)));
    for (const one of leaving) taken.add(one.provider);
    const copy = copyOf(template);
    for (let n = 2; taken.has(copy.name); n++) copy.name = `${provider} (${n})`;
    replaceService(world, admin.profile, { ...service, providers: [...service.providers, copy] });
    yield tellEntryPoint(service, 'MSG_SERVICE_PROVIDER_CREATE');
    return answer(HR.S_OK, { lpUID: copy.name });
  },
);

/**
 * IProviderAdmin::DeleteProvider: S_OK also when sessions use the profile; then MAPI only marks it, and it goes with the last
 * of them. Either way tables and new sessions do not see it any more, and living sessions keep what they logged on with (C96).
 */
export const DeleteProvider = adminMethod<'IProviderAdmin.DeleteProvider'>(
  'provider admin',
  0,
  function* (admin, { provider }) {
    const service = serviceOf(admin);
    if (service?.providers.some(({ name }) => name === provider) !== true) {
      return answer(HR.MAPI_E_NOT_FOUND);
    }
    const { ctx, profile } = admin;
    const waits = isInUse(ctx.world, profile.id);
    yield tellEntryPoint(service, 'MSG_SERVICE_PROVIDER_DELETE');
    const providers = service.providers.filter(({ name }) => name !== provider);
    if (waits) profile.leaving = [...(profile.leaving ?? []), { service: service.name, provider }];
    replaceService(ctx.world, profile, { ...service, providers });
    yield new Step('MAPI', 'profile changed', 'SA.DeleteProvider', 'MAPI', {
      about: `provider ${provider} ${waits ? 'marked for deletion' : 'deleted'}`,
      profile: profile.name,
    });
    return answer(HR.S_OK);
  },
);
