import { call, logon, type Proof } from './proof';

/** What is left after Logoff has returned S_OK (table of 4.1). */

const world = {
  clients: [{ name: 'A' }, { name: 'B' }],
  profiles: [
    {
      name: 'P',
      default: true,
      services: [
        {
          name: 'Mail',
          providers: [
            { name: 'Book', kind: 'address book', dll: 'book.dll' },
            { name: 'Box', kind: 'store', dll: 'box.dll', resourceFlags: ['STATUS_DEFAULT_STORE'] },
          ],
        },
      ],
    },
  ],
} as const;

const begin = logon('A', ['MAPI_NEW_SESSION'], { profileName: 'P' }, { result: 'S_OK' }, { as: 's' });
const logoff = call(
  'A',
  { fn: 'IMAPISession.Logoff', session: 's' },
  { result: 'S_OK', members: [{ of: 's', life: 'logged off', refs: 1 }] },
);
const on = (method: string, args: object, expect: object, more: object = {}) =>
  call('A', { fn: `IMAPISession.${method}`, session: 's', ...args }, expect, more);

/** QueryInterface and the nineteen methods, with arguments that would be good on a session that is logged on. */
const methods: readonly (readonly [method: string, args: object])[] = [
  ['QueryInterface', { iid: 'IID_IMAPISession' }],
  ['GetLastError', { hResult: 'MAPI_E_LOGON_FAILED' }],
  ['GetMsgStoresTable', {}],
  ['OpenMsgStore', { store: 'Box' }],
  ['OpenAddressBook', {}],
  ['OpenProfileSection', { section: 'Box' }],
  ['GetStatusTable', {}],
  ['OpenEntry', { entry: 'Box' }],
  ['CompareEntryIDs', { entry1: 'Box', entry2: 'Box' }],
  ['Advise', { eventMask: ['fnevCriticalError'] }],
  ['Unadvise', { connection: 1 }],
  ['MessageOptions', { addressType: 'SMTP' }],
  ['QueryDefaultMessageOpt', { addressType: 'SMTP' }],
  ['EnumAdrTypes', {}],
  ['QueryIdentity', {}],
  ['Logoff', {}],
  ['SetDefaultStore', { flags: ['MAPI_DEFAULT_STORE'], store: 'Box' }],
  ['AdminServices', {}],
  ['ShowForm', {}],
  ['PrepareForm', { message: 'Box/Inbox/1' }],
];

const invalid = 'MAPI_E_INVALID_OBJECT';

export const afterLogoff: readonly Proof[] = [
  {
    id: 'after-logoff-release',
    row: 'Release is allowed, returns the new count, and the object is gone at 0',
    covers: ['4.1 after Logoff, row 1', 'D41'],
    world,
    steps: [
      begin,
      on('AddRef', {}, { out: { count: 2 } }),
      call('A', { fn: 'IMAPISession.Logoff', session: 's' }, { result: 'S_OK' }),
      on('Release', {}, { out: { count: 1 }, members: [{ of: 's', life: 'logged off', refs: 1 }] }),
      on('Release', {}, { out: { count: 0 }, members: [{ of: 's', life: 'released' }] }),
    ],
  },
  {
    id: 'after-logoff-addref',
    row: 'AddRef returns a count and changes nothing else',
    covers: ['4.1 after Logoff, row 2', 'D41'],
    world,
    steps: [
      begin,
      logoff,
      on('AddRef', {}, { out: { count: 2 }, members: [{ of: 's', life: 'logged off' }] }),
      on('GetStatusTable', {}, { result: invalid }),
    ],
  },
  {
    id: 'after-logoff-methods',
    row: 'QueryInterface and all nineteen methods, Logoff too, answer MAPI_E_INVALID_OBJECT and change nothing',
    covers: ['4.1 after Logoff, row 3', 'D41'],
    world,
    steps: [
      begin,
      logoff,
      ...methods.map(([method, args]) => on(method, args, { result: invalid, unchanged: true })),
    ],
  },
  {
    id: 'after-logoff-objects',
    row: 'Objects that were opened before answer MAPI_E_INVALID_OBJECT; Release of them is still fine',
    covers: ['4.1 after Logoff, row 4', 'D52'],
    world,
    steps: [
      begin,
      on('GetMsgStoresTable', {}, { result: 'S_OK' }, { as: 'table' }),
      on('OpenMsgStore', { store: 'Box' }, { result: 'S_OK' }, { as: 'store' }),
      on('OpenAddressBook', {}, { result: 'S_OK' }, { as: 'book' }),
      on('OpenEntry', { entry: 'status/spooler' }, { result: 'S_OK' }, { as: 'status' }),
      call(
        'A',
        { fn: 'IMAPISession.Logoff', session: 's' },
        { result: 'S_OK', counts: { leaked: 4, objects: 4 } },
      ),
      call('A', { fn: 'IMAPITable.QueryRows', object: 'table' }, { result: invalid }),
      call(
        'A',
        { fn: 'IMsgStore.StoreLogoff', object: 'store', flags: ['LOGOFF_ORDERLY'] },
        { result: invalid },
      ),
      call('A', { fn: 'IMAPIStatus.ValidateState', object: 'status' }, { result: invalid }),
      ...['table', 'store', 'book', 'status'].map((object) =>
        call(
          'A',
          { fn: 'IUnknown.Release', object },
          { out: { count: 0 }, objects: [{ of: object, gone: true }] },
        ),
      ),
      { expect: { counts: { objects: 0, leaked: 0 } } },
    ],
  },
  {
    id: 'after-logoff-implicit-release',
    row: 'Release to 0 of an active session object without Logoff logs it off with flags 0',
    covers: ['4.1 after Logoff, row 5', 'D52'],
    world,
    steps: [
      begin,
      on(
        'Release',
        {},
        {
          out: { count: 0 },
          trace: [
            { what: 'implicit logoff' },
            { who: 'Box', params: { method: 'Logoff' } },
            { what: 'session ended' },
          ],
          dialogs: [],
          counts: { sessions: 0, members: 0 },
        },
      ),
    ],
  },
  {
    id: 'after-logoff-implicit-uninitialize',
    row: 'The last MAPIUninitialize of a process logs all of its session objects off',
    covers: ['4.1 after Logoff, row 6', 'D54'],
    world,
    steps: [
      begin,
      logon('A', ['MAPI_NEW_SESSION'], { profileName: 'P' }, { result: 'S_OK' }, { as: 'second' }),
      call(
        'A',
        { fn: 'MAPIUninitialize' },
        {
          trace: [{ what: 'implicit logoff' }, { what: 'implicit logoff' }],
          counts: { sessions: 0, members: 0 },
          clients: [{ name: 'A', initCount: 0 }],
        },
      ),
      on('Logoff', {}, { result: 'MAPI_E_NOT_INITIALIZED' }),
    ],
  },
  {
    id: 'after-logoff-process-dies',
    row: 'A process that dies: as after its last MAPIUninitialize; others of the session live on',
    covers: ['4.1 after Logoff, row 7', 'D69'],
    world,
    steps: [
      logon(
        'A',
        ['MAPI_NEW_SESSION', 'MAPI_ALLOW_OTHERS'],
        { profileName: 'P' },
        { result: 'S_OK' },
        { as: 's' },
      ),
      logon('B', [], {}, { result: 'S_OK' }, { as: 'b' }),
      {
        change: { programEnds: 'A' },
        expect: {
          trace: [{ what: 'implicit logoff', client: 'A' }],
          clients: [{ name: 'A', state: 'dead' }],
          sessions: [{ of: 's', state: 'active', clients: ['B'] }],
        },
      },
      { change: { programEnds: 'B' }, expect: { counts: { sessions: 0, members: 0 } } },
    ],
  },
];
