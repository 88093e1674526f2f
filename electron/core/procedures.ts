import type { CallName } from '../../shared/mapi/calls';
import type { ProcedureOf } from './context';
import { MAPIInitialize, MAPIUninitialize } from './initialize';
import { Logoff } from './logoff';
import { MAPILogonEx } from './logon';
import { AddRef, Release } from './release';
import { sessionMethods } from './sessionMethods';

/** Every call of the union and the procedure that carries it out. */
export const procedures: { readonly [N in CallName]: ProcedureOf<N> } = {
  MAPIInitialize,
  MAPIUninitialize,
  MAPILogonEx,
  'IMAPISession.AddRef': AddRef,
  'IMAPISession.Release': Release,
  'IMAPISession.Logoff': Logoff,
  ...sessionMethods,
};
