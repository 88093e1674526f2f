import type { ProfileRecord, ProviderConfig, ServiceConfig } from '../../../shared/model/machine';
import type { World } from '../world';

/** Changes of a profile's services: always by a new list, so that living sessions keep what they logged on with (C96). */

/** Puts a new list of services into a profile. */
export function setServices(world: World, profile: ProfileRecord, services: ServiceConfig[]): void {
  profile.services = services;
  world.profiles.touch(profile);
}

/** Puts one changed service in place of the one with the same name. */
export function replaceService(world: World, profile: ProfileRecord, changed: ServiceConfig): void {
  setServices(
    world,
    profile,
    profile.services.map((service) => (service.name === changed.name ? changed : service)),
  );
}

/** A copy that can be changed without touching the original. */
export const copyOf = <T extends ServiceConfig | ProviderConfig>(config: T): T =>
  // Configurations are plain JSON data.
  JSON.parse(JSON.stringify(config)) as T;

/** Sets or clears a bit of PR_RESOURCE_FLAGS of a provider in the profile (SetDefaultStore, SetPrimaryIdentity). */
export function keepFlagInProfile(
  world: World,
  profileId: string | null,
  provider: string,
  bit: number,
  set: boolean,
): void {
  const profile = profileId === null ? undefined : world.profiles.get(profileId);
  if (profile === undefined) return;
  const withFlag = (config: ProviderConfig): ProviderConfig =>
    config.name === provider
      ? { ...config, resourceFlags: (set ? config.resourceFlags | bit : config.resourceFlags & ~bit) >>> 0 }
      : config;
  const services = profile.services.map((service) => ({
    ...service,
    providers: service.providers.map(withFlag),
  }));
  setServices(world, profile, services);
}
