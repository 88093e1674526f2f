import { describe, expect, it } from 'vitest';
import { HR } from '../../shared/mapi/extendedCodes';
import { LogoffFlag } from '../../shared/mapi/logoffFlags';
import { LogonFlag } from '../../shared/mapi/logonFlags';
import { Fnev } from '../../shared/mapi/notificationEvents';
import type { CallRecord } from '../../shared/model/run';
import type { WorldInput } from '../../shared/scenario/worldSchema';
import { Bench } from './testing/bench';

const { MAPI_ALLOW_OTHERS } = LogonFlag;
const { MAPI_LOGOFF_SHARED, MAPI_LOGOFF_UI } = LogoffFlag;

const store = { name: 'Archive', kind: 'store' as const };
const world = (particulars: Partial<WorldInput> = {}): WorldInput => ({
  clients: [{ name: 'A' }, { name: 'B' }, { name: 'C' }],
  profiles: [{ name: 'Work', services: [{ name: 'Personal Folders', providers: [store] }] }],
  ...particulars,
});

/** A holds a shared session, B and C have joined and registered. */
const shared = (settings: WorldInput['settings'] = {}, clients = world().clients ?? []) => {
  const bench = new Bench(world({ settings, clients }));
  const a = bench.logOn('A', 'Work', MAPI_ALLOW_OTHERS);
  const b = bench.join('B');
  const c = bench.join('C');
  for (const logon of [a, b, c]) bench.on(logon, 'Advise', { eventMask: 0 });
  return { bench, a, b, c };
};

const life = (bench: Bench, logon: CallRecord) => bench.world.members.get(bench.member(logon))?.life;

describe('Logoff, arguments (4.1 steps 1 to 4)', () => {
  it('C100: Logoff(0, 0, 0) on an active member answers S_OK', () => {
    const bench = new Bench(world());
    const logon = bench.logOn('A', 'Work');
    expect(bench.logOff(logon).result).toBe(HR.S_OK);
    expect(life(bench, logon)).toBe('logged off');
    expect(bench.sessionOf(logon)).toMatchObject({ life: 'closed', word: 'ended' });
  });

  it.each([
    ['C101, F46: ulReserved', { reserved: 1 }, HR.MAPI_E_INVALID_PARAMETER],
    ['C102, F47: an undefined flag', { flags: 0x4 }, HR.MAPI_E_UNKNOWN_FLAGS],
    ['D42 before D43: both', { reserved: 1, flags: 0x4 }, HR.MAPI_E_INVALID_PARAMETER],
  ])('%s is refused and the member stays active', (_title, args, code) => {
    const bench = new Bench(world());
    const logon = bench.logOn('A', 'Work');
    expect(bench.on(logon, 'Logoff', args).result).toBe(code);
    expect(life(bench, logon)).toBe('active');
    expect(bench.on(logon, 'GetMsgStoresTable', {}).result).toBe(HR.S_OK);
  });
});

describe('Logoff, confirmation (4.1 step 6)', () => {
  const withMail = (settings: WorldInput['settings'] = {}) => {
    const [profile] = world().profiles ?? [];
    return new Bench(world({ settings, profiles: [{ ...profile, name: 'Work', outbox: ['Report'] }] }));
  };

  it('C106: without MAPI_LOGOFF_UI no dialog ever appears', () => {
    const bench = withMail({ confirmLogoff: 'always' });
    const logon = bench.logOn('A', 'Work', MAPI_ALLOW_OTHERS);
    bench.join('B');
    expect(bench.logOff(logon, MAPI_LOGOFF_SHARED).state).toBe('returned');
  });

  it('C107: with MAPI_LOGOFF_UI and unsent mail the user is asked (D44)', () => {
    const bench = withMail();
    const logon = bench.logOn('A', 'Work');
    const call = bench.logOff(logon, MAPI_LOGOFF_UI);
    expect(bench.dialog().body).toMatchObject({ kind: 'log-off-confirm', unsent: 1 });
    expect(life(bench, logon)).toBe('confirming');
    bench.answer({ press: 'Yes' });
    expect(call.result).toBe(HR.S_OK);
  });

  it('C108, F48: answering no answers MAPI_E_USER_CANCEL, tells nobody and leaves providers active (D45)', () => {
    const { bench, a, b } = shared();
    const call = bench.logOff(a, MAPI_LOGOFF_UI | MAPI_LOGOFF_SHARED);
    const from = bench.mark;
    bench.answer({ press: 'No' });
    expect(call.result).toBe(HR.MAPI_E_USER_CANCEL);
    expect(bench.told).toEqual([]);
    expect(bench.methods(from)).toEqual([]);
    expect([life(bench, a), life(bench, b)]).toEqual(['active', 'active']);
    expect(bench.sessionOf(a)).toMatchObject({ life: 'active', word: 'active' });
  });

  it('D44: without a reason nobody is asked', () => {
    const bench = new Bench(world());
    expect(bench.logOff(bench.logOn('A', 'Work'), MAPI_LOGOFF_UI).state).toBe('returned');
  });
});

describe('Logoff, the others (4.1 steps 7 and 8)', () => {
  it('C109: MAPI_LOGOFF_SHARED on an unshared session has no effect', () => {
    const bench = new Bench(world());
    const logon = bench.logOn('A', 'Work');
    const other = bench.logOn('B', 'Work');
    bench.on(other, 'Advise', {});
    expect(bench.logOff(logon, MAPI_LOGOFF_SHARED).result).toBe(HR.S_OK);
    expect(bench.told).toEqual([]);
    expect(bench.sessionOf(other).life).toBe('active');
  });

  it('C110, F53: it tells the session-level registrations of the other members, and only those (D46, D47)', () => {
    const { bench, a, b } = shared();
    bench.on(b, 'Advise', { entry: 'Archive', eventMask: Fnev.fnevCriticalError });
    expect(bench.logOff(a, MAPI_LOGOFF_SHARED).result).toBe(HR.S_OK);
    expect(bench.told).toEqual([
      'B fnevCriticalError 0x80040200 delivered',
      'C fnevCriticalError 0x80040200 delivered',
    ]);
    expect([...bench.world.notifications.values()].map(({ receiver }) => receiver)).toEqual([
      'M-002',
      'M-003',
    ]);
  });

  it('C111: any member may do so, not just the creator', () => {
    const { bench, c } = shared();
    bench.logOff(c, MAPI_LOGOFF_SHARED);
    expect(bench.told).toEqual([
      'A fnevCriticalError 0x80040200 delivered',
      'B fnevCriticalError 0x80040200 delivered',
    ]);
  });

  it('C112: the others stay active until they log off themselves (D48)', () => {
    const { bench, a, b, c } = shared();
    bench.logOff(a, MAPI_LOGOFF_SHARED);
    expect([life(bench, b), life(bench, c)]).toEqual(['active', 'active']);
    expect(bench.on(b, 'GetMsgStoresTable', {}).result).toBe(HR.S_OK);
    expect(bench.sessionOf(a)).toMatchObject({ life: 'ending', word: 'asked to log off' });
    bench.logOff(b);
    expect(bench.sessionOf(a).life).toBe('ending');
    bench.logOff(c);
    expect(bench.sessionOf(a).life).toBe('closed');
  });

  it('C113: a session that is being ended cannot be joined (D46)', () => {
    const { bench, a } = shared();
    bench.logOff(a, MAPI_LOGOFF_SHARED);
    expect(bench.join('A').result).toBe(HR.MAPI_E_LOGON_FAILED);
  });

  it('C114: every completed Logoff tells the registrations that asked for fnevExtended, own ones too', () => {
    const { bench, a, b } = shared();
    bench.on(a, 'Advise', { eventMask: Fnev.fnevExtended });
    bench.on(b, 'Advise', { eventMask: Fnev.fnevExtended });
    bench.logOff(a);
    expect(bench.told).toEqual(['A fnevExtended delivered', 'B fnevExtended delivered']);
    const [note] = bench.world.notifications.values();
    expect(note).toMatchObject({ content: 'extended event 1, no data', source: 'A', code: null });
    bench.on(b, 'Release', {});
    expect(bench.told.slice(2)).toEqual(['B fnevExtended delivered']);
  });

  it('D46: the critical errors of a shared end come before the extended events', () => {
    const { bench, a, b } = shared();
    bench.on(b, 'Advise', { eventMask: Fnev.fnevExtended });
    bench.logOff(a, MAPI_LOGOFF_SHARED);
    expect(bench.told).toEqual([
      'B fnevCriticalError 0x80040200 delivered',
      'B fnevCriticalError 0x80040200 delivered',
      'C fnevCriticalError 0x80040200 delivered',
      'B fnevExtended delivered',
    ]);
  });
});

describe('reactions of programs (D48)', () => {
  const cast = (b: 'at once' | 'ignore' | { afterMs: number }) => [
    { name: 'A' },
    { name: 'B', onEndOfSession: b },
    { name: 'C', onEndOfSession: 'ignore' as const },
  ];
  const reactions = (bench: Bench) => [...bench.world.notifications.values()].map((one) => one.reaction);

  it('D48: a program logs off at once, another ignores it', () => {
    const { bench, a, b, c } = shared({}, cast('at once'));
    bench.logOff(a, MAPI_LOGOFF_SHARED);
    expect([life(bench, b), life(bench, c)]).toEqual(['logged off', 'active']);
    expect(reactions(bench)).toEqual(['logged off', 'ignores it']);
  });

  it('D48: a program logs off later', () => {
    const { bench, a, b } = shared({}, cast({ afterMs: 2_000 }));
    bench.logOff(a, MAPI_LOGOFF_SHARED);
    expect(reactions(bench)[0]).toBe('will log off');
    bench.engine.advance(1_999);
    expect(life(bench, b)).toBe('active');
    bench.engine.advance(1);
    expect(life(bench, b)).toBe('logged off');
    expect(reactions(bench)[0]).toBe('logged off');
  });

  it('D48: a program inside another call logs off when that call has returned', () => {
    const { bench, a, b } = shared({ confirmLogoff: 'always' }, cast('at once'));
    const other = bench.call('B', {
      fn: 'MAPILogonEx',
      flags: LogonFlag.MAPI_NEW_SESSION | LogonFlag.MAPI_LOGON_UI,
    });
    expect(other.state).toBe('waiting for user');
    bench.logOff(a, MAPI_LOGOFF_SHARED);
    expect(life(bench, b)).toBe('active');
    bench.answer({ press: 'Cancel' }, 'B');
    expect(other.result).toBe(HR.MAPI_E_USER_CANCEL);
    expect(life(bench, b)).toBe('logged off');
  });

  it('D48: a program that has logged off in the meantime does not do it again', () => {
    const { bench, a, b } = shared({}, cast({ afterMs: 500 }));
    bench.logOff(a, MAPI_LOGOFF_SHARED);
    bench.logOff(b);
    const calls = bench.world.calls.size;
    bench.engine.advance(1_000);
    expect(bench.world.calls.size).toBe(calls);
  });

  it('D48: one told by several registrations acts once', () => {
    const { bench, a, b } = shared({}, cast('at once'));
    bench.on(b, 'Advise', {});
    bench.logOff(a, MAPI_LOGOFF_SHARED);
    expect(reactions(bench)).toEqual(['logged off', 'none', 'ignores it']);
  });
});
