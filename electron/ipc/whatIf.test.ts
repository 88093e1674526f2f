import { describe, expect, it } from 'vitest';
import { HR } from '../../shared/mapi/extendedCodes';
import { LogonFlag } from '../../shared/mapi/logonFlags';
import { House } from './testing/house';

const logon = (more: object = {}) => ({
  client: 'Outlook',
  call: { fn: 'MAPILogonEx', flags: LogonFlag.MAPI_EXTENDED, profileName: 'Field', ...more },
});

describe('the command whatIf', () => {
  it('answers what the call would come to; windows hear of nothing and the run has not begun', () => {
    const house = new House();
    house.feed.flush();
    house.pushed.length = 0;
    const { epoch, seq, state } = house.feed.snapshot();
    const before = structuredClone({ epoch, seq, state });
    expect(house.send('whatIf', logon())).toMatchObject({
      ok: true,
      value: { state: 'returned', result: HR.S_OK, dialogs: [], afterMs: 0 },
    });
    house.time.pass(100);
    expect(house.pushed).toEqual([]);
    expect(house.feed.snapshot()).toEqual(before);
  });

  it('repeats no password, in its answer or anywhere else', () => {
    const house = new House();
    const reply = house.send('whatIf', logon({ password: 'sesame-1' }));
    expect(reply).toMatchObject({ ok: true, value: { result: HR.MAPI_E_LOGON_FAILED } });
    expect(JSON.stringify([reply, house.pushed, house.feed.snapshot(), house.bugs])).not.toContain('sesame');
  });

  it('refuses what cannot be asked, in one sentence: no such program, one that is inside a call', () => {
    const house = new House();
    expect(house.send('whatIf', { ...logon(), client: 'Nobody' })).toMatchObject({
      ok: false,
      fault: { kind: 'refused', message: 'There is no program "Nobody" on this machine.' },
    });
    house.send(
      'call',
      logon({ profileName: null, flags: LogonFlag.MAPI_EXTENDED | LogonFlag.MAPI_LOGON_UI }),
    );
    expect(house.send('whatIf', logon())).toMatchObject({ ok: false, fault: { kind: 'refused' } });
  });
});
