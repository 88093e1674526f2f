import type { SessionRecord } from '../../shared/model/session';
import type { ProfileRecord } from '../../shared/model/machine';
import { isLiving } from './sessions';
import { Step } from './step';
import type { World } from './world';
import { forgetPasswords } from './profileAdmin/passwords';

/** Whether any living session uses the profile. */
export function isInUse(world: World, profileId: string): boolean {
  for (const session of world.living) if (session.profileId === profileId && isLiving(session)) return true;
  return false;
}

/**
 * Logoff step 13: what had to wait happens when no session uses the profile any more: its deletion or new name (C124), the
 * end of providers that were deleted in the meantime (2.5). The line that says so, or null.
 */
export function executeMark(world: World, session: SessionRecord): Step | null {
  const profile = session.profileId === null ? undefined : world.profiles.get(session.profileId);
  if (profile === undefined || (profile.mark === null && profile.leaving === undefined)) return null;
  if (isInUse(world, profile.id)) return null;
  const gone = providersGone(profile);
  if (profile.mark === null) {
    world.profiles.touch(profile);
    return gone;
  }
  if (profile.mark.kind === 'delete') {
    world.profiles.remove(profile.id);
    forgetPasswords(world, profile.id);
    return gone;
  }
  profile.name = profile.mark.to;
  profile.mark = null;
  world.profiles.touch(profile);
  return gone;
}

function providersGone(profile: ProfileRecord): Step | null {
  const { leaving, name } = profile;
  if (leaving === undefined) return null;
  delete profile.leaving;
  const about = `deleted: ${leaving.map(({ provider }) => provider).join(', ')}`;
  return new Step('MAPI', 'profile changed', 'SA.DeleteProvider', 'MAPI', { about, profile: name });
}
