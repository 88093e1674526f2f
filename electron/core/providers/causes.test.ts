import { describe, expect, it } from 'vitest';
import { HR } from '../../../shared/mapi/extendedCodes';
import type { FaultPreset } from '../../../shared/mapi/faultPresets';
import { LogonFlag } from '../../../shared/mapi/logonFlags';
import { Bench } from '../testing/bench';
import { service, worldOf } from '../testing/worlds';

const { MAPI_LOGON_UI, MAPI_BG_SESSION, MAPI_NO_MAIL, MAPI_NT_SERVICE } = LogonFlag;

describe('causes of a provider that does not start', () => {
  it.each<[string, FaultPreset, number]>([
    ['F33', 'server.down', HR.MAPI_E_NETWORK_ERROR],
    ['F36', 'store.corrupt', HR.MAPI_E_CORRUPT_STORE],
    ['F36', 'data.corrupt', HR.MAPI_E_CORRUPT_DATA],
    ['F37', 'spi.version', HR.MAPI_E_VERSION],
    ['F38', 'server.codePage', HR.MAPI_E_UNKNOWN_CPID],
    ['F38', 'server.locale', HR.MAPI_E_UNKNOWN_LCID],
    ['F39', 'creds.changeRequired', HR.MAPI_E_PASSWORD_CHANGE_REQUIRED],
    ['F39', 'creds.expired', HR.MAPI_E_PASSWORD_EXPIRED],
    ['F39', 'creds.workstation', HR.MAPI_E_INVALID_WORKSTATION_ACCOUNT],
    ['F39', 'creds.accessTime', HR.MAPI_E_INVALID_ACCESS_TIME],
    ['F39', 'creds.accountDisabled', HR.MAPI_E_ACCOUNT_DISABLED],
    ['F24', 'provider.sessionLimit', HR.MAPI_E_SESSION_LIMIT],
    ['S05', 'store.inUse', HR.MAPI_E_BUSY],
    ['C04', 'store.readOnly', HR.MAPI_E_NO_ACCESS],
    ['S07', 'dll.missing', HR.MAPI_E_NOT_FOUND],
  ])(
    '%s %s: failure dialog with its code, then the service is disabled and the logon is S_OK',
    (_, preset, code) => {
      const b = new Bench(worldOf([service('One'), service('Two')]));
      b.engine.faults.add({ id: 'f', preset, scope: { provider: 'One Store' } });
      const logon = b.logOn('A', 'P', MAPI_LOGON_UI);
      expect(b.dialog().body).toMatchObject({ kind: 'logon-failure', code });
      b.answer({ press: 'Retry' });
      expect(b.dialog().body).toMatchObject({ kind: 'service-unavailable', code });
      b.answer({ press: 'OK' });
      expect(logon.result).toBe(HR.S_OK);
      expect(b.provider(logon, 'One Store')).toMatchObject({ life: 'disabled', result: code });
      expect(b.service(logon, 'Two').life).toBe('enabled');
    },
  );

  it('C77, F37: an interface version that MAPI does not speak is MAPI_E_VERSION from the entry function', () => {
    const b = new Bench(worldOf([service('One', {}, { interfaceVersion: 0x00010000 }), service('Two')]));
    const logon = b.logOn('A', 'P');
    const init = b.providerCalls().find(({ params }) => params['method'] === 'ABProviderInit');
    expect(init).toMatchObject({ params: { version: 0x00010000 }, result: HR.MAPI_E_VERSION });
    expect(b.methods()).not.toContain('One AB.Logon');
    expect(b.service(logon, 'One').life).toBe('disabled');
  });

  it('P2: a DLL that is missing is MAPI_E_NOT_FOUND; once it is there, Retry loads it', () => {
    const b = new Bench(worldOf([service('One', {}, { dllPresent: false })]));
    const logon = b.logOn('A', 'P', MAPI_LOGON_UI);
    expect(b.dialog().body).toMatchObject({ provider: 'One AB', code: HR.MAPI_E_NOT_FOUND });
    const providers = [...b.world.profiles.values()][0]?.services[0]?.providers ?? [];
    for (const provider of providers) provider.dllPresent = true;
    b.answer({ press: 'Retry' });
    expect(logon.result).toBe(HR.S_OK);
    expect(b.service(logon, 'One').life).toBe('enabled');
  });

  it('F24, C75, D28: the limit of a provider never leaves MAPILogonEx, and a free session heals it', () => {
    const b = new Bench(worldOf([service('One', {}, { sessionLimit: 1 }), service('Two')]));
    const first = b.logOn('A', 'P');
    const second = b.logOn('B', 'P');
    expect([first.result, second.result]).toEqual([HR.S_OK, HR.S_OK]);
    expect(b.service(second, 'One').life).toBe('disabled');
    expect(b.provider(second, 'One AB').result).toBe(HR.MAPI_E_SESSION_LIMIT);
    b.logOff(first);
    expect(b.service(b.logOn('A', 'P'), 'One').life).toBe('enabled');
  });

  it('C78: without a limit a second logon as the same user succeeds', () => {
    const b = new Bench(worldOf([service('One')]));
    b.logOn('A', 'P');
    expect(b.service(b.logOn('B', 'P'), 'One').life).toBe('enabled');
  });

  it('F40, C70: one address book of several is set aside, its siblings work', () => {
    const b = new Bench(worldOf([service('One'), service('Two')]));
    b.engine.faults.add({ id: 'f', preset: 'provider.failOne', scope: { provider: 'One AB' } });
    const logon = b.logOn('A', 'P', MAPI_LOGON_UI);
    expect(logon.result).toBe(HR.S_OK);
    expect(b.provider(logon, 'One AB')).toMatchObject({ life: 'set aside', status: 0x4 });
    expect(b.provider(logon, 'One Store').life).toBe('active');
    expect(b.service(logon, 'One').life).toBe('degraded');
    expect(b.sessionOf(logon).word).toBe('active (degraded)');
    expect(b.linesOf('provider set aside')).toHaveLength(1);
  });

  it('P4: a warning is a success', () => {
    const b = new Bench(worldOf([service('One')]));
    const result = HR.MAPI_W_ERRORS_RETURNED;
    b.engine.faults.add({ id: 'f', operation: 'provider: logon', result, scope: { provider: 'One Store' } });
    const logon = b.logOn('A', 'P');
    expect(b.provider(logon, 'One Store')).toMatchObject({ life: 'active', result });
    expect(b.service(logon, 'One').life).toBe('enabled');
  });

  it('C69, D29: the logon succeeds even when every service is disabled', () => {
    const b = new Bench(worldOf([service('One'), service('Two')]));
    b.engine.faults.add({ id: 'f', preset: 'server.down' });
    const logon = b.logOn('A', 'P');
    expect(logon.result).toBe(HR.S_OK);
    expect(b.sessionOf(logon).services.map(({ life }) => life)).toEqual(['disabled', 'disabled']);
  });

  it('F41, D29: a required service that is disabled fails the logon and undoes the rest', () => {
    const b = new Bench(worldOf([service('One', { required: true }), service('Two')]));
    b.engine.faults.add({ id: 'f', preset: 'server.down', scope: { service: 'One' } });
    const logon = b.logOn('A', 'P');
    expect(logon.result).toBe(HR.MAPI_E_LOGON_FAILED);
    expect(b.methods().slice(-9)).toEqual([
      ...['Logoff', 'Release', 'Shutdown', 'Release'].map((method) => `Two AB.${method}`),
      ...['StoreLogoffTransports', 'Logoff', 'Release', 'Shutdown', 'Release'].map(
        (method) => `Two Store.${method}`,
      ),
    ]);
    expect(b.world.living.size).toBe(0);
  });

  it('C80: a disabled provider publishes STATUS_FAILURE; one without a row publishes nothing', () => {
    const b = new Bench(worldOf([service('One'), service('Two', {}, { statusRow: false })]));
    b.engine.faults.add({ id: 'f', preset: 'server.down' });
    const logon = b.logOn('A', 'P');
    expect(b.provider(logon, 'One Store').status).toBe(0x4);
    expect(b.provider(logon, 'Two Store').status).toBeNull();
    expect(b.provider(logon, 'Two Transport').status).toBe(0x4);
  });
});

describe('flags of a logon and its services', () => {
  it('C87: MAPI_NT_SERVICE without MAPI_NO_MAIL yields a nonmessaging member', () => {
    const b = new Bench(worldOf([service('One')]));
    const logon = b.logOn('Night job', 'P', MAPI_NT_SERVICE);
    expect(logon.result).toBe(HR.S_OK);
    expect(b.world.members.get(String(logon.out['lppSession']))?.messaging).toBe(false);
    expect(b.sessionOf(logon).spooler).toBe('not told');
    expect(b.methods()).not.toContain('One Transport.TransportLogon');
  });

  it('C86: MAPI_NT_SERVICE with a flag for dialogs fails', () => {
    const b = new Bench(worldOf([service('One')]));
    expect(b.logOn('Night job', 'P', MAPI_NT_SERVICE | MAPI_LOGON_UI).result).toBe(HR.MAPI_E_LOGON_FAILED);
  });

  it('C88: MAPI_BG_SESSION changes no result and no provider call', () => {
    const calls = [0, MAPI_BG_SESSION].map((flag) => {
      const b = new Bench(worldOf([service('One')]));
      const logon = b.logOn('A', 'P', MAPI_NO_MAIL | flag);
      return [logon.result, b.methods()];
    });
    expect(calls[1]).toEqual(calls[0]);
  });
});
