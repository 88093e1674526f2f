import type { ClientRecord } from '../../../shared/model/machine';
import type {
  SessionProvider,
  SessionRecord,
  SessionService,
  SessionWord,
} from '../../../shared/model/session';
import type { ServiceConfig } from '../../../shared/model/machine';
import type { Machine } from '../context';
import type { World } from '../world';
import { isConfigured } from './configuration';
import type { Plan, PlannedProvider } from './plan';
import { offlineStatus } from './status';

/** Providers being started for a session: by its logon, by the spooler afterwards, or again by a client that opens one. */
export interface StartUp {
  readonly machine: Machine;
  readonly world: World;
  /** In whose card dialogs open, and in whose process address books and stores run. */
  readonly client: ClientRecord;
  readonly session: SessionRecord;
  readonly plan: Plan;
  /** `uiServices` (D20): dialogs of services and providers are allowed. */
  readonly mayAsk: boolean;
  /** The member is not MAPI_NO_MAIL: stores are opened for the spooler too. */
  readonly messaging: boolean;
  readonly by: 'logon' | 'spooler' | 'client';
}

/** The state of a planned provider in a session. */
export function stateIn(session: SessionRecord, { service, index }: PlannedProvider): SessionProvider {
  const state = session.services[service]?.providers[index];
  if (state === undefined) throw new Error(`${session.id} has no provider ${service}/${index}`);
  return state;
}

/** The state of a service in a session. */
export function serviceIn(session: SessionRecord, service: number): SessionService {
  const state = session.services[service];
  if (state === undefined) throw new Error(`${session.id} has no service ${service}`);
  return state;
}

/**
 * The configuration of a service as this session sees it now: the sheet that its own logon shows can change it after the
 * plan was made.
 */
export const configIn = ({ world, session, plan }: StartUp, service: number): ServiceConfig | undefined =>
  (world.living.planOf(session) ?? plan).services[service];

/** Whether the settings of a provider's service are complete and legal. */
export function isSetUp(up: StartUp, { service, serviceConfig }: PlannedProvider): boolean {
  return isConfigured(configIn(up, service) ?? serviceConfig);
}

/** What the sessions table says while a logon waits for a person; a session that is up keeps its own word. */
export function say({ session, world }: StartUp, word: SessionWord): void {
  if (session.life !== 'starting') return;
  session.word = word;
  world.sessions.touch(session);
}

/** The provider object exists: its own entry function or that of a mate has been called (P2). */
export function holdsObject(session: SessionRecord, { mates }: PlannedProvider): boolean {
  for (const mate of mates) {
    const { life } = stateIn(session, mate);
    if (life === 'active' || life === 'set aside' || life === 'loaded' || life === 'logging off') return true;
  }
  return false;
}

/** P4: the provider's logon succeeded, perhaps with a warning. */
export function nowActive(session: SessionRecord, provider: PlannedProvider, code: number): void {
  const state = stateIn(session, provider);
  const service = serviceIn(session, provider.service);
  state.life = 'active';
  state.result = code;
  state.status = service.offline === true ? offlineStatus(provider.config) : provider.workingStatus;
  if (service.life === 'idle' || service.life === 'failed once') service.life = 'starting';
}
