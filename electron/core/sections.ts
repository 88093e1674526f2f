import { HR } from '../../shared/mapi/extendedCodes';
import { OPEN_SECTION_FLAGS_MASK, OpenSectionFlag } from '../../shared/mapi/openSectionFlags';
import type { ProfileRecord } from '../../shared/model/machine';
import type { MemberRecord } from '../../shared/model/session';
import { answer, type Ctx, type Outcome } from './context';
import { openObject } from './objects';
import { Step, type Procedure } from './step';
import type { World } from './world';

/**
 * OpenProfileSection of sessions and of service administration (2.3): many readers or one writer (C94). A section is
 * named by the service or provider that it belongs to, or by whatever name a program gave to its own.
 */
export function* openSection(
  ctx: Ctx,
  owner: MemberRecord | null,
  profile: ProfileRecord | undefined,
  call: { readonly section: string; readonly flags: number },
): Procedure<Outcome> {
  const { section, flags } = call;
  if ((flags & ~OPEN_SECTION_FLAGS_MASK) !== 0) return answer(HR.MAPI_E_UNKNOWN_FLAGS);
  if (section === '') return answer(HR.MAPI_E_INVALID_PARAMETER);
  if (profile === undefined) return answer(HR.MAPI_E_NOT_FOUND);
  const writes = (flags & OpenSectionFlag.MAPI_MODIFY) !== 0;
  const owned = isProviderSection(profile, section);
  if (owned && (flags & OpenSectionFlag.MAPI_FORCE_ACCESS) === 0) return answer(HR.MAPI_E_NO_ACCESS);
  if (!owned && !exists(profile, section)) {
    if (!writes) return answer(HR.MAPI_E_NOT_FOUND);
    (profile.sections ??= []).push(section);
    ctx.world.profiles.touch(profile);
  }
  if (isBusy(ctx.world, profile.id, section, writes)) return answer(HR.MAPI_E_NO_ACCESS);
  const object = openObject(ctx, owner, {
    kind: 'profile section',
    name: section,
    profile: profile.id,
    writable: writes,
  });
  yield new Step('MAPI', 'object opened', 'IS.OpenProfileSection', 'MAPI', {
    object: object.id,
    name: section,
  });
  return answer(HR.S_OK, { lppProfSect: object.id });
}

/** Sections of providers are theirs: opening one takes MAPI_FORCE_ACCESS. */
const isProviderSection = ({ services }: ProfileRecord, section: string): boolean =>
  services.some(({ providers }) => providers.some(({ name }) => name === section));

const exists = ({ services, sections }: ProfileRecord, section: string): boolean =>
  services.some(({ name }) => name === section) || (sections ?? []).includes(section);

/** A writer keeps everybody else out; readers keep a writer out (C94). */
function isBusy(world: World, profile: string, section: string, writes: boolean): boolean {
  for (const object of world.objects.values()) {
    const same = object.kind === 'profile section' && object.profile === profile && object.name === section;
    if (same && object.valid && (writes || object.writable)) return true;
  }
  return false;
}
