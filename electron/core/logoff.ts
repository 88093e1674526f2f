import { HR } from '../../shared/mapi/extendedCodes';
import { LOGOFF_FLAGS_MASK, LogoffFlag } from '../../shared/mapi/logoffFlags';
import type { RuleId } from '../../shared/mapi/rules';
import type { MemberRecord, SessionRecord } from '../../shared/model/session';
import { confirmLogoff } from './confirmLogoff';
import { answer, type Ctx, type ProcedureOf } from './context';
import { executeMark } from './profileMarks';
import { memberFor, sessionOf } from './members';
import { leaveSomethingOpen } from './faultSteps';
import { leakObjects } from './objects';
import { tellOfLogoff, tellOthersToLogOff } from './notify';
import { isUsable } from './sessionMethods/method';
import { activeWord } from './sessions';
import { endHandleOf } from './simpleMapi/handles';
import { waitForSpooler } from './spooler';
import { Step, type Procedure } from './step';
import { tearDown } from './teardown';

const SHARED_WARNING = new Step('MAPI', 'warning', 'LO7', 'MAPI', { about: 'MAPI_LOGOFF_SHARED' });
const LOGGED_OFF = new Step('MAPI', 'logged off', 'LO14', 'MAPI');

/** IMAPISession::Logoff, section 4.1. */
export const Logoff: ProcedureOf<'IMAPISession.Logoff'> = function* (ctx, call) {
  const member = memberFor(ctx, call.session);
  if (member?.life !== 'active') return answer(HR.MAPI_E_INVALID_OBJECT);
  if (call.reserved !== 0) return answer(HR.MAPI_E_INVALID_PARAMETER);
  if ((call.flags & ~LOGOFF_FLAGS_MASK) !== 0) return answer(HR.MAPI_E_UNKNOWN_FLAGS);
  const session = sessionOf(ctx.world, member);
  if (session.spooler === 'told') yield* waitForSpooler(session);
  // Another thread may log the member off while this one waits for the spooler or the user.
  if (!isUsable(member)) return answer(HR.MAPI_E_INVALID_OBJECT);
  const mayAsk = (call.flags & LogoffFlag.MAPI_LOGOFF_UI) !== 0;
  const decided = mayAsk ? yield* confirmLogoff(ctx, member, session, call.flags) : 'yes';
  if (!isUsable(member)) return answer(HR.MAPI_E_INVALID_OBJECT);
  if (decided === 'no') {
    setLife(ctx, member, session, 'active');
    session.lastResult = HR.MAPI_E_USER_CANCEL;
    return answer(HR.MAPI_E_USER_CANCEL);
  }
  yield* logOffMember(ctx, member, call.flags, 'LO14');
  session.lastResult = HR.S_OK;
  return answer(HR.S_OK);
};

/** Steps 7 to 14, also for the implicit logoffs (flags 0). `rule` says why it happens. */
export function* logOffMember(ctx: Ctx, member: MemberRecord, flags: number, rule: RuleId): Procedure<void> {
  const { world } = ctx;
  const session = sessionOf(world, member);
  ctx.record.session ??= session.id;
  if (rule !== 'LO14') yield new Step('MAPI', 'implicit logoff', rule, 'MAPI', { client: member.client });
  setLife(ctx, member, session, 'logging off');
  if (world.armedFaults.length > 0) yield* leaveSomethingOpen(ctx, member);
  if ((flags & LogoffFlag.MAPI_LOGOFF_SHARED) !== 0) {
    yield SHARED_WARNING;
    if (session.kind === 'shared') {
      session.life = 'ending';
      yield* tellOthersToLogOff(ctx, session, member);
    }
  }
  if (member.registrations.length > 0 || session.members.length > 1) yield* tellOfLogoff(ctx, session);
  closeMember(ctx, member, session);
  if (member.objects.length > 0) yield* leakObjects(ctx, member, session);
  if (session.members.length === 0) {
    yield* tearDown(ctx, session);
    const marked = executeMark(world, session);
    if (marked !== null) yield marked;
  } else {
    session.word = session.life === 'ending' ? 'asked to log off' : activeWord(session);
    world.sessions.touch(session);
  }
  member.life = 'logged off';
  world.members.touch(member);
  if (!ctx.machine.tell(LOGGED_OFF)) yield LOGGED_OFF;
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
