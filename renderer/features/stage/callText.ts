import type { Call } from '../../../shared/mapi/calls';
import { decodeFlags } from '../../../shared/mapi/flags';
import { logoffFlags } from '../../../shared/mapi/logoffFlags';
import { logonFlags } from '../../../shared/mapi/logonFlags';
import { strings } from '../../strings';

const short = (names: readonly string[]): string[] => {
  // A card has room for one flag; the explanation shows all of them.
  const [first] = names;
  return first === undefined ? [] : [names.length > 1 ? `${first} ...` : first];
};

/** A call in one short line for a card: `MAPILogonEx(NULL, MAPI_LOGON_UI ...)`. */
export function callText(call: Call): string {
  switch (call.fn) {
    case 'MAPILogonEx': {
      const name = call.profileName === null ? 'NULL' : `"${call.profileName}"`;
      const names = decodeFlags(logonFlags, call.flags).names;
      const telling = [...names].sort(
        (a, b) => Number(a === 'MAPI_EXTENDED') - Number(b === 'MAPI_EXTENDED') || tells(b) - tells(a),
      );
      return strings.stage.callLine(call.fn, [name, ...short(telling)]);
    }
    case 'IMAPISession.Logoff':
      return strings.stage.callLine(call.fn, short(decodeFlags(logoffFlags, call.flags).names));
    default:
      return strings.stage.callLine(call.fn, []);
  }
}

/** How much a flag tells about what will be seen. */
const tells = (name: string): number => (name === 'MAPI_LOGON_UI' ? 2 : name === 'MAPI_NEW_SESSION' ? 1 : 0);
