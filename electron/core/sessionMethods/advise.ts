import { HR } from '../../../shared/mapi/extendedCodes';
import type { MemberRecord, SessionRecord } from '../../../shared/model/session';
import { answer, type Ctx } from '../context';
import { entryIn, objectTypeAt } from '../entries';
import { Step, type Procedure } from '../step';
import { method, refused, type Answered } from './method';

/** IMAPISession::Advise (2.3, D38): for an entry, or with NULL for the session itself. */
export const Advise = method('IMAPISession.Advise', function* (at, call) {
  const { ctx, member, session } = at;
  if (!call.sink || !call.outConnection) return answer(HR.MAPI_E_INVALID_PARAMETER);
  if (call.entry !== null) {
    const entry = entryIn(session, call.entry);
    if (entry.of === 'malformed') return answer(HR.MAPI_E_INVALID_ENTRYID);
    // fnevStatusObjectModified is MAPI's own: nobody can register for a status object.
    if (entry.of === 'status') return answer(HR.MAPI_E_NO_SUPPORT);
    if (entry.of === 'nobody' || entry.provider.life !== 'active') {
      return refused(
        HR.MAPI_E_UNKNOWN_ENTRYID,
        'The provider of the identifier is not open in this session.',
      );
    }
    if (objectTypeAt(at, entry.provider.kind, entry.path) === null) return answer(HR.MAPI_E_INVALID_ENTRYID);
  }
  return yield* register(ctx, member, session, call.entry, call.eventMask);
});

/** Adds a registration; its connection number is never 0 and never used again (C98). */
export function* register(
  ctx: Ctx,
  member: MemberRecord,
  session: SessionRecord,
  entry: string | null,
  mask: number,
): Procedure<Answered> {
  const connection = ctx.world.nextNumber('connection');
  member.registrations = [...member.registrations, { connection, entry, mask }];
  session.advises++;
  ctx.world.members.touch(member);
  ctx.world.sessions.touch(session);
  yield new Step('MAPI', 'registered', 'IS.Advise', 'MAPI', { connection, entry, mask });
  return answer(HR.S_OK, { lpulConnection: connection });
}

/** IMAPISession::Unadvise: the number must come from Advise of this object (D38). */
export const Unadvise = method('IMAPISession.Unadvise', function* ({ ctx, member, session }, { connection }) {
  return yield* unregister(ctx, member, session, connection);
});

/** Ends a registration; what was not delivered yet is never delivered (D39). */
export function* unregister(
  ctx: Ctx,
  member: MemberRecord,
  session: SessionRecord,
  connection: number,
): Procedure<Answered> {
  const left = member.registrations.filter((registration) => registration.connection !== connection);
  if (left.length === member.registrations.length) return answer(HR.MAPI_E_INVALID_PARAMETER);
  member.registrations = left;
  session.advises--;
  ctx.world.members.touch(member);
  ctx.world.sessions.touch(session);
  yield new Step('MAPI', 'unregistered', 'IS.Unadvise', 'MAPI', { connection });
  return answer(HR.S_OK);
}
