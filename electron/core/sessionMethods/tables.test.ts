import { describe, expect, it } from 'vitest';
import { HR } from '../../../shared/mapi/extendedCodes';
import { LogonFlag } from '../../../shared/mapi/logonFlags';
import { ResourceMethod } from '../../../shared/mapi/resourceMethods';
import { StatusBit } from '../../../shared/mapi/statusBits';
import type { CallRecord } from '../../../shared/model/run';
import type { StatusRow } from '../../../shared/model/statusRows';
import { Bench } from '../testing/bench';

const { MAPI_ALLOW_OTHERS, MAPI_NO_MAIL } = LogonFlag;

const service = (name: string, asks: boolean, ...kinds: ('address book' | 'store' | 'transport')[]) => ({
  name,
  providers: kinds.map((kind) => ({
    name: `${name} ${kind}`,
    kind,
    dll: `${name}.dll`,
    ...(asks && { prompt: { accepts: 'letmein' } }),
  })),
});

const world = {
  clients: [{ name: 'A' }, { name: 'B' }, { name: 'C' }],
  profiles: [
    { name: 'Work', services: [service('Mail', false, 'address book', 'store', 'transport')] },
    {
      name: 'Plain',
      services: [
        {
          name: 'Quiet',
          providers: [
            { name: 'No row', kind: 'store' as const, statusRow: false },
            { name: 'Secret', kind: 'store' as const, prompt: { accepts: 'x', remembered: true } },
          ],
        },
      ],
    },
  ],
};

const rows = (bench: Bench, logon: CallRecord): StatusRow[] => {
  const { result, out } = bench.on(logon, 'GetStatusTable', {});
  expect(result).toBe(HR.S_OK);
  return out['rows'] as StatusRow[];
};
const names = (table: StatusRow[]) => table.map(({ PR_ENTRYID }) => PR_ENTRYID);

describe('the status table (2.3)', () => {
  it('T1: the rows of MAPI come first, then the providers in profile order', () => {
    const bench = new Bench(world);
    const table = rows(bench, bench.logOn('A', 'Work'));
    expect(names(table)).toEqual([
      'status/subsystem',
      'status/spooler',
      'status/address book',
      'status/Mail address book',
      'status/Mail store',
      'status/Mail transport',
    ]);
    expect(table.map(({ PR_RESOURCE_TYPE }) => PR_RESOURCE_TYPE)).toEqual([39, 37, 34, 35, 33, 36]);
    expect(table.map(({ PR_ROWID }) => PR_ROWID)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(new Set(table.map(({ PR_OBJECT_TYPE }) => PR_OBJECT_TYPE))).toEqual(new Set([10]));
  });

  it('C30: all members of a shared session report the same profile name in the subsystem row', () => {
    const bench = new Bench(world);
    const first = bench.logOn('A', 'Work', MAPI_ALLOW_OTHERS);
    const joined = bench.call('B', { fn: 'MAPILogonEx', profileName: 'Plain' });
    for (const logon of [first, joined]) {
      expect(rows(bench, logon)[0]).toMatchObject({ PR_RESOURCE_TYPE: 39, PR_DISPLAY_NAME: 'Work' });
    }
  });

  it('C81, C82, C37: a nonmessaging member sees a failed spooler and no transports, the other member does not', () => {
    const bench = new Bench(world);
    const messaging = bench.logOn('A', 'Work', MAPI_ALLOW_OTHERS);
    const silent = bench.join('B', MAPI_NO_MAIL);
    expect(rows(bench, silent)[1]?.PR_STATUS_CODE).toBe(StatusBit.STATUS_FAILURE);
    expect(names(rows(bench, silent))).not.toContain('status/Mail transport');
    expect(rows(bench, messaging)[1]?.PR_STATUS_CODE).toBe(StatusBit.STATUS_AVAILABLE);
    expect(names(rows(bench, messaging))).toContain('status/Mail transport');
    const entry = 'status/Mail transport';
    expect(bench.on(silent, 'OpenEntry', { entry }).result).toBe(HR.MAPI_E_UNKNOWN_ENTRYID);
    expect(bench.on(messaging, 'OpenEntry', { entry }).result).toBe(HR.S_OK);
  });

  it('C80: the row of a disabled provider carries STATUS_FAILURE (D30)', () => {
    const bench = new Bench(world);
    bench.arm({
      id: 'bad',
      operation: 'provider: logon',
      result: HR.MAPI_E_DISK_ERROR,
      scope: { provider: 'Mail store' },
    });
    const logon = bench.logOn('A', 'Work');
    const store = rows(bench, logon).find(({ PR_DISPLAY_NAME }) => PR_DISPLAY_NAME === 'Mail store');
    expect(store?.PR_STATUS_CODE).toBe(StatusBit.STATUS_FAILURE);
  });

  it('T3: stores and address books have a row only if they publish one', () => {
    const bench = new Bench(world);
    expect(names(rows(bench, bench.logOn('A', 'Plain'))).slice(3)).toEqual(['status/Secret']);
  });

  it('PR_RESOURCE_METHODS tells what each status object supports', () => {
    const { STATUS_VALIDATE_STATE, STATUS_FLUSH_QUEUES, STATUS_SETTINGS_DIALOG, STATUS_CHANGE_PASSWORD } =
      ResourceMethod;
    const bench = new Bench(world);
    const methods = (profile: string) =>
      rows(bench, bench.logOn('A', profile)).map(({ PR_RESOURCE_METHODS }) => PR_RESOURCE_METHODS);
    expect(methods('Work')).toEqual([
      STATUS_VALIDATE_STATE,
      STATUS_VALIDATE_STATE | STATUS_FLUSH_QUEUES,
      STATUS_VALIDATE_STATE,
      STATUS_VALIDATE_STATE | STATUS_SETTINGS_DIALOG,
      STATUS_VALIDATE_STATE | STATUS_SETTINGS_DIALOG,
      STATUS_VALIDATE_STATE | STATUS_SETTINGS_DIALOG | STATUS_FLUSH_QUEUES,
    ]);
    expect(methods('Plain').at(-1)).toBe(
      STATUS_VALIDATE_STATE | STATUS_SETTINGS_DIALOG | STATUS_CHANGE_PASSWORD,
    );
  });

  it('C93: GetStatusTable, EnumAdrTypes and QueryIdentity wait until the transports have started', () => {
    for (const method of ['GetStatusTable', 'EnumAdrTypes', 'QueryIdentity'] as const) {
      const bench = new Bench(world);
      bench.arm({
        id: 'slow',
        operation: 'provider: logon',
        result: HR.S_OK,
        delayMs: 700,
        scope: { provider: 'Mail transport' },
      });
      const logon = bench.logOn('A', 'Work');
      const waiting = bench.on(logon, method, {});
      expect(waiting.state).toBe('waiting');
      bench.engine.advance(699);
      expect(waiting.state).toBe('waiting');
      bench.engine.advance(1);
      expect(waiting).toMatchObject({ state: 'returned', result: HR.S_OK });
    }
  });
});

describe('the message store table (2.3)', () => {
  it('has a row per store; IMAPITable::QueryRows gives what it is now', () => {
    const bench = new Bench(world);
    const logon = bench.logOn('A', 'Plain');
    const { out } = bench.on(logon, 'GetMsgStoresTable', {});
    const flag = (name: string) => {
      const query = { fn: 'IMAPITable.QueryRows', object: String(out['lppTable']) } as const;
      const table = bench.call('A', query).out['lppRows'] as Record<string, unknown>[];
      return table.find((row) => row['PR_DISPLAY_NAME'] === name)?.['PR_DEFAULT_STORE'];
    };
    expect((out['rows'] as object[]).length).toBe(2);
    expect([flag('No row'), flag('Secret')]).toEqual([false, false]);
    bench.on(logon, 'SetDefaultStore', { flags: 1, store: 'Secret' });
    expect([flag('No row'), flag('Secret')]).toEqual([false, true]);
  });

  it('refuses undefined flags', () => {
    const bench = new Bench(world);
    const logon = bench.logOn('A', 'Plain');
    expect(bench.on(logon, 'GetMsgStoresTable', { flags: 1 }).result).toBe(HR.MAPI_E_UNKNOWN_FLAGS);
    expect(bench.on(logon, 'GetStatusTable', { flags: 1 }).result).toBe(HR.MAPI_E_UNKNOWN_FLAGS);
  });
});
