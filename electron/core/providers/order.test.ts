import { describe, expect, it } from 'vitest';
import { HR } from '../../../shared/mapi/extendedCodes';
import { LogonFlag } from '../../../shared/mapi/logonFlags';
import { StatusBit } from '../../../shared/mapi/statusBits';
import { Bench } from '../testing/bench';
import { service, worldOf } from '../testing/worlds';

const { MAPI_LOGON_UI, MAPI_NO_MAIL, MAPI_SERVICE_UI_ALWAYS, MAPI_FORCE_DOWNLOAD } = LogonFlag;
const two = () => new Bench(worldOf([service('One'), service('Two')]));
const logons = (bench: Bench) => bench.methods().filter((method) => /\.(Transport)?Logon$/.test(method));

describe('starting providers: order and flags', () => {
  it('C59, C60, C61: address books in profile order, then stores, then transports after the call', () => {
    const b = two();
    const logon = b.logOn('A', 'P');
    expect(logon.result).toBe(HR.S_OK);
    expect(logons(b)).toEqual([
      'One AB.Logon',
      'Two AB.Logon',
      'One Store.Logon',
      'Two Store.Logon',
      'One Transport.TransportLogon',
      'Two Transport.TransportLogon',
    ]);
    const returned = b.linesOf('returned')[0]?.seq ?? 0;
    const transports = b.providerCalls().filter(({ params }) => params['method'] === 'TransportLogon');
    expect(transports.every(({ seq }) => seq > returned)).toBe(true);
    expect(transports.every(({ session }) => session === logon.session)).toBe(true);
  });

  it('C61: with MAPI_FORCE_DOWNLOAD the transports start before the call returns', () => {
    const b = two();
    b.logOn('A', 'P', MAPI_FORCE_DOWNLOAD);
    const returned = b.linesOf('returned')[0]?.seq ?? 0;
    const transports = b.providerCalls().filter(({ params }) => params['method'] === 'TransportLogon');
    expect(transports).toHaveLength(2);
    expect(transports.every(({ seq }) => seq < returned)).toBe(true);
  });

  it.each([
    ['without UI flags', 0, [0x1, 0x1 | 0x4, 0x1 | 0x18]],
    ['with MAPI_LOGON_UI', MAPI_LOGON_UI, [0, 0x4, 0x18]],
  ])('C62, C63: flags of each kind %s', (_, flags, expected) => {
    const b = new Bench(worldOf([service('One')]));
    b.logOn('A', 'P', flags);
    const given = b.providerCalls().filter(({ params }) => /Logon$/.test(String(params['method'])));
    const first = given.filter(({ params }) => params['method'] !== 'SpoolerLogon');
    expect(first.map(({ params }) => params['flags'])).toEqual(expected);
  });

  it('D21: the provider of a program without a desktop may not show a dialog either', () => {
    const b = new Bench(worldOf([service('One')]));
    b.logOn('Night job', 'P', MAPI_LOGON_UI);
    const store = b
      .providerCalls()
      .find(({ who, params }) => who === 'One Store' && params['method'] === 'Logon');
    expect(store?.params['flags']).toBe(0x5);
  });

  it('3.2 step 24: every active store is given to the spooler, and to nobody when the member is nonmessaging', () => {
    const messaging = two();
    messaging.logOn('A', 'P');
    expect(messaging.linesOf('store given to spooler').map(({ who }) => who)).toEqual([
      'One Store',
      'Two Store',
    ]);
    const silent = two();
    silent.logOn('A', 'P', MAPI_NO_MAIL);
    expect(silent.linesOf('store given to spooler')).toEqual([]);
    expect(logons(silent)).not.toContain('One Transport.TransportLogon');
    const store = silent
      .providerCalls()
      .find(({ who, params }) => who === 'One Store' && params['method'] === 'Logon');
    expect(store?.params['flags']).toBe(0x85);
  });

  it('3.2 step 25: the first store that claims it is the default store, and only that one', () => {
    const DEFAULT = { resourceFlags: 0x2 };
    const b = new Bench(worldOf([service('One', {}, DEFAULT), service('Two', {}, DEFAULT)]));
    const logon = b.logOn('A', 'P');
    expect(b.linesOf('default store').map(({ params }) => params['store'])).toEqual(['One Store']);
    expect(b.provider(logon, 'One Store').resourceFlags).toBe(0x2);
    expect(b.provider(logon, 'Two Store').resourceFlags).toBe(0);
  });

  it('transports receive and send once they have been told to', () => {
    const b = two();
    const logon = b.logOn('A', 'P');
    const status = b.provider(logon, 'One Transport').status ?? 0;
    expect(status).toBe(
      StatusBit.STATUS_AVAILABLE | StatusBit.STATUS_INBOUND_ENABLED | StatusBit.STATUS_OUTBOUND_ENABLED,
    );
    expect(b.methods().slice(-6)).toEqual([
      'Two Transport.LoadLibrary',
      'Two Transport.XPProviderInit',
      'Two Transport.TransportLogon',
      'Two Transport.AddressTypes',
      'One Transport.TransportNotify',
      'Two Transport.TransportNotify',
    ]);
  });
});

describe('MAPI_SERVICE_UI_ALWAYS (step 21)', () => {
  const complete = { settings: [{ name: 'Server', value: 'mail01' }] };

  it('C57, C58: one sheet per service before any provider logon; context 3, flag 0x2', () => {
    const b = new Bench(worldOf([service('One', complete), service('Two', complete)]));
    const logon = b.logOn('A', 'P', MAPI_SERVICE_UI_ALWAYS);
    expect(b.dialog().body).toMatchObject({ kind: 'service-settings', service: 'One' });
    expect(b.sessionOf(logon).word).toBe('configuring');
    expect(logons(b)).toEqual([]);
    b.answer({ press: 'OK', settings: { Server: 'mail02' } });
    expect(b.dialog().body).toMatchObject({ kind: 'service-settings', service: 'Two' });
    expect(logons(b)).toEqual([]);
    b.answer({ press: 'Cancel' });
    expect(logon.result).toBe(HR.S_OK);
    expect(b.linesOf('entry point').map(({ who, params, result }) => [who, params, result])).toEqual([
      ['One', { method: 'MSGSERVICEENTRY', context: 3, flags: 0x2 }, HR.S_OK],
      ['Two', { method: 'MSGSERVICEENTRY', context: 3, flags: 0x2 }, HR.MAPI_E_USER_CANCEL],
    ]);
    const services = [...b.world.profiles.values()][0]?.services;
    expect(services?.map(({ settings }) => settings[0]?.value)).toEqual(['mail02', 'mail01']);
  });

  it('D21: without a desktop the forced sheets fail the logon and nothing is started', () => {
    const b = new Bench(worldOf([service('One', complete)]));
    const logon = b.logOn('Night job', 'P', MAPI_SERVICE_UI_ALWAYS);
    expect(logon.result).toBe(HR.MAPI_E_LOGON_FAILED);
    expect(b.methods()).toEqual([]);
    expect(b.world.living.size).toBe(0);
  });
});
