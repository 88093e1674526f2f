import { describe, expect, it } from 'vitest';
import { HR } from '../../shared/mapi/extendedCodes';
import { LogonFlag } from '../../shared/mapi/logonFlags';
import type { WorldInput } from '../../shared/scenario/worldSchema';
import { Bench } from './testing/bench';

const { MAPI_LOGON_UI, MAPI_USE_DEFAULT, MAPI_EXPLICIT_PROFILE, MAPI_APP_PROFILE, MAPI_PASSWORD_UI } =
  LogonFlag;
const LONG = 'x'.repeat(64);

const world = (more: Partial<WorldInput> = {}): WorldInput => ({
  clients: [{ name: 'Outlook' }, { name: 'Invoices' }, { name: 'Night job', kind: 'service' }],
  profiles: [
    { name: 'Work', default: true },
    { name: 'Field' },
    { name: 'Hidden', app: true },
    { name: LONG },
  ],
  ...more,
});

const logOn = (flags: number, profileName: string | null, input = world(), client = 'Outlook') => {
  const bench = new Bench(input);
  const record = bench.call(client, { fn: 'MAPILogonEx', profileName, flags });
  return { bench, record };
};

const profileOf = (bench: Bench) => bench.world.sessions.get('S-001')?.profile;

const chooser = (bench: Bench) => {
  const { body } = bench.dialog();
  if (body.kind !== 'choose-profile') throw new Error(`expected the chooser, found ${body.kind}`);
  return body;
};

describe('profile choice without a dialog (procedure 3.2 D)', () => {
  it('C39: a given name is used without dialog when the profile exists', () => {
    const { bench, record } = logOn(MAPI_LOGON_UI, 'Field');
    expect(record.result).toBe(HR.S_OK);
    expect(bench.path(record)).toEqual([
      'new-session:no',
      'shared-exists:no',
      'name-null:no',
      'use-name',
      'credentials:yes',
      'return-session',
    ]);
  });

  it('D8: names compare without regard to case, and the stored case is kept', () => {
    const { bench, record } = logOn(0, 'fIELD');
    expect(record.result).toBe(HR.S_OK);
    expect(profileOf(bench)).toBe('Field');
  });

  it('D8: an app profile counts as known when it is named, without MAPI_APP_PROFILE', () => {
    expect(logOn(0, 'Hidden').record.result).toBe(HR.S_OK);
  });

  it('C14: a name of 64 characters is usable, one of 65 is MAPI_E_LOGON_FAILED (D7, F16)', () => {
    expect(logOn(0, LONG).record.result).toBe(HR.S_OK);
    expect(logOn(MAPI_LOGON_UI, `${LONG}x`).record.result).toBe(HR.MAPI_E_LOGON_FAILED);
  });

  it.each([' Field', 'Field ', ' '])(
    'C16: the name "%s" with an outer space is MAPI_E_LOGON_FAILED (D7)',
    (name) => {
      const { bench, record } = logOn(MAPI_LOGON_UI, name);
      expect(record.result).toBe(HR.MAPI_E_LOGON_FAILED);
      expect(bench.dialogs).toEqual([]);
    },
  );

  it('C17: an empty name acts like NULL', () => {
    expect(profileOf(logOn(MAPI_USE_DEFAULT, '').bench)).toBe('Work');
    expect(logOn(0, '').record.result).toBe(HR.MAPI_E_LOGON_FAILED);
  });

  it('C40: a given name wins over MAPI_USE_DEFAULT (D9)', () => {
    expect(profileOf(logOn(MAPI_USE_DEFAULT, 'Field').bench)).toBe('Field');
  });

  it('C41: NULL with MAPI_USE_DEFAULT uses the default profile without dialog', () => {
    const { bench, record } = logOn(MAPI_USE_DEFAULT | MAPI_LOGON_UI, null);
    expect(profileOf(bench)).toBe('Work');
    expect(bench.path(record)).toContain('take-default');
  });

  it('C42: MAPI_EXPLICIT_PROFILE does not change that (D10)', () => {
    expect(profileOf(logOn(MAPI_USE_DEFAULT | MAPI_EXPLICIT_PROFILE, null).bench)).toBe('Work');
  });

  it('C43: NULL without MAPI_USE_DEFAULT and MAPI_LOGON_UI fails although a default exists (F13)', () => {
    const { bench, record } = logOn(0, null);
    expect(record.result).toBe(HR.MAPI_E_LOGON_FAILED);
    expect(bench.path(record)).toEqual([
      'new-session:no',
      'shared-exists:no',
      'name-null:yes',
      'use-default:no',
      'logon-ui:no',
      'error-no-profile',
    ]);
  });

  it('C44: NULL with only MAPI_PASSWORD_UI fails', () => {
    expect(logOn(MAPI_PASSWORD_UI, null).record.result).toBe(HR.MAPI_E_LOGON_FAILED);
  });

  it('C49: an unknown profile without MAPI_LOGON_UI fails (D8, F14)', () => {
    expect(logOn(0, 'Nobody').record.result).toBe(HR.MAPI_E_LOGON_FAILED);
  });

  it('C51: MAPI_USE_DEFAULT without a default profile fails, or asks with MAPI_LOGON_UI (D11, F17)', () => {
    const none = world({ profiles: [{ name: 'Field' }] });
    expect(logOn(MAPI_USE_DEFAULT, null, none).record.result).toBe(HR.MAPI_E_LOGON_FAILED);
    expect(logOn(MAPI_USE_DEFAULT | MAPI_LOGON_UI, null, none).bench.dialogs).toEqual(['choose-profile']);
  });
});

describe('the chooser (steps 15 and 16)', () => {
  it('C45: NULL with MAPI_LOGON_UI shows the chooser with an empty name field', () => {
    const { bench, record } = logOn(MAPI_LOGON_UI, null);
    expect(record.state).toBe('waiting for user');
    expect(chooser(bench).selected).toBe('');
    expect(record.at).toBe('prompt-profile');
  });

  it('C46: it lists app profiles only with MAPI_APP_PROFILE', () => {
    const names = (flags: number) =>
      chooser(logOn(flags, null).bench).profiles.map((profile) => profile.name);
    expect(names(MAPI_LOGON_UI)).toEqual(['Work', 'Field', LONG]);
    expect(names(MAPI_LOGON_UI | MAPI_APP_PROFILE)).toEqual(['Work', 'Field', 'Hidden', LONG]);
  });

  it('C47: it omits profiles marked for deletion, and naming one fails (F15)', () => {
    const bench = new Bench(world());
    const field = [...bench.world.profiles.values()].find((profile) => profile.name === 'Field');
    if (field !== undefined) field.mark = { kind: 'delete' };
    expect(bench.call('Invoices', { fn: 'MAPILogonEx', profileName: 'Field' }).result).toBe(
      HR.MAPI_E_LOGON_FAILED,
    );
    bench.call('Outlook', { fn: 'MAPILogonEx', flags: MAPI_LOGON_UI });
    expect(chooser(bench).profiles.map((profile) => profile.name)).toEqual(['Work', LONG]);
  });

  it('C48: cancelling it returns MAPI_E_USER_CANCEL and leaves no session (F21)', () => {
    const { bench, record } = logOn(MAPI_LOGON_UI, null);
    bench.answer({ press: 'Cancel' });
    expect(record.result).toBe(HR.MAPI_E_USER_CANCEL);
    expect(record.out).toEqual({ lppSession: null });
    expect(bench.world.living.size).toBe(0);
    expect(bench.dialogs).toEqual([]);
  });

  it('C50: an unknown name with MAPI_LOGON_UI is told, then the chooser leads to a session (D8)', () => {
    const { bench, record } = logOn(MAPI_LOGON_UI, 'Nobody');
    expect(bench.dialogs).toEqual(['profile-name-invalid']);
    bench.answer({ press: 'OK' });
    expect(bench.dialogs).toEqual(['choose-profile']);
    bench.answer({ press: 'OK', name: 'Field' });
    expect(record.result).toBe(HR.S_OK);
    expect(bench.world.sessions.get('S-001')).toMatchObject({ profile: 'Field', requested: 'Nobody' });
  });

  it('D14: an unknown name typed into it is told and it comes back once; the second one fails', () => {
    const { bench, record } = logOn(MAPI_LOGON_UI, null);
    for (const name of ['Nobody', 'Nobody else']) {
      expect(bench.dialogs).toEqual(['choose-profile']);
      bench.answer({ press: 'OK', name });
      expect(bench.dialogs).toEqual(['profile-name-invalid']);
      bench.answer({ press: 'OK' });
    }
    expect(record.result).toBe(HR.MAPI_E_LOGON_FAILED);
  });

  it('D15: without profiles it is shown empty and can only be cancelled', () => {
    const { bench, record } = logOn(MAPI_LOGON_UI, null, world({ profiles: [] }));
    expect(chooser(bench).profiles).toEqual([]);
    bench.answer({ press: 'Cancel' });
    expect(record.result).toBe(HR.MAPI_E_USER_CANCEL);
  });

  it('D21: a program without desktop fails instead of asking', () => {
    const { bench, record } = logOn(MAPI_LOGON_UI, null, world(), 'Night job');
    expect(record.result).toBe(HR.MAPI_E_LOGON_FAILED);
    expect(bench.dialogs).toEqual([]);
  });

  it('UX 1.2: Set as default profile moves the default, an app profile never becomes it', () => {
    const { bench } = logOn(MAPI_LOGON_UI | MAPI_APP_PROFILE, null);
    bench.answer({ press: 'OK', name: 'Field', setAsDefault: true });
    const defaults = () => [...bench.world.profiles.values()].filter((p) => p.isDefault).map((p) => p.name);
    expect(defaults()).toEqual(['Field']);
    bench.call('Invoices', { fn: 'MAPILogonEx', flags: MAPI_LOGON_UI | MAPI_APP_PROFILE });
    bench.answer({ press: 'OK', name: 'Hidden', setAsDefault: true });
    expect(defaults()).toEqual(['Field']);
  });

  it('UX 1.2: New... creates a profile from inside the chooser and comes back with it selected', () => {
    const { bench, record } = logOn(MAPI_LOGON_UI, null);
    bench.answer({ press: 'New' });
    const errors = ['', ' Out', 'x'.repeat(65), 'a/b', 'FIELD'].map((name) => {
      bench.answer({ press: 'OK', name });
      const { body } = bench.dialog();
      return body.kind === 'new-profile' ? body.error : body.kind;
    });
    expect(errors).toEqual([
      'name empty',
      'name has outer spaces',
      'name too long',
      'name has illegal characters',
      'name exists',
    ]);
    bench.answer({ press: 'OK', name: 'Café_2 nord' });
    expect(chooser(bench).selected).toBe('Café_2 nord');
    bench.answer({ press: 'OK', name: 'Café_2 nord' });
    expect(record.result).toBe(HR.S_OK);
  });

  it('UX 1.2: cancelling New... leads back to the chooser, and nothing was created', () => {
    const { bench } = logOn(MAPI_LOGON_UI, null);
    bench.answer({ press: 'New' });
    bench.answer({ press: 'Cancel' });
    expect(chooser(bench).profiles).toHaveLength(3);
  });
});
