import type { Call, CallName } from '../../shared/mapi/calls';
import type { ValueTable } from '../../shared/mapi/define';
import { flagsText } from '../../shared/mapi/flags';
import { formatHex } from '../../shared/mapi/codes';
import { initFlags } from '../../shared/mapi/initFlags';
import { logoffFlags } from '../../shared/mapi/logoffFlags';
import { logonFlags } from '../../shared/mapi/logonFlags';
import { openAddressBookFlags } from '../../shared/mapi/openAddressBookFlags';
import { openEntryFlags } from '../../shared/mapi/openEntryFlags';
import { openSectionFlags } from '../../shared/mapi/openSectionFlags';
import { openStoreFlags } from '../../shared/mapi/openStoreFlags';

/** Which vocabulary the `flags` argument of a function speaks. */
const vocabulary: Partial<Record<CallName, ValueTable>> = {
  MAPIInitialize: initFlags,
  MAPILogonEx: logonFlags,
  'IMAPISession.Logoff': logoffFlags,
  'IMAPISession.OpenMsgStore': openStoreFlags,
  'IMAPISession.OpenAddressBook': openAddressBookFlags,
  'IMAPISession.OpenProfileSection': openSectionFlags,
  'IMAPISession.OpenEntry': openEntryFlags,
};

/** Arguments that say nothing in one line: the object itself, windows, out pointers, and the password, always. */
const unsaid = new Set([
  'fn',
  'session',
  'password',
  'uiParam',
  'outSession',
  'outError',
  'outConnection',
  'reserved',
]);

function argument(call: Call, name: string, value: unknown): string | null {
  if (unsaid.has(name)) return null;
  if (value === null) return 'NULL';
  if (name === 'flags' && typeof value === 'number') {
    const table = vocabulary[call.fn];
    return table === undefined ? formatHex(value) : flagsText(table, value);
  }
  if (typeof value === 'string') return `"${value}"`;
  if (typeof value === 'number') return value === 0 ? '0' : formatHex(value);
  if (typeof value === 'object') return argument(call, 'flags', (value as { flags?: number }).flags ?? 0);
  return null;
}

/** A call in one line, as a programmer would write it: `MAPILogonEx("Outlook", MAPI_LOGON_UI | MAPI_NEW_SESSION)`. */
export function callText(call: Call): string {
  const said = Object.entries(call)
    .map(([name, value]) => argument(call, name, value))
    .filter((text) => text !== null);
  return `${call.fn}(${said.join(', ')})`;
}
