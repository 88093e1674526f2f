import { documented, type Rule } from './rule';

/** Profile administration (2.4), service administration (2.5) and the entry point of a service (2.6). */
export const adminRules = {
  'PAD-GetProfileTable': documented(
    'The profile table lists the profiles; those marked for deletion are missing.',
    'PAD',
    'PRT',
  ),
  'PAD-CreateProfile': documented(
    'A profile name that exists already is refused with MAPI_E_NO_ACCESS.',
    'PAD',
  ),
  'PAD-DeleteProfile': documented(
    'A profile in use is marked and goes away when its last session ends.',
    'PAD',
    'DELP',
  ),
  'PAD-ChangeProfilePassword': documented(
    'Profiles have no passwords any more: the call succeeds and does nothing.',
    'PAD',
  ),
  'PAD-CopyProfile': documented('The copy of an app profile is an app profile.', 'PAD'),
  'PAD-RenameProfile': documented('A profile in use is renamed when it is no longer in use.', 'PAD'),
  'PAD-SetDefaultProfile': documented('One profile at most is the default; NULL clears the choice.', 'PAD'),
  'PAD-AdminServices': documented(
    'Administering the services of a profile builds no session and loads no provider.',
    'PAD',
  ),
  'PAD-temporary': documented(
    'A profile that is deleted right after the logon lives exactly as long as its session.',
    'CCP',
  ),
  'SAD-GetMsgServiceTable': documented(
    'The service and provider tables are static; those marked for deletion are missing.',
    'SAD',
  ),
  'SAD-CreateMsgService': documented(
    'A new service copies its settings, then its entry point is called.',
    'SAD',
    'MSE',
  ),
  'SAD-DeleteMsgService': documented(
    'The entry point hears of the deletion before the service goes away.',
    'SAD',
    'MSE',
  ),
  'SAD-CopyMsgService': documented(
    'A service that may exist once per profile cannot be copied into it again.',
    'SAD',
  ),
  'SAD-RenameMsgService': documented('Renaming a service is not supported.', 'SAD'),
  'SAD-ConfigureMsgService': documented('A service without entry point cannot be configured.', 'SAD', 'SMC'),
  'SAD-MsgServiceTransportOrder': documented('The order of the transports must name all of them.', 'SAD'),
  'SAD-AdminProviders': documented('The providers of a service are administered through it.', 'SAD'),
  'SAD-SetPrimaryIdentity': documented('A service without identity cannot supply the primary one.', 'SAD'),
  'SAD-DeleteProvider': documented('A provider in use is marked and goes away later.', 'SAD', 'ADM'),
  'MSE-always': documented('SERVICE_UI_ALWAYS makes the service show its settings.', 'MSE'),
  'MSE-allowed': documented(
    'SERVICE_UI_ALLOWED shows the settings only if something is missing or wrong.',
    'MSE',
  ),
  'MSE-silent': documented('Without a dialog flag the service shows nothing.', 'MSE'),
  'STO-StoreLogoff': documented(
    'StoreLogoff shuts down one store and leaves the session alone.',
    'STO',
    'SLT',
  ),
  'MSL-again': documented(
    'A store that is already open in the session is handed out again without a new logon.',
    'MSL',
  ),
} as const satisfies Record<string, Rule>;
