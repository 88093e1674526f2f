import { HR } from '../../shared/mapi/extendedCodes';
import { LogonFlag } from '../../shared/mapi/logonFlags';
import type { ProfileRecord } from '../../shared/model/machine';
import type { SessionRecord } from '../../shared/model/session';
import { has, isInteractive, rowOf, servicesMayAsk, type Attempt } from './attempt';
import { chooseProfile, tellUnknownProfile, type TypedPassword } from './chooseProfile';
import { answer, type Outcome, type ProcedureOf } from './context';
import { askForCredentials, credentialsOpen, PASSWORD_NOT_ALLOWED, passwordIsRefused } from './credentials';
import { refuseLogonArguments } from './logonArguments';
import { faultAt, lockHeldByFault } from './faultSteps';
import { addMember } from './members';
import { defaultProfile, findProfile, isUsableName } from './profileNames';
import { planOf } from './providers/plan';
import { startServices } from './services';
import { activeWord, livingSessions, newestShared, serviceStates } from './sessions';
import { downloadNow, SPOOLER_TOLD, tellSpooler } from './spooler';
import { decide, DECIDE, Step, VISIT, type Effect, type Procedure } from './step';
import { ProviderEnds } from './teardown';

const NO_EXTENDED = new Step('MAPI', 'argument warning', 'D6', 'MAPI', { flag: 'MAPI_EXTENDED' });
const SERVICE_RULES = new Step('MAPI', 'argument warning', 'D21', 'MAPI', { flag: 'MAPI_NT_SERVICE' });
const LIMIT = new Step('MAPI', 'refused', 'LX11', 'MAPI', { argument: 'session limit' });
const CREATED = new Step('MAPI', 'session created', 'LX20', 'MAPI');
const PUBLISHED = new Step('MAPI', 'session published', 'LX28', 'MAPI');
const UNLOCK = new Step('MAPI', 'lock released', 'LX30', 'MAPI', null, null, null, { kind: 'unlock' });
const lockStep = (effect: Effect) => new Step('MAPI', 'lock taken', 'LX7', 'MAPI', null, null, null, effect);
const LOCK = lockStep({ kind: 'lock', timeoutMs: null });

/** MAPILogonEx: the full decision procedure of section 3.2. */
export const MAPILogonEx: ProcedureOf<'MAPILogonEx'> = (ctx, call) => {
  const attempt: Attempt = { ctx, call, flags: call.flags, row: null, profile: null, chooserShown: false };
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
  return yield* logOn(attempt);
}

/** Parts B to F for arguments that have been checked; every logon function goes through here. */
export function* logOn(attempt: Attempt): Procedure<Outcome> {
  const { ctx } = attempt;
  // B. Serialisation: the mutex covers joining too, and is held while dialogs are open.
  const short = has(attempt, LogonFlag.MAPI_TIMEOUT_SHORT);
  if (!ctx.machine.lockIsFree(ctx.record)) rowOf(attempt, 'waiting for logon lock');
  const timeoutMs = ctx.world.settings.shortLogonWaitMs;
  if (ctx.world.armedFaults.length > 0) yield* lockHeldByFault(ctx);
  const obtained = (yield short ? lockStep({ kind: 'lock', timeoutMs }) : LOCK) as boolean;
  if (!obtained) return failed(attempt, HR.MAPI_E_TIMEOUT);

  // C. Shared session.
  const isNew = has(attempt, LogonFlag.MAPI_NEW_SESSION);
  const asked = decide(DECIDE.newSession, isNew);
  if (!ctx.machine.tell(asked)) yield asked;
  if (!isNew) {
    const shared = newestShared(ctx.world);
    yield decide(DECIDE.sharedExists, shared !== null);
    if (shared !== null) {
      const joined = yield* join(attempt, shared);
      yield UNLOCK;
      return joined;
    }
  }
  const code = yield* buildSession(attempt);
  yield UNLOCK;
  if (code !== HR.S_OK) return failed(attempt, code);
  return succeeded(attempt);
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

/** Steps 11 to 29 for a session of its own; returns the code of the logon. */
function* buildSession(attempt: Attempt): Procedure<number> {
  const { ctx } = attempt;
  const { world, machine } = ctx;
  const isFaulty = world.armedFaults.length > 0;
  const noMemory = isFaulty ? yield* faultAt(ctx, 'logon: memory') : null;
  if (noMemory !== null) return noMemory;
  const limit = world.settings.sessionLimit;
  const isFull = limit !== null && livingSessions(world) >= limit;
  if (isFull || (isFaulty && (yield* faultAt(ctx, 'logon: session limit')) !== null)) {
    yield LIMIT;
    return attempt.limitCode ?? HR.MAPI_E_LOGON_FAILED;
  }
  // D. Profile, steps 12 to 16. What asks nobody is not a procedure of its own here: most logons consist of it.
  const typed: TypedPassword = { text: null };
  const name = attempt.call.profileName ?? '';
  const asked = decide(DECIDE.nameNull, name === '');
  if (!machine.tell(asked)) yield asked;
  if (name === '') {
    const found = yield* profileWithoutName(attempt, typed);
    if (found !== HR.S_OK) return found;
  } else {
    if (!machine.tell(VISIT.useName)) yield VISIT.useName;
    if (!isUsableName(name)) return HR.MAPI_E_LOGON_FAILED;
    const isLost =
      world.armedFaults.length > 0 && (yield* faultAt(ctx, 'logon: profile lookup', name)) !== null;
    attempt.profile = isLost ? null : findProfile(world, name);
    if (attempt.profile === null) {
      if (!has(attempt, LogonFlag.MAPI_LOGON_UI)) return HR.MAPI_E_LOGON_FAILED;
      if (isInteractive(attempt)) yield* tellUnknownProfile(attempt, name);
      const found = yield* choose(attempt, typed);
      if (found !== HR.S_OK) return found;
    }
  }

  // E. Credentials, steps 17 to 19.
  if (passwordIsRefused(attempt)) {
    yield PASSWORD_NOT_ALLOWED;
    return HR.MAPI_E_LOGON_FAILED;
  }
  const isLocked =
    world.armedFaults.length > 0 &&
    (yield* faultAt(ctx, 'logon: profile credentials', attempt.profile?.name)) !== null;
  const valid = credentialsOpen(attempt, typed) && !isLocked;
  const answered = decide(DECIDE.credentials, valid);
  if (!machine.tell(answered)) yield answered;
  if (!valid) {
    const opened = yield* askForCredentials(attempt);
    if (opened !== HR.S_OK) return opened;
  }
  return yield* bringUp(attempt);
}

/** Steps 13 to 15: the default profile, the chooser, or none. */
function* profileWithoutName(attempt: Attempt, typed: TypedPassword): Procedure<number> {
  const { ctx } = attempt;
  const useDefault = has(attempt, LogonFlag.MAPI_USE_DEFAULT);
  yield decide(DECIDE.useDefault, useDefault);
  if (useDefault) {
    const none = yield* faultAt(ctx, 'logon: default profile');
    attempt.profile = none === null ? defaultProfile(ctx.world) : null;
    if (attempt.profile !== null) {
      yield VISIT.takeDefault;
      return HR.S_OK;
    }
  }
  const mayAsk = has(attempt, LogonFlag.MAPI_LOGON_UI);
  yield decide(DECIDE.logonUi, mayAsk);
  if (mayAsk) return yield* choose(attempt, typed);
  yield VISIT.errorNoProfile;
  return HR.MAPI_E_LOGON_FAILED;
}

function* choose(attempt: Attempt, typed: TypedPassword): Procedure<number> {
  const choice = yield* chooseProfile(attempt, typed, null);
  if (choice === 'chosen') return HR.S_OK;
  return choice === 'cancelled' ? HR.MAPI_E_USER_CANCEL : HR.MAPI_E_LOGON_FAILED;
}

/** F. Services, steps 20 to 29: the underlying session, its providers, its first member. */
function* bringUp(attempt: Attempt): Procedure<number> {
  const { ctx } = attempt;
  const profile = attempt.profile as ProfileRecord;
  const session = rowOf(attempt, 'logging on');
  session.profile = profile.name;
  if (names(session.requested, profile)) session.requested = null;
  session.profileId = profile.id;
  session.life = 'starting';
  session.flags = attempt.flags;
  session.services = serviceStates(profile.services);
  const plan = planOf(profile.services);
  const { machine, world, client } = ctx;
  world.sessionBegins(session, plan);
  if (!machine.tell(CREATED)) yield CREATED;
  const mayAsk = servicesMayAsk(attempt);
  const messaging = !has(attempt, LogonFlag.MAPI_NO_MAIL);
  const code = yield* startServices(attempt, {
    machine,
    world,
    client,
    session,
    plan,
    mayAsk,
    messaging,
    by: 'logon',
  });
  if (code !== HR.S_OK) {
    const ends = new ProviderEnds(ctx, session, plan);
    for (let step = ends.next(); step !== null; step = ends.next()) if (!machine.tell(step)) yield step;
    return code;
  }
  session.life = 'active';
  session.word = activeWord(session);
  session.lastResult = HR.S_OK;
  const member = addMember(ctx.world, session, ctx.client, attempt.flags, ctx.machine.clock.now);
  if (tellSpooler(ctx, session, member) && !machine.tell(SPOOLER_TOLD)) yield SPOOLER_TOLD;
  if (!machine.tell(PUBLISHED)) yield PUBLISHED;
  if (has(attempt, LogonFlag.MAPI_FORCE_DOWNLOAD)) yield* downloadNow(ctx, session, member);
  if (!machine.tell(VISIT.returnSession)) yield VISIT.returnSession;
  return HR.S_OK;
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

/** Whether what the caller asked for is the profile in use: then there is nothing to say about it. */
const names = (requested: string | null, { name }: ProfileRecord): boolean =>
  requested === name || requested === '' || requested?.toLowerCase() === name.toLowerCase();
