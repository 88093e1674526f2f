import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { playLesson } from '../../../build/scenario/play';
import { expectationSchema, type Expectation } from '../../../shared/scenario/expectationSchema';
import { readLesson } from '../../../shared/scenario/readLesson';
import {
  play,
  call,
  logon,
  on,
  advise,
  join,
  hear,
  shared,
  ask,
  down,
  simple,
  openMessage,
  boxed,
  UI,
  type Json,
} from './testing/lessonBench';

/** Each kind of expectation: steps, what holds after the last of them, and what does not. */
const rows: readonly (readonly [
  key: keyof Expectation,
  steps: readonly Json[],
  holds: unknown,
  fails: unknown,
  more?: object,
])[] = [
  ['result', [logon()], 'S_OK', 'MAPI_E_LOGON_FAILED'],
  [
    'result',
    [...openMessage, call('Scan station', 'CloseIMsgSession', { session: 'ms' })],
    null,
    'S_OK',
    { world: { use: 'contoso', messageFiles: ['offer.msg'] } },
  ],
  ['waiting', [ask], 'for user', 'for lock'],
  ['out', [logon()], { lppSession: 's' }, { lppSession: null }],
  [
    'dialogs',
    [ask],
    [
      {
        dialog: 'choose-profile',
        client: 'Outlook',
        says: { selected: '' },
        lists: ['Outlook', 'Branch', 'Field', 'Modem', 'Legacy', 'Empty'],
        choices: ['OK', 'Cancel', 'New'],
      },
    ],
    [],
  ],
  ['dialogs', [ask], ['choose-profile'], [{ dialog: 'choose-profile', choices: ['OK'] }]],
  [
    'dialogs',
    [down, logon(boxed, UI)],
    [
      { dialog: 'logon-failure', says: { provider: 'Global Address List', code: 'MAPI_E_NETWORK_ERROR' } },
      'service-unavailable',
    ],
    [{ dialog: 'logon-failure', says: { code: 'MAPI_E_NOT_FOUND' } }, 'service-unavailable'],
  ],
  [
    'path',
    [logon()],
    ['new-session:yes', 'name-null:no', 'use-name', 'credentials:yes', 'return-session'],
    ['new-session:no'],
  ],
  [
    'provider',
    [logon()],
    [{ call: 'Archive.Logon', flags: ['MDB_NO_DIALOG', 'MDB_WRITE'], result: 'S_OK' }],
    [{ call: 'Archive.Logon', flags: ['MDB_WRITE'] }],
  ],
  ['provider', [logon(), on('Release')], [{ call: 'Archive.Logoff' }], []],
  [
    'providerExactly',
    [simple],
    [
      { call: 'Field folders.LoadLibrary' },
      { call: 'Field folders.MSProviderInit' },
      { call: 'Field folders.Logon' },
      { call: 'Field folders.SpoolerLogon' },
      { call: 'Internet Transport.LoadLibrary' },
      { call: 'Internet Transport.XPProviderInit' },
      { call: 'Internet Transport.TransportLogon' },
      { call: 'Internet Transport.AddressTypes' },
      { call: 'Internet Transport.TransportNotify' },
    ],
    [{ call: 'Field folders.Logon' }],
  ],
  [
    'trace',
    [logon()],
    [{ what: 'lock taken' }, { level: 'provider', who: 'Archive' }, { what: 'returned', result: 'S_OK' }],
    [{ what: 'returned' }, { what: 'lock taken' }],
  ],
  [
    'traceExactly',
    [call('Outlook', 'MAPIInitialize')],
    [{ what: 'called' }, { what: 'returned', rule: 'IN1' }],
    [{ what: 'called' }],
  ],
  ['notTraced', [logon()], [{ what: 'second try' }], [{ what: 'lock taken' }]],
  [
    'sessions',
    [logon(), join],
    [
      {
        of: 's',
        state: 'active',
        kind: 'shared',
        owner: 'Outlook',
        profile: 'Outlook',
        clients: ['Outlook', 'Indexer'],
        lastResult: 'S_OK',
        leaked: 0,
      },
    ],
    [{ of: 's', clients: ['Outlook'] }],
  ],
  [
    'members',
    [logon(), advise],
    [{ of: 's', life: 'active', refs: 1, messaging: true, registrations: 1, objects: 0 }],
    [{ of: 's', registrations: 0 }],
  ],
  [
    'service',
    [down, logon()],
    [
      { of: 's', name: 'Contoso Exchange', state: 'disabled' },
      { of: 's', name: 'Personal Folders', state: 'enabled' },
    ],
    { of: 's', name: 'Contoso Exchange', state: 'enabled' },
  ],
  [
    'providers',
    [down, logon()],
    [
      { of: 's', name: 'Global Address List', state: 'disabled', result: 'MAPI_E_NETWORK_ERROR' },
      { of: 's', name: 'Archive', state: 'active', resourceFlags: 0 },
    ],
    [{ of: 's', name: 'Archive', state: 'failed' }],
  ],
  [
    'statusTable',
    [logon()],
    { of: 's', rows: [{ name: 'MAPI Spooler', code: ['STATUS_AVAILABLE'] }] },
    { of: 's', rows: [{ name: 'MAPI Spooler' }], exactly: true },
  ],
  [
    'handles',
    [simple],
    [{ of: 'h', state: 'valid', client: 'Scan station' }],
    [{ of: 'h', state: 'invalid' }],
  ],
  [
    'objects',
    [logon(), on('GetStatusTable', {}, { as: 't' })],
    [{ of: 't', valid: true, refs: 1 }],
    [{ of: 't', gone: true }],
  ],
  [
    'messageSessions',
    openMessage,
    [{ of: 'ms', state: 'open', messages: 1, callbacks: 0 }],
    [{ of: 'ms', state: 'closed' }],
    { world: { use: 'contoso', messageFiles: ['offer.msg'] } },
  ],
  [
    'messageObjects',
    openMessage,
    [{ of: 'm', state: 'open', refs: 1, calledBack: 0 }],
    [{ of: 'm', state: 'invalid' }],
    { world: { use: 'contoso', messageFiles: ['offer.msg'] } },
  ],
  [
    'messageFiles',
    [{ say: 'x' }],
    [{ name: 'offer.msg', commits: 0, recipients: 2, attachments: 2 }],
    [{ name: 'offer.msg', commits: 1 }],
    { world: { use: 'contoso', messageFiles: ['offer.msg'] } },
  ],
  [
    'messenger',
    [call('Outlook', 'IMessenger.Signin')],
    { state: 'dialog open', status: 'MISTATUS_OFFLINE' },
    { state: 'signed in' },
  ],
  ['messengerEvents', [{ change: { messenger: { what: 'upgrade' } } }], [{ event: 'OnAppShutdown' }], []],
  [
    'clients',
    [ask],
    [{ name: 'Outlook', state: 'running', busy: true, initCount: 1 }],
    [{ name: 'Outlook', busy: false }],
  ],
  [
    'profiles',
    [{ change: { mailArrives: { profile: 'Field', count: 3 } } }],
    [
      {
        name: 'Field',
        waitingMail: 3,
        outbox: 0,
        default: false,
        services: ['Personal Folders', 'Internet Mail'],
      },
      { name: 'Gone', exists: false },
    ],
    [{ name: 'Field', waitingMail: 0 }],
  ],
  [
    'faults',
    [down, logon()],
    [{ id: 'down', armed: true, fired: 1, attempts: 1 }],
    [{ id: 'down', gone: true }],
  ],
  [
    'lock',
    [ask, call('Invoices', 'MAPILogonEx', { profileName: 'Field' }, { hang: true })],
    { holder: 'Outlook', waiters: ['Invoices'] },
    { holder: null },
  ],
  [
    'counts',
    [logon(), join, on('GetStatusTable')],
    {
      sessions: 1,
      members: 2,
      objects: 1,
      leaked: 0,
      dialogs: 0,
      handles: 0,
      messageSessions: 0,
      registrations: 0,
    },
    { members: 1 },
  ],
  [
    'notifications',
    [logon(), join, hear, shared],
    [{ client: 'Indexer', event: 'fnevCriticalError', code: 'MAPI_E_END_OF_SESSION', receiver: 'j' }],
    [],
  ],
  ['time', [{ advance: 1_234 }], 1_234, 1_235],
  ['unchanged', [{ advance: 1 }], true, undefined],
  ['nothingShown', [logon()], true, undefined],
];

describe('what a lesson may expect', () => {
  it('has a row here for every kind', () => {
    expect(new Set(rows.map(([key]) => key))).toEqual(new Set(Object.keys(expectationSchema.shape)));
  });

  it.each(rows.map((row) => [row[0], row] as const))(
    '%s: holds where it is true, and fails where it is not',
    (key, [, steps, holds, fails, more]) => {
      const expecting = (value: unknown) => [
        ...steps.slice(0, -1),
        { ...steps.at(-1), expect: { [key]: value } },
      ];
      const right = play(expecting(holds), more);
      expect(right.failure?.mismatches ?? []).toEqual([]);
      if (fails === undefined) return;
      expect(play(expecting(fails), more).failure?.step).toBe(steps.length);
    },
  );

  it('unchanged and nothingShown fail where something happened', () => {
    expect(play([logon({ expect: { unchanged: true } })]).failure?.mismatches[0]?.about).toBe(
      'world (digest)',
    );
    expect(play([{ ...ask, expect: { nothingShown: true } }]).failure?.mismatches[0]?.actual).toContain(
      'choose-profile',
    );
  });

  it('names every part of the example of the format page, and the example plays as it is written', () => {
    const text = readFileSync(
      new URL('../../../shared/scenario/testing/pageExample.json', import.meta.url),
      'utf8',
    );
    const read = readLesson(text);
    expect(read.ok && playLesson(read.lesson)).toMatchObject({ state: 'done', failure: null, stepsDone: 5 });
  });
});
