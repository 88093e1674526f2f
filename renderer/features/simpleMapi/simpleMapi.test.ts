import { describe, expect, it } from 'vitest';
import { callSchema } from '../../../shared/mapi/calls';
import { Simple } from '../../../shared/mapi/simpleCodes';
import type { ClientRecord } from '../../../shared/model/machine';
import type { HandleRecord } from '../../../shared/model/simpleMapi';
import { hasBox, simpleErrorText } from './errorText';
import { handleCalls } from './quickCalls';

const program = (icon: ClientRecord['icon']) => ({ id: 'Scan station', icon }) as ClientRecord;
const handle = { handle: 0x1a01, client: 'Scan station', session: 'S-001', state: 'valid' } as HandleRecord;

describe('a program of Simple MAPI', () => {
  it('can log on with dialog, probe, and log off each of its handles', () => {
    const calls = handleCalls({ client: program('scanner'), handles: [handle] }).flatMap((one) => one.calls);
    expect(calls).toEqual([
      { fn: 'MAPILogoff', handle: 0x1a01 },
      { fn: 'MAPILogon', flags: 0x1 },
      { fn: 'MAPILogon', flags: 0x3 },
      { fn: 'MAPILogon', flags: 0 },
      { fn: 'MAPILogoff', handle: 0 },
    ]);
    for (const call of calls) expect(callSchema.safeParse(call).success).toBe(true);
  });

  it('any other program gets the log-off of the handles that it holds, and nothing else', () => {
    expect(handleCalls({ client: program('mail'), handles: [handle] })).toHaveLength(1);
    expect(handleCalls({ client: program('mail') })).toEqual([]);
  });

  it('tells its user what failed and why, and nothing after Cancel', () => {
    expect(hasBox(Simple.MAPI_E_USER_ABORT)).toBe(false);
    expect(hasBox(Simple.MAPI_E_INVALID_SESSION)).toBe(true);
    expect(simpleErrorText('Scan station', 'MAPILogoff', 19)).toEqual([
      'Scan station could not log off from the mail system.',
      'The mail session is not valid any more.',
    ]);
    expect(simpleErrorText('Scan station', 'MAPILogon', 26)[1]).toBe('The mail system gave no reason.');
  });
});
