import { HR } from '../../../shared/mapi/extendedCodes';
import { LogonFlag } from '../../../shared/mapi/logonFlags';
import { ResourceFlag } from '../../../shared/mapi/resourceFlags';
import type { MemberRecord, SessionRecord } from '../../../shared/model/session';
import { statusRows } from '../../../shared/model/statusRows';
import { checkCharWidth } from '../charWidth';
import { answer, type Ctx } from '../context';
import { providersOfKind } from '../entries';
import { openObject } from '../objects';
import { servicesOf } from '../sessionConfig';
import { Step } from '../step';
import { beyond, GONE, method, refused, transportsRun } from './method';

const UNICODE = LogonFlag.MAPI_UNICODE;

/** The message store table (2.3): one row per store of the profile, set aside and disabled ones too. */
export function storeRows(session: SessionRecord): readonly object[] {
  return providersOfKind(session, 'store').map((store) => ({
    PR_DISPLAY_NAME: store.name,
    PR_ENTRYID: store.name,
    PR_DEFAULT_STORE: (store.resourceFlags & ResourceFlag.STATUS_DEFAULT_STORE) !== 0,
    PR_RESOURCE_FLAGS: store.resourceFlags,
  }));
}

/** The rows of a table object as they are now: both tables are dynamic. */
export function rowsOf(
  ctx: Ctx,
  session: SessionRecord,
  member: MemberRecord,
  kind: string,
): readonly object[] {
  if (kind === 'stores table') return storeRows(session);
  return statusRows(session, member, servicesOf(ctx.world, session));
}

/** IMAPISession::GetMsgStoresTable. */
export const GetMsgStoresTable = method('IMAPISession.GetMsgStoresTable', function* (at, { flags }) {
  if (beyond(flags, UNICODE) !== 0) return answer(HR.MAPI_E_UNKNOWN_FLAGS);
  const width = yield* checkCharWidth(at.ctx, flags);
  if (width !== HR.S_OK) return refused(width, 'The names of stores are known in narrow strings only.');
  const table = openObject(at.ctx, at.member, { kind: 'stores table', name: 'message stores' });
  yield new Step('MAPI', 'object opened', 'IS.GetMsgStoresTable', 'MAPI', {
    object: table.id,
    name: table.name,
  });
  return answer(HR.S_OK, { lppTable: table.id, rows: storeRows(at.session) });
});

/** IMAPISession::GetStatusTable: the member's own view (C81, C82), after the transports have started (C93). */
export const GetStatusTable = method('IMAPISession.GetStatusTable', function* (at, { flags }) {
  if (beyond(flags, UNICODE) !== 0) return answer(HR.MAPI_E_UNKNOWN_FLAGS);
  if (!(yield* transportsRun(at))) return GONE;
  const { ctx, member, session } = at;
  const table = openObject(ctx, member, { kind: 'status table', name: 'status' });
  yield new Step('MAPI', 'object opened', 'IS.GetStatusTable', 'MAPI', {
    object: table.id,
    name: table.name,
  });
  return answer(HR.S_OK, { lppTable: table.id, rows: rowsOf(ctx, session, member, 'status table') });
});
