import { describe, expect, it } from 'vitest';
import { Msgr } from '../../../shared/mapi/messengerCodes';
import { MiStatus } from '../../../shared/mapi/miStatus';
import type { MessengerEventRecord, MessengerRecord } from '../../../shared/model/messenger';
import { eventText } from './eventText';
import { stateOfMessenger, statusHex, statusLook, statusText } from './looks';

const event = (over: Partial<MessengerEventRecord>): MessengerEventRecord => ({
  seq: 1,
  t: 0,
  client: 'Messenger',
  event: 'OnMyStatusChange',
  hr: 0,
  status: null,
  ...over,
});
const messenger = (over: Partial<MessengerRecord>) =>
  ({ state: 'signed out', status: MiStatus.MISTATUS_OFFLINE, ...over }) as MessengerRecord;

describe('what the window says of Messenger', () => {
  it('writes a status with four digits and words', () => {
    expect([statusHex(0x400), statusText(0x400), statusHex(2), statusText(0x52)]).toEqual([
      '0x0400',
      'disconnecting',
      '0x0002',
      'unknown status',
    ]);
  });

  it('takes a status for signed in exactly when bit 0x2 is set (C155)', () => {
    const tones = Object.values(MiStatus).map((status) => [status & 2, statusLook(status).tone] as const);
    for (const [bit, tone] of tones) expect(tone === 'ok').toBe(bit === 2);
  });

  it('names the chosen status while signed in, else the state', () => {
    expect(stateOfMessenger(messenger({ state: 'signed in', status: MiStatus.MISTATUS_AWAY })).word).toBe(
      'away',
    );
    expect(stateOfMessenger(messenger({ state: 'disconnecting', status: 0x400 })).word).toBe('disconnecting');
  });

  it('says the code of an event only where it tells something', () => {
    expect(eventText(event({ status: 0x400 }))).toBe('disconnecting');
    expect(eventText(event({ status: 1, hr: Msgr.MSGR_E_LOGON_TIMEOUT }))).toBe(
      'MSGR_E_LOGON_TIMEOUT, offline',
    );
    expect(eventText(event({ event: 'OnSignin', hr: 0 }))).toBe('S_OK, primary service');
    expect(eventText(event({ event: 'OnSignout', hr: null }))).toBe('the primary service is left');
  });
});
