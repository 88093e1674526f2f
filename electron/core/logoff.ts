import { HR } from '../../shared/mapi/extendedCodes';
import { LOGOFF_FLAGS_MASK, LogoffFlag } from '../../shared/mapi/logoffFlags';
import type { RuleId } from '../../shared/mapi/rules';
import type { MemberRecord, SessionRecord } from '../../shared/model/session';
import { confirmLogoff } from './confirmLogoff';
import { answer, type Ctx, type Outcome, type ProcedureOf } from './context';
import { StraightCourse, through, type Course, type Route } from './course';
import { executeMark } from './profileMarks';
import { memberFor, sessionOf } from './members';
import { leaveSomethingOpen } from './faultSteps';
import { leakObjects } from './objects';
import { tellOfLogoff, tellOthersToLogOff } from './notify';
import { GONE, isUsable } from './sessionMethods/method';
import { activeWord } from './sessions';
import { NONE } from './records';
import { endHandleOf } from './simpleMapi/handles';
import { waitForSpooler } from './spooler';
import { Step, type Procedure } from './step';
import { tearDown } from './teardown';

const SHARED_WARNING = new Step('MAPI', 'warning', 'LO7', 'MAPI', { about: 'MAPI_LOGOFF_SHARED' });
const LOGGED_OFF = new Step('MAPI', 'logged off', 'LO14', 'MAPI');
const LOGGED_OFF_WELL = answer(HR.S_OK);

/** A member being logged off. */
class MemberLogoff {
  readonly session: SessionRecord;

  constructor(
    readonly ctx: Ctx,
    readonly member: MemberRecord,
    readonly flags: number,
    /** Why it happens; LO14: the program has called Logoff. */
    readonly rule: RuleId,
  ) {
    this.session = sessionOf(ctx.world, member);
  }
}

/** IMAPISession::Logoff, section 4.1. */
export const Logoff: ProcedureOf<'IMAPISession.Logoff'> = (ctx, call) => {
  const member = memberFor(ctx, call.session);
  if (member?.life !== 'active') return GONE;
  if (call.reserved !== 0) return answer(HR.MAPI_E_INVALID_PARAMETER);
  if ((call.flags & ~LOGOFF_FLAGS_MASK) !== 0) return answer(HR.MAPI_E_UNKNOWN_FLAGS);
  const logoff = new MemberLogoff(ctx, member, call.flags, 'LO14');
  return new StraightCourse(ctx.machine, callRoute, logoff, LOGGED_OFF_WELL);
};

/** Where the call goes on after it has been interrupted. */
const Call = { SPOOLER_READY: 1, CONFIRMED: 2, LOGGED_OFF: 3 } as const;

/** The call of a program: what comes before the member is logged off, and what it answers. */
const callRoute: Route<MemberLogoff, Outcome> = (course, logoff, at, came) => {
  const { ctx, member, session, flags } = logoff;
  if (at < Call.SPOOLER_READY && session.spooler === 'told')
    return course.detour(waitForSpooler(session), Call.SPOOLER_READY);
  if (at <= Call.CONFIRMED) {
    // Another thread may log the member off while this one waits for the spooler or the user.
    if (!isUsable(member)) return course.end(GONE);
    if (at < Call.CONFIRMED && (flags & LogoffFlag.MAPI_LOGOFF_UI) !== 0)
      return course.detour(confirmLogoff(ctx, member, session, flags), Call.CONFIRMED);
    if (at < Call.CONFIRMED || came !== 'no') return course.into(logOff(logoff), Call.LOGGED_OFF);
    setLife(ctx, member, session, 'active');
    session.lastResult = HR.MAPI_E_USER_CANCEL;
    return course.end(answer(HR.MAPI_E_USER_CANCEL));
  }
  if (at === Call.LOGGED_OFF) session.lastResult = HR.S_OK;
  return null;
};

/** Where it goes on after it has been interrupted. */
const At = { BEGUN: 1, LEFT_OPEN: 2, OTHERS_ASKED: 3, TOLD: 4, LEAKED: 5, TORN_DOWN: 6, MARKED: 7 } as const;

/** Steps 7 to 14. */
const route: Route<MemberLogoff, void> = (course, logoff, at) => {
  const { ctx, member, session, flags, rule } = logoff;
  if (at < At.BEGUN) {
    ctx.record.session ??= session.id;
    if (rule !== 'LO14') {
      const implicit = new Step('MAPI', 'implicit logoff', rule, 'MAPI', { client: member.client });
      if (course.stops(implicit, At.BEGUN)) return implicit;
    }
  }
  if (at <= At.BEGUN) {
    setLife(ctx, member, session, 'logging off');
    if (ctx.world.armedFaults.length > 0) return course.detour(leaveSomethingOpen(ctx, member), At.LEFT_OPEN);
  }
  if (at <= At.LEFT_OPEN && (flags & LogoffFlag.MAPI_LOGOFF_SHARED) !== 0)
    return course.detour(askOthers(ctx, member, session), At.OTHERS_ASKED);
  if (at <= At.OTHERS_ASKED && (member.registrations.length > 0 || session.members.length > 1))
    return course.detour(tellOfLogoff(ctx, session), At.TOLD);
  if (at <= At.TOLD) {
    closeMember(ctx, member, session);
    if (member.objects.length > 0) return course.detour(leakObjects(ctx, member, session), At.LEAKED);
  }
  if (at <= At.LEAKED) {
    if (session.members.length === 0) return course.into(tearDown(logoff), At.TORN_DOWN);
    session.word = session.life === 'ending' ? 'asked to log off' : activeWord(session);
    ctx.world.sessions.touch(session);
  }
  if (at === At.TORN_DOWN) {
    const marked = executeMark(ctx.world, session);
    if (marked !== null && course.stops(marked, At.MARKED)) return marked;
  }
  if (at > At.MARKED) return null;
  member.life = 'logged off';
  ctx.world.members.touch(member);
  return course.end(undefined, LOGGED_OFF);
};

const logOff = (logoff: MemberLogoff): Course<void> =>
  new StraightCourse(logoff.ctx.machine, route, logoff, undefined);

/** Steps 7 to 14, also for the implicit logoffs (flags 0). `rule` says why it happens. */
export const logOffMember = (ctx: Ctx, member: MemberRecord, flags: number, rule: RuleId): Procedure<void> =>
  through(logOff(new MemberLogoff(ctx, member, flags, rule)));

/** Step 7: MAPI_LOGOFF_SHARED. */
function* askOthers(ctx: Ctx, member: MemberRecord, session: SessionRecord): Procedure<void> {
  yield SHARED_WARNING;
  if (session.kind !== 'shared') return;
  session.life = 'ending';
  yield* tellOthersToLogOff(ctx, session, member);
}

/** Step 10: registrations end. */
function closeMember(ctx: Ctx, member: MemberRecord, session: SessionRecord): void {
  session.members = session.members.length === 1 ? NONE : session.members.filter((id) => id !== member.id);
  session.advises -= member.registrations.length;
  member.registrations = NONE;
  member.endedAt = ctx.machine.clock.now;
  endHandleOf(ctx.world, member, ctx.machine.clock.now);
}

function setLife(ctx: Ctx, member: MemberRecord, session: SessionRecord, life: MemberRecord['life']): void {
  member.life = life;
  session.word = life === 'active' ? activeWord(session) : 'logging off';
  ctx.world.members.touch(member);
  ctx.world.sessions.touch(session);
}
