import { answer, type ProcedureOf } from './context';
import { logOffMember } from './logoff';
import { memberFor } from './members';
import { isUsable } from './sessionMethods/method';
import { HR } from '../../shared/mapi/extendedCodes';
import { Step } from './step';

const AFTER_FREE = new Step('MAPI', 'warning', 'D41', 'MAPI', { about: 'use after release' });

/** AddRef counts and changes nothing else, also after Logoff (D41). */
export const AddRef: ProcedureOf<'IMAPISession.AddRef'> = function* (ctx, { session }) {
  const member = memberFor(ctx, session);
  if (member === undefined) {
    yield AFTER_FREE;
    return answer(HR.MAPI_E_INVALID_OBJECT);
  }
  member.refs++;
  ctx.world.members.touch(member);
  return answer(null, { count: member.refs });
};

/**
 * Release returns the new reference count (not an HRESULT) and never fails (C104). The last one without Logoff logs off
 * implicitly (D52); the object is gone at 0.
 */
export const Release: ProcedureOf<'IMAPISession.Release'> = function* (ctx, { session }) {
  const member = memberFor(ctx, session);
  if (member === undefined) {
    yield AFTER_FREE;
    return answer(HR.MAPI_E_INVALID_OBJECT);
  }
  if (member.refs === 1 && isUsable(member)) yield* logOffMember(ctx, member, 0, 'D52');
  member.refs--;
  if (member.refs === 0) ctx.world.members.remove(member.id);
  else ctx.world.members.touch(member);
  return answer(null, { count: member.refs });
};
