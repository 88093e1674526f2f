import type { SessionProvider, SessionRecord, SessionService } from '../../shared/model/session';
import type { ProviderConfig, ServiceConfig } from '../../shared/model/machine';
import { NewProvider, NewService } from './records';
import type { World } from './world';

/** Lives of an underlying session during which it counts against the subsystem limit. */
const LIVING: ReadonlySet<SessionRecord['life']> = new Set(['starting', 'active', 'ending']);

export const isLiving = (session: SessionRecord): boolean => LIVING.has(session.life);

/** Step 9: the newest living shared session that is not ending (D16, D46). */
export function newestShared(world: World): SessionRecord | null {
  let newest: SessionRecord | null = null;
  for (const session of world.shared) if (session.life === 'active') newest = session;
  return newest;
}

/** Number of underlying sessions of all processes. */
export const livingSessions = (world: World): number => world.living.size;

/** The services of a profile as a new session sees them: nothing started yet (5.3, 5.4). */
export const serviceStates = (services: readonly ServiceConfig[]): SessionService[] =>
  services.map(({ name, providers }) => new NewService(name, providers.map(providerState)));

const providerState = ({ name, kind, resourceFlags }: ProviderConfig): SessionProvider =>
  new NewProvider(name, kind, resourceFlags);

/**
 * What became of the services whose providers have been started (5.3): degraded when one was set aside. A service that has
 * only transports waits for the spooler.
 */
export function settleServices(session: SessionRecord): void {
  for (const service of session.services) {
    // Once enabled it stays so when a provider is set aside later, a transport for example (P5).
    if (service.life === 'disabled' || service.life === 'idle' || service.life === 'enabled') continue;
    service.life = 'enabled';
    for (const { life } of service.providers) if (life === 'set aside') service.life = 'degraded';
  }
}

/** The word of a session that is up: degraded when a service of it is disabled or a provider set aside. */
export function activeWord(session: SessionRecord): SessionRecord['word'] {
  const degraded = session.services.some(
    (service) => service.life === 'disabled' || service.life === 'degraded',
  );
  return degraded ? 'active (degraded)' : 'active';
}
