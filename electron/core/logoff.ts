import { HR } from '../../shared/mapi/extendedCodes';
import { LOGOFF_FLAGS_MASK, LogoffFlag } from '../../shared/mapi/logoffFlags';
import type { RuleId } from '../../shared/mapi/rules';
import type { MemberRecord, SessionRecord } from '../../shared/model/session';
import { confirmLogoff } from './confirmLogoff';
import { answer, type Ctx, type Outcome, type ProcedureOf } from './context';
import { Parts, through, type Course, type Part } from './course';
import { executeMark } from './profileMarks';
import { memberFor, sessionOf } from './members';
import { leaveSomethingOpen } from './faultSteps';
import { leakObjects } from './objects';
import { tellOfLogoff, tellOthersToLogOff } from './notify';
import { GONE, isUsable } from './sessionMethods/method';
import { activeWord } from './sessions';
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
  return new Parts(ctx.machine, CALL_PARTS, logoff, LOGGED_OFF_WELL);
};

const CALL_PARTS: readonly Part<MemberLogoff, Outcome>[] = [
  ({ session }, _, course) => (session.spooler === 'told' ? course.detour(waitForSpooler(session)) : null),

  ({ ctx, member, session, flags }, _, course) => {
    // Another thread may log the member off while this one waits for the spooler or the user.
    if (!isUsable(member)) return course.end(GONE);
    const mayAsk = (flags & LogoffFlag.MAPI_LOGOFF_UI) !== 0;
    return mayAsk ? course.detour(confirmLogoff(ctx, member, session, flags)) : null;
  },

  (logoff, decided, course) => {
    const { ctx, member, session } = logoff;
    if (!isUsable(member)) return course.end(GONE);
    if (decided !== 'no') return course.into(logOff(logoff));
    setLife(ctx, member, session, 'active');
    session.lastResult = HR.MAPI_E_USER_CANCEL;
    return course.end(answer(HR.MAPI_E_USER_CANCEL));
  },

  ({ session }) => {
    session.lastResult = HR.S_OK;
    return null;
  },
];

const PARTS: readonly Part<MemberLogoff, void>[] = [
  ({ ctx, session, member, rule }) => {
    ctx.record.session ??= session.id;
    return rule === 'LO14'
      ? null
      : new Step('MAPI', 'implicit logoff', rule, 'MAPI', { client: member.client });
  },

  ({ ctx, session, member }, _, course) => {
    setLife(ctx, member, session, 'logging off');
    return ctx.world.armedFaults.length > 0 ? course.detour(leaveSomethingOpen(ctx, member)) : null;
  },

  ({ ctx, session, member, flags }, _, course) =>
    (flags & LogoffFlag.MAPI_LOGOFF_SHARED) === 0 ? null : course.detour(askOthers(ctx, member, session)),

  ({ ctx, session, member }, _, course) =>
    member.registrations.length > 0 || session.members.length > 1
      ? course.detour(tellOfLogoff(ctx, session))
      : null,

  ({ ctx, session, member }, _, course) => {
    closeMember(ctx, member, session);
    return member.objects.length > 0 ? course.detour(leakObjects(ctx, member, session)) : null;
  },

  (logoff, _, course) => {
    const { ctx, session } = logoff;
    if (session.members.length === 0) return course.into(tearDown(logoff));
    session.word = session.life === 'ending' ? 'asked to log off' : activeWord(session);
    ctx.world.sessions.touch(session);
    return null;
  },

  ({ ctx, session }, became) => (became === 'torn down' ? executeMark(ctx.world, session) : null),

  ({ ctx, member }) => {
    member.life = 'logged off';
    ctx.world.members.touch(member);
    return LOGGED_OFF;
  },
];

const logOff = (logoff: MemberLogoff): Course<void> =>
  new Parts(logoff.ctx.machine, PARTS, logoff, undefined);

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
  session.members = session.members.filter((id) => id !== member.id);
  session.advises -= member.registrations.length;
  member.registrations = [];
  member.endedAt = ctx.machine.clock.now;
  endHandleOf(ctx.world, member, ctx.machine.clock.now);
}

function setLife(ctx: Ctx, member: MemberRecord, session: SessionRecord, life: MemberRecord['life']): void {
  member.life = life;
  session.word = life === 'active' ? activeWord(session) : 'logging off';
  ctx.world.members.touch(member);
  ctx.world.sessions.touch(session);
}
