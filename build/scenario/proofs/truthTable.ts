import { logon, type Proof } from './proof';

/** The truth table of the published picture (3.1), row by row; each row that skips Q2 is run with MAPI_NEW_SESSION as well. */

const SECRET = 'sesame';

const world = {
  settings: { legacyProfilePasswords: true },
  clients: [{ name: 'First' }, { name: 'Caller' }],
  profiles: [
    { name: 'Given', password: SECRET },
    { name: 'Usual', default: true, password: SECRET },
    { name: 'Other' },
  ],
};

type Credentials = 'ok' | 'wrong, PASSWORD_UI' | 'wrong';

interface Row {
  readonly number: string;
  readonly flags: readonly string[];
  readonly name: string | null;
  readonly credentials: Credentials | null;
  /** Path from the question after Q1 and Q2. */
  readonly path: readonly string[];
  readonly prompts?: boolean;
  readonly result: 'session' | 'error';
}

const named = ['name-null:no', 'use-name'];
const usual = ['name-null:yes', 'use-default:yes', 'take-default'];
const asked = ['name-null:yes', 'use-default:no', 'logon-ui:yes', 'prompt-profile'];

const ok = ['credentials:yes', 'return-session'];
const prompted = ['credentials:no', 'password-ui:yes', 'prompt-password', 'return-session'];
const refused = ['credentials:no', 'password-ui:no', 'error-credentials'];

const rows: readonly Row[] = [
  { number: '2', flags: [], name: 'Given', credentials: 'ok', path: [...named, ...ok], result: 'session' },
  {
    number: '3',
    flags: ['MAPI_PASSWORD_UI'],
    name: 'Given',
    credentials: 'wrong, PASSWORD_UI',
    path: [...named, ...prompted],
    result: 'session',
  },
  {
    number: '4',
    flags: [],
    name: 'Given',
    credentials: 'wrong',
    path: [...named, ...refused],
    result: 'error',
  },
  {
    number: '5a',
    flags: ['MAPI_USE_DEFAULT'],
    name: null,
    credentials: 'ok',
    path: [...usual, ...ok],
    result: 'session',
  },
  {
    number: '5b',
    flags: ['MAPI_USE_DEFAULT', 'MAPI_PASSWORD_UI'],
    name: null,
    credentials: 'wrong, PASSWORD_UI',
    path: [...usual, ...prompted],
    result: 'session',
  },
  {
    number: '5c',
    flags: ['MAPI_USE_DEFAULT'],
    name: null,
    credentials: 'wrong',
    path: [...usual, ...refused],
    result: 'error',
  },
  {
    number: '5d',
    flags: ['MAPI_USE_DEFAULT'],
    name: '',
    credentials: 'ok',
    path: [...usual, ...ok],
    result: 'session',
  },
  {
    number: '6a',
    flags: ['MAPI_LOGON_UI'],
    name: null,
    credentials: 'ok',
    path: [...asked, ...ok],
    prompts: true,
    result: 'session',
  },
  {
    number: '6c',
    flags: ['MAPI_LOGON_UI'],
    name: null,
    credentials: 'wrong',
    path: [...asked, 'credentials:no'],
    prompts: true,
    result: 'error',
  },
  {
    number: '7',
    flags: [],
    name: null,
    credentials: null,
    path: ['name-null:yes', 'use-default:no', 'logon-ui:no', 'error-no-profile'],
    result: 'error',
  },
];

/** The picker carries the password field: what is typed there are the supplied credentials (D13). */
const picked = (right: boolean) => ({
  dialog: 'choose-profile',
  press: 'OK',
  name: 'Given',
  password: { is: right ? 'accepted' : 'wrong' },
});

function callOf(row: Row, flags: readonly string[], path: readonly string[]) {
  const supplied = row.credentials === 'ok' && row.prompts !== true ? { password: { is: 'accepted' } } : {};
  const dialogs = row.prompts
    ? row.credentials === 'ok'
      ? ['choose-profile']
      : ['choose-profile', 'choose-profile']
    : row.credentials === 'wrong, PASSWORD_UI'
      ? ['profile-password']
      : [];
  const answers = row.prompts
    ? row.credentials === 'ok'
      ? [picked(true)]
      : [picked(false), picked(false)]
    : dialogs.map((dialog) => ({ dialog, press: 'OK', password: { is: 'accepted' } }));
  const isError = row.result === 'error';
  return logon(
    'Caller',
    [...flags, ...row.flags],
    { profileName: row.name, ...supplied },
    {
      result: isError ? 'MAPI_E_LOGON_FAILED' : 'S_OK',
      ...(isError && { out: { lppSession: null } }),
      dialogs,
      path,
      ...(!isError && {
        sessions: [
          {
            of: 'caller',
            state: 'active',
            kind: 'individual',
            profile: row.name === null || row.name === '' ? (row.prompts ? 'Given' : 'Usual') : row.name,
          },
        ],
      }),
    },
    { as: 'caller', answers },
  );
}

const shared = logon(
  'First',
  ['MAPI_NEW_SESSION', 'MAPI_ALLOW_OTHERS'],
  { profileName: 'Other' },
  { result: 'S_OK', counts: { sessions: 1 } },
  { as: 'first' },
);

const words = ({ flags, name, credentials }: Row): string =>
  [
    name === null ? 'no name' : name === '' ? 'an empty name' : 'a name',
    flags.length === 0 ? 'no flag' : flags.join(' and '),
    ...(credentials === null ? [] : [`credentials ${credentials.replace(/,.*/, '')}`]),
  ].join(', ');

export const truthTable: readonly Proof[] = [
  {
    id: 'truth-table-1-shared-session',
    row: 'Row 1: no NEW_SESSION and a shared session exists: the shared session, whatever else is given',
    covers: ['3.1 row 1', 'D17'],
    world,
    steps: [
      shared,
      logon(
        'Caller',
        ['MAPI_USE_DEFAULT', 'MAPI_LOGON_UI'],
        { profileName: 'Given', password: 'not looked at' },
        {
          result: 'S_OK',
          dialogs: [],
          path: ['new-session:no', 'shared-exists:yes', 'return-shared'],
          sessions: [{ of: 'first', kind: 'shared', profile: 'Other', clients: ['First', 'Caller'] }],
          counts: { sessions: 1, members: 2 },
        },
      ),
    ],
  },
  ...rows.map((row): Proof => ({
    id: `truth-table-${row.number}`,
    row: `Row ${row.number}: no NEW_SESSION, no shared session, ${words(row)}: ${row.result}`,
    covers: [`3.1 row ${row.number}`],
    world,
    steps: [callOf(row, [], ['new-session:no', 'shared-exists:no', ...row.path])],
  })),
  ...rows.map((row): Proof => ({
    id: `truth-table-8-${row.number}`,
    row: `Row 8 as row ${row.number}: NEW_SESSION never takes the shared session, ${words(row)}: ${row.result}`,
    covers: ['3.1 row 8', `3.1 row ${row.number}`],
    world,
    steps: [
      shared,
      callOf(row, ['MAPI_NEW_SESSION'], ['new-session:yes', ...row.path]),
      { expect: { sessions: [{ of: 'first', state: 'active', clients: ['First'] }] } },
    ],
  })),
];
