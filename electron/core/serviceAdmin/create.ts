import { HR } from '../../../shared/mapi/extendedCodes';
import { installedServices } from '../../../shared/mapi/installedServices';
import { ServiceContext } from '../../../shared/mapi/serviceFlags';
import { ServiceAdminFlag } from '../../../shared/mapi/serviceAdminFlags';
import type { ProfileRecord, ServiceConfig } from '../../../shared/model/machine';
import { answer, type Ctx, type Outcome } from '../context';
import { configureService } from '../providers/entryPoint';
import { isConfigured } from '../providers/configuration';
import { Step, type Procedure } from '../step';
import type { World } from '../world';
import { copyOf, replaceService, setServices } from './change';
import { tellEntryPoint } from './entryPoint';

const UI = ServiceAdminFlag.SERVICE_UI_ALLOWED | ServiceAdminFlag.SERVICE_UI_ALWAYS;

/** An installed service by name: of the service list, else one that some profile of this machine has. */
export function installedService(world: World, name: string): ServiceConfig | undefined {
  const listed = installedServices.find((service) => service.name === name);
  if (listed !== undefined) return listed;
  for (const { services } of world.profiles.values()) {
    const known = services.find((service) => service.name === name);
    if (known !== undefined) return known;
  }
  return undefined;
}

/** `Personal Folders`, `Personal Folders (2)`: names of services and providers are unique within their profile. */
function freeName(taken: ReadonlySet<string>, name: string): string {
  let free = name;
  for (let n = 2; taken.has(free); n++) free = `${name} (${n})`;
  return free;
}

/** A service as it goes into a profile: a copy whose names nobody else there has. */
export function asNewIn({ services }: ProfileRecord, template: ServiceConfig, wanted: string): ServiceConfig {
  const names = new Set(services.map(({ name }) => name));
  const providers = new Set(services.flatMap((service) => service.providers.map(({ name }) => name)));
  const copy = copyOf(template);
  copy.name = freeName(names, wanted);
  for (const provider of copy.providers) provider.name = freeName(providers, provider.name);
  return copy;
}

/** A service that may exist once per profile is there already. */
export const isSecondCopy = ({ services }: ProfileRecord, template: ServiceConfig): boolean =>
  template.singleCopy && services.some(({ name }) => name === template.name);

/**
 * CreateMsgService (2.5): copies the settings into the profile, then calls the entry point with MSG_SERVICE_CREATE.
 * Without dialogs that can only leave settings unset, and the service stays to be configured; a sheet that the user cancels
 * takes the service out again.
 */
export function* createService(
  ctx: Ctx,
  profile: ProfileRecord,
  name: string,
  displayName: string | null,
  flags: number,
): Procedure<Outcome> {
  const { world } = ctx;
  const template = installedService(world, name);
  if (template === undefined) return answer(HR.MAPI_E_NOT_FOUND);
  if (isSecondCopy(profile, template)) return answer(HR.MAPI_E_NO_ACCESS);
  const service = asNewIn(profile, template, displayName ?? name);
  setServices(world, profile, [...profile.services, service]);
  yield new Step('MAPI', 'profile changed', 'SA.CreateMsgService', 'MAPI', {
    about: `service ${service.name} added`,
    profile: profile.name,
  });
  const created = answer(HR.S_OK, { lpuidService: service.name });
  if (!service.entryPoint) return created;
  if ((flags & UI) === 0) {
    const code = isConfigured(service) ? HR.S_OK : HR.MAPI_E_UNCONFIGURED;
    yield tellEntryPoint(service, 'MSG_SERVICE_CREATE', code);
    return created;
  }
  // A session that logs on while the sheet is open keeps the service as it is now (C96).
  const draft = copyOf(service);
  const code = yield* configureService({
    session: null,
    service: draft,
    flags: flags & UI,
    rule: 'SA.CreateMsgService',
    context: ServiceContext.MSG_SERVICE_CREATE,
  });
  if (code !== HR.MAPI_E_USER_CANCEL) {
    replaceService(world, profile, draft);
    return created;
  }
  setServices(
    world,
    profile,
    profile.services.filter((one) => one.name !== service.name),
  );
  return answer(code, { lpuidService: null });
}
