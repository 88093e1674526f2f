import { describe, expect, it } from 'vitest';
import type { CallInput } from '../../shared/mapi/calls';
import { HR } from '../../shared/mapi/extendedCodes';
import { LogoffFlag } from '../../shared/mapi/logoffFlags';
import { LogonFlag } from '../../shared/mapi/logonFlags';
import type { CallRecord } from '../../shared/model/run';
import type { FastShutdownAnswer } from '../../shared/model/machine';
import { Bench } from './testing/bench';
import { mailWorld } from './testing/worlds';

type Mode = 0 | 1 | 2;
type Method = 'QueryFastShutdown' | 'NotifyProcessShutdown' | 'DoFastShutdown';

const start = (mode: Mode, transport: FastShutdownAnswer = 'ok', store: FastShutdownAnswer = 'ok') => {
  const providers = [
    { name: 'Store', kind: 'store', dll: 's.dll', fastShutdown: store },
    { name: 'Book', kind: 'address book', dll: 'b.dll' },
    { name: 'Line', kind: 'transport', dll: 'l.dll', fastShutdown: transport },
  ] as const;
  const bench = new Bench(
    mailWorld(providers, { settings: { fastShutdownMode: mode, confirmLogoff: 'always' } }),
  );
  const logon = bench.logOn('A', 'Work', LogonFlag.MAPI_ALLOW_OTHERS);
  bench.on(logon, 'GetStatusTable', {});
  const call = (method: Method, of: CallRecord = logon) =>
    bench.call(of.client, { fn: `IMAPIClientShutdown.${method}`, session: bench.member(of) }).result;
  const asked = (method: Method, after = 0) =>
    bench
      .providerCalls(after)
      .filter(({ params }) => params['method'] === method)
      .map(({ who }) => who);
  return { bench, logon, call, asked };
};

const OK = HR.S_OK;
const NO = HR.MAPI_E_NO_SUPPORT;

describe('fast shutdown (2.9, 4.5)', () => {
  it('C126: Query, Notify and Do reach transports, address books, stores in this order (D49)', () => {
    const { call, asked } = start(0);
    for (const method of ['QueryFastShutdown', 'NotifyProcessShutdown', 'DoFastShutdown'] as const) {
      expect(call(method)).toBe(OK);
      expect(asked(method)).toEqual(['Line', 'Book', 'Store']);
    }
  });

  it('C126: session by session', () => {
    const { bench, call, asked } = start(0);
    const second = bench.logOn('A', 'Work');
    bench.on(second, 'GetStatusTable', {});
    call('QueryFastShutdown');
    expect(asked('QueryFastShutdown')).toEqual(['Line', 'Book', 'Store', 'Line', 'Book', 'Store']);
  });

  it.each<[string, Mode, FastShutdownAnswer, number]>([
    ['C127, F54', 0, 'refuses', NO],
    ['C127', 0, 'absent', OK],
    ['C127', 0, 'ok', OK],
    ['C128', 1, 'refuses', NO],
    ['C128', 1, 'absent', NO],
    ['C128', 1, 'ok', OK],
    ['C129', 2, 'ok', NO],
  ])('%s: mode %i with a transport that %s', (_id, mode, transport, code) => {
    expect(start(mode, transport).call('QueryFastShutdown')).toBe(code);
  });

  it('C127: a provider without the interface is not called', () => {
    const { call, asked } = start(0, 'absent');
    call('QueryFastShutdown');
    expect(asked('QueryFastShutdown')).toEqual(['Book', 'Store']);
  });

  it('C129: mode 2 refuses without calling Query or Do of any provider; Notify goes through (D66)', () => {
    const { call, asked } = start(2);
    expect([call('QueryFastShutdown'), call('NotifyProcessShutdown'), call('DoFastShutdown')]).toEqual([
      NO,
      OK,
      NO,
    ]);
    expect([...asked('QueryFastShutdown'), ...asked('DoFastShutdown')]).toEqual([]);
    expect(asked('NotifyProcessShutdown')).toEqual(['Line', 'Book', 'Store']);
  });

  it('D66, F54: after a refusal Do is refused and calls nobody, Notify still answers S_OK', () => {
    const { bench, logon, call, asked } = start(0, 'refuses');
    expect([call('QueryFastShutdown'), call('NotifyProcessShutdown'), call('DoFastShutdown')]).toEqual([
      NO,
      OK,
      NO,
    ]);
    expect(asked('DoFastShutdown')).toEqual([]);
    expect(bench.sessionOf(logon).life).toBe('active');
    expect(bench.logOff(logon).result).toBe(OK);
  });

  it('D66: Notify and Do without Query are allowed', () => {
    expect(start(0).call('NotifyProcessShutdown')).toBe(OK);
    expect(start(0, 'absent').call('DoFastShutdown')).toBe(OK);
  });

  it('a fault refuses once; the next Query may agree', () => {
    const { bench, call } = start(0);
    bench.arm({
      id: 'veto',
      operation: 'provider: fast shutdown',
      result: NO,
      scope: { provider: 'Store' },
      trigger: { kind: 'only', attempt: 1 },
    });
    expect([call('QueryFastShutdown'), call('DoFastShutdown')]).toEqual([NO, NO]);
    expect([call('QueryFastShutdown'), call('DoFastShutdown')]).toEqual([OK, OK]);
  });

  it('C130: after Do every MAPI call of the process answers MAPI_E_NOT_INITIALIZED (D66)', () => {
    const { bench, logon, call } = start(0);
    expect(call('DoFastShutdown')).toBe(OK);
    const session = bench.member(logon);
    const calls: CallInput[] = [
      { fn: 'MAPIInitialize' },
      { fn: 'MAPIUninitialize' },
      { fn: 'MAPILogonEx', profileName: 'Work' },
      { fn: 'MAPIAdminProfiles' },
      { fn: 'IMAPISession.Release', session },
      { fn: 'IMAPISession.Logoff', session },
      { fn: 'IMAPIClientShutdown.QueryFastShutdown', session },
    ];
    for (const one of calls) expect(bench.call('A', one).result).toBe(HR.MAPI_E_NOT_INITIALIZED);
    expect(bench.world.clients.get('A')?.state).toBe('shut down');
  });

  it('D52: a question of the spooler that is answered when the session has ended starts nothing and disables nothing', () => {
    const { bench, call } = start(0);
    call('DoFastShutdown');
    const other = bench.mark;
    bench.arm({
      id: 'down',
      operation: 'provider: logon',
      result: HR.MAPI_E_NETWORK_ERROR,
      scope: { provider: 'Line' },
    });
    const logon = bench.call('B', { fn: 'MAPILogonEx', profileName: 'Work', flags: LogonFlag.MAPI_LOGON_UI });
    expect(bench.dialogs).toEqual(['logon-failure']);
    expect(call('DoFastShutdown', logon)).toBe(OK);
    bench.answer({ press: 'Skip' });
    const { life, services, spooler } = bench.sessionOf(logon);
    expect({ life, service: services[0]?.life, line: bench.provider(logon, 'Line').life, spooler }).toEqual({
      life: 'closed',
      service: 'closed',
      line: 'shut down',
      spooler: 'started',
    });
    expect(bench.linesOf('service disabled', other)).toEqual([]);
    expect(bench.linesOf('transports started', other)).toEqual([]);
    expect(bench.dialogs).toEqual([]);
  });

  it('D66, D41: a Logoff that waits for its user finds the object gone; the session of the others stays', () => {
    const { bench, logon, call } = start(0);
    const other = bench.join('B');
    const asked = bench.logOff(logon, LogoffFlag.MAPI_LOGOFF_UI);
    expect(asked.state).toBe('waiting for user');
    bench.call('A', { fn: 'IMAPIClientShutdown.DoFastShutdown', session: bench.member(logon) }, 2);
    bench.answer({ press: 'Yes' });
    expect(asked.result).toBe(HR.MAPI_E_INVALID_OBJECT);
    expect(bench.sessionOf(logon)).toMatchObject({ life: 'active', members: [bench.member(other)] });
    expect(call('QueryFastShutdown', other)).toBe(OK);
  });

  it('D66, D69: what is left of the process ends with it when the program starts again: a call that it is inside', () => {
    const { bench, call } = start(0);
    const flags = LogonFlag.MAPI_NEW_SESSION | LogonFlag.MAPI_LOGON_UI;
    const picker = bench.call('A', { fn: 'MAPILogonEx', flags }, 2);
    expect(picker.state).toBe('waiting for user');
    expect(call('DoFastShutdown')).toBe(OK);
    expect(bench.engine.restart('A')).toBeNull();
    expect([picker.state, picker.result]).toEqual(['returned', null]);
    expect(bench.dialogs).toEqual([]);
    expect(bench.world.clients.get('A')?.state).toBe('running');
  });

  it('D66, D69: or a session that it has logged on to meanwhile', () => {
    const { bench, call } = start(0);
    const flags = LogonFlag.MAPI_NEW_SESSION | LogonFlag.MAPI_LOGON_UI;
    const late = bench.call('A', { fn: 'MAPILogonEx', flags }, 2);
    call('DoFastShutdown');
    bench.answer({ press: 'OK', name: 'Work' });
    expect(bench.sessionOf(late).life).toBe('active');
    expect(bench.engine.restart('A')).toBeNull();
    expect(bench.sessionOf(late).life).toBe('closed');
    expect(bench.world.members.size).toBe(0);
  });

  it('4.5: members go without provider logoff; members of other processes live on', () => {
    const { bench, logon, call } = start(0);
    const other = bench.join('B');
    const from = bench.mark;
    call('DoFastShutdown');
    expect(bench.methods(from).filter((method) => method.endsWith('ogoff'))).toEqual([]);
    expect(bench.sessionOf(logon)).toMatchObject({ life: 'active', members: [bench.member(other)] });
    expect(bench.on(other, 'OpenMsgStore', { store: 'Store' }).result).toBe(OK);
    expect(call('DoFastShutdown', other)).toBe(OK);
    expect(bench.sessionOf(logon).life).toBe('closed');
  });

  it('C103: after Logoff the interface answers MAPI_E_INVALID_OBJECT (D41)', () => {
    const { bench, logon, call } = start(0);
    bench.logOff(logon);
    expect(call('QueryFastShutdown')).toBe(HR.MAPI_E_INVALID_OBJECT);
    expect(call('DoFastShutdown')).toBe(HR.MAPI_E_INVALID_OBJECT);
  });
});
