import type { CallOf } from '../../shared/mapi/calls';
import { HR } from '../../shared/mapi/extendedCodes';
import { LOGON_FLAGS_MASK, LogonFlag } from '../../shared/mapi/logonFlags';
import type { RuleId } from '../../shared/mapi/rules';

/** Why a call is refused before anything happens. */
export interface Refusal {
  readonly code: number;
  readonly rule: RuleId;
}

const UI_AND_PASSWORD = LogonFlag.MAPI_LOGON_UI | LogonFlag.MAPI_PASSWORD_UI;
const ANY_UI = UI_AND_PASSWORD | LogonFlag.MAPI_SERVICE_UI_ALWAYS;

/**
 * Steps 2 to 5 of procedure 3.2, in the order of D1. Profile name and password contents are not looked at here (D7).
 * Returns null when nothing is wrong.
 */
export function refuseLogonArguments(call: CallOf<'MAPILogonEx'>): Refusal | null {
  const { flags } = call;
  if (!call.outSession) return { code: HR.MAPI_E_INVALID_PARAMETER, rule: 'D3' };
  if ((flags & ~LOGON_FLAGS_MASK) !== 0) return { code: HR.MAPI_E_UNKNOWN_FLAGS, rule: 'D4' };
  if ((flags & UI_AND_PASSWORD) === UI_AND_PASSWORD) return { code: HR.MAPI_E_LOGON_FAILED, rule: 'D5' };
  if ((flags & LogonFlag.MAPI_NT_SERVICE) !== 0 && (flags & ANY_UI) !== 0) {
    return { code: HR.MAPI_E_LOGON_FAILED, rule: 'D21' };
  }
  return null;
}
