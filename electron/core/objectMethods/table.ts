import { HR } from '../../../shared/mapi/extendedCodes';
import type { MemberRecord, ObjectRecord, SessionRecord } from '../../../shared/model/session';
import { answer, type Ctx, type ProcedureOf } from '../context';
import { sessionOf } from '../members';
import { memberOf, validObject } from '../objects';
import { register, unregister } from '../sessionMethods/advise';
import { rowsOf } from '../sessionMethods/tables';

/** A table of a session, with the member that opened it. */
interface OpenTable {
  readonly table: ObjectRecord;
  readonly member: MemberRecord;
  readonly session: SessionRecord;
}

function openTable(ctx: Ctx, reference: string): OpenTable | null {
  const table = validObject(ctx, reference, 'stores table', 'status table');
  const member = memberOf(ctx.world, table);
  return table === undefined || member === undefined
    ? null
    : { table, member, session: sessionOf(ctx.world, member) };
}

/** IMAPITable::QueryRows: both tables of a session are dynamic, so the rows are those of this moment. */
export const QueryRows: ProcedureOf<'IMAPITable.QueryRows'> = function* (ctx, { object }) {
  const open = openTable(ctx, object);
  if (open === null) return answer(HR.MAPI_E_INVALID_OBJECT, { lppRows: null });
  return answer(HR.S_OK, { lppRows: rowsOf(ctx, open.session, open.member, open.table.kind) });
};

/** IMAPITable::Advise: notifications of rows that change (T9). Checks as in D38. */
export const AdviseTable: ProcedureOf<'IMAPITable.Advise'> = function* (ctx, call) {
  const open = openTable(ctx, call.object);
  if (open === null) return answer(HR.MAPI_E_INVALID_OBJECT, { lpulConnection: 0 });
  if (!call.sink || !call.outConnection) return answer(HR.MAPI_E_INVALID_PARAMETER, { lpulConnection: 0 });
  return yield* register(ctx, open.member, open.session, open.table.id, call.eventMask);
};

/** IMAPITable::Unadvise. */
export const UnadviseTable: ProcedureOf<'IMAPITable.Unadvise'> = function* (ctx, call) {
  const open = openTable(ctx, call.object);
  if (open === null) return answer(HR.MAPI_E_INVALID_OBJECT);
  const own = open.member.registrations.find(({ connection }) => connection === call.connection);
  if (own?.entry !== open.table.id) return answer(HR.MAPI_E_INVALID_PARAMETER);
  return yield* unregister(ctx, open.member, open.session, call.connection);
};
