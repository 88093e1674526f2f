import type { CallName } from '../../../shared/mapi/calls';
import { HR } from '../../../shared/mapi/extendedCodes';
import { ProfileFlag } from '../../../shared/mapi/profileFlags';
import { answer, type ProcedureOf } from '../context';
import { checkCharWidth } from '../charWidth';
import { openObject } from '../objects';
import { findProfile, listedProfiles } from '../profileNames';
import { Step } from '../step';
import {
  ChangeProfilePassword,
  CopyProfile,
  CreateProfile,
  DeleteProfile,
  RenameProfile,
  SetDefaultProfile,
} from './change';
import { mayAsk, profileMethod } from './method';
import { openForAdmin } from './open';

/** MAPIAdminProfiles: an object for the administration of profiles; it belongs to no session. */
export const MAPIAdminProfiles: ProcedureOf<'MAPIAdminProfiles'> = function* (ctx, { flags, outAdmin }) {
  if (!outAdmin) return answer(HR.MAPI_E_INVALID_PARAMETER);
  if (flags !== 0) return answer(HR.MAPI_E_UNKNOWN_FLAGS, { lppProfAdmin: null });
  const admin = openObject(ctx, null, { kind: 'profile admin', name: 'profiles' });
  yield new Step('MAPI', 'object opened', 'PA.GetProfileTable', 'MAPI', {
    object: admin.id,
    name: admin.name,
  });
  return answer(HR.S_OK, { lppProfAdmin: admin.id });
};

/** IProfAdmin::GetLastError: nothing more is ever known than the code says. */
const GetLastError = profileMethod<'IProfAdmin.GetLastError'>(0, function* (ctx, { outError, flags }) {
  const width = yield* checkCharWidth(ctx, flags);
  if (width !== HR.S_OK) return answer(width, { lppMAPIError: null });
  return answer(outError ? HR.S_OK : HR.MAPI_E_INVALID_PARAMETER, { lppMAPIError: null });
});

/** IProfAdmin::GetProfileTable: static; app profiles only when asked for, never those marked for deletion (C47). */
const GetProfileTable = profileMethod<'IProfAdmin.GetProfileTable'>(
  ProfileFlag.MAPI_APP_PROFILE,
  function* (ctx, { flags }) {
    const rows = listedProfiles(ctx.world, (flags & ProfileFlag.MAPI_APP_PROFILE) !== 0).map(
      ({ name, isDefault }) => ({ PR_DISPLAY_NAME: name, PR_DEFAULT_PROFILE: isDefault }),
    );
    const table = openObject(ctx, null, { kind: 'profile table', name: 'profiles' });
    yield new Step('MAPI', 'object opened', 'PA.GetProfileTable', 'MAPI', {
      object: table.id,
      name: table.name,
    });
    return answer(HR.S_OK, { lppTable: table.id, rows });
  },
);

/** IProfAdmin::AdminServices: builds no session and loads no provider. */
const AdminServices = profileMethod<'IProfAdmin.AdminServices'>(
  ProfileFlag.MAPI_DIALOG,
  function* (ctx, { name, password, flags }) {
    const profile = findProfile(ctx.world, name);
    const none = { lppServiceAdmin: null };
    if (profile === null) return answer(HR.MAPI_E_LOGON_FAILED, none);
    const opened = yield* openForAdmin(ctx, profile, password, mayAsk(ctx, flags), 'PA.AdminServices');
    if (opened !== HR.S_OK) return answer(opened, none);
    const admin = openObject(ctx, null, { kind: 'service admin', name: profile.name, profile: profile.id });
    yield new Step('MAPI', 'object opened', 'PA.AdminServices', 'MAPI', {
      object: admin.id,
      name: admin.name,
    });
    return answer(HR.S_OK, { lppServiceAdmin: admin.id });
  },
);

type ProfileMethod = Extract<CallName, `IProfAdmin.${string}`>;

/** The methods of IProfAdmin (2.4). */
export const profileAdminMethods: { readonly [N in ProfileMethod]: ProcedureOf<N> } = {
  'IProfAdmin.GetLastError': GetLastError,
  'IProfAdmin.GetProfileTable': GetProfileTable,
  'IProfAdmin.CreateProfile': CreateProfile,
  'IProfAdmin.DeleteProfile': DeleteProfile,
  'IProfAdmin.ChangeProfilePassword': ChangeProfilePassword,
  'IProfAdmin.CopyProfile': CopyProfile,
  'IProfAdmin.RenameProfile': RenameProfile,
  'IProfAdmin.SetDefaultProfile': SetDefaultProfile,
  'IProfAdmin.AdminServices': AdminServices,
};
