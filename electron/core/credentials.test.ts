import { describe, expect, it } from 'vitest';
import { HR } from '../../shared/mapi/extendedCodes';
import { LogonFlag } from '../../shared/mapi/logonFlags';
import type { WorldInput } from '../../shared/scenario/worldSchema';
import { Bench } from './testing/bench';

const { MAPI_LOGON_UI, MAPI_PASSWORD_UI, MAPI_USE_DEFAULT } = LogonFlag;

const world = (legacyProfilePasswords: boolean, rememberPassword = false): WorldInput => ({
  settings: { legacyProfilePasswords },
  clients: [{ name: 'Outlook' }],
  profiles: [{ name: 'Locked', default: true, password: 'opensesame', rememberPassword }, { name: 'Open' }],
});

const logOn = (flags: number, more: object = {}, input = world(true)) => {
  const bench = new Bench(input);
  const record = bench.call('Outlook', { fn: 'MAPILogonEx', profileName: 'Locked', flags, ...more });
  return { bench, record };
};

const errorOf = (bench: Bench) => {
  const { body } = bench.dialog();
  return 'error' in body ? body.error : undefined;
};

describe('credentials of the profile (procedure 3.2 E)', () => {
  it('C18: an empty password acts like NULL (D12)', () => {
    const { record } = logOn(0, { profileName: 'Open', password: '' }, world(false));
    expect(record.result).toBe(HR.S_OK);
  });

  it('C18: a non-empty one fails unless legacy passwords are enabled (D12, F18)', () => {
    const call = { profileName: 'Open', password: 'anything' };
    expect(logOn(0, call, world(false)).record.result).toBe(HR.MAPI_E_LOGON_FAILED);
    expect(logOn(0, call, world(true)).record.result).toBe(HR.S_OK);
  });

  it('C53: valid or absent credentials lead straight to the session', () => {
    expect(logOn(0, { profileName: 'Open' }).record.result).toBe(HR.S_OK);
    expect(logOn(0, { password: 'opensesame' }).record.result).toBe(HR.S_OK);
    expect(logOn(0, {}, world(true, true)).record.result).toBe(HR.S_OK);
  });

  it.each([
    ['named profile', { profileName: 'Locked' }, 0],
    ['named profile, with MAPI_LOGON_UI', { profileName: 'Locked' }, MAPI_LOGON_UI],
    ['default profile', { profileName: null }, MAPI_USE_DEFAULT],
    ['default profile, with MAPI_LOGON_UI', { profileName: null }, MAPI_USE_DEFAULT | MAPI_LOGON_UI],
  ])('C54: invalid credentials without MAPI_PASSWORD_UI fail: %s (D13, F19)', (_name, call, flags) => {
    const { bench, record } = logOn(flags, { ...call, password: 'wrong' });
    expect(record.result).toBe(HR.MAPI_E_LOGON_FAILED);
    expect(bench.dialogs).toEqual([]);
    expect(bench.path(record).slice(-3)).toEqual(['credentials:no', 'password-ui:no', 'error-credentials']);
  });

  it('C55: with MAPI_PASSWORD_UI a password-only dialog appears, and the right entry yields the session', () => {
    const { bench, record } = logOn(MAPI_PASSWORD_UI);
    expect(bench.dialog().body).toEqual({ kind: 'profile-password', profile: 'Locked', error: null });
    bench.answer({ press: 'OK', password: 'opensesame' });
    expect(record.result).toBe(HR.S_OK);
    expect(bench.path(record).slice(-4)).toEqual([
      'credentials:no',
      'password-ui:yes',
      'prompt-password',
      'return-session',
    ]);
  });

  it('C56: cancelling the password dialog returns MAPI_E_USER_CANCEL (F21)', () => {
    const { bench, record } = logOn(MAPI_PASSWORD_UI);
    bench.answer({ press: 'Cancel' });
    expect(record.result).toBe(HR.MAPI_E_USER_CANCEL);
  });

  it('C56: one wrong entry is told and asked again; two wrong entries fail (D14, F20)', () => {
    const right = logOn(MAPI_PASSWORD_UI);
    right.bench.answer({ press: 'OK', password: 'wrong' });
    expect(errorOf(right.bench)).toBe('wrong password');
    right.bench.answer({ press: 'OK', password: 'opensesame' });
    expect(right.record.result).toBe(HR.S_OK);
    const wrong = logOn(MAPI_PASSWORD_UI);
    wrong.bench.answer({ press: 'OK', password: 'wrong' });
    wrong.bench.answer({ press: 'OK' });
    expect(wrong.record.result).toBe(HR.MAPI_E_LOGON_FAILED);
  });

  it("D13: the chooser's own password field is the prompt: right at once, or told and asked once more", () => {
    const { bench, record } = logOn(MAPI_LOGON_UI, { profileName: null });
    expect(bench.dialog().body).toMatchObject({ kind: 'choose-profile', askPassword: true });
    bench.answer({ press: 'OK', name: 'Locked', password: 'wrong' });
    expect(bench.dialog().body).toMatchObject({ selected: 'Locked', error: 'wrong password' });
    bench.answer({ press: 'OK', name: 'Locked', password: 'opensesame' });
    expect(record.result).toBe(HR.S_OK);
  });

  it('D14: wrong twice in the chooser fails; cancelling the second one is a cancel', () => {
    const ask = () => {
      const run = logOn(MAPI_LOGON_UI, { profileName: null });
      run.bench.answer({ press: 'OK', name: 'Locked' });
      return run;
    };
    const wrong = ask();
    wrong.bench.answer({ press: 'OK', name: 'Locked', password: 'wrong' });
    expect(wrong.record.result).toBe(HR.MAPI_E_LOGON_FAILED);
    const cancelled = ask();
    cancelled.bench.answer({ press: 'Cancel' });
    expect(cancelled.record.result).toBe(HR.MAPI_E_USER_CANCEL);
  });

  it('no chooser asks for a password when no listed profile carries one', () => {
    const { bench } = logOn(
      MAPI_LOGON_UI,
      { profileName: null },
      { clients: [{ name: 'Outlook' }], profiles: [{ name: 'Open' }] },
    );
    expect(bench.dialog().body).toMatchObject({ askPassword: false });
  });

  it('what is typed or passed as a password is in no record, snapshot, change or trace line', () => {
    const secret = 'Pr3tend-but-secret';
    const bench = new Bench({ ...world(true), profiles: [{ name: 'Locked', password: secret }] });
    bench.call('Outlook', {
      fn: 'MAPILogonEx',
      profileName: 'Locked',
      password: `${secret}?`,
      flags: MAPI_PASSWORD_UI,
    });
    bench.answer({ press: 'OK', password: `${secret}!` });
    bench.answer({ press: 'OK', password: secret });
    const everything = JSON.stringify([bench.world.toState(), bench.world.takeChanges()]);
    expect(everything).toContain('profile-password');
    expect(everything).not.toContain(secret);
  });
});
