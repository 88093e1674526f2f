import { Simple } from '../../../shared/mapi/simpleCodes';
import { simpleCodeOf } from '../../../shared/mapi/simpleResult';
import { handleText, type HandleRecord } from '../../../shared/model/simpleMapi';
import { answer, type Ctx, type Outcome, type ProcedureOf } from '../context';
import { faultFor, firedStep, ofClient } from '../faults';
import { logOffMember } from '../logoff';
import { Step } from '../step';
import { handleFor } from './handles';

const NO_HANDLE = new Step(
  'MAPI',
  'refused',
  'SO1',
  'MAPI',
  { fn: 'MAPILogoff', argument: 'lhSession' },
  Simple.MAPI_E_INVALID_SESSION,
);
const RESERVED = new Step(
  'MAPI',
  'refused',
  'SO2',
  'MAPI',
  { fn: 'MAPILogoff', argument: 'flFlags, ulReserved' },
  Simple.MAPI_E_FAILURE,
);

/** MAPILogoff of Simple MAPI (4.2): the handle first, then the reserved arguments (D64); the session survives every error. */
export const MAPILogoff: ProcedureOf<'MAPILogoff'> = function* (ctx, call) {
  const handle = handleFor(ctx, call.handle);
  if (handle === undefined) {
    yield NO_HANDLE;
    return answer(Simple.MAPI_E_INVALID_SESSION);
  }
  ctx.record.session = handle.session;
  if (call.flags !== 0 || call.reserved !== 0) {
    yield RESERVED;
    return kept(ctx, handle, Simple.MAPI_E_FAILURE);
  }
  const fault = faultFor(ctx.world, 'simple: logoff memory', ofClient(ctx.client.id), ctx.machine.clock.now);
  if (fault !== null) {
    yield firedStep(fault);
    if (fault.result !== null) return kept(ctx, handle, simpleCodeOf(fault.result));
  }
  const member = ctx.world.members.get(handle.member);
  if (member === undefined)
    throw new Error(`The valid handle ${handle.handle} has no member ${handle.member}.`);
  yield* logOffMember(ctx, member, 0, 'LO14');
  member.refs = 0;
  ctx.world.members.remove(member.id);
  handle.lastResult = Simple.SUCCESS_SUCCESS;
  yield new Step('MAPI', 'object released', 'SO4', 'MAPI', {
    kind: 'Simple MAPI handle',
    object: handleText(handle.handle),
  });
  return answer(Simple.SUCCESS_SUCCESS);
};

/** The call failed: the handle and its session live on. */
function kept(ctx: Ctx, handle: HandleRecord, code: number): Outcome {
  handle.lastResult = code;
  ctx.world.handles.touch(handle);
  return answer(code);
}
