import { describe, expect, it } from 'vitest';
import { HR } from '../../../shared/mapi/extendedCodes';
import type { CallInput } from '../../../shared/mapi/calls';
import { sessionMethods, type SessionMethodName } from '../../../shared/mapi/sessionMethods';
import { Bench } from '../testing/bench';

const world = {
  clients: [{ name: 'A' }, { name: 'B' }],
  profiles: [
    {
      name: 'Work',
      services: [{ name: 'Personal Folders', providers: [{ name: 'Archive', kind: 'store' as const }] }],
    },
  ],
};

/** Arguments with which each method succeeds or at least gets past its checks. */
const argumentsOf: Record<Exclude<SessionMethodName, 'AddRef' | 'Release'>, object> = {
  QueryInterface: { iid: 'IUnknown' },
  GetLastError: { hResult: HR.MAPI_E_NOT_FOUND },
  GetMsgStoresTable: {},
  OpenMsgStore: { store: 'Archive' },
  OpenAddressBook: {},
  OpenProfileSection: { section: 'Personal Folders' },
  GetStatusTable: {},
  OpenEntry: { entry: 'Archive/Inbox' },
  CompareEntryIDs: { entry1: 'Archive', entry2: 'Archive' },
  Advise: {},
  Unadvise: { connection: 1 },
  MessageOptions: {},
  QueryDefaultMessageOpt: { addressType: 'SMTP' },
  EnumAdrTypes: {},
  QueryIdentity: {},
  Logoff: {},
  SetDefaultStore: { flags: 1, store: 'Archive' },
  AdminServices: {},
  ShowForm: {},
  PrepareForm: {},
};

const methods = Object.keys(argumentsOf) as (keyof typeof argumentsOf)[];

const callOf = (method: string, session: string): CallInput =>
  ({
    fn: `IMAPISession.${method}`,
    session,
    ...argumentsOf[method as keyof typeof argumentsOf],
  }) as CallInput;

describe('a session object after Logoff (4.1)', () => {
  it('C103: the table of this test names every method of the interface', () => {
    expect([...methods, 'AddRef', 'Release'].sort()).toEqual(Object.keys(sessionMethods).sort());
  });

  it.each(methods)(
    'C103, F49: %s answers MAPI_E_INVALID_OBJECT, out parameters NULL or 0 (D41)',
    (method) => {
      const bench = new Bench(world);
      const logon = bench.logOn('A', 'Work');
      bench.logOff(logon);
      const { result, out } = bench.call('A', callOf(method, bench.member(logon)));
      expect(result).toBe(HR.MAPI_E_INVALID_OBJECT);
      for (const value of Object.values(out)) expect([null, 0]).toContain(value);
    },
  );

  it.each(methods)('C38: %s from another process answers MAPI_E_INVALID_OBJECT (D37)', (method) => {
    const bench = new Bench(world);
    const logon = bench.logOn('A', 'Work');
    expect(bench.call('B', callOf(method, bench.member(logon))).result).toBe(HR.MAPI_E_INVALID_OBJECT);
    expect(bench.sessionOf(logon).life).toBe('active');
  });

  it('C104: AddRef and Release count after Logoff, and Release never fails (D41)', () => {
    const bench = new Bench(world);
    const logon = bench.logOn('A', 'Work');
    bench.logOff(logon);
    expect(bench.on(logon, 'AddRef', {}).out['count']).toBe(2);
    expect(bench.on(logon, 'Release', {}).out['count']).toBe(1);
    expect(bench.on(logon, 'Release', {}).out['count']).toBe(0);
    expect(bench.world.members.size).toBe(0);
  });

  it('C105: a second Logoff answers MAPI_E_INVALID_OBJECT (D40)', () => {
    const bench = new Bench(world);
    const logon = bench.logOn('A', 'Work');
    expect(bench.logOff(logon).result).toBe(HR.S_OK);
    expect(bench.logOff(logon).result).toBe(HR.MAPI_E_INVALID_OBJECT);
  });

  it('D41: a released session object is gone: even Release is flagged as use after free', () => {
    const bench = new Bench(world);
    const logon = bench.logOn('A', 'Work');
    bench.logOff(logon);
    bench.on(logon, 'Release', {});
    expect(bench.on(logon, 'Release', {}).result).toBe(HR.MAPI_E_INVALID_OBJECT);
    expect(bench.linesOf('warning').at(-1)?.params).toEqual({ about: 'use after release' });
  });

  it('C123: the last Release without Logoff logs off implicitly (D52)', () => {
    const bench = new Bench(world);
    const logon = bench.logOn('A', 'Work');
    expect(bench.on(logon, 'Release', {}).out['count']).toBe(0);
    expect(bench.sessionOf(logon).life).toBe('closed');
    expect(bench.linesOf('implicit logoff').map(({ rule }) => rule)).toEqual(['D52']);
    expect(bench.methods()).toContain('Archive.Logoff');
  });
});

describe('objects left open at Logoff', () => {
  const open = () => {
    const bench = new Bench(world);
    const logon = bench.logOn('A', 'Work');
    const store = String(bench.on(logon, 'OpenMsgStore', { store: 'Archive' }).out['lppMDB']);
    const table = String(bench.on(logon, 'GetStatusTable', {}).out['lppTable']);
    const status = String(bench.on(logon, 'OpenEntry', { entry: 'status/subsystem' }).out['lppUnk']);
    return { bench, logon, store, table, status };
  };

  it('C122, F50: they answer MAPI_E_INVALID_OBJECT and appear in the leak report (D52)', () => {
    const { bench, logon, store, table, status } = open();
    expect(bench.sessionOf(logon)).toMatchObject({ objects: 3, leaked: 0 });
    expect(bench.logOff(logon).result).toBe(HR.S_OK);
    const calls: CallInput[] = [
      { fn: 'IMsgStore.StoreLogoff', object: store, flags: 1 },
      { fn: 'IMAPITable.QueryRows', object: table },
      { fn: 'IMAPIStatus.ValidateState', object: status },
    ];
    for (const call of calls) expect(bench.call('A', call).result).toBe(HR.MAPI_E_INVALID_OBJECT);
    expect(bench.sessionOf(logon)).toMatchObject({ objects: 0, leaked: 3 });
    const [report] = bench.linesOf('objects leaked');
    expect(report?.params).toMatchObject({ client: 'A', count: 3 });
    expect(report?.params['objects']).toContain(`${store} store Archive`);
  });

  it('C122: AddRef and Release still work on them, and the last Release ends the leak', () => {
    const { bench, logon, store } = open();
    bench.logOff(logon);
    expect(bench.call('A', { fn: 'IUnknown.AddRef', object: store }).out['count']).toBe(2);
    expect(bench.call('A', { fn: 'IUnknown.Release', object: store }).out['count']).toBe(1);
    expect(bench.call('A', { fn: 'IUnknown.Release', object: store }).out['count']).toBe(0);
    expect(bench.sessionOf(logon).leaked).toBe(2);
    expect(bench.call('A', { fn: 'IUnknown.Release', object: store }).result).toBe(HR.MAPI_E_INVALID_OBJECT);
  });

  it('C122: a leak ends with the last Release of its object also when the session object has gone before', () => {
    const { bench, logon, store } = open();
    bench.logOff(logon);
    bench.call('A', { fn: 'IMAPISession.Release', session: String(logon.out['lppSession']) });
    bench.call('A', { fn: 'IUnknown.Release', object: store });
    expect(bench.sessionOf(logon).leaked).toBe(2);
  });

  it('D52: objects released in time are no leak', () => {
    const { bench, logon, store, table, status } = open();
    for (const object of [store, table, status]) bench.call('A', { fn: 'IUnknown.Release', object });
    bench.logOff(logon);
    expect(bench.sessionOf(logon)).toMatchObject({ objects: 0, leaked: 0 });
    expect(bench.linesOf('objects leaked')).toEqual([]);
  });

  it('D37: an object of another process answers MAPI_E_INVALID_OBJECT', () => {
    const { bench, table } = open();
    expect(bench.call('B', { fn: 'IMAPITable.QueryRows', object: table }).result).toBe(
      HR.MAPI_E_INVALID_OBJECT,
    );
    expect(bench.call('B', { fn: 'IUnknown.Release', object: table }).result).toBe(HR.MAPI_E_INVALID_OBJECT);
  });
});
