import { ResourceFlag } from '../mapi/resourceFlags';
import type { WorldInput } from './worldSchema';

/** Built-in worlds that a lesson may name (`world.use`) and extend. Section 3.1 of the UX reference gives the cast. */

type ClientInput = NonNullable<WorldInput['clients']>[number];
type ProfileInput = NonNullable<WorldInput['profiles']>[number];
type ServiceInput = NonNullable<ProfileInput['services']>[number];

const clients: ClientInput[] = [
  { name: 'Outlook', role: 'mail program', icon: 'mail', onEndOfSession: 'at once' },
  { name: 'Invoices', role: 'small program, no window', icon: 'document' },
  { name: 'Scan station', role: 'Simple MAPI program', icon: 'scanner' },
  { name: 'Indexer', role: 'background program', icon: 'index', onEndOfSession: { afterMs: 2_000 } },
  { name: 'Night job', kind: 'service', role: 'Windows service', icon: 'moon' },
  { name: 'Stubborn', role: 'ignores notifications', icon: 'stubborn' },
  { name: 'Messenger', role: 'Windows Messenger', icon: 'messenger', initialized: false },
];

/** The pretend password of the demonstration mailbox. */
const PRETEND_PASSWORD = 'letmein';

const settings = (server: string | null): ServiceInput['settings'] => [
  { name: 'Server', value: server },
  { name: 'Mailbox', value: 'Ana Ruiz' },
];

const personalFolders = (store: string): ServiceInput => ({
  name: 'Personal Folders',
  settings: [{ name: 'Data file', value: 'C:\\Mail\\archive.pst' }],
  providers: [
    { name: store, kind: 'store', dll: 'mspst32.dll', resourceFlags: ResourceFlag.STATUS_DEFAULT_STORE },
  ],
});

const exchangeStore = (asks: boolean): NonNullable<ServiceInput['providers']>[number] => ({
  name: 'Mailbox - Ana Ruiz',
  kind: 'store',
  dll: 'emsmdb32.dll',
  resourceFlags: ResourceFlag.STATUS_DEFAULT_STORE,
  tightlyCoupled: true,
  ...(asks && { prompt: { accepts: PRETEND_PASSWORD } }),
});

const contosoExchange = (server: string | null): ServiceInput => ({
  name: 'Contoso Exchange',
  settings: settings(server),
  providers: [
    { name: 'Global Address List', kind: 'address book', dll: 'emsabp32.dll' },
    exchangeStore(false),
    {
      name: 'Contoso Transport',
      kind: 'transport',
      dll: 'emsmdb32.dll',
      resourceFlags: ResourceFlag.STATUS_PRIMARY_IDENTITY | ResourceFlag.STATUS_DEFAULT_OUTBOUND,
    },
  ],
});

const profiles: ProfileInput[] = [
  { name: 'Outlook', default: true, services: [contosoExchange('mail01'), personalFolders('Archive')] },
  { name: 'Branch', services: [contosoExchange(null), personalFolders('Archive')] },
  {
    name: 'Field',
    services: [
      personalFolders('Field folders'),
      {
        name: 'Internet Mail',
        settings: [{ name: 'Server', value: 'smtp.contoso.example' }],
        providers: [
          {
            name: 'Internet Transport',
            kind: 'transport',
            dll: 'minet32.dll',
            resourceFlags: ResourceFlag.STATUS_PRIMARY_IDENTITY,
          },
        ],
      },
    ],
  },
  {
    name: 'Modem',
    services: [
      {
        name: 'Dial Mail',
        settings: [{ name: 'Phone number', value: '555-0100' }],
        providers: [{ name: 'Dial Mailbox', kind: 'store', dll: 'dialmail.dll', sessionLimit: 1 }],
      },
      personalFolders('Archive'),
    ],
  },
  {
    name: 'Legacy',
    services: [
      {
        name: 'Old Fax',
        providers: [
          { name: 'Fax folders', kind: 'store', dll: 'awfaxp32.dll', interfaceVersion: 0x00010000 },
        ],
      },
      personalFolders('Archive'),
    ],
  },
  { name: 'Empty' },
];

/** Windows Messenger with two accounts: the credentials of the second are stored, so it rides along with the first. */
const messenger: WorldInput['messenger'] = {
  client: 'Messenger',
  services: [
    { name: '.NET Messenger Service', primary: true, accepts: PRETEND_PASSWORD },
    { name: 'Contoso Exchange', saved: true, accepts: PRETEND_PASSWORD },
  ],
};

/**
 * The world that the app opens with: one mailbox whose provider asks for a password itself and keeps an offline copy, and
 * programs that share a session. *Confirm logoff* is "always", so that MAPI_LOGOFF_UI always asks.
 */
const demonstration: WorldInput = {
  settings: { confirmLogoff: 'always' },
  clients: clients.slice(0, 4),
  profiles: [
    {
      name: 'Outlook',
      default: true,
      services: [
        {
          name: 'Contoso Exchange',
          settings: settings('mail01'),
          providers: [{ ...exchangeStore(true), offlineCopy: 'filled' }],
        },
      ],
    },
    { name: 'Field', services: [personalFolders('Field folders')] },
    { name: 'Empty' },
  ],
};

export const casts = {
  demonstration,
  contoso: { clients, profiles, messenger },
  empty: {},
} as const satisfies Record<string, WorldInput>;

export type CastName = keyof typeof casts;
