import { HR } from '../../../shared/mapi/extendedCodes';
import type { FaultRecord } from '../../../shared/model/fault';
import type { ProviderConfig } from '../../../shared/model/machine';
import { copyOf, replaceService } from '../serviceAdmin/change';
import { Step, type Procedure } from '../step';
import type { PlannedProvider } from './plan';
import { serviceIn, type StartUp } from './startUp';

/**
 * Work without the server (trainer-ux 1.5, S08, S10). The documentation of MAPI knows the status bit only, so how a service
 * gets there is our decision (SIM.offline): the offer stands in place of the failure dialog of P8, and what it leads to is
 * that service's one second try.
 */

/** Whether the user may choose to work without the server: a store of the service keeps a copy, and nobody has chosen yet. */
export function mayWorkOffline(up: StartUp, { service }: PlannedProvider, code: number): boolean {
  if (code !== HR.MAPI_E_NETWORK_ERROR || up.by !== 'logon') return false;
  if (serviceIn(up.session, service).offline === true) return false;
  return up.plan.stores.some((store) => store.service === service && store.config.offlineCopy !== 'none');
}

/** From now on the service works with local data only, until the session ends. */
export function* workOffline(up: StartUp, provider: PlannedProvider): Procedure<void> {
  const service = serviceIn(up.session, provider.service);
  service.offline = true;
  up.world.sessions.touch(up.session);
  yield new Step('provider', 'working offline', 'SIM.offline', provider.config.name, {
    service: service.name,
  });
}

/** Rules about the server cannot answer where the server is not asked. */
export const isOfTheServer = ({ preset, result }: FaultRecord): boolean =>
  result === HR.MAPI_E_NETWORK_ERROR || preset?.startsWith('server.') === true;

/** What the logon method answers without the server: a store needs its copy, the others have nothing to open. */
export function openOffline({ kind, offlineCopy }: ProviderConfig): number {
  if (kind !== 'store' || offlineCopy === 'filled') return HR.S_OK;
  return offlineCopy === 'empty' ? HR.MAPI_E_LOGON_FAILED : HR.MAPI_E_NETWORK_ERROR;
}

/** The first start that reaches the server fills the copy: the profile knows from then on. */
export function* fillCopy({ world, session }: StartUp, provider: PlannedProvider): Procedure<void> {
  const { config, serviceConfig } = provider;
  if (config.kind !== 'store' || config.offlineCopy !== 'empty') return;
  const profile = world.profiles.get(session.profileId ?? '');
  const known = profile?.services.find(({ name }) => name === serviceConfig.name);
  if (profile === undefined || known === undefined) return;
  const filled = copyOf(known);
  for (const one of filled.providers) if (one.name === config.name) one.offlineCopy = 'filled';
  replaceService(world, profile, filled);
  yield new Step('provider', 'offline copy filled', 'SIM.offline', config.name, { profile: profile.name });
}
