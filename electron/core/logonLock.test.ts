import { describe, expect, it } from 'vitest';
import { HR } from '../../shared/mapi/extendedCodes';
import { LogonFlag } from '../../shared/mapi/logonFlags';
import { Bench } from './testing/bench';

const { MAPI_LOGON_UI, MAPI_NEW_SESSION, MAPI_TIMEOUT_SHORT, MAPI_ALLOW_OTHERS } = LogonFlag;

/** Outlook stands in its chooser and holds the logon mutex. */
const outlookAsks = (flags: number = MAPI_LOGON_UI) => {
  const bench = new Bench();
  const asking = bench.call('Outlook', { fn: 'MAPILogonEx', flags });
  return { bench, asking };
};

const quickLogon = (flags: number = MAPI_NEW_SESSION) =>
  ({ fn: 'MAPILogonEx', profileName: 'Empty', flags }) as const;

describe('the machine-wide logon mutex (procedure 3.2 B)', () => {
  it('C21: MAPI_TIMEOUT_SHORT gives up with MAPI_E_TIMEOUT after exactly 5000 virtual ms (D22, F22)', () => {
    const { bench } = outlookAsks();
    const waiting = bench.call('Invoices', quickLogon(MAPI_TIMEOUT_SHORT));
    bench.engine.advance(4_999);
    expect(waiting.state).toBe('waiting for lock');
    bench.engine.advance(1);
    expect(waiting).toMatchObject({ state: 'returned', result: HR.MAPI_E_TIMEOUT, endedAt: 5_000 });
    expect(waiting.out).toEqual({ lppSession: null });
  });

  it('C22: when the holder finishes within 5000 ms the waiter goes on normally', () => {
    const { bench } = outlookAsks();
    const waiting = bench.call('Invoices', quickLogon(MAPI_TIMEOUT_SHORT));
    bench.engine.advance(3_000);
    bench.answer({ press: 'Cancel' });
    expect(waiting.result).toBe(HR.S_OK);
    bench.engine.advance(10_000);
    expect(waiting.result).toBe(HR.S_OK);
  });

  it('C23: without the flag the waiter waits however long the dialog stays open', () => {
    const { bench, asking } = outlookAsks();
    const waiting = bench.call('Invoices', quickLogon());
    bench.engine.advance(86_400_000);
    expect(waiting.state).toBe('waiting for lock');
    expect(bench.world.run).toMatchObject({ lockHolder: asking.id, lockWaiters: [waiting.id] });
    bench.answer({ press: 'OK', name: 'Empty' });
    expect([asking.result, waiting.result]).toEqual([HR.S_OK, HR.S_OK]);
  });

  it('C24: the mutex also covers joining', () => {
    const bench = new Bench();
    bench.call('Indexer', quickLogon(MAPI_ALLOW_OTHERS));
    bench.call('Outlook', { fn: 'MAPILogonEx', flags: MAPI_NEW_SESSION | MAPI_LOGON_UI });
    const joining = bench.call('Invoices', { fn: 'MAPILogonEx', flags: MAPI_TIMEOUT_SHORT });
    bench.engine.advance(5_000);
    expect(joining.result).toBe(HR.MAPI_E_TIMEOUT);
  });

  it.each(['Cancel', 'OK'] as const)('C25: a logon that ends with %s gives the mutex back', (press) => {
    const { bench } = outlookAsks();
    bench.answer(press === 'OK' ? { press, name: 'Empty' } : { press });
    expect(bench.world.run.lockHolder).toBeNull();
    expect(bench.call('Invoices', quickLogon(MAPI_TIMEOUT_SHORT)).state).toBe('returned');
  });

  it('C25: a logon that fails without a dialog gives the mutex back', () => {
    const bench = new Bench();
    expect(bench.call('Outlook', { fn: 'MAPILogonEx' }).result).toBe(HR.MAPI_E_LOGON_FAILED);
    expect(bench.world.run.lockHolder).toBeNull();
    expect(bench.call('Invoices', quickLogon()).result).toBe(HR.S_OK);
  });

  it('D22: waiters are served in order of arrival', () => {
    const { bench } = outlookAsks();
    const first = bench.call('Invoices', { fn: 'MAPILogonEx', flags: MAPI_LOGON_UI | MAPI_NEW_SESSION });
    const second = bench.call('Indexer', quickLogon());
    expect(bench.world.run.lockWaiters).toEqual([first.id, second.id]);
    bench.answer({ press: 'Cancel' });
    expect(bench.dialog().client).toBe('Invoices');
    expect(second.state).toBe('waiting for lock');
    bench.answer({ press: 'Cancel' });
    expect(second.result).toBe(HR.S_OK);
  });

  it('D22: another thread of the same program waits too', () => {
    const { bench } = outlookAsks();
    const other = bench.call('Outlook', quickLogon(MAPI_TIMEOUT_SHORT), 2);
    expect(other.state).toBe('waiting for lock');
    bench.engine.advance(5_000);
    expect(other.result).toBe(HR.MAPI_E_TIMEOUT);
  });

  it('a waiter has a row that says so, and it becomes its session', () => {
    const { bench } = outlookAsks();
    bench.call('Invoices', quickLogon());
    expect(bench.world.sessions.get('S-002')).toMatchObject({
      owner: 'Invoices',
      word: 'waiting for logon lock',
    });
    bench.answer({ press: 'Cancel' });
    expect(bench.world.sessions.get('S-002')).toMatchObject({ word: 'active', profile: 'Empty' });
    expect(bench.world.sessions.get('S-001')).toMatchObject({
      word: 'failed',
      lastResult: HR.MAPI_E_USER_CANCEL,
    });
  });

  it('a program inside a call refuses another one on the same thread, in one sentence', () => {
    const { bench } = outlookAsks();
    const { refused } = bench.engine.call('Outlook', {
      fn: 'MAPIUninitialize',
    });
    expect(refused).toContain('Outlook is inside another call');
  });
});
