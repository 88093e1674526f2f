import type { CallName } from '../../shared/mapi/calls';
import { HR } from '../../shared/mapi/extendedCodes';
import { answer, type ProcedureOf } from './context';
export const sessionMethods = new Proxy(
  {},
  {
    get: () =>
      function* () {
        return answer(HR.MAPI_E_NO_SUPPORT);
      },
  },
) as {
  readonly [
    N in Exclude<
      CallName,
      | 'MAPIInitialize'
      | 'MAPIUninitialize'
      | 'MAPILogonEx'
      | 'IMAPISession.AddRef'
      | 'IMAPISession.Release'
      | 'IMAPISession.Logoff'
    >
  ]: ProcedureOf<N>;
};
