import { describe, expect, it } from 'vitest';
import { ask, call, down, hear, join, logon, play, shared } from './testing/lessonBench';

describe('what changes outside', () => {
  it.each<[string, unknown[]]>([
    [
      'mail arrives and is fetched',
      [
        logon({}, { profileName: 'Field' }),
        { pump: true },
        { change: { mailArrives: { profile: 'Field', count: 2 } } },
        { pump: true },
        { expect: { profiles: [{ name: 'Field', waitingMail: 0 }] } },
      ],
    ],
    [
      'a program sends mail',
      [
        logon({}, { profileName: 'Field' }),
        {
          change: { mailQueued: { session: 's', message: 'Hello' } },
          expect: { sessions: [{ of: 's', outbox: 1 }] },
        },
      ],
    ],
    [
      'a process dies and starts again',
      [
        logon(),
        {
          change: { programEnds: 'Outlook' },
          expect: { clients: [{ name: 'Outlook', state: 'dead' }], counts: { sessions: 0 } },
        },
        { change: { programStarts: 'Outlook' } },
        call('Outlook', 'MAPILogonEx', {}, { expect: { result: 'MAPI_E_NOT_INITIALIZED' } }),
      ],
    ],
    [
      'a program learns to leave',
      [
        logon(),
        join,
        hear,
        { change: { reaction: { client: 'Indexer', to: 'at once' } } },
        { ...shared, expect: { counts: { members: 0, sessions: 0 } } },
      ],
    ],
    [
      'settings of the machine',
      [
        { change: { settings: { sessionLimit: 1 } } },
        logon(),
        { ...logon({ expect: { result: 'MAPI_E_LOGON_FAILED' } }), as: 's2' },
      ],
    ],
    [
      'required services',
      [
        { change: { settings: { requiredServices: ['Contoso Exchange'] } } },
        down,
        logon({ expect: { result: 'MAPI_E_LOGON_FAILED' } }),
      ],
    ],
    [
      'somebody fills a setting in',
      [
        {
          change: {
            setting: { profile: 'Branch', service: 'Contoso Exchange', setting: 'Server', value: 'mail01' },
          },
        },
        logon(
          { expect: { service: { of: 's', name: 'Contoso Exchange', state: 'enabled' } } },
          { profileName: 'Branch' },
        ),
      ],
    ],
    [
      'a DLL is installed again',
      [
        {
          change: {
            provider: {
              profile: 'Legacy',
              service: 'Old Fax',
              provider: 'Fax folders',
              interfaceVersion: 65_552,
            },
          },
        },
        logon(
          { expect: { service: { of: 's', name: 'Old Fax', state: 'enabled' } } },
          { profileName: 'Legacy' },
        ),
      ],
    ],
    [
      'a profile is lost',
      [
        { change: { profileRemoved: 'Field' } },
        logon({ expect: { result: 'MAPI_E_LOGON_FAILED' } }, { profileName: 'Field' }),
      ],
    ],
    [
      'the server is back',
      [
        down,
        logon(),
        { clear: 'down' },
        {
          ...logon({ expect: { service: { of: 's2', name: 'Contoso Exchange', state: 'enabled' } } }),
          as: 's2',
        },
      ],
    ],
    [
      'a fault waits for its cue',
      [
        { fault: { id: 'cue', preset: 'server.down', trigger: 'on cue', hidden: true } },
        logon({ expect: { faults: [{ id: 'cue', fired: 0 }] } }),
        { fire: 'cue' },
        { reveal: 'cue' },
        { hide: 'cue' },
        { disarm: 'cue' },
        { arm: 'cue' },
        { fire: 'cue' },
        {
          ...logon({ expect: { service: { of: 's2', name: 'Personal Folders', state: 'disabled' } } }),
          as: 's2',
        },
      ],
    ],
    [
      'a fault at a time',
      [
        { fault: { id: 'late', preset: 'server.down', trigger: { at: 500 } } },
        logon(),
        { advance: 500 },
        { ...logon({ expect: { faults: [{ id: 'late', fired: 2 }] } }), as: 's2' },
      ],
    ],
  ])('%s', (_what, steps) => {
    const { failure } = play(steps);
    expect(failure === null ? [] : [failure.step, failure.mismatches]).toEqual([]);
  });

  it('a change or a fault that is not possible stops the lesson and says why', () => {
    const { failure } = play([{ change: { programStarts: 'Outlook' } }]);
    expect(failure?.mismatches).toEqual([
      { about: 'change', expected: 'to be possible', actual: 'Outlook is running. End it first.' },
    ]);
  });

  it('a button that the dialog does not offer, a dialog that is not open, an alias of a call that failed: each stops the lesson', () => {
    const about = (steps: unknown[]) => play(steps).failure?.mismatches[0];
    expect(
      about([ask, { answer: { client: 'Outlook', dialog: 'log-off-confirm', press: 'Yes' } }]),
    ).toMatchObject({
      expected: 'log-off-confirm',
      actual: 'choose-profile',
    });
    const cannotCorrect = [
      { fault: { id: 'down', preset: 'messenger.silent' } },
      call('Outlook', 'IMessenger.AutoSignin'),
      { answer: { client: 'Messenger', dialog: 'messenger-signin', press: 'OK' } },
    ];
    expect(about(cannotCorrect)?.actual).toBe('no dialog is open');
    expect(
      about([ask, { answer: { client: 'Outlook', dialog: 'choose-profile', press: 'Retry' } }])?.actual,
    ).toBe('it offers OK, Cancel, New');
    const failed = call('Outlook', 'MAPILogonEx', { flags: ['MAPI_EXTENDED'] }, { as: 'f' });
    expect(about([failed, call('Outlook', 'IMAPISession.Logoff', { session: 'f' })])).toMatchObject({
      about: '"f"',
      actual: 'it delivered nothing',
    });
  });
});
