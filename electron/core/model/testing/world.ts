import { ResourceFlag } from '../../../../shared/mapi/resourceFlags';
import { worldSpec, type WorldInput } from '../../../../shared/scenario/worldSchema';

/** What the profile `Locked` and the store of the service `Asking` accept. */
export const ACCEPTED = 'let me in';

/** Programs that a random sequence is played with. */
export const clients = ['A', 'B', 'Night job'] as const;
export type ClientName = (typeof clients)[number];

/**
 * Small, but with every kind of trouble that needs no fault rule: a profile with a password, a provider that asks, a setting
 * that is missing, a session limit, a DLL of the wrong version, a required service; offline copies that are filled or not.
 */
export const world = {
  settings: { confirmLogoff: 'always', sessionLimit: 6, legacyProfilePasswords: true },
  clients: [
    { name: 'A', onEndOfSession: 'at once' },
    { name: 'B', onEndOfSession: { afterMs: 500 } },
    { name: 'Night job', kind: 'service' },
  ],
  profiles: [
    {
      name: 'Mail',
      default: true,
      services: [
        {
          name: 'Server',
          providers: [
            { name: 'Book', kind: 'address book', dll: 'serverab.dll' },
            {
              name: 'Mailbox',
              kind: 'store',
              dll: 'server.dll',
              resourceFlags: ResourceFlag.STATUS_DEFAULT_STORE,
              offlineCopy: 'filled',
            },
            { name: 'Carrier', kind: 'transport', dll: 'server.dll' },
          ],
        },
        { name: 'Files', providers: [{ name: 'Archive', kind: 'store', dll: 'files.dll' }] },
      ],
    },
    {
      name: 'Asking',
      services: [
        {
          name: 'Guarded',
          providers: [
            {
              name: 'Safe',
              kind: 'store',
              dll: 'safe.dll',
              prompt: { accepts: ACCEPTED },
              offlineCopy: 'empty',
            },
            { name: 'Courier', kind: 'transport', dll: 'courier.dll' },
          ],
        },
        {
          name: 'Unset',
          settings: [{ name: 'Server', value: null }],
          providers: [{ name: 'Unset store', kind: 'store', dll: 'unset.dll' }],
        },
      ],
    },
    {
      name: 'Narrow',
      services: [
        {
          name: 'One at a time',
          required: true,
          providers: [{ name: 'Modem', kind: 'store', dll: 'modem.dll', sessionLimit: 1 }],
        },
        {
          name: 'Old',
          providers: [{ name: 'Old store', kind: 'store', dll: 'old.dll', interfaceVersion: 0x10000 }],
        },
      ],
    },
    { name: 'Locked', password: ACCEPTED },
  ],
} satisfies WorldInput;

export const spec = worldSpec.parse(world);
