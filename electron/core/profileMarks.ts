import type { SessionRecord } from '../../shared/model/session';
import { isLiving } from './sessions';
import type { World } from './world';
import { forgetPasswords } from './profileAdmin/passwords';

/** Whether any living session uses the profile. */
export function isInUse(world: World, profileId: string): boolean {
  for (const session of world.living) if (session.profileId === profileId && isLiving(session)) return true;
  return false;
}

/** Logoff step 13: a delete or rename that had to wait happens when no session uses the profile any more (C124). */
export function executeMark(world: World, session: SessionRecord): void {
  const profile = session.profileId === null ? undefined : world.profiles.get(session.profileId);
  if (profile === undefined || profile.mark === null || isInUse(world, profile.id)) return;
  if (profile.mark.kind === 'delete') {
    world.profiles.remove(profile.id);
    forgetPasswords(world, profile.id);
    return;
  }
  profile.name = profile.mark.to;
  profile.mark = null;
  world.profiles.touch(profile);
}
