import { HR } from '../../shared/mapi/extendedCodes';
import { LogonFlag } from '../../shared/mapi/logonFlags';
import type { SessionRecord } from '../../shared/model/session';
import { Attempt, has, rowOf } from './attempt';
import { buildSession } from './buildSession';
import { answer, type Outcome, type ProcedureOf } from './context';
import { Parts, through, type Course, type Part } from './course';
import { lockHeldByFault } from './faultSteps';
import { refuseLogonArguments } from './logonArguments';
import { addMember } from './members';
import { newestShared } from './sessions';
import { downloadNow, SPOOLER_TOLD, tellSpooler } from './spooler';
import { decide, DECIDE, Step, VISIT, type Effect, type Procedure } from './step';

const NO_EXTENDED = new Step('MAPI', 'argument warning', 'D6', 'MAPI', { flag: 'MAPI_EXTENDED' });
const SERVICE_RULES = new Step('MAPI', 'argument warning', 'D21', 'MAPI', { flag: 'MAPI_NT_SERVICE' });
const UNLOCK = new Step('MAPI', 'lock released', 'LX30', 'MAPI', null, null, null, { kind: 'unlock' });
const lockStep = (effect: Effect) => new Step('MAPI', 'lock taken', 'LX7', 'MAPI', null, null, null, effect);
const LOCK = lockStep({ kind: 'lock', timeoutMs: null });

/** MAPILogonEx: the full decision procedure of section 3.2. */
export const MAPILogonEx: ProcedureOf<'MAPILogonEx'> = (ctx, call) => {
  const attempt = new Attempt(ctx, call, call.flags);
  const isOrdinary =
    (call.flags & (LogonFlag.MAPI_EXTENDED | LogonFlag.MAPI_NT_SERVICE)) === LogonFlag.MAPI_EXTENDED;
  return isOrdinary && refuseLogonArguments(call) === null ? logOn(attempt) : warned(attempt);
};

/** A. What there is to say about the arguments, and then the logon, if there is to be one. */
function* warned(attempt: Attempt): Procedure<Outcome> {
  const { ctx, call } = attempt;
  const refusal = refuseLogonArguments(call);
  if (refusal !== null) {
    yield new Step('MAPI', 'refused', refusal.rule, 'MAPI', { argument: 'flFlags' }, refusal.code);
    return failed(attempt, refusal.code);
  }
  if (has(attempt, LogonFlag.MAPI_NT_SERVICE)) {
    attempt.flags = (attempt.flags | LogonFlag.MAPI_NO_MAIL) >>> 0;
    if (ctx.client.kind === 'desktop') yield SERVICE_RULES;
  }
  if (!has(attempt, LogonFlag.MAPI_EXTENDED)) yield NO_EXTENDED;
  return yield* through(logOn(attempt));
}

const PARTS: readonly Part<Attempt, Outcome>[] = [
  // B. Serialisation: the mutex covers joining too, and is held while dialogs are open.
  (attempt, _, course) => {
    const { ctx } = attempt;
    if (!ctx.machine.lockIsFree(ctx.record)) rowOf(attempt, 'waiting for logon lock');
    return ctx.world.armedFaults.length > 0 ? course.detour(lockHeldByFault(ctx)) : null;
  },

  (attempt) =>
    has(attempt, LogonFlag.MAPI_TIMEOUT_SHORT)
      ? lockStep({ kind: 'lock', timeoutMs: attempt.ctx.world.settings.shortLogonWaitMs })
      : LOCK,

  (attempt, obtained, course) =>
    obtained === true
      ? decide(DECIDE.newSession, isNew(attempt))
      : course.end(failed(attempt, HR.MAPI_E_TIMEOUT)),

  // C. Shared session.
  (attempt, _, course) => (isNew(attempt) ? null : course.detour(joinIfThereIsOne(attempt))),

  (attempt, joined, course) =>
    joined === undefined || joined === null
      ? course.into(buildSession(attempt))
      : course.end(joined as Outcome, UNLOCK),

  (attempt, code) => {
    attempt.code = code as number;
    return UNLOCK;
  },

  (attempt, _, course) =>
    course.end(attempt.code === HR.S_OK ? succeeded(attempt) : failed(attempt, attempt.code)),
];

const NOTHING_YET = answer(null);

/** Parts B to F for arguments that have been checked; every logon function goes through here. */
export const logOn = (attempt: Attempt): Course<Outcome> =>
  new Parts(attempt.ctx.machine, PARTS, attempt, NOTHING_YET);

const isNew = (attempt: Attempt): boolean => has(attempt, LogonFlag.MAPI_NEW_SESSION);

/** Steps 9 and 10; null: there is no shared session. */
function* joinIfThereIsOne(attempt: Attempt): Procedure<Outcome | null> {
  const shared = newestShared(attempt.ctx.world);
  yield decide(DECIDE.sharedExists, shared !== null);
  return shared === null ? null : yield* join(attempt, shared);
}

/** Step 10: a new member on the shared session; name, password and profile or UI flags are ignored (D17). */
function* join(attempt: Attempt, shared: SessionRecord): Procedure<Outcome> {
  const { ctx, call, row } = attempt;
  yield VISIT.returnShared;
  if (row !== null) ctx.world.sessions.remove(row.id);
  ctx.record.session = shared.id;
  const member = addMember(ctx.world, shared, ctx.client, attempt.flags, ctx.machine.clock.now);
  yield new Step('MAPI', 'joined', 'LX10', 'MAPI', { session: shared.id, requested: call.profileName });
  if (tellSpooler(ctx, shared, member)) yield SPOOLER_TOLD;
  if (has(attempt, LogonFlag.MAPI_FORCE_DOWNLOAD)) yield* downloadNow(ctx, shared, member);
  shared.lastResult = HR.S_OK;
  return answer(HR.S_OK, { lppSession: member.id });
}

function succeeded({ row }: Attempt): Outcome {
  return answer(HR.S_OK, { lppSession: row?.members[0] ?? null });
}

/** "fail X" of section 3.2: out pointer NULL (D36), the row keeps the result. */
function failed(attempt: Attempt, code: number): Outcome {
  const row = rowOf(attempt, 'failed');
  const { ctx } = attempt;
  row.life = 'failed';
  row.lastResult = code;
  row.endedAt = ctx.machine.clock.now;
  ctx.world.sessionOver(row);
  return answer(code, { lppSession: null });
}
