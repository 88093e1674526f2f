import { HR } from '../../shared/mapi/extendedCodes';
import { LogonFlag } from '../../shared/mapi/logonFlags';
import type { SessionRecord } from '../../shared/model/session';
import { Attempt, has, rowOf } from './attempt';
import { buildSession } from './buildSession';
import { answer, type Outcome, type ProcedureOf } from './context';
import { StraightCourse, through, type Course, type Route } from './course';
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

const NOTHING_YET = answer(null);

/** Where the logon goes on after it has been interrupted. */
const At = { LOCK: 1, LOCKED: 2, SHARED: 3, JOINED: 4, BUILT: 5, UNLOCKED: 6 } as const;

/** Parts B to F for arguments that have been checked. */
const route: Route<Attempt, Outcome> = (course, attempt, at, came) => {
  const { ctx } = attempt;
  // B. Serialisation: the mutex covers joining too, and is held while dialogs are open.
  if (at < At.LOCK) {
    if (!ctx.machine.lockIsFree(ctx.record)) rowOf(attempt, 'waiting for logon lock');
    if (ctx.world.armedFaults.length > 0) return course.detour(lockHeldByFault(ctx), At.LOCK);
  }
  if (at <= At.LOCK) {
    const lock = has(attempt, LogonFlag.MAPI_TIMEOUT_SHORT)
      ? lockStep({ kind: 'lock', timeoutMs: ctx.world.settings.shortLogonWaitMs })
      : LOCK;
    if (course.stops(lock, At.LOCKED)) return lock;
  }
  if (at === At.LOCKED) {
    if (came !== true) return course.end(failed(attempt, HR.MAPI_E_TIMEOUT));
    const isNew = decide(DECIDE.newSession, isNewSession(attempt));
    if (course.stops(isNew, At.SHARED)) return isNew;
  }
  // C. Shared session.
  if (at <= At.SHARED && !isNewSession(attempt)) return course.detour(joinIfThereIsOne(attempt), At.JOINED);
  if (at === At.JOINED && came !== null) return course.end(came as Outcome, UNLOCK);
  if (at <= At.JOINED) return course.into(buildSession(attempt), At.BUILT);
  if (at === At.BUILT) {
    attempt.code = came as number;
    if (course.stops(UNLOCK, At.UNLOCKED)) return UNLOCK;
  }
  if (at <= At.UNLOCKED)
    return course.end(attempt.code === HR.S_OK ? succeeded(attempt) : failed(attempt, attempt.code));
  return null;
};

/** Every logon function goes through here. */
export const logOn = (attempt: Attempt): Course<Outcome> =>
  new StraightCourse(attempt.ctx.machine, route, attempt, NOTHING_YET);

const isNewSession = (attempt: Attempt): boolean => has(attempt, LogonFlag.MAPI_NEW_SESSION);

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
