import type { CallInput } from '../../../shared/mapi/calls';
import { flagsText } from '../../../shared/mapi/flags';
import { initFlags } from '../../../shared/mapi/initFlags';
import { logoffFlags } from '../../../shared/mapi/logoffFlags';
import { LogonFlag, logonFlags } from '../../../shared/mapi/logonFlags';

const string = (text: string | null | undefined, wide: boolean): string => {
  if (typeof text !== 'string') return 'nullptr';
  // The parameter is LPTSTR, whatever the characters are.
  return `(LPTSTR)${wide ? 'L' : ''}"${text.replace(/["\\]/g, '\\$&')}"`;
};

/** The same call in C++. A password is never written out: its place is a variable. */
export function asCpp(call: CallInput): string | null {
  switch (call.fn) {
    case 'MAPIInitialize':
      return call.init === null || call.init === undefined
        ? 'HRESULT hr = MAPIInitialize(nullptr);'
        : `MAPIINIT_0 init = { ${call.init.version ?? 0}, ${flagsText(initFlags, call.init.flags ?? 0)} };\nHRESULT hr = MAPIInitialize(&init);`;
    case 'MAPIUninitialize':
      return 'MAPIUninitialize();';
    case 'MAPILogonEx': {
      const wide = ((call.flags ?? 0) & LogonFlag.MAPI_UNICODE) !== 0;
      const password =
        typeof call.password !== 'string' ? 'nullptr' : call.password === '' ? string('', wide) : 'password';
      const out = call.outSession === false ? 'nullptr' : '&session';
      const lines = [
        `HRESULT hr = MAPILogonEx(${call.uiParam ?? 0}, ${string(call.profileName, wide)}, ${password},`,
        `  ${flagsText(logonFlags, call.flags ?? 0)}, ${out});`,
      ];
      return [...(out === '&session' ? ['LPMAPISESSION session = nullptr;'] : []), ...lines].join('\n');
    }
    case 'IMAPISession.Logoff':
      return `HRESULT hr = session->Logoff(${call.uiParam ?? 0}, ${flagsText(logoffFlags, call.flags ?? 0)}, ${call.reserved ?? 0});`;
    case 'IMAPISession.AddRef':
      return 'session->AddRef();';
    case 'IMAPISession.Release':
      return 'session->Release();';
    default:
      return null;
  }
}
