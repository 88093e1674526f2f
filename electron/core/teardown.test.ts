import { describe, expect, it } from 'vitest';
import { HR } from '../../shared/mapi/extendedCodes';
import { LogonFlag } from '../../shared/mapi/logonFlags';
import { Bench } from './testing/bench';
import { service, worldOf } from './testing/worlds';

const { MAPI_ALLOW_OTHERS, MAPI_LOGON_UI } = LogonFlag;
const END = ['Logoff', 'Release', 'Shutdown', 'Release'];
const of = (name: string, methods: readonly string[]) => methods.map((method) => `${name}.${method}`);

describe('taking a session down (4.1 step 12)', () => {
  it('C116, C117, D49: address books, then stores, then transports; four calls each', () => {
    const b = new Bench(worldOf([service('One'), service('Two')]));
    const logon = b.logOn('A', 'P');
    const mark = b.mark;
    expect(b.logOff(logon).result).toBe(HR.S_OK);
    expect(b.methods(mark)).toEqual([
      ...of('One AB', END),
      ...of('Two AB', END),
      ...of('One Store', ['StoreLogoffTransports', ...END]),
      ...of('Two Store', ['StoreLogoffTransports', ...END]),
      ...of('One Transport', ['TransportNotify', 'TransportLogoff', 'Release', 'Shutdown', 'Release']),
      ...of('Two Transport', ['TransportNotify', 'TransportLogoff', 'Release', 'Shutdown', 'Release']),
    ]);
    const flags = (method: string) =>
      b.providerCalls(mark).find(({ params }) => params['method'] === method)?.params;
    expect(flags('StoreLogoffTransports')).toMatchObject({ flags: 0x8 });
    expect(flags('TransportNotify')).toMatchObject({ flags: 0x30000 });
    const session = b.sessionOf(logon);
    expect(session).toMatchObject({ life: 'closed', word: 'ended' });
    expect(
      session.services.flatMap(({ providers }) => providers.map(({ life, status }) => [life, status])),
    ).toEqual(Array.from({ length: 6 }, () => ['shut down', null]));
  });

  it('C116, D49: one call of a provider per Step, the same lines as without a stop, and each provider up until its turn', () => {
    const logOff = (stepwise: boolean) => {
      const b = new Bench(worldOf([service('One')]));
      const logon = b.logOn('A', 'P');
      const session = b.member(logon);
      const mark = b.mark;
      if (stepwise) b.engine.pause();
      b.engine.call('A', { fn: 'IMAPISession.Logoff', session, uiParam: 0, flags: 0, reserved: 0 });
      return { b, mark, providers: b.sessionOf(logon).services.flatMap(({ providers }) => providers) };
    };
    const straight = logOff(false);
    const lines = straight.b.methods(straight.mark);
    const { b, mark, providers } = logOff(true);
    for (let told = 0; b.world.clients.get('A')?.busyWith !== null;) {
      b.engine.step();
      const now = b.methods(mark);
      expect(now.length - told).toBeLessThanOrEqual(1);
      told = now.length;
      expect(now).toEqual(lines.slice(0, told));
      for (const { name, life } of providers) {
        if (!now.some((line) => line.startsWith(`${name}.`))) expect(life).not.toBe('shut down');
      }
    }
    expect(b.methods(mark)).toEqual(lines);
    expect(lines).toHaveLength(14);
  });

  it('C115: providers stay up until the last member has logged off', () => {
    const b = new Bench(worldOf([service('One')]));
    const first = b.logOn('A', 'P', MAPI_ALLOW_OTHERS);
    const second = b.call('B', { fn: 'MAPILogonEx', flags: LogonFlag.MAPI_EXTENDED });
    const mark = b.mark;
    b.logOff(first);
    expect(b.methods(mark)).toEqual([]);
    expect(b.provider(first, 'One Store').life).toBe('active');
    b.logOff(second);
    expect(b.methods(mark)).toContain('One Store.Logoff');
  });

  it('C118: one provider object for two stores of a DLL: one entry function, one Shutdown after both have gone', () => {
    const stores = [
      { name: 'First', kind: 'store' as const, dll: 'pst.dll' },
      { name: 'Second', kind: 'store' as const, dll: 'pst.dll' },
    ];
    const b = new Bench(worldOf([{ name: 'Folders', providers: stores }]));
    const logon = b.logOn('A', 'P');
    expect(b.methods().filter((method) => method.endsWith('MSProviderInit'))).toEqual([
      'First.MSProviderInit',
    ]);
    const mark = b.mark;
    b.logOff(logon);
    expect(b.methods(mark)).toEqual([
      ...of('First', ['StoreLogoffTransports', 'Logoff', 'Release']),
      ...of('Second', ['StoreLogoffTransports', ...END]),
    ]);
  });

  it('F51, C119, D53: an error of a logoff method changes nothing', () => {
    const b = new Bench(worldOf([service('One')]));
    const logon = b.logOn('A', 'P');
    b.engine.faults.add({ id: 'f', preset: 'provider.logoffFails', scope: { provider: 'One Store' } });
    const mark = b.mark;
    expect(b.logOff(logon).result).toBe(HR.S_OK);
    const logoff = b
      .providerCalls(mark)
      .find(({ who, params }) => who === 'One Store' && params['method'] === 'Logoff');
    expect(logoff?.result).toBe(HR.MAPI_E_CALL_FAILED);
    expect(b.methods(mark)).toEqual(expect.arrayContaining(of('One Store', END)));
    expect(b.provider(logon, 'One Store').life).toBe('shut down');
  });

  it('C120: disabled and set-aside providers get no logoff call', () => {
    const b = new Bench(worldOf([service('One'), service('Two')]));
    b.engine.faults.add({ id: 'f', preset: 'server.down', scope: { provider: 'One Store' } });
    b.engine.faults.add({ id: 'g', preset: 'provider.failOne', scope: { provider: 'Two AB' } });
    const logon = b.logOn('A', 'P');
    const mark = b.mark;
    b.logOff(logon);
    const called = new Set(b.providerCalls(mark).map(({ who }) => who));
    expect([...called]).toEqual(['Two Store', 'Two Transport']);
    expect(b.provider(logon, 'One Store').life).toBe('disabled');
    expect(b.provider(logon, 'Two AB').life).toBe('set aside');
  });

  it('C125: DLLs are unloaded at the last MAPIUninitialize, not at Logoff', () => {
    const b = new Bench(worldOf([service('One')]));
    const first = b.logOn('A', 'P');
    expect(b.world.clients.get('A')?.dlls).toEqual(['oneab.dll', 'onestore.dll']);
    const mark = b.mark;
    b.logOff(first);
    b.logOn('A', 'P');
    expect(b.methods(mark).filter((method) => /LoadLibrary|FreeLibrary/.test(method))).toEqual([]);
    b.call('B', { fn: 'MAPIUninitialize' });
    b.call('Night job', { fn: 'MAPIUninitialize' });
    const last = b.mark;
    b.call('A', { fn: 'MAPIUninitialize' });
    const freed = b.providerCalls(last).filter(({ params }) => params['method'] === 'FreeLibrary');
    expect(freed.map(({ params }) => params['dll'])).toEqual([
      'oneab.dll',
      'onestore.dll',
      'onetransport.dll',
    ]);
    expect(b.world.clients.get('A')?.dlls).toEqual([]);
    expect(b.provider(first, 'One Store').life).toBe('unloaded');
  });

  it('a session that ends while a dialog of its spooler is open waits for it (AVD)', () => {
    const b = new Bench(worldOf([service('One')]));
    b.engine.faults.add({ id: 'f', preset: 'transport.offline' });
    const logon = b.logOn('A', 'P', MAPI_LOGON_UI);
    const release = b.call('A', { fn: 'IMAPISession.Release', session: String(logon.out['lppSession']) });
    expect(release.state).toBe('waiting');
    b.answer({ press: 'Skip' });
    b.answer({ press: 'OK' });
    expect(release.state).toBe('returned');
    expect(b.world.living.size).toBe(0);
  });
});
