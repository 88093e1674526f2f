import { lookUpCode } from '../../../shared/mapi/codes';
import { Simple } from '../../../shared/mapi/simpleCodes';
import { strings } from '../../strings';

const words = strings.simpleMapi.box;

/** A user who pressed Cancel is told nothing (M05). */
export const hasBox = (code: number): boolean =>
  code !== Simple.SUCCESS_SUCCESS && code !== Simple.MAPI_E_USER_ABORT;

/** What a program of Simple MAPI says about a code: what it could not do, and why as far as the code tells. */
export function simpleErrorText(client: string, fn: string, code: number): readonly string[] {
  const name = lookUpCode('Simple MAPI', code)?.name ?? 'MAPI_E_FAILURE';
  const lead = fn === 'MAPILogoff' ? words.logOff(client) : words.logOn(client);
  return [lead, words.reasons[name] ?? words.reasons['MAPI_E_FAILURE'] ?? ''];
}
