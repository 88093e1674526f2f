import { describe, expect, it } from 'vitest';
import { callSchema, type CallInput } from '../../../shared/mapi/calls';
import { HR } from '../../../shared/mapi/extendedCodes';
import { LogoffFlag } from '../../../shared/mapi/logoffFlags';
import { LogonFlag } from '../../../shared/mapi/logonFlags';
import type { WhatIfReport } from '../../../shared/model/whatIf';
import { whatIfReport } from '../../../shared/model/whatIf';
import { runDigest } from '../digest';
import { counterExampleOf } from './testing/property';
import { Bench } from '../testing/bench';
import { mailWorld, service, worldOf } from '../testing/worlds';
import { whatIf } from './whatIf';

const L = LogonFlag;

/** Asks, and holds the engine to it: nothing of the real world may change. */
function ask(bench: Bench, client: string, call: CallInput): WhatIfReport {
  const before = [runDigest(bench.world.toState()), [...bench.world.vault], bench.engine.now];
  const { refused, report } = whatIf(bench.engine, client, callSchema.parse(call));
  expect(refused).toBeNull();
  expect([runDigest(bench.world.toState()), [...bench.world.vault], bench.engine.now]).toEqual(before);
  return whatIfReport.parse(report);
}

/** Asks first and calls then: both have to come to the same. */
function askAndCall(bench: Bench, client: string, call: CallInput): WhatIfReport {
  const open = bench.dialogs.length;
  const report = ask(bench, client, call);
  const record = bench.call(client, call);
  expect(report.path, 'path').toEqual(record.path);
  expect([report.state, report.result, report.at]).toEqual([record.state, record.result, record.at]);
  expect(report.dialogs.map(({ kind }) => kind)).toEqual(bench.dialogs.slice(open));
  expect(report.holdsLock).toBe(record.state !== 'returned' && bench.world.run.lockHolder === record.id);
  return report;
}

describe('what if: the path of a logon (3.1)', () => {
  /** Every row of the truth table, one bit per column. */
  const columns = ['new', 'shared', 'name', 'default', 'logonUi', 'credentials', 'passwordUi'] as const;
  const rows = Array.from({ length: 2 ** columns.length }, (_, n) => {
    const is = Object.fromEntries(columns.map((column, i) => [column, ((n >> i) & 1) === 1]));
    return is as Record<(typeof columns)[number], boolean>;
  });

  it('is the path that the call then takes, for all 128 rows of the truth table', () => {
    const paths = new Set<string>();
    for (const row of rows) {
      const password = row.credentials ? {} : { password: 'sesame' };
      const bench = new Bench(worldOf([service('One')], password));
      for (const client of ['A', 'B']) bench.call(client, { fn: 'MAPIInitialize' });
      if (row.shared) {
        const flags = L.MAPI_EXTENDED | L.MAPI_ALLOW_OTHERS | L.MAPI_PASSWORD_UI;
        bench.call('B', { fn: 'MAPILogonEx', profileName: 'P', flags });
        if (!row.credentials) bench.answer({ press: 'OK', password: 'sesame' });
      }
      const flags =
        L.MAPI_EXTENDED |
        (row.new ? L.MAPI_NEW_SESSION : 0) |
        (row.default ? L.MAPI_USE_DEFAULT : 0) |
        (row.logonUi ? L.MAPI_LOGON_UI : 0) |
        (row.passwordUi ? L.MAPI_PASSWORD_UI : 0);
      const call = { fn: 'MAPILogonEx', profileName: row.name ? 'P' : null, flags } as const;
      paths.add(JSON.stringify(askAndCall(bench, 'A', call).path));
    }
    expect(paths.size).toBeGreaterThan(12);
  });

  it('stops at the first dialog, which nobody answers, and says who holds the logon lock there', () => {
    const bench = new Bench();
    const call = {
      fn: 'MAPILogonEx',
      flags: L.MAPI_EXTENDED | L.MAPI_NEW_SESSION | L.MAPI_LOGON_UI,
    } as const;
    expect(askAndCall(bench, 'Outlook', call)).toMatchObject({
      state: 'waiting for user',
      at: 'prompt-profile',
      dialogs: [{ client: 'Outlook', kind: 'choose-profile' }],
      holdsLock: true,
    });
  });
});

describe('what if: faults, time and the other programs', () => {
  it('meets the faults that are armed, and uses none of them up (D25)', () => {
    const bench = new Bench(worldOf([service('One')]));
    bench.call('A', { fn: 'MAPIInitialize' });
    bench.arm({ preset: 'server.down', scope: { service: 'One' }, trigger: { kind: 'only', attempt: 1 } });
    const call = { fn: 'MAPILogonEx', profileName: 'P', flags: L.MAPI_EXTENDED } as const;
    const first = ask(bench, 'A', call);
    expect(ask(bench, 'A', call)).toEqual(first);
    expect([...bench.world.faults.values()]).toMatchObject([{ attempts: 0, fired: 0 }]);
    const asking = { ...call, flags: L.MAPI_EXTENDED | L.MAPI_LOGON_UI };
    expect(ask(bench, 'A', asking).dialogs).toEqual([{ client: 'A', kind: 'logon-failure' }]);
    expect(askAndCall(bench, 'A', call)).toMatchObject({ state: 'returned', result: HR.S_OK, dialogs: [] });
  });

  it('jumps over virtual time where a provider is slow, and says how long it takes', () => {
    const bench = new Bench(worldOf([service('One')]));
    bench.call('A', { fn: 'MAPIInitialize' });
    bench.engine.advance(1_000);
    bench.arm({ operation: 'provider: logon', id: 'slow', result: HR.S_OK, delayMs: 700 });
    const call = { fn: 'MAPILogonEx', profileName: 'P', flags: L.MAPI_EXTENDED } as const;
    expect(ask(bench, 'A', call)).toMatchObject({ state: 'returned', result: HR.S_OK, afterMs: 1_400 });
    const record = bench.call('A', call);
    bench.engine.advance(1_400);
    expect(record).toMatchObject({ state: 'returned', endedAt: 2_400 });
  });

  it('waits for a logon lock that another program holds in a dialog; with MAPI_TIMEOUT_SHORT at most 5 s (D22)', () => {
    const bench = new Bench();
    bench.call('Outlook', { fn: 'MAPILogonEx', flags: L.MAPI_EXTENDED | L.MAPI_LOGON_UI });
    const call = { fn: 'MAPILogonEx', profileName: 'Field', flags: L.MAPI_EXTENDED } as const;
    expect(ask(bench, 'Invoices', call)).toMatchObject({
      state: 'waiting for lock',
      lockHolder: 'Outlook',
      path: [],
      dialogs: [],
    });
    const short = { ...call, flags: L.MAPI_EXTENDED | L.MAPI_TIMEOUT_SHORT };
    expect(ask(bench, 'Invoices', short)).toMatchObject({
      state: 'returned',
      result: HR.MAPI_E_TIMEOUT,
      afterMs: 5_000,
    });
  });

  it('does not guess when a holder that works gives the lock back', () => {
    const bench = new Bench(worldOf([service('One')]));
    for (const client of ['A', 'B']) bench.call(client, { fn: 'MAPIInitialize' });
    bench.arm({ operation: 'provider: logon', id: 'slow', result: HR.S_OK, delayMs: 3_000 });
    const call = { fn: 'MAPILogonEx', profileName: 'P', flags: L.MAPI_EXTENDED } as const;
    bench.call('A', call);
    const short = { ...call, flags: L.MAPI_EXTENDED | L.MAPI_TIMEOUT_SHORT };
    expect(ask(bench, 'B', short)).toMatchObject({ state: 'waiting for lock', lockHolder: 'A', afterMs: 0 });
  });

  it('tells which dialogs a logoff of everybody asks, and logs nobody off (C106, F53)', () => {
    const bench = new Bench(worldOf([service('One')]));
    for (const client of ['A', 'B']) bench.call(client, { fn: 'MAPIInitialize' });
    const logon = bench.call('A', {
      fn: 'MAPILogonEx',
      profileName: 'P',
      flags: L.MAPI_EXTENDED | L.MAPI_ALLOW_OTHERS,
    });
    bench.join('B');
    const session = bench.member(logon);
    const call = { fn: 'IMAPISession.Logoff', session, uiParam: 0, reserved: 0 } as const;
    askAndCall(bench, 'A', { ...call, flags: LogoffFlag.MAPI_LOGOFF_SHARED | LogoffFlag.MAPI_LOGOFF_UI });
    bench.answer({ press: 'No' });
    expect(askAndCall(bench, 'A', { ...call, flags: LogoffFlag.MAPI_LOGOFF_SHARED })).toMatchObject({
      state: 'returned',
      result: HR.S_OK,
    });
  });

  it('counts references for AddRef, and knows that a row of the status table is busy (T5)', () => {
    const bench = new Bench(mailWorld([{ name: 'Mailbox', kind: 'store' }]));
    const logon = bench.logOn('A', 'Work');
    const session = bench.member(logon);
    expect(ask(bench, 'A', { fn: 'IMAPISession.AddRef', session }).count).toBe(2);
    const table = bench.on(logon, 'GetStatusTable', {});
    expect(table.result).toBe(HR.S_OK);
    const object = String(bench.on(logon, 'OpenEntry', { entry: 'status/Mailbox' }).out['lppUnk']);
    bench.call('A', { fn: 'IMAPIStatus.SettingsDialog', object });
    const second = callSchema.parse({ fn: 'IMAPIStatus.ValidateState', object });
    expect(whatIf(bench.engine, 'A', second, 2).report?.result).toBe(HR.MAPI_E_BUSY);
  });

  it('has no pause in the way, and cannot be asked for a program that is inside a call', () => {
    const bench = new Bench(worldOf([service('One')]));
    for (const client of ['A', 'B']) bench.call(client, { fn: 'MAPIInitialize' });
    bench.engine.pauseAt(['new-session']);
    const call = { fn: 'MAPILogonEx', profileName: 'P', flags: L.MAPI_EXTENDED } as const;
    expect(ask(bench, 'A', call)).toMatchObject({ state: 'returned', result: HR.S_OK });
    bench.call('A', call);
    expect(bench.world.run.state).toBe('paused');
    expect(whatIf(bench.engine, 'A', callSchema.parse(call)).refused).toMatch(/A is inside another call/);
    expect(whatIf(bench.engine, 'Nobody', callSchema.parse(call)).refused).toMatch(/no program "Nobody"/);
  });
});

describe('what if, for whatever happened before', () => {
  it('changes nothing of the real machine, and says what the next call comes to', () => {
    expect(counterExampleOf({ sequences: 150, longest: 40 })).toBeNull();
  });
});
