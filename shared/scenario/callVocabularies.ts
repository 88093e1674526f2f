import { namesOf, type ValueTable } from '../mapi/define';
import { defaultStores } from '../mapi/defaultStore';
import { extendedCodes } from '../mapi/extendedCodes';
import { flushFlags } from '../mapi/flushFlags';
import { formFlags } from '../mapi/formFlags';
import { imsgFlags } from '../mapi/imsgFlags';
import { initFlags } from '../mapi/initFlags';
import { logoffFlags } from '../mapi/logoffFlags';
import { logonFlags } from '../mapi/logonFlags';
import { openPartFlags, saveFlags } from '../mapi/messageFlags';
import { miStatuses } from '../mapi/miStatus';
import { notificationEvents } from '../mapi/notificationEvents';
import { openAddressBookFlags } from '../mapi/openAddressBookFlags';
import { openEntryFlags } from '../mapi/openEntryFlags';
import { openSectionFlags } from '../mapi/openSectionFlags';
import { openStoreFlags } from '../mapi/openStoreFlags';
import { profileFlags } from '../mapi/profileFlags';
import { serviceAdminFlags } from '../mapi/serviceAdminFlags';
import { simpleFlags } from '../mapi/simpleFlags';
import { storeLogoffFlags } from '../mapi/storeLogoffFlags';
import { validateFlags } from '../mapi/validateFlags';

/**
 * Which vocabulary a number of a call is written in, so that a lesson may write names: by function and argument. A
 * function that is not listed takes the string flags only.
 */
const listed: Readonly<Record<string, ValueTable>> = {
  'MAPIInitialize.init.flags': initFlags,
  'MAPILogonEx.flags': logonFlags,
  'MAPILogon.flags': simpleFlags,
  'IMAPISession.Logoff.flags': logoffFlags,
  'IMAPISession.OpenMsgStore.flags': openStoreFlags,
  'IMAPISession.OpenAddressBook.flags': openAddressBookFlags,
  'IMAPISession.OpenEntry.flags': openEntryFlags,
  'IMAPISession.OpenProfileSection.flags': openSectionFlags,
  'IMAPISession.SetDefaultStore.flags': defaultStores,
  'IMAPISession.ShowForm.flags': formFlags,
  'IMsgStore.StoreLogoff.flags': storeLogoffFlags,
  'IMAPIStatus.ValidateState.flags': validateFlags,
  'IMAPIStatus.FlushQueues.flags': flushFlags,
  'IProfAdmin.CreateProfile.flags': profileFlags,
  'IProfAdmin.CopyProfile.flags': profileFlags,
  'IProfAdmin.RenameProfile.flags': profileFlags,
  'IProfAdmin.AdminServices.flags': profileFlags,
  'IMsgServiceAdmin.CreateMsgService.flags': serviceAdminFlags,
  'IMsgServiceAdmin2.CreateMsgServiceEx.flags': serviceAdminFlags,
  'IMsgServiceAdmin.CopyMsgService.flags': serviceAdminFlags,
  'IMsgServiceAdmin.ConfigureMsgService.flags': serviceAdminFlags,
  'IMsgServiceAdmin.OpenProfileSection.flags': openSectionFlags,
  'IProviderAdmin.OpenProfileSection.flags': openSectionFlags,
  'OpenIMsgSession.flags': imsgFlags,
  'OpenIMsgOnIStg.flags': imsgFlags,
  'IMAPIProp.SaveChanges.flags': saveFlags,
  'IMAPIProp.OpenProperty.flags': openPartFlags,
  'IMessage.OpenAttach.flags': openPartFlags,
  'IMessenger.put_MyStatus.status': miStatuses,
};

/** Arguments that mean the same in every function. */
const everywhere: Readonly<Record<string, ValueTable>> = {
  eventMask: notificationEvents,
  hResult: extendedCodes,
  /** Strings are UTF-16; errors may come later. */
  flags: {
    MAPI_UNICODE: profileFlags.MAPI_UNICODE,
    MAPI_DEFERRED_ERRORS: openEntryFlags.MAPI_DEFERRED_ERRORS,
  },
};

/** Arguments whose number may be written with names. */
export const NAMED_ARGUMENTS: ReadonlySet<string> = new Set(['flags', 'eventMask', 'hResult', 'status']);

/** The vocabulary of an argument; `place` is the path inside the call, e.g. `init.flags`. */
export function vocabularyOf(fn: string, place: string): ValueTable {
  const last = place.split('.').at(-1) ?? place;
  return listed[`${fn}.${place}`] ?? everywhere[last] ?? {};
}

/** The names that may be written there. */
export const namesFor = (fn: string, place: string): readonly string[] => namesOf(vocabularyOf(fn, place));
