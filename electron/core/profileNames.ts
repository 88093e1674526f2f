import type { ProfileRecord } from '../../shared/model/machine';
import type { ProfileChoice, PromptError } from '../../shared/model/prompt';
import type { World } from './world';

/** cchProfileNameMax (MAPIDefS.h): characters of a profile name, without the closing zero. */
export const PROFILE_NAME_MAX = 64;

/** Letters and digits of any alphabet, underscore and inner spaces (PRO). */
const LEGAL = /^[\p{L}\p{M}\p{N}_ ]*$/u;

/** What is wrong with a name for a new profile, or null. Existing names are the caller's business. */
export function nameError(name: string): PromptError | null {
  if (name === '') return 'name empty';
  if (name.length > PROFILE_NAME_MAX) return 'name too long';
  if (name !== name.trim()) return 'name has outer spaces';
  if (!LEGAL.test(name)) return 'name has illegal characters';
  return null;
}

/** Whether a logon accepts the name at all (D7): at most 64 characters and no outer space. */
export const isUsableName = (name: string): boolean =>
  name.length <= PROFILE_NAME_MAX && name === name.trim();

const sameName = (a: string, b: string): boolean => a === b || a.toLowerCase() === b.toLowerCase();

/** A profile by name without regard to case, among those not marked for deletion (D8). */
export function findProfile(world: World, name: string): ProfileRecord | null {
  for (const profile of world.profiles.values()) {
    if (sameName(profile.name, name) && profile.mark?.kind !== 'delete') return profile;
  }
  return null;
}

/**
 * Whether a new profile cannot have a name: one that another profile has, will have when a rename that waits is done, or
 * still has although it is marked for deletion.
 */
export function nameIsTaken(world: World, name: string): boolean {
  for (const { name: own, mark } of world.profiles.values()) {
    if (sameName(own, name) || (mark?.kind === 'rename' && sameName(mark.to, name))) return true;
  }
  return false;
}

/** The default profile; null when there is none. */
export function defaultProfile(world: World): ProfileRecord | null {
  for (const profile of world.profiles.values()) {
    if (profile.isDefault && profile.mark?.kind !== 'delete') return profile;
  }
  return null;
}

/** What the chooser lists: app profiles only when asked for (C46), never those marked for deletion (C47). */
export function listedProfiles(world: World, withAppProfiles: boolean): ProfileChoice[] {
  return [...world.profiles.values()]
    .filter((profile) => profile.mark?.kind !== 'delete' && (withAppProfiles || !profile.app))
    .map(({ name, isDefault, hasPassword }) => ({ name, isDefault, hasPassword }));
}

/** Makes one profile the default one; null clears the default (C52). */
export function setDefaultProfile(world: World, chosen: ProfileRecord | null): void {
  for (const profile of world.profiles.values()) {
    const isDefault = profile === chosen;
    if (profile.isDefault === isDefault) continue;
    profile.isDefault = isDefault;
    world.profiles.touch(profile);
  }
}

/** A new profile without services. */
export function addProfile(world: World, name: string, app: boolean): ProfileRecord {
  return world.profiles.add({
    id: world.nextId('profile'),
    name,
    isDefault: false,
    app,
    hasPassword: false,
    rememberPassword: false,
    mark: null,
    services: [],
    outbox: [],
    waitingMail: 0,
  });
}
