import { describe, expect, it } from 'vitest';
import { HR } from '../../shared/mapi/extendedCodes';
import { LogoffFlag } from '../../shared/mapi/logoffFlags';
import { LogonFlag } from '../../shared/mapi/logonFlags';
import { Fnev } from '../../shared/mapi/notificationEvents';
import { Bench } from './testing/bench';
import { mailWorld } from './testing/worlds';

const start = () =>
  new Bench({
    settings: { confirmLogoff: 'always' },
    clients: [{ name: 'A' }, { name: 'B', onEndOfSession: { afterMs: 100 } }],
    profiles: [
      {
        name: 'Work',
        services: [
          { name: 'Mail', providers: [{ name: 'Mailbox', kind: 'store', prompt: { accepts: 'letmein' } }] },
        ],
      },
      { name: 'Plain', services: [{ name: 'Files', providers: [{ name: 'Archive', kind: 'store' }] }] },
    ],
  });

describe('death of a process (D69)', () => {
  it('D69: its members are logged off implicitly and the others see fnevExtended', () => {
    const bench = start();
    const first = bench.logOn('A', 'Plain', LogonFlag.MAPI_ALLOW_OTHERS);
    const second = bench.join('B');
    bench.on(second, 'Advise', { eventMask: Fnev.fnevExtended });
    expect(bench.engine.kill('A')).toBeNull();
    expect(bench.told).toEqual(['B fnevExtended delivered']);
    expect(bench.sessionOf(first).members).toEqual([bench.member(second)]);
    expect(bench.world.members.get(bench.member(first))).toBeUndefined();
  });

  it('D69: the last member takes the providers down', () => {
    const bench = start();
    const logon = bench.logOn('A', 'Plain');
    bench.on(logon, 'GetMsgStoresTable', {});
    bench.engine.kill('A');
    expect(bench.sessionOf(logon).life).toBe('closed');
    expect(bench.methods()).toContain('Archive.Shutdown');
    expect([bench.world.members.size, bench.world.objects.size]).toEqual([0, 0]);
    expect(bench.world.clients.get('A')).toMatchObject({ state: 'dead', initCount: 0, busyWith: null });
  });

  it('D69: a logon that was waiting for its user comes to nothing, and the mutex is free', () => {
    const bench = start();
    const logon = bench.logOn('A', 'Work', LogonFlag.MAPI_LOGON_UI);
    const waiting = bench.logOn('B', 'Plain');
    expect([logon.state, waiting.state]).toEqual(['waiting for user', 'waiting for lock']);
    bench.engine.kill('A');
    expect(bench.dialogs).toEqual([]);
    expect(bench.sessionOf(logon)).toMatchObject({ life: 'failed', word: 'failed' });
    // 5.1: from Starting to Absent, never by way of Closed.
    expect(bench.linesOf('session ended')).toEqual([]);
    expect(waiting.result).toBe(HR.S_OK);
    expect(bench.world.living.size).toBe(1);
  });

  it('D69: a member that was being asked whether to log off is logged off', () => {
    const bench = start();
    const logon = bench.logOn('A', 'Plain');
    bench.logOff(logon, LogoffFlag.MAPI_LOGOFF_UI);
    expect(bench.dialogs).toEqual(['log-off-confirm']);
    bench.engine.kill('A');
    expect(bench.dialogs).toEqual([]);
    expect(bench.sessionOf(logon).life).toBe('closed');
  });

  it('D69: a sheet that its user has just asked for does not open in a dead program', () => {
    const bench = new Bench(mailWorld([{ name: 'Line', kind: 'transport' }]));
    bench.engine.faults.add({ id: 'f', preset: 'transport.offline' });
    const logon = bench.call('A', { fn: 'MAPILogonEx', profileName: 'Work', flags: LogonFlag.MAPI_LOGON_UI });
    expect(bench.dialogs).toEqual(['logon-failure']);
    bench.engine.pause();
    bench.answer({ press: 'Correct' });
    bench.engine.kill('A');
    bench.engine.resume();
    expect(bench.dialogs).toEqual([]);
    expect(bench.sessionOf(logon).life).toBe('closed');
    expect(bench.world.living.size).toBe(0);
  });

  it('D48: a dead program does not react any more', () => {
    const bench = start();
    const first = bench.logOn('A', 'Plain', LogonFlag.MAPI_ALLOW_OTHERS);
    bench.on(bench.join('B'), 'Advise', {});
    bench.logOff(first, LogoffFlag.MAPI_LOGOFF_SHARED);
    bench.engine.kill('B');
    const calls = bench.world.calls.size;
    bench.engine.advance(1_000);
    expect(bench.world.calls.size).toBe(calls);
    expect(bench.sessionOf(first).life).toBe('closed');
  });

  it('a program that has ended starts again without MAPI; nothing old is left', () => {
    const bench = start();
    const logon = bench.logOn('A', 'Plain');
    expect(bench.engine.restart('A')).toContain('running');
    bench.engine.kill('A');
    expect(bench.engine.kill('A')).toContain('ended already');
    expect(bench.engine.restart('A')).toBeNull();
    expect(bench.logOn('A', 'Plain').result).toBe(HR.MAPI_E_NOT_INITIALIZED);
    bench.call('A', { fn: 'MAPIInitialize' });
    expect(bench.on(logon, 'GetMsgStoresTable', {}).result).toBe(HR.MAPI_E_INVALID_OBJECT);
    expect(bench.logOn('A', 'Plain').result).toBe(HR.S_OK);
  });

  it('D66: so does one that fast shutdown has ended', () => {
    const bench = start();
    const logon = bench.logOn('A', 'Plain');
    const session = bench.member(logon);
    bench.call('A', { fn: 'IMAPIClientShutdown.DoFastShutdown', session });
    expect(bench.engine.restart('A')).toBeNull();
    expect(bench.call('A', { fn: 'MAPIInitialize' }).result).toBe(HR.S_OK);
    expect(bench.logOn('A', 'Plain').result).toBe(HR.S_OK);
  });
});
