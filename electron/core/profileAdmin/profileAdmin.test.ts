import { describe, expect, it } from 'vitest';
import { HR } from '../../../shared/mapi/extendedCodes';
import { LogonFlag } from '../../../shared/mapi/logonFlags';
import { ProfileFlag } from '../../../shared/mapi/profileFlags';
import type { CallInput } from '../../../shared/mapi/calls';
import { Bench } from '../testing/bench';

const { MAPI_APP_PROFILE, MAPI_DIALOG, MAPI_DEFAULT_SERVICES } = ProfileFlag;

const world = {
  settings: { legacyProfilePasswords: true },
  clients: [{ name: 'A' }, { name: 'B' }],
  profiles: [
    {
      name: 'Work',
      default: true,
      services: [
        {
          name: 'Mail',
          providers: [{ name: 'Mailbox', kind: 'store' as const, prompt: { accepts: 'letmein' } }],
        },
      ],
    },
    { name: 'Hidden', app: true },
    { name: 'Locked', password: 'opensesame' },
  ],
};

/** Methods of IProfAdmin by name, through an object of MAPIAdminProfiles. */
const start = (settings = world.settings) => {
  const bench = new Bench({ ...world, settings });
  const admin = String(bench.call('A', { fn: 'MAPIAdminProfiles' }).out['lppProfAdmin']);
  const on = (method: string, args: object) =>
    bench.call('A', { fn: `IProfAdmin.${method}`, admin, ...args } as unknown as CallInput);
  const names = (flags = 0) =>
    (on('GetProfileTable', { flags }).out['rows'] as { PR_DISPLAY_NAME: string }[]).map(
      (row) => row.PR_DISPLAY_NAME,
    );
  return { bench, admin, on, names };
};

describe('MAPIAdminProfiles and the profile table (2.4)', () => {
  it('the object is checked like any other; null stands for one made for the call', () => {
    const { bench, admin, on, names } = start();
    expect(names()).toEqual(['Work', 'Locked']);
    expect(bench.call('B', { fn: 'IProfAdmin.GetProfileTable', admin }).result).toBe(
      HR.MAPI_E_INVALID_OBJECT,
    );
    expect(bench.call('B', { fn: 'IProfAdmin.GetProfileTable' }).result).toBe(HR.S_OK);
    expect(bench.call('A', { fn: 'MAPIAdminProfiles', flags: 1 }).result).toBe(HR.MAPI_E_UNKNOWN_FLAGS);
    bench.call('A', { fn: 'IUnknown.Release', object: admin });
    expect(on('GetProfileTable', {}).result).toBe(HR.MAPI_E_INVALID_OBJECT);
  });

  it('app profiles are listed only with MAPI_APP_PROFILE', () => {
    expect(start().names(MAPI_APP_PROFILE)).toEqual(['Work', 'Hidden', 'Locked']);
  });

  it('C47: profiles marked for deletion are missing', () => {
    const { bench, on, names } = start();
    bench.logOn('A', 'Work');
    on('DeleteProfile', { name: 'Work' });
    expect(names()).toEqual(['Locked']);
  });

  it('C52: SetDefaultProfile(NULL) removes the default', () => {
    const { bench, on } = start();
    const defaults = () =>
      (on('GetProfileTable', {}).out['rows'] as { PR_DEFAULT_PROFILE: boolean }[]).filter(
        (row) => row.PR_DEFAULT_PROFILE,
      ).length;
    expect(defaults()).toBe(1);
    expect(on('SetDefaultProfile', { name: null }).result).toBe(HR.S_OK);
    expect(defaults()).toBe(0);
    const logon = bench.call('B', { fn: 'MAPILogonEx', flags: LogonFlag.MAPI_USE_DEFAULT });
    expect(logon.result).toBe(HR.MAPI_E_LOGON_FAILED);
  });

  it.each([
    ['Locked', HR.S_OK],
    ['work', HR.S_OK],
    ['Hidden', HR.MAPI_E_CALL_FAILED],
    ['Nobody', HR.MAPI_E_NOT_FOUND],
  ])('SetDefaultProfile %s', (name, code) => {
    const { bench, on } = start();
    expect(on('SetDefaultProfile', { name }).result).toBe(code);
    const [chosen] = [...bench.world.profiles.values()].filter(({ isDefault }) => isDefault);
    expect(chosen?.name).toBe(code === HR.S_OK && name === 'Locked' ? 'Locked' : 'Work');
  });
});

describe('CreateProfile', () => {
  it.each([
    ['x'.repeat(64), HR.S_OK],
    ['Ärger_2 neu', HR.S_OK],
    ['x'.repeat(65), HR.MAPI_E_STRING_TOO_LONG],
    ['', HR.MAPI_E_INVALID_PARAMETER],
    [' Work', HR.MAPI_E_INVALID_PARAMETER],
    ['Work ', HR.MAPI_E_INVALID_PARAMETER],
    ['a/b', HR.MAPI_E_INVALID_PARAMETER],
    ['WORK', HR.MAPI_E_NO_ACCESS],
  ])('D7: the name "%s"', (name, code) => {
    const { bench, on } = start();
    expect(on('CreateProfile', { name }).result).toBe(code);
    expect(bench.world.profiles.size).toBe(code === HR.S_OK ? 4 : 3);
  });

  it('a password is refused unless legacy passwords are enabled (D12)', () => {
    const create = { name: 'New', password: 'pw' };
    expect(start({ legacyProfilePasswords: false }).on('CreateProfile', create).result).toBe(
      HR.MAPI_E_INVALID_PARAMETER,
    );
    const { bench, on } = start();
    const call = on('CreateProfile', create);
    expect(call.result).toBe(HR.S_OK);
    expect(call.call).toMatchObject({ password: '' });
    expect(bench.logOn('A', 'New').result).toBe(HR.MAPI_E_LOGON_FAILED);
  });

  it('MAPI_DEFAULT_SERVICES runs the entry point of each default service with MSG_SERVICE_CREATE', () => {
    const { bench, on } = start();
    expect(on('CreateProfile', { name: 'New', flags: MAPI_DEFAULT_SERVICES }).result).toBe(HR.S_OK);
    const created = bench.linesOf('entry point').map(({ who, params }) => [who, params['context']]);
    expect(created).toEqual([
      ['Personal Folders', 2],
      ['Outlook Address Book', 2],
    ]);
    expect(bench.logOn('A', 'New').result).toBe(HR.S_OK);
  });

  it('an app profile stays hidden', () => {
    const { on, names } = start();
    on('CreateProfile', { name: 'Tool', flags: MAPI_APP_PROFILE });
    expect(names()).not.toContain('Tool');
    expect(names(MAPI_APP_PROFILE)).toContain('Tool');
  });
});

describe('DeleteProfile, RenameProfile and CopyProfile', () => {
  it('C124: a profile in use is marked and goes with its last session (DELP)', () => {
    const { bench, on, names } = start();
    const first = bench.logOn('A', 'Work');
    const second = bench.logOn('B', 'Work');
    expect(on('DeleteProfile', { name: 'Work' }).result).toBe(HR.S_OK);
    expect(names()).not.toContain('Work');
    expect(bench.logOn('A', 'Work').result).toBe(HR.MAPI_E_LOGON_FAILED);
    bench.logOff(first);
    expect(bench.world.profiles.size).toBe(3);
    bench.logOff(second);
    expect(bench.world.profiles.size).toBe(2);
    expect(on('CreateProfile', { name: 'Work' }).result).toBe(HR.S_OK);
  });

  it('C124: a name marked for deletion is still taken', () => {
    const { bench, on } = start();
    bench.logOn('A', 'Work');
    on('DeleteProfile', { name: 'Work' });
    expect(on('CreateProfile', { name: 'Work' }).result).toBe(HR.MAPI_E_NO_ACCESS);
    expect(on('DeleteProfile', { name: 'Work' }).result).toBe(HR.MAPI_E_NOT_FOUND);
  });

  it('a profile deleted right after the logon is a temporary one (CCP)', () => {
    const { bench, on } = start();
    on('CreateProfile', { name: 'Temp' });
    const logon = bench.logOn('A', 'Temp');
    on('DeleteProfile', { name: 'Temp' });
    expect(bench.on(logon, 'GetMsgStoresTable', {}).result).toBe(HR.S_OK);
    bench.logOff(logon);
    expect([...bench.world.profiles.values()].map(({ name }) => name)).not.toContain('Temp');
  });

  it('DeleteProfile tells the entry points first and takes no password', () => {
    const { bench, on } = start();
    expect(on('DeleteProfile', { name: 'Work' }).result).toBe(HR.S_OK);
    expect(bench.linesOf('entry point').map(({ params }) => params['context'])).toEqual([4]);
    expect(on('DeleteProfile', { name: 'Locked' }).result).toBe(HR.S_OK);
  });

  it.each([
    ['DeleteProfile', { name: 'Nobody' }, HR.MAPI_E_NOT_FOUND],
    ['DeleteProfile', { name: 'Hidden' }, HR.MAPI_E_NO_ACCESS],
    ['DeleteProfile', { name: 'Hidden', flags: MAPI_APP_PROFILE }, HR.S_OK],
    ['DeleteProfile', { name: 'Work', flags: MAPI_DIALOG }, HR.MAPI_E_UNKNOWN_FLAGS],
    ['CopyProfile', { name: 'Work', newName: 'Copy' }, HR.S_OK],
    ['CopyProfile', { name: 'Work', newName: 'locked' }, HR.MAPI_E_NO_ACCESS],
    ['CopyProfile', { name: 'Work', newName: 'x'.repeat(65) }, HR.MAPI_E_STRING_TOO_LONG],
    ['CopyProfile', { name: 'Nobody', newName: 'Copy' }, HR.MAPI_E_NOT_FOUND],
    ['CopyProfile', { name: 'Hidden', newName: 'Copy' }, HR.MAPI_E_NO_ACCESS],
    ['CopyProfile', { name: 'Locked', newName: 'Copy' }, HR.MAPI_E_LOGON_FAILED],
    ['CopyProfile', { name: 'Locked', newName: 'Copy', password: 'opensesame' }, HR.S_OK],
    ['RenameProfile', { name: 'Work', newName: 'Office' }, HR.S_OK],
    ['RenameProfile', { name: 'Work', newName: 'Locked' }, HR.MAPI_E_NO_ACCESS],
    ['RenameProfile', { name: 'Hidden', newName: 'Office' }, HR.MAPI_E_NO_ACCESS],
    ['RenameProfile', { name: 'Locked', newName: 'Office', password: 'x' }, HR.MAPI_E_LOGON_FAILED],
    ['ChangeProfilePassword', { name: 'Nobody' }, HR.S_OK],
  ])('D58: %s(%o)', (method, args, code) => {
    expect(start().on(method, args).result).toBe(code);
  });

  it('with MAPI_DIALOG the password is asked for, once more after a wrong one (D14)', () => {
    const copy = (...typed: string[]) => {
      const { bench, on } = start();
      const call = on('CopyProfile', { name: 'Locked', newName: 'Copy', flags: MAPI_DIALOG });
      for (const password of typed) bench.answer({ press: 'OK', password });
      if (call.state !== 'returned') bench.answer({ press: 'Cancel' });
      return call.result;
    };
    expect(copy('opensesame')).toBe(HR.S_OK);
    expect(copy('wrong', 'opensesame')).toBe(HR.S_OK);
    expect(copy('wrong', 'wrong')).toBe(HR.MAPI_E_LOGON_FAILED);
    expect(copy('wrong')).toBe(HR.MAPI_E_USER_CANCEL);
  });

  it('a copy is a profile of its own, with the services and pretend passwords of the original', () => {
    const { bench, on, names } = start();
    on('CopyProfile', { name: 'Work', newName: 'Copy' });
    const logon = bench.logOn('A', 'Copy', LogonFlag.MAPI_LOGON_UI);
    bench.answer({ press: 'OK', password: 'letmein' });
    expect(logon.result).toBe(HR.S_OK);
    expect([...bench.world.profiles.values()].filter(({ isDefault }) => isDefault).length).toBe(1);
    on('CopyProfile', { name: 'Hidden', newName: 'Hidden copy', flags: MAPI_APP_PROFILE });
    expect(names()).not.toContain('Hidden copy');
  });

  it('C124: a rename waits until the profile is no longer in use, and its new name is taken meanwhile', () => {
    const { bench, on, names } = start();
    const logon = bench.logOn('A', 'Work');
    expect(on('RenameProfile', { name: 'Work', newName: 'Office' }).result).toBe(HR.S_OK);
    expect(names()).toContain('Work');
    expect(on('CreateProfile', { name: 'office' }).result).toBe(HR.MAPI_E_NO_ACCESS);
    bench.logOff(logon);
    expect(names()).toEqual(['Office', 'Locked']);
  });

  it('AdminServices answers MAPI_E_LOGON_FAILED for an unknown profile or a wrong password', () => {
    const { bench, on } = start();
    const open = (args: object) => on('AdminServices', args);
    expect(open({ name: 'Nobody' }).result).toBe(HR.MAPI_E_LOGON_FAILED);
    expect(open({ name: 'Locked' }).result).toBe(HR.MAPI_E_LOGON_FAILED);
    const { result, out } = open({ name: 'Work' });
    expect(result).toBe(HR.S_OK);
    expect(bench.world.objects.get(String(out['lppServiceAdmin']))?.kind).toBe('service admin');
    expect(bench.world.sessions.size).toBe(0);
  });
});
