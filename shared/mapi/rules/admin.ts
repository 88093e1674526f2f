import { documented, type Rule } from './rule';

/** Profile administration (2.4), service administration (2.5) and the entry point of a service (2.6). */
export const adminRules = {
  'PA.GetProfileTable': documented(
    'The profile table lists the profiles; those marked for deletion are missing.',
    'PAD',
    'PRT',
  ),
  'PA.CreateProfile': documented(
    'A profile name that exists already is refused with MAPI_E_NO_ACCESS.',
    'PAD',
  ),
  'PA.DeleteProfile': documented(
    'A profile in use is marked and goes away when its last session ends.',
    'PAD',
    'DELP',
  ),
  'PA.ChangeProfilePassword': documented(
    'Profiles have no passwords any more: the call succeeds and does nothing.',
    'PAD',
  ),
  'PA.CopyProfile': documented('The copy of an app profile is an app profile.', 'PAD'),
  'PA.RenameProfile': documented('A profile in use is renamed when it is no longer in use.', 'PAD'),
  'PA.SetDefaultProfile': documented('One profile at most is the default; NULL clears the choice.', 'PAD'),
  'PA.AdminServices': documented(
    'Administering the services of a profile builds no session and loads no provider.',
    'PAD',
  ),
  'PA.temporary': documented(
    'A profile that is deleted right after the logon lives exactly as long as its session.',
    'CCP',
  ),
  'SA.GetMsgServiceTable': documented(
    'The service and provider tables are static; those marked for deletion are missing.',
    'SAD',
  ),
  'SA.CreateMsgService': documented(
    'A new service copies its settings, then its entry point is called.',
    'SAD',
    'MSE',
  ),
  'SA.DeleteMsgService': documented(
    'The entry point hears of the deletion before the service goes away.',
    'SAD',
    'MSE',
  ),
  'SA.CopyMsgService': documented(
    'A service that may exist once per profile cannot be copied into it again.',
    'SAD',
  ),
  'SA.RenameMsgService': documented('Renaming a service is not supported.', 'SAD'),
  'SA.ConfigureMsgService': documented('A service without entry point cannot be configured.', 'SAD', 'SMC'),
  'SA.MsgServiceTransportOrder': documented('The order of the transports must name all of them.', 'SAD'),
  'SA.AdminProviders': documented('The providers of a service are administered through it.', 'SAD'),
  'SA.SetPrimaryIdentity': documented('A service without identity cannot supply the primary one.', 'SAD'),
  'SA.DeleteProvider': documented('A provider in use is marked and goes away later.', 'SAD', 'ADM'),
  'SE.always': documented('SERVICE_UI_ALWAYS makes the service show its settings.', 'MSE'),
  'SE.allowed': documented(
    'SERVICE_UI_ALLOWED shows the settings only if something is missing or wrong.',
    'MSE',
  ),
  'SE.silent': documented('Without a dialog flag the service shows nothing.', 'MSE'),
  'ST.StoreLogoff': documented(
    'StoreLogoff shuts down one store and leaves the session alone.',
    'STO',
    'SLT',
  ),
  'ST.openAgain': documented(
    'A store that is already open in the session is handed out again without a new logon.',
    'MSL',
  ),
} as const satisfies Record<string, Rule>;
