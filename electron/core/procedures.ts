import type { CallName } from '../../shared/mapi/calls';
import type { ProcedureOf } from './context';
import { shutdownMethods } from './fastShutdown';
import { MAPIInitialize, MAPIUninitialize } from './initialize';
import { MAPILogonEx } from './logon';
import { objectMethods } from './objectMethods';
import { MAPIAdminProfiles, profileAdminMethods } from './profileAdmin';
import { serviceAdminMethods } from './serviceAdmin';
import { messageSessionMethods } from './messageSession';
import { messengerMethods } from './messenger';
import { sessionMethods } from './sessionMethods';
import { simpleMapi } from './simpleMapi';

/** Every call of the union and the procedure that carries it out. */
export const procedures: { readonly [N in CallName]: ProcedureOf<N> } = {
  MAPIInitialize,
  MAPIUninitialize,
  MAPILogonEx,
  MAPIAdminProfiles,
  ...sessionMethods,
  ...simpleMapi,
  ...messengerMethods,
  ...shutdownMethods,
  ...objectMethods,
  ...profileAdminMethods,
  ...serviceAdminMethods,
  // After `objectMethods`: it widens three of them.
  ...messageSessionMethods,
};
