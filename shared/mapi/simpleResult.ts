import { HR } from './extendedCodes';
import { Simple } from './simpleCodes';

/** What Simple MAPI makes of the result of the logon procedure underneath (session reference, 4.2). */
const simpleOf: ReadonlyMap<number, number> = new Map([
  [HR.S_OK, Simple.SUCCESS_SUCCESS],
  [HR.MAPI_E_USER_CANCEL, Simple.MAPI_E_USER_ABORT],
  [HR.MAPI_E_LOGON_FAILED, Simple.MAPI_E_LOGIN_FAILURE],
  [HR.MAPI_E_NOT_FOUND, Simple.MAPI_E_LOGIN_FAILURE],
  [HR.MAPI_E_NOT_ENOUGH_MEMORY, Simple.MAPI_E_INSUFFICIENT_MEMORY],
  [HR.MAPI_E_SESSION_LIMIT, Simple.MAPI_E_TOO_MANY_SESSIONS],
]);

/** The decimal code of Simple MAPI for an HRESULT; whatever has no code of its own is an unspecified failure. */
export const simpleCodeOf = (result: number): number => simpleOf.get(result) ?? Simple.MAPI_E_FAILURE;
