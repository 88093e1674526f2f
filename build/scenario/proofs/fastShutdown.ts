import { call, logon, type Proof } from './proof';

/** The modes of fast shutdown (2.9): policy value against what the providers answer. */

type Answer = 'ok' | 'refuses' | 'absent';

const world = (mode: number, transport: Answer) => ({
  settings: { fastShutdownMode: mode as 0 | 1 | 2 },
  clients: [{ name: 'A' }, { name: 'B' }],
  profiles: [
    {
      name: 'P',
      services: [
        {
          name: 'Mail',
          providers: [
            { name: 'Box', kind: 'store' as const, dll: 'box.dll' },
            { name: 'Book', kind: 'address book' as const, dll: 'book.dll' },
            { name: 'Line', kind: 'transport' as const, dll: 'line.dll', fastShutdown: transport },
          ],
        },
      ],
    },
  ],
});

const method = (name: string, expect: object) =>
  call('A', { fn: `IMAPIClientShutdown.${name}`, session: 's' }, expect);
const asked = (name: string, transport: Answer) =>
  [...(transport === 'absent' ? [] : ['Line']), 'Book', 'Box'].map((who) => ({ call: `${who}.${name}` }));

/** QueryFastShutdown: S_OK? By mode and by what the transport answers. */
const table: readonly (readonly [mode: number, transport: Answer, ok: boolean])[] = [
  [0, 'ok', true],
  [0, 'refuses', false],
  [0, 'absent', true],
  [1, 'ok', true],
  [1, 'refuses', false],
  [1, 'absent', false],
  [2, 'ok', false],
  [2, 'refuses', false],
  [2, 'absent', false],
];

const results = { true: 'S_OK', false: 'MAPI_E_NO_SUPPORT' } as const;

export const fastShutdown: readonly Proof[] = table.map(([mode, transport, ok]): Proof => {
  const result = results[`${ok}`];
  const ends = ok
    ? {
        clients: [{ name: 'A', state: 'shut down' }],
        counts: { members: 0 },
        notTraced: [{ params: { method: 'Logoff' } }],
      }
    : { provider: [], clients: [{ name: 'A', state: 'running' }], counts: { members: 1 } };
  return {
    id: `fast-shutdown-${mode}-${transport}`,
    row: `Mode ${mode} and a transport whose interface is ${transport === 'ok' ? 'there and agrees' : transport === 'refuses' ? 'there and refuses' : 'absent'}: ${result}`,
    covers: ['2.9', 'C126', 'C127', 'C128', 'C129', 'D66'],
    world: world(mode, transport),
    steps: [
      logon('A', ['MAPI_NEW_SESSION'], { profileName: 'P' }, { result: 'S_OK' }, { as: 's' }),
      { pump: true },
      method('QueryFastShutdown', {
        result,
        ...(mode === 2 && { providerExactly: [] }),
        ...(ok && { providerExactly: asked('QueryFastShutdown', transport) }),
      }),
      method('NotifyProcessShutdown', {
        result: 'S_OK',
        providerExactly: asked('NotifyProcessShutdown', transport),
      }),
      method('DoFastShutdown', {
        result,
        ...(ok && { providerExactly: asked('DoFastShutdown', transport) }),
        ...ends,
      }),
      ...(ok ? [call('A', { fn: 'MAPIUninitialize' }, { result: 'MAPI_E_NOT_INITIALIZED' })] : []),
    ],
  };
});
