import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../shared/mapi/failures';
import { Msgr } from '../../../shared/mapi/messengerCodes';
import { MiStatus } from '../../../shared/mapi/miStatus';
import { addFault, setArmed } from '../faults';
import { Bench } from '../testing/bench';
import { MessengerBench } from './testing/messengerBench';

const LEFT = ['OnSignout', 'OnMyStatusChange S_OK 1'];
const exchange = { name: 'Contoso Exchange', signedIn: true };

describe('IMessenger::Signout', () => {
  it('C144, M9, F59: not signed in returns 0x8100031E and raises nothing', () => {
    const bench = new MessengerBench();
    expect(bench.signout()).toBe('MSGR_E_NOT_LOGGED_ON');
    expect(Msgr.MSGR_E_NOT_LOGGED_ON).toBe(0x8100031e);
    bench.signin();
    expect(bench.signout()).toBe('MSGR_E_NOT_LOGGED_ON');
    expect(bench.events()).toEqual([]);
    expect(failureOf('F59').outer[0]?.code).toBe('MSGR_E_NOT_LOGGED_ON');
  });

  it('N03: only the secondary service signed in: the same result, and it stays signed in', () => {
    const bench = new MessengerBench({ services: [{ name: 'Primary', primary: true }, exchange] });
    expect(bench.signout()).toBe('MSGR_E_NOT_LOGGED_ON');
    expect(bench.messenger.services.map(({ status }) => status)).toEqual([1, 2]);
  });

  it('C145: raises OnMyStatusChange(0x400), and MyStatus stays 0x400 until the server answers', () => {
    const bench = new MessengerBench().signedIn();
    expect(bench.signout()).toBe('S_OK');
    expect(bench.events()).toEqual(['OnMyStatusChange S_OK 400']);
    bench.engine.advance(699);
    expect(bench.call('Page', { fn: 'IMessenger.get_MyStatus' }).out['pmStatus']).toBe(0x400);
    expect(bench.events()).toEqual([]);
    bench.engine.advance(1);
    expect(bench.call('Page', { fn: 'IMessenger.get_MyStatus' }).out['pmStatus']).toBe(1);
  });

  it('C146, M7: after the answer OnSignout, then OnMyStatusChange(0x1) (D65)', () => {
    const bench = new MessengerBench().signedIn();
    bench.signout();
    bench.events();
    bench.settle();
    expect(bench.events()).toEqual(LEFT);
    expect(bench.messenger.state).toBe('signed out');
  });

  it('C147: leaves all services, with one OnSignout for the primary one', () => {
    const bench = new MessengerBench({ services: [{ name: 'Primary', signedIn: true }, exchange] });
    bench.signout();
    expect(bench.messenger.services.map(({ status }) => status)).toEqual([0x400, 0x400]);
    bench.settle();
    expect(bench.messenger.services.map(({ status }) => status)).toEqual([1, 1]);
    expect(bench.events()).toEqual(['OnMyStatusChange S_OK 400', ...LEFT]);
  });

  it('C148, M8, F62: a message that cannot be sent returns 0x80004005, nothing follows, the user stays signed in', () => {
    const bench = new MessengerBench().signedIn();
    addFault(bench.world, { id: 'send', preset: 'messenger.cannotSend' });
    expect(bench.signout()).toBe('E_FAIL');
    bench.settle();
    expect(bench.events()).toEqual([]);
    expect(bench.messenger).toMatchObject({ state: 'signed in', status: 2 });
    expect(failureOf('F62').outer[0]?.code).toBe('E_FAIL');
  });

  it('N04: a server that never answers leaves the status at 0x400 until it does', () => {
    const bench = new MessengerBench().signedIn();
    addFault(bench.world, { id: 'ack', preset: 'messenger.noAck' });
    expect(bench.signout()).toBe('S_OK');
    bench.engine.advance(86_400_000);
    expect(bench.messenger).toMatchObject({ state: 'disconnecting', status: 0x400 });
    expect(bench.signout()).toBe('MSGR_E_NOT_LOGGED_ON');
    bench.events();
    bench.happens({ what: 'server answers' });
    expect(bench.events()).toEqual(LEFT);
    bench.settle();
    expect(bench.events()).toEqual([]);
  });

  it('N04: clearing the fault lets the answer through', () => {
    const bench = new MessengerBench().signedIn();
    addFault(bench.world, { id: 'ack', preset: 'messenger.noAck' });
    bench.signout();
    bench.engine.advance(10_000);
    bench.events();
    const fault = bench.world.faults.get('ack');
    if (fault !== undefined) setArmed(bench.world, fault, false);
    bench.engine.advance(0);
    expect(bench.events()).toEqual(LEFT);
  });

  it('N05: no object: every method gives E_FAIL and nothing is raised', () => {
    const bench = new MessengerBench().signedIn();
    addFault(bench.world, { id: 'gone', preset: 'messenger.gone' });
    expect([bench.signin(), bench.autoSignin(), bench.signout()]).toEqual(['E_FAIL', 'E_FAIL', 'E_FAIL']);
    expect(bench.method({ fn: 'IMessenger.get_MyStatus' })).toBe('E_FAIL');
    expect(bench.method({ fn: 'IMessenger.put_MyStatus', status: 2 })).toBe('E_FAIL');
    expect(bench.events()).toEqual([]);
  });

  it('5.7: not installed, not running and ended by the trainer are the same: E_FAIL', () => {
    const none = new Bench({ clients: [{ name: 'Page' }] });
    expect(none.call('Page', { fn: 'IMessenger.Signout' }).result).toBe(Msgr.E_FAIL);
    const off = new MessengerBench({ running: false });
    expect(off.signout()).toBe('E_FAIL');
    off.happens({ what: 'started' });
    expect(off.signout()).toBe('MSGR_E_NOT_LOGGED_ON');
    off.engine.kill('Messenger');
    expect(off.signout()).toBe('E_FAIL');
  });

  it('needs no MAPI: a program without MAPIInitialize and MAPI sessions are no matter', () => {
    const bench = new MessengerBench();
    bench.call('Page', { fn: 'MAPIUninitialize' });
    expect(bench.signin()).toBe('S_OK');
    expect(bench.world.sessions.size).toBe(0);
  });
});

describe('what comes from outside', () => {
  it('M10: the server drops the client, or another computer signs in: OnSignout, then OFFLINE with DISCONNECTED', () => {
    for (const what of ['connection lost', 'other computer signs in'] as const) {
      const bench = new MessengerBench({ services: [{ name: 'Primary', signedIn: true }, exchange] });
      bench.happens({ what });
      expect(bench.events()).toEqual(['OnSignout', 'OnMyStatusChange MSGR_E_DISCONNECTED 1']);
      expect(bench.messenger.services.map(({ status }) => status)).toEqual([1, 1]);
    }
  });

  it('C156: Signout never raises OnAppShutdown; an upgrade does, and nothing else (M11)', () => {
    const bench = new MessengerBench().signedIn();
    bench.signout();
    bench.settle();
    expect(bench.events().join()).not.toContain('OnAppShutdown');
    const upgraded = new MessengerBench().signedIn();
    upgraded.happens({ what: 'upgrade' });
    upgraded.settle();
    expect(upgraded.events()).toEqual(['OnAppShutdown']);
    expect(upgraded.messenger).toMatchObject({ state: 'not running', status: 0 });
    expect(upgraded.signin()).toBe('E_FAIL');
  });

  it('M11: an upgrade ends what was on its way: dialog, attempt, sign-out', () => {
    const open = new MessengerBench();
    open.signin();
    open.happens({ what: 'upgrade' });
    expect(open.dialogs).toEqual([]);
    const connecting = new MessengerBench();
    connecting.signin();
    connecting.submit();
    connecting.events();
    connecting.happens({ what: 'upgrade' });
    connecting.settle();
    expect(connecting.events()).toEqual(['OnAppShutdown']);
    expect(connecting.dialogs).toEqual([]);
    const leaving = new MessengerBench().signedIn();
    leaving.signout();
    leaving.events();
    leaving.happens({ what: 'upgrade' });
    leaving.settle();
    expect(leaving.events()).toEqual(['OnAppShutdown']);
  });

  it('the user signs in and out by the window of Messenger: the same events', () => {
    const bench = new MessengerBench();
    bench.happens({ what: 'user signs in' });
    bench.submit();
    bench.settle();
    expect(bench.events()).toHaveLength(5);
    bench.happens({ what: 'user signs out' });
    bench.settle();
    expect(bench.events()).toEqual(['OnMyStatusChange S_OK 400', ...LEFT]);
  });

  it('what cannot happen now is refused in one sentence', () => {
    const { engine } = new MessengerBench();
    expect(engine.messengerHappens({ what: 'server answers' })).toMatch(/no sign-out/);
    expect(engine.messengerHappens({ what: 'connection lost' })).toMatch(/no connection/);
    expect(engine.messengerHappens({ what: 'user signs out' })).toMatch(/Nobody/);
    expect(engine.messengerHappens({ what: 'started' })).toMatch(/already/);
    expect(new Bench().engine.messengerHappens({ what: 'upgrade' })).toMatch(/no Windows Messenger/);
  });
});

describe('IMessenger::MyStatus', () => {
  it('C154: setting the present value still raises the event; it applies to every service signed in to', () => {
    const bench = new MessengerBench({
      services: [{ name: 'Primary', signedIn: true }, exchange, { name: 'Third' }],
    });
    expect(bench.method({ fn: 'IMessenger.put_MyStatus', status: MiStatus.MISTATUS_ONLINE })).toBe('S_OK');
    expect(bench.events()).toEqual(['OnMyStatusChange S_OK 2']);
    expect(bench.method({ fn: 'IMessenger.put_MyStatus', status: MiStatus.MISTATUS_BUSY })).toBe('S_OK');
    expect(bench.events()).toEqual(['OnMyStatusChange S_OK a']);
    expect(bench.messenger.services.map(({ status }) => status)).toEqual([0xa, 0xa, 1]);
    expect(bench.call('Page', { fn: 'IMessenger.get_MyStatus' }).out['pmStatus']).toBe(0xa);
    expect(bench.signout()).toBe('S_OK');
  });

  it('D68: signed out it does nothing and succeeds; UNKNOWN, OFFLINE and LOCAL values give E_INVALIDARG', () => {
    const out = new MessengerBench();
    expect(out.method({ fn: 'IMessenger.put_MyStatus', status: MiStatus.MISTATUS_BUSY })).toBe('S_OK');
    expect(out.messenger.status).toBe(1);
    const bench = new MessengerBench().signedIn();
    for (const status of [0, 1, 0x100, 0x200, 0x300, 0x400, 0x52]) {
      expect(bench.method({ fn: 'IMessenger.put_MyStatus', status })).toBe('E_INVALIDARG');
    }
    expect([...out.events(), ...bench.events()]).toEqual([]);
    expect(bench.messenger.status).toBe(2);
  });

  it('2.12: reading needs a place for the result', () => {
    const bench = new MessengerBench();
    expect(bench.method({ fn: 'IMessenger.get_MyStatus', outStatus: false })).toBe('RPC_X_NULL_REF_POINTER');
    expect(bench.call('Page', { fn: 'IMessenger.get_MyStatus' }).out).toEqual({ pmStatus: 1 });
  });
});
