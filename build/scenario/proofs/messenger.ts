import type { Proof } from './proof';

/** Messenger's sign-in and sign-out, M1 to M11 (4.4): what is returned, and which events come in which order. */

const SERVICE = '.NET Messenger Service';
const world = (service: object = {}, more: object = {}) => ({
  clients: [{ name: 'Page' }],
  messenger: { services: [{ name: SERVICE, primary: true, ...service }], ...more },
});

const call = (fn: string, expect: object, args: object = {}) => ({
  client: 'Page',
  call: { fn: `IMessenger.${fn}`, ...args },
  expect,
});
const status = (name: string, hr = 'S_OK') => ({ event: 'OnMyStatusChange', hr, status: `MISTATUS_${name}` });
const FINDING = status('LOCAL_FINDING_SERVER');
const CONNECTING = status('LOCAL_CONNECTING_TO_SERVER');
const onSignin = (hr: string) => ({ event: 'OnSignin', hr });
const SIGNED_IN = [
  FINDING,
  CONNECTING,
  onSignin('S_OK'),
  status('LOCAL_SYNCHRONIZING_WITH_SERVER'),
  status('ONLINE'),
];

const signin = call('Signin', {
  result: 'S_OK',
  dialogs: [
    { dialog: 'messenger-signin', client: 'Messenger', says: { service: SERVICE, connecting: false } },
  ],
  messengerEvents: [],
});
const submit = (is: string, expect: object) => ({
  answer: { client: 'Messenger', dialog: 'messenger-signin', press: 'OK', password: { is } },
  expect,
});
const settle = (messengerEvents: readonly object[], more: object = {}) => ({
  pump: true,
  expect: { messengerEvents, ...more },
});
const is = (state: string, name: string) => ({ messenger: { state, status: `MISTATUS_${name}` } });
const signedIn = world({ signedIn: true });

export const messenger: readonly Proof[] = [
  {
    id: 'messenger-m1',
    row: 'M1: Signin, the user submits, success',
    covers: ['M1'],
    world: world(),
    steps: [
      signin,
      submit('accepted', { messengerEvents: [FINDING] }),
      settle(SIGNED_IN.slice(1), is('signed in', 'ONLINE')),
    ],
  },
  {
    id: 'messenger-m2',
    row: 'M2: AutoSignin with stored credentials: events as in M1, no dialog',
    covers: ['M2'],
    world: world({ saved: true }),
    steps: [
      call('AutoSignin', { result: 'S_OK', dialogs: [], messengerEvents: [FINDING] }),
      settle(SIGNED_IN.slice(1), is('signed in', 'ONLINE')),
    ],
  },
  {
    id: 'messenger-m3',
    row: 'M3: 15 seconds without a connection: MSGR_E_LOGON_TIMEOUT',
    covers: ['M3'],
    world: world({ saved: true }),
    faults: [{ id: 'silent', preset: 'messenger.silent' }],
    steps: [
      call('AutoSignin', { result: 'S_OK', messengerEvents: [FINDING] }),
      { advance: 14_999, expect: { messengerEvents: [] } },
      {
        advance: 1,
        expect: {
          messengerEvents: [onSignin('MSGR_E_LOGON_TIMEOUT'), status('OFFLINE', 'MSGR_E_LOGON_TIMEOUT')],
          time: 15_000,
          ...is('signed out', 'OFFLINE'),
        },
      },
    ],
  },
  {
    id: 'messenger-m4-password',
    row: 'M4: wrong password: OnSignin carries the code, the status change S_OK, which its list does not have',
    covers: ['M4'],
    world: world(),
    steps: [
      signin,
      submit('wrong', { messengerEvents: [FINDING] }),
      settle(
        [CONNECTING, onSignin('MSGR_E_INVALID_PASSWORD'), status('OFFLINE')],
        is('signed out', 'OFFLINE'),
      ),
    ],
  },
  {
    id: 'messenger-m4-busy',
    row: 'M4: the server is too busy: both events carry the code, which is in the list of both',
    covers: ['M4'],
    world: world({ saved: true }),
    faults: [{ id: 'busy', preset: 'messenger.busy' }],
    steps: [
      call('AutoSignin', { result: 'S_OK' }),
      settle(
        [CONNECTING, onSignin('MSGR_E_SERVER_TOO_BUSY'), status('OFFLINE', 'MSGR_E_SERVER_TOO_BUSY')],
        is('signed out', 'OFFLINE'),
      ),
    ],
  },
  {
    id: 'messenger-m5',
    row: 'M5: the user closes the dialog: no event, nothing was attempted',
    covers: ['M5'],
    world: world(),
    steps: [
      signin,
      {
        answer: { client: 'Messenger', dialog: 'messenger-signin', press: 'Cancel' },
        expect: { messengerEvents: [], ...is('signed out', 'OFFLINE') },
      },
      settle([]),
    ],
  },
  {
    id: 'messenger-m6',
    row: 'M6: the user cancels while connecting: OnSignin(CANCEL), status offline',
    covers: ['M6'],
    world: world(),
    steps: [
      signin,
      submit('accepted', {
        messengerEvents: [FINDING],
        dialogs: [{ dialog: 'messenger-signin', says: { connecting: true }, choices: ['Cancel'] }],
      }),
      {
        answer: { client: 'Messenger', dialog: 'messenger-signin', press: 'Cancel' },
        expect: {
          messengerEvents: [onSignin('MSGR_E_CANCEL'), status('OFFLINE')],
          ...is('signed out', 'OFFLINE'),
        },
      },
      settle([]),
    ],
  },
  {
    id: 'messenger-m7',
    row: 'M7: Signout: 0x400 until the server answers, then OnSignout and offline',
    covers: ['M7'],
    world: signedIn,
    steps: [
      call('Signout', {
        result: 'S_OK',
        messengerEvents: [status('LOCAL_DISCONNECTING_FROM_SERVER')],
        ...is('disconnecting', 'LOCAL_DISCONNECTING_FROM_SERVER'),
      }),
      settle([{ event: 'OnSignout' }, status('OFFLINE')], is('signed out', 'OFFLINE')),
    ],
  },
  {
    id: 'messenger-m7-no-answer',
    row: 'M7: the status 0x400 stays until the server answers, however long that takes',
    covers: ['M7'],
    world: signedIn,
    faults: [{ id: 'silent', preset: 'messenger.noAck' }],
    steps: [
      call('Signout', { result: 'S_OK', messengerEvents: [status('LOCAL_DISCONNECTING_FROM_SERVER')] }),
      {
        advance: 3_600_000,
        expect: { messengerEvents: [], ...is('disconnecting', 'LOCAL_DISCONNECTING_FROM_SERVER') },
      },
      {
        change: { messenger: { what: 'server answers' } },
        expect: { messengerEvents: [{ event: 'OnSignout' }, status('OFFLINE')] },
      },
    ],
  },
  {
    id: 'messenger-m8',
    row: 'M8: the sign-out message cannot be sent: E_FAIL, no event, still signed in',
    covers: ['M8'],
    world: signedIn,
    faults: [{ id: 'cannot', preset: 'messenger.cannotSend' }],
    steps: [
      call('Signout', { result: 'E_FAIL', messengerEvents: [], ...is('signed in', 'ONLINE') }),
      settle([]),
    ],
  },
  {
    id: 'messenger-m9',
    row: 'M9: Signout while not signed in: MSGR_E_NOT_LOGGED_ON, no event',
    covers: ['M9'],
    world: world(),
    steps: [call('Signout', { result: 'MSGR_E_NOT_LOGGED_ON', messengerEvents: [] }), settle([])],
  },
  ...(['connection lost', 'other computer signs in'] as const).map((what): Proof => ({
    id: `messenger-m10-${what === 'connection lost' ? 'lost' : 'other-computer'}`,
    row: `M10: ${what}: OnSignout, then offline with MSGR_E_DISCONNECTED`,
    covers: ['M10'],
    world: signedIn,
    steps: [
      {
        change: { messenger: { what } },
        expect: {
          messengerEvents: [{ event: 'OnSignout' }, status('OFFLINE', 'MSGR_E_DISCONNECTED')],
          ...is('signed out', 'OFFLINE'),
        },
      },
    ],
  })),
  {
    id: 'messenger-m11',
    row: 'M11: an upgrade: OnAppShutdown, then every method answers E_FAIL',
    covers: ['M11'],
    world: signedIn,
    steps: [
      {
        change: { messenger: { what: 'upgrade' } },
        expect: { messengerEvents: [{ event: 'OnAppShutdown' }], messenger: { state: 'not running' } },
      },
      ...(['Signin', 'AutoSignin', 'Signout', 'get_MyStatus'] as const).map((fn) =>
        call(fn, { result: 'E_FAIL', messengerEvents: [] }),
      ),
    ],
  },
];
