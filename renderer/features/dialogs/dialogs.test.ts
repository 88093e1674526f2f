import { describe, expect, it } from 'vitest';
import { answersOf, type PromptBody } from '../../../shared/model/prompt';
import { dialogs } from '../../strings/dialogs';
import { accessKeyOf, accessText } from './accessKeys';
import { detailOf, errorBoxText, identifierOf } from './errorGrammar';
import { defaultOf, escapeOf, tabTarget, takesFocus } from './focusRules';
import { splitUser } from './nameRules';
import { settingError } from './settingRules';

const logOff = (unsent: number, others: string[]): PromptBody => ({
  kind: 'log-off-confirm',
  profile: 'Field',
  unsent,
  others: others.map((client) => ({ client, reaction: 'logs off' as const })),
});
const failure = (canCancelLogon: boolean): PromptBody => ({
  kind: 'logon-failure',
  service: 'Contoso Exchange',
  provider: 'Mailbox',
  code: 0x80040115,
  canCorrect: true,
  canCancelLogon,
});
const bodies: PromptBody[] = [
  { kind: 'choose-profile', profiles: [], selected: '', askPassword: false, error: null },
  { kind: 'new-profile', name: '', error: null },
  { kind: 'profile-name-invalid', name: 'X' },
  { kind: 'profile-password', profile: 'X', error: null },
  { kind: 'enter-password', service: 'S', provider: 'P', user: '', domain: '', error: null },
  { kind: 'windows-security', service: 'S', provider: 'P', user: '', domain: '', error: null },
  { kind: 'service-settings', service: 'S', settings: [] },
  { kind: 'messenger-signin', service: 'S', name: '', passwordGiven: false, connecting: false },
  failure(true),
  { kind: 'server-unavailable', service: 'S', provider: 'P', code: 0x80040115 },
  { kind: 'service-unavailable', service: 'S', code: 0x80040115 },
  logOff(0, []),
];

describe('focus rules of simulated dialogs', () => {
  it('gives every kind an Esc answer and a default answer that the dialog takes', () => {
    expect(bodies.map((body) => body.kind).sort()).toEqual(Object.keys(answersOf).sort());
    for (const body of bodies) {
      expect(answersOf[body.kind]).toContain(escapeOf(body));
      expect(answersOf[body.kind]).toContain(defaultOf(body));
    }
  });

  it('makes No the default of a logoff as soon as mail is unsent or somebody else is hit', () => {
    expect(defaultOf(logOff(0, []))).toBe('Yes');
    expect(defaultOf(logOff(1, []))).toBe('No');
    expect(defaultOf(logOff(0, ['Indexer']))).toBe('No');
    expect(escapeOf(logOff(0, []))).toBe('No');
  });

  it('lets Esc cancel the logon only where that is offered', () => {
    expect(escapeOf(failure(true))).toBe('Cancel logon');
    expect(escapeOf(failure(false))).toBe('Skip');
  });

  it('keeps Tab inside', () => {
    expect([tabTarget(3, 0, false), tabTarget(3, 2, false)]).toEqual([1, 0]);
    expect([tabTarget(3, 0, true), tabTarget(3, 1, true)]).toEqual([2, 0]);
    expect([tabTarget(3, -1, false), tabTarget(3, -1, true), tabTarget(0, 0, false)]).toEqual([0, 2, -1]);
  });

  it('never takes the keyboard from the console or from another dialog', () => {
    expect(takesFocus('nowhere') && takesFocus('own card') && takesFocus('stage')).toBe(true);
    expect(takesFocus('elsewhere') || takesFocus('other dialog')).toBe(false);
  });
});

describe('access keys', () => {
  it('takes a marked text apart', () => {
    expect(accessText('Show &logon screens')).toEqual({
      before: 'Show ',
      letter: 'l',
      after: 'ogon screens',
      plain: 'Show logon screens',
      key: 'l',
    });
    expect(accessText('OK').key).toBeNull();
  });

  it('has no two equal keys in a dialog', () => {
    const groups: [name: string, texts: readonly string[]][] = [
      ['choose-profile', strings(dialogs.chooseProfile, 'less')],
      ['new-profile', strings(dialogs.newProfile)],
      ['profile-password', strings(dialogs.profilePassword)],
      ['enter-password', strings(dialogs.enterPassword)],
      ['windows-security', strings(dialogs.windowsSecurity)],
      ['messenger-signin', strings(dialogs.messengerSignin)],
      ['logon-failure', strings(dialogs.logonFailure)],
      ['server-unavailable', strings(dialogs.serverUnavailable)],
      ['log-off-confirm', strings(dialogs.logOff)],
    ];
    for (const [name, texts] of groups) {
      const keys = texts.flatMap((text) => accessText(text).key ?? []);
      expect(new Set(keys).size, name).toBe(keys.length);
    }
  });

  it('reads Alt and a letter, by the physical key, and nothing else', () => {
    const event = { altKey: true, ctrlKey: false, metaKey: false, code: 'KeyN' };
    expect(accessKeyOf(event)).toBe('n');
    expect(accessKeyOf({ ...event, altKey: false })).toBeNull();
    expect(accessKeyOf({ ...event, ctrlKey: true })).toBeNull();
    expect(accessKeyOf({ ...event, code: 'ArrowLeft' })).toBeNull();
  });
});

describe('grammar of error boxes', () => {
  const refused = { code: 0x80040111, during: 'start', component: 'Contoso Exchange' } as const;

  it('assembles lead, object, detail, component and identifier', () => {
    expect(errorBoxText(refused)).toEqual({
      sentences: [
        'Cannot start Microsoft Outlook. Cannot open the Outlook window.',
        'The set of folders cannot be opened.',
        'The information store could not be opened.',
      ],
      component: 'Contoso Exchange',
      identifier: '[80040111]',
    });
  });

  it('has the wording of each era: the oldest client has no lead', () => {
    expect(errorBoxText(refused, 'xp').sentences[0]).toBe('Unable to open your default e-mail folders.');
    expect(errorBoxText(refused, 'classic').sentences[0]).toBe('The set of folders could not be opened.');
    expect(detailOf(0x80040115, 'xp')).not.toBe(detailOf(0x80040115, 'modern'));
  });

  it('names the DLL or the data file that a failure is about', () => {
    const file = 'C:\\Mail\\a.pst';
    expect(detailOf(0x8004010f, 'modern', { dll: 'awfaxp32.dll' })).toContain('service awfaxp32.dll.');
    expect(detailOf(0x80040110, 'xp', { dll: 'awfaxp32.dll' })).toContain('service awfaxp32.dll.');
    expect(detailOf(0x8004010b, 'xp', { file })).toBe(
      `The file ${file} is in use and could not be accessed. Close any application that is using this file, and then try again.`,
    );
    expect(detailOf(0x80040600, 'classic', { file })).toBe(`Errors have been detected in the file ${file}.`);
    expect(detailOf(0x8004010f, 'modern', { file })).toBe('Outlook data file cannot be accessed.');
    expect(detailOf(0x8004010f, 'xp', { file })).toBe('The operation failed. An object could not be found.');
    expect(detailOf(0x80040115, 'modern', { file })).toBe(detailOf(0x80040115, 'modern'));
  });

  it('says until 2003 of too many sessions what it says of a dead server', () => {
    expect(detailOf(0x80040112, 'xp')).toBe(detailOf(0x80040115, 'xp'));
    expect(detailOf(0x80040112, 'modern')).not.toBe(detailOf(0x80040115, 'modern'));
  });

  it('writes the identifier with digits only, in the form of each era', () => {
    const down = { code: 0x80040115, during: 'service', context: 0x521, lowLevel: 1722 } as const;
    expect(identifierOf(down)).toBe('[80040115-0521-000006BA]');
    expect(identifierOf(down, 'xp')).toBe('MAPI 1.0 - 1313 (80040115)');
    expect(identifierOf({ ...refused, code: 0x8004011c, context: 0x521 }, 'classic')).toBe(
      'ID no: 8004011c-0521-00000000',
    );
  });

  it('never shows a symbolic name and calls an unmapped code unknown', () => {
    for (const era of ['classic', 'xp', 'modern'] as const)
      expect(JSON.stringify(errorBoxText(refused, era))).not.toContain('MAPI_E_');
    expect(detailOf(0x80004005)).toBe('Unknown error.');
    expect(detailOf(0x8004dead)).toBe('Unknown error.');
  });

  it('says nothing about a window when only a service failed', () => {
    expect(errorBoxText({ code: 0x8004011c, during: 'service' }).sentences).toEqual([
      'Your profile is not configured.',
    ]);
  });
});

describe('fields of simulated dialogs', () => {
  it('reads DOMAIN\\user in one field', () => {
    expect(splitUser('FABRIKAM\\ana', 'CONTOSO')).toEqual({ user: 'ana', domain: 'FABRIKAM' });
    expect(splitUser('ana', 'CONTOSO')).toEqual({ user: 'ana', domain: 'CONTOSO' });
  });

  it('says what is wrong with a setting of a service', () => {
    const server = { name: 'Server', value: '', required: true, missing: true, legal: [] };
    expect(settingError(server, ' ')).toBe('Required. Enter a value for Server.');
    expect(settingError({ ...server, required: false }, '')).toBeNull();
    expect(settingError({ ...server, legal: ['mail1'] }, 'mail2')).toBe('Server has to be one of: mail1.');
    expect(settingError({ ...server, legal: ['mail1'] }, 'mail1')).toBeNull();
  });
});

/** The plain texts of a section; `without` names one that takes another's place and never stands beside it. */
function strings(section: Readonly<Record<string, unknown>>, without = ''): string[] {
  return Object.entries(section).flatMap(([key, text]) =>
    typeof text === 'string' && key !== without ? [text] : [],
  );
}
