import { HR } from '../../../shared/mapi/extendedCodes';
import { ResourceFlag } from '../../../shared/mapi/resourceFlags';
import { ServiceAdminFlag } from '../../../shared/mapi/serviceAdminFlags';
import { ServiceResourceFlag } from '../../../shared/mapi/serviceResourceFlags';
import type { ProviderConfig, ServiceConfig } from '../../../shared/model/machine';
import { answer } from '../context';
import { faultFor, firedStep } from '../faults';
import { profileOf, validObject } from '../objects';
import { configureService } from '../providers/entryPoint';
import { writeSettings } from '../providers/configuration';
import { Step } from '../step';
import { copyOf, replaceService, setServices } from './change';
import { asNewIn, createService, isSecondCopy } from './create';
import { tellEntryPoint } from './entryPoint';
import { adminMethod, UNICODE, type Admin } from './method';

const { SERVICE_UI_ALLOWED, SERVICE_UI_ALWAYS, SERVICE_NO_RESTART_WARNING, MSG_SERVICE_UI_READ_ONLY } =
  ServiceAdminFlag;
const CREATE_FLAGS = UNICODE | SERVICE_UI_ALLOWED | SERVICE_UI_ALWAYS | SERVICE_NO_RESTART_WARNING;
const CONFIGURE_FLAGS = UNICODE | SERVICE_UI_ALLOWED | SERVICE_UI_ALWAYS | MSG_SERVICE_UI_READ_ONLY;

const find = ({ profile }: Admin, name: string): ServiceConfig | undefined =>
  profile.services.find((service) => service.name === name);

const changed = (
  admin: Admin,
  rule: 'SA.DeleteMsgService' | 'SA.CopyMsgService' | 'SA.SetPrimaryIdentity' | 'SA.MsgServiceTransportOrder',
  about: string,
) => new Step('MAPI', 'profile changed', rule, 'MAPI', { about, profile: admin.profile.name });

/** Dialogs only on a desktop (3.6); without one the flags that allow them are as good as not given. */
const uiOf = ({ ctx }: Admin, flags: number): number =>
  ctx.client.kind === 'desktop' && ctx.world.settings.interactiveDesktop
    ? flags & (SERVICE_UI_ALLOWED | SERVICE_UI_ALWAYS)
    : 0;

/** IMsgServiceAdmin::CreateMsgService and IMsgServiceAdmin2::CreateMsgServiceEx, which tells the service's UID. */
export const CreateMsgService = adminMethod<'IMsgServiceAdmin.CreateMsgService'>(
  'service admin',
  CREATE_FLAGS,
  function* (admin, { service, displayName, flags }) {
    const { result } = yield* createService(
      admin.ctx,
      admin.profile,
      service,
      displayName,
      uiOf(admin, flags),
    );
    return answer(result);
  },
);

export const CreateMsgServiceEx = adminMethod<'IMsgServiceAdmin2.CreateMsgServiceEx'>(
  'service admin',
  CREATE_FLAGS,
  function* (admin, { service, displayName, flags }) {
    return yield* createService(admin.ctx, admin.profile, service, displayName, uiOf(admin, flags));
  },
);

/** IMsgServiceAdmin::DeleteMsgService: the entry point hears of it first. */
export const DeleteMsgService = adminMethod<'IMsgServiceAdmin.DeleteMsgService'>(
  'service admin',
  0,
  function* (admin, call) {
    const service = find(admin, call.service);
    if (service === undefined) return answer(HR.MAPI_E_NOT_FOUND);
    yield tellEntryPoint(service, 'MSG_SERVICE_DELETE');
    const { ctx, profile } = admin;
    setServices(
      ctx.world,
      profile,
      profile.services.filter((one) => one !== service),
    );
    yield changed(admin, 'SA.DeleteMsgService', `service ${service.name} deleted`);
    return answer(HR.S_OK);
  },
);

/** IMsgServiceAdmin::CopyMsgService: into the same profile or another one; the entry point is not called. */
export const CopyMsgService = adminMethod<'IMsgServiceAdmin.CopyMsgService'>(
  'service admin',
  UNICODE,
  function* (admin, { service: name, displayName, destination }) {
    const service = find(admin, name);
    if (service === undefined) return answer(HR.MAPI_E_NOT_FOUND);
    const { ctx } = admin;
    const to = destination === null ? admin.object : validObject(ctx, destination, 'service admin');
    const profile = profileOf(ctx.world, to);
    if (profile === undefined) return answer(HR.MAPI_E_INVALID_OBJECT);
    if (isSecondCopy(profile, service)) return answer(HR.MAPI_E_NO_ACCESS);
    const copy = asNewIn(profile, service, displayName ?? name);
    setServices(ctx.world, profile, [...profile.services, copy]);
    yield changed({ ...admin, profile }, 'SA.CopyMsgService', `service ${copy.name} copied`);
    return answer(HR.S_OK, { lpuidService: copy.name });
  },
);

/** IMsgServiceAdmin::RenameMsgService: never supported. */
export const RenameMsgService = adminMethod<'IMsgServiceAdmin.RenameMsgService'>(
  'service admin',
  UNICODE,
  function* () {
    return answer(HR.MAPI_E_NO_SUPPORT);
  },
);

/**
 * IMsgServiceAdmin::ConfigureMsgService: the entry point with MSG_SERVICE_CONFIGURE, whose code passes through. Settings
 * that the caller gives are used as they are; the sheet appears as the flags say. Living sessions keep what they have (C96).
 */
export const ConfigureMsgService = adminMethod<'IMsgServiceAdmin.ConfigureMsgService'>(
  'service admin',
  CONFIGURE_FLAGS,
  function* (admin, call) {
    const service = find(admin, call.service);
    if (service === undefined) return answer(HR.MAPI_E_NOT_FOUND);
    if (!service.entryPoint) return answer(HR.MAPI_E_NOT_INITIALIZED);
    const { ctx, profile } = admin;
    const draft = copyOf(service);
    writeSettings(draft, call.settings);
    const readOnly = (call.flags & MSG_SERVICE_UI_READ_ONLY) !== 0;
    const at = { client: ctx.client.id, profile: profile.name, service: service.name, provider: null };
    const fault = faultFor(ctx.world, 'service: entry point', at, ctx.machine.clock.now);
    if (fault !== null) yield firedStep(fault);
    const code = yield* configureService({
      session: null,
      service: draft,
      flags: uiOf(admin, call.flags) | (readOnly ? MSG_SERVICE_UI_READ_ONLY : 0),
      rule: 'SA.ConfigureMsgService',
      forced: fault?.result ?? null,
    });
    if (code !== HR.MAPI_E_USER_CANCEL && !readOnly) replaceService(ctx.world, profile, draft);
    return answer(code);
  },
);

/** IMsgServiceAdmin::MsgServiceTransportOrder: the list must name every transport of the profile, each once. */
export const MsgServiceTransportOrder = adminMethod<'IMsgServiceAdmin.MsgServiceTransportOrder'>(
  'service admin',
  0,
  function* (admin, { transports }) {
    const { ctx, profile } = admin;
    const known = profile.services.flatMap(({ providers }) =>
      providers.filter(({ kind }) => kind === 'transport').map(({ name }) => name),
    );
    if (transports.length !== known.length) return answer(HR.MAPI_E_BUSY);
    const listed = new Set(transports);
    if (known.some((name) => !listed.has(name))) return answer(HR.MAPI_E_NOT_FOUND);
    const place = (config: ProviderConfig) => transports.indexOf(config.name);
    const first = ({ providers }: ServiceConfig) =>
      Math.min(...providers.filter(({ kind }) => kind === 'transport').map(place));
    const services = profile.services.map((service) => ({
      ...service,
      providers: service.providers.map((config) => ({
        ...config,
        resourceFlags: (config.resourceFlags & ~ResourceFlag.STATUS_XP_PREFER_LAST) >>> 0,
      })),
    }));
    for (const { providers } of services) sortTransports(providers, place);
    sortSome(services, ({ providers }) => providers.some(({ kind }) => kind === 'transport'), first);
    setServices(ctx.world, profile, services);
    yield changed(admin, 'SA.MsgServiceTransportOrder', `transports: ${transports.join(', ')}`);
    return answer(HR.S_OK);
  },
);

const sortTransports = (providers: ProviderConfig[], place: (config: ProviderConfig) => number): void =>
  sortSome(providers, ({ kind }) => kind === 'transport', place);

/** Sorts the chosen ones among themselves; the others stay where they are. */
function sortSome<T>(list: T[], chosen: (one: T) => boolean, place: (one: T) => number): void {
  const sorted = list.filter(chosen).sort((a, b) => place(a) - place(b));
  list.forEach((one, index) => {
    if (chosen(one)) list[index] = sorted.shift() ?? one;
  });
}

/** IMsgServiceAdmin::SetPrimaryIdentity: a service without identity cannot supply it; NULL clears the choice. */
export const SetPrimaryIdentity = adminMethod<'IMsgServiceAdmin.SetPrimaryIdentity'>(
  'service admin',
  0,
  function* (admin, { service: name }) {
    const chosen = name === null ? null : find(admin, name);
    if (chosen === undefined) return answer(HR.MAPI_E_NOT_FOUND);
    const none = ServiceResourceFlag.SERVICE_NO_PRIMARY_IDENTITY;
    if (chosen !== null && (chosen.resourceFlags & none) !== 0) return answer(HR.MAPI_E_NO_ACCESS);
    const { ctx, profile } = admin;
    const services = profile.services.map((service) => withIdentity(service, service === chosen));
    setServices(ctx.world, profile, services);
    yield changed(admin, 'SA.SetPrimaryIdentity', `primary identity: ${chosen?.name ?? 'none'}`);
    return answer(HR.S_OK);
  },
);

/** Marks the service and those of its providers that can supply an identity: its transports. */
function withIdentity(service: ServiceConfig, primary: boolean): ServiceConfig {
  const mark = (flags: number, bit: number, set: boolean) => (set ? flags | bit : flags & ~bit) >>> 0;
  return {
    ...service,
    resourceFlags: mark(service.resourceFlags, ServiceResourceFlag.SERVICE_PRIMARY_IDENTITY, primary),
    providers: service.providers.map((config) => ({
      ...config,
      resourceFlags: mark(
        config.resourceFlags,
        ResourceFlag.STATUS_PRIMARY_IDENTITY,
        primary && config.kind === 'transport',
      ),
    })),
  };
}
