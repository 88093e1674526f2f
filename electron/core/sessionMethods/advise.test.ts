import { describe, expect, it } from 'vitest';
import { HR } from '../../../shared/mapi/extendedCodes';
import { LogoffFlag } from '../../../shared/mapi/logoffFlags';
import { LogonFlag } from '../../../shared/mapi/logonFlags';
import { Fnev } from '../../../shared/mapi/notificationEvents';
import { Bench } from '../testing/bench';
import { mailWorld } from '../testing/worlds';

const world = mailWorld([
  { name: 'Archive', kind: 'store', resourceFlags: 2 },
  { name: 'Second', kind: 'store' },
  { name: 'Directory', kind: 'address book' },
]);

const start = () => {
  const bench = new Bench(world);
  const first = bench.logOn('A', 'Work', LogonFlag.MAPI_ALLOW_OTHERS);
  return { bench, first, second: bench.join('B') };
};

describe('Advise and Unadvise (2.3)', () => {
  it('C97: a session-level registration hears of critical errors even with event mask 0', () => {
    const { bench, first, second } = start();
    expect(bench.on(second, 'Advise', { eventMask: 0 }).result).toBe(HR.S_OK);
    bench.logOff(first, LogoffFlag.MAPI_LOGOFF_SHARED);
    expect(bench.told).toEqual(['B fnevCriticalError 0x80040200 delivered']);
  });

  it('C98: connection numbers start at 1 and are never used again (D38)', () => {
    const { bench, first, second } = start();
    const connect = (logon: typeof first) => Number(bench.on(logon, 'Advise', {}).out['lpulConnection']);
    const numbers = [connect(first), connect(second), connect(first)];
    bench.on(first, 'Unadvise', { connection: 3 });
    expect([...numbers, connect(first)]).toEqual([1, 2, 3, 4]);
    expect(bench.sessionOf(first).advises).toBe(3);
  });

  it.each([{ sink: false }, { outConnection: false }])(
    'D38: %o answers MAPI_E_INVALID_PARAMETER',
    (wrong) => {
      const { bench, first } = start();
      const { result, out } = bench.on(first, 'Advise', wrong);
      expect({ result, out }).toEqual({ result: HR.MAPI_E_INVALID_PARAMETER, out: { lpulConnection: 0 } });
    },
  );

  it('D38: Unadvise of an unknown number, or of another member, answers MAPI_E_INVALID_PARAMETER', () => {
    const { bench, first, second } = start();
    bench.on(second, 'Advise', {});
    expect(bench.on(first, 'Unadvise', { connection: 9 }).result).toBe(HR.MAPI_E_INVALID_PARAMETER);
    expect(bench.on(first, 'Unadvise', { connection: 1 }).result).toBe(HR.MAPI_E_INVALID_PARAMETER);
    expect(bench.on(second, 'Unadvise', { connection: 1 }).result).toBe(HR.S_OK);
  });

  it.each([
    ['Archive', HR.S_OK],
    ['Archive/Inbox', HR.S_OK],
    ['Directory', HR.S_OK],
    ['Archive/No such folder', HR.MAPI_E_INVALID_ENTRYID],
    ['/Inbox', HR.MAPI_E_INVALID_ENTRYID],
    ['status/spooler', HR.MAPI_E_NO_SUPPORT],
    ['Elsewhere', HR.MAPI_E_UNKNOWN_ENTRYID],
  ])('Advise for the entry %s', (entry, code) => {
    const { bench, first } = start();
    expect(bench.on(first, 'Advise', { entry, eventMask: Fnev.fnevNewMail }).result).toBe(code);
  });

  it('D39: nothing is delivered after Unadvise', () => {
    const { bench, first, second } = start();
    bench.on(second, 'Advise', { eventMask: Fnev.fnevExtended });
    bench.on(second, 'Unadvise', { connection: 1 });
    bench.logOff(first, LogoffFlag.MAPI_LOGOFF_SHARED);
    expect(bench.told).toEqual([]);
  });

  it('D39: notifications reach the registrations in order before the causing call has returned', () => {
    const { bench, first, second } = start();
    bench.on(second, 'Advise', { eventMask: Fnev.fnevExtended });
    bench.on(second, 'Advise', { eventMask: Fnev.fnevExtended });
    bench.logOff(first);
    const lines = bench.lines().filter(({ call }) => call === bench.world.calls.size);
    const what = lines.map((line) => line.what);
    expect(what.indexOf('notified')).toBeLessThan(what.lastIndexOf('returned'));
    expect([...bench.world.notifications.values()].map(({ connection }) => connection)).toEqual([1, 2]);
  });
});

describe('notifications of tables (T9)', () => {
  it('SetDefaultStore tells of every row that changes, in both tables', () => {
    const { bench, first, second } = start();
    const watch = (fn: 'GetMsgStoresTable' | 'GetStatusTable') => {
      const object = String(bench.on(second, fn, {}).out['lppTable']);
      const advise = { fn: 'IMAPITable.Advise', object, eventMask: Fnev.fnevTableModified } as const;
      expect(bench.call('B', advise).result).toBe(HR.S_OK);
      return object;
    };
    watch('GetMsgStoresTable');
    const status = watch('GetStatusTable');
    bench.on(first, 'SetDefaultStore', { flags: 1, store: 'Second' });
    expect([...bench.world.notifications.values()].map(({ content }) => content)).toEqual([
      'stores table: TABLE_ROW_MODIFIED Archive',
      'status table: TABLE_ROW_MODIFIED Archive',
      'stores table: TABLE_ROW_MODIFIED Second',
      'status table: TABLE_ROW_MODIFIED Second',
    ]);
    bench.call('B', { fn: 'IUnknown.Release', object: status });
    expect(bench.sessionOf(first).advises).toBe(1);
    bench.on(first, 'SetDefaultStore', { flags: 1, store: 'Archive' });
    expect(bench.world.notifications.size).toBe(6);
  });

  it('IMAPITable::Unadvise ends only the registrations of its own table (D38)', () => {
    const { bench, first } = start();
    const object = String(bench.on(first, 'GetMsgStoresTable', {}).out['lppTable']);
    bench.on(first, 'Advise', {});
    bench.call('A', { fn: 'IMAPITable.Advise', object });
    const end = (connection: number) =>
      bench.call('A', { fn: 'IMAPITable.Unadvise', object, connection }).result;
    expect(end(1)).toBe(HR.MAPI_E_INVALID_PARAMETER);
    expect(end(2)).toBe(HR.S_OK);
  });
});
