import type { World } from '../world';

/** Where the vault keeps what belongs to a profile: its own password and those of its providers (see vault.ts). */
const belongsTo = (key: string, profileId: string): boolean =>
  key === `profile ${profileId}` || key.startsWith(`provider ${profileId}/`);

/** The copy of a profile asks for the same pretend passwords. */
export function copyPasswords(world: World, from: string, to: string): void {
  for (const [key, password] of [...world.vault]) {
    if (belongsTo(key, from)) world.vault.set(key.replace(from, to), password);
  }
}

/** The profile is gone: what it accepted goes too. */
export function forgetPasswords(world: World, profileId: string): void {
  for (const key of [...world.vault.keys()]) if (belongsTo(key, profileId)) world.vault.delete(key);
}
