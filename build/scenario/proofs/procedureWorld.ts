/** The machine of the proofs of procedure P, and what may come of a run on it. */

export const settings = [{ name: 'Server', value: null }];
export const store = (more: object = {}) => ({ name: 'Box', kind: 'store', dll: 'box.dll', ...more });

export const world = (service: object = {}, provider: object = {}, others: readonly object[] = []) => ({
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

export const UI = ['MAPI_NEW_SESSION', 'MAPI_LOGON_UI'];
export const NO_UI = ['MAPI_NEW_SESSION'];
export const down = (more: object = {}) => [{ id: 'down', at: 'P/Mail/Box', preset: 'server.down', ...more }];
export const raw = (result: string, more: object = {}) => [
  { id: 'raw', at: 'P/Mail/Box', operation: 'provider: logon', result, ...more },
];
export const failed = (result: string) => ({ call: 'Box.Logon', result });
export const went = { call: 'Box.Logon', result: 'S_OK' };
export const entry = (result: string, flags: readonly string[]) => ({
  call: 'Mail.MSGSERVICEENTRY',
  result,
  flags,
});

/** What becomes of the service and its providers; Archive belongs to the other service and works. */
export const disabled = {
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
export const enabled = {
  service: { of: 's', name: 'Mail', state: 'enabled' },
  providers: [{ of: 's', name: 'Box', state: 'active' }],
};
export const setAside = {
  service: { of: 's', name: 'Mail', state: 'degraded' },
  providers: [
    { of: 's', name: 'Box', state: 'set aside' },
    { of: 's', name: 'Book', state: 'active' },
  ],
};

export interface Run {
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

export const box = { dialog: 'logon-failure', choices: ['Retry', 'Correct', 'Skip', 'Cancel logon'] };
export const unavailable = { dialog: 'service-unavailable', press: 'OK' };
export const filled = { dialog: 'service-settings', press: 'OK', settings: { Server: 'mail01' } };
