import { describe, expect, it } from 'vitest';
import { HR } from '../../../shared/mapi/extendedCodes';
import { LogonFlag } from '../../../shared/mapi/logonFlags';
import { Simple } from '../../../shared/mapi/simpleCodes';
import { SimpleFlag } from '../../../shared/mapi/simpleFlags';
import { simpleCodeOf } from '../../../shared/mapi/simpleResult';
import type { CallInput } from '../../../shared/mapi/calls';
import { failureOf } from '../../../shared/mapi/failures';
import { addFault } from '../faults';
import { Bench } from '../testing/bench';

const { MAPI_LOGON_UI, MAPI_NEW_SESSION, MAPI_PASSWORD_UI } = SimpleFlag;

const world = {
  clients: [{ name: 'Scan station', initialized: false }, { name: 'Invoices' }],
  profiles: [{ name: 'Work', default: true }, { name: 'Field' }],
};

const logonOf = (
  bench: Bench,
  more: Partial<Extract<CallInput, { fn: 'MAPILogon' }>> = {},
  client = 'Scan station',
) => bench.call(client, { fn: 'MAPILogon', ...more });
const handleOf = (record: { out: Record<string, unknown> }) => String(record.out['lplhSession']);
const logoffOf = (bench: Bench, handle: string | number, more: object = {}, client = 'Scan station') =>
  bench.call(client, { fn: 'MAPILogoff', handle, ...more });
const aliveOn = (bench: Bench) =>
  [...bench.world.living].map(({ kind, members }) => ({ kind, members: members.length }));

describe('MAPILogon (4.2)', () => {
  it('C131: without name, password and dialog it fails with 3 unless a shared session exists', () => {
    const bench = new Bench(world);
    expect(logonOf(bench)).toMatchObject({ result: Simple.MAPI_E_LOGIN_FAILURE, out: { lplhSession: null } });
    bench.call('Invoices', { fn: 'MAPILogonEx', profileName: 'Field', flags: LogonFlag.MAPI_ALLOW_OTHERS });
    const joined = logonOf(bench);
    expect(joined.result).toBe(Simple.SUCCESS_SUCCESS);
    expect(handleOf(joined)).toBe('0x00001A01');
    expect(aliveOn(bench)).toEqual([{ kind: 'shared', members: 2 }]);
  });

  it('C131: the default profile is not used', () => {
    const bench = new Bench(world);
    expect(logonOf(bench, { profileName: '' }).result).toBe(Simple.MAPI_E_LOGIN_FAILURE);
    expect(bench.dialogs).toEqual([]);
    expect(bench.world.living.size).toBe(0);
  });

  it('C132: every logon gives another nonzero handle, greater than the one before, also on one session (D62)', () => {
    const bench = new Bench(world);
    const handles = [1, 2, 3].map(() => Number(handleOf(logonOf(bench, { profileName: 'Field' }))));
    expect(handles).toEqual([0x1a01, 0x1a02, 0x1a03]);
    expect(aliveOn(bench)).toEqual([{ kind: 'shared', members: 3 }]);
    expect(logoffOf(bench, handles[1] ?? 0).result).toBe(0);
    expect(Number(handleOf(logonOf(bench)))).toBe(0x1a04);
  });

  it('C133: a cancelled dialog gives 1', () => {
    const bench = new Bench(world);
    const record = logonOf(bench, { flags: MAPI_LOGON_UI });
    expect(bench.dialogs).toEqual(['choose-profile']);
    expect(bench.dialog().body).toMatchObject({ selected: '' });
    bench.answer({ press: 'Cancel' });
    expect(record).toMatchObject({ result: Simple.MAPI_E_USER_ABORT, out: { lplhSession: null } });
  });

  it('C134, F57: a full machine gives 8, but joining is still possible', () => {
    const full = new Bench({ ...world, settings: { sessionLimit: 1 } });
    expect(logonOf(full, { profileName: 'Work' }).result).toBe(0);
    expect(logonOf(full, { profileName: 'Field', flags: MAPI_NEW_SESSION }).result).toBe(
      Simple.MAPI_E_TOO_MANY_SESSIONS,
    );
    expect(logonOf(full, { profileName: 'Field' }).result).toBe(0);
    expect(failureOf('F57').outer[0]).toMatchObject({ call: 'MAPILogon', code: 'MAPI_E_TOO_MANY_SESSIONS' });
  });

  it('C137: its session can be joined by MAPILogonEx, but not one made with MAPI_NEW_SESSION (D61)', () => {
    const bench = new Bench(world);
    logonOf(bench, { profileName: 'Field' });
    const joined = bench.call('Invoices', { fn: 'MAPILogonEx', profileName: 'Work' });
    expect(aliveOn(bench)).toEqual([{ kind: 'shared', members: 2 }]);
    expect(joined.session).toBe('S-001');

    const own = new Bench(world);
    logonOf(own, { profileName: 'Field', flags: MAPI_NEW_SESSION });
    own.call('Invoices', { fn: 'MAPILogonEx', profileName: 'Work' });
    expect(aliveOn(own)).toEqual([
      { kind: 'individual', members: 1 },
      { kind: 'individual', members: 1 },
    ]);
  });

  it('D63: needs no MAPIInitialize, and MAPIUninitialize does not end what a handle holds', () => {
    const bench = new Bench(world);
    const simple = logonOf(bench, { profileName: 'Field' });
    expect(bench.call('Scan station', { fn: 'MAPILogonEx' }).result).toBe(HR.MAPI_E_NOT_INITIALIZED);
    bench.call('Scan station', { fn: 'MAPIInitialize' });
    bench.call('Scan station', { fn: 'MAPIUninitialize' });
    expect(bench.world.living.size).toBe(1);
    expect(logoffOf(bench, handleOf(simple)).result).toBe(0);
    expect(bench.world.living.size).toBe(0);
  });

  const bad: Record<string, Partial<Extract<CallInput, { fn: 'MAPILogon' }>>> = {
    ulReserved: { reserved: 1 },
    'a NULL out pointer': { outSession: false },
    'an unknown flag': { flags: 0x40 },
    'LOGON_UI with PASSWORD_UI': { flags: MAPI_LOGON_UI | MAPI_PASSWORD_UI },
    'a name of 257 characters': { profileName: 'x'.repeat(257) },
    'a password of 257 characters': { password: 'x'.repeat(257), profileName: 'Work' },
  };
  for (const [what, argument] of Object.entries(bad)) {
    it(`4.2 step 1: ${what} gives 2 before anything happens, also with a shared session`, () => {
      const bench = new Bench(world);
      bench.call('Invoices', { fn: 'MAPILogonEx', profileName: 'Work', flags: LogonFlag.MAPI_ALLOW_OTHERS });
      const rows = bench.world.sessions.size;
      expect(logonOf(bench, argument)).toMatchObject({
        result: Simple.MAPI_E_FAILURE,
        out: { lplhSession: null },
      });
      expect(bench.world.sessions.size).toBe(rows);
      expect(bench.world.handles.size).toBe(0);
      expect(bench.dialogs).toEqual([]);
    });
  }

  it('4.2 steps 4 and 5: an unknown name is asked for with MAPI_LOGON_UI like a missing one, else 3', () => {
    const bench = new Bench(world);
    expect(logonOf(bench, { profileName: 'Nobody' }).result).toBe(Simple.MAPI_E_LOGIN_FAILURE);
    const asked = logonOf(bench, { profileName: 'Nobody', flags: MAPI_LOGON_UI });
    expect(bench.dialogs).toEqual(['choose-profile']);
    bench.answer({ press: 'OK', name: 'Field' });
    expect(asked.result).toBe(0);
    expect(bench.world.sessions.get(asked.session ?? '')?.profile).toBe('Field');
  });

  it('4.2 step 6: a wrong password is asked for with either dialog flag: cancel 1, twice wrong 3, right 0; without 3', () => {
    const secret = {
      ...world,
      settings: { legacyProfilePasswords: true },
      profiles: [{ name: 'Vault', password: 'open' }],
    };
    const start = (flags: number) => {
      const bench = new Bench(secret);
      return { bench, record: logonOf(bench, { profileName: 'Vault', password: 'wrong', flags }) };
    };
    expect(start(0).record.result).toBe(Simple.MAPI_E_LOGIN_FAILURE);
    for (const flag of [MAPI_LOGON_UI, MAPI_PASSWORD_UI]) {
      const cancelled = start(flag);
      expect(cancelled.bench.dialogs).toEqual(['profile-password']);
      cancelled.bench.answer({ press: 'Cancel' });
      expect(cancelled.record.result).toBe(Simple.MAPI_E_USER_ABORT);
      const wrong = start(flag);
      wrong.bench.answer({ press: 'OK', password: 'no' });
      wrong.bench.answer({ press: 'OK', password: 'no' });
      expect(wrong.record.result).toBe(Simple.MAPI_E_LOGIN_FAILURE);
      const right = start(flag);
      right.bench.answer({ press: 'OK', password: 'open' });
      expect(right.record.result).toBe(0);
      expect(JSON.stringify(right.bench.world.toState())).not.toContain('wrong');
    }
  });

  it('C132, step 7 of 3.2: a logon waits for the mutex that another program holds', () => {
    const bench = new Bench(world);
    bench.call('Invoices', { fn: 'MAPILogonEx', flags: LogonFlag.MAPI_LOGON_UI });
    const waiting = logonOf(bench, { profileName: 'Field' });
    expect(waiting.state).toBe('waiting for lock');
    bench.answer({ press: 'Cancel' });
    expect(waiting.result).toBe(0);
  });

  it('4.2: the table of inner results gives 0, 1, 3, 5, 8 and otherwise 2', () => {
    const expected = new Map<number, number>([
      [HR.S_OK, 0],
      [HR.MAPI_E_USER_CANCEL, 1],
      [HR.MAPI_E_LOGON_FAILED, 3],
      [HR.MAPI_E_NOT_FOUND, 3],
      [HR.MAPI_E_NOT_ENOUGH_MEMORY, 5],
      [HR.MAPI_E_SESSION_LIMIT, 8],
    ]);
    for (const code of Object.values(HR)) expect(simpleCodeOf(code)).toBe(expected.get(code) ?? 2);
  });

  it('F45: too little memory for the session gives 5', () => {
    const bench = new Bench(world);
    addFault(bench.world, { id: 'memory', preset: 'memory.low' });
    expect(logonOf(bench, { profileName: 'Work' }).result).toBe(Simple.MAPI_E_INSUFFICIENT_MEMORY);
  });
});

describe('MAPILogoff (4.2)', () => {
  const open = () => {
    const bench = new Bench(world);
    return { bench, handle: handleOf(logonOf(bench, { profileName: 'Field' })) };
  };

  it('C135, F55: handle 0 and a used-up handle give 19 and end nothing', () => {
    const { bench, handle } = open();
    expect(logoffOf(bench, 0).result).toBe(Simple.MAPI_E_INVALID_SESSION);
    expect(logoffOf(bench, 'nonsense').result).toBe(Simple.MAPI_E_INVALID_SESSION);
    expect(bench.world.living.size).toBe(1);
    expect(logoffOf(bench, handle).result).toBe(0);
    expect(logoffOf(bench, handle).result).toBe(Simple.MAPI_E_INVALID_SESSION);
    expect(failureOf('F55').outer[0]?.code).toBe('MAPI_E_INVALID_SESSION');
  });

  it('C136, F56: flags or the reserved argument give 2 and the handle still works (D64)', () => {
    const { bench, handle } = open();
    for (const more of [{ flags: 1 }, { reserved: 1 }, { flags: 2, reserved: 3 }]) {
      expect(logoffOf(bench, handle, more).result).toBe(Simple.MAPI_E_FAILURE);
      expect(bench.world.living.size).toBe(1);
    }
    expect(bench.world.handles.get(handle)).toMatchObject({ state: 'valid', lastResult: 2 });
    expect(logoffOf(bench, handle, { uiParam: 0xffff }).result).toBe(0);
    expect(failureOf('F56').outer[0]?.code).toBe('MAPI_E_FAILURE');
  });

  it('D64: the handle is looked at before the flags', () => {
    const { bench } = open();
    expect(logoffOf(bench, 0, { flags: 1, reserved: 1 }).result).toBe(Simple.MAPI_E_INVALID_SESSION);
  });

  it('C138: a handle of another process gives 19 and stays valid for its own', () => {
    const { bench, handle } = open();
    expect(logoffOf(bench, handle, {}, 'Invoices').result).toBe(Simple.MAPI_E_INVALID_SESSION);
    expect(logoffOf(bench, handle).result).toBe(0);
  });

  it('4.2 step 3: a memory fault gives 5 and terminates nothing (D64)', () => {
    const { bench, handle } = open();
    addFault(bench.world, { id: 'memory', preset: 'memory.logoff', trigger: { kind: 'only', attempt: 1 } });
    expect(logoffOf(bench, handle).result).toBe(Simple.MAPI_E_INSUFFICIENT_MEMORY);
    expect(bench.world.handles.get(handle)?.state).toBe('valid');
    expect(bench.world.living.size).toBe(1);
    expect(logoffOf(bench, handle).result).toBe(0);
  });

  it('4.2 step 4: the member of the handle goes, others of the session stay; no dialog even with unsent mail', () => {
    const bench = new Bench({
      ...world,
      settings: { confirmLogoff: 'always' },
      profiles: [{ name: 'Field', outbox: ['offer'] }],
    });
    const first = handleOf(logonOf(bench, { profileName: 'Field' }));
    const second = handleOf(logonOf(bench));
    expect(logoffOf(bench, second).result).toBe(0);
    expect(bench.dialogs).toEqual([]);
    expect(aliveOn(bench)).toEqual([{ kind: 'shared', members: 1 }]);
    expect(logoffOf(bench, first).result).toBe(0);
    expect(bench.world.living.size).toBe(0);
    expect([...bench.world.handles.values()].map(({ state }) => state)).toEqual(['invalid', 'invalid']);
    expect(bench.world.members.size).toBe(0);
  });

  it('C130: after fast shutdown of the process its handles are invalid and MAPILogon fails (D66)', () => {
    const bench = new Bench(world);
    const handle = handleOf(logonOf(bench, { profileName: 'Field' }, 'Invoices'));
    const member = bench.call('Invoices', { fn: 'MAPILogonEx', flags: 0 }).out['lppSession'] as string;
    bench.call('Invoices', { fn: 'IMAPIClientShutdown.DoFastShutdown', session: member });
    expect(bench.world.handles.get(handle)?.state).toBe('invalid');
    expect(logoffOf(bench, handle, {}, 'Invoices').result).toBe(Simple.MAPI_E_INVALID_SESSION);
    expect(logonOf(bench, { profileName: 'Work' }, 'Invoices').result).toBe(Simple.MAPI_E_FAILURE);
  });
});
