import { describe, expect, it } from 'vitest';
import { HR } from '../../../shared/mapi/extendedCodes';
import { LogonFlag } from '../../../shared/mapi/logonFlags';
import { StatusBit } from '../../../shared/mapi/statusBits';
import type { OfflineCopy } from '../../../shared/model/machine';
import { Bench } from '../testing/bench';
import { service, worldOf } from '../testing/worlds';

const { MAPI_LOGON_UI } = LogonFlag;

/** Two services; the server of the first is down, and it keeps an offline copy, or none. */
function down(offlineCopy: OfflineCopy, outbox: string[] = []): Bench {
  const b = new Bench(worldOf([service('One', {}, { offlineCopy }), service('Two')], { outbox }));
  b.arm({ preset: 'server.down', scope: { service: 'One' } });
  return b;
}

const logons = (b: Bench) =>
  b
    .providerCalls()
    .filter(({ who, params }) => who.startsWith('One') && /Logon$/.test(String(params['method'])))
    .filter(({ params }) => params['method'] !== 'SpoolerLogon')
    .map(({ who, params, result }) => [who, params['attempt'], result]);

describe('a server that cannot be reached, and an offline copy (S08)', () => {
  it('P8, D25: the box with Retry, Work Offline and Cancel stands in place of the failure box', () => {
    const b = down('filled');
    b.logOn('A', 'P', MAPI_LOGON_UI);
    expect(b.dialog().body).toEqual({
      kind: 'server-unavailable',
      service: 'One',
      provider: 'One AB',
      code: HR.MAPI_E_NETWORK_ERROR,
      context: 0,
      lowLevel: 1722,
    });
    const without = down('none');
    without.logOn('A', 'P', MAPI_LOGON_UI);
    expect(without.dialogs).toEqual(['logon-failure']);
  });

  it('C65, C66, D25: Retry is the second try; still no server: the whole service is disabled', () => {
    const b = down('filled');
    const logon = b.logOn('A', 'P', MAPI_LOGON_UI);
    b.answer({ press: 'Retry' });
    expect(b.dialog().body).toMatchObject({ kind: 'service-unavailable', code: HR.MAPI_E_NETWORK_ERROR });
    b.answer({ press: 'OK' });
    expect(logon.result).toBe(HR.S_OK);
    expect(b.service(logon, 'One')).toMatchObject({ life: 'disabled', secondTryUsed: true });
    expect(logons(b)).toEqual([
      ['One AB', 1, HR.MAPI_E_NETWORK_ERROR],
      ['One AB', 2, HR.MAPI_E_NETWORK_ERROR],
    ]);
  });

  it('Work Offline is the second try as well, asked once for the service: S_OK, and rows with STATUS_OFFLINE', () => {
    const b = down('filled');
    const logon = b.logOn('A', 'P', MAPI_LOGON_UI);
    b.answer({ press: 'Work Offline' });
    expect(logon.result).toBe(HR.S_OK);
    b.engine.advance(1_000);
    expect(b.dialogs).toEqual([]);
    expect(b.service(logon, 'One')).toMatchObject({ life: 'enabled', secondTryUsed: true, offline: true });
    expect(logons(b)).toEqual([
      ['One AB', 1, HR.MAPI_E_NETWORK_ERROR],
      ['One AB', 2, HR.S_OK],
      ['One Store', 1, HR.S_OK],
      ['One Transport', 1, HR.S_OK],
    ]);
    for (const name of ['One AB', 'One Store', 'One Transport'])
      expect(b.provider(logon, name).status).toBe(StatusBit.STATUS_OFFLINE);
    expect(b.provider(logon, 'Two Store').status).toBe(StatusBit.STATUS_AVAILABLE);
    const [line] = b.linesOf('working offline');
    expect(line).toMatchObject({ who: 'One AB', rule: 'SIM.offline', params: { service: 'One' } });
    const opened = b.on(logon, 'OpenMsgStore', { store: 'One Store', flags: 0 });
    expect(opened.result).toBe(HR.S_OK);
  });

  it('C121: no mail moves through what works offline; it waits for a session with the server', () => {
    const only = worldOf([service('One', {}, { offlineCopy: 'filled' })], { outbox: ['Report'] });
    const b = new Bench(only);
    b.arm({ preset: 'server.down' });
    const logon = b.logOn('A', 'P', MAPI_LOGON_UI);
    b.answer({ press: 'Work Offline' });
    b.engine.advance(5_000);
    const profile = () => [...b.world.profiles.values()][0]?.outbox;
    expect(profile()).toEqual(['Report']);
    b.logOff(logon);
    b.engine.faults.clearAll();
    b.logOn('A', 'P', MAPI_LOGON_UI);
    b.engine.advance(5_000);
    expect(profile()).toEqual([]);
  });

  it('D27: Cancel undoes everything, the logon returns MAPI_E_USER_CANCEL', () => {
    const b = down('filled');
    const logon = b.logOn('A', 'P', MAPI_LOGON_UI);
    b.answer({ press: 'Cancel' });
    expect(logon.result).toBe(HR.MAPI_E_USER_CANCEL);
    expect([b.world.members.size, b.dialogs.length]).toEqual([0, 0]);
  });

  it('P8, D25: where nobody may be asked, the copy does not help: the service is disabled at once', () => {
    const b = down('filled');
    const logon = b.logOn('A', 'P');
    expect([logon.result, b.service(logon, 'One').life]).toEqual([HR.S_OK, 'disabled']);
    expect(b.linesOf('second try')).toEqual([]);
  });

  it('D25: another failure after Work Offline finds no second try left', () => {
    const b = down('filled');
    b.arm({ id: 'bad', preset: 'store.corrupt', scope: { provider: 'One Store' } });
    const logon = b.logOn('A', 'P', MAPI_LOGON_UI);
    b.answer({ press: 'Work Offline' });
    expect(b.dialog().body).toEqual({
      kind: 'service-unavailable',
      service: 'One',
      code: HR.MAPI_E_CORRUPT_STORE,
    });
    b.answer({ press: 'OK' });
    expect(b.service(logon, 'One').life).toBe('disabled');
  });
});

describe('an offline copy that was never filled (S10)', () => {
  it('C67, D30: Work Offline: the store refuses with MAPI_E_LOGON_FAILED and takes the address book along', () => {
    const b = down('empty');
    const logon = b.logOn('A', 'P', MAPI_LOGON_UI);
    b.answer({ press: 'Work Offline' });
    expect(logons(b).at(-1)).toEqual(['One Store', 1, HR.MAPI_E_LOGON_FAILED]);
    expect(b.dialog().body).toEqual({
      kind: 'service-unavailable',
      service: 'One',
      code: HR.MAPI_E_LOGON_FAILED,
      cause: 'offline copy never filled',
    });
    b.answer({ press: 'OK' });
    expect([logon.result, b.service(logon, 'One').life]).toEqual([HR.S_OK, 'disabled']);
    expect(b.methods()).toContain('One AB.Shutdown');
  });

  it('C96: the first start with the server fills it for later sessions, not for those that live', () => {
    const b = new Bench(worldOf([service('One', {}, { offlineCopy: 'empty' })]));
    const profile = [...b.world.profiles.values()][0];
    const before = profile?.services;
    const first = b.logOn('A', 'P');
    expect(first.result).toBe(HR.S_OK);
    expect(b.linesOf('offline copy filled').map(({ who }) => who)).toEqual(['One Store']);
    const copies = (services: typeof before) =>
      services?.flatMap(({ providers }) => providers.filter(({ kind }) => kind === 'store'))[0]?.offlineCopy;
    expect([copies(before), copies(profile?.services)]).toEqual(['empty', 'filled']);
    b.logOff(first);
    b.arm({ preset: 'server.down' });
    const second = b.logOn('A', 'P', MAPI_LOGON_UI);
    b.answer({ press: 'Work Offline' });
    expect([second.result, b.service(second, 'One').life]).toEqual([HR.S_OK, 'enabled']);
  });
});
