import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../shared/mapi/failures';
import { messengerEvents } from '../../../shared/mapi/messengerEvents';
import { Msgr } from '../../../shared/mapi/messengerCodes';
import { isOnline, isSettable, miStatuses } from '../../../shared/mapi/miStatus';
import { addFault } from '../faults';
import { M1, MessengerBench } from './testing/messengerBench';

describe('attempts that fail', () => {
  it('M3, C152, F60: 15 seconds without a connection give OnSignin and OFFLINE with 0x81000306', () => {
    for (const operation of ['messenger: connection', 'messenger: logon'] as const) {
      const bench = new MessengerBench({ services: [{ name: 'S', saved: true }] });
      addFault(bench.world, { id: 'silent', operation });
      expect(bench.autoSignin()).toBe('S_OK');
      bench.engine.advance(14_999);
      bench.events();
      bench.engine.advance(1);
      expect(bench.events()).toEqual([
        'OnSignin MSGR_E_LOGON_TIMEOUT',
        'OnMyStatusChange MSGR_E_LOGON_TIMEOUT 1',
      ]);
      expect(bench.engine.now).toBe(15_000);
      expect(bench.messenger.state).toBe('signed out');
    }
    expect(Msgr.MSGR_E_LOGON_TIMEOUT).toBe(0x81000306);
    expect(failureOf('F60').outer.map(({ code }) => code)).toEqual([
      'MSGR_E_LOGON_TIMEOUT',
      'MSGR_E_LOGON_TIMEOUT',
    ]);
  });

  it('M4, F61: a wrong password and an unknown user give INVALID_PASSWORD, the status change S_OK', () => {
    for (const [password, user] of [
      ['no', 'ana@contoso.example'],
      ['letmein', 'eve'],
    ] as const) {
      const bench = new MessengerBench();
      bench.signin();
      bench.submit(password, user);
      bench.settle();
      expect(bench.events().slice(-2)).toEqual([
        'OnSignin MSGR_E_INVALID_PASSWORD',
        'OnMyStatusChange S_OK 1',
      ]);
      expect(bench.signin()).toBe('S_OK');
      bench.submit();
      bench.settle();
      expect(bench.events()).toEqual(M1);
    }
    expect(failureOf('F61').outer[0]?.code).toBe('MSGR_E_INVALID_PASSWORD');
  });

  it('M4: codes of the status event are passed on, others become S_OK', () => {
    const ends = (result: number) => {
      const bench = new MessengerBench({ services: [{ name: 'S', saved: true }] });
      addFault(bench.world, { id: 'server', operation: 'messenger: connection', result });
      bench.autoSignin();
      bench.settle();
      return bench.events().slice(-2);
    };
    expect(ends(Msgr.MSGR_E_SERVER_UNAVAILABLE)).toEqual([
      'OnSignin MSGR_E_SERVER_UNAVAILABLE',
      'OnMyStatusChange MSGR_E_SERVER_UNAVAILABLE 1',
    ]);
    expect(ends(Msgr.MSGR_E_SERVER_VERSION)).toEqual([
      'OnSignin MSGR_E_SERVER_VERSION',
      'OnMyStatusChange S_OK 1',
    ]);
  });

  it('a refusal that lasts until corrected ends with the right password after it', () => {
    const bench = new MessengerBench();
    addFault(bench.world, { id: 'creds', preset: 'messenger.creds' });
    bench.signin();
    bench.submit();
    bench.settle();
    expect(bench.events().at(-2)).toBe('OnSignin MSGR_E_INVALID_PASSWORD');
    bench.signin();
    bench.submit();
    bench.settle();
    expect(bench.events()).toEqual(M1);
  });

  it('a connection lost on the way in ends the attempt once, with MSGR_E_CONNECT', () => {
    const bench = new MessengerBench();
    bench.signin();
    bench.submit();
    bench.happens({ what: 'connection lost' });
    expect(bench.events().slice(-2)).toEqual(['OnSignin MSGR_E_CONNECT', 'OnMyStatusChange S_OK 1']);
    bench.settle();
    expect(bench.events()).toEqual([]);
    expect(bench.dialogs).toEqual([]);
  });
});

describe('IMessenger::AutoSignin', () => {
  it('M2: with stored credentials the events are those of M1, without a dialog', () => {
    const bench = new MessengerBench({ services: [{ name: 'S', saved: true }] });
    expect(bench.autoSignin()).toBe('S_OK');
    expect(bench.dialogs).toEqual([]);
    bench.settle();
    expect(bench.events()).toEqual(M1);
    expect(bench.autoSignin()).toBe('MSGR_E_ALREADY_LOGGED_ON');
    expect(bench.autoSignin(true)).toBe('S_FALSE');
  });

  it('C150: while the dialog is open it returns 0x81000315', () => {
    const bench = new MessengerBench({ services: [{ name: 'S', saved: true }] });
    bench.signin();
    expect(bench.autoSignin()).toBe('MSGR_E_LOGON_UI_ACTIVE');
    expect(Msgr.MSGR_E_LOGON_UI_ACTIVE).toBe(0x81000315);
  });

  it('C151, F63: without stored credentials it returns 0x80004005; "sign me in automatically" stores them', () => {
    const bench = new MessengerBench();
    expect(bench.autoSignin()).toBe('E_FAIL');
    expect(bench.events()).toEqual([]);
    bench.signin();
    bench.answer({ press: 'OK', password: 'letmein', remember: true });
    bench.settle();
    bench.signout();
    bench.settle();
    expect(bench.autoSignin()).toBe('S_OK');
    expect(failureOf('F63').outer[0]?.code).toBe('E_FAIL');
  });
});

describe('values', () => {
  it('C155: a status means signed in exactly if bit 0x2 is set', () => {
    for (const { value } of Object.values(miStatuses)) expect(isOnline(value)).toBe((value & 2) !== 0);
    expect(Object.values(miStatuses).filter(({ value }) => isSettable(value))).toHaveLength(8);
  });

  it('D59: there is no event OnAppInit; dispatch identifiers are those of the type library', () => {
    expect(
      Object.fromEntries(Object.entries(messengerEvents).map(([name, { value }]) => [name, value])),
    ).toEqual({
      OnSignin: 1024,
      OnSignout: 1025,
      OnMyStatusChange: 1031,
      OnAppShutdown: 1032,
    });
  });
});
