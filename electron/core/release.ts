import type { MemberRecord } from '../../shared/model/session';
import { answer, type Ctx, type Outcome, type ProcedureOf } from './context';
import { logOffMember } from './logoff';
import { memberFor } from './members';
import { isUsable } from './sessionMethods/method';
import { HR } from '../../shared/mapi/extendedCodes';
import { Step, type Procedure } from './step';

const AFTER_FREE = new Step('MAPI', 'warning', 'D41', 'MAPI', { about: 'use after release' });

/** AddRef counts and changes nothing else, also after Logoff (D41). */
export const AddRef: ProcedureOf<'IMAPISession.AddRef'> = (ctx, { session }) => {
  const member = memberFor(ctx, session);
  if (member === undefined) return afterFree();
  member.refs++;
  ctx.world.members.touch(member);
  return answer(null, { count: member.refs });
};

/**
 * Release returns the new reference count (not an HRESULT) and never fails (C104). The last one without Logoff logs off
 * implicitly (D52); the object is gone at 0.
 */
export const Release: ProcedureOf<'IMAPISession.Release'> = (ctx, { session }) => {
  const member = memberFor(ctx, session);
  if (member === undefined) return afterFree();
  return member.refs === 1 && isUsable(member) ? logOffAndDrop(ctx, member) : drop(ctx, member);
};

function* afterFree(): Procedure<Outcome> {
  yield AFTER_FREE;
  return answer(HR.MAPI_E_INVALID_OBJECT);
}

function* logOffAndDrop(ctx: Ctx, member: MemberRecord): Procedure<Outcome> {
  yield* logOffMember(ctx, member, 0, 'D52');
  return drop(ctx, member);
}

function drop({ world }: Ctx, member: MemberRecord): Outcome {
  member.refs--;
  if (member.refs === 0) world.members.remove(member.id);
  else world.members.touch(member);
  return answer(null, { count: member.refs });
}
