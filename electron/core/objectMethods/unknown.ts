import { HR } from '../../../shared/mapi/extendedCodes';
import type { MemberRecord, ObjectRecord, SessionRecord } from '../../../shared/model/session';
import { answer, type Ctx, type ProcedureOf } from '../context';
import { memberOf, objectFor } from '../objects';
import { closeStore } from '../openStore';
import { Step, type Procedure } from '../step';
import type { World } from '../world';

const AFTER_FREE = new Step('MAPI', 'warning', 'D41', 'MAPI', { about: 'use after release' });

/** IUnknown::AddRef of an opened object, valid or not (D41). */
export const AddRefObject: ProcedureOf<'IUnknown.AddRef'> = function* (ctx, call) {
  const object = objectFor(ctx, call.object);
  if (object === undefined) {
    yield AFTER_FREE;
    return answer(HR.MAPI_E_INVALID_OBJECT);
  }
  object.refs++;
  ctx.world.objects.touch(object);
  return answer(null, { count: object.refs });
};

/** IUnknown::Release of an opened object: fine also after Logoff; at 0 the object is gone and no leak any more. */
export const ReleaseObject: ProcedureOf<'IUnknown.Release'> = function* (ctx, call) {
  const object = objectFor(ctx, call.object);
  if (object === undefined) {
    yield AFTER_FREE;
    return answer(HR.MAPI_E_INVALID_OBJECT);
  }
  object.refs--;
  ctx.world.objects.touch(object);
  if (object.refs === 0) yield* dropObject(ctx, object);
  return answer(null, { count: object.refs });
};

function* dropObject(ctx: Ctx, object: ObjectRecord): Procedure<void> {
  const { world } = ctx;
  world.objects.remove(object.id);
  yield new Step('MAPI', 'object released', 'IS.Release', 'MAPI', { object: object.id, name: object.name });
  const session = object.session === null ? undefined : world.sessions.get(object.session);
  if (session !== undefined) {
    if (object.valid) session.objects--;
    else session.leaked--;
    world.sessions.touch(session);
  }
  const member = memberOf(world, object);
  if (member === undefined || session === undefined) return;
  member.objects = member.objects.filter((id) => id !== object.id);
  world.members.touch(member);
  endRegistrationsOn(world, member, session, object.id);
  if (object.valid && object.storeLogoff) yield* closeStore(ctx, session, object);
}

/** A registration on a table ends with the table. */
function endRegistrationsOn(world: World, member: MemberRecord, session: SessionRecord, entry: string): void {
  const left = member.registrations.filter((registration) => registration.entry !== entry);
  session.advises -= member.registrations.length - left.length;
  member.registrations = left;
  world.members.touch(member);
}
