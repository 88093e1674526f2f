import type { CallName } from '../../../shared/mapi/calls';
import type { Table } from '../../../shared/mapi/define';
import type { FlagEntry } from '../../../shared/mapi/flags';
import { initFlags } from '../../../shared/mapi/initFlags';
import { logoffFlags } from '../../../shared/mapi/logoffFlags';
import { logonFlags } from '../../../shared/mapi/logonFlags';
import { openAddressBookFlags } from '../../../shared/mapi/openAddressBookFlags';
import { openEntryFlags } from '../../../shared/mapi/openEntryFlags';
import { openSectionFlags } from '../../../shared/mapi/openSectionFlags';
import { openStoreFlags } from '../../../shared/mapi/openStoreFlags';

/** A vocabulary of flags. */
export type FlagTable = Table<FlagEntry, Readonly<Record<string, FlagEntry>>>;

const tables: Readonly<Partial<Record<CallName, FlagTable>>> = {
  MAPIInitialize: initFlags,
  MAPILogonEx: logonFlags,
  'IMAPISession.Logoff': logoffFlags,
  'IMAPISession.OpenMsgStore': openStoreFlags,
  'IMAPISession.OpenAddressBook': openAddressBookFlags,
  'IMAPISession.OpenProfileSection': openSectionFlags,
  'IMAPISession.OpenEntry': openEntryFlags,
};

/** The flags that a function knows; a function without a vocabulary has none. */
export const flagTableOf = (fn: CallName): FlagTable => tables[fn] ?? {};
