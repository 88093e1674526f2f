import type { Proof } from './proof';

/** Simple MAPI: which code stands for which result inside (4.2), and the returns of MAPILogon and MAPILogoff (2.10). */

const world = (more: object = {}, profile: object = {}) => ({
  settings: { legacyProfilePasswords: true, ...more },
  clients: [{ name: 'Scan' }, { name: 'Other' }],
  profiles: [
    {
      name: 'P',
      default: true,
      services: [{ name: 'Mail', providers: [{ name: 'Box', kind: 'store' }] }],
      ...profile,
    },
  ],
});

const logon = (flags: readonly string[], args: object, expect: object, more: object = {}) => ({
  client: 'Scan',
  call: { fn: 'MAPILogon', flags, ...args },
  expect,
  ...more,
});
const logoff = (client: string, handle: string | number, args: object, expect: object) => ({
  client,
  call: { fn: 'MAPILogoff', handle, ...args },
  expect,
});
const NONE = { out: { lplhSession: null } };
const UI = ['MAPI_LOGON_UI', 'MAPI_NEW_SESSION'];
const begin = logon(
  ['MAPI_NEW_SESSION'],
  { profileName: 'P' },
  { result: 'SUCCESS_SUCCESS', handles: [{ of: 'h', state: 'valid', client: 'Scan' }] },
  { as: 'h' },
);
const alive = { handles: [{ of: 'h', state: 'valid' }], counts: { sessions: 1, handles: 1 } };
const memory = (operation: string, id = 'memory') => [{ id, operation, result: 'MAPI_E_NOT_ENOUGH_MEMORY' }];

export const simpleMapi: readonly Proof[] = [
  {
    id: 'simple-mapping-success',
    row: 'S_OK inside: 0 and a handle',
    covers: ['4.2 mapping', 'SL8'],
    world: world(),
    steps: [begin],
  },
  {
    id: 'simple-mapping-cancel',
    row: 'MAPI_E_USER_CANCEL inside: 1, no handle',
    covers: ['4.2 mapping', 'SL4'],
    world: world(),
    steps: [
      logon(
        UI,
        {},
        { result: 'MAPI_E_USER_ABORT', ...NONE, dialogs: ['choose-profile'] },
        { answers: [{ dialog: 'choose-profile', press: 'Cancel' }] },
      ),
    ],
  },
  {
    id: 'simple-mapping-logon-failed',
    row: 'MAPI_E_LOGON_FAILED inside: 3',
    covers: ['4.2 mapping', 'SL6'],
    world: world({}, { password: 'sesame' }),
    steps: [
      logon(
        ['MAPI_NEW_SESSION'],
        { profileName: 'P', password: { is: 'wrong' } },
        { result: 'MAPI_E_LOGIN_FAILURE', ...NONE, dialogs: [] },
      ),
    ],
  },
  {
    id: 'simple-mapping-not-found',
    row: 'MAPI_E_NOT_FOUND (profile) inside: 3; the default profile is not used',
    covers: ['4.2 mapping', 'SL4', 'SL5'],
    world: world(),
    steps: [
      logon(
        ['MAPI_NEW_SESSION'],
        { profileName: 'Nowhere' },
        { result: 'MAPI_E_LOGIN_FAILURE', ...NONE },
        { unknown: true },
      ),
      logon(['MAPI_NEW_SESSION'], {}, { result: 'MAPI_E_LOGIN_FAILURE', ...NONE }),
    ],
  },
  {
    id: 'simple-mapping-memory',
    row: 'MAPI_E_NOT_ENOUGH_MEMORY inside: 5',
    covers: ['4.2 mapping'],
    world: world(),
    faults: memory('logon: memory'),
    steps: [
      logon(['MAPI_NEW_SESSION'], { profileName: 'P' }, { result: 'MAPI_E_INSUFFICIENT_MEMORY', ...NONE }),
    ],
  },
  {
    id: 'simple-mapping-session-limit',
    row: 'The session limit of the subsystem inside: 8',
    covers: ['4.2 mapping', 'SL3'],
    world: world({ sessionLimit: 1 }),
    steps: [
      begin,
      logon(
        ['MAPI_NEW_SESSION'],
        { profileName: 'P' },
        { result: 'MAPI_E_TOO_MANY_SESSIONS', ...NONE, counts: { sessions: 1 } },
      ),
    ],
  },
  {
    id: 'simple-mapping-other',
    row: 'Everything else inside: 2',
    covers: ['4.2 mapping'],
    world: world(),
    faults: [{ id: 'lock', operation: 'logon: memory', result: 'MAPI_E_CALL_FAILED' }],
    steps: [logon(['MAPI_NEW_SESSION'], { profileName: 'P' }, { result: 'MAPI_E_FAILURE', ...NONE })],
  },
  {
    id: 'simple-logon-arguments',
    row: 'MAPILogon step 1: reserved, out pointer, unknown flags, both UI flags, a string over 256: 2',
    covers: ['SL1'],
    world: world(),
    steps: [
      logon([], { reserved: 1 }, { result: 'MAPI_E_FAILURE', ...NONE }),
      logon([], { outSession: false }, { result: 'MAPI_E_FAILURE' }),
      logon(['0x100'], {}, { result: 'MAPI_E_FAILURE', ...NONE }),
      logon(['MAPI_LOGON_UI', 'MAPI_PASSWORD_UI'], {}, { result: 'MAPI_E_FAILURE', ...NONE, dialogs: [] }),
      logon([], { profileName: 'x'.repeat(257) }, { result: 'MAPI_E_FAILURE', ...NONE }, { unknown: true }),
      logon([], { password: { is: 'too long' } }, { result: 'MAPI_E_FAILURE', ...NONE }),
    ],
  },
  {
    id: 'simple-logon-shared',
    row: 'MAPILogon step 2: without NEW_SESSION a shared session is taken, with a handle of its own; the probe fails where there is none',
    covers: ['SL2', 'SL7', 'D61', 'D62'],
    world: world(),
    steps: [
      logon([], {}, { result: 'MAPI_E_LOGIN_FAILURE', ...NONE }),
      logon(
        [],
        { profileName: 'P' },
        { result: 'SUCCESS_SUCCESS', counts: { sessions: 1 } },
        { as: 'first' },
      ),
      logon([], {}, { result: 'SUCCESS_SUCCESS', counts: { sessions: 1, handles: 2 } }, { as: 'second' }),
      logoff(
        'Scan',
        'first',
        {},
        {
          result: 'SUCCESS_SUCCESS',
          handles: [
            { of: 'first', state: 'invalid' },
            { of: 'second', state: 'valid' },
          ],
          counts: { sessions: 1 },
        },
      ),
    ],
  },
  {
    id: 'simple-logon-password',
    row: 'MAPILogon step 6: a wrong password is asked for; cancel: 1, twice wrong: 3, right: 0',
    covers: ['SL6'],
    world: world({}, { password: 'sesame' }),
    steps: [
      logon(
        ['MAPI_PASSWORD_UI', 'MAPI_NEW_SESSION'],
        { profileName: 'P', password: { is: 'wrong' } },
        { result: 'MAPI_E_USER_ABORT', dialogs: ['profile-password'] },
        { answers: [{ dialog: 'profile-password', press: 'Cancel' }] },
      ),
      logon(
        ['MAPI_PASSWORD_UI', 'MAPI_NEW_SESSION'],
        { profileName: 'P' },
        {
          result: 'MAPI_E_LOGIN_FAILURE',
          dialogs: ['profile-password', { dialog: 'profile-password', says: { error: 'wrong password' } }],
        },
        {
          answers: [
            { dialog: 'profile-password', press: 'OK', password: { is: 'wrong' } },
            { dialog: 'profile-password', press: 'OK', password: { is: 'wrong' } },
          ],
        },
      ),
      logon(
        ['MAPI_PASSWORD_UI', 'MAPI_NEW_SESSION'],
        { profileName: 'P' },
        { result: 'SUCCESS_SUCCESS' },
        { answers: [{ dialog: 'profile-password', press: 'OK', password: { is: 'accepted' } }] },
      ),
    ],
  },
  {
    id: 'simple-logoff-success',
    row: 'MAPILogoff: 0, the session is terminated, the handle invalid from now on',
    covers: ['SO4'],
    world: world(),
    steps: [
      begin,
      logoff(
        'Scan',
        'h',
        {},
        {
          result: 'SUCCESS_SUCCESS',
          handles: [{ of: 'h', state: 'invalid' }],
          counts: { sessions: 0, members: 0 },
        },
      ),
      logoff('Scan', 'h', {}, { result: 'MAPI_E_INVALID_SESSION', unchanged: true }),
    ],
  },
  {
    id: 'simple-logoff-invalid',
    row: 'MAPILogoff step 1: handle 0, unknown or of another process: 19, nothing is terminated',
    covers: ['SO1'],
    world: world(),
    steps: [
      begin,
      ...[0, 4711].map((handle) =>
        logoff('Scan', handle, {}, { result: 'MAPI_E_INVALID_SESSION', ...alive }),
      ),
      logoff('Other', 'h', {}, { result: 'MAPI_E_INVALID_SESSION', ...alive }),
    ],
  },
  {
    id: 'simple-logoff-arguments',
    row: 'MAPILogoff step 2: flags or reserved not 0: 2, nothing is terminated',
    covers: ['SO2'],
    world: world(),
    steps: [
      begin,
      logoff('Scan', 'h', { flags: 1 }, { result: 'MAPI_E_FAILURE', ...alive }),
      logoff('Scan', 'h', { reserved: 1 }, { result: 'MAPI_E_FAILURE', ...alive }),
    ],
  },
  {
    id: 'simple-logoff-memory',
    row: 'MAPILogoff step 3: no memory: 5, nothing is terminated',
    covers: ['SO3'],
    world: world(),
    faults: [{ id: 'memory', preset: 'memory.logoff' }],
    steps: [
      begin,
      logoff('Scan', 'h', {}, { result: 'MAPI_E_INSUFFICIENT_MEMORY', ...alive }),
      { clear: 'memory' },
      logoff('Scan', 'h', {}, { result: 'SUCCESS_SUCCESS' }),
    ],
  },
];
