import { describe, expect, it } from 'vitest';
import { HR } from '../../shared/mapi/extendedCodes';
import { LogoffFlag } from '../../shared/mapi/logoffFlags';
import { LogonFlag } from '../../shared/mapi/logonFlags';
import { Bench } from './testing/bench';
import { mailWorld } from './testing/worlds';

/** Two threads of one process, or two processes, meet on one session object while one of them waits. */
const start = () => {
  const providers = [
    { name: 'Mailbox', kind: 'store', prompt: { accepts: 'letmein' } },
    { name: 'Line', kind: 'transport', dll: 'line.dll' },
  ] as const;
  return new Bench(mailWorld(providers, { settings: { confirmLogoff: 'always' } }));
};

const slowTransport = (bench: Bench) =>
  bench.arm({
    id: 'slow',
    operation: 'provider: logon',
    result: HR.S_OK,
    delayMs: 500,
    scope: { provider: 'Line' },
  });

describe('calls that meet on one session object', () => {
  it('a method that waits for the spooler while another thread releases the object opens nothing (D41)', () => {
    const bench = start();
    slowTransport(bench);
    const logon = bench.logOn('A', 'Work');
    const session = bench.member(logon);
    const table = bench.on(logon, 'GetStatusTable', {});
    bench.call('A', { fn: 'IMAPISession.Logoff', session }, 2);
    const third = bench.call('A', { fn: 'IMAPISession.Logoff', session }, 3);
    bench.engine.advance(500);
    expect(bench.sessionOf(logon).life).toBe('closed');
    expect(third.result).toBe(HR.MAPI_E_INVALID_OBJECT);
    expect(table.state).toBe('returned');
    expect([...bench.world.objects.values()].filter(({ valid }) => valid)).toEqual([]);
    expect(bench.linesOf('logged off')).toHaveLength(1);
  });

  it('D52: a Release while the user is asked about Logoff logs off; the answer comes too late', () => {
    const bench = start();
    const logon = bench.logOn('A', 'Work');
    const asked = bench.logOff(logon, LogoffFlag.MAPI_LOGOFF_UI);
    expect(asked.state).toBe('waiting for user');
    const session = bench.member(logon);
    expect(bench.call('A', { fn: 'IMAPISession.Release', session }, 2).out['count']).toBe(0);
    expect(bench.sessionOf(logon).life).toBe('closed');
    bench.answer({ press: 'Yes' });
    expect(asked.result).toBe(HR.MAPI_E_INVALID_OBJECT);
    expect(bench.linesOf('session ended')).toHaveLength(1);
  });

  it('a store that is being opened while its session ends comes to nothing', () => {
    const bench = start();
    const logon = bench.logOn('A', 'Work');
    const open = bench.on(logon, 'OpenMsgStore', { store: 'Mailbox' });
    expect(bench.dialogs).toEqual(['enter-password']);
    bench.call('A', { fn: 'IMAPISession.Logoff', session: bench.member(logon) }, 2);
    bench.answer({ press: 'OK', password: 'letmein' });
    expect(open.result).toBe(HR.MAPI_E_INVALID_OBJECT);
    expect(bench.provider(logon, 'Mailbox').life).toBe('shut down');
    expect(bench.world.objects.size).toBe(0);
  });

  it('D52: nor does it fail for anybody: a question that is cancelled after the session has ended disables nothing and asks nothing', () => {
    const bench = start();
    const logon = bench.logOn('A', 'Work');
    const open = bench.on(logon, 'OpenMsgStore', { store: 'Mailbox' });
    const from = bench.mark;
    bench.call('A', { fn: 'IMAPISession.Release', session: bench.member(logon) }, 2);
    bench.answer({ press: 'Cancel' });
    expect(open.result).toBe(HR.MAPI_E_INVALID_OBJECT);
    expect(bench.provider(logon, 'Mailbox')).toMatchObject({ life: 'shut down', status: null });
    expect(bench.sessionOf(logon).services[0]?.life).toBe('closed');
    expect(bench.dialogs).toEqual([]);
    expect(bench.linesOf('service disabled', from)).toEqual([]);
  });

  it('D39: a notification in line for a process that has died is dropped', () => {
    const bench = start();
    const first = bench.logOn('A', 'Work', LogonFlag.MAPI_ALLOW_OTHERS);
    bench.on(bench.join('B'), 'Advise', {});
    bench.engine.pause();
    bench.logOff(first, LogoffFlag.MAPI_LOGOFF_SHARED);
    for (let n = 0; n < 20 && bench.linesOf('warning').length === 0; n++) bench.engine.step();
    bench.engine.kill('B');
    bench.engine.resume();
    expect(bench.told).toEqual(['B fnevCriticalError 0x80040200 dropped']);
    expect(bench.sessionOf(first).life).toBe('closed');
  });
});
