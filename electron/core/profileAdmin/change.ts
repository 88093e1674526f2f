import { HR } from '../../../shared/mapi/extendedCodes';
import { defaultServices } from '../../../shared/mapi/installedServices';
import { ProfileFlag } from '../../../shared/mapi/profileFlags';
import { ServiceAdminFlag } from '../../../shared/mapi/serviceAdminFlags';
import type { ProfileRecord } from '../../../shared/model/machine';
import { answer, type Ctx } from '../context';
import { isInUse } from '../profileMarks';
import { addProfile, findProfile, nameError, nameIsTaken, setDefaultProfile } from '../profileNames';
import { copyOf } from '../serviceAdmin/change';
import { createService } from '../serviceAdmin/create';
import { tellEntryPoint } from '../serviceAdmin/entryPoint';
import { Step, type Procedure } from '../step';
import { profileKey } from '../vault';
import { copyPasswords, forgetPasswords } from './passwords';
import { mayAsk, mayTouch, profileMethod } from './method';
import { openForAdmin } from './open';

const { MAPI_APP_PROFILE, MAPI_DIALOG, MAPI_DEFAULT_SERVICES } = ProfileFlag;

const changed =
  (rule: 'PA.CopyProfile' | 'PA.RenameProfile' | 'PA.DeleteProfile' | 'PA.SetDefaultProfile') =>
  (about: string, profile: string) =>
    new Step('MAPI', 'profile changed', rule, 'MAPI', { about, profile });

/** What is wrong with a new name (D7, 2.4), or S_OK. */
function refuseName(ctx: Ctx, name: string): number {
  const error = nameError(name);
  if (error === 'name too long') return HR.MAPI_E_STRING_TOO_LONG;
  if (error !== null) return HR.MAPI_E_INVALID_PARAMETER;
  return nameIsTaken(ctx.world, name) ? HR.MAPI_E_NO_ACCESS : HR.S_OK;
}

/** IProfAdmin::CreateProfile; with MAPI_DEFAULT_SERVICES the default services are added one after the other. */
export const CreateProfile = profileMethod<'IProfAdmin.CreateProfile'>(
  MAPI_DEFAULT_SERVICES | MAPI_DIALOG | MAPI_APP_PROFILE,
  function* (ctx, { name, password, flags }) {
    const { world } = ctx;
    const refusal = refuseName(ctx, name);
    if (refusal !== HR.S_OK) return answer(refusal);
    const secret = password ?? '';
    if (secret !== '' && !world.settings.legacyProfilePasswords) return answer(HR.MAPI_E_INVALID_PARAMETER);
    const profile = addProfile(world, name, (flags & MAPI_APP_PROFILE) !== 0);
    if (secret !== '') {
      profile.hasPassword = true;
      world.vault.set(profileKey(profile.id), secret);
    }
    yield new Step('MAPI', 'profile created', 'PA.CreateProfile', 'MAPI', { profile: name });
    if ((flags & MAPI_DEFAULT_SERVICES) === 0) return answer(HR.S_OK);
    const ui = mayAsk(ctx, flags) ? ServiceAdminFlag.SERVICE_UI_ALLOWED : 0;
    for (const service of defaultServices) yield* createService(ctx, profile, service, null, ui);
    return answer(HR.S_OK);
  },
);

/** IProfAdmin::DeleteProfile: a profile in use is only marked; it goes with its last session (C124). */
export const DeleteProfile = profileMethod<'IProfAdmin.DeleteProfile'>(
  MAPI_APP_PROFILE,
  function* (ctx, { name, flags }) {
    const { world } = ctx;
    const profile = findProfile(world, name);
    if (profile === null) return answer(HR.MAPI_E_NOT_FOUND);
    if (!mayTouch(profile, flags)) return answer(HR.MAPI_E_NO_ACCESS);
    for (const service of profile.services) yield tellEntryPoint(service, 'MSG_SERVICE_DELETE');
    const say = changed('PA.DeleteProfile');
    if (isInUse(world, profile.id)) {
      profile.mark = { kind: 'delete' };
      world.profiles.touch(profile);
      yield say('marked for deletion', profile.name);
      return answer(HR.S_OK);
    }
    world.profiles.remove(profile.id);
    forgetPasswords(world, profile.id);
    yield say('deleted', profile.name);
    return answer(HR.S_OK);
  },
);

/** Finds a profile for copying or renaming and opens it; the profile, or the code of the refusal. */
function* source(
  ctx: Ctx,
  call: { readonly name: string; readonly password: string | null; readonly flags: number },
  rule: 'PA.CopyProfile' | 'PA.RenameProfile',
): Procedure<ProfileRecord | number> {
  const profile = findProfile(ctx.world, call.name);
  if (profile === null) return HR.MAPI_E_NOT_FOUND;
  if (!mayTouch(profile, call.flags)) return HR.MAPI_E_NO_ACCESS;
  const opened = yield* openForAdmin(ctx, profile, call.password, mayAsk(ctx, call.flags), rule);
  return opened === HR.S_OK ? profile : opened;
}

/** IProfAdmin::CopyProfile: the copy has the services, sections and passwords of the original, not its mail (D58). */
export const CopyProfile = profileMethod<'IProfAdmin.CopyProfile'>(
  MAPI_DIALOG | MAPI_APP_PROFILE,
  function* (ctx, call) {
    const { world } = ctx;
    const original = yield* source(ctx, call, 'PA.CopyProfile');
    if (typeof original === 'number') return answer(original);
    const refusal = refuseName(ctx, call.newName);
    if (refusal !== HR.S_OK) return answer(refusal);
    const copy = addProfile(world, call.newName, original.app);
    copy.services = original.services.map(copyOf);
    copy.hasPassword = original.hasPassword;
    copy.rememberPassword = original.rememberPassword;
    if (original.sections !== undefined) copy.sections = [...original.sections];
    copyPasswords(world, original.id, copy.id);
    yield changed('PA.CopyProfile')(`copy of ${original.name}`, copy.name);
    return answer(HR.S_OK);
  },
);

/** IProfAdmin::RenameProfile: a profile in use gets its new name when its last session ends (C124). */
export const RenameProfile = profileMethod<'IProfAdmin.RenameProfile'>(
  MAPI_DIALOG | MAPI_APP_PROFILE,
  function* (ctx, call) {
    const { world } = ctx;
    const profile = yield* source(ctx, call, 'PA.RenameProfile');
    if (typeof profile === 'number') return answer(profile);
    const refusal = refuseName(ctx, call.newName);
    if (refusal !== HR.S_OK) return answer(refusal);
    const say = changed('PA.RenameProfile');
    const waits = isInUse(world, profile.id);
    if (waits) profile.mark = { kind: 'rename', to: call.newName };
    else profile.name = call.newName;
    world.profiles.touch(profile);
    yield say(waits ? `will be renamed to ${call.newName}` : `renamed from ${call.name}`, profile.name);
    return answer(HR.S_OK);
  },
);

/** IProfAdmin::ChangeProfilePassword: succeeds and does nothing; MAPI has no profile passwords any more. */
export const ChangeProfilePassword = profileMethod<'IProfAdmin.ChangeProfilePassword'>(0, function* () {
  return answer(HR.S_OK);
});

/** IProfAdmin::SetDefaultProfile: an app profile cannot be the default; NULL clears the default (C52). */
export const SetDefaultProfile = profileMethod<'IProfAdmin.SetDefaultProfile'>(0, function* (ctx, { name }) {
  const profile = name === null ? null : findProfile(ctx.world, name);
  if (name !== null && profile === null) return answer(HR.MAPI_E_NOT_FOUND);
  if (profile?.app === true) return answer(HR.MAPI_E_CALL_FAILED);
  setDefaultProfile(ctx.world, profile);
  yield changed('PA.SetDefaultProfile')(profile === null ? 'no default' : 'default', profile?.name ?? '');
  return answer(HR.S_OK);
});
