import type { CallOf } from '../../../shared/mapi/calls';
import { SIMPLE_FLAGS_MASK, SIMPLE_STRING_LIMIT, SimpleFlag } from '../../../shared/mapi/simpleFlags';

const BOTH_DIALOGS = SimpleFlag.MAPI_LOGON_UI | SimpleFlag.MAPI_PASSWORD_UI;

const tooLong = (text: string | null): boolean => (text ?? '').length > SIMPLE_STRING_LIMIT;

/** The argument that makes MAPILogon fail before anything happens (4.2, step 1); null: all are good. */
export function badLogonArgument(call: CallOf<'MAPILogon'>): string | null {
  if (call.reserved !== 0) return 'ulReserved';
  if (!call.outSession) return 'lplhSession';
  if ((call.flags & ~SIMPLE_FLAGS_MASK) !== 0) return 'flFlags';
  if ((call.flags & BOTH_DIALOGS) === BOTH_DIALOGS) return 'flFlags';
  if (tooLong(call.profileName)) return 'lpszProfileName';
  return tooLong(call.password) ? 'lpszPassword' : null;
}
