import { describe, expect, it } from 'vitest';
import { HR } from '../../shared/mapi/extendedCodes';
import { InitFlag } from '../../shared/mapi/initFlags';
import type { FaultPreset } from '../../shared/mapi/faultPresets';
import { Bench } from './testing/bench';

const { MAPI_NT_SERVICE, MAPI_NO_COINIT, MAPI_MULTITHREAD_NOTIFICATIONS } = InitFlag;

const store = { name: 'Archive', kind: 'store', dll: 'mspst32.dll' } as const;
const world = {
  clients: [
    { name: 'A', initialized: false },
    { name: 'Job', kind: 'service' as const, initialized: false },
    { name: 'B' },
  ],
  profiles: [{ name: 'Work', services: [{ name: 'Personal Folders', providers: [store] }] }],
};

const initialize = (bench: Bench, flags: number | null = null, version = 0, client = 'A') =>
  bench.call(client, { fn: 'MAPIInitialize', init: flags === null ? null : { version, flags } }).result;
const uninitialize = (bench: Bench, client = 'A') => bench.call(client, { fn: 'MAPIUninitialize' });
const countOf = (bench: Bench, client = 'A') => bench.world.clients.get(client)?.initCount;
const logOn = (bench: Bench) => bench.logOn('A', 'Work');

describe('MAPIInitialize and MAPIUninitialize (2.1)', () => {
  it('C1, F1: every call before MAPIInitialize answers MAPI_E_NOT_INITIALIZED (D2)', () => {
    const bench = new Bench(world);
    expect(logOn(bench).result).toBe(HR.MAPI_E_NOT_INITIALIZED);
    expect(bench.call('A', { fn: 'MAPIAdminProfiles' }).result).toBe(HR.MAPI_E_NOT_INITIALIZED);
    const wrong = { fn: 'IMAPISession.Logoff', session: 'M-001', flags: 0xff } as const;
    expect(bench.call('A', wrong).result).toBe(HR.MAPI_E_NOT_INITIALIZED);
  });

  it('C2: a NULL argument is fine', () => {
    const bench = new Bench(world);
    expect(initialize(bench)).toBe(HR.S_OK);
    expect(logOn(bench).result).toBe(HR.S_OK);
  });

  it('C3, F2: a version other than 0 answers MAPI_E_INVALID_PARAMETER', () => {
    const bench = new Bench(world);
    expect(initialize(bench, 0, 1)).toBe(HR.MAPI_E_INVALID_PARAMETER);
    expect(countOf(bench)).toBe(0);
  });

  it('C4, F3: a flag outside 0x00010009 answers MAPI_E_UNKNOWN_FLAGS, 0x4 too (D55)', () => {
    for (const bit of [0x2, 0x4, 0x10, 0x20000, 0x40000000]) {
      expect(initialize(new Bench(world), bit)).toBe(HR.MAPI_E_UNKNOWN_FLAGS);
    }
    const every = MAPI_MULTITHREAD_NOTIFICATIONS | MAPI_NO_COINIT | MAPI_NT_SERVICE;
    expect(initialize(new Bench(world), every, 0, 'Job')).toBe(HR.S_OK);
  });

  it.each<[string, FaultPreset, number]>([
    ['F5', 'init.serviceRegistry', HR.MAPI_E_TOO_COMPLEX],
    ['F4', 'init.oleVersion', HR.MAPI_E_VERSION],
    ['COM', 'init.com', HR.MAPI_E_CALL_FAILED],
    ['F8', 'init.tooManyProcesses', HR.MAPI_E_SESSION_LIMIT],
    ['F8', 'init.resources', HR.MAPI_E_NOT_ENOUGH_RESOURCES],
    ['F7', 'init.notification', HR.MAPI_E_INVALID_OBJECT],
    ['F6', 'init.profileRegistry', HR.MAPI_E_NOT_INITIALIZED],
  ])('C5, %s: the failure %s yields exactly its code and leaves the count unchanged', (_id, preset, code) => {
    const bench = new Bench(world);
    bench.arm({ preset });
    expect(initialize(bench, MAPI_NT_SERVICE, 0, 'Job')).toBe(code);
    expect(countOf(bench, 'Job')).toBe(0);
  });

  it('C5: the steps that a flag leaves out cannot fail', () => {
    const bench = new Bench(world);
    bench.arm({ preset: 'init.serviceRegistry' });
    bench.arm({ preset: 'init.com' });
    expect(initialize(bench, MAPI_NO_COINIT)).toBe(HR.S_OK);
  });

  it('C6: failures are reported in the order of the steps, arguments first', () => {
    const bench = new Bench(world);
    bench.arm({ preset: 'init.profileRegistry' });
    expect(initialize(bench, 0x4)).toBe(HR.MAPI_E_UNKNOWN_FLAGS);
    bench.arm({ preset: 'init.oleVersion' });
    expect(initialize(bench, 0)).toBe(HR.MAPI_E_VERSION);
  });

  it('D54: a repeated call only counts: no step of the first one is gone through again', () => {
    const bench = new Bench(world);
    initialize(bench);
    bench.arm({ preset: 'init.profileRegistry' });
    expect(initialize(bench)).toBe(HR.S_OK);
    expect(countOf(bench)).toBe(2);
  });

  it('C7: two MAPIInitialize need two MAPIUninitialize', () => {
    const bench = new Bench(world);
    initialize(bench);
    initialize(bench);
    uninitialize(bench);
    expect(logOn(bench).result).toBe(HR.S_OK);
    uninitialize(bench);
    expect(logOn(bench).result).toBe(HR.MAPI_E_NOT_INITIALIZED);
  });

  it('C8: MAPIUninitialize without MAPIInitialize changes nothing and leaves a warning (D54)', () => {
    const bench = new Bench(world);
    expect(uninitialize(bench).result).toBeNull();
    expect(countOf(bench)).toBe(0);
    expect(bench.linesOf('warning').map(({ rule }) => rule)).toEqual(['D54']);
    expect(initialize(bench)).toBe(HR.S_OK);
    expect(countOf(bench)).toBe(1);
  });

  it('D54: the last MAPIUninitialize logs off every member of the process and frees what it holds', () => {
    const bench = new Bench(world);
    initialize(bench);
    const first = logOn(bench);
    const second = logOn(bench);
    bench.on(first, 'GetMsgStoresTable', {});
    uninitialize(bench);
    expect(bench.sessionOf(first).life).toBe('closed');
    expect(bench.sessionOf(second).life).toBe('closed');
    expect(bench.world.objects.size).toBe(0);
  });

  it('C125: provider DLLs are unloaded at the last MAPIUninitialize, not at Logoff', () => {
    const bench = new Bench(world);
    initialize(bench);
    const logon = logOn(bench);
    bench.logOff(logon);
    expect(bench.provider(logon, 'Archive').life).toBe('shut down');
    expect(bench.methods()).not.toContain('MAPI.FreeLibrary');
    uninitialize(bench);
    const [free] = bench.providerCalls().filter(({ params }) => params['method'] === 'FreeLibrary');
    expect(free?.params['dll']).toBe('mspst32.dll');
    expect(bench.provider(logon, 'Archive').life).toBe('unloaded');
  });

  it('D21: a service that forgets MAPI_NT_SERVICE is let in with a warning', () => {
    const bench = new Bench(world);
    expect(initialize(bench, 0, 0, 'Job')).toBe(HR.S_OK);
    expect(bench.linesOf('warning').map(({ rule }) => rule)).toEqual(['D21']);
  });
});
