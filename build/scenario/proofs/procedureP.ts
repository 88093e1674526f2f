import { call, logon, type Proof } from './proof';

/** Procedure P (3.3): one provider, first try and second try, step by step and answer by answer. */

const settings = [{ name: 'Server', value: null }];
const store = (more: object = {}) => ({ name: 'Box', kind: 'store', dll: 'box.dll', ...more });

const world = (service: object = {}, provider: object = {}, others: readonly object[] = []) => ({
  clients: [{ name: 'A' }],
  profiles: [
    {
      name: 'P',
      default: true,
      services: [
        {
          name: 'Mail',
          ...service,
          providers: [{ name: 'Book', kind: 'address book', dll: 'book.dll' }, store(provider), ...others],
        },
        { name: 'Files', providers: [{ name: 'Archive', kind: 'store', dll: 'files.dll' }] },
      ],
    },
  ],
});

const UI = ['MAPI_NEW_SESSION', 'MAPI_LOGON_UI'];
const NO_UI = ['MAPI_NEW_SESSION'];
const down = (more: object = {}) => [{ id: 'down', at: 'P/Mail/Box', preset: 'server.down', ...more }];
const raw = (result: string, more: object = {}) => [
  { id: 'raw', at: 'P/Mail/Box', operation: 'provider: logon', result, ...more },
];
const failed = (result: string) => ({ call: 'Box.Logon', result });
const went = { call: 'Box.Logon', result: 'S_OK' };
const entry = (result: string, flags: readonly string[]) => ({ call: 'Mail.MSGSERVICEENTRY', result, flags });

/** What becomes of the service and its providers; Archive belongs to the other service and works. */
const disabled = {
  service: [
    { of: 's', name: 'Mail', state: 'disabled' },
    { of: 's', name: 'Files', state: 'enabled' },
  ],
  providers: [
    { of: 's', name: 'Book', state: 'disabled' },
    { of: 's', name: 'Box', state: 'disabled' },
    { of: 's', name: 'Archive', state: 'active' },
  ],
  statusTable: { of: 's', rows: [{ name: 'Box', code: ['STATUS_FAILURE'] }] },
};
const enabled = {
  service: { of: 's', name: 'Mail', state: 'enabled' },
  providers: [{ of: 's', name: 'Box', state: 'active' }],
};
const setAside = {
  service: { of: 's', name: 'Mail', state: 'degraded' },
  providers: [
    { of: 's', name: 'Box', state: 'set aside' },
    { of: 's', name: 'Book', state: 'active' },
  ],
};

interface Run {
  readonly id: string;
  readonly row: string;
  readonly covers: readonly string[];
  readonly world?: object;
  readonly faults?: readonly unknown[];
  readonly flags: readonly string[];
  readonly dialogs?: readonly unknown[];
  readonly answers?: readonly unknown[];
  readonly result?: string;
  readonly provider: readonly unknown[];
  readonly then: object;
  readonly after?: readonly unknown[];
}

const box = { dialog: 'logon-failure', choices: ['Retry', 'Correct', 'Skip', 'Cancel logon'] };
const unavailable = { dialog: 'service-unavailable', press: 'OK' };
const filled = { dialog: 'service-settings', press: 'OK', settings: { Server: 'mail01' } };

const runs: readonly Run[] = [
  {
    id: 'p1',
    row: 'P1: the service is disabled already: its next provider is skipped',
    covers: ['P1'],
    faults: [{ id: 'book', at: 'P/Mail/Book', preset: 'server.down' }],
    flags: NO_UI,
    provider: [
      { call: 'Book.Logon', result: 'MAPI_E_NETWORK_ERROR' },
      { call: 'Archive.Logon', result: 'S_OK' },
    ],
    then: { ...disabled, notTraced: [{ who: 'Box', what: 'provider call' }] },
  },
  {
    id: 'p2-missing-file',
    row: 'P2: the DLL is not there: MAPI_E_NOT_FOUND, the logon method is not called',
    covers: ['P2', 'P4'],
    world: world({}, { dllPresent: false }),
    flags: NO_UI,
    provider: [{ call: 'Box.LoadLibrary', result: 'MAPI_E_NOT_FOUND' }],
    then: { ...disabled, notTraced: [{ who: 'Box', params: { method: 'Logon' } }] },
  },
  {
    id: 'p2-version',
    row: 'P2: the DLL speaks another interface version: MAPI_E_VERSION',
    covers: ['P2'],
    world: world({}, { interfaceVersion: 0x10000 }),
    flags: NO_UI,
    provider: [{ call: 'Box.MSProviderInit', result: 'MAPI_E_VERSION' }],
    then: { ...disabled, notTraced: [{ who: 'Box', params: { method: 'Logon' } }] },
  },
  {
    id: 'p3-no-dialog',
    row: 'P3: without uiServices the no-dialog flag is set; a store gets MDB_WRITE',
    covers: ['P3'],
    flags: NO_UI,
    provider: [
      { call: 'Book.Logon', flags: ['AB_NO_DIALOG'] },
      { call: 'Box.Logon', flags: ['MDB_NO_DIALOG', 'MDB_WRITE'], result: 'S_OK' },
    ],
    then: enabled,
  },
  {
    id: 'p3-dialog',
    row: 'P3: with uiServices the no-dialog flag is clear',
    covers: ['P3'],
    flags: UI,
    provider: [{ call: 'Box.Logon', flags: ['MDB_WRITE'], result: 'S_OK' }],
    then: enabled,
  },
  {
    id: 'p3-no-mail',
    row: 'P3: a nonmessaging member gives its stores MDB_NO_MAIL',
    covers: ['P3'],
    flags: [...UI, 'MAPI_NO_MAIL'],
    provider: [{ call: 'Box.Logon', flags: ['MDB_WRITE', 'MDB_NO_MAIL'], result: 'S_OK' }],
    then: enabled,
  },
  {
    id: 'p4-success',
    row: 'P4: success: the provider is active',
    covers: ['P4'],
    flags: UI,
    provider: [went],
    then: enabled,
  },
  {
    id: 'p4-warning',
    row: 'P4: MAPI_W_ERRORS_RETURNED: the provider is active all the same',
    covers: ['P4'],
    faults: raw('MAPI_W_ERRORS_RETURNED'),
    flags: UI,
    provider: [failed('MAPI_W_ERRORS_RETURNED')],
    dialogs: [],
    then: enabled,
  },
  {
    id: 'p5',
    row: 'P5: MAPI_E_FAILONEPROVIDER: set aside, the service stays, no message, no second try',
    covers: ['P5'],
    faults: raw('MAPI_E_FAILONEPROVIDER'),
    flags: UI,
    provider: [failed('MAPI_E_FAILONEPROVIDER')],
    dialogs: [],
    then: setAside,
  },
  {
    id: 'p6',
    row: 'P6: MAPI_E_USER_CANCEL: no second try, the service is disabled',
    covers: ['P6', 'P10'],
    faults: raw('MAPI_E_USER_CANCEL'),
    flags: UI,
    provider: [failed('MAPI_E_USER_CANCEL')],
    dialogs: ['service-unavailable'],
    answers: [unavailable],
    then: disabled,
  },
  {
    id: 'p7-no-entry-point',
    row: 'P7: MAPI_E_UNCONFIGURED and no entry point: disabled',
    covers: ['P7'],
    world: world({ settings, entryPoint: false }),
    flags: UI,
    provider: [{ call: 'Book.Logon', result: 'MAPI_E_UNCONFIGURED' }],
    dialogs: ['service-unavailable'],
    answers: [unavailable],
    then: { ...disabled, notTraced: [{ what: 'entry point' }] },
  },
  {
    id: 'p7-no-ui',
    row: 'P7: without dialogs the entry point is called without SERVICE_UI_ALLOWED; the second try fails',
    covers: ['P7', 'P9', 'D26'],
    faults: [{ id: 'raw', at: 'P/Mail/Box', operation: 'provider: logon', result: 'MAPI_E_UNCONFIGURED' }],
    flags: NO_UI,
    provider: [
      failed('MAPI_E_UNCONFIGURED'),
      { call: 'Mail.MSGSERVICEENTRY', flags: ['SERVICE_LOGON_FAILED'] },
      failed('MAPI_E_UNCONFIGURED'),
    ],
    dialogs: [],
    then: disabled,
  },
  {
    id: 'p7-corrected',
    row: 'P7: the sheet is filled in: the second try succeeds',
    covers: ['P7', 'P9'],
    world: world({ settings }),
    flags: UI,
    provider: [
      { call: 'Book.Logon', result: 'MAPI_E_UNCONFIGURED' },
      entry('S_OK', ['SERVICE_LOGON_FAILED', 'SERVICE_UI_ALLOWED']),
      { call: 'Book.Logon', result: 'S_OK' },
    ],
    dialogs: [{ dialog: 'service-settings', says: { service: 'Mail', missing: 'Server' } }],
    answers: [filled],
    then: enabled,
  },
  {
    id: 'p7-cancel',
    row: 'P7: the sheet is cancelled: disabled without a second try',
    covers: ['P7'],
    world: world({ settings }),
    flags: UI,
    provider: [
      { call: 'Book.Logon', result: 'MAPI_E_UNCONFIGURED' },
      { call: 'Mail.MSGSERVICEENTRY', result: 'MAPI_E_USER_CANCEL' },
    ],
    dialogs: ['service-settings', 'service-unavailable'],
    answers: [{ dialog: 'service-settings', press: 'Cancel' }, unavailable],
    then: disabled,
  },
  {
    id: 'p8-no-ui',
    row: 'P8: another failure without dialogs: nobody can correct anything, disabled at once',
    covers: ['P8', 'D25'],
    faults: down(),
    flags: NO_UI,
    provider: [failed('MAPI_E_NETWORK_ERROR')],
    dialogs: [],
    then: disabled,
  },
  {
    id: 'p8-retry',
    row: 'P8 Retry: the second try',
    covers: ['P8', 'P9'],
    faults: down({ trigger: { only: 1 } }),
    flags: UI,
    provider: [failed('MAPI_E_NETWORK_ERROR'), went],
    dialogs: [box],
    answers: [{ dialog: 'logon-failure', press: 'Retry' }],
    then: enabled,
  },
  {
    id: 'p8-correct',
    row: 'P8 Correct: the sheet, then the second try',
    covers: ['P8', 'P9'],
    world: world({ settings: [{ name: 'Server', value: 'old' }] }),
    faults: down({ trigger: { only: 1 } }),
    flags: UI,
    provider: [
      failed('MAPI_E_NETWORK_ERROR'),
      entry('S_OK', ['SERVICE_UI_ALWAYS', 'SERVICE_LOGON_FAILED']),
      went,
    ],
    dialogs: [box, 'service-settings'],
    answers: [{ dialog: 'logon-failure', press: 'Correct' }, filled],
    then: enabled,
  },
  {
    id: 'p8-correct-cancelled',
    row: 'P8 Correct, the sheet is cancelled: disabled',
    covers: ['P8'],
    world: world({ settings: [{ name: 'Server', value: 'old' }] }),
    faults: down(),
    flags: UI,
    provider: [failed('MAPI_E_NETWORK_ERROR')],
    dialogs: [box, 'service-settings', 'service-unavailable'],
    answers: [
      { dialog: 'logon-failure', press: 'Correct' },
      { dialog: 'service-settings', press: 'Cancel' },
      unavailable,
    ],
    then: disabled,
  },
  {
    id: 'p8-no-entry-point',
    row: 'P8: without an entry point Correct is not offered',
    covers: ['P8', 'G5'],
    world: world({ entryPoint: false }),
    faults: down(),
    flags: UI,
    provider: [failed('MAPI_E_NETWORK_ERROR')],
    dialogs: [{ dialog: 'logon-failure', choices: ['Retry', 'Skip', 'Cancel logon'] }, 'service-unavailable'],
    answers: [{ dialog: 'logon-failure', press: 'Skip' }, unavailable],
    then: disabled,
  },
  {
    id: 'p8-skip',
    row: 'P8 Skip: disabled without a second try',
    covers: ['P8'],
    faults: down(),
    flags: UI,
    provider: [failed('MAPI_E_NETWORK_ERROR')],
    dialogs: [box, 'service-unavailable'],
    answers: [{ dialog: 'logon-failure', press: 'Skip' }, unavailable],
    then: disabled,
  },
  {
    id: 'p8-cancel-logon',
    row: 'P8 Cancel logon: everything is undone, the whole logon returns MAPI_E_USER_CANCEL',
    covers: ['P8'],
    faults: down(),
    flags: UI,
    result: 'MAPI_E_USER_CANCEL',
    provider: [failed('MAPI_E_NETWORK_ERROR'), { call: 'Book.Logoff', result: 'S_OK' }],
    dialogs: [box],
    answers: [{ dialog: 'logon-failure', press: 'Cancel logon' }],
    then: {
      out: { lppSession: null },
      counts: { sessions: 0, members: 0 },
      sessions: [{ of: 's', state: 'failed' }],
    },
  },
  {
    id: 'p9-failone',
    row: 'P9: the second try answers MAPI_E_FAILONEPROVIDER: set aside',
    covers: ['P9'],
    faults: [
      ...raw('MAPI_E_NETWORK_ERROR', { trigger: { only: 1 } }),
      { id: 'then', at: 'P/Mail/Box', operation: 'provider: logon', result: 'MAPI_E_FAILONEPROVIDER' },
    ],
    flags: UI,
    provider: [failed('MAPI_E_NETWORK_ERROR'), failed('MAPI_E_FAILONEPROVIDER')],
    dialogs: [box],
    answers: [{ dialog: 'logon-failure', press: 'Retry' }],
    then: setAside,
  },
  {
    id: 'p9-session-limit',
    row: 'P9: the second try answers MAPI_E_SESSION_LIMIT: disabled',
    covers: ['P9', 'D28'],
    faults: raw('MAPI_E_SESSION_LIMIT'),
    flags: UI,
    provider: [failed('MAPI_E_SESSION_LIMIT'), failed('MAPI_E_SESSION_LIMIT')],
    dialogs: [box, 'service-unavailable'],
    answers: [{ dialog: 'logon-failure', press: 'Retry' }, unavailable],
    then: disabled,
  },
  {
    id: 'p9-unconfigured',
    row: 'P9: the second try answers MAPI_E_UNCONFIGURED: disabled (D26)',
    covers: ['P9', 'D26'],
    faults: [
      ...raw('MAPI_E_NETWORK_ERROR', { trigger: { only: 1 } }),
      { id: 'then', at: 'P/Mail/Box', operation: 'provider: logon', result: 'MAPI_E_UNCONFIGURED' },
    ],
    flags: UI,
    provider: [failed('MAPI_E_NETWORK_ERROR'), failed('MAPI_E_UNCONFIGURED')],
    dialogs: [box, 'service-unavailable'],
    answers: [{ dialog: 'logon-failure', press: 'Retry' }, unavailable],
    then: disabled,
  },
  {
    id: 'p10',
    row: 'P10: the active providers of the service are logged off and shut down; it stays disabled for the session',
    covers: ['P10'],
    faults: down(),
    flags: UI,
    provider: [
      { call: 'Book.Logon', result: 'S_OK' },
      failed('MAPI_E_NETWORK_ERROR'),
      failed('MAPI_E_NETWORK_ERROR'),
      { call: 'Book.Logoff', result: 'S_OK' },
      { call: 'Book.Shutdown' },
    ],
    dialogs: [box, { dialog: 'service-unavailable', says: { service: 'Mail' }, choices: ['OK'] }],
    answers: [{ dialog: 'logon-failure', press: 'Retry' }, unavailable],
    then: disabled,
    after: [
      { clear: 'down' },
      call(
        'A',
        { fn: 'IMAPISession.OpenMsgStore', session: 's', store: 'Box' },
        { result: 'MAPI_E_LOGON_FAILED', provider: [] },
      ),
    ],
  },
  {
    id: 'p-one-second-try',
    row: 'One second try per service and logon: the next failing provider of the service is not tried again',
    covers: ['P10', 'D25'],
    faults: [{ id: 'book', at: 'P/Mail/Book', preset: 'server.down', trigger: { only: 1 } }, ...down()],
    flags: UI,
    provider: [
      { call: 'Book.Logon', result: 'MAPI_E_NETWORK_ERROR' },
      { call: 'Book.Logon', result: 'S_OK' },
      failed('MAPI_E_NETWORK_ERROR'),
    ],
    dialogs: ['logon-failure', 'service-unavailable'],
    answers: [{ dialog: 'logon-failure', press: 'Retry' }, unavailable],
    then: disabled,
  },
];

export const procedureP: readonly Proof[] = [
  ...runs.map(
    ({ id, row, covers, faults, flags, provider, dialogs, answers, result, then, after, ...run }): Proof => ({
      id: `procedure-${id}`,
      row,
      covers,
      world: (run.world ?? world()) as Proof['world'],
      ...(faults !== undefined && { faults }),
      steps: [
        logon(
          'A',
          flags,
          { profileName: 'P' },
          { result: result ?? 'S_OK', ...(dialogs !== undefined && { dialogs }), provider, ...then },
          { as: 's', ...(answers !== undefined && { answers }) },
        ),
        ...(after ?? []),
      ],
    }),
  ),
  {
    id: 'procedure-transport',
    row: 'Transports run the same procedure when the spooler starts them; a failure takes the other providers of the service down in mid-session',
    covers: ['P10', 'D30', 'C84'],
    world: world({}, {}, [{ name: 'Line', kind: 'transport', dll: 'line.dll' }]),
    faults: [{ id: 'line', at: 'P/Mail/Line', preset: 'transport.offline', armed: true }],
    steps: [
      logon('A', NO_UI, { profileName: 'P' }, { result: 'S_OK' }, { as: 's' }),
      { pump: true },
      { expect: disabled },
      call(
        'A',
        { fn: 'IMAPISession.OpenMsgStore', session: 's', store: 'Box' },
        { result: 'MAPI_E_LOGON_FAILED', provider: [] },
      ),
    ],
  },
];
