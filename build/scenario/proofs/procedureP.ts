import { firstTry } from './firstTry';
import { disabled, NO_UI, world } from './procedureWorld';
import { call, logon, type Proof } from './proof';
import { secondTry } from './secondTry';

/** Procedure P (3.3): one provider, first try and second try, step by step and answer by answer. */

export const procedureP: readonly Proof[] = [
  ...[...firstTry, ...secondTry].map(
    ({ id, row, covers, faults, flags, provider, dialogs, answers, result, then, after, ...run }): Proof => ({
      id: `procedure-${id}`,
      row,
      covers,
      world: run.world ?? world(),
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
