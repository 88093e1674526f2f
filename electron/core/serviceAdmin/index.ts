import type { CallName } from '../../../shared/mapi/calls';
import type { ProcedureOf } from '../context';
import { AdminProviders, CreateProvider, DeleteProvider } from './providers';
import {
  ConfigureMsgService,
  CopyMsgService,
  CreateMsgService,
  CreateMsgServiceEx,
  DeleteMsgService,
  MsgServiceTransportOrder,
  RenameMsgService,
  SetPrimaryIdentity,
} from './services';
import {
  GetMsgServiceTable,
  GetProvidersOfService,
  GetProviderTable,
  OpenProviderSection,
  OpenServiceSection,
  ProviderError,
  ServiceError,
} from './tables';

type ServiceMethod = Extract<
  CallName,
  `IMsgServiceAdmin.${string}` | `IMsgServiceAdmin2.${string}` | `IProviderAdmin.${string}`
>;

/** The methods of IMsgServiceAdmin, IMsgServiceAdmin2 and IProviderAdmin (2.5). */
export const serviceAdminMethods: { readonly [N in ServiceMethod]: ProcedureOf<N> } = {
  'IMsgServiceAdmin.GetLastError': ServiceError,
  'IMsgServiceAdmin.GetMsgServiceTable': GetMsgServiceTable,
  'IMsgServiceAdmin.GetProviderTable': GetProviderTable,
  'IMsgServiceAdmin.CreateMsgService': CreateMsgService,
  'IMsgServiceAdmin2.CreateMsgServiceEx': CreateMsgServiceEx,
  'IMsgServiceAdmin.DeleteMsgService': DeleteMsgService,
  'IMsgServiceAdmin.CopyMsgService': CopyMsgService,
  'IMsgServiceAdmin.RenameMsgService': RenameMsgService,
  'IMsgServiceAdmin.ConfigureMsgService': ConfigureMsgService,
  'IMsgServiceAdmin.OpenProfileSection': OpenServiceSection,
  'IMsgServiceAdmin.MsgServiceTransportOrder': MsgServiceTransportOrder,
  'IMsgServiceAdmin.AdminProviders': AdminProviders,
  'IMsgServiceAdmin.SetPrimaryIdentity': SetPrimaryIdentity,
  'IProviderAdmin.GetLastError': ProviderError,
  'IProviderAdmin.GetProviderTable': GetProvidersOfService,
  'IProviderAdmin.CreateProvider': CreateProvider,
  'IProviderAdmin.DeleteProvider': DeleteProvider,
  'IProviderAdmin.OpenProfileSection': OpenProviderSection,
};
