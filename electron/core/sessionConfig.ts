import type { ProviderConfig, ServiceConfig } from '../../shared/model/machine';
import type { SessionRecord } from '../../shared/model/session';
import type { World } from './world';

/**
 * The configuration that a session stands on: what its profile held when it logged on (C96). Nothing is copied at logon: a
 * list of services is never changed in place, administration puts a new one into the profile and leaves the old one to the
 * sessions that live.
 */
export function servicesOf(world: World, session: SessionRecord): readonly ServiceConfig[] {
  return world.living.planOf(session)?.services ?? [];
}

/** The configuration of a provider as the session sees it. */
export function configOf(world: World, session: SessionRecord, provider: string): ProviderConfig | undefined {
  return world.living.planOf(session)?.all.find(({ config }) => config.name === provider)?.config;
}
