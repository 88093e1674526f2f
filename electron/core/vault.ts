import type { World } from './world';

/**
 * Pretend passwords that profiles and providers accept. They stay here: no record, snapshot, trace line or file of a
 * run contains them. What a user types is compared and forgotten.
 */

export const profileKey = (profileId: string): string => `profile ${profileId}`;

export const providerKey = (profileId: string, service: string, provider: string): string =>
  `provider ${profileId}/${service}/${provider}`;

/** Whether the typed text is the accepted one. Nothing on file accepts nothing. */
export function accepts(world: World, key: string, typed: string | null | undefined): boolean {
  const accepted = world.vault.get(key);
  return accepted !== undefined && typed === accepted;
}
