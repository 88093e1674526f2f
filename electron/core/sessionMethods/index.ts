import type { CallName } from '../../../shared/mapi/calls';
import type { ProcedureOf } from '../context';
import { Logoff } from '../logoff';
import { OpenMsgStore } from '../openStore';
import { AddRef, Release } from '../release';
import { Advise, Unadvise } from './advise';
import { AdminServices, OpenProfileSection, PrepareForm, ShowForm } from './forms';
import {
  EnumAdrTypes,
  MessageOptions,
  QueryDefaultMessageOpt,
  QueryIdentity,
  SetDefaultStore,
} from './identity';
import { CompareEntryIDs, GetLastError, OpenAddressBook, OpenEntry, QueryInterface } from './open';
import { GetMsgStoresTable, GetStatusTable } from './tables';

type SessionMethod = Extract<CallName, `IMAPISession.${string}`>;

/** The methods of IMAPISession in the order of its vtable (2.3). */
export const sessionMethods: { readonly [N in SessionMethod]: ProcedureOf<N> } = {
  'IMAPISession.QueryInterface': QueryInterface,
  'IMAPISession.AddRef': AddRef,
  'IMAPISession.Release': Release,
  'IMAPISession.GetLastError': GetLastError,
  'IMAPISession.GetMsgStoresTable': GetMsgStoresTable,
  'IMAPISession.OpenMsgStore': OpenMsgStore,
  'IMAPISession.OpenAddressBook': OpenAddressBook,
  'IMAPISession.OpenProfileSection': OpenProfileSection,
  'IMAPISession.GetStatusTable': GetStatusTable,
  'IMAPISession.OpenEntry': OpenEntry,
  'IMAPISession.CompareEntryIDs': CompareEntryIDs,
  'IMAPISession.Advise': Advise,
  'IMAPISession.Unadvise': Unadvise,
  'IMAPISession.MessageOptions': MessageOptions,
  'IMAPISession.QueryDefaultMessageOpt': QueryDefaultMessageOpt,
  'IMAPISession.EnumAdrTypes': EnumAdrTypes,
  'IMAPISession.QueryIdentity': QueryIdentity,
  'IMAPISession.Logoff': Logoff,
  'IMAPISession.SetDefaultStore': SetDefaultStore,
  'IMAPISession.AdminServices': AdminServices,
  'IMAPISession.ShowForm': ShowForm,
  'IMAPISession.PrepareForm': PrepareForm,
};
