import type { SessionRecord } from '../../../../shared/model/session';
import { statusRows } from '../../../../shared/model/statusRows';
import type { SessionExpectation } from '../../../../shared/scenario/expectationGroups';
import { servicesOf } from '../../sessionConfig';
import {
  asList,
  codeName,
  differs,
  fieldsDiffer,
  missing,
  type Checks,
  type Mismatch,
  type StepOutcome,
} from './outcome';

/** State of sessions, session objects, services, providers and status tables. */

function ofSession(
  { world, aliases }: StepOutcome,
  of: string,
  compare: (row: SessionRecord) => Mismatch[],
): Mismatch[] {
  const row = world.sessions.get(aliases.session(of));
  return row === undefined ? missing(`session ${of}`) : compare(row);
}

export const sessionChecks: Checks<SessionExpectation> = {
  sessions: (expected, outcome) =>
    expected.flatMap(({ of, gone, ...fields }) => {
      const { world, aliases } = outcome;
      if (gone === true) {
        return world.sessions.get(aliases.session(of)) === undefined
          ? []
          : [{ about: `session ${of}`, expected: 'no row', actual: 'a row' }];
      }
      return ofSession(outcome, of, (row) =>
        fieldsDiffer(`session ${row.id}`, fields, {
          ...row,
          state: row.word,
          clients: row.members.map((member) => world.members.get(member)?.client ?? member),
          lastResult: codeName(row.lastResult),
        }),
      );
    }),
  members: (expected, { world, aliases }) =>
    expected.flatMap(({ of, ...fields }) => {
      const member = world.members.get(aliases.resolve(of));
      return fieldsDiffer(`member ${of}`, fields, {
        life: member?.life ?? 'released',
        refs: member?.refs ?? 0,
        messaging: member?.messaging ?? null,
        registrations: member?.registrations.length ?? 0,
        objects: member?.objects.length ?? 0,
        askedToLogOff: member?.askedToLogOff ?? null,
      });
    }),
  service: (expected, outcome) =>
    asList(expected).flatMap(({ of, name, state }) =>
      ofSession(outcome, of, (row) => {
        const life = row.services.find((one) => one.name === name)?.life ?? null;
        return differs(`service ${name}`, state, life);
      }),
    ),
  providers: (expected, outcome) =>
    expected.flatMap(({ of, name, ...fields }) =>
      ofSession(outcome, of, (row) => {
        const found = row.services.flatMap(({ providers }) => providers).find((one) => one.name === name);
        if (found === undefined) return missing(`provider ${name}`);
        const { life, result, resourceFlags } = found;
        return fieldsDiffer(`provider ${name}`, fields, {
          state: life,
          result: codeName(result),
          resourceFlags,
        });
      }),
    ),
  statusTable: (expected, outcome) =>
    asList(expected).flatMap(({ of, rows, exactly }) =>
      ofSession(outcome, of, (row) => {
        const { world, aliases } = outcome;
        const viewer = world.members.get(aliases.resolve(of)) ?? { messaging: true };
        const actual = statusRows(row, viewer, servicesOf(world, row));
        const names = actual.map(({ PR_DISPLAY_NAME }) => PR_DISPLAY_NAME);
        const order = exactly
          ? differs(
              'rows of the status table',
              rows.map(({ name }) => name),
              names,
            )
          : [];
        return [
          ...order,
          ...rows.flatMap(({ name, ...fields }) => {
            const found = actual.find(({ PR_DISPLAY_NAME }) => PR_DISPLAY_NAME === name);
            if (found === undefined) return missing(`status row ${name}`);
            return fieldsDiffer(`status row ${name}`, fields, {
              code: found.PR_STATUS_CODE,
              flags: found.PR_RESOURCE_FLAGS,
              identity: found.PR_IDENTITY_DISPLAY ?? null,
            });
          }),
        ];
      }),
    ),
};
