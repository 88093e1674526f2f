import { describe, expect, it } from 'vitest';
import { HR } from '../../../shared/mapi/extendedCodes';
import { LogonFlag } from '../../../shared/mapi/logonFlags';
import type { FaultInput } from '../../../shared/model/fault';
import { Bench } from '../testing/bench';
import { missing, service, worldOf } from '../testing/worlds';

const { MAPI_LOGON_UI } = LogonFlag;
const at = (provider: string) => ({ scope: { provider } });

function withFault(fault: FaultInput, ...services: Parameters<typeof worldOf>[0]): Bench {
  const b = new Bench(worldOf(services.length > 0 ? services : [service('One'), service('Two')]));
  expect(b.engine.faults.add(fault)).toBeNull();
  return b;
}

const storeLogons = (b: Bench) =>
  b.providerCalls().filter(({ who, params }) => who === 'One Store' && params['method'] === 'Logon');

describe('MAPI_E_UNCONFIGURED: entry point, then exactly one second try', () => {
  it('F25, C64, C65, D26: without UI the entry point is called silently, the logon repeated once, the service disabled', () => {
    const b = new Bench(worldOf([service('One', missing), service('Two')]));
    const logon = b.logOn('A', 'P');
    expect(logon.result).toBe(HR.S_OK);
    expect(b.dialogs).toEqual([]);
    expect(
      b.linesOf('entry point').map(({ params, result }) => [params['context'], params['flags'], result]),
    ).toEqual([[3, 0x20, HR.MAPI_E_UNCONFIGURED]]);
    const tries = b
      .providerCalls()
      .filter(({ who, params }) => who === 'One AB' && params['method'] === 'Logon');
    expect(tries.map(({ params, result }) => [params['attempt'], result])).toEqual([
      [1, HR.MAPI_E_UNCONFIGURED],
      [2, HR.MAPI_E_UNCONFIGURED],
    ]);
    expect(b.service(logon, 'One').life).toBe('disabled');
    expect(b.service(logon, 'Two').life).toBe('enabled');
  });

  it('F26, C65: with UI the sheet opens, the user fills it in, the second try succeeds and the profile keeps it', () => {
    const b = new Bench(worldOf([service('One', missing), service('Two')]));
    const logon = b.logOn('A', 'P', MAPI_LOGON_UI);
    expect(b.dialog().body).toMatchObject({
      kind: 'service-settings',
      service: 'One',
      settings: [{ name: 'Server', value: '', required: true, missing: true }],
    });
    expect(b.service(logon, 'One').life).toBe('failed once');
    expect(b.provider(logon, 'One AB').life).toBe('unconfigured');
    b.answer({ press: 'OK', settings: { Server: 'mail01' } });
    expect(logon.result).toBe(HR.S_OK);
    expect(b.linesOf('entry point')[0]).toMatchObject({ params: { flags: 0x30 }, result: HR.S_OK });
    expect(b.service(logon, 'One')).toMatchObject({ life: 'enabled', secondTryUsed: true });
    expect(b.sessionOf(logon).word).toBe('active');
    b.logOff(logon);
    const mark = b.mark;
    expect(b.logOn('A', 'P').result).toBe(HR.S_OK);
    expect(b.linesOf('entry point', mark)).toEqual([]);
  });

  it('F27: a cancelled sheet disables the service without a second try; the user is told', () => {
    const b = new Bench(worldOf([service('One', missing), service('Two')]));
    const logon = b.logOn('A', 'P', MAPI_LOGON_UI);
    b.answer({ press: 'Cancel' });
    expect(b.dialog().body).toMatchObject({ kind: 'service-unavailable', service: 'One' });
    b.answer({ press: 'OK' });
    expect(logon.result).toBe(HR.S_OK);
    expect(b.linesOf('second try')).toEqual([]);
    expect(b.service(logon, 'One').life).toBe('disabled');
  });

  it('F28: a sheet left incomplete leads to a second MAPI_E_UNCONFIGURED and the notice', () => {
    const b = new Bench(worldOf([service('One', missing), service('Two')]));
    const logon = b.logOn('A', 'P', MAPI_LOGON_UI);
    b.answer({ press: 'OK', settings: { Server: '' } });
    expect(b.linesOf('entry point')[0]?.result).toBe(HR.MAPI_E_UNCONFIGURED);
    expect(b.dialogs).toEqual(['service-unavailable']);
    b.answer({ press: 'OK' });
    expect(logon.result).toBe(HR.S_OK);
    expect(b.linesOf('second try')).toHaveLength(1);
  });

  it('F28: a value that is not legal counts as missing', () => {
    const settings = [{ name: 'Mode', value: 'fast', legal: ['slow'] }];
    const b = new Bench(worldOf([service('One', { settings })]));
    const logon = b.logOn('A', 'P', MAPI_LOGON_UI);
    b.answer({ press: 'OK', settings: { Mode: 'slow' } });
    expect(b.service(logon, 'One').life).toBe('enabled');
  });

  it('F29: a service without entry point gets no second try', () => {
    const b = new Bench(worldOf([service('One', { ...missing, entryPoint: false }), service('Two')]));
    const logon = b.logOn('A', 'P', MAPI_LOGON_UI);
    expect(b.dialogs).toEqual(['service-unavailable']);
    b.answer({ press: 'OK' });
    expect(logon.result).toBe(HR.S_OK);
    expect(b.linesOf('entry point')).toEqual([]);
    expect(b.linesOf('second try')).toEqual([]);
  });
});

describe('other failures: the failure dialog decides (P8)', () => {
  it('F34: Retry, and the second try succeeds', () => {
    const b = withFault({
      id: 'f',
      preset: 'server.down',
      ...at('One Store'),
      trigger: { kind: 'only', attempt: 1 },
    });
    const logon = b.logOn('A', 'P', MAPI_LOGON_UI);
    expect(b.dialog().body).toMatchObject({
      kind: 'logon-failure',
      service: 'One',
      provider: 'One Store',
      code: HR.MAPI_E_NETWORK_ERROR,
      canCorrect: true,
      canCancelLogon: true,
    });
    b.answer({ press: 'Retry' });
    expect(logon.result).toBe(HR.S_OK);
    expect(b.service(logon, 'One')).toMatchObject({ life: 'enabled', secondTryUsed: true });
    expect(storeLogons(b).map(({ params, result }) => [params['attempt'], result])).toEqual([
      [1, HR.MAPI_E_NETWORK_ERROR],
      [2, HR.S_OK],
    ]);
  });

  it('F33, C66, C67, C68: fails twice, the whole service goes, the other one stays; active siblings are logged off', () => {
    const b = withFault({ id: 'f', preset: 'server.down', ...at('One Store') });
    const logon = b.logOn('A', 'P', MAPI_LOGON_UI);
    b.answer({ press: 'Retry' });
    b.answer({ press: 'OK' });
    expect(logon.result).toBe(HR.S_OK);
    expect(b.service(logon, 'One').providers.map(({ life, status }) => [life, status])).toEqual([
      ['disabled', 0x4],
      ['disabled', 0x4],
      ['disabled', 0x4],
    ]);
    expect(b.service(logon, 'Two').life).toBe('enabled');
    expect(b.methods().filter((method) => method.startsWith('One AB.'))).toEqual([
      'One AB.LoadLibrary',
      'One AB.ABProviderInit',
      'One AB.Logon',
      'One AB.Logoff',
      'One AB.Release',
      'One AB.Shutdown',
      'One AB.Release',
    ]);
    expect(b.methods()).not.toContain('One Transport.TransportLogon');
    expect(b.sessionOf(logon).word).toBe('active (degraded)');
  });

  it('C76: a new session heals what the old one had disabled', () => {
    const b = withFault({ id: 'f', preset: 'server.down', ...at('One Store') });
    const first = b.logOn('A', 'P');
    expect(b.service(first, 'One').life).toBe('disabled');
    b.engine.faults.clear('f');
    expect(b.service(first, 'One').life).toBe('disabled');
    b.logOff(first);
    const second = b.logOn('A', 'P');
    expect(b.service(second, 'One').life).toBe('enabled');
  });

  it('F35: Correct opens the sheet with 0x22; a new path puts it right', () => {
    const settings = [{ name: 'Data file', value: 'C:\\gone.pst' }];
    const b = withFault({ id: 'f', preset: 'store.path' }, service('One', { settings }));
    const logon = b.logOn('A', 'P', MAPI_LOGON_UI);
    expect(b.dialog().body).toMatchObject({ kind: 'logon-failure', code: HR.MAPI_E_NOT_FOUND });
    b.answer({ press: 'Correct' });
    b.answer({ press: 'OK', settings: { 'Data file': 'C:\\here.pst' } });
    expect(b.linesOf('entry point')[0]).toMatchObject({ params: { flags: 0x22 }, result: HR.S_OK });
    expect(logon.result).toBe(HR.S_OK);
    expect(b.service(logon, 'One').life).toBe('enabled');
  });

  it('F35: the path left as it is fails again and the service is disabled', () => {
    const settings = [{ name: 'Data file', value: 'C:\\gone.pst' }];
    const b = withFault({ id: 'f', preset: 'store.path' }, service('One', { settings }));
    const logon = b.logOn('A', 'P', MAPI_LOGON_UI);
    b.answer({ press: 'Correct' });
    b.answer({ press: 'OK', settings: { 'Data file': 'C:\\gone.pst' } });
    b.answer({ press: 'OK' });
    expect(b.service(logon, 'One').life).toBe('disabled');
  });

  it('P8: Correct without an entry point is not offered; a cancelled sheet ends in the notice', () => {
    const b = withFault({ id: 'f', preset: 'server.down' }, service('One', { entryPoint: false }));
    b.logOn('A', 'P', MAPI_LOGON_UI);
    expect(b.dialog().body).toMatchObject({ canCorrect: false });
    const c = withFault({ id: 'f', preset: 'server.down' });
    c.logOn('A', 'P', MAPI_LOGON_UI);
    c.answer({ press: 'Correct' });
    c.answer({ press: 'Cancel' });
    expect(c.dialog().body).toMatchObject({ kind: 'service-unavailable', service: 'One' });
  });

  it('F44, C74: Cancel logon logs off what was active and fails the whole logon', () => {
    const b = withFault({ id: 'f', preset: 'server.down', ...at('Two Store') });
    const logon = b.logOn('A', 'P', MAPI_LOGON_UI);
    b.answer({ press: 'Cancel logon' });
    expect(logon.result).toBe(HR.MAPI_E_USER_CANCEL);
    expect(logon.out).toEqual({ lppSession: null });
    expect(b.methods().slice(-13)).toEqual([
      ...['Logoff', 'Release', 'Shutdown', 'Release'].map((method) => `One AB.${method}`),
      ...['Logoff', 'Release', 'Shutdown', 'Release'].map((method) => `Two AB.${method}`),
      ...['StoreLogoffTransports', 'Logoff', 'Release', 'Shutdown', 'Release'].map(
        (method) => `One Store.${method}`,
      ),
    ]);
    expect(b.world.living.size).toBe(0);
    expect(b.sessionOf(logon)).toMatchObject({ life: 'failed', word: 'failed' });
    expect(b.world.run.lockHolder).toBeNull();
  });

  it('D25: without UI there is no second try, and one that is used up is not given again', () => {
    const b = withFault({ id: 'f', preset: 'server.down', ...at('One Store') });
    b.logOn('A', 'P');
    expect(storeLogons(b)).toHaveLength(1);
    const c = withFault({
      id: 'f',
      preset: 'server.down',
      scope: { service: 'One' },
      trigger: { kind: 'only', attempt: 1 },
    });
    c.engine.faults.add({ id: 'g', preset: 'store.corrupt', ...at('One Store') });
    const logon = c.logOn('A', 'P', MAPI_LOGON_UI);
    c.answer({ press: 'Retry' });
    expect(c.dialog().body).toMatchObject({ kind: 'service-unavailable', code: HR.MAPI_E_CORRUPT_STORE });
    c.answer({ press: 'OK' });
    expect(logon.result).toBe(HR.S_OK);
  });

  it('Skip disables the service at once', () => {
    const b = withFault({ id: 'f', preset: 'server.down', ...at('One Store') });
    const logon = b.logOn('A', 'P', MAPI_LOGON_UI);
    b.answer({ press: 'Skip' });
    b.answer({ press: 'OK' });
    expect(b.service(logon, 'One')).toMatchObject({ life: 'disabled', secondTryUsed: false });
    expect(logon.result).toBe(HR.S_OK);
  });
});
