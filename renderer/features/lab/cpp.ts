import type { CallInput } from '../../../shared/mapi/calls';
import type { ValueTable } from '../../../shared/mapi/define';
import { decodeFlags } from '../../../shared/mapi/flags';
import { initFlags } from '../../../shared/mapi/initFlags';
import { logoffFlags } from '../../../shared/mapi/logoffFlags';
import { LogonFlag, logonFlags } from '../../../shared/mapi/logonFlags';

/** A flags number as C++ writes it. */
function flags(table: ValueTable, value: number): string {
  const { names, unknownBits } = decodeFlags(table, value);
  const parts = [...names, ...(unknownBits === 0 ? [] : [`0x${unknownBits.toString(16).toUpperCase()}`])];
  return parts.length === 0 ? '0' : parts.join(' | ');
}

const string = (text: string | null | undefined, wide: boolean): string => {
  if (text == null) return 'nullptr';
  // The parameter is LPTSTR, whatever the characters are.
  return `(LPTSTR)${wide ? 'L' : ''}"${text.replace(/["\\]/g, '\\$&')}"`;
};

/** The same call in C++. A password is never written out: its place is a variable. */
export function asCpp(call: CallInput): string | null {
  switch (call.fn) {
    case 'MAPIInitialize':
      return call.init == null
        ? 'HRESULT hr = MAPIInitialize(nullptr);'
        : `MAPIINIT_0 init = { ${call.init.version ?? 0}, ${flags(initFlags, call.init.flags ?? 0)} };\nHRESULT hr = MAPIInitialize(&init);`;
    case 'MAPIUninitialize':
      return 'MAPIUninitialize();';
    case 'MAPILogonEx': {
      const wide = ((call.flags ?? 0) & LogonFlag.MAPI_UNICODE) !== 0;
      const password =
        call.password == null ? 'nullptr' : call.password === '' ? string('', wide) : 'password';
      const out = call.outSession === false ? 'nullptr' : '&session';
      const lines = [
        `HRESULT hr = MAPILogonEx(${call.uiParam ?? 0}, ${string(call.profileName, wide)}, ${password},`,
        `  ${flags(logonFlags, call.flags ?? 0)}, ${out});`,
      ];
      return [...(out === '&session' ? ['LPMAPISESSION session = nullptr;'] : []), ...lines].join('\n');
    }
    case 'IMAPISession.Logoff':
      return `HRESULT hr = session->Logoff(${call.uiParam ?? 0}, ${flags(logoffFlags, call.flags ?? 0)}, ${call.reserved ?? 0});`;
    case 'IMAPISession.AddRef':
      return 'session->AddRef();';
    case 'IMAPISession.Release':
      return 'session->Release();';
    default:
      return null;
  }
}
